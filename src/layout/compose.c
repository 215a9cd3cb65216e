/* SPDX-License-Identifier: MIT
 *
 * How a step with its words is set around an anchor: the middle of its person at the height of the
 * desk, where level lines come in.
 */
#include "layout/vignette.h"
#include "layout/wording.h"

static struct wm_rect moved(struct wm_rect rect, double x, double y)
{
    return (struct wm_rect){rect.x + x, rect.y + y, rect.w, rect.h};
}

/* The badge at the upper left, long numbers further to the left: never over a face. */
static void set_pictures(const struct wm_setting *setting, struct wm_step_place *place,
                         struct wm_point anchor)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_show_step *show = &setting->show->steps[place->step];
    struct wm_vignette vignette = wm_vignette_compose(theme, show->actor->kind, show->object_count);
    double x = anchor.x - vignette.person.x - vignette.person.w / 2;
    double y = anchor.y - theme->person / 2 - WM_DESK;
    place->picture = (struct wm_rect){x, y, vignette.width, theme->person};
    place->person = moved(vignette.person, x, y);
    place->person_name = wm_sheet_picture_name(sheet, show->actor->picture, place->person);
    place->object_count = show->object_count;
    for (int i = 0; i < place->object_count; i++) {
        place->objects[i] = moved(vignette.objects[i], x, y);
        place->object_names[i] = wm_sheet_picture_name(sheet, show->objects[i], place->objects[i]);
    }
    place->number_width = wm_sheet_number_width(sheet, place->step + 1, WM_STYLE_NUMBER);
    double half = wm_sheet_badge_width(sheet, place->step) / 2;
    place->badge = (struct wm_point){x + theme->badge_right - half,
                                     y + theme->badge_down - theme->badge_radius};
}

/* Role, sentence and words from `at` downwards; returns where they end. */
static double set_texts(const struct wm_sheet *sheet, struct wm_step_place *place,
                        const struct wm_step_words *said, struct wm_point at, enum wm_align align)
{
    enum wm_tone tone = place->is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    place->role = wm_sheet_label(sheet, &said->role, at, align, WM_STYLE_ROLE, WM_TONE_QUIET);
    at.y = wm_rect_bottom(place->role.box);
    place->caption = wm_sheet_label(sheet, &said->caption, at, align, WM_STYLE_CAPTION, tone);
    at.y = wm_rect_bottom(place->caption.box);
    struct wm_point red = {
        at.x, at.y + wm_sheet_text_height(sheet, said->words.ink.count, WM_STYLE_LABEL)};
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, WM_LABELS);
    place->label_count = wm_wording_set(sheet, &said->words, at, red, align, labels);
    place->labels = labels;
    return red.y + wm_wording_height_below(sheet, &said->words);
}

static double texts_height(const struct wm_sheet *sheet, const struct wm_step_words *said)
{
    return wm_sheet_text_height(sheet, said->role.count, WM_STYLE_ROLE) +
           wm_sheet_text_height(sheet, said->caption.count, WM_STYLE_CAPTION) +
           wm_sheet_text_height(sheet, said->words.ink.count, WM_STYLE_LABEL) +
           wm_wording_height_below(sheet, &said->words) + wm_signs_height(sheet, &said->words);
}

static double texts_width(const struct wm_sheet *sheet, const struct wm_step_words *said)
{
    return MAX(MAX(said->role.width, said->caption.width),
               MAX(wm_wording_width(&said->words), wm_signs_width(sheet, &said->words)));
}

void wm_compose_step(const struct wm_setting *setting, int step, int form, struct wm_point anchor,
                     struct wm_step_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_step_words *said = &setting->said->steps[form / 2][step];
    bool is_beside = form % 2;
    place->step = step;
    place->is_trouble = said->words.is_trouble;
    place->shown = setting->show->steps[step].shown;
    set_pictures(setting, place, anchor);
    double half = sheet->theme->person / 2;
    struct wm_point at = {anchor.x, wm_rect_bottom(place->picture) + WM_CLEAR};
    if (is_beside)
        at = (struct wm_point){wm_rect_right(place->picture) + WM_BESIDE,
                               place->picture.y + half - texts_height(sheet, said) / 2};
    double bottom = set_texts(sheet, place, said, at, is_beside ? WM_ALIGN_LEFT : WM_ALIGN_CENTRE);
    double marks = is_beside ? at.x : at.x - wm_signs_width(sheet, &said->words) / 2;
    bottom += wm_signs_height(sheet, &said->words);
    place->signs = wm_signs_set(sheet, &said->words, marks, bottom, false);
    double width = texts_width(sheet, said), left = is_beside ? at.x : at.x - width / 2;
    struct wm_rect texts = {left, at.y, width, bottom - at.y};
    double badge = wm_sheet_badge_width(sheet, step);
    struct wm_rect number = wm_rect_around(place->badge, badge, 2 * sheet->theme->badge_radius);
    place->box = wm_rect_union(wm_rect_union(place->picture, number), texts);
    place->body = place->box;
    if (is_beside)
        place->body.w += WM_CLEAR;
    else {
        place->body.x = place->picture.x;
        place->body.w = place->picture.w;
    }
}
