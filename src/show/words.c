/* SPDX-License-Identifier: MIT
 *
 * Collecting what is said and shown at a step or a handoff: findings first, then what the author
 * notes there.
 */
#include "show/words.h"

#include "model/seam.h"
#include "say/duration.h"

#include <string.h>

struct wm_about_parts wm_about_begin(const struct wm_findings *findings, enum wm_subject_kind kind,
                                     int count)
{
    int all = (int)wm_findings_count(findings);
    struct wm_about_parts about = {g_new(int, (size_t)count + 1), g_new(int, (size_t)all + 1)};
    for (int i = 0; i < count; i++)
        about.first[i] = -1;
    for (int f = all - 1; f >= 0; f--) {
        struct wm_subject subject = wm_findings_at(findings, (size_t)f)->subject;
        if (subject.kind != kind)
            continue;
        about.next[f] = about.first[subject.index];
        about.first[subject.index] = f;
    }
    return about;
}

void wm_about_finish(struct wm_about_parts about)
{
    g_free(about.first);
    g_free(about.next);
}

void wm_collect_chair(struct wm_collector *to, const struct wm_finding *finding)
{
    struct wm_sign *chair = wm_arena_new(to->showing->arena, struct wm_sign);
    *chair = (struct wm_sign){.picture = wm_show_named(to->showing, "empty-chair"),
                              .means = wm_show_means(to->showing, finding),
                              .is_trouble = true};
    to->chair = chair;
}

void wm_collect_words(struct wm_collector *to, const char *words)
{
    if (!words || !*words || strstr(to->red->str, words))
        return;
    if (to->red->len)
        g_string_append(to->red, "\n");
    g_string_append(to->red, words);
}

/* Whether it tells in words of its own of a throw that passes no wall. */
static bool is_thrown_inside(const struct wm_model *model, const struct wm_finding *finding)
{
    return finding->code == WM_CODE_THROWN_OVER && wm_finding_has_short_words(finding) &&
           !wm_handoff_crosses_wall(model, finding->subject.index);
}

static void add_finding(struct wm_collector *to, const struct wm_finding *finding)
{
    const struct wm_code_info *info = wm_code_info(finding->code);
    /* A step's sentence tells already of trouble that the author tells; only words of its own are
     * added. A flag says it all. */
    bool is_told = finding->subject.kind == WM_SUBJECT_STEP &&
                   info->trouble == WM_CODE_TROUBLE_TOLD && wm_finding_has_short_words(finding) &&
                   !wm_worst_rank(&to->showing->worst, WM_PLACE_STEP, finding->subject.index);
    if (finding->code == WM_CODE_SEAM_WITHOUT_OWNER)
        wm_collect_chair(to, finding);
    if (is_thrown_inside(to->showing->model, finding))
        wm_collect_words(to, wm_say(&to->showing->tongue, "thrown across"));
    else if (!is_told)
        wm_collect_words(to, wm_show_words_of(to->showing, finding));
    if (info->trouble != WM_CODE_TROUBLE_NO)
        to->is_trouble = true;
}

/* Pictures that a reader counts at a glance. */
enum { FEW = 3 };

void wm_collect_wait(struct wm_collector *to, struct wm_duration waits, bool is_longest)
{
    const struct wm_showing *showing = to->showing;
    if (!waits.is_given ||
        waits.seconds + waits.minutes + waits.hours + waits.days + waits.weeks <= 0)
        return;
    const struct wm_tongue *tongue = &showing->tongue;
    const char *duration = wm_say_duration(showing->arena, tongue, waits);
    const char *words = wm_arena_printf(showing->arena,
                                        is_longest ? wm_say(tongue, "waits %s: the longest wait")
                                                   : wm_say(tongue, "waits %s"),
                                        duration);
    wm_show_wait(showing, waits, words, to->leaves);
    if (!wm_show_is_crowded(showing) || to->leaves->len > FEW)
        wm_collect_words(to, words);
}

void wm_collect_worst(struct wm_collector *to, int rank, int said)
{
    if (said != 0 || rank != 1)
        return;
    if (to->notes->len > 0)
        g_string_append_c(to->notes, '\n');
    g_string_append(to->notes, wm_say(&to->showing->tongue, "most goes wrong here"));
}

void wm_collect_notes(struct wm_collector *to, const struct wm_note *notes, int count)
{
    const struct wm_showing *showing = to->showing;
    for (int i = 0; i < count; i++) {
        GString *lines = notes[i].is_good ? to->keeps : to->notes;
        const char *says =
            notes[i].is_good
                ? wm_say_fill(showing->arena, wm_say(&showing->tongue, "keep: %s"), notes[i].says)
                : notes[i].says;
        g_string_append_printf(lines, "%s%s", lines->len ? "\n" : "", says);
    }
}

struct wm_collector wm_collect(const struct wm_showing *showing, struct wm_about_parts about,
                               int index)
{
    struct wm_collector to = {.showing = showing,
                              .red = g_string_new(NULL),
                              .keeps = g_string_new(NULL),
                              .notes = g_string_new(NULL),
                              .leaves = g_array_new(FALSE, FALSE, sizeof(struct wm_sign))};
    for (int f = about.first[index]; f >= 0; f = about.next[f])
        add_finding(&to, wm_findings_at(showing->findings, (size_t)f));
    return to;
}

/* "Step 4: " */
static struct wm_around rest_of(const struct wm_showing *showing, const char *where)
{
    static const char slot[] = "\f"; /* no text of a document has one */
    char *whole = wm_arena_printf(showing->arena, wm_say(&showing->tongue, "%s: %s"), where, slot);
    char *at = strstr(whole, slot);
    *at = '\0';
    return (struct wm_around){whole, at + 1};
}

struct wm_show_words wm_collect_end(struct wm_collector *from, const char *ink, const char *where)
{
    struct wm_arena *arena = from->showing->arena;
    struct wm_show_words words = {
        .ink = ink,
        .red = wm_arena_strdup(arena, from->red->str),
        .keeps = wm_arena_strdup(arena, from->keeps->str),
        .notes = wm_arena_strdup(arena, from->notes->str),
        .remark = {"", WM_TONE_INK},
        .chair = from->chair,
        .leaf_count = (int)from->leaves->len,
        .rest = rest_of(from->showing, where),
        .is_trouble = from->is_trouble,
    };
    words.leaves = wm_arena_take_array(arena, from->leaves);
    g_string_free(from->red, TRUE);
    g_string_free(from->keeps, TRUE);
    g_string_free(from->notes, TRUE);
    return words;
}
