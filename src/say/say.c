/* SPDX-License-Identifier: MIT
 *
 * Catalogues are packed into the library and read here, not by libintl's dgettext(), because that
 * follows the locale of the process, needs that locale to be installed and looks for files: a map
 * has to come out the same, byte for byte, wherever it is drawn. So this is a pure function of the
 * tag and the text.
 */
#include "say/say.h"

#include "base/resource.h"

#include <string.h>

const struct wm_tongue wm_english = {.language = WM_ENGLISH};

static void open_packed(struct wm_catalogue *catalogue, enum wm_language language)
{
    g_autofree char *name = g_strdup_printf("po/%s.mo", wm_language_tags[language]);
    const struct wm_resource *packed = wm_resource_find(name);
    if (packed)
        wm_catalogue_open(catalogue, packed->bytes, packed->length);
}

struct wm_tongue wm_tongue_of(const char *tag)
{
    struct wm_tongue tongue = {.language = wm_language_of(tag)};
    if (tongue.language != WM_ENGLISH)
        open_packed(&tongue.catalogue, tongue.language);
    return tongue;
}

/* By the rules of the four languages: in French everything below two is one. */
static bool is_one(enum wm_language language, double count)
{
    return language == WM_FRENCH ? count < 2 : count == 1;
}

const char *wm_say(const struct wm_tongue *tongue, const char *english)
{
    /* What stands under "" in a catalogue is its head. */
    const char *said = *english ? wm_catalogue_find(&tongue->catalogue, NULL, english, 0) : NULL;
    return said ? said : english;
}

const char *wm_say_in(const struct wm_tongue *tongue, const char *context, const char *english)
{
    const char *said = wm_catalogue_find(&tongue->catalogue, context, english, 0);
    return said ? said : english;
}

const char *wm_say_count(const struct wm_tongue *tongue, const char *one, const char *many,
                         double count)
{
    bool is_single = is_one(tongue->language, count);
    const char *said = wm_catalogue_find(&tongue->catalogue, NULL, one, is_single ? 0 : 1);
    return said ? said : count == 1 ? one : many;
}

const char *wm_say_fill(struct wm_arena *arena, const char *pattern, const char *words)
{
    const char *place = strstr(pattern, "%s");
    if (!place)
        return pattern;
    return wm_arena_printf(arena, "%.*s%s%s", (int)(place - pattern), pattern, words, place + 2);
}
