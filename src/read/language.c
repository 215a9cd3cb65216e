/* SPDX-License-Identifier: MIT
 *
 * Look-up (RFC 4647, section 3.4): the range is cut shorter from its end until a text has exactly
 * that language; a single letter or digit before the cut goes with it.
 */
#include "read/language.h"

#include <string.h>

static const struct wm_element *find_exactly(const struct wm_element *element, const char *name,
                                             const char *language)
{
    for (const struct wm_element *child = element->first; child; child = child->next)
        if (child->kind == WM_ELEMENT_TEXT && child->text && strcmp(child->name, name) == 0 &&
            (!language || g_ascii_strcasecmp(child->language, language) == 0))
            return child;
    return NULL;
}

static void cut_last_subtag(char *range)
{
    char *dash = strrchr(range, '-');
    if (!dash) {
        *range = '\0';
        return;
    }
    *dash = '\0';
    char *before = strrchr(range, '-');
    if (before && strlen(before) == 2)
        *before = '\0';
}

static const struct wm_element *look_up(const struct wm_element *element, const char *name,
                                        const char *language)
{
    char *range = g_strdup(language ? language : "");
    const struct wm_element *found = NULL;
    while (*range && !found) {
        found = find_exactly(element, name, range);
        cut_last_subtag(range);
    }
    g_free(range);
    return found;
}

static const struct wm_element *find_root(const struct wm_element *element)
{
    while (element->parent)
        element = element->parent;
    return element;
}

const char *wm_language_text(struct wm_reader *reader, const struct wm_element *element,
                             const char *name, const char **language)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *unused;
    const char **told = language ? language : &unused;
    *told = element->language;
    if (attribute)
        return attribute->value;
    const struct wm_element *text = look_up(element, name, reader->options->language);
    if (!text)
        text = look_up(element, name, find_root(element)->language);
    if (!text)
        text = find_exactly(element, name, NULL);
    if (text)
        *told = text->language;
    return text ? text->text : NULL;
}
