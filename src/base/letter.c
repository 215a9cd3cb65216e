/* SPDX-License-Identifier: MIT
 *
 * Numbers to the base of 26 without a zero.
 */
#include "base/letter.h"

const char *wm_letter_of(struct wm_arena *arena, int number)
{
    char letters[8] = "";
    size_t at = sizeof letters - 1;
    for (int left = number; left > 0; left = (left - 1) / 26)
        letters[--at] = (char)('A' + (left - 1) % 26);
    return wm_arena_strdup(arena, letters + at);
}
