/* SPDX-License-Identifier: MIT
 *
 * A ruler without a font, for tests and fuzzing: the same answer on every machine.
 */
#include "text/ruler.h"

static double measure(const struct wm_ruler *ruler G_GNUC_UNUSED, const char *text, size_t length,
                      const struct wm_font *font)
{
    double width = 0;
    const char *end = text + length;
    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        double ems = g_unichar_iswide(g_utf8_get_char(p)) ? 1 : 0.55;
        width += ems * font->size + (p > text ? font->letter_space : 0);
    }
    return width;
}

const struct wm_ruler wm_plain_ruler = {measure, NULL};
