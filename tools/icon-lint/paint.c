/* SPDX-License-Identifier: MIT
 *
 * The lint of what a picture paints: inside the live area, not small, not like another.
 */
#include "lint.h"

#include <cairo.h>
#include <librsvg/rsvg.h>
#include <stdlib.h>
#include <string.h>

enum { FRAME = 64, SIDE = 512 };

/* Of the frame: the live area, and the least length of what is painted. */
static const double FIRST = 4, LAST = 60, SHORTEST = 44;
/* Mean difference of a channel at LINT_SMALL pixels, of 255, below which two pictures are one. A
 * picture from which one shape is missing is 1.7 from itself (median of the family; nine of ten are
 * below 9.1), one in which a part has another colour 5.2; the nearest two of the family, who are
 * people of one build, are 13.4 apart, the nearest other two 23.9. */
static const double ALIKE = 10;

static cairo_surface_t *render(const struct lint_icon *icon, int side)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side);
    cairo_t *cairo = cairo_create(surface);
    RsvgHandle *handle =
        rsvg_handle_new_from_data((const guint8 *)icon->text, strlen(icon->text), NULL);
    RsvgRectangle port = {0, 0, side, side};
    if (handle) {
        rsvg_handle_render_document(handle, cairo, &port, NULL);
        g_object_unref(handle);
    }
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    return surface;
}

/* The box of what is painted, in units of the frame; false: nothing is. */
static bool measure_ink(const struct lint_icon *icon, double edges[4])
{
    cairo_surface_t *surface = render(icon, SIDE);
    const unsigned char *pixels = cairo_image_surface_get_data(surface);
    int left = SIDE, top = SIDE, right = -1, bottom = -1;
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            if (pixels[(y * SIDE + x) * 4 + 3] > 16) {
                left = MIN(left, x);
                right = MAX(right, x);
                top = MIN(top, y);
                bottom = MAX(bottom, y);
            }
    cairo_surface_destroy(surface);
    double unit = (double)SIDE / FRAME;
    edges[0] = left / unit;
    edges[1] = top / unit;
    edges[2] = (right + 1) / unit;
    edges[3] = (bottom + 1) / unit;
    return right >= 0;
}

void lint_paint(struct lint *lint, const struct lint_icon *icon)
{
    double edges[4];
    if (!measure_ink(icon, edges)) {
        lint_say(lint, icon->name, "paints nothing");
        return;
    }
    if (MIN(edges[0], edges[1]) < FIRST || MAX(edges[2], edges[3]) > LAST)
        lint_say(lint, icon->name, "paints from %.2f,%.2f to %.2f,%.2f, beyond %.0f to %.0f",
                 edges[0], edges[1], edges[2], edges[3], FIRST, LAST);
    if (MAX(edges[2] - edges[0], edges[3] - edges[1]) < SHORTEST)
        lint_say(lint, icon->name, "is small: its longest side has less than %.0f", SHORTEST);
}

void lint_keep_small(struct lint_icon *icon)
{
    cairo_surface_t *surface = render(icon, LINT_SMALL);
    memcpy(icon->small, cairo_image_surface_get_data(surface), sizeof icon->small);
    cairo_surface_destroy(surface);
}

static double difference(const struct lint_icon *a, const struct lint_icon *b)
{
    long sum = 0;
    for (size_t i = 0; i < sizeof a->small; i++)
        sum += labs((long)a->small[i] - b->small[i]);
    return (double)sum / sizeof a->small;
}

void lint_alike(struct lint *lint)
{
    for (guint i = 0; i < lint->icons->len; i++)
        for (guint j = 0; j < i; j++) {
            const struct lint_icon *a = lint->icons->pdata[i], *b = lint->icons->pdata[j];
            if (difference(a, b) < ALIKE)
                lint_say(lint, a->name, "looks like %s", b->name);
        }
}
