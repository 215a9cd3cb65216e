/* SPDX-License-Identifier: MIT
 *
 * Text: the dump of the scene as it is.
 */
#include "write/writers.h"

enum wm_write_status wm_write_text(const struct wm_map *map,
                                   const struct wm_write_options *options G_GNUC_UNUSED,
                                   struct wm_sink *sink)
{
    GString *out = g_string_new(NULL);
    wm_scene_dump(map->scene, out);
    wm_sink_write(sink, out->str, out->len);
    g_string_free(out, TRUE);
    return wm_write_status_of(sink);
}
