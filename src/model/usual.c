/* SPDX-License-Identifier: MIT
 *
 * Forward over the steps, taking what mostly happens; then back from the end, keeping what leads
 * there. Both follow the order in which every handoff but returns leads on.
 */
#include "model/usual.h"

/* The way while it is found. */
struct search {
    const struct wm_model *model;
    const struct wm_loops *loops;
    bool *leads_there; /* by step: to the one that is named; NULL: any will do */
    bool *is_reached;  /* by step */
    bool *is_taken;    /* by handoff */
    int until;         /* the step that is named and can be reached, or -1 */
};

static bool is_alternative(const struct wm_handoff *handoff)
{
    return handoff->when || handoff->share.is_given;
}

static bool may_take(const struct search *search, int handoff)
{
    return !wm_loops_comes_back(search->loops, search->model, handoff) &&
           (!search->leads_there || search->leads_there[search->model->handoffs[handoff].to]);
}

/* ---- Choosing ---- */

/* What the shares of a step's alternatives leave. */
struct rest {
    double each;     /* for each that has none */
    bool may_be_all; /* none of the alternatives may happen */
};

static struct rest share_rest(const struct search *search, const struct wm_step *step)
{
    struct rest rest = {1, false};
    int open = 0;
    for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
        const struct wm_handoff *handoff = &search->model->handoffs[h];
        if (handoff->share.is_given)
            rest.each -= handoff->share.value;
        else if (is_alternative(handoff))
            open += !wm_loops_comes_back(search->loops, search->model, h);
        else
            rest.may_be_all |= may_take(search, h);
    }
    rest.each = MAX(0, rest.each) / MAX(1, open + rest.may_be_all);
    return rest;
}

/* Of two that are as likely, the one to the earlier step: the order in the file says nothing. */
static bool is_likelier(const struct search *search, int handoff, double chance, int than,
                        double most)
{
    static const double nothing = 1e-9; /* shares are told in two or three digits */
    const struct wm_handoff *handoffs = search->model->handoffs;
    if (chance > most + nothing)
        return true;
    return than >= 0 && chance >= most - nothing && handoffs[handoff].to < handoffs[than].to;
}

/* -1 where none of them is. */
static int likeliest_alternative(const struct search *search, const struct wm_step *step)
{
    struct rest rest = share_rest(search, step);
    double most = rest.may_be_all ? rest.each : -1;
    int likeliest = -1;
    for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
        const struct wm_handoff *handoff = &search->model->handoffs[h];
        double chance = handoff->share.is_given ? handoff->share.value : rest.each;
        if (!is_alternative(handoff) || !may_take(search, h) ||
            !is_likelier(search, h, chance, likeliest, most))
            continue;
        most = chance;
        likeliest = h;
    }
    return likeliest;
}

static void take_from(struct search *search, const struct wm_step *step)
{
    int likeliest = likeliest_alternative(search, step);
    for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
        const struct wm_handoff *handoff = &search->model->handoffs[h];
        search->is_taken[h] = h == likeliest || (!is_alternative(handoff) && may_take(search, h));
        search->is_reached[handoff->to] |= search->is_taken[h];
    }
}

static void go_forward(struct search *search)
{
    search->is_reached[0] = true;
    for (int i = 0; i < search->model->step_count; i++) {
        int s = search->loops->order[i];
        if (search->is_reached[s] && s != search->until)
            take_from(search, &search->model->steps[s]);
    }
}

/* ---- The end ---- */

/* Sets `until` and `leads_there` where the workflow names a step that the first one leads to. */
static void aim(struct search *search)
{
    const struct wm_model *model = search->model;
    if (model->until < 0)
        return;
    bool *leads = g_new0(bool, (gsize)model->step_count);
    leads[model->until] = true;
    for (int i = model->step_count - 1; i >= 0; i--) {
        int s = search->loops->order[i];
        const struct wm_step *step = &model->steps[s];
        for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++)
            leads[s] |= may_take(search, h) && leads[model->handoffs[h].to];
    }
    if (leads[0]) {
        search->until = model->until;
        search->leads_there = leads;
    } else {
        g_free(leads);
    }
}

static bool goes_on(const struct search *search, const struct wm_step *step)
{
    for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++)
        if (search->is_taken[h])
            return true;
    return false;
}

/* The last step of the customers', unless the way goes on for more than a few steps behind it: then
 * they only had a say. */
static int find_end(const struct search *search)
{
    enum { FEW = 2 };
    const struct wm_model *model = search->model;
    bool is_in_house = false;
    int last = -1, customers = -1, behind = 0;
    if (search->until >= 0)
        return search->until;
    for (int s = 0; s < model->step_count; s++) {
        if (!search->is_reached[s])
            continue;
        is_in_house |= wm_side_is_inside(wm_step_side(model, s));
        behind++;
        if (is_in_house && wm_step_side(model, s) == WM_SIDE_OUTSIDE_ABOVE) {
            customers = s;
            behind = 0;
        }
        if (!goes_on(search, &model->steps[s]))
            last = s;
    }
    return customers >= 0 && behind <= FEW ? customers : last;
}

/* Keeps of what is taken what leads to the end. */
static void come_back(const struct search *search, struct wm_usual *usual)
{
    const struct wm_model *model = search->model;
    usual->has_step[usual->end] = true;
    for (int i = model->step_count - 1; i >= 0; i--) {
        int s = search->loops->order[i];
        const struct wm_step *step = &model->steps[s];
        for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
            usual->has_handoff[h] = search->is_taken[h] && usual->has_step[model->handoffs[h].to];
            usual->has_step[s] |= usual->has_handoff[h];
        }
        usual->step_count += usual->has_step[s];
    }
}

struct wm_usual wm_usual_find(const struct wm_model *model, const struct wm_loops *loops)
{
    struct wm_usual usual = {.has_step = g_new0(bool, (gsize)model->step_count),
                             .has_handoff = g_new0(bool, (gsize)model->handoff_count),
                             .end = -1};
    struct search search = {.model = model,
                            .loops = loops,
                            .is_reached = g_new0(bool, (gsize)model->step_count),
                            .is_taken = g_new0(bool, (gsize)model->handoff_count),
                            .until = -1};
    if (model->step_count > 0) {
        aim(&search);
        go_forward(&search);
        usual.end = find_end(&search);
        come_back(&search, &usual);
    }
    g_free(search.leads_there);
    g_free(search.is_reached);
    g_free(search.is_taken);
    return usual;
}

struct wm_usual wm_usual_of(const struct wm_model *model)
{
    struct wm_loops loops = wm_loops_find(model);
    struct wm_usual usual = wm_usual_find(model, &loops);
    wm_loops_finish(&loops);
    return usual;
}

void wm_usual_finish(struct wm_usual *usual)
{
    g_free(usual->has_step);
    g_free(usual->has_handoff);
}
