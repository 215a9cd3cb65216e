/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: the whole line from bytes to SVG, with the plain ruler in place of fonts. What comes out
 * must be XML that can be read again.
 */
#include "draw/draw.h"
#include "find/find.h"
#include "layout/layout.h"
#include "read/read.h"
#include "write/write.h"

#include <libxml/parser.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool append(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

static void draw(struct wm_arena *arena, const struct wm_model *model, struct wm_icons *icons,
                 struct wm_findings *findings)
{
    const struct wm_theme *theme = wm_theme_at(0);
    struct wm_layout_options layout = {.file = "fuzz.xml"};
    struct wm_map map = {.model = model, .findings = findings, .icons = icons};
    map.places = wm_layout(arena, model, theme, &wm_plain_ruler, &layout, findings);
    map.scene = wm_draw(arena, model, map.places, theme, &wm_plain_ruler, icons);
    GString *svg = g_string_new(NULL);
    struct wm_sink sink = {.write = append, .data = svg};
    struct wm_write_options options = {.scale = 1, .source_date = -1, .generator = "fuzz"};
    wm_format_find("svg")->write(&map, &options, &sink);
    xmlDocPtr document = xmlReadMemory(svg->str, (int)svg->len, "svg", NULL,
                                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!document)
        g_error("an SVG that is no XML");
    xmlFreeDoc(document);
    g_string_free(svg, TRUE);
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
        wm_find(model, icons, findings);
        draw(arena, model, icons, findings);
    }
    wm_arena_destroy(arena);
    return 0;
}
