/* SPDX-License-Identifier: MIT
 *
 * Setting down steps: places of pictures, badges, texts and marks of every step. May assume the
 * grid's x and y.
 */
#include "layout/marks.h"
#include "layout/sheet.h"
#include "layout/vignette.h"

static struct wm_rect moved(struct wm_rect rect, struct wm_rect into)
{
    return (struct wm_rect){rect.x + into.x, rect.y + into.y, rect.w, rect.h};
}

/* The badge at the upper left, long numbers further to the left: never over a face. */
static void place_pictures(const struct wm_setting *setting, struct wm_step_place *place, int count)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_show_step *show = &setting->show->steps[place->step];
    struct wm_vignette vignette = wm_vignette_compose(theme, show->actor->kind, count);
    place->person = moved(vignette.person, place->picture);
    place->person_name = wm_sheet_picture_name(sheet, show->actor->picture, place->person);
    place->object_count = count;
    for (int i = 0; i < count; i++) {
        place->objects[i] = moved(vignette.objects[i], place->picture);
        place->object_names[i] = wm_sheet_picture_name(sheet, show->objects[i], place->objects[i]);
    }
    place->number_width = wm_sheet_number_width(sheet, place->step + 1, WM_STYLE_NUMBER);
    double half = wm_sheet_badge_width(sheet, place->step) / 2;
    place->badge = (struct wm_point){place->picture.x + theme->badge_right - half,
                                     place->picture.y + theme->badge_down - theme->badge_radius};
}

/* Marks follow the badge, above the head. */
static void place_marks(const struct wm_sheet *sheet, struct wm_step_place *place,
                        const struct wm_words *words)
{
    const struct wm_theme *theme = sheet->theme;
    double reach = wm_marks_reach(theme, words->mark_counts, WM_HEAD_ROWS);
    struct wm_point left = {place->badge.x + wm_sheet_badge_width(sheet, place->step) / 2,
                            place->person.y + theme->mark_down - reach};
    place->marks = wm_marks_place(sheet->arena, theme, words, WM_HEAD_ROWS, left);
    place->mark_count = words->mark_counts.discs + words->mark_counts.leaves;
}

/* Below the sentence: ink, red, then notes. */
static void place_words(const struct wm_sheet *sheet, struct wm_step_place *place,
                        const struct wm_words *words, struct wm_point at)
{
    double line = wm_sheet_text_height(sheet, 1, WM_STYLE_LABEL);
    struct wm_point red = {at.x, at.y + words->ink.count * line};
    place->labels = wm_words_place(sheet, words, at, red, WM_ALIGN_CENTRE, &place->label_count);
}

static void place_texts(const struct wm_sheet *sheet, struct wm_step_place *place,
                        const struct wm_step_words *said, double centre)
{
    const struct wm_theme *theme = sheet->theme;
    enum wm_tone tone = place->is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    struct wm_point at = {centre, wm_rect_bottom(place->picture) + theme->label_gap};
    place->role =
        wm_sheet_label(sheet, &said->role, at, WM_ALIGN_CENTRE, WM_STYLE_ROLE, WM_TONE_QUIET);
    at.y = wm_rect_bottom(place->role.box);
    place->caption =
        wm_sheet_label(sheet, &said->caption, at, WM_ALIGN_CENTRE, WM_STYLE_CAPTION, tone);
    at.y = wm_rect_bottom(place->caption.box);
    place_words(sheet, place, &said->words, at);
}

static void place_step(const struct wm_setting *setting, int index, struct wm_step_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_step_words *said = &setting->said->steps[index];
    const struct wm_theme *theme = sheet->theme;
    const struct wm_cell *cell = &sheet->cells[index];
    struct wm_point centre =
        wm_sheet_point(sheet, sheet->columns[cell->column].centre, sheet->entities[cell->entity].y);
    place->step = index;
    place->column = cell->column;
    place->row = cell->row;
    place->picture = wm_rect_around(centre, cell->picture_width, theme->person);
    place->is_trouble = said->words.is_trouble;
    place->shown = setting->show->steps[index].shown;
    place_pictures(setting, place, said->object_count);
    place_marks(sheet, place, &said->words);
    place_texts(sheet, place, said, centre.x);
    place->box = wm_sheet_rect(sheet, sheet->columns[cell->column].centre - cell->core.left,
                               sheet->entities[cell->entity].y - cell->core.up,
                               cell->core.left + cell->core.right, cell->core.up + cell->core.down);
}

void wm_set_steps(struct wm_setting *setting)
{
    int count = setting->show->step_count;
    struct wm_step_place *places =
        wm_arena_array(setting->sheet->arena, struct wm_step_place, (size_t)count);
    for (int s = 0; s < count; s++)
        place_step(setting, s, &places[s]);
    setting->places->steps = places;
    setting->places->step_count = count;
}
