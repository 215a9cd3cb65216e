/* SPDX-License-Identifier: MIT
 *
 * Lines that share a side of a step part there, so that each can be followed with its arrow. Seen
 * out of the side, those that turn one way stand on that side of the others, and of these the one
 * that turns first stands farthest out, so that none crosses another. A line that something rides
 * on there keeps its place, and so does one that does not turn.
 */
#include "shelf/inside.h"

/* Between two lines that leave, and between two arrow heads. */
enum { APART = 22, HEADS_APART = 24 };

/* An end of a line at a side of a step. */
struct end {
    int handoff, step;
    enum wm_shelf_touch side;
    bool is_start;
    bool is_held;
    int turn;  /* towards lower x or y: -1, higher: 1; 0: not at all */
    int reach; /* to where it turns */
};

/* How far ends may stand from the middle of a side, and from each other if there is room. */
struct room {
    int before, behind, apart;
};

int wm_shelf_spread_room(int count, bool go_out)
{
    return MIN((count - 1) * (go_out ? APART : HEADS_APART), WM_SHELF_SPREAD);
}

/* The point of a line that is so many points from that end. */
static struct wm_shelf_point *point_from(struct wm_shelf_line *line, bool is_start, int index)
{
    return &line->points[is_start ? index : line->point_count - 1 - index];
}

/* Whether something rides on the run at that end. A line with one upright has it for both. */
static bool is_ridden(const struct plan *plan, bool is_start, enum wm_shelf_touch side)
{
    if (work_is_level(side))
        return plan->rides == (is_start ? RIDES_OUT : RIDES_IN);
    const struct upright *own = &plan->uprights[is_start ? FIRST : SECOND];
    bool has_own = own->low <= own->high;
    return plan->rides == RIDES_UPRIGHT && (!has_own || own == &plan->uprights[plan->ride_which]);
}

static void add_end(const struct work *work, struct wm_shelf_line *line, int handoff, bool is_start,
                    GArray *ends)
{
    const struct wm_shelf_handoff *it = &work->problem->handoffs[handoff];
    const struct plan *plan = &work->plans[handoff];
    struct end end = {.handoff = handoff,
                      .step = is_start ? it->from : it->to,
                      .side = is_start ? plan->out : plan->in,
                      .is_start = is_start};
    if (end.step < 0)
        return;
    struct wm_shelf_point at = *point_from(line, is_start, 0);
    struct wm_shelf_point corner = *point_from(line, is_start, 1);
    end.reach = ABS(corner.x - at.x) + ABS(corner.y - at.y);
    if (line->point_count > 2) {
        struct wm_shelf_point next = *point_from(line, is_start, 2);
        int by = work_is_level(end.side) ? next.y - at.y : next.x - at.x;
        end.turn = (by > 0) - (by < 0);
    }
    end.is_held = end.turn == 0 || is_ridden(plan, is_start, end.side);
    g_array_append_val(ends, end);
}

static int compare_ends(const void *a, const void *b)
{
    const struct end *p = a, *q = b;
    if (p->step != q->step)
        return p->step - q->step;
    if (p->side != q->side)
        return (int)p->side - (int)q->side;
    if (p->turn != q->turn)
        return p->turn - q->turn;
    if (p->reach != q->reach)
        return p->turn < 0 ? p->reach - q->reach : q->reach - p->reach;
    return p->handoff - q->handoff;
}

/* Level lines stay within what a person is high above and below the line of the shelf. */
struct wm_span4 wm_shelf_spread_reach(const struct wm_shelf_form *form)
{
    int up = form->touch.up;
    return (struct wm_span4){WM_SHELF_SPREAD, WM_SHELF_SPREAD, up * 2 / 3,
                             MIN(form->touch.down, up / 3)};
}

static struct room room_of(const struct wm_shelf_form *form, const struct end *ends)
{
    int apart = ends->is_start ? APART : HEADS_APART;
    struct wm_span4 reach = wm_shelf_spread_reach(form);
    if (!work_is_level(ends->side))
        return (struct room){reach.left, reach.right, apart};
    return (struct room){reach.up, reach.down, apart};
}

/* Where the first of `count` ends stands; they then stand `room->apart` from each other. */
static int first_place(struct room *room, const struct end *ends, int count)
{
    for (int i = 0; i < count; i++)
        if (ends[i].is_held) {
            int behind = count - 1 - i;
            room->apart = MIN(room->apart, i > 0 ? room->before / i : room->apart);
            room->apart = MIN(room->apart, behind > 0 ? room->behind / behind : room->apart);
            return -i * room->apart;
        }
    room->apart = MIN(room->apart, (room->before + room->behind) / (count - 1));
    int whole = (count - 1) * room->apart;
    return -MAX(MIN(whole / 2, room->before), whole - room->behind);
}

/* A head beside the number of its step stands off. */
static void move_end(const struct wm_shelf_form *form, const struct end *end, int by,
                     struct wm_shelf_line *line)
{
    struct wm_shelf_point *at = point_from(line, end->is_start, 0);
    struct wm_shelf_point *corner = point_from(line, end->is_start, 1);
    if (!work_is_level(end->side)) {
        at->x += by;
        corner->x += by;
        if (end->side == WM_TOUCH_TOP && !end->is_start && by < 0)
            at->y -= MAX(form->number.up - form->touch.up, 0);
        return;
    }
    at->y += by;
    corner->y += by;
    if (end->side == WM_TOUCH_LEFT && !end->is_start && by < -form->touch.up / 4)
        at->x -= MAX(form->number.left - form->touch.left, 0);
}

static void spread_side(const struct work *work, const struct end *ends, int count,
                        struct wm_shelf_line *lines)
{
    const struct wm_shelf_form *form = work_form(work, ends->step);
    if (count < 2)
        return;
    struct room room = room_of(form, ends);
    int place = first_place(&room, ends, count);
    for (int i = 0; i < count; i++, place += room.apart)
        if (place != 0)
            move_end(form, &ends[i], place, &lines[ends[i].handoff]);
}

void wm_shelf_spread(const struct work *work, struct wm_shelf_line *lines)
{
    GArray *ends = g_array_new(FALSE, FALSE, sizeof(struct end));
    for (int h = 0; h < work->problem->handoff_count; h++)
        for (int i = 0; lines[h].point_count > 1 && i < 2; i++)
            add_end(work, &lines[h], h, i == 0, ends);
    g_array_sort(ends, compare_ends);
    const struct end *all = (const struct end *)(const void *)ends->data;
    for (guint i = 0, next; i < ends->len; i = next) {
        for (next = i + 1;
             next < ends->len && all[next].step == all[i].step && all[next].side == all[i].side;)
            next++;
        spread_side(work, &all[i], (int)(next - i), lines);
    }
    g_array_unref(ends);
}
