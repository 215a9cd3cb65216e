/* SPDX-License-Identifier: MIT
 *
 * Pass: steps. Places of pictures, badges, texts and marks of every step. May assume the grid's x
 * and y.
 */
#include "layout/marks.h"
#include "layout/sheet.h"
#include "layout/vignette.h"

static struct wm_rect moved(struct wm_rect rect, struct wm_rect into)
{
    return (struct wm_rect){rect.x + into.x, rect.y + into.y, rect.w, rect.h};
}

/* The badge at the upper left, long numbers further to the left: never over a face. */
static void place_pictures(const struct wm_sheet *sheet, struct wm_step_place *place, int count)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_vignette vignette =
        wm_vignette_compose(theme, wm_sheet_actor_kind(sheet, place->step), count);
    place->person = moved(vignette.person, place->picture);
    place->object_count = count;
    for (int i = 0; i < count; i++)
        place->objects[i] = moved(vignette.objects[i], place->picture);
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
    const struct {
        const struct wm_lines *lines;
        enum wm_tone tone;
    } parts[] = {
        {&words->ink, WM_TONE_INK}, {&words->red, WM_TONE_TROUBLE}, {&words->notes, WM_TONE_QUIET}};
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, G_N_ELEMENTS(parts));
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (parts[i].lines->count == 0)
            continue;
        labels[place->label_count++] = wm_sheet_label(sheet, parts[i].lines, at, WM_ALIGN_CENTRE,
                                                      WM_STYLE_LABEL, parts[i].tone);
        at.y += wm_sheet_text_height(sheet, parts[i].lines->count, WM_STYLE_LABEL);
    }
    place->labels = labels;
}

static void place_texts(const struct wm_sheet *sheet, struct wm_step_place *place,
                        const struct wm_cell *cell, double centre)
{
    const struct wm_theme *theme = sheet->theme;
    enum wm_tone tone = place->is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    struct wm_point at = {centre, wm_rect_bottom(place->picture) + theme->label_gap};
    place->role =
        wm_sheet_label(sheet, &cell->role, at, WM_ALIGN_CENTRE, WM_STYLE_ROLE, WM_TONE_QUIET);
    at.y = wm_rect_bottom(place->role.box);
    place->caption =
        wm_sheet_label(sheet, &cell->caption, at, WM_ALIGN_CENTRE, WM_STYLE_CAPTION, tone);
    at.y = wm_rect_bottom(place->caption.box);
    place_words(sheet, place, &cell->words, at);
}

static void place_step(struct wm_sheet *sheet, int index, struct wm_step_place *place)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_cell *cell = &sheet->cells[index];
    struct wm_point centre =
        wm_sheet_point(sheet, sheet->columns[cell->column].centre, sheet->entities[cell->entity].y);
    place->step = index;
    place->column = cell->column;
    place->row = cell->row;
    place->picture = wm_rect_around(centre, cell->picture_width, theme->person);
    place->is_trouble = cell->words.is_trouble;
    place_pictures(sheet, place, cell->object_count);
    place_marks(sheet, place, &cell->words);
    place_texts(sheet, place, cell, centre.x);
    place->box = wm_sheet_rect(sheet, sheet->columns[cell->column].centre - cell->core.left,
                               sheet->entities[cell->entity].y - cell->core.up,
                               cell->core.left + cell->core.right, cell->core.up + cell->core.down);
}

void wm_pass_steps(struct wm_sheet *sheet)
{
    int count = sheet->model->step_count;
    struct wm_step_place *places =
        wm_arena_array(sheet->arena, struct wm_step_place, (size_t)count);
    for (int s = 0; s < count; s++)
        place_step(sheet, s, &places[s]);
    sheet->places->steps = places;
    sheet->places->step_count = count;
}
