/* SPDX-License-Identifier: MIT
 *
 * The way back from a packed strip to its pixels, as plain as can be.
 */
#include "unpack.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

long unpack_bytes(const GByteArray *bytes, bool is_whole, guint8 *to, size_t room)
{
    z_stream stream = {
        .next_in = bytes->data, .avail_in = bytes->len, .next_out = to, .avail_out = (uInt)room};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return -1;
    int status = inflate(&stream, Z_SYNC_FLUSH);
    bool is_good = stream.avail_in == 0 && status == (is_whole ? Z_STREAM_END : Z_OK);
    long length = is_good ? (long)stream.total_out : -1;
    inflateEnd(&stream);
    return length;
}

/* Rounded as Cairo multiplied: of red, green, blue, alpha the one that is asked for. */
static guint8 channel_of(guint32 pixel, int channel)
{
    guint32 alpha = pixel >> 24, value = pixel >> (channel == 3 ? 24 : 16 - 8 * channel) & 0xff;
    if (channel == 3 || alpha == 255)
        return (guint8)value;
    return alpha == 0 ? 0 : (guint8)((value * 255 + alpha / 2) / alpha);
}

/* RFC 2083, section 6.6, word for word. */
static int predict(int left, int above, int corner)
{
    int estimate = left + above - corner;
    int from_left = abs(estimate - left), from_above = abs(estimate - above);
    int from_corner = abs(estimate - corner);
    if (from_left <= from_above && from_left <= from_corner)
        return left;
    return from_above <= from_corner ? above : corner;
}

/* Turns a row, whose filter lies before it, into pixels of `size` bytes; false: not a filter of
 * ours. */
static bool undo_filter(guint8 *row, const guint8 *above, int length, int size)
{
    enum { NONE = 0, UP = 2, PAETH = 4 };
    if (row[-1] == NONE)
        return true;
    if (!above || (row[-1] != UP && row[-1] != PAETH))
        return false;
    for (int i = 0; i < length; i++) {
        int left = i < size ? 0 : row[i - size], corner = i < size ? 0 : above[i - size];
        row[i] = (guint8)(row[i] + (row[-1] == UP ? above[i] : predict(left, above[i], corner)));
    }
    return true;
}

static const char *find_fault(const struct wm_strip *strip, guint8 *raw, size_t stride)
{
    int size = strip->has_alpha ? 4 : 3;
    for (int y = 0; y < strip->rows; y++) {
        guint8 *row = raw + (size_t)y * stride + 1;
        if (!undo_filter(row, y > 0 ? row - stride : NULL, strip->width * size, size))
            return "a filter that is not meant";
        for (int i = 0; i < strip->width * size; i++)
            if (row[i] != channel_of(strip->pixels[y * strip->width + i / size], i % size))
                return "a pixel is another one";
    }
    return NULL;
}

const char *unpack_fault(const struct wm_strip *strip)
{
    size_t count = (size_t)strip->width * (size_t)strip->rows;
    size_t stride = (size_t)strip->width * (strip->has_alpha ? 4 : 3) + 1;
    size_t length = stride * (size_t)strip->rows;
    struct wm_strip copy = *strip;
    copy.pixels = g_memdup2(strip->pixels, count * sizeof *strip->pixels);
    struct wm_packer *packer = wm_packer_create(strip->width);
    struct wm_packed packed = wm_strip_pack(packer, &copy);

    guint8 *raw = g_malloc(length + 1);
    const char *fault = NULL;
    if (packed.raw_length != length ||
        unpack_bytes(packed.bytes, strip->is_last, raw, length + 1) != (long)length)
        fault = "the length is another one";
    else if (packed.adler != adler32_z(1, raw, length))
        fault = "the sum is another one";
    else
        fault = find_fault(strip, raw, stride);
    g_free(raw);
    wm_packer_destroy(packer);
    g_free(copy.pixels);
    return fault;
}
