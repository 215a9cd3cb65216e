/* SPDX-License-Identifier: MIT
 *
 * Two documents side by side: the same line as of one, but that two models become one, are laid out
 * together and drawn as three maps, of which the last two are further pages.
 */
#include "layout/compare.h"
#include "api/comparison.h"
#include "draw/draw.h"
#include "layout/compare_words.h"

#include <string.h>

/* The first of two pictures of one name counts. */
static void add_pictures(const struct wallmap_document *from, struct wallmap_document *to)
{
    for (int i = 0; i < from->model->picture_count; i++) {
        const struct wm_picture *picture = &from->model->pictures[i];
        if (picture->bytes && !wm_icons_find(to->icons, picture->name))
            wm_icons_add(to->icons, picture->name, picture->means, picture->bytes, picture->file_at,
                         wm_findings_create(to->arena));
    }
}

struct wallmap_comparison *wallmap_comparison_create(struct wallmap_document *before,
                                                     struct wallmap_document *after)
{
    if (wallmap_document_has_errors(before) || wallmap_document_has_errors(after))
        return NULL;
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_comparison *comparison = wm_arena_new(arena, struct wallmap_comparison);
    comparison->arena = arena;
    comparison->before = before;
    comparison->after = after;
    comparison->difference = wm_difference_make(arena, before->model, after->model);
    comparison->merge = wm_merge_make(arena, comparison->difference);
    add_pictures(before, after);
    wm_changes_make(comparison);
    return comparison;
}

void wallmap_comparison_destroy(struct wallmap_comparison *comparison)
{
    if (comparison)
        wm_arena_destroy(comparison->arena);
}

bool wallmap_comparison_is_shared(const struct wallmap_comparison *comparison)
{
    return wm_difference_is_shared(comparison->difference);
}

const struct wallmap_change *
wallmap_comparison_change_at(const struct wallmap_comparison *comparison, size_t index)
{
    return index < comparison->change_count ? &comparison->changes[index] : NULL;
}

const char *wallmap_comparison_headline(const struct wallmap_comparison *comparison)
{
    return wm_compare_headline(comparison->arena, &wm_english, comparison->difference);
}

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
    struct wm_findings *findings = wm_findings_copy(arena, document->read_findings, true);
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

static void begin_maps(const struct tools *tools, const struct wallmap_comparison *comparison,
                       struct wm_comparison *maps)
{
    for (int i = 0; i < maps->count; i++) {
        bool is_before = i == WM_COMPARED_BEFORE;
        maps->maps[i].findings =
            move_findings(tools->arena, comparison->merge,
                          is_before ? comparison->before : comparison->after, is_before);
        maps->maps[i].object_counts = wm_draw_object_counts(
            tools->arena, wm_compared_model(comparison->merge, (enum wm_compared)i), tools->icons);
    }
}

/* Of `count` pages. */
static struct wm_map make_map(const struct tools *tools,
                              const struct wallmap_comparison *comparison,
                              const struct wm_layout_options *layout, int count)
{
    struct wm_comparison maps = {.merge = comparison->merge, .count = count};
    begin_maps(tools, comparison, &maps);
    wm_layout_compare(tools->arena, &maps, tools->theme, wm_fonts_ruler(tools->fonts), layout);
    struct wm_scene *next = NULL;
    for (int i = count - 1; i >= 0; i--) {
        struct wm_scene *scene = draw_page(
            tools, wm_compared_model(comparison->merge, (enum wm_compared)i), maps.maps[i].places);
        scene->next = next;
        next = scene;
    }
    const struct wm_compared_map *first = &maps.maps[WM_COMPARED_BOTH];
    return (struct wm_map){next,          comparison->merge->both,
                           first->places, first->findings,
                           tools->icons,  tools->fonts,
                           tools->theme};
}

/* "as-is.xml → to-be.xml" */
static const char *name_files(struct wm_arena *arena, const struct wallmap_comparison *comparison)
{
    const char *before = comparison->before->file, *after = comparison->after->file;
    return before && after ? wm_arena_printf(arena, "%s → %s", before, after) : NULL;
}

enum wallmap_status wallmap_comparison_draw(struct wallmap_comparison *comparison,
                                            const struct wallmap_draw_options *asked,
                                            struct wallmap_sink sink)
{
    struct wm_orders orders;
    if (!wm_orders_take(&orders, asked))
        return WALLMAP_BAD_OPTION;
    struct wm_arena *arena = wm_arena_create();
    struct wm_layout_options layout;
    enum wallmap_status status = WALLMAP_BAD_OPTION;
    if (!orders.options.actor && !orders.options.department && !orders.options.has_register &&
        wm_layout_options_take(arena, &layout, &orders.options, name_files(arena, comparison))) {
        int count = strcmp(orders.format->name, "pdf") == 0 ? WM_COMPARED_COUNT : 1;
        struct tools tools = {arena, orders.theme, wm_fonts_create(arena, orders.theme),
                              comparison->after->icons};
        struct wm_map map = make_map(&tools, comparison, &layout, count);
        status = wm_map_write(&map, orders.format, &orders.write, sink);
    }
    wm_arena_destroy(arena);
    return status;
}
