/* SPDX-License-Identifier: MIT
 *
 * The wall: bricks in running bond, merlons on top, gates where handoffs pass, its name on a plate.
 * Bricks and merlons are stretched a little so that both ends of the wall are whole. Where the map
 * is read downwards the wall stands: its merlons look to the left, to the front office, bricks stay
 * level, and gates are vaults that are open on both sides.
 */
#include "draw/pen.h"

#include <math.h>

/* How the bricks lie. */
struct bond {
    struct wm_rect box; /* without the merlons */
    int courses, bricks;
    double height, length;
};

static struct bond lay_bond(const struct wm_theme *theme, struct wm_rect wall, bool stands)
{
    double merlons = fmin(theme->merlon_height, fmin(wall.w, wall.h) / 2);
    struct wm_rect box = {wall.x, wall.y + merlons, wall.w, wall.h - merlons};
    if (stands)
        box = (struct wm_rect){wall.x + merlons, wall.y, wall.w - merlons, wall.h};
    int courses = (int)fmax(1, round(box.h / theme->brick_height));
    int bricks = (int)fmax(1, round(box.w / theme->brick_length));
    return (struct bond){box, courses, bricks, box.h / courses, box.w / bricks};
}

/* A box of a standing wall as if it lay. */
static struct wm_rect lay_down(const struct wm_pen *pen, struct wm_rect box)
{
    return pen->places->reads_down ? (struct wm_rect){box.y, box.x, box.h, box.w} : box;
}

/* A corner of the outline of a wall that lies, or stands. */
static void add_corner(const struct wm_pen *pen, double x, double y)
{
    bool stands = pen->places->reads_down;
    wm_scene_line(pen->out, stands ? y : x, stands ? x : y);
}

/* Merlons from `left` to `right`, a whole one at either end; one narrower stone where there is room
 * for no more. */
static void add_merlons(const struct wm_pen *pen, double left, double right, double top,
                        double foot)
{
    const struct wm_theme *theme = pen->theme;
    double width = fmin(theme->merlon_width, right - left);
    int last = (int)((right - left - width) / (width + theme->merlon_gap));
    double pitch = last > 0 ? (right - left - width) / last : 0;
    for (int i = 0; i <= last; i++) {
        double x = last > 0 ? left + i * pitch : (left + right - width) / 2;
        const struct wm_point corners[] = {
            {x, foot}, {x, top}, {x + width, top}, {x + width, foot}};
        for (int c = 0; c < 4; c++)
            add_corner(pen, corners[c].x, corners[c].y);
    }
}

/* The outline against the sky. Between two gates the merlons are counted anew, so that every gate
 * stands between two of them. */
static void add_silhouette(const struct wm_pen *pen, const struct wm_wall_place *wall,
                           const struct bond *bond)
{
    struct wm_rect box = lay_down(pen, wall->box);
    double foot = lay_down(pen, bond->box).y;
    double left = box.x;
    if (pen->places->reads_down)
        wm_scene_move(pen->out, wm_rect_bottom(box), left);
    else
        wm_scene_move(pen->out, left, wm_rect_bottom(box));
    for (int i = 0; i <= wall->gate_count; i++) {
        double right =
            i < wall->gate_count ? lay_down(pen, wall->gates[i].box).x : wm_rect_right(box);
        if (right - left >= pen->theme->merlon_gap / 2)
            add_merlons(pen, left, right, box.y, foot);
        if (i < wall->gate_count)
            left = fmax(left, wm_rect_right(lay_down(pen, wall->gates[i].box)));
    }
    add_corner(pen, wm_rect_right(box), foot);
    add_corner(pen, wm_rect_right(box), wm_rect_bottom(box));
    wm_scene_close(pen->out);
}

static void add_brick(const struct wm_pen *pen, const struct bond *bond, double left, double top)
{
    double right = left + bond->length, bottom = top + bond->height;
    wm_scene_move(pen->out, left, top);
    wm_scene_line(pen->out, right, top);
    wm_scene_line(pen->out, right, bottom);
    wm_scene_line(pen->out, left, bottom);
    wm_scene_close(pen->out);
}

/* Some bricks come from another kiln: which, is told by their number alone. */
static void draw_dark_bricks(const struct wm_pen *pen, const struct bond *bond)
{
    wm_scene_path(pen->out, pen->theme->brick_dark, wm_no_color(), 0);
    for (int c = 0; c < bond->courses; c++)
        for (int i = 0; i < bond->bricks - c % 2; i++)
            if ((i * 5 + c * 7 + i / 11 * 3) % 13 == 4)
                add_brick(pen, bond, bond->box.x + (i + c % 2 * 0.5) * bond->length,
                          bond->box.y + c * bond->height);
}

/* Level joints are lines; upright ones are the dashes of a line as thick as a course, so that a
 * long wall is no more to write than a short one. */
static void draw_joints(const struct wm_pen *pen, const struct bond *bond)
{
    double left = bond->box.x, right = wm_rect_right(bond->box), joint = pen->theme->joint;
    struct wm_color mortar = pen->theme->mortar;
    wm_scene_path(pen->out, wm_no_color(), mortar, joint);
    for (int c = 0; c < bond->courses; c++) {
        double top = bond->box.y + c * bond->height;
        wm_scene_move(pen->out, left, top);
        wm_scene_line(pen->out, right, top);
    }
    wm_scene_path(pen->out, wm_no_color(), mortar, bond->height);
    wm_scene_dash(pen->out, joint, bond->length - joint);
    wm_scene_flat_ends(pen->out);
    for (int c = 0; c < bond->courses; c++) {
        double middle = bond->box.y + (c + 0.5) * bond->height;
        double first = left + (c % 2 ? 0.5 : 1) * bond->length - joint / 2;
        if (first >= right - joint)
            continue;
        wm_scene_move(pen->out, first, middle);
        wm_scene_line(pen->out, right - joint, middle);
    }
}

/* The round top of a gate that is `up` high, from its left end to its right one. */
static void add_vault(const struct wm_pen *pen, struct wm_rect box, double up)
{
    double right = wm_rect_right(box);
    double across = box.w / 2;
    double middle = box.x + across, spring = box.y + up;
    wm_scene_curve(pen->out, (struct wm_point){box.x, spring - up * WM_QUARTER},
                   (struct wm_point){middle - across * WM_QUARTER, box.y},
                   (struct wm_point){middle, box.y});
    wm_scene_curve(pen->out, (struct wm_point){middle + across * WM_QUARTER, box.y},
                   (struct wm_point){right, spring - up * WM_QUARTER},
                   (struct wm_point){right, spring});
}

/* From the left foot over the round top to the right foot. */
static void add_arch(const struct wm_pen *pen, struct wm_rect box, double up)
{
    wm_scene_move(pen->out, box.x, wm_rect_bottom(box));
    wm_scene_line(pen->out, box.x, box.y + up);
    add_vault(pen, box, up);
    wm_scene_line(pen->out, wm_rect_right(box), wm_rect_bottom(box));
}

static double arch_height(struct wm_rect box)
{
    return fmin(box.w / 2, box.h * 0.8);
}

/* In a standing wall: open to the left and the right, a vault above and a sill below. */
static void draw_vault(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    const struct wm_theme *theme = pen->theme;
    double stone = fmin(theme->gate_stone, gate->box.h / 4);
    double up = fmin(gate->box.w / 4, gate->box.h / 3);
    struct wm_rect way = {gate->box.x - theme->outline, gate->box.y + stone,
                          gate->box.w + 2 * theme->outline, gate->box.h - 2 * stone};
    wm_scene_path(pen->out, theme->brick_dark, theme->ink, theme->outline);
    add_arch(pen, gate->box, up);
    wm_scene_close(pen->out);
    wm_scene_path(pen->out, theme->gate, wm_no_color(), 0);
    add_arch(pen, way, up);
    wm_scene_close(pen->out);
    wm_scene_path(pen->out, wm_no_color(), theme->ink, theme->outline);
    way.x = gate->box.x;
    way.w = gate->box.w;
    wm_scene_move(pen->out, way.x, way.y + up);
    add_vault(pen, way, up);
    wm_scene_move(pen->out, way.x, wm_rect_bottom(way));
    wm_scene_line(pen->out, wm_rect_right(way), wm_rect_bottom(way));
}

/* In a lying wall: the lower part of the gate. */
static struct wm_rect door_of(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    double high = fmin(pen->theme->gate_height, gate->box.h);
    return (struct wm_rect){gate->box.x, wm_rect_bottom(gate->box) - high, gate->box.w, high};
}

/* The way through stays open below: no line across the threshold. */
static void draw_arch(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect door = door_of(pen, gate);
    double stone = fmin(theme->gate_stone, door.w / 4);
    struct wm_rect inside = {door.x + stone, door.y + stone, door.w - 2 * stone, door.h - stone};
    struct wm_rect open = inside;
    open.h += theme->outline;

    wm_scene_path(pen->out, theme->brick_dark, theme->ink, theme->outline);
    add_arch(pen, door, arch_height(door));
    wm_scene_close(pen->out);
    wm_scene_path(pen->out, theme->gate, wm_no_color(), 0);
    add_arch(pen, open, arch_height(open));
    wm_scene_close(pen->out);
    wm_scene_path(pen->out, wm_no_color(), theme->ink, theme->outline);
    add_arch(pen, inside, arch_height(inside));
}

static void draw_gate(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    if (gate->shown == WM_SHOWN_GHOST)
        wm_scene_group(pen->out, (struct wm_group){.kind = "gate", .veil = pen->theme->calm});
    if (pen->places->reads_down)
        draw_vault(pen, gate);
    else
        draw_arch(pen, gate);
    if (gate->shown == WM_SHOWN_GHOST)
        wm_scene_group_end(pen->out);
}

static void draw_name(const struct wm_pen *pen, const struct wm_wall_place *wall)
{
    const struct wm_theme *theme = pen->theme;
    const struct wm_font *font = &theme->fonts[WM_STYLE_WALL];
    double width = wall->name_width + 2 * theme->plate_pad;
    double height = font->line + theme->outline;
    bool stands = pen->places->reads_down;
    wm_scene_path(pen->out, theme->paper, theme->ink, theme->outline);
    wm_scene_rect(
        pen->out,
        wm_rect_around(wall->name_centre, stands ? height : width, stands ? width : height),
        theme->plate_corner);
    wm_draw_inscription(pen, &(struct wm_inscription){.text = wall->name,
                                                      .centre = wall->name_centre,
                                                      .width = wall->name_width,
                                                      .font = *font,
                                                      .color = theme->ink,
                                                      .is_upright = stands});
}

static void draw_wall(const struct wm_pen *pen, int index)
{
    const struct wm_theme *theme = pen->theme;
    const struct wm_wall_place *wall = &pen->places->walls[index];
    struct bond bond = lay_bond(theme, wall->box, pen->places->reads_down);
    wm_scene_group(
        pen->out,
        (struct wm_group){.id = index ? wm_arena_printf(pen->arena, "wall-%d", index + 1) : "wall",
                          .kind = "wall",
                          .title = wall->name ? wall->name : pen->show->wall_told,
                          .veil = wm_pen_veil(pen, !pen->show->head.seen_from)});
    wm_scene_path(pen->out, theme->brick, wm_no_color(), 0);
    add_silhouette(pen, wall, &bond);
    draw_dark_bricks(pen, &bond);
    draw_joints(pen, &bond);
    wm_scene_path(pen->out, wm_no_color(), theme->ink, theme->outline);
    add_silhouette(pen, wall, &bond);
    for (int i = 0; i < wall->gate_count; i++)
        draw_gate(pen, &wall->gates[i]);
    if (wall->name)
        draw_name(pen, wall);
    wm_scene_group_end(pen->out);
}

/* What passes a lying wall goes behind the bricks above the door. */
static void draw_lintel(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    const struct wm_theme *theme = pen->theme;
    double top = gate->box.y + theme->merlon_height, foot = door_of(pen, gate).y;
    wm_scene_path(pen->out, theme->brick_dark, theme->ink, theme->outline);
    wm_scene_rect(pen->out, (struct wm_rect){gate->box.x, top, gate->box.w, foot - top}, 0);
}

static void draw_door_sign(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    const struct wm_theme *theme = pen->theme;
    wm_scene_path(pen->out, theme->paper, theme->ink, theme->outline);
    wm_scene_rect(pen->out, gate->sign, theme->plate_corner / 2);
    wm_draw_words_at(pen, gate->sign_words, gate->sign_width, wm_rect_centre(gate->sign),
                     WM_STYLE_GATE, theme->ink);
}

static void draw_above_door(const struct wm_pen *pen, const struct wm_gate_place *gate)
{
    bool is_ghost = gate->shown == WM_SHOWN_GHOST;
    if (is_ghost)
        wm_scene_group(pen->out, (struct wm_group){.kind = "gate", .veil = pen->theme->calm});
    if (!pen->places->reads_down)
        draw_lintel(pen, gate);
    if (gate->sign.h > 0)
        draw_door_sign(pen, gate);
    if (is_ghost)
        wm_scene_group_end(pen->out);
}

void wm_draw_above_doors(const struct wm_pen *pen)
{
    for (int w = 0; w < pen->places->wall_count; w++)
        for (int i = 0; i < pen->places->walls[w].gate_count; i++)
            draw_above_door(pen, &pen->places->walls[w].gates[i]);
}

void wm_draw_walls(const struct wm_pen *pen)
{
    for (int i = 0; i < pen->places->wall_count; i++)
        draw_wall(pen, i);
}
