/* SPDX-License-Identifier: MIT
 *
 * The rules in a table; a function says what breaks its rule, or NULL. Those about what stands on
 * what are here: a rule for each two classes of things, and one for each class that a line passes.
 */
#include "rules.h"

#include "model/seam.h"
#include "view.h"

#include <string.h>

static const char *const class_names[CLASS_COUNT] = {
    "a picture", "words", "a disc", "a number", "a name", "the strip", "the wall"};

static bool is_one_of(const struct thing *thing, const char *a, const char *b)
{
    return strcmp(thing->what, a) == 0 || strcmp(thing->what, b) == 0;
}

/* What is thrown is seen in the air above the wall. */
static bool flies_over(const struct thing *a, const struct thing *b)
{
    return strcmp(a->what, "flying thing") == 0 && b->class == CLASS_WALL;
}

/* The chair of what passes the wall hangs on it. */
static bool hangs_on(const struct view *view, const struct thing *a, const struct thing *b)
{
    return strcmp(a->what, "chair") == 0 && b->class == CLASS_WALL &&
           wm_handoff_crosses_wall(view->model, a->owner.index);
}

/* Handoffs that pass the wall as one line share a card. */
static bool share_card(const struct thing *a, const struct thing *b)
{
    return strcmp(a->what, "chair") == 0 && strcmp(b->what, "chair") == 0 && a->box.x == b->box.x &&
           a->box.y == b->box.y;
}

/* What is drawn on each other on purpose. */
static bool may_meet(const struct view *view, const struct thing *a, const struct thing *b)
{
    if (flies_over(a, b) || flies_over(b, a) || hangs_on(view, a, b) || hangs_on(view, b, a) ||
        share_card(a, b))
        return true;
    if (!is_same_owner(a->owner, b->owner))
        return false;
    switch (a->owner.kind) {
    case OWNER_STEP:
        return (a->class == CLASS_PICTURE && is_one_of(b, "badge", "mark")) ||
               (b->class == CLASS_PICTURE && is_one_of(a, "badge", "mark"));
    case OWNER_STRIP:
        return a->class == CLASS_STRIP || b->class == CLASS_STRIP;
    case OWNER_WALL:
        return a->class == CLASS_WALL || b->class == CLASS_WALL;
    default:
        return false;
    }
}

static char *things_apart(const struct view *view, enum thing_class one, enum thing_class other)
{
    for (guint i = 0; i < view->shapes.things->len; i++)
        for (guint k = i + 1; k < view->shapes.things->len; k++) {
            const struct thing *a = thing_at(view, i), *b = thing_at(view, k);
            bool is_meant =
                (a->class == one && b->class == other) || (a->class == other && b->class == one);
            if (is_meant && things_meet(a, b) && !may_meet(view, a, b))
                return say_things(a, b);
        }
    return NULL;
}

/* What rides on a line stands on it, and it goes through a door below the sign; everything else
 * keeps off every line. */
static bool may_pass(const struct run_shape *run, const struct thing *thing)
{
    struct owner owner = {OWNER_HANDOFF, run->handoff};
    bool goes_below = strcmp(thing->what, "sign of a door") == 0;
    return goes_below || (is_same_owner(owner, thing->owner) && thing->class != CLASS_WORDS);
}

static char *lines_off(const struct view *view, enum thing_class class)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = 0; k < view->shapes.things->len; k++) {
            const struct run_shape *run = run_at(view, i);
            const struct thing *thing = thing_at(view, k);
            if (thing->class == class && run_meets_thing(run, thing) && !may_pass(run, thing))
                return say_run(run, thing);
        }
    return NULL;
}

static const struct {
    const char *name;
    char *(*check)(const struct view *view);
} rules[] = {
    {"numbers are finite", numbers_finite},
    {"steps stay in their bands", steps_in_bands},
    {"bands do not overlap", bands_apart},
    {"steps stay in their rooms", steps_in_rooms},
    {"rooms do not overlap", rooms_apart},
    {"no step stands in another one's room", rooms_own},
    {"lines begin and end at their steps", lines_touch},
    {"lines run straight", lines_straight},
    {"no line lies on another", lines_apart},
    {"lines of a step part there", lines_part},
    {"arrow heads have room", heads_have_room},
    {"blank things have their names on them", blanks_are_lettered},
    {"breaks are numbered one by one", breaks_numbered},
    {"lines of the sheet are left by breaks only", breaks_only_between},
    {"the wall is crossed in gates, upright and clear", wall_by_gates},
    {"the wall is crossed by what leads across it", wall_as_needed},
    {"what the map says in numbers is true", numbers_true},
    {"what the strip counts is found on the map", strip_counts_map},
    {"each thing in the strip has its picture", strip_shows_all},
    {"riders ride on their lines", riders_ride},
    {"every wait stands beside its step or line", waits_stand_near},
    {"a handoff without an owner has a chair to sign", chairs_stand},
    {"everything is on the sheet", all_on_sheet},
};

static void take(GPtrArray *broken, const char *name, char *said)
{
    if (said)
        g_ptr_array_add(broken, g_strdup_printf("%s: %s", name, said));
    g_free(said);
}

GPtrArray *find_broken_rules(const struct wm_model *model, const struct wm_show *show,
                             const struct wm_theme *theme, const struct wm_places *places,
                             int gates_before)
{
    struct view view = {model, show, theme, places, gates_before, {0}};
    struct wm_arena *arena = wm_arena_create();
    shapes_init(&view.shapes, arena, theme, places);
    GPtrArray *broken = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        take(broken, rules[i].name, rules[i].check(&view));
    for (enum thing_class one = 0; one < CLASS_COUNT; one++) {
        for (enum thing_class other = one; other < CLASS_COUNT; other++) {
            char *name = g_strdup_printf("%s and %s", class_names[one], class_names[other]);
            take(broken, name, things_apart(&view, one, other));
            g_free(name);
        }
        if (one == CLASS_WALL)
            continue;
        char *name = g_strdup_printf("a line passes %s", class_names[one]);
        take(broken, name, lines_off(&view, one));
        g_free(name);
    }
    shapes_finish(&view.shapes);
    wm_arena_destroy(arena);
    return broken;
}
