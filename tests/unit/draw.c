/* SPDX-License-Identifier: MIT
 *
 * Draw, on a map placed by hand: three actors, four steps, a back route, a thrown one, a wall with
 * two doors, strip and legend. No layout, no font and no file takes part.
 */
#include "draw/draw.h"
#include "icon/icon.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#define NOWHERE                                                                                    \
    {                                                                                              \
        -1, -1                                                                                     \
    }
/* A sign with a picture of that name. */
#define SIGN(NAME, ...)                                                                            \
    {                                                                                              \
        .picture = {&(const struct wm_icon){.name = NAME}, NAME}, __VA_ARGS__                      \
    }
#define LABEL(X, Y, W, H, STYLE, TONE, ALIGN, ...)                                                 \
    {                                                                                              \
        .box = {X, Y, W, H}, .lines = (const char *const[]){__VA_ARGS__},                          \
        .widths = (const double[]){50, 50, 50, 50},                                                \
        .count = sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *),                \
        .style = WM_STYLE_##STYLE, .tone = WM_TONE_##TONE, .align = WM_ALIGN_##ALIGN               \
    }

static const struct wm_room ROOMS[] = {
    {NULL, "Customer", WM_SIDE_OUTSIDE_ABOVE, 0, true, {0}},
    {"sales", "Sales", WM_SIDE_FRONT, 0, true, {0}},
    {"entry", "Order entry", WM_SIDE_BACK, 0, true, {0}},
};

static const struct wm_actor ACTORS[] = {
    {"customer", "Customer", {"customer", {0}}, WM_ACTOR_PERSON, 0, 0, {0}},
    {"rep", "Sales rep", {"salesperson", {0}}, WM_ACTOR_PERSON, 1, 0, {0}},
    {"typist", "Order clerk", {"clerk", {0}}, WM_ACTOR_PERSON, 2, 0, {0}},
};

static const struct wm_trouble REKEYED[] = {{WM_TROUBLE_REKEYED, {0}, NULL, {0}}};

static const struct wm_step STEPS[] = {
    {.id = "call",
     .does = "Calls in an order",
     .actor = 0,
     .with = {{"telephone", {0}}},
     .with_count = 1,
     .mood = WM_MOOD_PLEASED,
     .handoff_count = 1},
    {.id = "write",
     .does = "Writes it on a paper form",
     .actor = 1,
     .with = {{"paper-form", {0}}},
     .with_count = 1,
     .takes = {.is_given = true, .minutes = 15},
     .href = "form.html",
     .first_handoff = 1,
     .handoff_count = 1},
    {.id = "enter",
     .does = "Types the order in again",
     .actor = 2,
     .with = {{"computer", {0}}, {"abacus", {0}}},
     .with_count = 2,
     .troubles = REKEYED,
     .trouble_count = 1,
     .first_handoff = 2,
     .handoff_count = 1},
    {.id = "chase",
     .does = "Chases the form",
     .actor = 1,
     .with = {{"telephone", {0}}},
     .with_count = 1,
     .mood = WM_MOOD_ANGRY,
     .first_handoff = 3,
     .handoff_count = 1},
};

static const struct wm_handoff HANDOFFS[] = {
    {.from = 0, .to = 1, .item = "order", .via = WM_VIA_PHONE, .owner = {0, -1}},
    {.from = 1,
     .to = 2,
     .item = "paper form",
     .via = WM_VIA_IN_TRAY,
     .waits = {.is_given = true, .days = 2},
     .owner = NOWHERE},
    {.from = 2,
     .to = 3,
     .when = "incomplete",
     .share = {true, 0.25, "1 in 4", 1, 4},
     .owner = NOWHERE,
     .is_rework = true,
     .says = "comes back incomplete"},
    {.from = 3, .to = 2, .item = "form", .owner = NOWHERE, .is_thrown = true},
};

static const struct wm_model MODEL = {
    .title = "From order to invoice",
    .language = "en",
    .owner = NOWHERE,
    .until = -1,
    .hours_per_day = 8,
    .days_per_week = 5,
    .bands = {{true, NULL}, {true, NULL}, {true, NULL}, {false, NULL}},
    .wall_name = "The Great Wall",
    .rooms = ROOMS,
    .actors = ACTORS,
    .steps = STEPS,
    .handoffs = HANDOFFS,
    .room_count = 3,
    .actor_count = 3,
    .step_count = 4,
    .handoff_count = 4,
};

static const struct wm_band_place BANDS[] = {
    {WM_SIDE_OUTSIDE_ABOVE, {40, 120, 1120, 186}, "OUTSIDE", {66, 213}, 80},
    {WM_SIDE_FRONT, {40, 314, 1120, 230}, "FRONT OFFICE", {66, 429}, 80},
    {WM_SIDE_BACK, {40, 612, 1120, 270}, "BACK OFFICE", {66, 747}, 80},
};

static const struct wm_label GOAL[] = {
    LABEL(362, 361, 200, 22, LABEL, QUIET, LEFT, "Orders booked")};

static const struct wm_room_place ROOM_PLACES[] = {
    {.room = 0, .box = {100, 130, 300, 166}},
    {.room = 1,
     .box = {100, 324, 880, 210},
     .plate = LABEL(330, 332, 80, 26, PLATE, QUIET, LEFT, "Sales"),
     .labels = GOAL,
     .label_count = 1},
    {.room = 2,
     .box = {420, 622, 560, 250},
     .plate = LABEL(430, 630, 540, 26, PLATE, QUIET, RIGHT, "Order entry")},
};

static const struct wm_gate_place GATES[] = {
    {.box = {378, 552, 64, 52},
     .number = 1,
     .out = 1,
     .sign = {380, 542, 60, 21},
     .sign_words = "door A"},
    {.box = {778, 552, 64, 52},
     .number = 2,
     .in = 1,
     .sign = {780, 542, 60, 21},
     .sign_words = "door B"},
};

static const struct wm_wall_place WALLS[] = {
    {{40, 552, 1120, 52}, "The Great Wall", {610, 585}, 150, GATES, 2},
};

static const struct wm_mark STAR[] = {
    {.centre = {286, 366}, .radius = 16, .sign = SIGN("star", .means = "A moment of truth")}};
static const struct wm_label AGAIN[] = {
    LABEL(490, 830, 180, 22, LABEL, TROUBLE, CENTRE, "typed in again")};

static const struct wm_step_place STEP_PLACES[] = {
    {.step = 0,
     .box = {130, 134, 200, 154},
     .picture = {168, 136, 136, 104},
     .person = {168, 136, 104, 104},
     .objects = {{239, 177, 65, 65}},
     .object_count = 1,
     .badge = {170, 150},
     .is_trouble = false,
     .role = LABEL(132, 242, 196, 21, ROLE, QUIET, CENTRE, "Customer"),
     .caption = LABEL(132, 263, 196, 24, CAPTION, INK, CENTRE, "Calls in an order")},
    {.step = 1,
     .box = {130, 360, 200, 178},
     .picture = {168, 362, 136, 104},
     .person = {168, 362, 104, 104},
     .objects = {{239, 403, 65, 65}},
     .object_count = 1,
     .badge = {170, 376},
     .is_trouble = false,
     .role = LABEL(132, 468, 196, 21, ROLE, QUIET, CENTRE, "Sales rep"),
     .caption = LABEL(132, 489, 196, 48, CAPTION, INK, CENTRE, "Writes it", "on a paper form"),
     .signs = {.marks = STAR, .mark_count = 1}},
    {.step = 2,
     .box = {480, 660, 200, 154},
     .picture = {518, 662, 136, 104},
     .person = {518, 662, 104, 104},
     .objects = {{589, 703, 65, 65}, {630, 703, 65, 65}},
     .object_names = {[1] = LABEL(630, 703, 65, 65, FOOT, QUIET, CENTRE, "abacus")},
     .object_count = 2,
     .badge = {520, 676},
     .is_trouble = true,
     .role = LABEL(482, 768, 196, 21, ROLE, QUIET, CENTRE, "Order clerk"),
     .caption = LABEL(482, 789, 196, 24, CAPTION, TROUBLE, CENTRE, "Types the order in again"),
     .labels = AGAIN,
     .label_count = 1},
    {.step = 3,
     .box = {800, 360, 200, 154},
     .picture = {838, 362, 136, 104},
     .person = {838, 362, 104, 104},
     .objects = {{909, 403, 65, 65}},
     .object_count = 1,
     .badge = {840, 376},
     .is_trouble = false,
     .role = LABEL(802, 468, 196, 21, ROLE, QUIET, CENTRE, "Sales rep"),
     .caption = LABEL(802, 489, 196, 24, CAPTION, INK, CENTRE, "Chases the form")},
};

static const struct wm_point DOWN[] = {{236, 290}, {236, 360}};
static const struct wm_point THROUGH[] = {{310, 420}, {410, 420}, {410, 716}, {514, 716}};
static const struct wm_point BACK[] = {{700, 716}, {810, 716}, {810, 420}, {834, 420}};
static const struct wm_point OVER[] = {{980, 400},  {1100, 330}, {1120, 480}, {1060, 570},
                                       {1000, 660}, {860, 730},  {700, 740}};

static const struct wm_mark WAIT[] = {
    {.centre = {410, 506},
     .radius = 20,
     .sign = SIGN("hourglass", .means = "waits 2 days", .is_trouble = true)}};
static const struct wm_mark CHAIR[] = {
    {.centre = {1010, 620},
     .radius = 20,
     .sign = SIGN("empty-chair", .means = "Nobody owns it", .is_trouble = true)}};
static const struct wm_label ORDER[] = {LABEL(270, 314, 60, 22, LABEL, INK, LEFT, "order")};
static const struct wm_label FORM[] = {
    LABEL(444, 440, 120, 22, LABEL, INK, LEFT, "paper form"),
    LABEL(440, 495, 120, 22, LABEL, TROUBLE, LEFT, "waits 2 days")};
static const struct wm_label RETURNED[] = {
    LABEL(560, 636, 230, 44, LABEL, TROUBLE, RIGHT, "1 in 4", "comes back incomplete")};
static const struct wm_label THROWN[] = {
    LABEL(1062, 625, 96, 44, LABEL, TROUBLE, LEFT, "thrown over", "the wall")};

static const struct wm_route ROUTES[] = {
    {.handoff = 0,
     .points = DOWN,
     .point_count = 2,
     .rider = {236, 322},
     .thing = {214, 300, 44, 44},
     .labels = ORDER,
     .label_count = 1},
    {.handoff = 1,
     .points = THROUGH,
     .point_count = 4,
     .rider = {410, 460},
     .thing = {384, 434, 52, 52},
     .signs = {.marks = WAIT, .mark_count = 1},
     .labels = FORM,
     .label_count = 2,
     .gate = 1},
    {.handoff = 2,
     .kind = WM_ROUTE_BACK,
     .is_trouble = true,
     .points = BACK,
     .point_count = 4,
     .rider = {750, 716},
     .thing = {724, 690, 52, 52},
     .labels = RETURNED,
     .label_count = 1,
     .gate = 2},
    {.handoff = 3,
     .kind = WM_ROUTE_THROWN,
     .is_trouble = true,
     .points = OVER,
     .point_count = 7,
     .rider = {1060, 570},
     .thing = {1034, 544, 52, 52},
     .signs = {.marks = CHAIR, .mark_count = 1},
     .labels = THROWN,
     .label_count = 1},
};

/* Groups of the strip: days, owners, wall, returns. */
static const struct wm_label OWNERS_HEADING[] = {
    LABEL(60, 900, 80, 34, COUNT, TROUBLE, LEFT, "2 of 4"),
    LABEL(144, 900, 300, 34, COUNT, INK, LEFT, "handoffs have no owner")};
static const struct wm_label OWNERS_WORDS[] = {
    LABEL(60, 990, 120, 22, COUNTED, QUIET, LEFT, "2 have an owner")};
static const struct wm_tally_place CHAIRS[] = {{0, 0, 1, {60, 934, 54, 54}},
                                               {1, 0, 2, {130, 934, 54, 54}}};
static const struct wm_tally_place RETURNS[] = {{0, 0, 1, {700, 934, 54, 54}}};

static const struct wm_group_place GROUPS[] = {
    {.group = 1,
     .box = {60, 900, 400, 112},
     .heading = OWNERS_HEADING,
     .tallies = CHAIRS,
     .words = OWNERS_WORDS,
     .heading_count = 2,
     .tally_count = 2,
     .word_count = 1},
    {.group = 3, .box = {700, 900, 100, 88}, .tallies = RETURNS, .tally_count = 1},
};

static const struct wm_legend_place LEGEND[] = {
    {{.centre = {58, 1030},
      .radius = 16,
      .sign = SIGN("empty-chair", .means = "Nobody owns it", .is_trouble = true)},
     LABEL(84, 1019, 200, 24, LEGEND, INK, LEFT, "nobody owns this handoff")},
};

static const struct wm_label HEADLINE[] = {
    LABEL(490, 31, 150, 38, HEADLINE, INK, LEFT, "It takes about"),
    LABEL(650, 31, 240, 38, HEADLINE, TROUBLE, LEFT, "3 working days."),
};

static const struct wm_label UNDER[] = {
    LABEL(40, 82, 500, 27, SUBTITLE, QUIET, LEFT, "As it works today · 12 March 2026"),
    LABEL(360, 82, 500, 27, SUBTITLE, TROUBLE, LEFT, "not in the room: Order entry")};

static const struct wm_places PLACES = {
    .width = 1200,
    .height = 1070,
    .title = {.title = LABEL(40, 20, 440, 54, TITLE, INK, LEFT, "From order to invoice"),
              .headline = HEADLINE,
              .headline_count = 2,
              .under = UNDER,
              .under_count = 2,
              .slip = {.box = {900, 10, 280, 90},
                       .picture = {910, 20, 40, 40},
                       .asks = LABEL(960, 20, 210, 25, ASK, INK, LEFT, "Who takes these chairs?"),
                       .names = LABEL(910, 70, 50, 21, FOOT, INK, LEFT, "names"),
                       .date = LABEL(1060, 70, 40, 21, FOOT, INK, LEFT, "date"),
                       .lines = {{966, 70, 90, 21}, {1106, 70, 60, 21}}}},
    .bands = BANDS,
    .rooms = ROOM_PLACES,
    .walls = WALLS,
    .steps = STEP_PLACES,
    .routes = ROUTES,
    .strip = {40, 890, 1120, 112},
    .groups = GROUPS,
    .legend = LEGEND,
    .foot = LABEL(860, 1032, 300, 19, FOOT, QUIET, RIGHT, "order.xml · sheet 1 of 1"),
    .band_count = 3,
    .wall_count = 1,
    .room_count = 3,
    .step_count = 4,
    .route_count = 4,
    .group_count = 2,
    .legend_count = 1,
};

static const struct wm_show *make_show(struct wm_arena *arena, const struct wm_owner *whose)
{
    const struct wm_show_options options = {.seen_from = whose};
    return wm_show_make(arena, &MODEL, wm_findings_create(arena), wm_icons_create(arena), &options);
}

static struct wm_scene *draw(struct wm_arena *arena, const struct wm_places *places,
                             const struct wm_owner *whose)
{
    return wm_draw(arena, make_show(arena, whose), places, wm_theme_at(0));
}

static struct wm_scene *draw_places(struct wm_arena *arena, const struct wm_places *places)
{
    return draw(arena, places, NULL);
}

static int set_up(void **state)
{
    *state = wm_arena_create();
    return 0;
}

static int tear_down(void **state)
{
    wm_arena_destroy(*state);
    return 0;
}

/* The item behind the start of a group, or NULL. */
static const struct wm_item *find_group(const struct wm_scene *scene, const char *id)
{
    for (int i = 0; i < scene->count; i++)
        if (scene->items[i].kind == WM_ITEM_GROUP && g_strcmp0(scene->items[i].group->id, id) == 0)
            return &scene->items[i];
    return NULL;
}

static int group_length(const struct wm_item *group)
{
    int depth = 0, length = 0;
    do {
        depth += group[length].kind == WM_ITEM_GROUP;
        depth -= group[length].kind == WM_ITEM_GROUP_END;
        length++;
    } while (depth > 0);
    return length;
}

static bool is_ncname(const char *id)
{
    if (!g_ascii_isalpha(*id) && *id != '_')
        return false;
    return strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") ==
           strlen(id);
}

static void groups_are_balanced_and_their_ids_unique_names(void **state)
{
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    GHashTable *seen = g_hash_table_new(g_str_hash, g_str_equal);
    int depth = 0;
    for (int i = 0; i < scene->count; i++) {
        const struct wm_item *item = &scene->items[i];
        if (item->kind == WM_ITEM_GROUP_END)
            depth--;
        assert_true(depth >= 0);
        if (item->kind != WM_ITEM_GROUP)
            continue;
        depth++;
        assert_non_null(item->group->kind);
        if (!item->group->id)
            continue;
        if (!is_ncname(item->group->id) ||
            !g_hash_table_add(seen, (gpointer)(uintptr_t)item->group->id))
            fail_msg("%s: no name, or there twice", item->group->id);
    }
    assert_int_equal(depth, 0);
    g_hash_table_destroy(seen);
}

static void every_placed_thing_has_its_group(void **state)
{
    static const struct {
        const char *id, *kind, *title, *href;
    } rows[] = {
        {"title", "title", NULL, NULL},
        {"band-1", "band", "OUTSIDE", NULL},
        {"room-1", "room", "Customer", NULL},
        {"room-sales", "room", "Sales", NULL},
        {"wall", "wall", "The Great Wall", NULL},
        {"step-call", "step", "1. Customer: Calls in an order. Mood: pleased.", NULL},
        {"step-write", "step", "2. Sales rep: Writes it on a paper form. It takes 15 min.",
         "form.html"},
        {"step-enter", "step", "3. Order clerk: Types the order in again. It is typed in again.",
         NULL},
        {"line-1", "line", NULL, NULL},
        {"handoff-1", "handoff",
         "Customer hands “order” over to Sales rep, by phone. Customer owns this handoff. "
         "Nobody measures it.",
         NULL},
        {"handoff-2", "handoff",
         "Sales rep hands “paper form” over to Order clerk, by in-tray. It goes through door A. "
         "Nobody owns this handoff. Nobody measures it. It waits 2 days.",
         NULL},
        {"handoff-3", "handoff",
         "Order clerk hands over to Sales rep. Comes back incomplete. Only in this case: "
         "incomplete. "
         "1 in 4 goes this way. It comes back to step 4. It goes through door B. Nobody owns "
         "this handoff. Nobody measures it.",
         NULL},
        {"handoff-4", "handoff",
         "Sales rep throws “form” over the wall to Order clerk. It comes back to step 3. Nobody "
         "owns this handoff. Nobody measures it.",
         NULL},
        {"strip", "strip", NULL, NULL},
        {"legend", "legend", NULL, NULL},
        {"foot", "foot", NULL, NULL},
    };
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_item *item = find_group(scene, rows[i].id);
        if (!item || strcmp(item->group->kind, rows[i].kind) != 0 ||
            g_strcmp0(item->group->title, rows[i].title) != 0 ||
            g_strcmp0(item->group->href, rows[i].href) != 0)
            fail_msg("%s: %s", rows[i].id, item ? item->group->title : "not there");
    }
}

static void the_head_tells_what_the_map_is(void **state)
{
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    assert_string_equal(scene->title, "From order to invoice");
    assert_true(g_str_has_prefix(scene->description,
                                 "From order to invoice. As it works today. It takes 4 steps."));
    assert_non_null(strstr(scene->description, "\n2. Sales rep: Writes it on a paper form."));
    assert_non_null(strstr(scene->description, "It goes through door A."));
    assert_string_equal(scene->language, "en");
    assert_string_equal(scene->family, "Lato");
    assert_true(scene->width == 1200 && scene->height == 1070 && scene->ground.alpha == 255);
}

/* What is theirs is as it is on any map; every other step, handoff, line and room, and the wall, is
 * veiled; nothing else is. */
static void a_map_that_is_seen_from_somebody_is_calm_elsewhere(void **state)
{
    static const struct {
        struct wm_owner whose;
        const char *theirs;
    } rows[] = {
        {{0, -1}, " step-call handoff-1 line-1 room-1 "},
        {{1, -1},
         " step-write step-chase handoff-1 handoff-2 handoff-3 handoff-4 line-1 line-2 "
         "line-3 line-4 room-sales "},
        {{-1, 2}, " step-enter handoff-2 handoff-3 handoff-4 line-2 line-3 line-4 room-entry "},
    };
    for (size_t r = 0; r < G_N_ELEMENTS(rows); r++) {
        const struct wm_scene *scene = draw(*state, &PLACES, &rows[r].whose);
        for (int i = 0; i < scene->count; i++) {
            const struct wm_group *group = scene->items[i].group;
            if (scene->items[i].kind != WM_ITEM_GROUP || !group->id)
                continue;
            bool is_somebodys = strstr("step handoff line room wall", group->kind) != NULL;
            g_autofree char *word = g_strdup_printf(" %s ", group->id);
            bool is_calm = is_somebodys && !strstr(rows[r].theirs, word);
            if ((group->veil == wm_theme_at(0)->calm) != is_calm || (group->veil > 0) != is_calm)
                fail_msg("row %zu: %s has a veil of %g", r, group->id, group->veil);
        }
    }
}

static void a_map_seen_from_somebody_is_otherwise_the_same(void **state)
{
    static const struct wm_owner clerk = {2, -1};
    const struct wm_scene *all = draw_places(*state, &PLACES), *one = draw(*state, &PLACES, &clerk);
    assert_string_equal(one->title, "From order to invoice (seen from: Order clerk)");
    assert_int_equal(all->count, one->count);
    for (int i = 0; i < all->count; i++)
        assert_int_equal(all->items[i].kind, one->items[i].kind);
    for (int i = 0; i < all->count; i++)
        if (all->items[i].kind == WM_ITEM_GROUP)
            assert_true(all->items[i].group->veil == 0);
}

static bool is_trouble(struct wm_color color)
{
    const struct wm_theme *theme = wm_theme_at(0);
    return memcmp(&color, &theme->trouble, sizeof color) == 0 ||
           memcmp(&color, &theme->trouble_words, sizeof color) == 0;
}

static bool has_trouble(const struct wm_item *items, int count)
{
    for (int i = 0; i < count; i++)
        if ((items[i].kind == WM_ITEM_PATH &&
             (is_trouble(items[i].path->fill) || is_trouble(items[i].path->stroke))) ||
            (items[i].kind == WM_ITEM_TEXT && is_trouble(items[i].text->color)))
            return true;
    return false;
}

static void red_is_where_trouble_is_and_nowhere_else(void **state)
{
    static const struct {
        const char *id;
        bool want;
    } rows[] = {
        {"band-1", false},     {"room-sales", false},
        {"wall", false},       {"step-call", false},
        {"step-write", false}, {"step-enter", true},
        {"step-chase", false}, {"line-1", false},
        {"line-2", false},     {"line-3", true},
        {"line-4", true},      {"handoff-1", false},
        {"handoff-2", true},   /* it waits */ {"handoff-3", true},
        {"handoff-4", true},   {"strip", true},
        {"foot", false},       {"title", true},
        {"slip", false},       {"legend", true},
    };
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_item *group = find_group(scene, rows[i].id);
        assert_non_null(group);
        if (has_trouble(group, group_length(group)) != rows[i].want)
            fail_msg("%s: red is %s", rows[i].id, rows[i].want ? "missing" : "there");
    }
}

/* The n-th item of a kind in a group, from 0, or NULL. */
static const struct wm_item *item_in(const struct wm_scene *scene, const char *id,
                                     enum wm_item_kind kind, int n)
{
    const struct wm_item *group = find_group(scene, id);
    for (int i = 0, length = group_length(group); i < length; i++)
        if (group[i].kind == kind && n-- == 0)
            return &group[i];
    return NULL;
}

static struct wm_path_segment segment_at(const struct wm_path *path, int index)
{
    struct wm_path_walk walk = {path, 0, 0};
    struct wm_path_segment segment = {0};
    for (int i = 0; i <= index; i++)
        assert_true(wm_path_next(&walk, &segment));
    return segment;
}

/* The last path of a line is its head, which begins at the tip. */
static void an_arrow_ends_at_the_last_point(void **state)
{
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    for (int r = 0; r < PLACES.route_count; r++) {
        const struct wm_route *route = &ROUTES[r];
        const struct wm_item *group = find_group(scene, wm_arena_printf(*state, "line-%d", r + 1));
        const struct wm_item *head = &group[group_length(group) - 2];
        struct wm_point tip = route->points[route->point_count - 1];
        assert_int_equal(head->kind, WM_ITEM_PATH);
        assert_int_equal(head->path->free.count, 5);
        assert_true(segment_at(head->path, 0).points[0].x == tip.x);
        assert_true(segment_at(head->path, 0).points[0].y == tip.y);
        const struct wm_path *shaft = head[-1].path;
        struct wm_path_segment last = segment_at(shaft, shaft->free.count - 1);
        struct wm_point end = last.points[last.op == WM_PATH_CURVE ? 2 : 0];
        double gap = hypot(end.x - tip.x, end.y - tip.y);
        assert_true(gap > wm_theme_at(0)->arrow_head / 2 && gap < wm_theme_at(0)->arrow_head + 0.1);
    }
}

static void what_is_thrown_is_dotted_and_tumbles(void **state)
{
    static const struct {
        const char *line, *handoff;
        bool is_dotted;
        double turn;
    } rows[] = {
        {"line-1", "handoff-1", false, 0},
        {"line-3", "handoff-3", false, 0},
        {"line-4", "handoff-4", true, 15},
    };
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_item *group = find_group(scene, rows[i].line);
        bool is_dotted = false;
        for (int k = 0; k < group_length(group); k++)
            is_dotted = is_dotted || (group[k].kind == WM_ITEM_PATH && group[k].path->dash[1] > 0);
        assert_int_equal(is_dotted, rows[i].is_dotted);
        assert_true(item_in(scene, rows[i].handoff, WM_ITEM_ICON, 0)->icon->turn == rows[i].turn);
    }
}

static void a_picture_that_is_not_known_is_a_dashed_box_with_its_name(void **state)
{
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    const struct wm_item *box = item_in(scene, "step-enter", WM_ITEM_PATH, 0);
    assert_true(box->path->dash[0] > 0);
    assert_int_equal(box[1].kind, WM_ITEM_TEXT);
    assert_string_equal(box[1].text->text, "abacus");
}

static const struct wm_look *look_of(const struct wm_scene *scene, const char *id)
{
    return item_in(scene, id, WM_ITEM_ICON, 0)->icon->look;
}

static void an_actor_looks_the_same_everywhere_and_unlike_the_others(void **state)
{
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    const struct wm_look *customer = look_of(scene, "step-call");
    const struct wm_look *rep = look_of(scene, "step-write");
    const struct wm_look *again = look_of(scene, "step-chase");
    assert_true(rep->skin == again->skin && rep->hair == again->hair);
    assert_int_equal(rep->accent, again->accent);
    assert_int_not_equal(rep->hair, customer->hair);
    assert_int_not_equal(rep->accent, customer->accent);
}

static void a_face_shows_the_mood_or_else_the_trouble(void **state)
{
    static const struct {
        const char *id;
        enum wm_mood want;
    } rows[] = {
        {"step-call", WM_MOOD_PLEASED},
        {"step-write", WM_MOOD_CALM},
        {"step-enter", WM_MOOD_FRUSTRATED},
        {"step-chase", WM_MOOD_ANGRY},
    };
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_int_equal(look_of(scene, rows[i].id)->mood, rows[i].want);
}

static void nothing_of_the_wall_sticks_out_of_its_place(void **state)
{
    static const double widths[] = {1120, 1119, 333.3, 70, 20, 12};
    for (size_t w = 0; w < G_N_ELEMENTS(widths); w++) {
        struct wm_places places = PLACES;
        struct wm_wall_place wall = {.box = {40, 552, widths[w], 52}};
        places.walls = &wall;
        const struct wm_item *group = find_group(draw_places(*state, &places), "wall");
        double left = 1e9, right = 0, top = 1e9, bottom = 0;
        for (int i = 0; i < group_length(group); i++)
            if (group[i].kind == WM_ITEM_PATH) {
                struct wm_rect box = wm_path_bounds(group[i].path);
                left = fmin(left, box.x), right = fmax(right, wm_rect_right(box));
                top = fmin(top, box.y), bottom = fmax(bottom, wm_rect_bottom(box));
            }
        assert_true(left == 40 && fabs(right - 40 - widths[w]) < 0.01);
        assert_true(top == 552 && bottom == 604);
    }
}

/* Who owns it sits on a chair; what comes back has an arrow with a head. */
static void pictures_of_the_strip_are_put_together(void **state)
{
    const struct wm_scene *scene = draw_places(*state, &PLACES);
    const char *const icons[] = {"empty-chair", "customer", "empty-chair"};
    for (int i = 0; i < 3; i++)
        assert_string_equal(item_in(scene, "strip", WM_ITEM_ICON, i)->icon->name, icons[i]);
    const struct wm_icon_item *chair = item_in(scene, "strip", WM_ITEM_ICON, 0)->icon;
    const struct wm_icon_item *person = item_in(scene, "strip", WM_ITEM_ICON, 1)->icon;
    assert_true(person->box.x > chair->box.x && person->box.w < chair->box.w);
    assert_non_null(item_in(scene, "strip", WM_ITEM_ICON, 3));
    assert_true(is_trouble(item_in(scene, "strip", WM_ITEM_PATH, 1)->path->stroke));
    assert_true(is_trouble(item_in(scene, "strip", WM_ITEM_PATH, 2)->path->fill));
}

static void what_is_not_there_is_not_drawn(void **state)
{
    struct wm_places places = PLACES;
    places.wall_count = 0;
    places.strip.h = 0;
    places.title.slip.box.h = 0;
    places.legend_count = 0;
    places.foot.count = 0;
    const struct wm_scene *scene = draw_places(*state, &places);
    static const char *const ids[] = {"wall", "strip", "slip", "legend", "foot"};
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++)
        assert_null(find_group(scene, ids[i]));
}

/* The line painted later has a patch below it wherever it crosses an earlier one. */
static void a_line_interrupts_those_that_it_crosses(void **state)
{
    static const struct {
        const char *name;
        struct wm_point points[3];
        int count, want;
    } rows[] = {
        {"across a run", {{300, 600}, {500, 600}}, 2, 1},
        {"across two lines", {{200, 340}, {480, 340}, {480, 800}}, 3, 2},
        {"ends on a run", {{300, 600}, {410, 600}}, 2, 0},
        {"beside it", {{380, 500}, {380, 600}}, 2, 0},
        {"on it", {{410, 500}, {410, 600}}, 2, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_route routes[] = {ROUTES[0], ROUTES[1], ROUTES[2]};
        routes[2].points = rows[i].points;
        routes[2].point_count = rows[i].count;
        struct wm_places places = PLACES;
        places.routes = routes;
        places.route_count = 3;
        const struct wm_item *group = find_group(draw_places(*state, &places), "line-3");
        int patches = group_length(group) - 4; /* group, shaft, head, end */
        if (patches != rows[i].want)
            fail_msg("%s: %d", rows[i].name, patches);
    }
}

/* Two pieces, a number at each end of the break, and a head at the end of the last. */
static void a_broken_line_has_two_pieces_and_a_number_at_each(void **state)
{
    static const struct wm_point points[] = {{310, 420}, {1140, 420}, {60, 716}, {514, 716}};
    static const int breaks[] = {2};
    static const char *const words[] = {"7", "3"};
    static const double widths[] = {11, 11};
    struct wm_route route = ROUTES[0];
    route.points = points;
    route.point_count = 4;
    route.breaks = breaks;
    route.cut_words = words;
    route.cut_widths = widths;
    route.break_count = 1;
    struct wm_places places = PLACES;
    places.routes = &route;
    places.route_count = 1;
    const struct wm_scene *scene = draw_places(*state, &places);
    assert_int_equal(group_length(find_group(scene, "line-1")), 5); /* group, 2 shafts, head, end */
    for (int piece = 0; piece < 2; piece++) {
        const struct wm_path *shaft = item_in(scene, "line-1", WM_ITEM_PATH, piece)->path;
        struct wm_point begin = segment_at(shaft, 0).points[0];
        assert_true(begin.x == points[2 * piece].x && begin.y == points[2 * piece].y);
        assert_true(segment_at(shaft, shaft->free.count - 1).points[0].y == begin.y);
    }
    for (int end = 0; end < 2; end++) {
        const struct wm_text_item *text = item_in(scene, "handoff-1", WM_ITEM_TEXT, end)->text;
        assert_string_equal(text->text, end == 0 ? "7" : "3");
        assert_true(fabs(text->at.x - points[1 + end].x) < 0.01);
    }
}

/* Ids of the second one on are numbered. */
static void every_line_of_the_sheet_has_its_wall(void **state)
{
    static const struct wm_wall_place walls[] = {
        {{40, 552, 1120, 52}, "The Great Wall", {610, 585}, 150, GATES, 1},
        {{40, 852, 1120, 52}, "The Great Wall", {610, 885}, 150, GATES + 1, 1},
    };
    struct wm_places places = PLACES;
    places.walls = walls;
    places.wall_count = 2;
    const struct wm_scene *scene = draw_places(*state, &places);
    assert_non_null(find_group(scene, "wall"));
    assert_non_null(find_group(scene, "wall-2"));
}

static void routes_without_room_stay_finite(void **state)
{
    static const struct wm_point cramped[] = {{10, 10}, {12, 10}, {12, 10}, {12, 13}, {14, 13}};
    static const struct wm_point nowhere[] = {{10, 10}, {10, 10}};
    static const struct {
        const struct wm_point *points;
        int count, items;
    } rows[] = {{cramped, 5, 4}, {nowhere, 2, 2}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_route route = ROUTES[0];
        route.points = rows[i].points;
        route.point_count = rows[i].count;
        struct wm_places places = PLACES;
        places.routes = &route;
        places.route_count = 1;
        const struct wm_item *group = find_group(draw_places(*state, &places), "line-1");
        assert_int_equal(group_length(group), rows[i].items);
        for (int k = 0; k < rows[i].items; k++)
            if (group[k].kind == WM_ITEM_PATH) {
                struct wm_rect box = wm_path_bounds(group[k].path);
                assert_true(box.x > -40 && box.y > -40);
                assert_true(wm_rect_right(box) < 40 && wm_rect_bottom(box) < 40);
            }
    }
}

static void the_same_map_is_drawn_twice_the_same(void **state)
{
    GString *first = g_string_new(NULL), *second = g_string_new(NULL);
    wm_scene_dump(draw_places(*state, &PLACES), first);
    wm_scene_dump(draw_places(*state, &PLACES), second);
    assert_string_equal(first->str, second->str);
    g_string_free(first, TRUE);
    g_string_free(second, TRUE);
}

static void the_pictures_are_those_of_the_scene(void **state)
{
    const struct wm_show *show = make_show(*state, NULL);
    const struct wm_scene *scene = wm_draw(*state, show, &PLACES, wm_theme_at(0));
    const GPtrArray *painted = wm_scene_icons(*state, scene);
    const GPtrArray *listed = wm_draw_pictures(*state, show, &PLACES);
    assert_true(painted->len > 5);
    assert_int_equal(listed->len, painted->len);
    assert_memory_equal(listed->pdata, painted->pdata, painted->len * sizeof *painted->pdata);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(groups_are_balanced_and_their_ids_unique_names),
        TEST(every_placed_thing_has_its_group),
        TEST(the_head_tells_what_the_map_is),
        TEST(a_map_that_is_seen_from_somebody_is_calm_elsewhere),
        TEST(a_map_seen_from_somebody_is_otherwise_the_same),
        TEST(red_is_where_trouble_is_and_nowhere_else),
        TEST(an_arrow_ends_at_the_last_point),
        TEST(what_is_thrown_is_dotted_and_tumbles),
        TEST(a_picture_that_is_not_known_is_a_dashed_box_with_its_name),
        TEST(an_actor_looks_the_same_everywhere_and_unlike_the_others),
        TEST(a_face_shows_the_mood_or_else_the_trouble),
        TEST(nothing_of_the_wall_sticks_out_of_its_place),
        TEST(pictures_of_the_strip_are_put_together),
        TEST(what_is_not_there_is_not_drawn),
        TEST(a_line_interrupts_those_that_it_crosses),
        TEST(a_broken_line_has_two_pieces_and_a_number_at_each),
        TEST(every_line_of_the_sheet_has_its_wall),
        TEST(routes_without_room_stay_finite),
        TEST(the_same_map_is_drawn_twice_the_same),
        TEST(the_pictures_are_those_of_the_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
