/* SPDX-License-Identifier: MIT
 *
 * What the files of the SVG writer share. Private to write/.
 */
#ifndef WM_WRITE_SVG_INSIDE_H
#define WM_WRITE_SVG_INSIDE_H

#include "write/writers.h"

/* Appends text so that it can stand in an element or in a quoted attribute. What XML does not allow
 * at all becomes U+FFFD. */
void wm_svg_escape(GString *out, const char *text);

/* Appends ` name="value"` for a number with two decimals. */
void wm_svg_number(GString *out, const char *name, double value);

/* Likewise for hundredths. */
void wm_svg_fixed(GString *out, const char *name, int32_t hundredths);

/* Appends ` name="#rrggbb"`, and ` name-opacity` for one that is not opaque. */
void wm_svg_color(GString *out, const char *name, struct wm_color color);

/* Appends `function(a b c)`, for a transform. */
void wm_svg_function(GString *out, const char *function, const double *numbers, int count);

void wm_svg_path(GString *out, const struct wm_path *path);
void wm_svg_text(GString *out, const struct wm_text_item *text);

/* An element of an SVG that Cairo wrote; everything lives in one arena. Text is not kept: Cairo
 * writes none. */
struct wm_svg_attribute {
    const char *name, *value;
};

struct wm_svg_node {
    const char *name;
    GArray *attributes;  /* struct wm_svg_attribute */
    GPtrArray *children; /* struct wm_svg_node */
};

/* The root element, or NULL if that is no XML. */
struct wm_svg_node *wm_svg_parse(struct wm_arena *arena, const char *bytes, size_t length);

const char *wm_svg_attribute(const struct wm_svg_node *node, const char *name);
void wm_svg_set_attribute(struct wm_svg_node *node, const char *name, const char *value);
void wm_svg_drop_attribute(struct wm_svg_node *node, const char *name);

/* The id in `url(#id)` or `#id`, up to `length` bytes long; NULL if there is none. */
const char *wm_svg_reference(const char *value, size_t *length);

/* Makes Cairo's tree smaller and kinder to readers: groups that are used once stand where they are
 * used, masks of one opacity become `opacity`, and definitions that nothing uses any more are gone.
 * Returns the group that paints; definitions are left under root/defs. */
struct wm_svg_node *wm_svg_tidy(struct wm_arena *arena, struct wm_svg_node *root);

/* Appends definitions and the painting group of a picture. The group's id is `id`, those of
 * definitions begin with it. */
void wm_svg_print(GString *out, const struct wm_svg_node *root, const struct wm_svg_node *body,
                  const char *id);

/* Appends a picture of the family, fitted into `size`, as a group with that id. */
void wm_svg_family(GString *out, const struct wm_icon_item *item, struct wm_point size,
                   const char *id);

/* Appends any picture likewise. */
void wm_svg_icon(GString *out, const struct wm_map *map, const struct wm_icon_item *item,
                 struct wm_point size, const char *id);

#endif
