/* SPDX-License-Identifier: MIT
 *
 * Walks along paths and around them. A rectangle or a circle is kept as what it is; whoever has no
 * use for that walks along its outline.
 */
#include "scene/scene.h"

const struct wm_path_spelling wm_path_spellings[] = {
    [WM_PATH_MOVE] = {'M', 1},
    [WM_PATH_LINE] = {'L', 1},
    [WM_PATH_CURVE] = {'C', 3},
    [WM_PATH_CLOSE] = {'Z', 0},
};

static struct wm_point point_from(struct wm_scene_point p)
{
    return (struct wm_point){wm_units(p.x), wm_units(p.y)};
}

/* A quarter of an ellipse from `from` to `to`; `corner` is where their tangents meet. */
static struct wm_path_segment quarter(struct wm_point from, struct wm_point corner,
                                      struct wm_point to)
{
    struct wm_point a = {from.x + (corner.x - from.x) * WM_QUARTER,
                         from.y + (corner.y - from.y) * WM_QUARTER};
    struct wm_point b = {to.x + (corner.x - to.x) * WM_QUARTER,
                         to.y + (corner.y - to.y) * WM_QUARTER};
    return (struct wm_path_segment){WM_PATH_CURVE, {a, b, to}};
}

static bool next_of_free(struct wm_path_walk *walk, struct wm_path_segment *segment)
{
    const struct wm_path *path = walk->path;
    if (walk->done == path->free.count)
        return false;
    segment->op = (enum wm_path_op)path->free.ops[walk->done++];
    for (int i = 0; i < wm_path_spellings[segment->op].points; i++)
        segment->points[i] = point_from(path->free.points[walk->point++]);
    return true;
}

/* Clockwise from behind the left upper corner: a line and, where the corner is round, a curve for
 * each side. */
static bool next_of_rect(struct wm_path_walk *walk, struct wm_path_segment *segment)
{
    const struct wm_path *path = walk->path;
    struct wm_point from = point_from(path->rect.from), to = point_from(path->rect.to);
    double r = wm_units(path->rect.corner);
    const struct wm_point corners[] = {{to.x, from.y}, to, {from.x, to.y}, from};
    const struct wm_point ahead[] = {{r, 0}, {0, r}, {-r, 0}, {0, -r}};
    int index = walk->done++;
    if (index == 0) {
        *segment = (struct wm_path_segment){WM_PATH_MOVE, {{from.x + r, from.y}}};
    } else if (index <= 8) {
        int side = (index - 1) / 2;
        struct wm_point c = corners[side], in = ahead[side], out = ahead[(side + 1) % 4];
        struct wm_point end = {c.x - in.x, c.y - in.y};
        *segment = index % 2 ? (struct wm_path_segment){WM_PATH_LINE, {end}}
                             : quarter(end, c, (struct wm_point){c.x + out.x, c.y + out.y});
        if (r == 0)
            walk->done++; /* no curve */
    } else {
        segment->op = WM_PATH_CLOSE;
    }
    return index <= 9;
}

static bool next_of_circle(struct wm_path_walk *walk, struct wm_path_segment *segment)
{
    struct wm_point c = point_from(walk->path->circle.centre);
    double r = wm_units(walk->path->circle.radius);
    const struct wm_point on[] = {{c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, {c.x, c.y - r}};
    int index = walk->done++;
    if (index == 0) {
        *segment = (struct wm_path_segment){WM_PATH_MOVE, {on[0]}};
    } else if (index <= 4) {
        struct wm_point from = on[index - 1], to = on[index % 4];
        *segment = quarter(from, (struct wm_point){from.x + to.x - c.x, from.y + to.y - c.y}, to);
    } else {
        segment->op = WM_PATH_CLOSE;
    }
    return index <= 5;
}

bool wm_path_next(struct wm_path_walk *walk, struct wm_path_segment *segment)
{
    switch (walk->path->shape) {
    case WM_SHAPE_RECT:
        return next_of_rect(walk, segment);
    case WM_SHAPE_CIRCLE:
        return next_of_circle(walk, segment);
    case WM_SHAPE_FREE:
        break;
    }
    return next_of_free(walk, segment);
}

static struct wm_rect rect_between(struct wm_scene_point low, struct wm_scene_point high)
{
    struct wm_point from = point_from(low), to = point_from(high);
    return (struct wm_rect){from.x, from.y, to.x - from.x, to.y - from.y};
}

static struct wm_rect bounds_of_points(const struct wm_path *path)
{
    int count = 0;
    for (int i = 0; i < path->free.count; i++)
        count += wm_path_spellings[path->free.ops[i]].points;
    struct wm_scene_point low = {INT32_MAX, INT32_MAX}, high = {INT32_MIN, INT32_MIN};
    for (int i = 0; i < count; i++) {
        struct wm_scene_point p = path->free.points[i];
        low = (struct wm_scene_point){MIN(low.x, p.x), MIN(low.y, p.y)};
        high = (struct wm_scene_point){MAX(high.x, p.x), MAX(high.y, p.y)};
    }
    return rect_between(low, high);
}

struct wm_rect wm_path_bounds(const struct wm_path *path)
{
    switch (path->shape) {
    case WM_SHAPE_RECT:
        return rect_between(path->rect.from, path->rect.to);
    case WM_SHAPE_CIRCLE: {
        double side = 2 * wm_units(path->circle.radius);
        return wm_rect_around(point_from(path->circle.centre), side, side);
    }
    case WM_SHAPE_FREE:
        break;
    }
    return bounds_of_points(path);
}
