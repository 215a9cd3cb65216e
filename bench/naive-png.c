/* SPDX-License-Identifier: MIT
 *
 * naive-png FILE DPI WIDTH OUT: a map as PNG the way that comes to mind first: one Cairo surface
 * and cairo_surface_write_to_png(). On A0 at DPI, or if that is 0, WIDTH pixels wide. With a fifth
 * word, our own writer with so many workers instead.
 */
#include "../tests/support/document.h"
#include "api/views.h"
#include "write/writers.h"

#include <stdio.h>
#include <stdlib.h>

static bool write_out(void *data, const void *bytes, size_t length)
{
    return fwrite(bytes, 1, length, data) == length;
}

static bool write_naively(const struct wm_map *map, const struct wm_write_options *options,
                          const char *path)
{
    struct wm_frame frame = wm_frame_make(map->scene, options);
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)frame.width_px, (int)frame.height_px);
    cairo_t *cairo = cairo_create(surface);
    cairo_translate(cairo, frame.x, frame.y);
    cairo_scale(cairo, frame.scale, frame.scale);
    wm_paint(map, cairo, true);
    cairo_destroy(cairo);
    bool is_written = cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    return is_written;
}

static bool write_in_strips(const struct wm_map *map, struct wm_write_options options,
                            const char *path, int workers)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    options.workers = workers;
    struct wallmap_sink sink = {write_out, file};
    enum wallmap_status status = wm_scenes_write(map, wm_format_find("png"), &options, sink);
    return fclose(file) == 0 && status == WALLMAP_OK;
}

int main(int argc, char **argv)
{
    struct wallmap_document *document = argc >= 5 ? document_read(argv[1]) : NULL;
    if (!document)
        return 2;
    struct wallmap_map_options options = {.size = sizeof options};
    options.dpi = atof(argv[2]);
    options.width_px = atof(argv[3]);
    if (options.dpi > 0) {
        const struct wallmap_paper *paper = wallmap_paper_find("A0");
        options.is_paper = true;
        options.page_width = paper->height;
        options.page_height = paper->width;
        options.page_margin = 10 * 72 / 25.4; /* the program's own */
        options.width_px = 0;
    }
    struct wallmap_map *map;
    bool is_written = wallmap_map_create(document, &options, &map) == WALLMAP_OK;
    struct wm_arena *arena = wm_arena_create();
    struct wm_map shown = {0};
    if (is_written) {
        shown = map->drawn;
        wm_views_show(arena, map, "map", wm_format_find("png"), &shown);
    }
    if (is_written && argc > 5)
        is_written = write_in_strips(&shown, map->write, argv[4], atoi(argv[5]));
    else if (is_written)
        is_written = write_naively(&shown, &map->write, argv[4]);
    wm_arena_destroy(arena);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
    return is_written ? 0 : 1;
}
