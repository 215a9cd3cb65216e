/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: the whole line from bytes to SVG and PNG, laid out with the plain ruler in place of
 * fonts. The SVG must be XML that can be read again, the PNG have the pixels that are painted.
 */
#include "draw/draw.h"
#include "../support/painted.h"
#include "find/find.h"
#include "layout/layout.h"
#include "read/read.h"
#include "write/write.h"

#include <libxml/parser.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { SIDE_PX = 300 }; /* of the PNG, more than two strips */

static bool append(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

static GString *write_map(const struct wm_map *map, const char *format,
                          const struct wm_write_options *options)
{
    GString *written = g_string_new(NULL);
    struct wm_sink sink = {.write = append, .data = written};
    wm_format_find(format)->write(map, options, &sink);
    return written;
}

static void check_svg(const struct wm_map *map)
{
    struct wm_write_options options = {.scale = 1, .source_date = -1, .generator = "fuzz"};
    GString *svg = write_map(map, "svg", &options);
    xmlDocPtr document = xmlReadMemory(svg->str, (int)svg->len, "svg", NULL,
                                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!document)
        g_error("an SVG that is no XML");
    xmlFreeDoc(document);
    g_string_free(svg, TRUE);
}

static void check_png(const struct wm_map *map)
{
    struct wm_write_options options = {.width_px = SIDE_PX, .height_px = SIDE_PX};
    GBytes *png = g_string_free_to_bytes(write_map(map, "png", &options));
    const char *fault = painted_fault(map, &options, png);
    if (fault)
        g_error("a PNG: %s", fault);
    g_bytes_unref(png);
}

static void draw(struct wm_arena *arena, const struct wm_model *model, struct wm_icons *icons,
                 struct wm_findings *findings)
{
    const struct wm_theme *theme = wm_theme_at(0);
    const struct wm_show_options shown = {.file = "fuzz.xml"};
    const struct wm_show *show = wm_show_make(arena, model, findings, icons, &shown);
    struct wm_map map = {.model = model,
                         .findings = findings,
                         .icons = icons,
                         .fonts = wm_fonts_create(arena, theme)};
    map.places = wm_layout(arena, model, (struct wm_shows){&show, 1}, theme, &wm_plain_ruler, NULL);
    map.scene = wm_draw(arena, show, map.places, theme);
    check_svg(&map);
    check_png(&map);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_read_options options = {
        .name = "fuzz.xml", .folder = "/dev/null", .first_line = 1, .limits = &wm_default_limits};
    struct wm_model *model = wm_read(arena, bytes, length, &options, findings);
    if (model && model->step_count > 0) {
        struct wm_icons *icons = wm_icons_create(arena);
        wm_find(model, icons, wm_casting_make(arena, model, icons), findings);
        draw(arena, model, icons, findings);
    }
    wm_arena_destroy(arena);
    return 0;
}
