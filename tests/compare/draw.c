/* SPDX-License-Identifier: MIT
 *
 * draw FORMAT BEFORE AFTER: both as one map on standard output, in any format of a map. `wallmap
 * compare` tells the difference in words where text or json is asked for; here these are the scene
 * and the geometry, for golden scenes and the scorer.
 */
#include "../support/document.h"

#include <glib.h>
#include <stdio.h>

static bool write_out(void *data, const void *bytes, size_t length)
{
    return fwrite(bytes, 1, length, data) == length;
}

int main(int argc, char **argv)
{
    struct wallmap_document *before = argc == 4 ? document_read(argv[2]) : NULL;
    struct wallmap_document *after = argc == 4 ? document_read(argv[3]) : NULL;
    struct wallmap_map *map = NULL;
    enum wallmap_status status = WALLMAP_BAD_OPTION;
    if (before && after)
        status = wallmap_map_create_compared(before, after, NULL, &map);
    if (status == WALLMAP_OK)
        status = wallmap_map_write(map, "map", argv[1], (struct wallmap_sink){write_out, stdout});
    wallmap_map_destroy(map);
    wallmap_document_destroy(before);
    wallmap_document_destroy(after);
    return status == WALLMAP_OK ? 0 : 1;
}
