/* SPDX-License-Identifier: MIT
 *
 * A walk over all places.
 */
#include "layout/boxes.h"

#include <string.h>

struct walk {
    const struct wm_places *places;
    const struct wm_theme *theme;
    const struct wm_ruler *ruler;
    GArray *boxes; /* struct wm_box */
};

struct owner {
    enum wm_box_of of;
    int index;
};

static void add_box(const struct walk *walk, struct owner owner, enum wm_box_kind kind,
                    const char *what, struct wm_rect box)
{
    struct wm_box it = {owner.of, owner.index, kind, what, box, false};
    g_array_append_val(walk->boxes, it);
}

static void add_label(const struct walk *walk, struct owner owner, const char *what,
                      const struct wm_label *label)
{
    if (label->count > 0)
        add_box(walk, owner, WM_BOX_WORDS, what, label->box);
}

static void add_labels(const struct walk *walk, struct owner owner, const char *what,
                       const struct wm_label *labels, int count)
{
    for (int i = 0; i < count; i++)
        add_label(walk, owner, what, &labels[i]);
}

static void add_mark(const struct walk *walk, struct owner owner, const char *what,
                     const struct wm_mark *mark)
{
    struct wm_box it = {owner.of, owner.index,       WM_BOX_DISC,
                        what,     wm_mark_box(mark), !mark->sign.is_leaf};
    g_array_append_val(walk->boxes, it);
}

/* Discs one by one, the leaves of a wait as one. */
static void add_signs(const struct walk *walk, struct owner owner,
                      const struct wm_signs_place *signs)
{
    struct wm_rect wait = signs->tray;
    for (int i = 0; i < signs->mark_count; i++) {
        const struct wm_mark *mark = &signs->marks[i];
        if (mark->sign.is_leaf)
            wait = wm_rect_union(wait, wm_mark_box(mark));
        else
            add_mark(walk, owner, "mark", mark);
    }
    if (wait.h > 0)
        add_box(walk, owner, WM_BOX_PICTURE, "wait", wait);
    const struct wm_chair_place *chair = &signs->chair;
    if (chair->sign)
        add_box(walk, owner, WM_BOX_PICTURE, "chair",
                chair->card.h > 0 ? chair->card : chair->seat);
}

static double width_of(const struct walk *walk, const char *text, enum wm_style style)
{
    return walk->ruler->width(walk->ruler, text, strlen(text), &walk->theme->fonts[style]);
}

/* A number in a badge: as high as a disc, and as wide as it needs. */
static struct wm_rect badge_box(const struct walk *walk, struct wm_point centre, const char *text)
{
    double high = 2 * walk->theme->badge_radius;
    double wide = width_of(walk, text, WM_STYLE_NUMBER) + walk->theme->badge_radius;
    return wm_rect_around(centre, MAX(high, wide), high);
}

static void add_step(const struct walk *walk, const struct wm_step_place *step)
{
    struct owner owner = {WM_BOX_OF_STEP, step->step};
    char number[16];
    g_snprintf(number, sizeof number, "%d", step->step + 1);
    struct wm_rect badge = badge_box(walk, step->badge, number);
    struct wm_box it = {owner.of, owner.index, WM_BOX_DISC, "badge", badge, badge.w <= badge.h};
    add_box(walk, owner, WM_BOX_PICTURE, "picture", step->picture);
    add_label(walk, owner, "role", &step->role);
    add_label(walk, owner, "caption", &step->caption);
    add_labels(walk, owner, "words", step->labels, step->label_count);
    if (step->scene.h > 0)
        add_box(walk, owner, WM_BOX_PICTURE, "scene", step->scene);
    if (step->pennant.flag.h > 0)
        add_box(walk, owner, WM_BOX_WORDS, "pennant", step->pennant.flag);
    g_array_append_val(walk->boxes, it);
    add_signs(walk, owner, &step->signs);
}

static void add_route(const struct walk *walk, const struct wm_route *route)
{
    struct owner owner = {WM_BOX_OF_HANDOFF, route->handoff};
    add_labels(walk, owner, "words", route->labels, route->label_count);
    if (route->thing.h > 0)
        add_box(walk, owner, WM_BOX_PICTURE, "thing", route->thing);
    if (route->scene.h > 0)
        add_box(walk, owner, WM_BOX_PICTURE, "scene", route->scene);
    if (route->flying.h > 0)
        add_box(walk, owner, WM_BOX_PICTURE, "flying thing", route->flying);
    if (route->pennant.flag.h > 0)
        add_box(walk, owner, WM_BOX_WORDS, "pennant", route->pennant.flag);
    add_signs(walk, owner, &route->signs);
    for (int i = 0; i < route->break_count; i++)
        for (int end = 0; end < 2; end++) {
            const struct wm_point *at = wm_route_cut(route, i, end);
            if (at)
                add_box(walk, owner, WM_BOX_NUMBER, "number of a break",
                        badge_box(walk, *at, route->cut_words[2 * i + end]));
        }
}

/* A name that stands upright, or lies. */
static void add_name(const struct walk *walk, struct owner owner, struct wm_point centre,
                     double length, double height, bool stands)
{
    add_box(walk, owner, WM_BOX_NAME, "name",
            wm_rect_around(centre, stands ? height : length, stands ? length : height));
}

static void add_band(const struct walk *walk, const struct wm_band_place *band, int index)
{
    if (*band->name)
        add_name(walk, (struct owner){WM_BOX_OF_BAND, index}, band->name_centre,
                 width_of(walk, band->name, WM_STYLE_BAND), walk->theme->fonts[WM_STYLE_BAND].size,
                 !walk->places->reads_down);
}

static void add_room(const struct walk *walk, const struct wm_room_place *room, int index)
{
    struct owner owner = {WM_BOX_OF_ROOM, index};
    if (room->sign.h > 0)
        add_box(walk, owner, WM_BOX_WORDS, "plate", room->sign);
    if (room->board.h > 0)
        add_box(walk, owner, WM_BOX_WORDS, "goal", room->board);
}

static void add_wall(const struct walk *walk, const struct wm_wall_place *wall, int index)
{
    const struct wm_font *fonts = walk->theme->fonts;
    struct owner owner = {WM_BOX_OF_WALL, index};
    add_box(walk, owner, WM_BOX_WALL, "box", wall->box);
    if (wall->name)
        add_name(walk, owner, wall->name_centre,
                 width_of(walk, wall->name, WM_STYLE_WALL) + 2 * walk->theme->plate_pad,
                 fonts[WM_STYLE_WALL].line + walk->theme->outline, walk->places->reads_down);
    for (int i = 0; i < wall->gate_count; i++)
        if (wall->gates[i].sign.h > 0)
            add_box(walk, owner, WM_BOX_NUMBER, "sign of a door", wall->gates[i].sign);
}

static void add_title(const struct walk *walk, const struct wm_title_place *title)
{
    struct owner sheet = {WM_BOX_OF_SHEET, 0};
    add_label(walk, sheet, "title", &title->title);
    add_labels(walk, sheet, "headline", title->headline, title->headline_count);
    add_labels(walk, sheet, "subtitle", title->under, title->under_count);
    if (title->slip.box.h > 0)
        add_box(walk, sheet, WM_BOX_WORDS, "slip", title->slip.box);
}

static void add_strip(const struct walk *walk, const struct wm_places *places)
{
    struct owner strip = {WM_BOX_OF_STRIP, 0};
    if (places->strip.h > 0)
        add_box(walk, strip, WM_BOX_STRIP, "strip", places->strip);
    for (int i = 0; i < places->group_count; i++) {
        const struct wm_group_place *group = &places->groups[i];
        add_labels(walk, strip, "heading", group->heading, group->heading_count);
        for (int t = 0; t < group->tally_count; t++)
            add_box(walk, strip, WM_BOX_PICTURE, "tally", group->tallies[t].box);
        add_labels(walk, strip, "words of the strip", group->words, group->word_count);
    }
}

static void add_frame(const struct walk *walk, const struct wm_places *places)
{
    struct owner sheet = {WM_BOX_OF_SHEET, 0};
    add_title(walk, &places->title);
    add_strip(walk, places);
    for (int i = 0; i < places->legend_count; i++) {
        add_label(walk, sheet, "legend", &places->legend[i].label);
        add_mark(walk, sheet, "mark of the legend", &places->legend[i].mark);
    }
    add_label(walk, sheet, "foot", &places->foot);
}

const char *wm_box_of_word(enum wm_box_of of)
{
    static const char *const words[] = {"sheet", "strip", "band",   "room",
                                        "wall",  "step",  "handoff"};
    return words[of];
}

const struct wm_box *wm_places_boxes(struct wm_arena *arena, const struct wm_places *places,
                                     const struct wm_theme *theme, const struct wm_ruler *ruler,
                                     int *count)
{
    struct walk walk = {places, theme, ruler, g_array_new(FALSE, FALSE, sizeof(struct wm_box))};
    for (int i = 0; i < places->step_count; i++)
        if (places->steps[i].shown != WM_SHOWN_NOT)
            add_step(&walk, &places->steps[i]);
    for (int i = 0; i < places->route_count; i++)
        if (places->routes[i].shown != WM_SHOWN_NOT)
            add_route(&walk, &places->routes[i]);
    for (int i = 0; i < places->band_count; i++)
        add_band(&walk, &places->bands[i], i);
    for (int i = 0; i < places->room_count; i++)
        add_room(&walk, &places->rooms[i], i);
    for (int i = 0; i < places->wall_count; i++)
        add_wall(&walk, &places->walls[i], i);
    add_frame(&walk, places);
    *count = (int)walk.boxes->len;
    return wm_arena_take_array(arena, walk.boxes);
}
