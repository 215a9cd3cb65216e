/* SPDX-License-Identifier: MIT
 *
 * The grounds: a band for each side of the office, its name on its side, and the rooms in it.
 */
#include "draw/pen.h"

static void draw_band(const struct wm_pen *pen, int index)
{
    const struct wm_theme *theme = pen->theme;
    const struct wm_band_place *band = &pen->places->bands[index];
    wm_scene_group(pen->out, (struct wm_group){
                                 .id = wm_arena_printf(pen->arena, "band-%d", index + 1),
                                 .kind = "band",
                                 .title = band->name,
                             });
    wm_scene_path(pen->out, theme->sides[band->side], wm_no_color(), 0);
    wm_scene_rect(pen->out, band->box, theme->band_corner);
    if (*band->name)
        wm_draw_inscription(pen, &(struct wm_inscription){.text = band->name,
                                                          .centre = band->name_centre,
                                                          .width = band->name_width,
                                                          .font = theme->fonts[WM_STYLE_BAND],
                                                          .color = theme->quiet,
                                                          .is_upright = !pen->places->reads_down});
    wm_scene_group_end(pen->out);
}

void wm_draw_bands(const struct wm_pen *pen)
{
    for (int i = 0; i < pen->places->band_count; i++)
        draw_band(pen, i);
}

/* A department goes by the author's id, so that a link to it lasts; a room that has none, or that
 * stands on the sheet a second time, by its place in the list. A number never begins an id, so the
 * two cannot meet. */
static const char *room_id(const struct wm_pen *pen, int index)
{
    const struct wm_room_place *places = pen->places->rooms;
    const char *id = pen->show->rooms[places[index].room].id;
    for (int i = 0; i < index; i++)
        if (places[i].room == places[index].room)
            id = NULL;
    return id ? wm_arena_printf(pen->arena, "room-%s", id)
              : wm_arena_printf(pen->arena, "room-%d", index + 1);
}

double wm_draw_room_veil(const struct wm_pen *pen, int index)
{
    return wm_pen_ghost_veil(pen, pen->places->rooms[index].shown,
                             pen->show->rooms[pen->places->rooms[index].room].is_theirs);
}

/* A sign in ink, and a framed board with the goals. */
static void draw_sign(const struct wm_pen *pen, const struct wm_room_place *room)
{
    const struct wm_theme *theme = pen->theme;
    wm_scene_path(pen->out, theme->ink, wm_no_color(), 0);
    wm_scene_rect(pen->out, room->sign, theme->plate_corner);
    wm_draw_label(pen, &room->plate);
    if (room->board.h <= 0)
        return;
    wm_scene_path(pen->out, theme->disc, theme->brick_dark, theme->outline);
    wm_scene_rect(pen->out, room->board, theme->plate_corner / 2);
}

static void draw_room(const struct wm_pen *pen, int index)
{
    const struct wm_room_place *room = &pen->places->rooms[index];
    wm_scene_group(pen->out, (struct wm_group){
                                 .id = room_id(pen, index),
                                 .kind = "room",
                                 .title = pen->show->rooms[room->room].name,
                                 .veil = wm_draw_room_veil(pen, index),
                             });
    wm_scene_path(pen->out, pen->theme->rooms[room->side], wm_no_color(), 0);
    wm_scene_rect(pen->out, room->box, 0);
    if (room->floor.h > 0) {
        wm_scene_path(pen->out, pen->theme->floors[room->side], wm_no_color(), 0);
        wm_scene_rect(pen->out, room->floor, 0);
    }
    if (room->sign.h > 0)
        draw_sign(pen, room);
    wm_draw_labels(pen, room->labels, room->label_count);
    wm_scene_group_end(pen->out);
}

void wm_draw_rooms(const struct wm_pen *pen)
{
    for (int i = 0; i < pen->places->room_count; i++)
        draw_room(pen, i);
}
