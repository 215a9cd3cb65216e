/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: what is read out of attributes (durations, shares, numbers), lines broken to a width, and
 * texts searched for process-speak.
 */
#include "base/number.h"
#include "find/speak.h"
#include "model/duration.h"
#include "text/ruler.h"

#include <math.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void read_values(struct wm_arena *arena, const char *text)
{
    struct wm_model model = {.hours_per_day = 8, .days_per_week = 5};
    struct wm_duration duration = {0};
    const char *hint = NULL;
    if (wm_duration_parse(text, &duration, &hint)) {
        double minutes = wm_duration_minutes(&model, duration);
        if (!isfinite(minutes) || minutes < 0)
            g_error("a duration of %f minutes", minutes);
        wm_duration_words(arena, duration);
        wm_minutes_words(arena, &model, minutes);
    }
    struct wm_share share = {0};
    if (wm_share_parse(arena, text, &share) && !(share.value >= 0 && share.value <= 1))
        g_error("a share of %f", share.value);
    double number = 0;
    if (wm_number_parse(text, &number) && !(number >= 0 && number <= 1e9))
        g_error("a number of %f", number);
}

static void break_lines(struct wm_arena *arena, const char *text, double width, int most)
{
    struct wm_font font = {.size = 10, .line = 12};
    struct wm_lines lines = wm_lines_break(arena, &wm_plain_ruler, text, &font, width, most);
    if (lines.count < 0 || lines.count > most)
        g_error("%d lines of at most %d", lines.count, most);
    for (int i = 0; i < lines.count; i++)
        if (!g_utf8_validate(lines.lines[i], -1, NULL))
            g_error("a line that is not UTF-8");
}

static void search_speak(struct wm_arena *arena, const char *text)
{
    for (enum wm_language language = 0; language < WM_LANGUAGES; language++) {
        GArray *hits = wm_speak_find(wm_speak_create(arena, language), text);
        for (guint i = 0; hits && i < hits->len; i++) {
            const struct wm_speak_hit *hit = &g_array_index(hits, struct wm_speak_hit, i);
            if (hit->length < 3 || !g_utf8_validate(hit->words, (gssize)hit->length, NULL))
                g_error("words that are none of %s", hit->phrase);
        }
        g_clear_pointer(&hits, g_array_unref);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    if (length < 2)
        return 0;
    struct wm_arena *arena = wm_arena_create();
    char *raw = g_strndup((const char *)bytes + 2, length - 2);
    char *text = g_utf8_make_valid(raw, -1);
    read_values(arena, text);
    search_speak(arena, text);
    break_lines(arena, text, 5 + bytes[0], 1 + bytes[1] % 8);
    g_free(text);
    g_free(raw);
    wm_arena_destroy(arena);
    return 0;
}
