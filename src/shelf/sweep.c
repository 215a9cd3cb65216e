/* SPDX-License-Identifier: MIT
 *
 * The sweep: x of everything, in one order, each as far left as the frontier of all slots that it
 * passes allows. Beside a compound stand, from left to right, what comes into its left side, itself
 * with what is attached to it, and what goes out of its right side.
 */
#include "shelf/inside.h"

#include <stdlib.h>

static struct wm_span4 widened(struct wm_span4 reach, int left, int right)
{
    reach.left = MAX(reach.left, left);
    reach.right = MAX(reach.right, right);
    return reach;
}

struct wm_span4 wm_shelf_upright_reach(const struct work *work, int handoff, int which, int slot)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    const struct plan *plan = &work->plans[handoff];
    struct wm_span4 reach = {measures->line_gap, measures->line_gap, 0, 0};
    const struct upright *upright = &plan->uprights[which];
    const struct wm_span4 *door = &work->problem->handoffs[handoff].door;
    if (plan->rides == RIDES_UPRIGHT && plan->ride_which == which && plan->ride_slot == slot)
        reach = widened(reach, plan->rider.left + 5, plan->rider.right + 5);
    if (slot == work->wall_slot && upright->passes_wall)
        reach = widened(reach, door->left, door->right * (1 + upright->others));
    reach.left += upright->spread;
    reach.right += upright->spread;
    return reach;
}

/* What a line by WM_WAY_ROUND needs along its alley on one side of an upright: its rider beside the
 * first one, towards the second, and the number at a cut. */
static int reserved_width(const struct work *work, int handoff, int which, bool on_right)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    const struct wm_shelf_handoff *it = &work->problem->handoffs[handoff];
    const struct plan *plan = &work->plans[handoff];
    int width = 0;
    if (which == FIRST && plan->rides == RIDES_RESERVED && plan->runs_right == on_right)
        width += plan->rider.left + plan->rider.right + 2 * measures->stub;
    if ((which == FIRST && it->to < 0 && on_right) ||
        (which == SECOND && it->from < 0 && !on_right))
        width += measures->badge + measures->stub;
    return width;
}

/* ---- Items in their order ---- */

/* Between two steps at one x there is one upright, beside both of them. */
static bool rides_beside_own_upright(const struct plan *plan, enum item_kind kind)
{
    bool is_first = kind == ITEM_RIDER_OUT || plan->direction == 0;
    const struct upright *upright = &plan->uprights[is_first ? FIRST : SECOND];
    return upright->low <= upright->high && !upright->is_attached;
}

/* Riders whose upright is elsewhere stand at the far end of their side, those that have it here
 * between it and the step. Of uprights the long ones stand near to the step. */
static int item_key(const struct work *work, const struct item *item, bool is_left)
{
    const struct plan *plan = &work->plans[item->handoff];
    int group = 1, distance = 0;
    if (item->kind >= ITEM_RIDER_OUT) {
        bool is_near = rides_beside_own_upright(plan, item->kind);
        group = is_near == is_left ? 2 : 0;
    } else {
        const struct upright *upright = &plan->uprights[item->kind == ITEM_SECOND];
        distance = upright->high - upright->low;
    }
    return (group * 4096 + (is_left ? distance : 4095 - MIN(distance, 4095))) * 4 + (int)item->kind;
}

static void add_item(const struct work *work, struct items *to, int handoff, int compound,
                     enum item_kind kind)
{
    struct item *item = &to->all[to->count++];
    *item = (struct item){handoff, compound, kind, 0};
    item->key = item_key(work, item, to == &work->left);
}

static void collect_uprights(struct work *work, int index)
{
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[index];
    struct plan *plan = &work->plans[index];
    for (int u = 0; u < 2; u++) {
        const struct upright *upright = &plan->uprights[u];
        int step = u == FIRST ? handoff->from : handoff->to;
        if (upright->low > upright->high)
            continue;
        enum wm_shelf_touch side = u == FIRST ? plan->out : plan->in;
        struct items *to = upright->is_attached     ? &work->attached
                           : side == WM_TOUCH_RIGHT ? &work->right
                                                    : &work->left;
        add_item(work, to, index, work->compound[step], u == FIRST ? ITEM_FIRST : ITEM_SECOND);
    }
}

static void collect_items(struct work *work)
{
    work->left.count = work->right.count = work->attached.count = 0;
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct wm_shelf_handoff *handoff = &work->problem->handoffs[h];
        const struct plan *plan = &work->plans[h];
        collect_uprights(work, h);
        if (plan->rides == RIDES_OUT)
            add_item(work, plan->out == WM_TOUCH_RIGHT ? &work->right : &work->left, h,
                     work->compound[handoff->from], ITEM_RIDER_OUT);
        if (plan->rides == RIDES_IN)
            add_item(work, plan->in == WM_TOUCH_RIGHT ? &work->right : &work->left, h,
                     work->compound[handoff->to], ITEM_RIDER_IN);
    }
}

static int compare_items(const void *a, const void *b)
{
    const struct item *p = a, *q = b;
    if (p->key != q->key)
        return p->key - q->key;
    return p->handoff - q->handoff;
}

enum { MOST_INSERTED = 24 };

static void sort_run(struct item *items, int count)
{
    if (count > MOST_INSERTED) {
        qsort(items, (size_t)count, sizeof *items, compare_items);
        return;
    }
    for (int i = 1; i < count; i++) {
        struct item it = items[i];
        int k = i;
        for (; k > 0 && compare_items(&items[k - 1], &it) > 0; k--)
            items[k] = items[k - 1];
        items[k] = it;
    }
}

/* Deals the items out to compounds, each side in its order. */
static void deal_items(const struct work *work, struct items *items)
{
    int count = work->compound_count;
    for (int c = 0; c <= count; c++)
        items->first[c] = 0;
    for (int i = 0; i < items->count; i++)
        items->first[items->all[i].compound + 1]++;
    for (int c = 0; c < count; c++)
        items->first[c + 1] += items->first[c];
    for (int i = items->count - 1; i >= 0; i--)
        items->sorted[--items->first[items->all[i].compound + 1]] = items->all[i];
    for (int c = 0; c < count; c++)
        items->first[c] = items->first[c + 1];
    items->first[count] = items->count;
    for (int c = 0; c < count; c++)
        sort_run(items->sorted + items->first[c], items->first[c + 1] - items->first[c]);
}

/* ---- Placing ---- */

/* Room beside an upright on a shelf where its line turns, towards the step there: for the arrow's
 * head, or for a stretch of line. A line without a track turns on the shelves of both its steps. */
static int turn_room(const struct work *work, const struct item *item, int slot, bool on_right)
{
    const struct plan *plan = &work->plans[item->handoff];
    bool is_second = item->kind == ITEM_SECOND;
    enum wm_shelf_touch side = on_right ? WM_TOUCH_LEFT : WM_TOUCH_RIGHT;
    if (!is_second && slot == plan->from_slot)
        return plan->out == side ? STUB_OUT : 0;
    bool leads_in = is_second || plan->way == WM_WAY_NEAR || plan->way == WM_WAY_OUT_OF;
    if (!leads_in || slot != plan->to_slot || plan->in != side)
        return 0;
    return work->problem->measures.head + STUB_IN;
}

static void place_upright(struct work *work, const struct item *item)
{
    int which = item->kind == ITEM_SECOND;
    struct plan *plan = &work->plans[item->handoff];
    struct upright *upright = &plan->uprights[which];
    int alley = plan->alley;
    int x = 0;
    for (int z = upright->low; z <= upright->high; z++) {
        int left = wm_shelf_upright_reach(work, item->handoff, which, z).left;
        if (z == alley)
            left = MAX(left, reserved_width(work, item->handoff, which, false));
        x = MAX(x, work->frontier[z] + left + turn_room(work, item, z, false));
    }
    for (int z = upright->low; z <= upright->high; z++) {
        int right = wm_shelf_upright_reach(work, item->handoff, which, z).right;
        if (z == alley)
            right = MAX(right, reserved_width(work, item->handoff, which, true));
        work->frontier[z] = x + right + turn_room(work, item, z, true);
    }
    upright->x = x;
}

/* The arrow's head stands at the end that leads to the target. */
static void place_rider(struct work *work, const struct item *item, bool is_left)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    struct plan *plan = &work->plans[item->handoff];
    int before = measures->stub, behind = measures->stub;
    if (plan->way == WM_WAY_LEVEL)
        *(plan->direction > 0 ? &behind : &before) = measures->head + 10;
    else if (item->kind == ITEM_RIDER_IN)
        *(is_left ? &behind : &before) = measures->head + 8;
    plan->ride_x = work->frontier[plan->ride_slot] + before + plan->rider.left;
    work->frontier[plan->ride_slot] = plan->ride_x + plan->rider.right + behind;
}

static void place_item(struct work *work, const struct item *item, bool is_left)
{
    if (item->kind <= ITEM_SECOND)
        place_upright(work, item);
    else
        place_rider(work, item, is_left);
}

static int step_left(const struct work *work, int step)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    int last = work->last_room[work->slot[step]];
    int left = work_form(work, step)->core.left + measures->step_gap;
    return last >= 0 && last != work->problem->steps[step].room ? left + measures->room_gap : left;
}

/* A step that begins a run of its room has room for the room's sign. */
static int step_right(const struct work *work, int step)
{
    const struct wm_shelf_problem *problem = work->problem;
    const struct wm_shelf_form *form = work_form(work, step);
    int room = problem->steps[step].room;
    int right = form->core.right;
    if (room >= 0 && work->last_room[work->slot[step]] != room)
        right = MAX(right, problem->rooms[room].sign_width - form->core.left);
    return right + problem->measures.step_gap;
}

/* Whether a line has that end at that side of the step. */
static bool shares_side(const struct work *work, const struct item *item, int step,
                        enum wm_shelf_touch side)
{
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[item->handoff];
    const struct plan *plan = &work->plans[item->handoff];
    return (handoff->from == step && plan->out == side) ||
           (handoff->to == step && plan->in == side);
}

/* Uprights that share a side of a step have room to part; one that is straight stays. */
static void spread_attached(struct work *work, const struct item *attached, int count)
{
    for (int i = 0; i < count; i++) {
        const struct wm_shelf_handoff *handoff = &work->problem->handoffs[attached[i].handoff];
        struct plan *plan = &work->plans[attached[i].handoff];
        bool goes_out = attached[i].kind == ITEM_FIRST;
        int sharing = 0;
        for (int k = 0; k < count; k++)
            sharing += shares_side(work, &attached[k], goes_out ? handoff->from : handoff->to,
                                   goes_out ? plan->out : plan->in);
        struct upright *upright = &plan->uprights[goes_out ? FIRST : SECOND];
        upright->others = sharing - 1;
        if (plan->way != WM_WAY_UPRIGHT)
            upright->spread = wm_shelf_spread_room(sharing, goes_out);
    }
}

/* The compound and what is attached to it stand at one x. */
static void place_compound(struct work *work, int compound)
{
    const struct item *attached = work->attached.sorted + work->attached.first[compound];
    int count = work->attached.first[compound + 1] - work->attached.first[compound];
    spread_attached(work, attached, count);
    int root = work->compound_root[compound];
    int x = 0;
    for (int m = root; m >= 0; m = work->next_member[m])
        x = MAX(x, work->frontier[work->slot[m]] + step_left(work, m));
    for (int i = 0; i < count; i++) {
        int which = attached[i].kind == ITEM_SECOND;
        const struct upright *upright = &work->plans[attached[i].handoff].uprights[which];
        for (int z = upright->low; z <= upright->high; z++)
            x = MAX(x, work->frontier[z] + turn_room(work, &attached[i], z, false) +
                           wm_shelf_upright_reach(work, attached[i].handoff, which, z).left);
    }
    for (int m = root; m >= 0; m = work->next_member[m]) {
        int z = work->slot[m];
        work->x[m] = x;
        work->frontier[z] = x + step_right(work, m);
        work->last_room[z] = work->problem->steps[m].room;
        work->slot_next[m] = -1;
        if (work->slot_last[z] >= 0)
            work->slot_next[work->slot_last[z]] = m;
        else
            work->slot_first[z] = m;
        work->slot_last[z] = m;
    }
    for (int i = 0; i < count; i++) {
        int which = attached[i].kind == ITEM_SECOND;
        struct upright *upright = &work->plans[attached[i].handoff].uprights[which];
        upright->x = x;
        for (int z = upright->low; z <= upright->high; z++) {
            int right = wm_shelf_upright_reach(work, attached[i].handoff, which, z).right +
                        turn_room(work, &attached[i], z, true);
            work->frontier[z] = MAX(work->frontier[z], x + right);
        }
    }
}

void wm_shelf_sweep(struct work *work)
{
    collect_items(work);
    deal_items(work, &work->left);
    deal_items(work, &work->right);
    deal_items(work, &work->attached);
    for (int z = 0; z < work->slot_count; z++) {
        work->frontier[z] = 0;
        work->last_room[z] = -1;
        work->slot_first[z] = work->slot_last[z] = -1;
    }
    for (int c = 0; c < work->compound_count; c++) {
        for (int i = work->left.first[c]; i < work->left.first[c + 1]; i++)
            place_item(work, &work->left.sorted[i], true);
        place_compound(work, c);
        for (int i = work->right.first[c]; i < work->right.first[c + 1]; i++)
            place_item(work, &work->right.sorted[i], false);
    }
    work->width = 0;
    for (int z = 0; z < work->slot_count; z++)
        work->width = MAX(work->width, work->frontier[z]);
}
