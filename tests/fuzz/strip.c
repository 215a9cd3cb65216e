/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: strips of pixels, packed and expanded again by zlib. The first bytes choose the shape,
 * the others are laid over it again and again, so that a few of them fill rows that are longer than
 * the window of deflate.
 */
#include "write/strip.h"
#include "../support/unpack.h"

#include <stdint.h>

enum { HEAD = 4, ROWS = 4 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    if (length <= HEAD)
        return 0;
    int width = 1 + (bytes[0] | bytes[1] << 8) % 12000, height = 1 + bytes[2] % ROWS;
    struct wm_strip strip = {
        .pixels = g_new(guint32, width * height),
        .width = width,
        .rows = height,
        .has_alpha = bytes[3] & 1,
        .is_last = bytes[3] & 2,
    };
    int run = 1 + (bytes[3] >> 2);
    for (int i = 0; i < width * height; i++) {
        guint32 value = bytes[HEAD + (size_t)(i / run) % (length - HEAD)];
        /* no channel is larger than alpha, as Cairo's are not */
        guint32 alpha = strip.has_alpha ? value : 255;
        strip.pixels[i] = alpha << 24 | value << 16 | value / 2 << 8 | value / 3;
    }
    const char *fault = unpack_fault(&strip);
    if (fault)
        g_error("%s", fault);
    g_free(strip.pixels);
    return 0;
}
