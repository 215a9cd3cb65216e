/* SPDX-License-Identifier: MIT
 *
 * The counts of the strip: what there is to count of crossings, owners, measures, waiting and work
 * that goes wrong; or, if two workflows are compared, what became of each.
 */
#include "model/seam.h"
#include "say/phrases.h"
#include "say/time_words.h"
#include "show/changes.h"
#include "show/inside.h"

/* The counts as they grow. */
struct counts {
    const struct wm_showing *showing;
    struct wm_show_count *rows; /* WM_SHOW_COUNTS */
    int count;
};

static void add_count(struct counts *to, const char *picture, const char *figure,
                      const char *counted)
{
    g_assert(to->count < WM_SHOW_COUNTS);
    to->rows[to->count++] =
        (struct wm_show_count){wm_show_named(to->showing, picture), figure, counted};
}

static const char *of_all(const struct wm_showing *showing, int part, int whole)
{
    return wm_arena_printf(showing->arena, wm_say(&showing->tongue, "%d of %d"), part, whole);
}

static void count_changes(struct counts *to)
{
    const struct wm_showing *showing = to->showing;
    struct wm_counted rows[WM_COUNTED];
    int count = wm_compare_counts(showing->arena, &showing->tongue,
                                  showing->options->merge->difference, rows);
    for (int i = 0; i < count; i++)
        add_count(to, rows[i].picture, rows[i].figure, rows[i].counted);
}

/* Whether a wall stands on the map: there are steps on both of its sides. */
static bool has_wall(const struct wm_model *model)
{
    bool is_there[2] = {false, false};
    for (int s = 0; s < model->step_count; s++)
        is_there[wm_step_side(model, s) >= WM_SIDE_BACK] = true;
    return is_there[0] && is_there[1];
}

/* What is not looked after. */
static void count_absences(struct counts *to, const struct wm_counts *counts)
{
    const struct wm_showing *showing = to->showing;
    const struct wm_tongue *tongue = &showing->tongue;
    if (has_wall(showing->model))
        add_count(to, "gate", of_all(showing, counts->crossings, counts->handoffs),
                  wm_arena_printf(
                      showing->arena,
                      wm_say(tongue, "handoffs cross the wall: %d to the back, %d to the front"),
                      counts->crossings_out, counts->crossings - counts->crossings_out));
    if (counts->unowned)
        add_count(to, "empty-chair", of_all(showing, counts->unowned, counts->handoffs),
                  wm_say(tongue, "have no owner"));
    if (counts->unmeasured)
        add_count(to, "blank-gauge", of_all(showing, counts->unmeasured, counts->handoffs),
                  wm_say(tongue, "are not measured"));
}

/* What goes wrong. */
static void count_troubles(struct counts *to, const struct wm_counts *counts)
{
    const struct wm_showing *showing = to->showing;
    const struct wm_tongue *tongue = &showing->tongue;
    if (counts->lost_or_damaged)
        add_count(to, "lost-paper", wm_arena_printf(showing->arena, "%d", counts->lost_or_damaged),
                  wm_say_count(tongue, "place where work is lost or damaged",
                               "places where work is lost or damaged", counts->lost_or_damaged));
    if (counts->comes_back)
        add_count(to, "return-box", of_all(showing, counts->comes_back, counts->handoffs),
                  counts->comes_back == 1 ? wm_say(tongue, "comes back")
                                          : wm_say(tongue, "come back"));
    if (counts->rekeyed)
        add_count(to, "two-keyboards",
                  wm_arena_printf(showing->arena,
                                  wm_say_count(tongue, "%d time", "%d times", counts->rekeyed),
                                  counts->rekeyed),
                  wm_say(tongue, "it is typed in again"));
}

const struct wm_show_count *wm_show_counts(const struct wm_showing *showing, int *count)
{
    struct counts to = {showing,
                        wm_arena_array(showing->arena, struct wm_show_count, WM_SHOW_COUNTS), 0};
    const struct wm_show_options *options = showing->options;
    if (options->merge && options->which == WM_COMPARED_BOTH) {
        count_changes(&to);
    } else {
        struct wm_counts counts = wm_model_counts(showing->own);
        struct wm_times times = wm_model_times(showing->own);
        count_absences(&to, &counts);
        if (times.waiting > 0)
            add_count(&to, "hourglass",
                      wm_times_waiting(showing->arena, &showing->tongue, showing->own, &times).said,
                      wm_say(&showing->tongue, "is waiting, on the usual way"));
        count_troubles(&to, &counts);
    }
    *count = to.count;
    return to.rows;
}
