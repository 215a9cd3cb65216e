/* SPDX-License-Identifier: MIT
 *
 * What only the fonts know: that the theme's family is not installed, and which characters of the
 * document no font has. One finding a character, at the first text that holds it.
 */
#include "extra/extra.h"
#include "find/find.h"

struct check {
    const struct wm_fonts *fonts;
    struct wm_findings *findings;
    GHashTable *seen; /* characters that were told; only asked, never listed */
};

static void check_text(struct check *check, const char *text, struct wm_span at)
{
    gunichar missing = text ? wm_fonts_missing(check->fonts, text) : 0;
    if (missing == 0 || !g_hash_table_add(check->seen, GUINT_TO_POINTER(missing)))
        return;
    char character[7] = {0};
    g_unichar_to_utf8(missing, character);
    struct wm_finding *finding =
        wm_findings_add(check->findings, WM_CODE_GLYPH_MISSING, at,
                        "no font has the character \"%s\" (U+%04X)", character, (unsigned)missing);
    wm_finding_hint(check->findings, finding,
                    wm_extra_find() ? "install a font for its script"
                                    : "install wallmap-extra.so, which sets other scripts");
}

static void check_remarks(struct check *check, const struct wm_trouble *troubles, int trouble_count,
                          const struct wm_rule *rules, int rule_count)
{
    for (int i = 0; i < trouble_count; i++)
        check_text(check, troubles[i].says, troubles[i].at);
    for (int i = 0; i < rule_count; i++)
        check_text(check, rules[i].says, rules[i].at);
}

static void check_notes(struct check *check, const struct wm_note *notes, int count)
{
    for (int i = 0; i < count; i++)
        check_text(check, notes[i].says, notes[i].at);
}

static void check_head(struct check *check, const struct wm_model *model)
{
    check_text(check, model->title, model->at);
    check_text(check, model->subtitle, model->at);
    check_text(check, model->wall_name, model->at);
    for (int side = 0; side < WM_SIDE_COUNT; side++)
        check_text(check, model->bands[side].name, model->at);
    for (int i = 0; i < model->goal_count; i++)
        check_text(check, model->goals[i].name, model->goals[i].at);
    check_notes(check, model->notes, model->note_count);
}

static void check_office(struct check *check, const struct wm_model *model)
{
    for (int i = 0; i < model->room_count; i++)
        check_text(check, model->rooms[i].name, model->rooms[i].at);
    for (int i = 0; i < model->actor_count; i++)
        check_text(check, model->actors[i].name, model->actors[i].at);
}

static void check_flow(struct check *check, const struct wm_model *model)
{
    for (int i = 0; i < model->step_count; i++) {
        const struct wm_step *step = &model->steps[i];
        check_text(check, step->does, step->at);
        check_remarks(check, step->troubles, step->trouble_count, step->rules, step->rule_count);
        check_notes(check, step->notes, step->note_count);
    }
    for (int i = 0; i < model->handoff_count; i++) {
        const struct wm_handoff *handoff = &model->handoffs[i];
        check_text(check, handoff->item, handoff->at);
        check_text(check, handoff->when, handoff->at);
        check_text(check, handoff->says, handoff->at);
        check_remarks(check, handoff->troubles, handoff->trouble_count, handoff->rules,
                      handoff->rule_count);
        check_notes(check, handoff->notes, handoff->note_count);
    }
}

void wm_find_fonts(const struct wm_model *model, const struct wm_fonts *fonts,
                   const struct wm_theme *theme, struct wm_findings *findings)
{
    const char *substitute = wm_fonts_substitute(fonts);
    if (substitute)
        wm_findings_add(findings, WM_CODE_FONT_MISSING, (struct wm_span){0},
                        "the font %s is not installed; %s is used", theme->family, substitute);
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    struct check check = {fonts, findings, seen};
    check_head(&check, model);
    check_office(&check, model);
    check_flow(&check, model);
}
