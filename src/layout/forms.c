/* SPDX-License-Identifier: MIT
 *
 * The forms of steps, riders and signs for shelf/: how much room each takes in every way to set it,
 * on the largest of all maps.
 */
#include "layout/wording.h"

static void cover(struct wm_reach *to, struct wm_reach from)
{
    to->left = fmax(to->left, from.left);
    to->right = fmax(to->right, from.right);
    to->up = fmax(to->up, from.up);
    to->down = fmax(to->down, from.down);
}

static struct wm_setting setting_of(const struct wm_sheet *sheet, int map)
{
    return (struct wm_setting){
        .sheet = sheet, .show = sheet->shows[map], .said = &sheet->letterings[map]};
}

static const struct wm_point origin = {0, 0};

const struct wm_shelf_form *wm_step_forms(const struct wm_sheet *sheet, int step, int *count)
{
    struct wm_shelf_form *forms = wm_arena_array(sheet->arena, struct wm_shelf_form, WM_FORMS);
    *count = sheet->width_count > 1 ? 2 * sheet->width_count : 1;
    for (int f = 0; f < *count; f++) {
        struct wm_reach core = {0}, touch = {0}, number = {0};
        for (int i = 0; i < sheet->show_count; i++) {
            struct wm_setting setting = setting_of(sheet, i);
            struct wm_step_place place = {0};
            if (setting.show->steps[step].shown == WM_SHOWN_NOT)
                continue;
            wm_compose_step(&setting, step, f, origin, &place);
            cover(&core, wm_reach_of(place.box, origin));
            cover(&touch, wm_reach_of(place.body, origin));
            cover(&number, wm_reach_of(wm_step_number_box(sheet, &place), origin));
        }
        forms[f] = (struct wm_shelf_form){wm_sheet_turn(sheet, core), wm_sheet_turn(sheet, touch),
                                          wm_sheet_turn(sheet, number)};
    }
    return forms;
}

const struct wm_span4 *wm_rider_forms(const struct wm_sheet *sheet, int handoff, bool is_level,
                                      int *count)
{
    struct wm_span4 *forms = wm_arena_array(sheet->arena, struct wm_span4, WM_FORMS);
    *count = is_level || sheet->width_count == 1 ? sheet->width_count : 2 * sheet->width_count;
    for (int f = 0; f < *count; f++) {
        struct wm_reach reach = {0};
        for (int i = 0; i < sheet->show_count; i++) {
            struct wm_setting setting = setting_of(sheet, i);
            struct wm_route route = {0};
            if (setting.show->handoffs[handoff].shown == WM_SHOWN_NOT)
                continue;
            wm_compose_rider(&setting, handoff, f, is_level, origin, &route);
            cover(&reach, wm_rider_reach(sheet, &route, origin));
        }
        forms[f] = wm_sheet_turn(sheet, reach);
    }
    return forms;
}

struct wm_shelf_room wm_room_sign(const struct wm_sheet *sheet, int room)
{
    const struct wm_room *it = &sheet->model->rooms[room];
    double width = 0, height = 0;
    if (!it->id && !wm_side_is_inside(it->side))
        return (struct wm_shelf_room){0};
    for (int i = 0; i < sheet->show_count; i++) {
        struct wm_setting setting = setting_of(sheet, i);
        width = fmax(width, wm_sign_width(&setting, room));
        height = fmax(height, wm_sign_height(&setting, room));
    }
    struct wm_span4 span = wm_sheet_turn(sheet, (struct wm_reach){0, width, 0, height});
    return (struct wm_shelf_room){.sign_width = span.right, .sign_height = span.down};
}
