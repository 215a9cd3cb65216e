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

struct wm_rect wm_step_number_box(const struct wm_sheet *sheet, const struct wm_step_place *place)
{
    return wm_rect_around(place->badge, wm_sheet_badge_width(sheet, place->step),
                          2 * sheet->theme->badge_radius);
}

static double words_height(const struct wm_sheet *sheet, const struct wm_words *words)
{
    return wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL) +
           wm_wording_height_below(sheet, words) + wm_signs_height(sheet, words);
}

static double texts_height(const struct wm_sheet *sheet, const struct wm_step_words *said)
{
    return wm_sheet_text_height(sheet, said->role.count, WM_STYLE_ROLE) +
           wm_sheet_text_height(sheet, said->caption.count, WM_STYLE_CAPTION) +
           words_height(sheet, &said->words);
}

static struct wm_rect box_at(struct wm_point at, double width, double height, enum wm_align align)
{
    double left = align == WM_ALIGN_LEFT ? at.x : at.x - width / 2;
    return (struct wm_rect){left, at.y, width, height};
}

/* Words, and marks below them, from `at` downwards, beside those that are set already; returns
 * their box. */
static struct wm_rect set_words(const struct wm_sheet *sheet, struct wm_step_place *place,
                                const struct wm_words *words, struct wm_point at,
                                enum wm_align align)
{
    double signs = wm_signs_width(sheet, words), width = fmax(wm_wording_width(words), signs);
    struct wm_rect box = box_at(at, width, words_height(sheet, words), align);
    struct wm_point red = {at.x,
                           at.y + wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL)};
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, (size_t)2 * WM_LABELS);
    for (int i = 0; i < place->label_count; i++)
        labels[i] = place->labels[i];
    place->label_count += wm_wording_set(sheet, words, at, red, align, labels + place->label_count);
    place->labels = labels;
    if (signs > 0) {
        struct wm_rect row = box_at(at, signs, 0, align);
        place->signs = wm_signs_set(sheet, words, row.x, wm_rect_bottom(box), false);
    }
    return box;
}

/* Role, sentence and words from `at` downwards; returns their box. */
static struct wm_rect set_texts(const struct wm_sheet *sheet, struct wm_step_place *place,
                                const struct wm_step_words *said, struct wm_point at,
                                enum wm_align align)
{
    enum wm_tone tone = place->is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    place->role = wm_sheet_label(sheet, &said->role, at, align, WM_STYLE_ROLE, WM_TONE_QUIET);
    at.y = wm_rect_bottom(place->role.box);
    place->caption = wm_sheet_label(sheet, &said->caption, at, align, WM_STYLE_CAPTION, tone);
    at.y = wm_rect_bottom(place->caption.box);
    struct wm_rect words = set_words(sheet, place, &said->words, at, align);
    return wm_rect_union(wm_rect_union(place->role.box, place->caption.box), words);
}

/* ---- One of the worst ---- */

/* What a flag takes of its pole, above the words beside it. */
static double flag_height(const struct wm_theme *theme)
{
    return theme->pennant_height + WM_CLEAR;
}

/* Sets the scene right of the picture; returns where the next thing stands. */
static double set_scene(const struct wm_setting *setting, struct wm_step_place *place)
{
    const struct wm_theme *theme = setting->sheet->theme;
    double x = wm_rect_right(place->picture) + WM_BESIDE, high = wm_scene_height(theme);
    if (!setting->show->steps[place->step].scene)
        return x;
    place->scene = (struct wm_rect){x, wm_rect_bottom(place->picture) - high, theme->scene, high};
    return wm_rect_right(place->scene) + WM_BESIDE;
}

/* Plants the flag at `pole`; returns where words beside the pole begin. */
static double set_flag(const struct wm_setting *setting, struct wm_step_place *place,
                       struct wm_point pole, double foot)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines words = wm_flag_words(sheet, setting->show->steps[place->step].pennant);
    wm_flag_set(sheet, &words, pole, foot, false, &place->pennant);
    return pole.x + sheet->theme->pole / 2 + WM_BESIDE;
}

/* Right of the picture: all on the pole. */
static struct wm_rect set_flag_beside(const struct wm_setting *setting, struct wm_step_place *place,
                                      const struct wm_step_words *said)
{
    double flag = flag_height(setting->sheet->theme);
    double height = flag + texts_height(setting->sheet, said);
    double top = wm_rect_centre(place->picture).y - height / 2;
    double x =
        set_flag(setting, place, (struct wm_point){set_scene(setting, place), top}, top + height);
    return set_texts(setting->sheet, place, said, (struct wm_point){x, top + flag}, WM_ALIGN_LEFT);
}

/* On the pole what goes wrong, and how long it waits; the other words below the picture. */
static struct wm_rect set_flag_above(const struct wm_setting *setting, struct wm_step_place *place,
                                     const struct wm_step_words *said, struct wm_point below)
{
    const struct wm_sheet *sheet = setting->sheet;
    static const struct wm_lines none = {0};
    struct wm_step_words others = *said;
    struct wm_words wrong = said->words;
    others.words.red = none;
    others.words.mark_count = others.words.leaf_count = 0;
    others.words.chair = NULL;
    wrong.ink = wrong.keeps = wrong.notes = none;
    wrong.fresh = 0;
    double foot = wm_rect_bottom(place->picture), flag = flag_height(sheet->theme);
    double top = foot - flag - words_height(sheet, &wrong);
    double x = set_flag(setting, place, (struct wm_point){set_scene(setting, place), top}, foot);
    struct wm_point beside = {x, top + flag};
    return wm_rect_union(set_texts(sheet, place, &others, below, WM_ALIGN_CENTRE),
                         set_words(sheet, place, &wrong, beside, WM_ALIGN_LEFT));
}

/* ---- The step ---- */

/* Where lines end: at the person, or behind what stands beside or below. What stands beside may be
 * higher, but is not in the way of a line from above or below. */
static struct wm_rect body_of(const struct wm_step_place *place, bool is_beside)
{
    struct wm_rect body = place->box, core = is_beside ? place->picture : place->box;
    bool has_flag = place->pennant.flag.h > 0;
    body.y = place->picture.y;
    body.h = wm_rect_bottom(core) - body.y;
    if (is_beside || has_flag)
        body.w += WM_CLEAR;
    if (!is_beside) {
        double right = has_flag ? wm_rect_right(body) : wm_rect_right(place->picture);
        body.x = place->picture.x;
        body.w = right - body.x;
    }
    return body;
}

void wm_compose_step(const struct wm_setting *setting, int step, int form, struct wm_point anchor,
                     struct wm_step_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_step_words *said = &setting->said->steps[form / 2][step];
    bool is_beside = form % 2, has_flag = setting->show->steps[step].pennant;
    place->step = step;
    place->is_trouble = said->words.is_trouble;
    place->shown = setting->show->steps[step].shown;
    set_pictures(setting, place, anchor);
    struct wm_point below = {anchor.x, wm_rect_bottom(place->picture) + WM_CLEAR};
    struct wm_point beside = {wm_rect_right(place->picture) + WM_BESIDE,
                              wm_rect_centre(place->picture).y - texts_height(sheet, said) / 2};
    struct wm_rect texts = has_flag && is_beside ? set_flag_beside(setting, place, said)
                           : has_flag            ? set_flag_above(setting, place, said, below)
                           : is_beside ? set_texts(sheet, place, said, beside, WM_ALIGN_LEFT)
                                       : set_texts(sheet, place, said, below, WM_ALIGN_CENTRE);
    struct wm_rect number = wm_step_number_box(sheet, place);
    place->box = wm_rect_union(wm_rect_union(place->picture, number), texts);
    if (has_flag)
        place->box = wm_rect_union(wm_rect_union(place->box, place->scene),
                                   wm_flag_box(theme, &place->pennant));
    place->body = body_of(place, is_beside);
}
