/* SPDX-License-Identifier: MIT
 *
 * hint-ignored and text-too-small: what the layout could not do, as findings.
 */
#include "base/number.h"
#include "find/find.h"

#include <math.h>

static const char *say_hint(struct wm_arena *arena, const struct wm_model *model,
                            const struct wm_shortfall *shortfall)
{
    const struct wm_step *step = &model->steps[shortfall->step];
    switch (shortfall->kind) {
    case WM_SHORT_OF_BESIDE:
        return wm_arena_printf(arena, "\"%s\" cannot stand beside \"%s\"", step->id,
                               model->steps[step->beside].id);
    case WM_SHORT_OF_COLUMN:
        return wm_arena_printf(arena, "\"%s\" cannot have place %d in the order of the story",
                               step->id, step->column);
    case WM_SHORT_OF_ROW_BREAK:
        return wm_arena_printf(arena, "no new row can begin with \"%s\", nothing stands before it",
                               step->id);
    }
    g_assert_not_reached();
}

void wm_find_layout(const struct wm_model *model, const struct wm_places *places,
                    struct wm_findings *findings)
{
    for (int i = 0; i < places->shortfall_count; i++) {
        const struct wm_shortfall *shortfall = &places->shortfalls[i];
        wm_findings_add(findings, WM_CODE_HINT_IGNORED, model->steps[shortfall->step].at, "%s",
                        say_hint(wm_findings_arena(findings), model, shortfall));
    }
}

/* With one decimal, rounded down: what is told as enough is enough. */
static void append_size(GString *out, double size)
{
    wm_number_append(out, floor(size * 10) / 10, 1);
}

void wm_find_small_text(const struct wm_model *model, const struct wm_small_text *small,
                        struct wm_findings *findings)
{
    GString *text = g_string_new("the smallest words are ");
    append_size(text, small->size);
    g_string_append_printf(text, " %s high on this %s, less than ",
                           small->is_paper ? "points" : "pixels",
                           small->is_paper ? "paper" : "slide");
    append_size(text, small->least);
    if (small->paper) {
        g_string_append_printf(text, "; %s gives ", small->paper);
        append_size(text, small->on_paper);
    }
    if (small->sheets > 0) {
        g_string_append_printf(text, "%s --sheets %d gives ", small->paper ? "," : ";",
                               small->sheets);
        append_size(text, small->on_sheets);
    }
    wm_findings_add(findings, WM_CODE_TEXT_TOO_SMALL, model->at, "%s", text->str);
    g_string_free(text, TRUE);
}
