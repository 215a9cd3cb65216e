/* SPDX-License-Identifier: MIT
 *
 * Numbers as SVG spells them, without exponents, and as display lists have them.
 */
#include "compile.h"

#include <math.h>
#include <string.h>

gboolean refuse(GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_propagate_error(error, g_error_new_valist(G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                                                format, arguments));
    va_end(arguments);
    return FALSE;
}

gboolean hundredths_from(double number, gint16 *hundredths, GError **error)
{
    double rounded = round(number * WM_LIST_UNIT);
    if (fabs(rounded) > G_MAXINT16)
        return refuse(error, "%g is too large", number);
    *hundredths = (gint16)rounded;
    return TRUE;
}

gboolean read_number(const char **text, double *number, GError **error)
{
    const char *start = *text + strspn(*text, " \n");
    start += *start == ',';
    start += strspn(start, " \n");
    const char *digits = start + (*start == '-');
    size_t length = strspn(digits, "0123456789.");
    char *end;
    *number = g_ascii_strtod(start, &end);
    if (length == 0 || end == start || end > digits + length)
        return refuse(error, "\"%s\" does not begin with a number", *text);
    *text = end;
    return TRUE;
}

gboolean read_numbers(const char *text, double *numbers, int count, GError **error)
{
    for (int i = 0; i < count; i++)
        if (!read_number(&text, &numbers[i], error))
            return FALSE;
    return *text == '\0' || refuse(error, "\"%s\" is too much", text);
}

gboolean append_op(GArray *outlines, enum wm_outline_op op, const double *numbers, GError **error)
{
    gint16 first = (gint16)op;
    g_array_append_val(outlines, first);
    for (int i = 0; i < wm_outline_numbers(op); i++) {
        gint16 number;
        if (!hundredths_from(numbers[i], &number, error))
            return FALSE;
        g_array_append_val(outlines, number);
    }
    return TRUE;
}
