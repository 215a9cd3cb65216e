/* SPDX-License-Identifier: MIT
 *
 * A map: a document is shown and laid out, and drawn when it is written. Each stage is a module of
 * its own; here they are only called, one after the other.
 */
#include "api/sheets.h"
#include "base/letter.h"
#include "draw/draw.h"
#include "find/find.h"

/* Says at which gate of the map a handoff is found. */
static void name_gates(struct wm_findings *findings, const struct wm_map *map)
{
    for (size_t i = 0; i < wm_findings_count(findings); i++) {
        struct wm_finding *finding = wm_findings_edit(findings, i);
        bool is_handoff = finding->subject.kind == WM_SUBJECT_HANDOFF;
        int gate = is_handoff ? wm_sheets_gate(map, finding->subject.index) : 0;
        if (gate > 0)
            finding->text =
                wm_arena_printf(wm_findings_arena(findings), "%s, at door %s", finding->text,
                                wm_letter_of(wm_findings_arena(findings), gate));
    }
}

/* Those of an overview and of all sheets, each once. */
static const GPtrArray *list_pictures(const struct wallmap_map *map)
{
    const struct wm_map *drawn = &map->drawn;
    GPtrArray *all = wm_arena_own(map->arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    for (int i = -1; i < drawn->sheet_count; i++) {
        const GPtrArray *some =
            i < 0 ? wm_draw_pictures(map->arena, map->show, drawn->places)
                  : wm_draw_pictures(map->arena, drawn->sheets[i].show, drawn->sheets[i].places);
        for (guint p = 0; p < some->len; p++)
            if (!g_ptr_array_find(all, some->pdata[p], NULL))
                g_ptr_array_add(all, some->pdata[p]);
    }
    return all;
}

/* What is known only once the map is laid out. */
static void find_more(struct wallmap_map *map, struct wm_findings *findings)
{
    const struct wallmap_document *document = map->document;
    const struct wm_map *drawn = &map->drawn;
    const GPtrArray *pictures = list_pictures(map);
    wm_find_layout(drawn->model, drawn->places, findings);
    wm_small_text_tell(map, drawn->places, findings);
    name_gates(findings, drawn);
    map->told.credits = wm_credits_make(map->arena, pictures, &map->told.credit_count);
    wm_find_foreign(drawn->model, drawn->icons, pictures, document->licences, findings);
    wm_find_fonts(drawn->model, drawn->fonts, drawn->theme, findings);
    if (document->is_strict)
        wm_findings_raise_all(findings);
}

static void tell_map(struct wallmap_map *map)
{
    const struct wm_map *drawn = &map->drawn;
    int *gates = wm_arena_array(map->arena, int, (size_t)drawn->model->handoff_count);
    for (int i = 0; i < drawn->model->handoff_count; i++)
        gates[i] = wm_sheets_gate(drawn, i);
    wm_told_seams(map->arena, &map->told, drawn->model, gates);
    wm_told_story(map->arena, &map->told, drawn->model, gates);
}

/* The findings are copies, since those of the document stay as they are. */
static void make_map(struct wallmap_map *map)
{
    struct wm_arena *arena = map->arena;
    struct wm_map *drawn = &map->drawn;
    struct wm_findings *findings = wm_findings_copy(arena, map->document->findings.found, true);
    drawn->fonts = wm_fonts_create(arena, drawn->theme);
    const struct wm_show_options options = {.casting = map->document->casting,
                                            .file = map->file,
                                            .seen_from = map->seen_from,
                                            .asks_nothing = map->asks_nothing,
                                            .is_on_sheets =
                                                map->sheets_asked < 0 || map->sheets_asked > 1};
    map->whole = wm_show_make(arena, drawn->model, findings, drawn->icons, &options);
    wm_sheets_lay_out(map);
    find_more(map, findings);
    map->findings = wm_findings_show(arena, findings, map->document->name);
    drawn->findings = findings;
    map->told.findings = findings;
    tell_map(map);
}

/* An empty map for checked options, NULL for bad ones. */
static struct wallmap_map *begin_map(const struct wallmap_document *document,
                                     const struct wallmap_document *before,
                                     const struct wallmap_map_options *options)
{
    const struct wm_theme *theme = wm_theme_take(options);
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_map *map = wm_arena_new(arena, struct wallmap_map);
    map->arena = arena;
    map->document = document;
    map->before = before;
    map->file = document->file;
    if (before)
        map->file = before->file && map->file
                        ? wm_arena_printf(arena, "%s → %s", before->file, map->file)
                        : NULL;
    map->drawn.theme = theme;
    map->drawn.model = document->model;
    map->drawn.icons = wm_icons_derive(arena, document->icons);
    map->findings = document->findings;
    map->told = document->told;
    map->told.origin = map->file;
    map->asks_nothing = options->asks_nothing;
    map->sheets_asked = options->sheets;
    wm_layout_options_take(arena, &map->layout, options);
    if (theme)
        map->legible = wm_legible_take(options, theme);
    if (theme && wm_write_options_take(arena, &map->write, options))
        return map;
    wm_arena_destroy(arena);
    return NULL;
}

enum wallmap_status wallmap_map_create(const struct wallmap_document *document,
                                       const struct wallmap_map_options *asked,
                                       struct wallmap_map **out)
{
    struct wallmap_map_options options;
    *out = NULL;
    struct wallmap_map *map = wm_options_take(&options, sizeof options, asked)
                                  ? begin_map(document, NULL, &options)
                                  : NULL;
    if (!map)
        return WALLMAP_BAD_OPTION;
    if (!wm_seen_from_take(map->arena, &map->seen_from, document, &options)) {
        wallmap_map_destroy(map);
        return WALLMAP_BAD_OPTION;
    }
    *out = map;
    bool can_draw = !wallmap_document_has_errors(document);
    if (can_draw)
        make_map(map);
    if (document->model) {
        wm_facts_make(map->arena, &map->facts, document->model, can_draw ? &map->drawn : NULL);
        map->told.facts = &map->facts.shown;
    }
    return wallmap_map_has_errors(map) ? WALLMAP_HAS_ERRORS : WALLMAP_OK;
}

/* The first of two pictures of one name counts. */
static void add_pictures(struct wm_arena *arena, const struct wallmap_document *from,
                         struct wm_icons *icons)
{
    for (int i = 0; i < from->model->picture_count; i++) {
        const struct wm_picture *picture = &from->model->pictures[i];
        if (picture->bytes && !wm_icons_find(icons, picture->name))
            wm_icons_add(icons, picture->name, picture->means, picture->bytes, picture->file_at,
                         wm_findings_create(arena));
    }
}

/* It is laid out when it is written: how many pages there are to be room for, the format says. */
enum wallmap_status wallmap_map_create_compared(const struct wallmap_document *before,
                                                const struct wallmap_document *after,
                                                const struct wallmap_map_options *asked,
                                                struct wallmap_map **out)
{
    struct wallmap_map_options options;
    *out = NULL;
    if (!wm_options_take(&options, sizeof options, asked) || options.actor || options.department ||
        options.sheets != 0)
        return WALLMAP_BAD_OPTION;
    if (wallmap_document_has_errors(before) || wallmap_document_has_errors(after))
        return WALLMAP_HAS_ERRORS;
    struct wallmap_map *map = begin_map(after, before, &options);
    if (!map)
        return WALLMAP_BAD_OPTION;
    const struct wm_difference *difference =
        wm_difference_make(map->arena, before->model, after->model);
    map->merge = wm_merge_make(map->arena, difference);
    map->drawn.model = map->merge->both;
    add_pictures(map->arena, before, map->drawn.icons);
    map->told.before = &before->told;
    wm_told_changes(map->arena, &map->told, difference);
    wm_facts_make(map->arena, &map->facts, after->model, NULL);
    map->told.facts = &map->facts.shown;
    *out = map;
    return WALLMAP_OK;
}

void wallmap_map_destroy(struct wallmap_map *map)
{
    if (map)
        wm_arena_destroy(map->arena);
}

bool wallmap_map_has_errors(const struct wallmap_map *map)
{
    return !map->document->model || wm_findings_has_errors(map->findings.found);
}

const struct wallmap_findings *wallmap_map_findings(const struct wallmap_map *map)
{
    return &map->findings;
}

const struct wallmap_facts *wallmap_map_facts(const struct wallmap_map *map)
{
    return map->told.facts;
}

const struct wallmap_seam *wallmap_map_seam_at(const struct wallmap_map *map, size_t index)
{
    return index < map->told.seam_count ? &map->told.seams[index] : NULL;
}

const struct wallmap_paragraph *wallmap_map_story_at(const struct wallmap_map *map, size_t index)
{
    return index < map->told.story_count ? &map->told.story[index] : NULL;
}

bool wallmap_map_is_shared(const struct wallmap_map *map)
{
    return map->merge && wm_difference_is_shared(map->merge->difference);
}

const struct wallmap_change *wallmap_map_change_at(const struct wallmap_map *map, size_t index)
{
    return index < map->told.change_count ? &map->told.changes[index] : NULL;
}

const char *wallmap_map_headline(const struct wallmap_map *map)
{
    return map->told.headline;
}

enum wallmap_status wm_scenes_write(const struct wm_map *map, const struct wm_format *format,
                                    const struct wm_write_options *options,
                                    struct wallmap_sink sink)
{
    struct wm_sink inner = {.write = sink.write, .data = sink.data};
    enum wm_write_status status = format->write(map, options, &inner);
    if (inner.has_failed || status == WM_WRITE_SINK_FAILED)
        return WALLMAP_SINK_FAILED;
    return status == WM_WRITE_TOO_LARGE ? WALLMAP_TOO_LARGE : WALLMAP_OK;
}
