/* SPDX-License-Identifier: MIT
 *
 * How what rides on a line is set around an anchor on the line.
 *
 * On a level line things stand in a row, in the order of time: what travels, its wait, the empty
 * chair. Ink words stand above the row, red ones below the line. On an upright line the thing
 * stands on the line and the words beside it. At the worst a flag is planted.
 */
#include "layout/wording.h"

/* Around the name that is lettered on a thing. */
enum { LETTERED_SIDE = 9, LETTERED_ABOVE = 9 };

/* How large the thing is: as its picture, or as what is lettered on it needs. */
static struct wm_rect size_of_thing(const struct wm_setting *setting, int handoff,
                                    const struct wm_words *words)
{
    const struct wm_show_handoff *show = &setting->show->handoffs[handoff];
    double side = setting->sheet->theme->rider;
    if (!show->thing.icon && !show->thing.name)
        return (struct wm_rect){0, 0, 0, 0};
    double text = wm_sheet_text_height(setting->sheet, words->lettering.count, WM_STYLE_LABEL);
    if (text <= 0)
        return (struct wm_rect){0, 0, side, side};
    return (struct wm_rect){0, 0, fmax(side, words->lettering.width + 2 * LETTERED_SIDE),
                            fmax(side, text + 2 * LETTERED_ABOVE)};
}

static void set_thing(const struct wm_setting *setting, int handoff, const struct wm_words *words,
                      struct wm_rect box, struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    route->thing = box;
    route->thing_name = wm_sheet_picture_name(sheet, setting->show->handoffs[handoff].thing, box);
    double text = wm_sheet_text_height(sheet, words->lettering.count, WM_STYLE_LABEL);
    struct wm_point middle = wm_rect_centre(box);
    route->lettering =
        wm_sheet_label(sheet, &words->lettering, (struct wm_point){middle.x, middle.y - text / 2},
                       WM_ALIGN_CENTRE, WM_STYLE_LABEL, WM_TONE_INK);
}

/* ---- What rides on a level line ---- */

/* How large what stands on a level line is: the scene, else the thing. */
static struct wm_rect standing(const struct wm_setting *setting, int handoff,
                               const struct wm_words *words)
{
    const struct wm_theme *theme = setting->sheet->theme;
    const struct wm_show_handoff *show = &setting->show->handoffs[handoff];
    if (show->scene)
        return (struct wm_rect){0, 0, theme->scene, wm_scene_height(theme)};
    return size_of_thing(setting, handoff, words);
}

/* Sets it on the line, from `x` on. */
static void set_standing(const struct wm_setting *setting, int handoff,
                         const struct wm_words *words, double x, double floor,
                         struct wm_route *route)
{
    struct wm_rect box = standing(setting, handoff, words);
    box.x = x;
    box.y = floor - box.h;
    if (setting->show->handoffs[handoff].scene)
        route->scene = box;
    else if (box.h > 0)
        set_thing(setting, handoff, words, box, route);
}

/* One of the worst: behind what stands on the line a flag is planted, with what travels and
 * its wait below it; what goes wrong stands below the line. */
static void set_worst_level(const struct wm_setting *setting, int handoff,
                            const struct wm_words *words, struct wm_point anchor,
                            struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_rect stands = standing(setting, handoff, words);
    struct wm_lines flag = wm_flag_words(sheet, setting->show->handoffs[handoff].pennant);
    double column = MAX(wm_flag_width(theme, &flag),
                        WM_BESIDE + MAX(words->ink.width, wm_signs_width(sheet, words)));
    double floor = anchor.y - theme->arrow_width / 2;
    double x = anchor.x - (stands.w + WM_BESIDE + column) / 2;
    set_standing(setting, handoff, words, x, floor, route);
    double pole = x + stands.w + WM_BESIDE, aside = pole + theme->pole / 2 + WM_BESIDE;
    double ink = wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
    double high = wm_signs_height(sheet, words), top = floor - high - WM_CLEAR - ink;
    route->signs = wm_signs_set(sheet, words, aside, floor, false);
    wm_flag_set(sheet, &flag,
                (struct wm_point){pole, MIN(top - WM_CLEAR - theme->pennant_height,
                                            floor - stands.h + 2 * theme->knob)},
                floor, false, &route->pennant);
    struct wm_words above = *words, below = *words;
    above.red.count = above.keeps.count = above.notes.count = 0;
    below.ink.count = below.fresh = 0;
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, WM_LABELS);
    route->label_count = wm_wording_set(sheet, &above, (struct wm_point){aside, top},
                                        (struct wm_point){0, 0}, WM_ALIGN_LEFT, labels);
    route->label_count +=
        wm_wording_set(sheet, &below, (struct wm_point){0, 0},
                       (struct wm_point){anchor.x, anchor.y + theme->arrow_width / 2 + WM_CLEAR},
                       WM_ALIGN_CENTRE, labels + route->label_count);
    route->labels = labels;
}

/* Pictures have margins of their own, a name that is lettered on a thing fills it. */
static void set_level_rider(const struct wm_setting *setting, int handoff,
                            const struct wm_words *words, struct wm_point anchor,
                            struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_rect stands = standing(setting, handoff, words);
    double signs = wm_signs_width(sheet, words);
    double apart = words->lettering.count > 0 && signs > 0 ? WM_CLEAR : 0;
    double row = stands.w + apart + signs;
    double high = MAX(stands.h, wm_signs_height(sheet, words));
    double floor = anchor.y - sheet->theme->arrow_width / 2;
    double x = anchor.x - row / 2;
    set_standing(setting, handoff, words, x, floor, route);
    route->signs = wm_signs_set(sheet, words, x + stands.w + apart, floor, false);
    double ink = wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
    struct wm_point above = {anchor.x, floor - high - WM_CLEAR / 2. - ink};
    struct wm_point below = {anchor.x, anchor.y + sheet->theme->arrow_width / 2 + WM_CLEAR};
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, WM_LABELS);
    route->label_count = wm_wording_set(sheet, words, above, below, WM_ALIGN_CENTRE, labels);
    route->labels = labels;
}

/* ---- What rides on an upright line ---- */

/* Beside the line, from there outwards: the scene, then the flag over the words over the marks. */
static void set_upright_rider(const struct wm_setting *setting, int handoff,
                              const struct wm_words *words, bool is_left, struct wm_point anchor,
                              struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_show_handoff *show = &setting->show->handoffs[handoff];
    struct wm_rect thing = size_of_thing(setting, handoff, words);
    double out = is_left ? -1 : 1;
    double ink = wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
    double below = wm_wording_height_below(sheet, words), marks = wm_signs_height(sheet, words);
    double flag = show->pennant ? theme->pennant_height + WM_CLEAR : 0;
    double top = anchor.y - (flag + ink + below + marks) / 2;
    double aside = MAX(thing.w / 2, theme->arrow_width / 2) + WM_BESIDE;
    double x = anchor.x + out * aside;
    if (thing.h > 0)
        set_thing(setting, handoff, words, wm_rect_around(anchor, thing.w, thing.h), route);
    if (show->scene) {
        double height = wm_scene_height(theme);
        route->scene = (struct wm_rect){is_left ? x - theme->scene : x, anchor.y - height / 2,
                                        theme->scene, height};
        x += out * (theme->scene + WM_BESIDE);
    }
    if (show->pennant) {
        struct wm_lines worst = wm_flag_words(sheet, show->pennant);
        wm_flag_set(sheet, &worst, (struct wm_point){x, top}, top + flag + ink + below + marks,
                    is_left, &route->pennant);
        x += out * (theme->pole / 2 + WM_BESIDE);
    }
    top += flag;
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, WM_LABELS);
    route->label_count =
        wm_wording_set(sheet, words, (struct wm_point){x, top}, (struct wm_point){x, top + ink},
                       is_left ? WM_ALIGN_RIGHT : WM_ALIGN_LEFT, labels);
    route->labels = labels;
    route->signs = wm_signs_set(sheet, words, x, top + ink + below + marks, is_left);
}

void wm_compose_rider(const struct wm_setting *setting, int handoff, int form, bool is_level,
                      struct wm_point anchor, struct wm_route *route)
{
    struct wm_words words = setting->said->handoffs[is_level ? form : form / 2][handoff];
    if (wm_sheet_chair_hangs(setting->sheet, handoff))
        words.chair = NULL;
    route->rider = anchor;
    if (is_level && setting->show->handoffs[handoff].pennant)
        set_worst_level(setting, handoff, &words, anchor, route);
    else if (is_level)
        set_level_rider(setting, handoff, &words, anchor, route);
    else
        set_upright_rider(setting, handoff, &words, form % 2, anchor, route);
}

struct wm_reach wm_rider_reach(const struct wm_sheet *sheet, const struct wm_route *route,
                               struct wm_point anchor)
{
    struct wm_rect box = wm_rect_union(route->thing, route->scene);
    if (route->pennant.flag.h > 0)
        box = wm_rect_union(box, wm_flag_box(sheet->theme, &route->pennant));
    for (int i = 0; i < route->label_count; i++)
        box = wm_rect_union(box, route->labels[i].box);
    box = wm_signs_cover(&route->signs, box);
    if (box.w <= 0)
        return (struct wm_reach){0, 0, 0, 0};
    struct wm_reach reach = wm_reach_of(box, anchor);
    return (struct wm_reach){fmax(reach.left, 0), fmax(reach.right, 0), fmax(reach.up, 0),
                             fmax(reach.down, 0)};
}
