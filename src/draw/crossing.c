/* SPDX-License-Identifier: MIT
 *
 * Where two lines cross, the one painted first is interrupted: a patch in the colour of the ground
 * is laid over it, as wide as the upper line and its halo. A halo along the whole line would stain
 * rooms and wall; this way only crossings show. Lines that merge or touch at an end do not cross.
 */
#include "draw/line.h"

#include <math.h>

/* Above as many crossings a map is a tangle that no gap makes readable, and none is made: on a
 * hostile one they would be millions. */
enum { MOST_CROSSINGS = 20000 };

enum { BANDS = 512 };

/* A straight run of a route: at `at` across its direction, from `low` to `high` along it. */
struct run {
    double at, low, high;
    int route;
};

/* Runs of one direction, by `at`. The map is cut across them into equal bands; those that reach
 * into band b are, in the same order, among[first[b]] up to among[first[b + 1]]. A run looks for
 * those that it crosses in its own band only. */
struct runs {
    GArray *all; /* struct run */
    double band; /* how wide one is */
    int *first;  /* BANDS + 1 */
    int *among;  /* indices into `all` */
};

struct wm_crossings {
    const int *ranks;
    struct runs runs[2]; /* horizontal and vertical ones */
};

static int compare_runs(gconstpointer a, gconstpointer b)
{
    const struct run *left = a, *right = b;
    if (left->at != right->at)
        return left->at < right->at ? -1 : 1;
    return left->route - right->route;
}

static struct run run_between(struct wm_point a, struct wm_point b, bool is_vertical, int route)
{
    return is_vertical ? (struct run){a.x, fmin(a.y, b.y), fmax(a.y, b.y), route}
                       : (struct run){a.y, fmin(a.x, b.x), fmax(a.x, b.x), route};
}

static bool is_vertical(struct wm_point a, struct wm_point b)
{
    return fabs(a.y - b.y) > fabs(a.x - b.x);
}

static void free_array(gpointer array)
{
    g_array_free(array, TRUE);
}

static void collect_runs(const struct wm_pen *pen, struct wm_crossings *found)
{
    for (int r = 0; r < pen->places->route_count; r++) {
        const struct wm_route *route = &pen->places->routes[r];
        bool is_level = route->shown != WM_SHOWN_NOT;
        for (int i = 1; is_level && i < route->point_count; i++) {
            if (wm_route_breaks(route, i - 1))
                continue;
            bool vertical = is_vertical(route->points[i - 1], route->points[i]);
            struct run run = run_between(route->points[i - 1], route->points[i], vertical, r);
            g_array_append_val(found->runs[vertical].all, run);
        }
    }
}

static int band_of(const struct runs *runs, double along)
{
    return (int)CLAMP(along / runs->band, 0, BANDS - 1);
}

static struct run run_at(const struct runs *runs, int index)
{
    return g_array_index(runs->all, struct run, index);
}

/* Sorts the runs, counts how many each band gets, and deals them out from the last to the first. */
static void deal_out(struct wm_arena *arena, struct runs *runs, double length)
{
    g_array_sort(runs->all, compare_runs);
    runs->band = fmax(1, length) / BANDS;
    runs->first = wm_arena_array(arena, int, BANDS + 1);
    int count = (int)runs->all->len, sum = 0;
    for (int i = 0; i < count; i++) {
        struct run run = run_at(runs, i);
        for (int b = band_of(runs, run.low); b <= band_of(runs, run.high); b++)
            runs->first[b]++;
    }
    for (int b = 0; b <= BANDS; b++)
        sum = runs->first[b] += sum;
    runs->among = wm_arena_array(arena, int, (size_t)sum);
    for (int i = count - 1; i >= 0; i--) {
        struct run run = run_at(runs, i);
        for (int b = band_of(runs, run.low); b <= band_of(runs, run.high); b++)
            runs->among[--runs->first[b]] = i;
    }
}

struct wm_crossings *wm_crossings_find(const struct wm_pen *pen, const int *ranks)
{
    struct wm_crossings *found = wm_arena_new(pen->arena, struct wm_crossings);
    found->ranks = ranks;
    for (int i = 0; i < 2; i++)
        found->runs[i].all =
            wm_arena_own(pen->arena, g_array_new(FALSE, FALSE, sizeof(struct run)), free_array);
    if (pen->places->facts.crossings <= MOST_CROSSINGS)
        collect_runs(pen, found);
    deal_out(pen->arena, &found->runs[0], pen->places->width);
    deal_out(pen->arena, &found->runs[1], pen->places->height);
    return found;
}

static unsigned char blend(unsigned char below, unsigned char above, double share)
{
    return wm_color_byte((below + (above - below) * share) / 255);
}

/* The ground at a point, the room over its band included. */
static struct wm_color ground_at(const struct wm_pen *pen, struct wm_point point)
{
    const struct wm_places *places = pen->places;
    struct wm_rect dot = wm_rect_around(point, 1, 1);
    struct wm_color ground = pen->theme->paper;
    for (int i = 0; i < places->band_count; i++)
        if (wm_rect_overlaps(places->bands[i].box, dot, 0))
            ground = pen->theme->sides[places->bands[i].side];
    for (int i = 0; i < places->room_count; i++) {
        if (!wm_rect_overlaps(places->rooms[i].box, dot, 0))
            continue;
        const struct wm_room_place *room = &places->rooms[i];
        struct wm_color above = wm_rect_overlaps(room->floor, dot, 0)
                                    ? pen->theme->floors[room->side]
                                    : pen->theme->rooms[room->side];
        double share = 1 - wm_draw_room_veil(pen, i);
        return (struct wm_color){
            blend(ground.red, above.red, share),
            blend(ground.green, above.green, share),
            blend(ground.blue, above.blue, share),
            ground.alpha,
        };
    }
    return ground;
}

/* A patch over `lower`, as wide along it as `upper` and its halo are across. */
static void draw_patch(const struct wm_pen *pen, struct wm_point at, bool lower_is_vertical,
                       double along, double across)
{
    wm_scene_path(pen->out, ground_at(pen, at), wm_no_color(), 0);
    wm_scene_rect(pen->out,
                  lower_is_vertical ? wm_rect_around(at, across, along)
                                    : wm_rect_around(at, along, across),
                  0);
}

/* Where in `among` the first run of a band is that is at or behind `at`. */
static int first_run(const struct runs *runs, int band, double at)
{
    int low = runs->first[band], high = runs->first[band + 1];
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (run_at(runs, runs->among[middle]).at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void draw_along(const struct wm_pen *pen, const struct wm_crossings *crossings,
                       struct run run, bool vertical)
{
    const struct runs *others = &crossings->runs[!vertical];
    int band = band_of(others, run.at);
    double slack = pen->theme->arrow_width;
    double along = wm_line_width(pen, &pen->places->routes[run.route]) + 2 * pen->theme->halo;
    for (int i = first_run(others, band, run.low + slack); i < others->first[band + 1]; i++) {
        struct run other = run_at(others, others->among[i]);
        if (other.at >= run.high - slack)
            break;
        if (crossings->ranks[other.route] >= crossings->ranks[run.route] ||
            run.at <= other.low + slack || run.at >= other.high - slack)
            continue;
        struct wm_point at =
            vertical ? (struct wm_point){run.at, other.at} : (struct wm_point){other.at, run.at};
        draw_patch(pen, at, !vertical, along,
                   wm_line_width(pen, &pen->places->routes[other.route]) + 2);
    }
}

void wm_draw_crossings(const struct wm_pen *pen, const struct wm_crossings *crossings, int index)
{
    const struct wm_route *route = &pen->places->routes[index];
    for (int i = 1; i < route->point_count; i++) {
        if (wm_route_breaks(route, i - 1))
            continue;
        bool vertical = is_vertical(route->points[i - 1], route->points[i]);
        draw_along(pen, crossings,
                   run_between(route->points[i - 1], route->points[i], vertical, index), vertical);
    }
}
