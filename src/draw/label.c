/* SPDX-License-Identifier: MIT
 *
 * Words. Lines are broken already; here each gets its baseline, its side and its colour.
 */
#include "draw/pen.h"

/* From the upper edge of a line to its baseline, and from the middle of its capitals to it, in em.
 */
static const double ASCENT = 0.8;
static const double HALF_CAPITAL = 0.36;

void wm_draw_label(const struct wm_pen *pen, const struct wm_label *label)
{
    static const struct {
        enum wm_anchor anchor;
        double share; /* of the box's width */
    } sides[] = {
        [WM_ALIGN_LEFT] = {WM_ANCHOR_START, 0},
        [WM_ALIGN_CENTRE] = {WM_ANCHOR_MIDDLE, 0.5},
        [WM_ALIGN_RIGHT] = {WM_ANCHOR_END, 1},
    };
    struct wm_font font = wm_tone_font(pen->theme, label->style, label->tone);
    if (label->size > 0)
        font = wm_font_of_size(font, label->size);
    struct wm_text_item item = {
        .at = {label->box.x + sides[label->align].share * label->box.w,
               label->box.y + ASCENT * font.size},
        .anchor = sides[label->align].anchor,
        .font = font,
        .color = wm_tone_color(pen->theme, label->tone),
    };
    for (int i = 0; i < label->count; i++) {
        item.text = label->lines[i];
        item.width = label->widths[i];
        wm_scene_text(pen->out, item);
        item.at.y += font.line;
    }
}

void wm_draw_labels(const struct wm_pen *pen, const struct wm_label *labels, int count)
{
    for (int i = 0; i < count; i++)
        wm_draw_label(pen, &labels[i]);
}

void wm_draw_inscription(const struct wm_pen *pen, const struct wm_inscription *inscription)
{
    struct wm_point at = inscription->centre;
    double down = HALF_CAPITAL * inscription->font.size;
    if (inscription->is_upright)
        at.x += down;
    else
        at.y += down;
    wm_scene_text(pen->out, (struct wm_text_item){
                                .text = inscription->text,
                                .at = at,
                                .anchor = WM_ANCHOR_MIDDLE,
                                .font = inscription->font,
                                .color = inscription->color,
                                .width = inscription->width,
                                .is_upright = inscription->is_upright,
                            });
}

void wm_draw_words_at(const struct wm_pen *pen, const char *words, double width,
                      struct wm_point centre, enum wm_style style, struct wm_color color)
{
    wm_draw_inscription(pen, &(struct wm_inscription){.text = words,
                                                      .centre = centre,
                                                      .width = width,
                                                      .font = pen->theme->fonts[style],
                                                      .color = color});
}

void wm_draw_number(const struct wm_pen *pen, int number, double width, struct wm_point centre,
                    struct wm_number_look look)
{
    wm_draw_plate(pen, wm_arena_printf(pen->arena, "%d", number), width, centre, look);
}

void wm_draw_plate(const struct wm_pen *pen, const char *words, double width,
                   struct wm_point centre, struct wm_number_look look)
{
    const struct wm_theme *theme = pen->theme;
    double high = 2 * theme->badge_radius;
    wm_scene_path(pen->out, look.ground, look.rim, look.rim_width);
    wm_scene_rect(pen->out, wm_rect_around(centre, MAX(high, width + theme->badge_radius), high),
                  theme->badge_radius);
    wm_draw_words_at(pen, words, width, centre, WM_STYLE_NUMBER, look.ink);
}
