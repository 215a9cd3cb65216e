/* SPDX-License-Identifier: MIT
 *
 * hint-ignored and text-too-small: what the layout could not do, as findings.
 */
#include "find/find.h"

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
    case WM_SHORT_OF_LARGE_TEXT:
        break;
    }
    g_assert_not_reached();
}

void wm_find_layout(const struct wm_model *model, const struct wm_places *places,
                    struct wm_findings *findings)
{
    for (int i = 0; i < places->shortfall_count; i++) {
        const struct wm_shortfall *shortfall = &places->shortfalls[i];
        if (shortfall->kind == WM_SHORT_OF_LARGE_TEXT)
            wm_findings_add(findings, WM_CODE_TEXT_TOO_SMALL, model->at,
                            "the smallest words are less than %g points high on this paper",
                            shortfall->least_em);
        else
            wm_findings_add(findings, WM_CODE_HINT_IGNORED, model->steps[shortfall->step].at, "%s",
                            say_hint(wm_findings_arena(findings), model, shortfall));
    }
}
