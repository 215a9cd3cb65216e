/* SPDX-License-Identifier: MIT
 *
 * The functions behind formats.def, and what several of them need. Private to write/.
 */
#ifndef WM_WRITE_WRITERS_H
#define WM_WRITE_WRITERS_H

#include "write/write.h"

#define WM_FORMAT(name, suffix, kind, summary)                                                     \
    enum wm_write_status wm_write_##name(                                                          \
        const struct wm_map *map, const struct wm_write_options *options, struct wm_sink *sink);
#include "write/formats.def"
#undef WM_FORMAT

enum wm_write_status wm_write_status_of(const struct wm_sink *sink);

/* How a map of map units lies in a picture of pixels: scaled, then moved. */
struct wm_frame {
    double width_px, height_px; /* whole numbers, at least 1 */
    double scale, x, y;         /* pixels a map unit; where the map's corner is */
    double sheet_scale;         /* pixels a point of the page; without one, `scale` */
};

/* The frame that the options ask for. Both sides given: the sheet is centred in a picture of
 * exactly that size. One: the other follows. None: by scale, or by dpi if that is given. */
struct wm_frame wm_frame_make(const struct wm_scene *scene, const struct wm_write_options *options);

/* How the map lies on a page of points; without one, how it lies on itself. Its sides are points
 * and not whole. */
struct wm_frame wm_frame_on_page(const struct wm_scene *scene,
                                 const struct wm_write_options *options);

/* Paints the scene in map units onto any Cairo surface, over its ground or over nothing. */
void wm_paint(const struct wm_map *map, cairo_t *cairo, bool has_ground);

/* Whose the foreign pictures of a scene are, "" where it shows none. The caller frees it. */
char *wm_credits_sentence(const struct wm_scene *scene);

#endif
