/* SPDX-License-Identifier: MIT
 *
 * The compiler of the pictures. It knows what the family is made of and refuses everything else,
 * with a GError that says why; src/icon/display_list.h describes what it makes.
 */
#ifndef COMPILE_ICONS_COMPILE_H
#define COMPILE_ICONS_COMPILE_H

#include "icon/display_list.h"

/* Shapes and outlines of all pictures, one after the other. */
struct tables {
    GArray *shapes;   /* struct wm_icon_shape */
    GArray *outlines; /* gint16 */
};

/* Says what is wrong and returns false. */
G_GNUC_PRINTF(2, 3) gboolean refuse(GError **error, const char *format, ...);

/* Rounds to hundredths; false if the number does not fit. */
gboolean hundredths_from(double number, gint16 *hundredths, GError **error);

/* Reads a number at `*text`, after blanks and at most one comma, and moves behind it. */
gboolean read_number(const char **text, double *number, GError **error);

/* Reads all of `text` as `count` numbers. */
gboolean read_numbers(const char *text, double *numbers, int count, GError **error);

/* Appends an operation with its numbers. */
gboolean append_op(GArray *outlines, enum wm_outline_op op, const double *numbers, GError **error);

/* Appends the outline that a path's `d` describes. */
gboolean append_path(GArray *outlines, const char *d, GError **error);

/* Appends the shapes of an SVG. Returns its title, g_free; NULL with an error. */
char *compile_picture(struct tables *tables, const char *text, gsize length, GError **error);

#endif
