/* SPDX-License-Identifier: MIT
 *
 * Fixed point by way of a rounded integer: exact, short and free of the locale.
 */
#include "base/number.h"

#include <math.h>
#include <string.h>

void wm_number_append(GString *out, double value, int decimals)
{
    static const double powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    gint64 scale = (gint64)powers[decimals];
    gint64 fixed = (gint64)llround(fabs(value) * powers[decimals]);
    if (value < 0 && fixed != 0)
        g_string_append_c(out, '-');
    g_string_append_printf(out, "%" G_GINT64_FORMAT, fixed / scale);
    gint64 rest = fixed % scale;
    if (rest == 0)
        return;
    g_string_append_c(out, '.');
    for (; rest != 0; rest %= scale) {
        scale /= 10;
        g_string_append_c(out, (char)('0' + rest / scale));
    }
}

bool wm_number_parse(const char *text, double *value)
{
    size_t digits = strspn(text, "0123456789");
    size_t rest = digits;
    if (text[digits] == '.') {
        size_t decimals = strspn(text + digits + 1, "0123456789");
        rest = decimals ? digits + 1 + decimals : 0;
    }
    if (digits == 0 || rest == 0 || text[rest] != '\0')
        return false;
    double number = g_ascii_strtod(text, NULL);
    if (number > 1e9)
        return false;
    *value = number;
    return true;
}

bool wm_number_parse_int(const char *text, int least, int most, int *value)
{
    double number;
    if (strchr(text, '.') || !wm_number_parse(text, &number) || number < least || number > most)
        return false;
    *value = (int)number;
    return true;
}
