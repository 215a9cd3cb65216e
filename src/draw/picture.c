/* SPDX-License-Identifier: MIT
 *
 * Pictures: one that is known, the dashed box for one that is not, and how an actor looks. Faces
 * and clothes follow from the actor's and the room's place in the document, so one actor is the
 * same everywhere on the map and two neighbours never are.
 */
#include "draw/pen.h"

#include "model/words.h"

static const struct wm_look AS_DRAWN = {0};

enum { NAME_LINES = 3 };

static void draw_unknown(const struct wm_pen *pen, const char *name, struct wm_rect box)
{
    const struct wm_theme *theme = pen->theme;
    double pad = theme->rim;
    struct wm_rect frame = {box.x + pad, box.y + pad, box.w - 2 * pad, box.h - 2 * pad};
    wm_scene_path(pen->out, theme->disc, theme->quiet, theme->rim);
    wm_scene_dash(pen->out, theme->unknown_dash[0], theme->unknown_dash[1]);
    wm_scene_rect(pen->out, frame, theme->unknown_corner);

    const struct wm_font *font = &theme->fonts[WM_STYLE_FOOT];
    struct wm_lines lines =
        wm_lines_break(pen->arena, pen->ruler, name, font, frame.w - 2 * pad, NAME_LINES);
    struct wm_point centre = wm_rect_centre(frame);
    centre.y -= (lines.count - 1) * font->line / 2;
    for (int i = 0; i < lines.count; i++, centre.y += font->line)
        wm_draw_words_at(pen, lines.lines[i], centre, WM_STYLE_FOOT, theme->quiet);
}

void wm_draw_picture(const struct wm_pen *pen, struct wm_cast cast, struct wm_rect box,
                     const struct wm_look *look, double turn)
{
    if (cast.icon)
        wm_scene_icon(pen->out, (struct wm_icon_item){
                                    .box = box,
                                    .icon = cast.icon,
                                    .name = cast.icon->name,
                                    .look = look ? look : &AS_DRAWN,
                                    .turn = turn,
                                });
    else if (cast.name)
        draw_unknown(pen, cast.name, box);
}

const struct wm_look *wm_step_look(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_theme *theme = pen->theme;
    const struct wm_step *step = &pen->model->steps[place->step];
    enum wm_mood mood = step->mood;
    if (mood == WM_MOOD_NONE)
        mood = place->is_trouble || step->trouble_count > 0 ? WM_MOOD_WORRIED : WM_MOOD_CALM;

    const struct wm_head *head = &theme->heads[step->actor % WM_HEADS];
    struct wm_look *look = wm_arena_new(pen->arena, struct wm_look);
    *look = (struct wm_look){
        .mood = wm_mood_words[mood],
        .skin = head->skin,
        .hair = head->hair,
        .accent = theme->accents[pen->model->actors[step->actor].room % WM_ACCENTS],
    };
    return look;
}
