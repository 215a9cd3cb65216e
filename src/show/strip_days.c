/* SPDX-License-Identifier: MIT
 *
 * How long the usual way takes, in leaves of the calendar or in hourglasses, those that are work
 * green at the end of the row; and in small print what the times leave out and what loops add.
 */
#include "say/duration.h"
#include "say/time_words.h"
#include "show/strip.h"

#include <math.h>

enum { MOST_RUNS_TOLD = 40, MOST_PIECES = 2000, MOST_IN_A_ROW = 10, MOST_WEEKS = 8 };

/* What one picture stands for. */
struct piece {
    enum wm_tally_look look;
    const char *picture;
    double minutes;
    const char *says; /* "": it goes without saying */
    int bundle;
};

static struct piece choose_piece(const struct wm_showing *showing, double lead)
{
    const struct wm_tongue *tongue = &showing->tongue;
    const struct wm_model *model = showing->own;
    double day = model->hours_per_day * 60, week = model->days_per_week * day;
    if (lead < 2 * 60)
        return (struct piece){WM_TALLY_PLAIN, "hourglass", 10,
                              wm_say(tongue, "An hourglass = 10 minutes."), 0};
    if (lead < 2 * day)
        return (struct piece){WM_TALLY_PLAIN, "hourglass", 60, "", 0};
    if (lead > MOST_WEEKS * week)
        return (struct piece){WM_TALLY_LEAF, "calendar-leaf", week,
                              wm_say(tongue, "A leaf = a week."), 0};
    return (struct piece){WM_TALLY_LEAF, "calendar-leaf", day, "",
                          lead > (MOST_IN_A_ROW + 0.5) * day ? (int)model->days_per_week : 0};
}

/* "9 days"; less than two days to the minute. */
static const char *say_lead(const struct wm_showing *showing, struct piece piece, double lead)
{
    double day = showing->own->hours_per_day * 60;
    double amount = fmax(1, round(lead / piece.minutes));
    struct wm_duration told = {.is_given = true};
    if (piece.minutes < day)
        return wm_say_minutes(showing->arena, &showing->tongue, showing->own, lead);
    *(piece.minutes > day ? &told.weeks : &told.days) = amount;
    return wm_say_duration(showing->arena, &showing->tongue, told);
}

/* Work is at the end, in one piece. */
static void count_out(const struct wm_showing *showing, struct piece piece, int count, double share,
                      struct wm_show_row *row)
{
    struct wm_show_tally *tallies =
        wm_arena_array(showing->arena, struct wm_show_tally, (size_t)count);
    for (int i = 0; i < count; i++)
        tallies[i] = (struct wm_show_tally){.look = piece.look,
                                            .picture = wm_show_named(showing, piece.picture),
                                            .work = CLAMP(share * count - (count - 1 - i), 0, 1),
                                            .says = ""};
    *row = (struct wm_show_row){
        .tallies = tallies, .count = count, .bundle = piece.bundle, .says = {"", WM_TONE_INK}};
}

/* "1–4, 6" of the steps on the usual way. */
static char *list_steps(const struct wm_showing *showing)
{
    GString *list = g_string_new(NULL);
    int told = 0, count = showing->own->step_count;
    for (int first = 0, next; first < count; first = next) {
        next = first + 1;
        if (!showing->usual.has_step[first])
            continue;
        while (next < count && showing->usual.has_step[next])
            next++;
        if (told++ == MOST_RUNS_TOLD) {
            g_string_append(list, " …");
            break;
        }
        g_string_append_printf(list, "%s%d", told > 1 ? ", " : "", first + 1);
        if (next > first + 1)
            g_string_append_printf(list, "%s%d", next > first + 2 ? "–" : ", ", next);
    }
    return g_string_free(list, FALSE);
}

static void add_sentence(GString *text, const char *sentence)
{
    g_string_append_printf(text, "%s%s", text->len && *sentence ? " " : "", sentence);
}

static const char *say_untold(const struct wm_showing *showing, const struct wm_times *times)
{
    const struct wm_tongue *tongue = &showing->tongue;
    int steps = times->steps - times->steps_told, seams = times->seams - times->seams_told;
    const char *of_steps = wm_arena_printf(
        showing->arena, wm_say_count(tongue, "%d of %d step", "%d of %d steps", times->steps),
        steps, times->steps);
    const char *of_seams =
        wm_arena_printf(showing->arena,
                        wm_say_count(tongue, "%d of %d handoff between rooms",
                                     "%d of %d handoffs between rooms", times->seams),
                        seams, times->seams);
    if (steps == 0 && seams == 0)
        return "";
    if (steps > 0 && seams > 0)
        return wm_arena_printf(showing->arena,
                               wm_say(tongue, "On it, no time is told for %s and %s."), of_steps,
                               of_seams);
    return wm_arena_printf(showing->arena, wm_say(tongue, "On it, no time is told for %s."),
                           steps > 0 ? of_steps : of_seams);
}

/* The steps, so that their times can be added up again, and what is counted as nothing. */
static const char *say_way(const struct wm_showing *showing, const struct wm_times *times,
                           struct piece piece)
{
    const struct wm_tongue *tongue = &showing->tongue;
    GString *text = g_string_new(NULL);
    char *steps = list_steps(showing);
    char hours[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(hours, sizeof hours, "%g", showing->own->hours_per_day);
    g_string_append_printf(
        text, wm_say(tongue, "The usual way (thick lines, filled numbers): steps %s."), steps);
    add_sentence(text, say_untold(showing, times));
    add_sentence(text, wm_times_uncounted(showing->arena, tongue, times));
    add_sentence(text, piece.says);
    add_sentence(
        text, wm_arena_printf(showing->arena, wm_say(tongue, "A day = %s working hours."), hours));
    const char *copy = wm_arena_strdup(showing->arena, text->str);
    g_string_free(text, TRUE);
    g_free(steps);
    return copy;
}

static void add_note(struct wm_show_group *group, const char *text, enum wm_tone tone)
{
    if (*text)
        group->notes[group->note_count++] = (struct wm_show_text){text, tone};
}

static const char *say_average(const struct wm_showing *showing, const struct wm_times *times)
{
    const char *loops = wm_times_with_loops(showing->arena, &showing->tongue, showing->own, times);
    return loops ? wm_arena_printf(showing->arena,
                                   wm_say(&showing->tongue, "%s on average with what comes back"),
                                   loops)
                 : "";
}

bool wm_strip_days(const struct wm_showing *showing, struct wm_show_group *group)
{
    const struct wm_tongue *tongue = &showing->tongue;
    const struct wm_times *times = &showing->times;
    double lead = wm_times_lead(times);
    if (lead <= 0)
        return false;
    *group = (struct wm_show_group){.kind = "days", .row_count = 1};
    struct piece piece = choose_piece(showing, lead);
    int count = (int)CLAMP(round(lead / piece.minutes), 1, MOST_PIECES);
    count_out(showing, piece, count, times->touch / lead, &group->rows[0]);
    wm_show_head(showing, group,
                 times->touch > 0 ? wm_say(tongue, "About %s, the shaded part is work")
                                  : wm_say(tongue, "About %s; nobody says how long the work takes"),
                 (struct wm_show_text){say_lead(showing, piece, lead), WM_TONE_TROUBLE});
    add_note(group, say_way(showing, times, piece), WM_TONE_QUIET);
    add_note(group, say_average(showing, times), WM_TONE_STRONG);
    return true;
}
