/* SPDX-License-Identifier: MIT
 *
 * The languages that the program itself speaks.
 */
#include "base/language.h"

#include <glib.h>
#include <string.h>

const char *const wm_language_tags[WM_LANGUAGES] = {"en", "de", "fr", "es"};

static int find_tag(const char *tag)
{
    size_t length = strcspn(tag, "-_");
    for (int i = 0; i < WM_LANGUAGES; i++)
        if (length == strlen(wm_language_tags[i]) &&
            g_ascii_strncasecmp(tag, wm_language_tags[i], length) == 0)
            return i;
    return WM_LANGUAGES;
}

bool wm_language_is_known(const char *tag)
{
    return find_tag(tag) < WM_LANGUAGES;
}

enum wm_language wm_language_of(const char *tag)
{
    int found = tag ? find_tag(tag) : WM_LANGUAGES;
    return found < WM_LANGUAGES ? (enum wm_language)found : WM_ENGLISH;
}
