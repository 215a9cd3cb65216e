/* SPDX-License-Identifier: MIT
 *
 * From choices to a plan: which steps share an x, which way each handoff goes if the chosen one is
 * not possible, out of and into which side, and on which piece of it something rides.
 */
#include "shelf/inside.h"

/* ---- Compounds ---- */

static int find_root(struct work *work, int step)
{
    while (work->parent[step] != step)
        step = work->parent[step] = work->parent[work->parent[step]];
    return step;
}

/* Whether a member of a compound other than `end` stands on a shelf strictly between two slots. */
static bool stands_between(const struct work *work, int root, int end, int low, int high)
{
    for (int m = root; m >= 0; m = work->next_member[m])
        if (m != end && work->slot[m] > low && work->slot[m] < high)
            return true;
    return false;
}

static bool shares_shelf(const struct work *work, int a, int b)
{
    for (int m = a; m >= 0; m = work->next_member[m])
        for (int n = b; n >= 0; n = work->next_member[n])
            if (work->slot[m] == work->slot[n])
                return true;
    return false;
}

/* Joins the compounds of two steps if nothing stands in the way. */
static bool join(struct work *work, int from, int to)
{
    int a = find_root(work, from), b = find_root(work, to);
    int low = MIN(work->slot[from], work->slot[to]), high = MAX(work->slot[from], work->slot[to]);
    if (a == b || shares_shelf(work, a, b) || stands_between(work, a, from, low, high) ||
        stands_between(work, b, to, low, high))
        return false;
    int root = MIN(a, b), other = MAX(a, b);
    work->parent[other] = root;
    work->next_member[work->last[root]] = other;
    work->last[root] = work->last[other];
    return true;
}

static void begin_compounds(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    for (int i = 0; i < problem->step_count; i++) {
        int step = work->state->order[i];
        work->place[step] = i;
    }
    for (int s = 0; s < problem->step_count; s++) {
        work->parent[s] = work->last[s] = s;
        work->next_member[s] = -1;
        work->compound[s] = -1;
        work->slot[s] = 2 * (problem->steps[s].band * problem->shelves + work->state->shelf[s]) + 1;
    }
}

/* Steps that are wished at one x share it if they can. */
static void join_wished(struct work *work)
{
    for (int s = 0; s < work->problem->step_count; s++)
        if (work->problem->steps[s].beside >= 0)
            join(work, s, work->problem->steps[s].beside);
}

/* Numbers the compounds by their first step in the order. */
static void number_compounds(struct work *work)
{
    work->compound_count = 0;
    for (int i = 0; i < work->problem->step_count; i++) {
        int root = find_root(work, work->state->order[i]);
        if (work->compound[root] >= 0)
            continue;
        work->compound_root[work->compound_count] = root;
        for (int m = root; m >= 0; m = work->next_member[m])
            work->compound[m] = work->compound_count;
        work->compound_count++;
    }
}

/* ---- Ways ---- */

static bool leaves_by_side(enum wm_shelf_way way)
{
    return way != WM_WAY_UPRIGHT && way != WM_WAY_OUT_OF && way != WM_WAY_LOOP &&
           way != WM_WAY_LOOP_SIDE;
}

static bool enters_by_side(enum wm_shelf_way way)
{
    return way != WM_WAY_UPRIGHT && way != WM_WAY_ONTO && way != WM_WAY_LOOP &&
           way != WM_WAY_SIDE_LOOP;
}

/* The chosen way, or the one nearest to it that is possible on these shelves. */
static enum wm_shelf_way possible_way(struct work *work, int index)
{
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[index];
    enum wm_shelf_way way = (enum wm_shelf_way)work->state->choices[index].way;
    if (work_is_cut(handoff) || handoff->from == handoff->to)
        return WM_WAY_ROUND;
    if (work->slot[handoff->from] == work->slot[handoff->to])
        return way < WM_WAY_LOOP ? WM_WAY_LEVEL : way;
    if (way == WM_WAY_LEVEL)
        return WM_WAY_NEAR;
    if (way == WM_WAY_UPRIGHT && !join(work, handoff->from, handoff->to))
        return WM_WAY_NEAR;
    return way;
}

static bool needs_alley(enum wm_shelf_way way)
{
    return way >= WM_WAY_LOOP;
}

static void plan_sides(struct plan *plan)
{
    bool is_ahead = plan->direction >= 0;
    int towards = plan->alley >= 0 ? plan->alley : plan->to_slot;
    int backwards = plan->alley >= 0 ? plan->alley : plan->from_slot;
    if (leaves_by_side(plan->way))
        plan->out = is_ahead || plan->way == WM_WAY_ROUND ? WM_TOUCH_RIGHT : WM_TOUCH_LEFT;
    else
        plan->out = towards > plan->from_slot ? WM_TOUCH_BOTTOM : WM_TOUCH_TOP;
    if (enters_by_side(plan->way))
        plan->in =
            plan->direction > 0 || plan->way == WM_WAY_ROUND ? WM_TOUCH_LEFT : WM_TOUCH_RIGHT;
    else
        plan->in = backwards > plan->to_slot ? WM_TOUCH_BOTTOM : WM_TOUCH_TOP;
}

static void set_upright(struct plan *plan, int which, int low, int high, bool is_attached)
{
    plan->uprights[which] = (struct upright){low, high, 0, 0, 0, is_attached, false};
}

/* The upright of a line that leads from a shelf to its track. */
static void set_riser(struct plan *plan, int which, int shelf, bool is_attached)
{
    int alley = plan->alley;
    if (!is_attached)
        set_upright(plan, which, MIN(shelf, alley), MAX(shelf, alley), false);
    else if (alley > shelf)
        set_upright(plan, which, shelf + 1, alley, true);
    else
        set_upright(plan, which, alley, shelf - 1, true);
}

static void plan_uprights(struct plan *plan)
{
    int from = plan->from_slot, to = plan->to_slot;
    int low = MIN(from, to), high = MAX(from, to);
    set_upright(plan, FIRST, 1, 0, false);
    set_upright(plan, SECOND, 1, 0, false);
    switch (plan->way) {
    case WM_WAY_LEVEL:
        break;
    case WM_WAY_UPRIGHT:
        set_upright(plan, FIRST, low + 1, high - 1, true);
        break;
    case WM_WAY_NEAR:
        set_upright(plan, FIRST, low, high, false);
        break;
    case WM_WAY_FAR:
        set_upright(plan, SECOND, low, high, false);
        break;
    case WM_WAY_ONTO:
        set_upright(plan, SECOND, to > from ? from : to + 1, to > from ? to - 1 : from, true);
        break;
    case WM_WAY_OUT_OF:
        set_upright(plan, FIRST, to > from ? from + 1 : to, to > from ? to : from - 1, true);
        break;
    default:
        if (from >= 0)
            set_riser(plan, FIRST, from, !leaves_by_side(plan->way));
        if (to >= 0)
            set_riser(plan, SECOND, to, !enters_by_side(plan->way));
    }
}

/* A track in the alley of the wall lies above it unless the whole line stays below. */
static void plan_wall(const struct work *work, struct plan *plan)
{
    int wall = work->wall_slot;
    plan->is_below_wall = plan->alley == wall && wall >= 0 &&
                          (plan->from_slot < 0 || plan->from_slot > wall) &&
                          (plan->to_slot < 0 || plan->to_slot > wall);
    for (int u = 0; u < 2; u++) {
        struct upright *it = &plan->uprights[u];
        if (wall < 0 || it->low > wall || it->high < wall)
            continue;
        bool ends_above = it->high == wall && plan->alley == wall && !plan->is_below_wall;
        bool begins_below = it->low == wall && plan->alley == wall && plan->is_below_wall;
        bool from_below = it->low == wall && plan->alley == wall && !plan->is_below_wall;
        bool into_below = it->high == wall && plan->alley == wall && plan->is_below_wall;
        it->passes_wall = from_below || into_below || !(ends_above || begins_below);
    }
}

/* ---- Riders ---- */

/* Slots of an upright in which something may ride on it. */
static int ride_slots(const struct plan *plan, const struct upright *upright, int *slots)
{
    int count = 0;
    for (int z = upright->low; z <= upright->high && count < 16; z++)
        if (z != plan->from_slot && z != plan->to_slot)
            slots[count++] = z;
    return count;
}

static enum rides chosen_ride(const struct plan *plan, enum wm_shelf_ride chosen)
{
    switch (plan->way) {
    case WM_WAY_LEVEL:
        return RIDES_OUT;
    case WM_WAY_UPRIGHT:
        return RIDES_UPRIGHT;
    case WM_WAY_NEAR:
    case WM_WAY_FAR:
        return chosen == WM_RIDE_OUT ? RIDES_OUT : chosen == WM_RIDE_IN ? RIDES_IN : RIDES_UPRIGHT;
    case WM_WAY_ONTO:
        return chosen == WM_RIDE_OUT ? RIDES_OUT : RIDES_UPRIGHT;
    case WM_WAY_OUT_OF:
        return chosen == WM_RIDE_IN ? RIDES_IN : RIDES_UPRIGHT;
    case WM_WAY_ROUND:
        return RIDES_RESERVED;
    default:
        if (chosen == WM_RIDE_OUT && leaves_by_side(plan->way))
            return RIDES_OUT;
        if (chosen == WM_RIDE_IN && enters_by_side(plan->way))
            return RIDES_IN;
        return RIDES_ALLEY;
    }
}

static void plan_rider(struct work *work, int index)
{
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[index];
    const struct wm_shelf_choice *choice = &work->state->choices[index];
    struct plan *plan = &work->plans[index];
    plan->rides = chosen_ride(plan, (enum wm_shelf_ride)choice->ride);
    plan->ride_which = plan->uprights[FIRST].low <= plan->uprights[FIRST].high ? FIRST : SECOND;
    plan->ride_slot = plan->alley;
    if (plan->rides == RIDES_OUT)
        plan->ride_slot = plan->from_slot;
    if (plan->rides == RIDES_IN)
        plan->ride_slot = plan->to_slot;
    if (plan->rides == RIDES_RESERVED && handoff->from < 0)
        plan->rides = RIDES_NOT;
    plan->rider = handoff->level[choice->level];
    if (plan->rides != RIDES_UPRIGHT)
        return;
    int slots[16];
    int count = ride_slots(plan, &plan->uprights[plan->ride_which], slots);
    plan->rider = handoff->upright[choice->upright];
    if (count == 0)
        work_blame(work, index, 1);
    plan->ride_slot = count > 0 ? slots[choice->slot % count] : plan->from_slot;
}

static void plan_alley(const struct work *work, int index)
{
    struct plan *plan = &work->plans[index];
    plan->alley = -1;
    if (needs_alley(plan->way))
        plan->alley = 2 * (work->state->choices[index].alley % (work->shelf_count + 1));
    plan->runs_right = plan->direction > 0;
}

static void plan_handoff(struct work *work, int index)
{
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[index];
    struct plan *plan = &work->plans[index];
    plan->from_slot = handoff->from >= 0 ? work->slot[handoff->from] : -1;
    plan->to_slot = handoff->to >= 0 ? work->slot[handoff->to] : -1;
    plan->direction = 1;
    if (!work_is_cut(handoff)) {
        int a = work->compound[handoff->from], b = work->compound[handoff->to];
        plan->direction = (a < b) - (a > b);
    }
    if (plan->direction == 0 &&
        (plan->way == WM_WAY_ONTO || plan->way == WM_WAY_OUT_OF || plan->way == WM_WAY_FAR))
        plan->way = WM_WAY_NEAR;
    if (plan->direction == 0 && needs_alley(plan->way))
        plan->way = WM_WAY_ROUND;
    plan_alley(work, index);
    plan_sides(plan);
    plan_uprights(plan);
    plan_wall(work, plan);
    plan_rider(work, index);
    if (handoff->from >= 0) {
        work->exits[handoff->from] |= (uint8_t)(1 << plan->out);
        ++*work_touching(work, handoff->from, plan->out);
    }
    if (handoff->to >= 0) {
        work->entries[handoff->to] |= (uint8_t)(1 << plan->in);
        ++*work_touching(work, handoff->to, plan->in);
    }
}

void wm_shelf_plan(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    begin_compounds(work);
    join_wished(work);
    for (int h = 0; h < problem->handoff_count; h++)
        work->plans[h].way = possible_way(work, h);
    number_compounds(work);
    for (int s = 0; s < problem->step_count; s++)
        work->exits[s] = work->entries[s] = 0;
    for (int i = 0; i < WM_SHELF_SIDES * problem->step_count; i++)
        work->touching[i] = 0;
    for (int h = 0; h < problem->handoff_count; h++)
        plan_handoff(work, h);
    for (int h = 0; h < problem->handoff_count; h++) {
        int from = problem->handoffs[h].from;
        if (from >= 0)
            work_blame(work, h,
                       (work->exits[from] & work->entries[from] & 1 << work->plans[h].out) != 0);
    }
}
