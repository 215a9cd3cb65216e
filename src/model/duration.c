/* SPDX-License-Identifier: MIT
 *
 * Durations and shares: one table of units serves reading and saying again. Months and years are
 * not read, for nobody knows how many working days they are.
 */
#include "model/duration.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

enum unit { WEEKS, DAYS, HOURS, MINUTES, SECONDS, UNIT_COUNT };

static const struct {
    const char *word;
    enum unit unit;
} unit_words[] = {
    {"s", SECONDS},  {"sec", SECONDS}, {"min", MINUTES}, {"h", HOURS},
    {"hour", HOURS}, {"hours", HOURS}, {"d", DAYS},      {"day", DAYS},
    {"days", DAYS},  {"w", WEEKS},     {"week", WEEKS},  {"weeks", WEEKS},
};

static const char *const blanks = " \t\r\n";
static const char months_hint[] =
    "months and years are of no fixed length; say it in days or weeks";

static double *unit_of(struct wm_duration *duration, enum unit unit)
{
    switch (unit) {
    case WEEKS:
        return &duration->weeks;
    case DAYS:
        return &duration->days;
    case HOURS:
        return &duration->hours;
    case MINUTES:
        return &duration->minutes;
    default:
        return &duration->seconds;
    }
}

/* Reads digits and a point, moves *text behind them. */
static bool read_number(const char **text, double *value)
{
    size_t length = strspn(*text, "0123456789.");
    char *digits = g_strndup(*text, length);
    bool is_number = wm_number_parse(digits, value);
    g_free(digits);
    *text += length;
    return is_number;
}

static void skip_blanks(const char **text)
{
    *text += strspn(*text, blanks);
}

static const char *hint_for_unit(const char *word, size_t length)
{
    static const char *const long_units[] = {"mo", "month", "months", "y", "yr", "year", "years"};
    for (size_t i = 0; i < G_N_ELEMENTS(long_units); i++)
        if (strlen(long_units[i]) == length && memcmp(long_units[i], word, length) == 0)
            return months_hint;
    if (length == 0)
        return "say the unit too: s, min, h, days or weeks";
    return "the units are s, sec, min, h, hour, hours, d, day, days, w, week, weeks";
}

static bool read_unit(const char **text, enum unit *unit, const char **hint)
{
    size_t length = 0;
    while (g_ascii_isalpha((*text)[length]))
        length++;
    for (size_t i = 0; i < G_N_ELEMENTS(unit_words); i++) {
        if (strlen(unit_words[i].word) == length &&
            memcmp(unit_words[i].word, *text, length) == 0) {
            *unit = unit_words[i].unit;
            *text += length;
            return true;
        }
    }
    *hint = hint_for_unit(*text, length);
    return false;
}

/* Between two parts stands a plus, or a blank. False where neither does. */
static bool read_separator(const char **text)
{
    const char *before = *text;
    skip_blanks(text);
    if (**text == '+') {
        (*text)++;
        skip_blanks(text);
        return **text != '\0';
    }
    return **text == '\0' || *text > before;
}

static bool parse_words(const char *text, struct wm_duration *duration, const char **hint)
{
    do {
        double value;
        enum unit unit;
        if (!read_number(&text, &value))
            return false;
        skip_blanks(&text);
        if (!read_unit(&text, &unit, hint))
            return false;
        *unit_of(duration, unit) += value;
        if (!read_separator(&text))
            return false;
    } while (*text);
    return true;
}

/* One part of ISO 8601 behind the P; `next` is the first unit that may still come. */
static bool parse_iso_part(const char **text, bool is_time, int *next, struct wm_duration *duration,
                           const char **hint)
{
    const char *letters = is_time ? "  HMS" : "WD";
    double value;
    if (!read_number(text, &value))
        return false;
    if (**text == 'Y' || (**text == 'M' && !is_time))
        *hint = months_hint;
    const char *letter = **text ? strchr(letters, **text) : NULL;
    int unit = letter ? (int)(letter - letters) : -1;
    if (unit < *next || **text == ' ')
        return false;
    *unit_of(duration, (enum unit)unit) = value;
    *next = unit + 1;
    (*text)++;
    return true;
}

static bool parse_iso(const char *text, struct wm_duration *duration, const char **hint)
{
    bool is_time = false;
    int next = WEEKS;
    do {
        if (*text == 'T' && !is_time) {
            is_time = true;
            next = HOURS;
            text++;
        }
        if (!parse_iso_part(&text, is_time, &next, duration, hint))
            return false;
    } while (*text);
    return true;
}

bool wm_duration_parse(const char *text, struct wm_duration *duration, const char **hint)
{
    char *trimmed = g_strstrip(g_strdup(text));
    struct wm_duration result = {.is_given = true};
    *hint = NULL;
    bool is_read = *trimmed == 'P' ? parse_iso(trimmed + 1, &result, hint)
                                   : parse_words(trimmed, &result, hint);
    g_free(trimmed);
    if (is_read)
        *duration = result;
    return is_read;
}

double wm_duration_minutes(const struct wm_model *model, struct wm_duration duration)
{
    if (!duration.is_given)
        return 0;
    double days = duration.days + duration.weeks * model->days_per_week;
    return duration.seconds / 60 + duration.minutes +
           (duration.hours + days * model->hours_per_day) * 60;
}

static const struct wm_unit_words english_units = {
    .one = {"%s week", "%s day", "%s h", "%s min", "%s s"},
    .many = {"%s weeks", "%s days", "%s h", "%s min", "%s s"},
};

/* Words as they grow, part by part. */
struct speaker {
    GString *out;
    const struct wm_unit_words *units;
};

static struct speaker begin(const struct wm_unit_words *units)
{
    return (struct speaker){g_string_new(NULL), units};
}

static void append_part(struct speaker *speaker, double value, enum unit unit)
{
    const struct wm_unit_words *units = speaker->units;
    if (value == 0)
        return;
    bool is_one = units->is_one_below_two ? value < 2 : value == 1;
    const char *pattern = is_one ? units->one[unit] : units->many[unit];
    const char *place = strstr(pattern, "%s");
    g_string_append(speaker->out, speaker->out->len ? " " : "");
    g_string_append_len(speaker->out, pattern, place - pattern);
    wm_number_append(speaker->out, value, 2);
    g_string_append(speaker->out, place + 2);
}

static const char *take_words(struct wm_arena *arena, GString *words, const char *nothing)
{
    const char *copy = wm_arena_strdup(arena, words->len ? words->str : nothing);
    g_string_free(words, TRUE);
    return copy;
}

const char *wm_duration_words_in(struct wm_arena *arena, const struct wm_unit_words *units,
                                 struct wm_duration duration)
{
    struct speaker speaker = begin(units);
    for (enum unit unit = WEEKS; unit < UNIT_COUNT; unit++)
        append_part(&speaker, *unit_of(&duration, unit), unit);
    return take_words(arena, speaker.out, "0 min");
}

const char *wm_duration_words(struct wm_arena *arena, struct wm_duration duration)
{
    return wm_duration_words_in(arena, &english_units, duration);
}

/* Rounded in the smaller unit before it is split, so that never "1 h 60 min" comes out. */
static void append_two(struct speaker *speaker, double amount, double size, enum unit large)
{
    double whole = floor(amount / size);
    append_part(speaker, whole, large);
    append_part(speaker, amount - whole * size, (enum unit)(large + 1));
}

static void append_days(struct speaker *speaker, const struct wm_model *model, double hours)
{
    double days = round(hours / model->hours_per_day);
    bool is_whole = fabs(hours - days * model->hours_per_day) < 0.5;
    double weeks = round(days / model->days_per_week);
    if (is_whole && weeks >= 1 && fabs(days - weeks * model->days_per_week) < 1e-6)
        append_part(speaker, weeks, WEEKS);
    else if (is_whole || days >= 10)
        append_part(speaker, days, DAYS);
    else
        append_two(speaker, hours, model->hours_per_day, DAYS);
}

const char *wm_minutes_words_in(struct wm_arena *arena, const struct wm_unit_words *units,
                                const struct wm_model *model, double minutes)
{
    struct speaker speaker = begin(units);
    if (minutes < 1)
        append_part(&speaker, round(minutes * 60), SECONDS);
    else if (round(minutes) < 60)
        append_part(&speaker, round(minutes), MINUTES);
    else if (round(minutes) < model->hours_per_day * 60)
        append_two(&speaker, round(minutes), 60, HOURS);
    else
        append_days(&speaker, model, round(minutes / 60));
    return take_words(arena, speaker.out, "0 min");
}

const char *wm_minutes_words(struct wm_arena *arena, const struct wm_model *model, double minutes)
{
    return wm_minutes_words_in(arena, &english_units, model, minutes);
}

static bool is_whole(const char *text, double *value)
{
    return !strchr(text, '.') && wm_number_parse(text, value);
}

/* "1 in 4"; *share untouched where it is not of that form. */
static bool parse_ratio(struct wm_arena *arena, const char *text, struct wm_share *share)
{
    double part, whole;
    char **words = g_strsplit_set(text, blanks, -1);
    GPtrArray *filled = g_ptr_array_new();
    for (char **word = words; *word; word++)
        if (**word)
            g_ptr_array_add(filled, *word);
    const char **word = (const char **)filled->pdata;
    bool is_ratio = filled->len == 3 && strcmp(word[1], "in") == 0 && is_whole(word[0], &part) &&
                    is_whole(word[2], &whole) && part > 0 && part <= whole;
    if (is_ratio)
        *share = (struct wm_share){true, part / whole,
                                   wm_arena_printf(arena, "%.0f in %.0f", part, whole), (int)part,
                                   (int)whole};
    g_ptr_array_free(filled, TRUE);
    g_strfreev(words);
    return is_ratio;
}

static const char *percent_words(struct wm_arena *arena, double percent)
{
    GString *words = g_string_new(NULL);
    wm_number_append(words, percent, 2);
    g_string_append(words, " %");
    return take_words(arena, words, "");
}

bool wm_share_parse(struct wm_arena *arena, const char *text, struct wm_share *share)
{
    double value;
    char *trimmed = g_strstrip(g_strdup(text));
    size_t length = strlen(trimmed);
    bool is_percent = length > 0 && trimmed[length - 1] == '%';
    if (is_percent) {
        trimmed[length - 1] = '\0';
        g_strchomp(trimmed);
    }
    bool is_number = wm_number_parse(trimmed, &value) && value <= (is_percent ? 100 : 1);
    bool is_read = is_number || (!is_percent && parse_ratio(arena, trimmed, share));
    if (is_number) {
        double percent = is_percent ? value : value * 100;
        *share = (struct wm_share){true, percent / 100, percent_words(arena, percent), 0, 0};
    }
    g_free(trimmed);
    return is_read;
}
