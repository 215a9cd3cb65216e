/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a theme of one's own: either a theme or a fault, whose place is in the text.
 */
#include "theme/own.h"

#include <glib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_theme_fault fault;
    char *text = g_memdup2(data, size); /* a byte behind it is not ours */
    const struct wm_theme *theme = wm_theme_read(arena, text, size, &fault);
    if ((theme != NULL) == (fault.message != NULL))
        abort();
    if (theme && !g_utf8_validate(theme->family, -1, NULL))
        abort();
    if (fault.message && (fault.line < 1 || fault.line > size + 1 || fault.column < 1 ||
                          fault.column > size + 1 || !fault.hint))
        abort();
    g_free(text);
    wm_arena_destroy(arena);
    return 0;
}
