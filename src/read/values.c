/* SPDX-License-Identifier: MIT
 *
 * Each kind of value is read by one function, which says in its hint what the kind looks like.
 */
#include "read/values.h"

#include "base/link.h"
#include "base/number.h"
#include "model/duration.h"
#include "model/words.h"

#include <string.h>

enum { MOST_WHOLE = 1000 };

/* The value without the blanks around it, in the arena; NULL where it is not given. */
static char *trim(struct wm_reader *reader, const struct wm_attribute *attribute)
{
    return attribute ? g_strstrip(wm_arena_strdup(reader->arena, attribute->value)) : NULL;
}

static void report_value(struct wm_reader *reader, const struct wm_attribute *attribute,
                         const char *value, const char *kind, const char *hint)
{
    struct wm_finding *finding;
    if (*value)
        finding = wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, attribute->value_at,
                                  "%s is \"%s\", which is not %s", attribute->row->name,
                                  wm_reader_shown(reader, value), kind);
    else
        finding = wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, attribute->value_at,
                                  "%s is empty", attribute->row->name);
    wm_finding_hint(reader->findings, finding, "%s", hint);
}

const char *wm_value_string(struct wm_reader *reader, const struct wm_element *element,
                            const char *name)
{
    return wm_value_single(reader, element, name).text;
}

struct wm_word wm_value_single(struct wm_reader *reader, const struct wm_element *element,
                               const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute);
    if (!value)
        return (struct wm_word){NULL, element->name_at};
    if (*value)
        return (struct wm_word){value, attribute->value_at};
    wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, attribute->value_at, "%s is empty", name);
    return (struct wm_word){NULL, attribute->value_at};
}

const char *wm_value_link(struct wm_reader *reader, const struct wm_element *element,
                          const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = wm_value_string(reader, element, name);
    if (!value || wm_link_is_harmless(value))
        return value;
    report_value(reader, attribute, value, "an address that a map leads to",
                 "http, https and mailto are, and files relative to the map");
    return NULL;
}

bool wm_value_yes(struct wm_reader *reader, const struct wm_element *element, const char *name)
{
    static const char *const words[] = {"no", "yes", NULL};
    return wm_value_word(reader, element, name, words, 0) == 1;
}

static char *list_words(const char *const *words)
{
    GString *list = g_string_new("one of ");
    for (int i = 0; words[i]; i++)
        if (*words[i])
            g_string_append_printf(list, "%s%s", words[i], words[i + 1] ? ", " : "");
    return g_string_free(list, FALSE);
}

int wm_value_word(struct wm_reader *reader, const struct wm_element *element, const char *name,
                  const char *const *words, int otherwise)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute);
    int index = value ? wm_word_find(words, value) : otherwise;
    if (index >= 0 || !value)
        return index;
    const char *near = *value ? wm_reader_nearest(reader, value, words) : NULL;
    char *list = list_words(words);
    struct wm_finding *finding = wm_findings_add(
        reader->findings, WM_CODE_BAD_VALUE, attribute->value_at,
        *value ? "%s cannot be \"%s\"" : "%s is empty%s", name, wm_reader_shown(reader, value));
    if (near && *near)
        wm_reader_suggest(reader, finding, near);
    else
        wm_finding_hint(reader->findings, finding, "%s", list);
    g_free(list);
    return near && *near ? wm_word_find(words, near) : otherwise;
}

int wm_value_whole(struct wm_reader *reader, const struct wm_element *element, const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute);
    int whole = 0;
    if (value && !wm_number_parse_int(value, 1, MOST_WHOLE, &whole))
        report_value(reader, attribute, value, "a whole number from 1 to 1,000",
                     "write digits only, such as 3");
    return whole;
}

double wm_value_decimal(struct wm_reader *reader, const struct wm_element *element,
                        const char *name, double most, double otherwise)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute);
    double number;
    if (!value)
        return otherwise;
    if (wm_number_parse(value, &number) && number > 0 && number <= most)
        return number;
    char *kind = g_strdup_printf("a number over 0, up to %d", (int)most);
    report_value(reader, attribute, value, kind, "write it with a point, such as 7.5");
    g_free(kind);
    return otherwise;
}

struct wm_duration wm_value_duration(struct wm_reader *reader, const struct wm_element *element,
                                     const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute), *hint = NULL;
    struct wm_duration duration = {0};
    if (value && !wm_duration_parse(value, &duration, &hint))
        report_value(reader, attribute, value, "a duration",
                     hint ? hint : "write 15 min, 2 days, 1 day 4 h or P2D");
    return duration;
}

struct wm_share wm_value_share(struct wm_reader *reader, const struct wm_element *element,
                               const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute);
    struct wm_share share = {0};
    if (value && !wm_share_parse(reader->arena, value, &share))
        report_value(reader, attribute, value, "a share",
                     "write 1 in 4, 25% or a number from 0 to 1");
    return share;
}

static bool is_date(const char *text)
{
    static const char pattern[] = "dddd-dd-dd";
    if (strlen(text) != strlen(pattern))
        return false;
    for (size_t i = 0; pattern[i]; i++)
        if (pattern[i] == 'd' ? !g_ascii_isdigit(text[i]) : text[i] != pattern[i])
            return false;
    guint64 year = g_ascii_strtoull(text, NULL, 10), month = g_ascii_strtoull(text + 5, NULL, 10),
            day = g_ascii_strtoull(text + 8, NULL, 10);
    return g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

const char *wm_value_date(struct wm_reader *reader, const struct wm_element *element,
                          const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    const char *value = trim(reader, attribute);
    if (!value || is_date(value))
        return value;
    report_value(reader, attribute, value, "a date", "write year, month and day: 2026-03-12");
    return NULL;
}

GArray *wm_value_words(struct wm_reader *reader, const struct wm_element *element, const char *name)
{
    const struct wm_attribute *attribute = wm_tree_attribute(element, name);
    GArray *words = g_array_new(FALSE, FALSE, sizeof(struct wm_word));
    if (!attribute)
        return words;
    const char *text = attribute->value;
    struct wm_span whole = attribute->value_at;
    /* Entities and line ends of two bytes change the length; then the place is the whole value. */
    bool is_exact = strlen(text) == whole.end - whole.start;
    for (size_t at = strspn(text, " \t\r\n"); text[at]; at += strspn(text + at, " \t\r\n")) {
        size_t end = at + strcspn(text + at, " \t\r\n");
        struct wm_word word = {wm_arena_strndup(reader->arena, text + at, end - at), whole};
        if (is_exact)
            word.at = (struct wm_span){whole.source, whole.start + at, whole.start + end};
        g_array_append_val(words, word);
        at = end;
    }
    if (words->len == 0)
        wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, whole, "%s is empty", name);
    return words;
}
