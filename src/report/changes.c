/* SPDX-License-Identifier: MIT
 *
 * The difference of two documents as it is handed out: first what is gone, then what is new, then
 * what changed, each with departments first, then actors, steps and handoffs.
 */
#include "show/changes.h"
#include "diag/place.h"
#include "report/told.h"

/* Changes as they are listed. */
struct listing {
    const struct wm_told *told;
    const struct wm_difference *difference;
    struct wm_arena *arena;
    GArray *changes;             /* struct wallmap_change */
    struct wm_cursor cursors[2]; /* of the documents before and after */
};

static const enum wallmap_change_kind kinds[] = {
    [WM_GONE] = WALLMAP_GONE,
    [WM_NEW] = WALLMAP_NEW,
    [WM_CHANGED] = WALLMAP_CHANGED,
};

/* The model that tells of a pair, and its index there: after, where it is there. */
static const struct wm_model *side_of(const struct listing *listing, const struct wm_pair *pair,
                                      int *index)
{
    const struct wm_difference *difference = listing->difference;
    *index = pair->after >= 0 ? pair->after : pair->before;
    return pair->after >= 0 ? difference->after : difference->before;
}

static void show_place(struct listing *listing, struct wallmap_change *change,
                       const struct wm_pair *pair, struct wm_span at)
{
    bool is_after = pair->after >= 0;
    change->file = is_after ? listing->told->file : listing->told->before->file;
    if (!at.source)
        return;
    struct wm_place place = wm_place_find(&listing->cursors[is_after], at);
    change->file = at.source->name;
    change->line = place.line;
    change->column = place.column;
}

static void show_aspects(struct listing *listing, struct wallmap_change *change,
                         const struct wm_pair *pair)
{
    struct wallmap_aspect *aspects =
        wm_arena_array(listing->arena, struct wallmap_aspect, (size_t)pair->aspect_count);
    for (int i = 0; i < pair->aspect_count; i++)
        aspects[i] = (struct wallmap_aspect){
            .name = wm_aspect_word(pair->aspects[i].kind),
            .before = pair->aspects[i].before,
            .after = pair->aspects[i].after,
            .text = wm_aspect_clause(listing->arena, &pair->aspects[i]),
        };
    change->aspects = aspects;
    change->aspect_count = (size_t)pair->aspect_count;
}

static const char *say_step(struct wm_arena *arena, enum wm_fate fate, const char *by,
                            const char *does)
{
    switch (fate) {
    case WM_GONE:
        return wm_arena_printf(arena, "A step of %s is gone: %s", by, does);
    case WM_NEW:
        return wm_arena_printf(arena, "A step of %s is new: %s", by, does);
    default:
        return wm_arena_printf(arena, "A step of %s has changed: %s", by, does);
    }
}

static const char *say_handoff(struct wm_arena *arena, enum wm_fate fate, const char *from,
                               const char *to)
{
    switch (fate) {
    case WM_GONE:
        return wm_arena_printf(arena, "A handoff from %s to %s is gone", from, to);
    case WM_NEW:
        return wm_arena_printf(arena, "A handoff from %s to %s is new", from, to);
    default:
        return wm_arena_printf(arena, "A handoff from %s to %s has changed", from, to);
    }
}

static const char *say_item(struct wm_arena *arena, enum wm_fate fate, const char *from,
                            const char *to, const char *item)
{
    switch (fate) {
    case WM_GONE:
        return wm_arena_printf(arena, "A handoff from %s to %s is gone: %s", from, to, item);
    case WM_NEW:
        return wm_arena_printf(arena, "A handoff from %s to %s is new: %s", from, to, item);
    default:
        return wm_arena_printf(arena, "A handoff from %s to %s has changed: %s", from, to, item);
    }
}

static const char *say_part(const struct listing *listing, enum wm_fate fate, const char *name)
{
    return fate == WM_GONE ? wm_arena_printf(listing->arena, "%s no longer takes part", name)
                           : wm_arena_printf(listing->arena, "%s takes part now", name);
}

static void show_room(struct listing *listing, const struct wm_pair *pair,
                      struct wallmap_change *change)
{
    int index;
    const struct wm_model *model = side_of(listing, pair, &index);
    const struct wm_room *room = &model->rooms[index];
    change->id = room->id;
    change->name = room->name;
    change->text = say_part(listing, pair->fate, room->name);
    show_place(listing, change, pair, room->at);
}

static void show_actor(struct listing *listing, const struct wm_pair *pair,
                       struct wallmap_change *change)
{
    int index;
    const struct wm_model *model = side_of(listing, pair, &index);
    const struct wm_actor *actor = &model->actors[index];
    change->id = actor->id;
    change->name = actor->name;
    change->text = say_part(listing, pair->fate, actor->name);
    show_place(listing, change, pair, actor->at);
}

static void show_step(struct listing *listing, const struct wm_pair *pair,
                      struct wallmap_change *change)
{
    int index;
    const struct wm_model *model = side_of(listing, pair, &index);
    const struct wm_step *step = &model->steps[index];
    change->id = step->id;
    change->name = step->does;
    change->by = model->actors[step->actor].name;
    change->text = say_step(listing->arena, pair->fate, change->by, step->does);
    show_place(listing, change, pair, step->at);
}

static void show_handoff(struct listing *listing, const struct wm_pair *pair,
                         struct wallmap_change *change)
{
    int index;
    const struct wm_model *model = side_of(listing, pair, &index);
    const struct wm_handoff *handoff = &model->handoffs[index];
    const char *from = model->actors[model->steps[handoff->from].actor].name;
    const char *to = model->actors[model->steps[handoff->to].actor].name;
    change->from = model->steps[handoff->from].id;
    change->to = model->steps[handoff->to].id;
    change->name = handoff->item;
    change->text = handoff->item ? say_item(listing->arena, pair->fate, from, to, handoff->item)
                                 : say_handoff(listing->arena, pair->fate, from, to);
    show_place(listing, change, pair, handoff->at);
}

typedef void show_change(struct listing *listing, const struct wm_pair *pair,
                         struct wallmap_change *change);

static void list_pairs(struct listing *listing, struct wm_pairs pairs, enum wm_fate fate,
                       enum wallmap_change_of of, show_change *show)
{
    for (int i = 0; i < pairs.count; i++) {
        const struct wm_pair *pair = &pairs.pairs[i];
        if (pair->fate != fate)
            continue;
        struct wallmap_change change = {.kind = kinds[fate], .of = of};
        show_aspects(listing, &change, pair);
        show(listing, pair, &change);
        g_array_append_val(listing->changes, change);
    }
}

void wm_told_changes(struct wm_arena *arena, struct wm_told *told,
                     const struct wm_difference *difference)
{
    static const enum wm_fate fates[] = {WM_GONE, WM_NEW, WM_CHANGED};
    struct listing listing = {
        .told = told,
        .difference = difference,
        .arena = arena,
        .changes = g_array_new(FALSE, FALSE, sizeof(struct wallmap_change)),
    };
    for (size_t i = 0; i < G_N_ELEMENTS(fates); i++) {
        list_pairs(&listing, difference->rooms, fates[i], WALLMAP_DEPARTMENT, show_room);
        list_pairs(&listing, difference->actors, fates[i], WALLMAP_ACTOR, show_actor);
        list_pairs(&listing, difference->steps, fates[i], WALLMAP_STEP, show_step);
        list_pairs(&listing, difference->handoffs, fates[i], WALLMAP_HANDOFF, show_handoff);
    }
    told->change_count = listing.changes->len;
    told->changes = wm_arena_take_array(arena, listing.changes);
    told->headline = wm_compare_headline(arena, &wm_english, difference);
}
