/* SPDX-License-Identifier: MIT
 *
 * Two documents side by side: the same line as of one, but that two models become one, are laid out
 * together and drawn as three maps, of which the last two are further pages.
 */
#include "layout/compare.h"
#include "api/document.h"
#include "draw/draw.h"

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

/* What the stages draw with. */
struct tools {
    struct wm_arena *arena;
    const struct wm_theme *theme;
    struct wm_fonts *fonts;
    struct wm_icons *icons;
};

/* Its description is the headline, not the story of a workflow that nobody works by. */
static struct wm_scene *draw_page(const struct tools *tools, const struct wm_model *model,
                                  const struct wm_places *places)
{
    struct wm_scene *scene = wm_draw(tools->arena, model, places, tools->theme,
                                     wm_fonts_ruler(tools->fonts), tools->icons);
    const struct wm_label *headline = &places->title.headline;
    GString *words = g_string_new(NULL);
    for (int i = 0; i < headline->count; i++)
        g_string_append_printf(words, "%s%s", i ? " " : "", headline->lines[i]);
    g_string_append(words, headline->count ? "." : "");
    scene->description = wm_arena_strdup(tools->arena, words->str);
    g_string_free(words, TRUE);
    return scene;
}

static void begin_maps(const struct tools *tools, const struct wallmap_map *map,
                       struct wm_comparison *maps)
{
    for (int i = 0; i < maps->count; i++) {
        bool is_before = i == WM_COMPARED_BEFORE;
        maps->maps[i].findings = move_findings(tools->arena, map->merge,
                                               is_before ? map->before : map->document, is_before);
        maps->maps[i].object_counts = wm_draw_object_counts(
            tools->arena, wm_compared_model(map->merge, (enum wm_compared)i), tools->icons);
    }
}

const struct wm_scene *wm_compared_scene(struct wm_arena *arena, const struct wallmap_map *map,
                                         bool has_pages, struct wm_map *shown)
{
    shown->fonts = wm_fonts_create(arena, shown->theme);
    const struct tools tools = {arena, shown->theme, shown->fonts, shown->icons};
    struct wm_comparison maps = {.merge = map->merge, .count = has_pages ? WM_COMPARED_COUNT : 1};
    begin_maps(&tools, map, &maps);
    wm_layout_compare(arena, &maps, tools.theme, wm_fonts_ruler(tools.fonts), &map->layout);
    const struct wm_scene *next = NULL;
    for (int i = maps.count - 1; i >= 0; i--) {
        struct wm_scene *scene = draw_page(
            &tools, wm_compared_model(map->merge, (enum wm_compared)i), maps.maps[i].places);
        scene->next = next;
        next = scene;
    }
    shown->places = maps.maps[WM_COMPARED_BOTH].places;
    shown->findings = maps.maps[WM_COMPARED_BOTH].findings;
    return next;
}
