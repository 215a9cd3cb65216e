/* SPDX-License-Identifier: MIT
 *
 * Quotation marks of our languages.
 */
#ifndef WM_BASE_QUOTE_H
#define WM_BASE_QUOTE_H

#include <stdbool.h>

/* Whether the first character of a text opens a quotation in some language. */
bool wm_begins_with_quote(const char *text);

#endif
