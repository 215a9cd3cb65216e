/* SPDX-License-Identifier: MIT
 *
 * register FILE: the pages of the seam register on standard output, as dumps of scenes. The program
 * writes them into a PDF only, where nobody can review them line by line.
 */
#include "../support/document.h"
#include "api/views.h"

#include <stdio.h>

static void print_pages(const struct wallmap_map *map)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_map shown = map->drawn;
    GString *out = g_string_new(NULL);
    if (wm_views_show(arena, map, "register", wm_format_find("pdf"), &shown) == WALLMAP_OK)
        for (const struct wm_scene *page = shown.scene; page; page = page->next)
            wm_scene_dump(page, out);
    fwrite(out->str, 1, out->len, stdout);
    g_string_free(out, TRUE);
    wm_arena_destroy(arena);
}

int main(int argc, char **argv)
{
    struct wallmap_document *document = argc == 2 ? document_read(argv[1]) : NULL;
    struct wallmap_map *map = NULL;
    bool is_laid_out = document && wallmap_map_create(document, NULL, &map) == WALLMAP_OK;
    if (is_laid_out)
        print_pages(map);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
    return is_laid_out ? 0 : 1;
}
