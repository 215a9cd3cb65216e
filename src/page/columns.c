/* SPDX-License-Identifier: MIT
 *
 * How wide the columns of a table are.
 */
#include "page/columns.h"

#include <math.h>
#include <stdbool.h>

/* Of all columns. */
struct sum {
    double fixed; /* what those need that cannot be broken */
    double least, lack;
    int count; /* of columns that are there */
};

static bool is_fixed(struct wm_wish wish)
{
    return wish.least >= wish.most;
}

static struct sum add_up(const struct wm_wish *wishes, int count)
{
    struct sum sum = {0, 0, 0, 0};
    for (int i = 0; i < count; i++) {
        sum.fixed += is_fixed(wishes[i]) ? wishes[i].least : 0;
        sum.least += wishes[i].least;
        sum.lack += wishes[i].most - wishes[i].least;
        sum.count += wishes[i].most > 0;
    }
    return sum;
}

static double width_of_gaps(const struct sum *sum, double gap)
{
    return sum->count > 1 ? (sum->count - 1) * gap : 0;
}

double wm_columns_least(const struct wm_wish *wishes, int count, double gap)
{
    struct sum sum = add_up(wishes, count);
    return sum.least + width_of_gaps(&sum, gap);
}

void wm_columns_place(const struct wm_wish *wishes, int count, double gap, double room,
                      struct wm_column_place *places)
{
    struct sum sum = add_up(wishes, count);
    double inside = room - width_of_gaps(&sum, gap);
    double share = sum.lack > 0 ? fmin(1, fmax(0, inside - sum.least) / sum.lack) : 0;
    /* of those that can be broken: how wide they are so far, and all that there is for them */
    double broken = sum.least - sum.fixed + share * sum.lack;
    double stretch = broken > 0 ? fmax(0, inside - sum.fixed) / broken : 1;
    double x = 0;
    for (int i = 0; i < count; i++) {
        double width = wishes[i].least + share * (wishes[i].most - wishes[i].least);
        places[i] = (struct wm_column_place){x, is_fixed(wishes[i]) ? width : width * stretch};
        x += wishes[i].most > 0 ? places[i].width + gap : 0;
    }
}
