/* SPDX-License-Identifier: MIT
 *
 * pixels FILE…: each map as a PNG, at two sizes, with and without ground, decoded by libpng and
 * compared with what Cairo paints. Looks inside the library, where the scene is.
 */
#include "../support/document.h"
#include "../support/painted.h"
#include "api/views.h"

#include <stdio.h>

static bool append(void *data, const void *bytes, size_t length)
{
    g_byte_array_append(data, bytes, (guint)length);
    return true;
}

static const char *find_fault(const struct wallmap_document *document,
                              const struct wallmap_map_options *options)
{
    GByteArray *array = g_byte_array_new();
    struct wallmap_sink sink = {append, array};
    struct wallmap_map *map;
    const char *fault = "it cannot be drawn";
    bool is_drawn = wallmap_map_create(document, options, &map) == WALLMAP_OK &&
                    wallmap_map_write(map, "map", "png", sink) == WALLMAP_OK;
    GBytes *png = g_byte_array_free_to_bytes(array);
    struct wm_arena *arena = wm_arena_create();
    if (is_drawn) {
        struct wm_map shown = map->drawn;
        wm_views_show(arena, map, "map", wm_format_find("png"), &shown);
        fault = painted_fault(&shown, &map->write, png);
    }
    wm_arena_destroy(arena);
    g_bytes_unref(png);
    wallmap_map_destroy(map);
    return fault;
}

int main(int argc, char **argv)
{
    static const double scales[] = {1, 1.5}; /* none is wider than a surface of Cairo's can be */
    int passed = 0, failed = 0;
    for (int i = 1; i < argc; i++) {
        struct wallmap_document *document = document_read(argv[i]);
        for (int option = 0; document && option < 4; option++) {
            struct wallmap_map_options options = {
                .size = sizeof options, .scale = scales[option / 2], .is_transparent = option % 2};
            const char *fault = find_fault(document, &options);
            passed += !fault;
            failed += !!fault;
            if (fault)
                printf("FAIL %s, scale %g%s: %s\n", argv[i], options.scale,
                       options.is_transparent ? ", transparent" : "", fault);
        }
        failed += !document;
        wallmap_document_destroy(document);
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
