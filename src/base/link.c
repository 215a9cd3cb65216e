/* SPDX-License-Identifier: MIT
 *
 * A short list of schemes that are let through, and nothing else.
 */
#include "base/link.h"

#include <string.h>

bool wm_link_is_harmless(const char *href)
{
    static const char *const schemes[] = {"http", "https", "mailto"};
    size_t length = strcspn(href, ":/?#");
    if (*href == '\0' || strpbrk(href, "\t\n\r"))
        return false; /* browsers drop these, and so join what they keep apart */
    if (href[length] != ':')
        return (guchar)href[0] > ' ';
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
        if (strlen(schemes[i]) == length && g_ascii_strncasecmp(href, schemes[i], length) == 0)
            return true;
    return false;
}

void wm_link_append(GString *out, const char *href)
{
    for (const char *p = href; *p; p++) {
        if (g_ascii_isalnum(*p) || strchr("-._~:/?#[]@!$&*+,;=%", *p))
            g_string_append_c(out, *p);
        else
            g_string_append_printf(out, "%%%02X", (guchar)*p);
    }
}
