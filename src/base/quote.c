/* SPDX-License-Identifier: MIT
 *
 * Quotation marks of our languages.
 */
#include "base/quote.h"

#include <glib.h>

bool wm_begins_with_quote(const char *text)
{
    static const char *const marks[] = {"“", "„", "«", "»", "‘", "‚", "‹", "\"", "'"};
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(text, marks[i]))
            return true;
    return false;
}
