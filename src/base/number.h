/* SPDX-License-Identifier: MIT
 *
 * Numbers in and out of text, always with a decimal point, whatever the locale says.
 */
#ifndef WM_BASE_NUMBER_H
#define WM_BASE_NUMBER_H

#include <glib.h>
#include <stdbool.h>

/* Appends `value` with at most `decimals` (0 to 6) places, no trailing zeros, no exponent, never
 * "-0". Halves are rounded away from zero. */
void wm_number_append(GString *out, double value, int decimals);

/* Likewise a number that counts units of the last place: 1250 with 2 decimals is "12.5". */
void wm_number_append_fixed(GString *out, gint64 fixed, int decimals);

/* Reads the whole of `text` as digits with an optional point and more digits, no sign, no exponent,
 * at most 1e9. False, and *value untouched, if it is anything else. */
bool wm_number_parse(const char *text, double *value);

/* Likewise a whole number from `least` to `most`. */
bool wm_number_parse_int(const char *text, int least, int most, int *value);

#endif
