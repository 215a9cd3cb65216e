/* SPDX-License-Identifier: MIT
 *
 * The straight line: bytes are read, looked at, laid out, drawn and written. Each stage is a module
 * of its own; here they are only called, one after the other.
 */
#include "api/document.h"
#include "draw/draw.h"
#include "find/find.h"
#include "layout/layout.h"

#include <string.h>

const char *wallmap_version(void)
{
    return WALLMAP_VERSION;
}

static void add_pictures(struct wallmap_document *document)
{
    for (int i = 0; i < document->model->picture_count; i++) {
        const struct wm_picture *picture = &document->model->pictures[i];
        if (picture->bytes)
            wm_icons_add(document->icons, picture->name, picture->means, picture->bytes,
                         picture->file_at, document->read_findings);
    }
}

/* What --strict makes errors of: everything that is about the file and only a warning. */
static void raise_findings(const struct wallmap_document *document, struct wm_findings *findings)
{
    if (!document->is_strict)
        return;
    const struct wallmap_code *code;
    for (size_t i = 0; (code = wallmap_code_at(i)); i++)
        if (code->severity == WALLMAP_WARNING && !code->is_about_work)
            wm_findings_raise(findings, (enum wm_code)i);
}

static void read_document(struct wallmap_document *document, const void *bytes, size_t length,
                          const struct wm_read_options *options)
{
    struct wm_findings *findings = wm_findings_create(document->arena);
    document->read_findings = document->findings = findings;
    document->model = wm_read(document->arena, bytes, length, options, findings);
    if (document->model) {
        add_pictures(document);
        wm_find(document->model, document->icons, findings);
    }
    raise_findings(document, findings);
    wm_findings_sort(findings);
}

struct wallmap_document *wallmap_document_create(const void *bytes, size_t length,
                                                 const struct wallmap_read_options *asked)
{
    struct wallmap_read_options options;
    struct wm_limits limits = wm_default_limits;
    if (!wm_options_take(&options, sizeof options, asked) ||
        !wm_limits_set(&limits, options.limits, options.limit_count))
        return NULL;
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_document *document = wm_arena_new(arena, struct wallmap_document);
    document->arena = arena;
    document->name = wm_arena_strdup(arena, options.name ? options.name : "-");
    document->file = wm_arena_strdup(arena, options.file);
    document->is_strict = options.is_strict;
    document->licences = wm_arena_strdup(arena, options.licences);
    document->icons = wm_icons_create(arena);
    if (!wm_packs_take(document->icons, &options.packs)) {
        wm_arena_destroy(arena);
        return NULL;
    }
    const struct wm_read_options how = {
        .name = document->name,
        .folder = options.folder,
        .language = options.language,
        .first_line = MAX(options.first_line, 1),
        .limits = &limits,
    };
    read_document(document, bytes, length, &how);
    return document;
}

static void forget_map(struct wallmap_document *document)
{
    g_clear_pointer(&document->shown, g_free);
    g_clear_pointer(&document->map_arena, wm_arena_destroy);
    g_clear_pointer(&document->seam_arena, wm_arena_destroy);
    g_clear_pointer(&document->story_arena, wm_arena_destroy);
    document->theme = NULL;
    document->credit_count = 0;
    document->findings = document->read_findings;
}

void wallmap_document_destroy(struct wallmap_document *document)
{
    if (!document)
        return;
    forget_map(document);
    wm_arena_destroy(document->arena);
}

bool wallmap_document_has_errors(const struct wallmap_document *document)
{
    return !document->model || wm_findings_has_errors(document->findings);
}

/* Says at which gate of the map a handoff is found. */
static void name_gates(struct wm_findings *findings, const struct wm_places *places)
{
    for (size_t i = 0; i < wm_findings_count(findings); i++) {
        struct wm_finding *finding = wm_findings_edit(findings, i);
        bool is_handoff = finding->subject.kind == WM_SUBJECT_HANDOFF;
        int gate = is_handoff ? places->routes[finding->subject.index].gate : 0;
        if (gate > 0)
            finding->text =
                wm_arena_printf(wm_findings_arena(findings), "%s, at gate %d", finding->text, gate);
    }
}

static void make_map(struct wallmap_document *document)
{
    struct wm_arena *arena = document->map_arena;
    const struct wm_theme *theme = document->theme;
    const struct wm_model *model = document->model;
    /* A list of its own, so that another map begins with what reading found. */
    struct wm_findings *findings = wm_findings_copy(arena, document->read_findings, true);
    struct wm_fonts *fonts = wm_fonts_create(arena, theme);
    const struct wm_ruler *ruler = wm_fonts_ruler(fonts);

    struct wm_layout_options layout = document->layout;
    layout.object_counts = wm_draw_object_counts(arena, model, document->icons);
    struct wm_places *places = wm_layout(arena, model, theme, ruler, &layout, findings);
    struct wm_scene *scene = wm_draw(arena, model, places, theme, ruler, document->icons);
    name_gates(findings, places);

    const GPtrArray *pictures = wm_scene_icons(arena, scene);
    document->credits = wm_credits_make(arena, pictures, &document->credit_count);
    wm_find_foreign(model, document->icons, pictures, document->licences, findings);
    wm_find_fonts(model, fonts, theme, findings);
    raise_findings(document, findings);
    wm_findings_sort(findings);
    document->map = (struct wm_map){scene, model, places, findings, document->icons, fonts, theme};
    document->findings = findings;
}

bool wm_orders_take(struct wm_orders *orders, const struct wallmap_draw_options *asked)
{
    const struct wallmap_draw_options *options = &orders->options;
    if (!wm_options_take(&orders->options, sizeof *options, asked) ||
        !wm_write_options_take(&orders->write, options))
        return false;
    orders->format = options->format ? wm_format_find(options->format) : wm_format_at(0);
    orders->theme = options->theme ? wm_theme_find(options->theme) : wm_theme_at(0);
    return orders->format && orders->theme &&
           (!options->has_register || strcmp(orders->format->name, "pdf") == 0);
}

/* Makes the map, where the last one is not the same. */
static enum wallmap_status lay_out(struct wallmap_document *document,
                                   const struct wm_orders *orders)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_layout_options layout;
    if (!wm_layout_options_take(arena, &layout, &orders->options, document->file) ||
        !wm_seen_from_take(arena, &layout.seen_from, document, &orders->options)) {
        wm_arena_destroy(arena);
        return WALLMAP_BAD_OPTION;
    }
    if (document->theme == orders->theme && wm_layout_options_equal(&document->layout, &layout)) {
        wm_arena_destroy(arena);
    } else {
        forget_map(document);
        document->map_arena = arena;
        if (!wallmap_document_has_errors(document)) {
            document->theme = orders->theme;
            document->layout = layout;
            make_map(document);
        }
    }
    return wallmap_document_has_errors(document) ? WALLMAP_HAS_ERRORS : WALLMAP_OK;
}

enum wallmap_status wallmap_document_lay_out(struct wallmap_document *document,
                                             const struct wallmap_draw_options *asked)
{
    struct wm_orders orders;
    return wm_orders_take(&orders, asked) ? lay_out(document, &orders) : WALLMAP_BAD_OPTION;
}

enum wallmap_status wm_map_write(const struct wm_map *map, const struct wm_format *format,
                                 const struct wm_write_options *options, struct wallmap_sink sink)
{
    struct wm_sink inner = {.write = sink.write, .data = sink.data};
    enum wm_write_status status = format->write(map, options, &inner);
    if (inner.has_failed || status == WM_WRITE_SINK_FAILED)
        return WALLMAP_SINK_FAILED;
    return status == WM_WRITE_TOO_LARGE ? WALLMAP_TOO_LARGE : WALLMAP_OK;
}

/* The map, and behind it the register. */
static enum wallmap_status write_with_register(struct wallmap_document *document,
                                               const struct wm_orders *orders,
                                               struct wallmap_sink sink)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_scene first = *document->map.scene;
    struct wm_map map = document->map;
    first.next = wm_register_scene(arena, document, &orders->write);
    map.scene = &first;
    enum wallmap_status status = wm_map_write(&map, orders->format, &orders->write, sink);
    wm_arena_destroy(arena);
    return status;
}

enum wallmap_status wallmap_document_draw(struct wallmap_document *document,
                                          const struct wallmap_draw_options *asked,
                                          struct wallmap_sink sink)
{
    struct wm_orders orders;
    if (!wm_orders_take(&orders, asked))
        return WALLMAP_BAD_OPTION;
    enum wallmap_status status = lay_out(document, &orders);
    if (status != WALLMAP_OK)
        return status;
    if (orders.options.has_register)
        return write_with_register(document, &orders, sink);
    return wm_map_write(&document->map, orders.format, &orders.write, sink);
}
