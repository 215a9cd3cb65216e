/* SPDX-License-Identifier: MIT
 *
 * The strip below the office: what it all comes down to, counted in pictures that are found again
 * on the map. Who looks after the handoffs, what crosses the wall, what comes back.
 */
#include "show/strip.h"

#include "model/seam.h"
#include "model/told.h"
#include "say/phrases.h"

/* The handoffs that the map shows, in the order told, in two heaps. */
struct heaps {
    GArray *heaps[WM_SHOW_ROWS]; /* struct wm_show_tally */
};

static struct heaps begin_heaps(void)
{
    return (struct heaps){{g_array_new(FALSE, FALSE, sizeof(struct wm_show_tally)),
                           g_array_new(FALSE, FALSE, sizeof(struct wm_show_tally))}};
}

static void add_tally(struct heaps *to, int heap, struct wm_show_tally tally)
{
    if (!tally.says)
        tally.says = "";
    g_array_append_val(to->heaps[heap], tally);
}

static int heap_count(const struct heaps *heaps, int heap)
{
    return (int)heaps->heaps[heap]->len;
}

/* Those that there are become rows of a group, each with its words. */
static void end_heaps(const struct wm_showing *showing, struct heaps *from,
                      struct wm_show_group *group, const struct wm_show_text says[WM_SHOW_ROWS])
{
    for (int i = 0; i < WM_SHOW_ROWS; i++) {
        int count = heap_count(from, i);
        const struct wm_show_tally *tallies = wm_arena_take_array(showing->arena, from->heaps[i]);
        if (count > 0)
            group->rows[group->row_count++] =
                (struct wm_show_row){.tallies = tallies, .count = count, .says = says[i]};
    }
}

static const char *in_words(const struct wm_showing *showing, int count)
{
    return wm_arena_printf(showing->arena, "%d", count);
}

static const char *of_all(const struct wm_showing *showing, int part, int whole)
{
    return wm_arena_printf(showing->arena, wm_say(&showing->tongue, "%d of %d"), part, whole);
}

/* What is handed over; else that of a name. */
static struct wm_show_picture thing_of(const struct wm_showing *showing, int handoff,
                                       const char *name)
{
    struct wm_show_picture thing = wm_show_cast(showing->casting->handoffs[handoff]);
    return thing.icon ? thing : wm_show_named(showing, name);
}

/* How much there is of it, in red, in the place of the "%s" of a pattern; of none, what is good
 * about that. */
static void head_count(const struct wm_showing *showing, struct wm_show_group *group, int count,
                       const char *pattern, const char *figure, const char *good)
{
    if (count > 0)
        wm_show_head(showing, group, pattern, (struct wm_show_text){figure, WM_TONE_TROUBLE});
    else
        wm_show_head(showing, group, "%s", (struct wm_show_text){good, WM_TONE_GOOD});
}

/* ---- Who looks after the handoffs ---- */

enum { TAKEN, EMPTY };

/* What is said of those that are taken: some need no owner, for they pass between no two rooms of
 * which one is inside. */
static const char *say_taken(const struct wm_showing *showing, int owned, int inside)
{
    const struct wm_tongue *tongue = &showing->tongue;
    if (inside == 0)
        return wm_arena_printf(showing->arena,
                               wm_say_count(tongue, "%d has an owner", "%d have an owner", owned),
                               owned);
    const char *stay = wm_arena_printf(showing->arena,
                                       wm_say_count(tongue, "%d stays in its room or outside",
                                                    "%d stay in their room or outside", inside),
                                       inside);
    return owned == 0
               ? stay
               : wm_arena_printf(showing->arena, "%s, %s", say_taken(showing, owned, 0), stay);
}

static const char *say_empty(const struct wm_showing *showing, const struct wm_counts *counts,
                             bool are_same)
{
    const struct wm_tongue *tongue = &showing->tongue;
    const char *unowned = wm_arena_printf(
        showing->arena,
        wm_say_count(tongue, "%d has no owner", "%d have no owner", counts->unowned),
        counts->unowned);
    const char *unmeasured = "";
    if (are_same)
        unmeasured = wm_say(tongue, "and nobody measures how they go");
    else if (counts->unmeasured > 0)
        unmeasured = wm_arena_printf(
            showing->arena,
            wm_say_count(tongue, "%d is not measured", "%d are not measured", counts->unmeasured),
            counts->unmeasured);
    return *unmeasured ? wm_arena_printf(showing->arena, "%s, %s", unowned, unmeasured) : unowned;
}

/* What the whole flow lacks. */
static void add_absences(const struct wm_showing *showing, struct wm_show_group *group)
{
    const char *text = NULL;
    for (size_t i = 0; i < wm_findings_count(showing->findings); i++) {
        enum wm_code code = wm_findings_at(showing->findings, i)->code;
        if (code != WM_CODE_FLOW_WITHOUT_OWNER && code != WM_CODE_FLOW_WITHOUT_MEASURE)
            continue;
        const char *words = wm_say(&showing->tongue, wm_code_info(code)->short_words);
        text = text ? wm_arena_printf(showing->arena, "%s · %s", text, words) : words;
    }
    if (text)
        group->notes[group->note_count++] = (struct wm_show_text){text, WM_TONE_TROUBLE};
}

/* Chairs: those that are taken, and the empty ones. Returns whether those without an owner are
 * those without a measure. */
static bool add_chairs(const struct wm_showing *showing, const struct wm_show_actor *actors,
                       const int *told, struct heaps *chairs, int *owned)
{
    const struct wm_model *model = showing->model;
    struct wm_show_picture chair = wm_show_named(showing, "empty-chair");
    bool are_same = true;
    int *firsts = wm_show_first_actors(model);
    for (int i = 0; i < model->handoff_count; i++) {
        int h = told[i];
        const struct wm_handoff *handoff = &model->handoffs[h];
        if (wm_comparison_own_handoff(showing, h) < 0)
            continue;
        bool is_owned = wm_owner_is_given(handoff->owner), is_seam = wm_handoff_is_seam(model, h);
        are_same = are_same && (!is_seam || is_owned == !!handoff->measure);
        *owned += is_owned;
        if (is_seam && !is_owned) {
            add_tally(chairs, EMPTY, (struct wm_show_tally){.picture = chair});
            continue;
        }
        int actor = wm_show_who_owns(model, handoff, firsts);
        add_tally(chairs, TAKEN,
                  (struct wm_show_tally){.look = WM_TALLY_TAKEN,
                                         .picture = chair,
                                         .actor = actor >= 0 ? &actors[actor] : NULL});
    }
    g_free(firsts);
    return are_same;
}

static struct wm_show_group show_owners(const struct wm_showing *showing, const int *told,
                                        const struct wm_show_actor *actors)
{
    const struct wm_counts *counts = &showing->counts;
    struct wm_show_group group = {.kind = "owners"};
    struct heaps chairs = begin_heaps();
    int owned = 0;
    bool are_same = add_chairs(showing, actors, told, &chairs, &owned);
    const struct wm_show_text says[] = {
        {say_taken(showing, owned, heap_count(&chairs, TAKEN) - owned), WM_TONE_QUIET},
        {say_empty(showing, counts, are_same), WM_TONE_TROUBLE}};
    end_heaps(showing, &chairs, &group, says);
    add_absences(showing, &group);
    head_count(showing, &group, counts->unowned,
               wm_say_count(&showing->tongue, "%s handoffs has no owner",
                            "%s handoffs have no owner", counts->unowned),
               of_all(showing, counts->unowned, counts->handoffs),
               wm_say(&showing->tongue, "No handoff lacks an owner"));
    return group;
}

/* ---- What crosses the wall ---- */

enum { BY_DOOR, THROWN };

/* Whether a wall stands on the map: there are steps on both of its sides. */
static bool has_wall(const struct wm_model *model)
{
    bool is_there[2] = {false, false};
    for (int s = 0; s < model->step_count; s++)
        is_there[wm_step_side(model, s) >= WM_SIDE_BACK] = true;
    return is_there[0] && is_there[1] && model->bands[WM_SIDE_FRONT].is_there &&
           model->bands[WM_SIDE_BACK].is_there;
}

static struct wm_show_group show_wall(const struct wm_showing *showing, const int *told)
{
    const struct wm_counts *counts = &showing->counts;
    const struct wm_tongue *tongue = &showing->tongue;
    struct wm_show_group group = {.kind = "wall"};
    struct heaps crossings = begin_heaps();
    for (int i = 0; i < showing->model->handoff_count; i++) {
        int h = told[i];
        if (wm_comparison_own_handoff(showing, h) < 0 ||
            !wm_handoff_crosses_wall(showing->model, h))
            continue;
        if (showing->model->handoffs[h].is_thrown)
            add_tally(&crossings, THROWN,
                      (struct wm_show_tally){.look = WM_TALLY_THROWN,
                                             .picture = thing_of(showing, h, "paper-form")});
        else
            add_tally(&crossings, BY_DOOR,
                      (struct wm_show_tally){.picture = wm_show_named(showing, "gate")});
    }
    int doors = heap_count(&crossings, BY_DOOR), thrown = heap_count(&crossings, THROWN);
    const struct wm_show_text says[] = {
        {wm_arena_printf(showing->arena, wm_say(tongue, "%d through a door"), doors),
         WM_TONE_QUIET},
        {wm_arena_printf(showing->arena, wm_say_count(tongue, "%d thrown", "%d thrown", thrown),
                         thrown),
         WM_TONE_TROUBLE}};
    end_heaps(showing, &crossings, &group, says);
    head_count(showing, &group, counts->crossings,
               wm_say_count(tongue, "%s crosses the wall", "%s cross the wall", counts->crossings),
               in_words(showing, counts->crossings), wm_say(tongue, "Nothing crosses the wall"));
    group.may_go = counts->crossings == 0;
    return group;
}

/* ---- What comes back, and what is typed in again ---- */

/* How much of it comes back; "": nobody says. */
static const char *share_of(const struct wm_showing *showing, const struct wm_handoff *handoff)
{
    if (handoff->share.is_given)
        return wm_say_share(showing->arena, &showing->tongue, handoff->share);
    for (int i = 0; i < handoff->trouble_count; i++)
        if (handoff->troubles[i].kind == WM_TROUBLE_RETURNED && handoff->troubles[i].share.is_given)
            return wm_say_share(showing->arena, &showing->tongue, handoff->troubles[i].share);
    return "";
}

static struct wm_show_group show_returns(const struct wm_showing *showing, const int *told)
{
    const struct wm_counts *counts = &showing->counts;
    const struct wm_tongue *tongue = &showing->tongue;
    struct wm_show_group group = {.kind = "returns"};
    struct heaps things = begin_heaps();
    for (int i = 0; i < showing->model->handoff_count; i++) {
        int h = told[i], own = wm_comparison_own_handoff(showing, h);
        if (own >= 0 && wm_handoff_comes_back(showing->own, own))
            add_tally(&things, 0,
                      (struct wm_show_tally){
                          .look = WM_TALLY_BACK,
                          .picture = thing_of(showing, h, "paper-form"),
                          .says = share_of(showing, &showing->model->handoffs[h]),
                      });
    }
    end_heaps(showing, &things, &group,
              (const struct wm_show_text[WM_SHOW_ROWS]){{"", 0}, {"", 0}});
    head_count(showing, &group, counts->comes_back,
               wm_say_count(tongue, "%s comes back", "%s come back", counts->comes_back),
               in_words(showing, counts->comes_back), wm_say(tongue, "Nothing comes back"));
    group.may_go = counts->comes_back == 0;
    return group;
}

static struct wm_show_group show_rekeyed(const struct wm_showing *showing)
{
    int count = showing->counts.rekeyed;
    struct wm_show_group group = {.kind = "rekeyed", .may_go = true};
    struct heaps screens = begin_heaps();
    for (int i = 0; i < count; i++)
        add_tally(&screens, 0,
                  (struct wm_show_tally){.picture = wm_show_named(showing, "two-keyboards")});
    end_heaps(showing, &screens, &group,
              (const struct wm_show_text[WM_SHOW_ROWS]){{"", 0}, {"", 0}});
    wm_show_head(
        showing, &group,
        wm_say_count(&showing->tongue, "%s is typed in again", "%s are typed in again", count),
        (struct wm_show_text){in_words(showing, count), WM_TONE_TROUBLE});
    return group;
}

/* ---- The strip ---- */

static void add_group(GArray *groups, struct wm_show_group group)
{
    g_array_append_val(groups, group);
}

static void add_counts(const struct wm_showing *showing, const struct wm_show_actor *actors,
                       GArray *groups)
{
    const struct wm_counts *counts = &showing->counts;
    const int *told = wm_handoffs_told(showing->arena, showing->model);
    struct wm_show_group days;
    if (wm_strip_days(showing, &days))
        add_group(groups, days);
    if (counts->handoffs > 0)
        add_group(groups, show_owners(showing, told, actors));
    if (has_wall(showing->own))
        add_group(groups, show_wall(showing, told));
    if (counts->handoffs > 0)
        add_group(groups, show_returns(showing, told));
    if (counts->rekeyed > 0)
        add_group(groups, show_rekeyed(showing));
}

struct wm_show_strip wm_show_strip(const struct wm_showing *showing,
                                   const struct wm_show_actor *actors)
{
    const struct wm_show_options *options = showing->options;
    GArray *groups = g_array_new(FALSE, FALSE, sizeof(struct wm_show_group));
    if (options->merge && options->which == WM_COMPARED_BOTH)
        wm_strip_compare(showing, groups);
    else
        add_counts(showing, actors, groups);
    int count = (int)groups->len;
    return (struct wm_show_strip){wm_arena_take_array(showing->arena, groups), count};
}
