/* SPDX-License-Identifier: MIT
 *
 * The straight line: bytes are read, looked at, laid out, drawn and written. Each stage is a module
 * of its own; here they are only called, one after the other.
 */
#include "api/document.h"
#include "draw/draw.h"
#include "find/find.h"
#include "layout/layout.h"

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
    document->icons = wm_icons_create(document->arena);
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
    document->theme = NULL;
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

static void make_map(struct wallmap_document *document)
{
    struct wm_arena *arena = wm_arena_create();
    const struct wm_theme *theme = document->theme;
    const struct wm_model *model = document->model;
    /* A list of its own, so that another theme begins with what reading found. */
    struct wm_findings *findings = wm_findings_copy(arena, document->read_findings, true);
    struct wm_fonts *fonts = wm_fonts_create(arena, theme);
    const struct wm_ruler *ruler = wm_fonts_ruler(fonts);
    const struct wm_layout_options options = {.file = document->file};

    struct wm_places *places = wm_layout(arena, model, theme, ruler, &options, findings);
    struct wm_scene *scene = wm_draw(arena, model, places, theme, ruler, document->icons);

    wm_find_fonts(model, fonts, theme, findings);
    raise_findings(document, findings);
    wm_findings_sort(findings);
    document->map = (struct wm_map){scene, model, places, findings, document->icons, fonts};
    document->map_arena = arena;
    document->findings = findings;
}

enum wallmap_status wallmap_document_lay_out(struct wallmap_document *document,
                                             const char *theme_name)
{
    const struct wm_theme *theme = theme_name ? wm_theme_find(theme_name) : wm_theme_at(0);
    if (!theme)
        return WALLMAP_BAD_OPTION;
    if (document->theme != theme) {
        forget_map(document);
        if (wallmap_document_has_errors(document))
            return WALLMAP_HAS_ERRORS;
        document->theme = theme;
        make_map(document);
    }
    return wallmap_document_has_errors(document) ? WALLMAP_HAS_ERRORS : WALLMAP_OK;
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

enum wallmap_status wallmap_document_draw(struct wallmap_document *document,
                                          const struct wallmap_draw_options *asked,
                                          struct wallmap_sink sink)
{
    struct wallmap_draw_options options;
    struct wm_write_options how;
    if (!wm_options_take(&options, sizeof options, asked) || !wm_write_options_take(&how, &options))
        return WALLMAP_BAD_OPTION;
    const struct wm_format *format =
        options.format ? wm_format_find(options.format) : wm_format_at(0);
    if (!format)
        return WALLMAP_BAD_OPTION;
    enum wallmap_status status = wallmap_document_lay_out(document, options.theme);
    if (status != WALLMAP_OK)
        return status;
    return wm_map_write(&document->map, format, &how, sink);
}
