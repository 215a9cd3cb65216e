/* SPDX-License-Identifier: MIT
 *
 * Two documents side by side: the same line as of one, but that two models become one, are laid out
 * together and drawn as three maps, of which the last two are further pages.
 */
#include "api/sheets.h"
#include "draw/draw.h"
#include "find/find.h"

/* Where the things of a document stand in the merged models. */
static void move_finding(const struct wm_merge *merge, struct wm_finding *finding, bool is_before)
{
    const int *const maps[] = {
        [WM_SUBJECT_ROOM] = is_before ? merge->rooms_before : NULL,
        [WM_SUBJECT_STEP] = is_before ? merge->steps_before : merge->steps_after,
        [WM_SUBJECT_HANDOFF] = is_before ? merge->handoffs_before : merge->handoffs_after,
    };
    enum wm_subject_kind kind = finding->subject.kind;
    const int *map = kind < G_N_ELEMENTS(maps) ? maps[kind] : NULL;
    if (map)
        finding->subject.index = map[finding->subject.index];
    if (map && finding->other >= 0)
        finding->other = map[finding->other];
}

static struct wm_findings *move_findings(struct wm_arena *arena, const struct wm_merge *merge,
                                         const struct wallmap_document *document, bool is_before)
{
    struct wm_findings *findings = wm_findings_copy(arena, document->findings.found, true);
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        move_finding(merge, wm_findings_edit(findings, i), is_before);
    return findings;
}

/* Sets `findings` of each of `count` maps, and returns what they show. */
static const struct wm_show **show_maps(struct wm_arena *arena, const struct wallmap_map *map,
                                        int count, struct wm_findings **findings)
{
    const struct wm_show **shows = wm_arena_array(arena, const struct wm_show *, (size_t)count);
    for (int i = 0; i < count; i++) {
        bool is_before = i == WM_COMPARED_BEFORE;
        const struct wm_show_options options = {.file = map->file,
                                                .merge = map->merge,
                                                .which = (enum wm_compared)i,
                                                .has_chapters = count > 1,
                                                .asks_nothing = map->asks_nothing};
        findings[i] =
            move_findings(arena, map->merge, is_before ? map->before : map->document, is_before);
        shows[i] = wm_show_make(arena, wm_compared_model(map->merge, options.which), findings[i],
                                map->drawn.icons, &options);
    }
    return shows;
}

void wm_compared_show(struct wm_arena *arena, const struct wallmap_map *map,
                      enum wm_format_kind kind, struct wm_map *shown)
{
    const struct wm_model *shape = map->merge->shape;
    const int count = kind == WM_FORMAT_PAGES ? WM_COMPARED_COUNT : 1;
    struct wm_findings *findings[WM_COMPARED_COUNT];
    const struct wm_show **shows = show_maps(arena, map, count, findings);
    shown->fonts = wm_fonts_create(arena, shown->theme);
    const struct wm_places *places =
        wm_layout(arena, shape, (struct wm_shows){shows, count}, shown->theme,
                  wm_fonts_ruler(shown->fonts), &map->layout);
    wm_find_layout(shape, places, findings[WM_COMPARED_BOTH]);
    wm_small_text_tell(map, places, findings[WM_COMPARED_BOTH]);
    shown->places = places;
    shown->findings = findings[WM_COMPARED_BOTH];
    const struct wm_scene *first = NULL;
    for (int i = count - 1; i >= 0 && kind != WM_FORMAT_DATA; i--) {
        struct wm_scene *scene = wm_draw(arena, shows[i], &places[i], shown->theme);
        scene->next = first;
        first = scene;
    }
    shown->scene = first;
}
