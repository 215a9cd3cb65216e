/* SPDX-License-Identifier: MIT
 *
 * Letters for what is counted but must not be taken for a number of a step: doors, and marks for
 * what did not fit.
 */
#ifndef WM_BASE_LETTER_H
#define WM_BASE_LETTER_H

#include "base/arena.h"

/* "A" of 1 to "Z" of 26, then "AA". `number` is at least 1. */
const char *wm_letter_of(struct wm_arena *arena, int number);

#endif
