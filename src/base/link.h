/* SPDX-License-Identifier: MIT
 *
 * Addresses that an author gives, before a reader may click on them.
 */
#ifndef WM_BASE_LINK_H
#define WM_BASE_LINK_H

#include <glib.h>
#include <stdbool.h>

/* Whether a reader may be sent there: http, https, mailto, a fragment or a relative address. */
bool wm_link_is_harmless(const char *href);

/* Appends the address with everything percent-encoded that RFC 3986 does not allow, and
 * apostrophes, parentheses and backslashes, which would end a string in a PDF. */
void wm_link_append(GString *out, const char *href);

#endif
