/* SPDX-License-Identifier: MIT
 *
 * The passes in their order, and the few things that all of them need.
 */
#include "layout/layout.h"

#include "layout/sheet.h"
#include "model/duration.h"
#include "model/seam.h"

typedef void wm_pass(struct wm_sheet *sheet);

static wm_pass *const passes[] = {
    wm_pass_words,   /* what is to be said where */
    wm_pass_columns, /* when: the story from left to right */
    wm_pass_rows,    /* who: bands, rooms, storeys, rows */
    wm_pass_paths,   /* through which gaps and aisles each handoff goes */
    wm_pass_ports,   /* where on a picture it begins and ends */
    wm_pass_aisles,  /* which tracks of the aisles */
    wm_pass_heights, /* y of rows and bands */
    wm_pass_gaps,    /* which tracks of the gaps */
    wm_pass_widths,  /* x of columns */
    wm_pass_title,   /* above the office */
    wm_pass_steps,   /* places from here on */
    wm_pass_routes,  wm_pass_office, wm_pass_strip, /* below the office */
    wm_pass_facts,
};

struct wm_places *wm_layout(struct wm_arena *arena, const struct wm_model *model,
                            const struct wm_theme *theme, const struct wm_ruler *ruler,
                            const struct wm_layout_options *options, struct wm_findings *findings)
{
    struct wm_sheet sheet = {
        .arena = arena,
        .model = model,
        .theme = theme,
        .ruler = ruler,
        .options = options,
        .findings = findings,
        .cells = wm_arena_array(arena, struct wm_cell, (size_t)model->step_count),
        .words = wm_arena_array(arena, struct wm_words, (size_t)model->handoff_count),
        .paths = wm_arena_array(arena, struct wm_path_plan, (size_t)model->handoff_count),
        .spans = wm_arena_array(arena, struct wm_room_span, (size_t)model->room_count),
        .actor_rows = wm_arena_array(arena, int, (size_t)model->actor_count),
        .places = wm_arena_new(arena, struct wm_places),
    };
    for (size_t i = 0; i < G_N_ELEMENTS(passes); i++)
        passes[i](&sheet);
    return sheet.places;
}

/* Index of the first place of a row at or right of `column`; that of the next row's first where
 * there is none. */
static int find_taken(const struct wm_sheet *sheet, int row, int column)
{
    int low = sheet->first_taken[row];
    int high = sheet->first_taken[row + 1];
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (sheet->taken[middle].column < column)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int wm_sheet_step_at(const struct wm_sheet *sheet, int row, int column)
{
    int found = find_taken(sheet, row, column);
    bool is_there = found < sheet->first_taken[row + 1] && sheet->taken[found].column == column;
    return is_there ? sheet->taken[found].step : -1;
}

int wm_sheet_next_taken(const struct wm_sheet *sheet, int row, int column)
{
    int found = find_taken(sheet, row, column + 1);
    return found < sheet->first_taken[row + 1] ? sheet->taken[found].column : sheet->column_count;
}

int wm_sheet_previous_taken(const struct wm_sheet *sheet, int row, int column)
{
    int found = find_taken(sheet, row, column);
    return found > sheet->first_taken[row] ? sheet->taken[found - 1].column : -1;
}

const struct wm_goal *wm_sheet_room_goal(const struct wm_sheet *sheet, int room)
{
    const struct wm_model *model = sheet->model;
    for (int g = 0; g < model->goal_count; g++)
        for (int i = 0; i < model->goals[g].of_count; i++) {
            struct wm_owner of = model->goals[g].of[i];
            if (of.room == room || (of.actor >= 0 && model->actors[of.actor].room == room))
                return &model->goals[g];
        }
    return NULL;
}

double wm_sheet_marks_width(const struct wm_sheet *sheet, int count, bool is_in_row)
{
    int columns = is_in_row ? count : (count + 1) / 2;
    return columns * 2 * sheet->theme->mark_radius;
}

const char *wm_sheet_waiting_words(const struct wm_sheet *sheet)
{
    struct wm_times times = wm_model_times(sheet->model);
    return wm_minutes_of_words(sheet->arena, sheet->model, times.waiting,
                               times.touch + times.waiting, "nearly all of");
}

struct wm_half_columns wm_sheet_aisle_ends(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    return (struct wm_half_columns){
        path->first_gap >= 0 ? 2 * path->first_gap : 2 * sheet->cells[it->from].column + 1,
        path->last_gap >= 0 ? 2 * path->last_gap : 2 * sheet->cells[it->to].column + 1,
    };
}

double wm_sheet_aisle_y(const struct wm_sheet *sheet, const struct wm_path_plan *path)
{
    const struct wm_row *row = &sheet->rows[path->aisle];
    return row->drop_top + row->drop + path->aisle_y;
}

double wm_sheet_top_height(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    double marks = cell->words.mark_count ? 1.7 * sheet->theme->mark_radius : 0;
    return MAX(sheet->theme->badge_radius / 2, marks);
}

struct wm_lines wm_sheet_plate(const struct wm_sheet *sheet, int room)
{
    return wm_sheet_break(sheet, sheet->model->rooms[room].name, WM_STYLE_PLATE,
                          2 * sheet->theme->caption_width, 1);
}

struct wm_lines wm_sheet_goal(const struct wm_sheet *sheet, const struct wm_goal *goal)
{
    return wm_sheet_break(sheet, goal->name, WM_STYLE_LABEL, sheet->theme->caption_width * 1.6, 1);
}

struct wm_lines wm_sheet_break(const struct wm_sheet *sheet, const char *text, enum wm_style style,
                               double width, int most)
{
    return wm_sheet_break_toned(sheet, text, style, WM_TONE_INK, width, most);
}

struct wm_lines wm_sheet_break_toned(const struct wm_sheet *sheet, const char *text,
                                     enum wm_style style, enum wm_tone tone, double width, int most)
{
    struct wm_font font = wm_tone_font(sheet->theme, style, tone);
    return wm_lines_break(sheet->arena, sheet->ruler, text, &font, width, most);
}

double wm_sheet_text_height(const struct wm_sheet *sheet, int count, enum wm_style style)
{
    return count * sheet->theme->fonts[style].line;
}

struct wm_label wm_sheet_label(const struct wm_sheet *sheet, const struct wm_lines *lines,
                               struct wm_point at, enum wm_align align, enum wm_style style,
                               enum wm_tone tone)
{
    double shift = align == WM_ALIGN_LEFT     ? 0
                   : align == WM_ALIGN_CENTRE ? lines->width / 2
                                              : lines->width;
    struct wm_rect box = {at.x - shift, at.y, lines->width,
                          wm_sheet_text_height(sheet, lines->count, style)};
    return (struct wm_label){box, lines->lines, lines->count, style, tone, align};
}
