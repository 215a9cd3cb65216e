/* SPDX-License-Identifier: MIT
 *
 * A paragraph of the story as it grows, and what steps and handoffs have in common.
 */
#include "say/teller.h"

#include <string.h>

/* Whether a text ends as a sentence does, be it inside quotation marks or brackets. */
static bool is_ended(const char *text)
{
    static const char *const closing[] = {"”", "“", "»", "’", "‘", "\"", "'", ")"};
    size_t length = strlen(text);
    for (size_t i = 0; i < G_N_ELEMENTS(closing); i++) {
        size_t size = strlen(closing[i]);
        if (length > size && memcmp(text + length - size, closing[i], size) == 0) {
            length -= size;
            break;
        }
    }
    bool is_open = length > 0 && !strchr(".!?", text[length - 1]);
    return !is_open || g_str_has_suffix(text, "…");
}

static gsize begin_sentence(const struct wm_teller *teller)
{
    if (teller->out->len)
        g_string_append_c(teller->out, ' ');
    return teller->out->len;
}

static void end_sentence(const struct wm_teller *teller, gsize from)
{
    if (!is_ended(teller->out->str + from))
        g_string_append_c(teller->out, '.');
}

void wm_tell(const struct wm_teller *teller, const char *sentence)
{
    if (!*sentence)
        return;
    gsize from = begin_sentence(teller);
    g_string_append(teller->out, sentence);
    end_sentence(teller, from);
}

void wm_tell_of(const struct wm_teller *teller, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    gsize from = begin_sentence(teller);
    g_string_append_vprintf(teller->out, format, arguments);
    end_sentence(teller, from);
    va_end(arguments);
}

void wm_tell_words(const struct wm_teller *teller, const char *words)
{
    if (words)
        wm_tell(teller, wm_say_capital(teller->arena, words));
}

void wm_tell_troubles(const struct wm_teller *teller, const struct wm_trouble *troubles, int count)
{
    for (int i = 0; i < count; i++) {
        wm_tell(teller, wm_say_trouble(teller->arena, &teller->tongue, &troubles[i]));
        wm_tell_words(teller, troubles[i].says);
    }
}

void wm_tell_rules(const struct wm_teller *teller, const struct wm_rule *rules, int count)
{
    for (int i = 0; i < count; i++) {
        const char *owner = wm_owner_name(teller->model, rules[i].owner);
        if (owner)
            wm_tell_of(teller, wm_say(&teller->tongue, "A rule of %s is in the way: %s"), owner,
                       rules[i].says);
        else
            wm_tell_of(teller, wm_say(&teller->tongue, "A rule is in the way: %s"), rules[i].says);
    }
}

void wm_tell_notes(const struct wm_teller *teller, const struct wm_note *notes, int count)
{
    for (int i = 0; i < count; i++)
        wm_tell_of(teller,
                   notes[i].is_good ? wm_say(&teller->tongue, "This works well, keep it: %s")
                                    : wm_say(&teller->tongue, "Note: %s"),
                   notes[i].says);
}

const char *wm_teller_take(const struct wm_teller *teller)
{
    const char *text = wm_arena_strndup(teller->arena, teller->out->str, teller->out->len);
    g_string_truncate(teller->out, 0);
    return text;
}
