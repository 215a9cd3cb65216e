/* SPDX-License-Identifier: MIT
 *
 * Where a drawing has ink. Much foreign art sits in a corner of its page or has wide margins; on a
 * map the thing itself is to be as large as the pictures beside it. The drawing is painted small
 * and the pixels that are not empty are looked for; where they are few, that part is painted once
 * more, larger.
 */
#include "icon/family.h"

#include <math.h>
#include <string.h>

enum { SIDE = 192, LOOKS = 2, FAINT = 8 };

static bool is_row_empty(const unsigned char *row, int width)
{
    for (int x = 0; x < width; x++)
        if (row[x] >= FAINT)
            return false;
    return true;
}

static bool is_column_empty(const unsigned char *pixels, int stride, int height, int x)
{
    for (int y = 0; y < height; y++)
        if (pixels[(ptrdiff_t)y * stride + x] >= FAINT)
            return false;
    return true;
}

static bool find_ink(const unsigned char *pixels, int width, int height, int stride,
                     struct wm_rect *ink)
{
    int top = 0, bottom = height, left = 0, right = width;
    while (top < height && is_row_empty(pixels + (ptrdiff_t)top * stride, width))
        top++;
    if (top == height)
        return false;
    while (is_row_empty(pixels + (ptrdiff_t)(bottom - 1) * stride, width))
        bottom--;
    while (is_column_empty(pixels, stride, height, left))
        left++;
    while (is_column_empty(pixels, stride, height, right - 1))
        right--;
    *ink = (struct wm_rect){left, top, right - left, bottom - top};
    return true;
}

/* The pixels of an image that are not empty. */
static bool find_in_image(cairo_surface_t *alpha, struct wm_rect *ink)
{
    cairo_surface_flush(alpha);
    return find_ink(cairo_image_surface_get_data(alpha), cairo_image_surface_get_width(alpha),
                    cairo_image_surface_get_height(alpha), cairo_image_surface_get_stride(alpha),
                    ink);
}

/* The part of `frame` that has ink, to a pixel of what is painted here. */
static bool look_at(const struct wm_drawing *drawing, struct wm_rect frame, struct wm_rect *ink)
{
    double scale = SIDE / MAX(frame.w, frame.h);
    int width = (int)CLAMP(ceil(frame.w * scale), 1, SIDE);
    int height = (int)CLAMP(ceil(frame.h * scale), 1, SIDE);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    cairo_t *cairo = cairo_create(surface);
    wm_drawing_paint(drawing, cairo, frame, (struct wm_rect){0, 0, width, height});
    cairo_destroy(cairo);
    struct wm_rect found;
    bool has_ink = find_in_image(surface, &found);
    cairo_surface_destroy(surface);
    if (has_ink)
        *ink = (struct wm_rect){frame.x + found.x * frame.w / width,
                                frame.y + found.y * frame.h / height, found.w * frame.w / width,
                                found.h * frame.h / height};
    return has_ink;
}

struct wm_rect wm_ink_of_drawing(const struct wm_drawing *drawing, struct wm_rect page)
{
    struct wm_rect ink = page;
    for (int i = 0; i < LOOKS; i++) {
        struct wm_rect whole = ink;
        if (!look_at(drawing, whole, &ink))
            return page;
        if (MAX(ink.w, ink.h) * 2 > MAX(whole.w, whole.h))
            break;
    }
    return ink;
}

struct wm_rect wm_ink_of_image(cairo_surface_t *image)
{
    int width = cairo_image_surface_get_width(image);
    int height = cairo_image_surface_get_height(image);
    cairo_surface_t *alpha = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    cairo_t *cairo = cairo_create(alpha);
    cairo_set_source_surface(cairo, image, 0, 0);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    struct wm_rect ink = {0, 0, width, height};
    find_in_image(alpha, &ink);
    cairo_surface_destroy(alpha);
    return ink;
}
