/* SPDX-License-Identifier: MIT
 *
 * Level pieces of lines, and what the sweep cannot rule out: a level piece that meets something on
 * its shelf, or another line where the two have no end in common.
 */
#include "shelf/inside.h"

enum { CLEAR = 3 };

static void add_piece(struct work *work, int handoff, int slot, int from, int to,
                      enum piece_role role)
{
    struct piece *piece = &work->pieces[work->piece_count];
    *piece = (struct piece){handoff, slot, MIN(from, to), MAX(from, to), role};
    work->piece_next[work->piece_count] = work->piece_first[slot];
    work->piece_first[slot] = work->piece_count++;
}

/* Where a line touches a side of a step. */
static int side_x(const struct work *work, int step, enum wm_shelf_touch side)
{
    const struct wm_shelf_form *form = work_form(work, step);
    if (side == WM_TOUCH_RIGHT)
        return work->x[step] + form->touch.right;
    if (side == WM_TOUCH_LEFT)
        return work->x[step] - form->touch.left;
    return work->x[step];
}

/* A level piece out of a step leads away from its side, and one into it comes from there. */
static void add_out(struct work *work, int handoff, int x)
{
    const struct plan *plan = &work->plans[handoff];
    int step = work->problem->handoffs[handoff].from;
    if (plan->out == WM_TOUCH_TOP || plan->out == WM_TOUCH_BOTTOM)
        return;
    int begin = side_x(work, step, plan->out);
    add_piece(work, handoff, plan->from_slot, begin, x, PIECE_OUT);
    work_blame(work, handoff, plan->out == WM_TOUCH_RIGHT ? x < begin + 8 : x > begin - 8);
    work->bends++;
}

static void add_in(struct work *work, int handoff, int x)
{
    const struct plan *plan = &work->plans[handoff];
    int step = work->problem->handoffs[handoff].to;
    int head = work->problem->measures.head;
    if (plan->in == WM_TOUCH_TOP || plan->in == WM_TOUCH_BOTTOM)
        return;
    int end = side_x(work, step, plan->in);
    add_piece(work, handoff, plan->to_slot, x, end, PIECE_IN);
    work_blame(work, handoff, plan->in == WM_TOUCH_LEFT ? x > end - head : x < end + head);
    work->bends++;
}

static void add_level(struct work *work, int handoff)
{
    const struct plan *plan = &work->plans[handoff];
    const struct wm_shelf_handoff *it = &work->problem->handoffs[handoff];
    int from = side_x(work, it->from, plan->out), to = side_x(work, it->to, plan->in);
    add_piece(work, handoff, plan->from_slot, from, to, PIECE_THROUGH);
    work_blame(work, handoff, plan->out == WM_TOUCH_RIGHT ? to < from : to > from);
}

/* The end of a track where its line is cut. */
static int cut_x(const struct work *work, int handoff)
{
    const struct plan *plan = &work->plans[handoff];
    const struct wm_shelf_measures *measures = &work->problem->measures;
    int reach = measures->stub + measures->badge / 2;
    if (work->problem->handoffs[handoff].from < 0)
        return plan->uprights[SECOND].x - reach;
    return plan->uprights[FIRST].x + reach + plan->rider.left + plan->rider.right +
           2 * measures->stub;
}

static void add_track(struct work *work, int handoff)
{
    const struct wm_shelf_handoff *it = &work->problem->handoffs[handoff];
    const struct plan *plan = &work->plans[handoff];
    int from = plan->uprights[FIRST].x, to = plan->uprights[SECOND].x;
    work->bends += 2;
    if (it->from < 0 && it->to < 0)
        return;
    if (work_is_cut(it)) {
        int x = it->from < 0 ? to : from;
        add_piece(work, handoff, plan->alley, x, cut_x(work, handoff), PIECE_ALLEY);
        return;
    }
    int spread_from = plan->uprights[FIRST].spread, spread_to = plan->uprights[SECOND].spread;
    int low = MIN(from - spread_from, to - spread_to);
    int high = MAX(from + spread_from, to + spread_to);
    add_piece(work, handoff, plan->alley, low, high, PIECE_ALLEY);
    work_blame(work, handoff, ABS(from - to) < 30 + spread_from + spread_to);
}

static void collect_pieces(struct work *work)
{
    work->piece_count = 0;
    for (int z = 0; z < work->slot_count; z++)
        work->piece_first[z] = -1;
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct plan *plan = &work->plans[h];
        const struct wm_shelf_handoff *it = &work->problem->handoffs[h];
        const struct upright *first = &plan->uprights[FIRST], *second = &plan->uprights[SECOND];
        if (plan->way == WM_WAY_LEVEL) {
            add_level(work, h);
            continue;
        }
        int x = first->low <= first->high ? first->x : second->x;
        if (plan->alley >= 0)
            add_track(work, h);
        if (it->from >= 0 && plan->way != WM_WAY_UPRIGHT)
            add_out(work, h, x);
        if (it->to >= 0 && plan->way != WM_WAY_UPRIGHT)
            add_in(work, h, second->low <= second->high ? second->x : x);
    }
}

/* ---- What a level piece may not meet ---- */

static int meets_steps(const struct work *work, const struct piece *piece)
{
    const struct wm_shelf_handoff *it = &work->problem->handoffs[piece->handoff];
    int faults = 0;
    for (int n = work->slot_first[piece->slot]; n >= 0; n = work->slot_next[n]) {
        const struct wm_shelf_form *form = work_form(work, n);
        bool is_own = (n == it->from && piece->role != PIECE_IN) ||
                      (n == it->to && piece->role != PIECE_OUT) ||
                      (piece->role == PIECE_THROUGH && (n == it->from || n == it->to));
        if (!is_own && work->x[n] - form->core.left < piece->to + CLEAR &&
            work->x[n] + form->core.right > piece->from - CLEAR)
            faults++;
    }
    return faults;
}

static int meets_riders(const struct work *work, const struct piece *piece)
{
    int faults = 0;
    for (int g = work->rider_first[piece->slot]; g >= 0; g = work->rider_next[g]) {
        const struct plan *plan = &work->plans[g];
        if (g != piece->handoff && plan->ride_x - plan->rider.left < piece->to + CLEAR &&
            plan->ride_x + plan->rider.right > piece->from - CLEAR)
            faults++;
    }
    return faults;
}

/* Two lines run together from a common source or into a common target. What is thrown does not,
 * unless both take the way that is always there. */
static bool may_share(const struct work *work, const struct piece *a, const struct piece *b)
{
    const struct wm_shelf_handoff *p = &work->problem->handoffs[a->handoff];
    const struct wm_shelf_handoff *q = &work->problem->handoffs[b->handoff];
    const struct plan *one = &work->plans[a->handoff], *other = &work->plans[b->handoff];
    bool are_round = one->way == WM_WAY_ROUND && other->way == WM_WAY_ROUND;
    if ((p->is_thrown || q->is_thrown) && !are_round)
        return false;
    bool go_out =
        p->from == q->from && one->out == other->out && a->role != PIECE_IN && b->role != PIECE_IN;
    bool come_in =
        p->to == q->to && one->in == other->in && a->role != PIECE_OUT && b->role != PIECE_OUT;
    return go_out || come_in;
}

static int meets_pieces(const struct work *work, int index)
{
    const struct piece *piece = &work->pieces[index];
    int faults = 0;
    for (int i = work->piece_next[index]; i >= 0; i = work->piece_next[i]) {
        const struct piece *other = &work->pieces[i];
        if (other->handoff != piece->handoff &&
            MIN(piece->to, other->to) - MAX(piece->from, other->from) > -4 &&
            !may_share(work, piece, other))
            faults++;
    }
    return faults;
}

/* ---- Uprights at one x ---- */

static const struct upright *attached_upright(const struct work *work, const struct item *item)
{
    return &work->plans[item->handoff].uprights[item->kind == ITEM_SECOND];
}

/* Two uprights at one step share a stretch only if both leave it or both come into it. */
static bool uprights_clash(const struct work *work, const struct item *a, const struct item *b)
{
    const struct upright *p = attached_upright(work, a), *q = attached_upright(work, b);
    const struct wm_shelf_handoff *one = &work->problem->handoffs[a->handoff];
    const struct wm_shelf_handoff *other = &work->problem->handoffs[b->handoff];
    int low = MAX(p->low, q->low), high = MIN(p->high, q->high);
    if (low > high)
        return false;
    bool both_go = one->from == other->from && a->kind == ITEM_FIRST && b->kind == ITEM_FIRST;
    bool both_come = one->to == other->to &&
                     (a->kind == ITEM_SECOND || work->plans[a->handoff].way == WM_WAY_UPRIGHT) &&
                     (b->kind == ITEM_SECOND || work->plans[b->handoff].way == WM_WAY_UPRIGHT);
    if (one->is_thrown || other->is_thrown || !(both_go || both_come))
        return true;
    const struct plan *plans[] = {&work->plans[a->handoff], &work->plans[b->handoff]};
    for (int i = 0; i < 2; i++)
        if (plans[i]->rides == RIDES_UPRIGHT && plans[i]->ride_slot >= low &&
            plans[i]->ride_slot <= high)
            return true;
    return false;
}

/* What is attached to a compound may not run through one of its own steps. */
static int runs_through(const struct work *work, int compound, const struct item *item)
{
    const struct upright *upright = attached_upright(work, item);
    int faults = 0;
    for (int m = work->compound_root[compound]; m >= 0; m = work->next_member[m])
        faults += work->slot[m] >= upright->low && work->slot[m] <= upright->high;
    return faults;
}

static void check_attached(struct work *work)
{
    for (int c = 0; c < work->compound_count; c++)
        for (int i = work->attached.first[c]; i < work->attached.first[c + 1]; i++) {
            const struct item *item = &work->attached.sorted[i];
            work_blame(work, item->handoff, runs_through(work, c, item));
            for (int k = i + 1; k < work->attached.first[c + 1]; k++)
                work_blame(work, item->handoff,
                           uprights_clash(work, item, &work->attached.sorted[k]));
        }
}

static void file_riders(struct work *work)
{
    for (int z = 0; z < work->slot_count; z++)
        work->rider_first[z] = -1;
    for (int h = 0; h < work->problem->handoff_count; h++) {
        struct plan *plan = &work->plans[h];
        if (plan->rides == RIDES_NOT || plan->rides == RIDES_ALLEY || plan->rides == RIDES_RESERVED)
            continue;
        if (plan->rides == RIDES_UPRIGHT)
            plan->ride_x = plan->uprights[plan->ride_which].x;
        work->rider_next[h] = work->rider_first[plan->ride_slot];
        work->rider_first[plan->ride_slot] = h;
    }
}

/* ---- Signs of rooms ---- */

/* Files an upright with every shelf through whose upper part, where signs hang, it runs. */
static void file_sign_blocker(struct work *work, int handoff, int which)
{
    const struct plan *plan = &work->plans[handoff];
    const struct upright *upright = &plan->uprights[which];
    int own = which == FIRST ? plan->from_slot : plan->to_slot;
    for (int z = upright->low; z <= upright->high + 1; z++) {
        bool comes_down = z == upright->high + 1 && upright->is_attached &&
                          (own == z || (plan->way == WM_WAY_UPRIGHT &&
                                        (plan->to_slot == z || plan->from_slot == z)));
        if (z % 2 == 0 || !(comes_down || (z > upright->low && z <= upright->high)))
            continue;
        struct blocker *blocker = &work->blockers[work->blocker_count];
        *blocker = (struct blocker){upright->x, upright->spread, handoff, work->blocker_first[z]};
        work->blocker_first[z] = work->blocker_count++;
    }
}

static void file_sign_blockers(struct work *work)
{
    work->blocker_count = 0;
    for (int z = 0; z < work->slot_count; z++)
        work->blocker_first[z] = -1;
    for (int h = 0; h < work->problem->handoff_count; h++)
        for (int u = 0; u < 2; u++)
            if (work->plans[h].uprights[u].low <= work->plans[h].uprights[u].high)
                file_sign_blocker(work, h, u);
}

/* The first place from `x` on where a sign of that width meets no upright. */
static int free_of_uprights(const struct work *work, int slot, int x, int width)
{
    enum { ASIDE = 9 };
    bool moved = true;
    while (moved) {
        moved = false;
        for (int i = work->blocker_first[slot]; i >= 0; i = work->blockers[i].next) {
            int at = work->blockers[i].x, aside = ASIDE + work->blockers[i].spread;
            if (at > x - aside && at < x + width + aside) {
                x = at + aside;
                moved = true;
            }
        }
    }
    return x;
}

/* No sign fits between two ends of a room. */
static void blame_blockers(struct work *work, int slot, int left, int right)
{
    work->faults++;
    for (int i = work->blocker_first[slot]; i >= 0; i = work->blockers[i].next)
        if (work->blockers[i].x > left && work->blockers[i].x < right)
            work_blame(work, work->blockers[i].handoff, 1);
}

int wm_shelf_run(const struct work *work, int first, struct wm_span *run)
{
    const struct wm_shelf_step *steps = work->problem->steps;
    int next = first;
    run->from = work->x[first] - work_form(work, first)->core.left;
    for (; next >= 0 && steps[next].room == steps[first].room; next = work->slot_next[next])
        run->to = work->x[next] + work_form(work, next)->core.right;
    return next;
}

/* A run of steps of one room on one shelf has room for its sign. */
static void check_signs(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    for (int z = 1; z < work->slot_count; z += 2)
        for (int n = work->slot_first[z], next; n >= 0; n = next) {
            struct wm_span run;
            int room = problem->steps[n].room;
            next = wm_shelf_run(work, n, &run);
            if (!work_has_sign(problem, room))
                continue;
            int width = problem->rooms[room].sign_width, end = MAX(run.to, run.from + width);
            work->sign_x[n] = free_of_uprights(work, z, run.from, width);
            if (work->sign_x[n] + width > end)
                blame_blockers(work, z, run.from, end);
        }
}

void wm_shelf_check(struct work *work)
{
    collect_pieces(work);
    file_riders(work);
    file_sign_blockers(work);
    check_signs(work);
    for (int i = 0; i < work->piece_count; i++) {
        const struct piece *piece = &work->pieces[i];
        if (piece->slot % 2 == 0)
            continue;
        work_blame(work, piece->handoff,
                   meets_steps(work, piece) + meets_riders(work, piece) + meets_pieces(work, i));
    }
    check_attached(work);
}
