/* SPDX-License-Identifier: MIT
 *
 * The strip: what is counted, in pictures on the paper's ground. A chair that is taken, what is
 * thrown over a wall and what comes back are put together here, of a picture and a few lines.
 */
#include "draw/pen.h"

#include <math.h>

/* Parts of a picture, as shares of its side. */
static struct wm_rect part_of(struct wm_rect box, struct wm_rect share)
{
    return (struct wm_rect){box.x + share.x * box.w, box.y + share.y * box.h, share.w * box.w,
                            share.h * box.h};
}

static void draw_plain(const struct wm_pen *pen, struct wm_show_picture picture, struct wm_rect box,
                       double turn)
{
    wm_draw_picture(pen, &(struct wm_painting){.picture = picture, .box = box, .turn = turn});
}

/* Who sits there has the look that they have on the map; of a team, the one in front. */
static void draw_taken(const struct wm_pen *pen, const struct wm_show_tally *tally,
                       struct wm_rect box)
{
    const struct wm_show_actor *actor = tally->actor;
    struct wm_rect head = part_of(box, (struct wm_rect){0.19, 0, 0.62, 0.62});
    draw_plain(pen, tally->picture, box, 0);
    if (actor && actor->face_count > 0)
        wm_draw_face(pen, actor, WM_MOOD_NONE, 0, head);
    else if (actor)
        draw_plain(pen, actor->picture, head, 0);
}

/* A wall with three merlons, and dots from one side of it to the other. */
static void draw_thrown(const struct wm_pen *pen, const struct wm_show_tally *tally,
                        struct wm_rect box)
{
    static const struct wm_rect stones[] = {{0.12, 0.66, 0.76, 0.3},
                                            {0.12, 0.54, 0.16, 0.16},
                                            {0.42, 0.54, 0.16, 0.16},
                                            {0.72, 0.54, 0.16, 0.16}};
    const struct wm_theme *theme = pen->theme;
    double dot = fmax(2.5, 0.07 * box.w);
    for (size_t i = 0; i < G_N_ELEMENTS(stones); i++) {
        wm_scene_path(pen->out, theme->brick, theme->ink, 1.5);
        wm_scene_rect(pen->out, part_of(box, stones[i]), 0);
    }
    wm_scene_path(pen->out, wm_no_color(), theme->trouble, dot);
    wm_scene_dash(pen->out, 0, 1.9 * dot);
    wm_scene_move(pen->out, box.x + 0.03 * box.w, box.y + 0.6 * box.h);
    wm_scene_curve(pen->out, (struct wm_point){box.x + 0.1 * box.w, box.y + 0.05 * box.h},
                   (struct wm_point){box.x + 0.9 * box.w, box.y + 0.05 * box.h},
                   (struct wm_point){box.x + 0.97 * box.w, box.y + 0.6 * box.h});
    draw_plain(pen, tally->picture, part_of(box, (struct wm_rect){0.26, -0.04, 0.48, 0.48}),
               theme->tumble);
}

/* An arrow from below on the right up and back to the thing. */
static void draw_back(const struct wm_pen *pen, const struct wm_show_tally *tally,
                      struct wm_rect box)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect bow = part_of(box, (struct wm_rect){0.66, 0.26, 0.3, 0.58});
    double head = 0.14 * box.w, neck = bow.x + 1.1 * head, right = wm_rect_right(bow);
    draw_plain(pen, tally->picture, part_of(box, (struct wm_rect){-0.04, 0.14, 0.72, 0.72}), 0);
    wm_scene_path(pen->out, wm_no_color(), theme->trouble, 0.07 * box.w);
    wm_scene_move(pen->out, right, wm_rect_bottom(bow));
    wm_scene_curve(pen->out, (struct wm_point){right, bow.y + 0.35 * bow.h},
                   (struct wm_point){right - 0.1 * bow.w, bow.y}, (struct wm_point){neck, bow.y});
    wm_scene_path(pen->out, theme->trouble, wm_no_color(), 0);
    wm_scene_move(pen->out, bow.x - 0.4 * head, bow.y);
    wm_scene_line(pen->out, neck + 0.3 * head, bow.y - head);
    wm_scene_line(pen->out, neck + 0.3 * head, bow.y + head);
    wm_scene_close(pen->out);
}

/* On the white of a leaf, whose lower right corner is turned up. */
static void add_sliver(const struct wm_pen *pen, struct wm_rect white, double left, double right)
{
    static const double EAR = 0.73, ABOVE_EAR = 0.66;
    double ear = white.x + EAR * white.w, above = white.y + ABOVE_EAR * white.h;
    wm_scene_move(pen->out, left, white.y);
    wm_scene_line(pen->out, right, white.y);
    if (right > ear)
        wm_scene_line(pen->out, right, above);
    if (right > ear && left < ear)
        wm_scene_line(pen->out, ear, above);
    if (left < ear)
        wm_scene_line(pen->out, fmin(right, ear), wm_rect_bottom(white));
    wm_scene_line(pen->out, left, left < ear ? wm_rect_bottom(white) : above);
    wm_scene_close(pen->out);
}

/* What is work of a piece of time, at its end: on a leaf, or below an hourglass. It never vanishes
 * where there is some. */
static void draw_work(const struct wm_pen *pen, const struct wm_show_tally *tally,
                      struct wm_rect box)
{
    bool is_leaf = tally->look == WM_TALLY_LEAF;
    struct wm_rect all = part_of(box, is_leaf ? (struct wm_rect){0.16, 0.32, 0.68, 0.58}
                                              : (struct wm_rect){0, 0.94, 1, 0.1});
    double width = fmax(tally->work, 0.12) * all.w;
    double left = pen->places->reads_left ? all.x : wm_rect_right(all) - width;
    wm_scene_path(pen->out, pen->theme->sliver, wm_no_color(), 0);
    if (is_leaf)
        add_sliver(pen, all, left, left + width);
    else
        wm_scene_rect(pen->out, (struct wm_rect){left, all.y, width, all.h}, 0);
}

static void draw_tally(const struct wm_pen *pen, const struct wm_show_tally *tally,
                       struct wm_rect box)
{
    switch (tally->look) {
    case WM_TALLY_PLAIN:
    case WM_TALLY_LEAF:
        draw_plain(pen, tally->picture, box, 0);
        break;
    case WM_TALLY_TAKEN:
        draw_taken(pen, tally, box);
        break;
    case WM_TALLY_THROWN:
        draw_thrown(pen, tally, box);
        break;
    case WM_TALLY_BACK:
        draw_back(pen, tally, box);
        break;
    }
    if (tally->work > 0)
        draw_work(pen, tally, box);
}

static void draw_row(const struct wm_pen *pen, const struct wm_group_place *place, int row)
{
    const struct wm_show_row *show = &pen->show->strip.groups[place->group].rows[row];
    if (show->is_past)
        wm_scene_group(pen->out, (struct wm_group){.kind = "past", .veil = pen->theme->calm});
    for (int i = 0; i < place->tally_count; i++)
        if (place->tallies[i].row == row)
            draw_tally(pen, &show->tallies[place->tallies[i].tally], place->tallies[i].box);
    if (show->is_past)
        wm_scene_group_end(pen->out);
}

static void draw_group(const struct wm_pen *pen, const struct wm_group_place *place)
{
    const struct wm_show_group *show = &pen->show->strip.groups[place->group];
    wm_scene_group(pen->out, (struct wm_group){.kind = "count"});
    wm_draw_labels(pen, place->heading, place->heading_count);
    for (int i = 0; i < show->row_count; i++)
        draw_row(pen, place, i);
    wm_draw_labels(pen, place->words, place->word_count);
    wm_scene_group_end(pen->out);
}

void wm_draw_strip(const struct wm_pen *pen)
{
    const struct wm_places *places = pen->places;
    const struct wm_theme *theme = pen->theme;
    if (places->strip.h <= 0)
        return;
    wm_scene_group(pen->out, (struct wm_group){.id = "strip", .kind = "strip"});
    wm_scene_path(pen->out, theme->strip, theme->strip_line, theme->outline);
    wm_scene_rect(pen->out, places->strip, theme->band_corner);
    for (int i = 0; i < places->group_count; i++)
        draw_group(pen, &places->groups[i]);
    wm_scene_group_end(pen->out);
}
