/* SPDX-License-Identifier: MIT
 *
 * Packs whole pixels, not bytes: flat pictures are runs of one pixel, rows like the one above, and
 * glyphs and edges that return. Plain C; what is compared is compared 32 bytes at once, which
 * compilers make vectors of.
 *
 * A row like the one above is a row of zeros. The others stay as they are if the row above is
 * within reach of a copy, for filters would make flat colours larger; else the better of two
 * filters brings in the row above.
 */
#include "write/strip.h"

#include "write/deflate.h"
#include "write/filter.h"
#include "write/same.h"

#include <string.h>

enum {
    TOKENS = 1 << 15, /* of a block */
    PLACES_BITS = 13,
    MODULUS = 65521, /* of Adler-32 */
    LONG_RUN = 10,   /* pixels: nothing else would be worth more */
    LONG_COPY = 2,   /* pixels: no search from here on */
};

struct wm_packer {
    const struct wm_strip *strip;
    guint32 size;        /* of a pixel, in bytes */
    guint32 mask;        /* the bits of a pixel that are written */
    guint32 stride;      /* of a row with its filter, in bytes */
    guint32 *up, *paeth; /* a row, filtered */
    guint32 *places;     /* by the digest of a pixel, where it was last seen, plus one */
    guint32 *tokens;
    size_t token_count;
    struct wm_deflate deflate;
    guint64 low, high; /* the two sums of Adler-32, not yet reduced */
};

struct wm_packer *wm_packer_create(int width)
{
    struct wm_packer *packer = g_new0(struct wm_packer, 1);
    packer->up = g_new(guint32, (gsize)width);
    packer->paeth = g_new(guint32, (gsize)width);
    packer->places = g_new(guint32, 1 << PLACES_BITS);
    packer->tokens = g_new(guint32, TOKENS);
    packer->deflate.bytes = g_byte_array_new();
    return packer;
}

void wm_packer_destroy(struct wm_packer *packer)
{
    if (!packer)
        return;
    g_byte_array_unref(packer->deflate.bytes);
    g_free(packer->tokens);
    g_free(packer->places);
    g_free(packer->paeth);
    g_free(packer->up);
    g_free(packer);
}

static guint32 unmultiply(guint32 value, guint32 alpha)
{
    return (value * 255 + alpha / 2) / alpha;
}

static guint32 straight(guint32 pixel)
{
    guint32 alpha = pixel >> 24;
    if (alpha == 255)
        return pixel;
    if (alpha == 0)
        return 0;
    return alpha << 24 | unmultiply(pixel >> 16 & 0xff, alpha) << 16 |
           unmultiply(pixel >> 8 & 0xff, alpha) << 8 | unmultiply(pixel & 0xff, alpha);
}

/* Adler-32 (RFC 1950) of a pixel so many times, without a look at each. */
static inline void sum_pixels(struct wm_packer *packer, guint32 pixel, guint64 count)
{
    pixel &= packer->mask;
    guint64 alpha = pixel >> 24, red = pixel >> 16 & 0xff, green = pixel >> 8 & 0xff,
            blue = pixel & 0xff, all = red + green + blue + alpha, size = packer->size;
    packer->high += size * count * packer->low + all * (size * count * (count + 1) / 2) -
                    count * (green + 2 * blue + 3 * alpha);
    packer->low += count * all;
}

static void sum_mixed(struct wm_packer *packer, const guint32 *pixels, int count)
{
    for (int i = 0, run; i < count; i += run) {
        run = 1 + wm_count_same(pixels + i + 1, pixels + i, count - i - 1);
        sum_pixels(packer, pixels[i], (guint64)run);
    }
}

/* At the end of a row, for which 64 bits are enough. */
static void reduce_sums(struct wm_packer *packer)
{
    packer->low %= MODULUS;
    packer->high %= MODULUS;
}

static inline void add_token(struct wm_packer *packer, guint32 token)
{
    if (packer->token_count == TOKENS) {
        wm_deflate_block(&packer->deflate, packer->tokens, TOKENS, false);
        packer->token_count = 0;
    }
    packer->tokens[packer->token_count++] = token;
}

static void add_filter(struct wm_packer *packer, enum wm_filter filter)
{
    add_token(packer, wm_deflate_byte((guint8)filter));
    packer->low += filter;
    packer->high += packer->low;
}

static void add_pixel(struct wm_packer *packer, guint32 pixel)
{
    add_token(packer, wm_deflate_byte((guint8)(pixel >> 16)));
    add_token(packer, wm_deflate_byte((guint8)(pixel >> 8)));
    add_token(packer, wm_deflate_byte((guint8)pixel));
    if (packer->strip->has_alpha)
        add_token(packer, wm_deflate_byte((guint8)(pixel >> 24)));
    sum_pixels(packer, pixel, 1);
}

/* Bytes as they were so far back; what is left over is never too short for a copy. */
static void add_copy(struct wm_packer *packer, guint32 length, guint32 distance)
{
    for (guint32 part; length > WM_DEFLATE_LONGEST; length -= part) {
        part = MIN(WM_DEFLATE_LONGEST, length - WM_DEFLATE_SHORTEST);
        add_token(packer, wm_deflate_copy(part, distance));
    }
    add_token(packer, wm_deflate_copy(length, distance));
}

/* One byte and its copies: fewer bytes to spell than with a pixel and its copies. */
static void add_zeros(struct wm_packer *packer, int count)
{
    if (count == 1) {
        add_pixel(packer, 0);
        return;
    }
    add_token(packer, wm_deflate_byte(0));
    add_copy(packer, (guint32)count * packer->size - 1, 1);
    sum_pixels(packer, 0, (guint64)count);
}

/* Where to look for what a row repeats. */
struct row {
    const guint32 *pixels;  /* as they are written */
    const guint32 *above;   /* a row like the one above, NULL if none is within reach */
    guint32 above_distance; /* in bytes */
    guint32 first;          /* the number in the strip of its first pixel */
    guint32 reach;          /* the number of the first pixel of the rows that can be searched */
};

struct copy {
    int pixels;
    guint32 distance;
};

/* A copy from where this pixel was last seen; this place is noted. */
static struct copy find_seen(struct wm_packer *packer, const struct row *row, int x)
{
    guint32 here = row->first + (guint32)x, width = (guint32)packer->strip->width;
    const guint32 *now = row->pixels + x;
    guint32 *place = &packer->places[(*now * 2654435761U) >> (32 - PLACES_BITS)];
    guint32 seen = *place - 1;
    bool is_seen = *place > row->reach;
    *place = here + 1;
    if (!is_seen)
        return (struct copy){0, 0};
    guint32 rows_up = here / width - seen / width;
    guint32 distance = (here - seen) * packer->size + rows_up;
    if (distance > WM_DEFLATE_WINDOW)
        return (struct copy){0, 0};
    int left = (int)(width - MAX(here % width, seen % width));
    return (struct copy){wm_count_same(now, now - (here - seen), left), distance};
}

/* The best copy for what begins at `x`; no pixels: there is none. */
static struct copy find_copy(struct wm_packer *packer, const struct row *row, int x)
{
    const guint32 *now = row->pixels + x;
    int left = packer->strip->width - x;
    struct copy best = {0, packer->size};
    if (x > 0)
        best.pixels = wm_count_same(now, now - 1, left);
    if (best.pixels < LONG_RUN && row->above) {
        int count = wm_count_same(now, row->above + x, left);
        if (count > best.pixels)
            best = (struct copy){count, row->above_distance};
    }
    if (best.pixels < LONG_COPY) {
        struct copy seen = find_seen(packer, row, x);
        if (seen.pixels > best.pixels + 1 || best.pixels == 0)
            best = seen;
    }
    return best;
}

static void add_pixels(struct wm_packer *packer, const struct row *row)
{
    int width = packer->strip->width;
    for (int x = 0, count; x < width; x += count) {
        const guint32 *now = row->pixels + x;
        if (*now == 0) {
            count = 1 + wm_count_same(now + 1, now, width - x - 1);
            add_zeros(packer, count);
            continue;
        }
        struct copy copy = find_copy(packer, row, x);
        count = MAX(copy.pixels, 1);
        if (copy.pixels == 0) {
            add_pixel(packer, *now);
            continue;
        }
        add_copy(packer, (guint32)count * packer->size, copy.distance);
        if (copy.distance == packer->size)
            sum_pixels(packer, *now, (guint64)count);
        else
            sum_mixed(packer, now, count);
    }
}

static const guint32 *pixels_of_row(const struct wm_strip *strip, int y)
{
    return strip->pixels + (size_t)y * (size_t)strip->width;
}

/* A row as it is; `like_above`: a row with the pixels of the one above. */
static void add_plain_row(struct wm_packer *packer, int y, int like_above)
{
    const struct wm_strip *strip = packer->strip;
    struct row row = {.pixels = pixels_of_row(strip, y),
                      .first = (guint32)y * (guint32)strip->width};
    guint32 distance = packer->stride * (guint32)(y - like_above);
    if (y > 0 && distance <= WM_DEFLATE_WINDOW) {
        row.above = pixels_of_row(strip, like_above);
        row.above_distance = distance;
    }
    add_filter(packer, WM_FILTER_NONE);
    add_pixels(packer, &row);
}

static void add_filtered_row(struct wm_packer *packer, int y)
{
    const struct wm_strip *strip = packer->strip;
    enum wm_filter filter = wm_filter_row(pixels_of_row(strip, y), pixels_of_row(strip, y - 1),
                                          strip->width, packer->up, packer->paeth);
    guint32 first = (guint32)y * (guint32)strip->width;
    struct row row = {.pixels = filter == WM_FILTER_UP ? packer->up : packer->paeth,
                      .first = first,
                      .reach = first};
    add_filter(packer, filter);
    add_pixels(packer, &row);
}

static void make_straight(const struct wm_strip *strip)
{
    size_t count = (size_t)strip->width * (size_t)strip->rows;
    for (size_t i = 0; i < count; i++)
        strip->pixels[i] = straight(strip->pixels[i]);
}

static void begin_strip(struct wm_packer *packer, const struct wm_strip *strip)
{
    packer->strip = strip;
    packer->size = strip->has_alpha ? 4 : 3;
    packer->mask = strip->has_alpha ? 0xffffffff : 0xffffff;
    packer->stride = (guint32)strip->width * packer->size + 1;
    memset(packer->places, 0, sizeof *packer->places << PLACES_BITS);
    packer->token_count = 0;
    packer->deflate = (struct wm_deflate){.bytes = packer->deflate.bytes};
    g_byte_array_set_size(packer->deflate.bytes, 0);
    packer->low = 1;
    packer->high = 0;
}

struct wm_packed wm_strip_pack(struct wm_packer *packer, const struct wm_strip *strip)
{
    begin_strip(packer, strip);
    if (strip->has_alpha)
        make_straight(strip);
    size_t row_bytes = (size_t)strip->width * sizeof *strip->pixels;
    int like_above = 0; /* the first of the rows that are like the one above */
    for (int y = 0; y < strip->rows; y++) {
        if (y > 0 && memcmp(pixels_of_row(strip, y), pixels_of_row(strip, y - 1), row_bytes) == 0) {
            add_filter(packer, WM_FILTER_UP);
            add_zeros(packer, strip->width);
        } else {
            if (y > 0 && packer->stride > WM_DEFLATE_WINDOW)
                add_filtered_row(packer, y);
            else
                add_plain_row(packer, y, like_above);
            like_above = y;
        }
        reduce_sums(packer);
    }
    wm_deflate_block(&packer->deflate, packer->tokens, packer->token_count, strip->is_last);
    if (!strip->is_last)
        wm_deflate_align(&packer->deflate);
    return (struct wm_packed){packer->deflate.bytes, (gsize)packer->stride * (gsize)strip->rows,
                              (guint32)(packer->high << 16 | packer->low)};
}
