/* SPDX-License-Identifier: MIT
 *
 * Quantity by repetition, never by size (Neurath's Isotype): a wait is as many pictures as it has
 * days or hours.
 */
#include "show/inside.h"

#include "model/duration.h"

#include <math.h>

/* More pictures than these are a blur. A few days have hours beside them. */
enum { MOST_LEAVES = 60, DAYS_AND_HOURS = 2, MOST_COUNTED = 9999 };

/* Nobody counts leaves on a map of so many steps. */
enum { MANY_STEPS = 1000, MOST_OF_MANY = 6 };

static const double ALMOST = 1e-9; /* of rounding */

static const char DAY[] = "calendar-leaf";
static const char HOUR[] = "hourglass";

/* Where there are more than there is room for, the last one carries the number of all. */
static void add_pictures(const struct wm_showing *showing, const char *picture, int count,
                         const char *means, GArray *leaves)
{
    struct wm_sign leaf = {.picture = wm_show_named(showing, picture),
                           .means = means,
                           .is_leaf = true,
                           .is_trouble = true};
    int most = showing->model->step_count < MANY_STEPS ? MOST_LEAVES : MOST_OF_MANY;
    for (int i = 0; i < MIN(count, most); i++) {
        if (i + 1 == most && count > most)
            leaf.text = wm_arena_printf(showing->arena, "%d", count);
        g_array_append_val(leaves, leaf);
    }
}

void wm_show_wait(const struct wm_showing *showing, struct wm_duration waits, const char *means,
                  GArray *leaves)
{
    double a_day = showing->model->hours_per_day;
    double hours = wm_duration_minutes(showing->model, waits) / 60;
    double days = floor(hours / a_day + ALMOST);
    double rest = ceil(hours - days * a_day - ALMOST);
    if (days > DAYS_AND_HOURS && rest > 0) {
        days = round(hours / a_day);
        rest = 0;
    }
    add_pictures(showing, DAY, (int)MIN(days, MOST_COUNTED), means, leaves);
    add_pictures(showing, HOUR, (int)MIN(rest, MOST_COUNTED), means, leaves);
}
