/* SPDX-License-Identifier: MIT
 *
 * What goes wrong, what gets in the way and what works well: troubles, rules and notes.
 */
#include "model/words.h"
#include "read/build.h"

static void build_trouble(struct wm_build *build, const struct wm_element *element,
                          GArray *troubles)
{
    struct wm_reader *reader = build->reader;
    int kind = wm_value_word(reader, element, "kind", wm_trouble_words, -1);
    struct wm_trouble trouble = {.at = element->at};
    trouble.kind = (enum wm_trouble_kind)kind;
    trouble.share = wm_value_share(reader, element, "share");
    trouble.says = wm_language_text(reader, element, "says", NULL);
    if (kind >= 0)
        g_array_append_val(troubles, trouble);
}

static void build_rule(struct wm_build *build, const struct wm_element *element, GArray *rules)
{
    struct wm_rule rule = {.at = element->at};
    rule.says = wm_language_text(build->reader, element, "says", NULL);
    rule.owner = wm_build_owner(build, wm_value_single(build->reader, element, "owner"));
    if (rule.says)
        g_array_append_val(rules, rule);
}

static void build_note(struct wm_build *build, const struct wm_element *element, GArray *notes)
{
    struct wm_note note = {.at = element->at};
    note.says = wm_language_text(build->reader, element, "says", NULL);
    note.is_good = wm_value_yes(build->reader, element, "good");
    if (note.says)
        g_array_append_val(notes, note);
}

struct wm_marks wm_build_marks(struct wm_build *build, const struct wm_element *element)
{
    GArray *troubles = g_array_new(FALSE, FALSE, sizeof(struct wm_trouble));
    GArray *rules = g_array_new(FALSE, FALSE, sizeof(struct wm_rule));
    GArray *notes = g_array_new(FALSE, FALSE, sizeof(struct wm_note));
    for (const struct wm_element *child = element->first; child; child = child->next) {
        if (child->kind == WM_ELEMENT_TROUBLE)
            build_trouble(build, child, troubles);
        else if (child->kind == WM_ELEMENT_RULE)
            build_rule(build, child, rules);
        else if (child->kind == WM_ELEMENT_NOTE)
            build_note(build, child, notes);
    }
    struct wm_marks marks = {.trouble_count = (int)troubles->len,
                             .rule_count = (int)rules->len,
                             .note_count = (int)notes->len};
    marks.troubles = wm_arena_take_array(build->reader->arena, troubles);
    marks.rules = wm_arena_take_array(build->reader->arena, rules);
    marks.notes = wm_arena_take_array(build->reader->arena, notes);
    return marks;
}
