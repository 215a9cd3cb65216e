/* SPDX-License-Identifier: MIT
 *
 * A group of the strip: a heading, rows of pictures side by side, words below each row, small
 * print. Quantity is shown by repetition, never by size (Neurath's Isotype); where there is no room
 * for that, one picture and a number.
 */
#include "layout/sheet.h"

enum { ROW_GAP = 18, SPACE = 4, LEAST_SAID = 200, LEAST_NOTE = 400, MOST_LINES = 8 };

/* Of a row that has more, one stands for all. */
enum { MOST_PICTURES = 2000 };

/* How large pictures are, and on how many lines a row of them stands; 0: one stands for all. */
static const struct level {
    double side, gap;
    int lines;
} levels[WM_GROUP_LEVELS] = {{54, 8, 1}, {44, 5, 1}, {34, 4, 2}, {28, 3, 3}, {54, 8, 0}};

struct group {
    const struct wm_sheet *sheet;
    const struct level *level;
    GArray *tallies, *words; /* struct wm_tally_place, struct wm_label */
};

static struct wm_rect add_words(const struct group *to, const char *text, enum wm_style style,
                                enum wm_tone tone, double width, struct wm_point at)
{
    struct wm_lines lines = wm_sheet_break_toned(to->sheet, text, style, tone, width, MOST_LINES);
    struct wm_label label = wm_sheet_label(to->sheet, &lines, at, WM_ALIGN_LEFT, style, tone);
    if (lines.count > 0)
        g_array_append_val(to->words, label);
    return label.box;
}

/* Below a picture, in the middle of its cell. */
static void add_caption(const struct group *to, const char *text, struct wm_rect box)
{
    struct wm_lines lines =
        wm_sheet_break_toned(to->sheet, text, WM_STYLE_COUNTED, WM_TONE_TROUBLE, INFINITY, 1);
    struct wm_point at = {wm_rect_centre(box).x, wm_rect_bottom(box)};
    struct wm_label label =
        wm_sheet_label(to->sheet, &lines, at, WM_ALIGN_CENTRE, WM_STYLE_COUNTED, WM_TONE_TROUBLE);
    if (lines.count > 0)
        g_array_append_val(to->words, label);
}

/* As wide as the widest words of its pictures; how high those are. */
static double cell_width(const struct group *group, const struct wm_show_row *row, double *caption)
{
    double width = group->level->side;
    *caption = 0;
    for (int i = 0; i < row->count; i++) {
        if (!*row->tallies[i].says)
            continue;
        struct wm_lines lines = wm_sheet_break_toned(
            group->sheet, row->tallies[i].says, WM_STYLE_COUNTED, WM_TONE_TROUBLE, INFINITY, 1);
        width = fmax(width, lines.width);
        *caption = wm_sheet_text_height(group->sheet, 1, WM_STYLE_COUNTED);
    }
    return width;
}

static void add_tally(const struct group *to, int row, int tally, int stands_for,
                      struct wm_rect box)
{
    struct wm_tally_place place = {row, tally, stands_for, box};
    g_array_append_val(to->tallies, place);
}

/* One picture and "× 23". */
static struct wm_rect add_one_for_all(const struct group *to, int index,
                                      const struct wm_show_row *row, struct wm_point at)
{
    double side = to->level->side;
    struct wm_rect box = {at.x, at.y, side, side};
    add_tally(to, index, 0, row->count, box);
    const char *times = wm_arena_printf(to->sheet->arena, "× %d", row->count);
    double line = wm_sheet_text_height(to->sheet, 1, WM_STYLE_COUNT);
    struct wm_rect words =
        add_words(to, times, WM_STYLE_COUNT, WM_TONE_INK, INFINITY,
                  (struct wm_point){at.x + side + SPACE, at.y + (side - line) / 2});
    return (struct wm_rect){at.x, at.y, wm_rect_right(words) - at.x, side};
}

/* Bundles stay whole on their line. */
static int count_on_line(const struct wm_show_row *row, int lines)
{
    int count = (row->count + lines - 1) / lines;
    return row->bundle ? (count + row->bundle - 1) / row->bundle * row->bundle : count;
}

static struct wm_rect add_pictures(const struct group *to, int index, const struct wm_show_row *row,
                                   struct wm_point at)
{
    const struct level *level = to->level;
    if (row->count == 0 || row->count > MOST_PICTURES || (level->lines == 0 && row->count > 1))
        return row->count ? add_one_for_all(to, index, row, at)
                          : (struct wm_rect){at.x, at.y, 0, 0};
    double caption, cell = cell_width(to, row, &caption), width = 0;
    int lines = MAX(1, level->lines), on_line = count_on_line(row, lines);
    double high = level->side + caption + level->gap;
    for (int i = 0; i < row->count; i++) {
        int line = i / on_line, place = i % on_line, gaps = row->bundle ? place / row->bundle : 0;
        struct wm_rect box = {at.x + place * (cell + level->gap) + gaps * 2 * level->gap +
                                  (cell - level->side) / 2,
                              at.y + line * high, level->side, level->side};
        add_tally(to, index, i, 1, box);
        add_caption(to, row->tallies[i].says, box);
        width = fmax(width, wm_rect_right(box) + (cell - level->side) / 2 - at.x);
    }
    int used = (row->count + on_line - 1) / on_line;
    return (struct wm_rect){at.x, at.y, width, used * high - level->gap};
}

/* Returns what the row covers, its words with it; they may be as wide as its pictures, or `width`.
 */
static struct wm_rect add_row(const struct group *to, int index, const struct wm_show_row *row,
                              struct wm_point at, double width)
{
    struct wm_rect pictures = add_pictures(to, index, row, at);
    struct wm_rect words =
        add_words(to, row->says.text, WM_STYLE_COUNTED, row->says.tone, fmax(width, pictures.w),
                  (struct wm_point){at.x, wm_rect_bottom(pictures) + SPACE});
    return (struct wm_rect){at.x, at.y, fmax(pictures.w, words.w),
                            fmax(wm_rect_bottom(pictures), wm_rect_bottom(words)) - at.y};
}

/* The words of the last row may reach as far as the heading. */
static struct wm_rect add_rows(const struct group *to, const struct wm_show_group *show,
                               struct wm_point at, double heading)
{
    struct wm_rect all = {at.x, at.y, 0, 0};
    double x = at.x;
    for (int i = 0; i < show->row_count; i++) {
        bool is_last = i == show->row_count - 1;
        double width = fmax(LEAST_SAID, is_last ? at.x + heading - x : 0);
        struct wm_rect row = add_row(to, i, &show->rows[i], (struct wm_point){x, at.y}, width);
        all.w = fmax(all.w, wm_rect_right(row) - at.x);
        all.h = fmax(all.h, row.h);
        x += row.w > 0 ? row.w + ROW_GAP : 0;
    }
    return all;
}

struct wm_group_place wm_group_set(const struct wm_setting *setting, int index, int level,
                                   struct wm_point at, double width)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_group *show = &setting->show->strip.groups[index];
    struct group group = {sheet, &levels[level],
                          g_array_new(FALSE, FALSE, sizeof(struct wm_tally_place)),
                          g_array_new(FALSE, FALSE, sizeof(struct wm_label))};
    GArray *heading = g_array_new(FALSE, FALSE, sizeof(struct wm_label));
    struct wm_rect head = wm_runs_set(sheet,
                                      (struct wm_run_lines){.runs = show->heading,
                                                            .count = show->heading_count,
                                                            .style = WM_STYLE_COUNT,
                                                            .width = width},
                                      at, heading);
    struct wm_rect rows =
        add_rows(&group, show, (struct wm_point){at.x, wm_rect_bottom(head) + SPACE}, head.w);
    struct wm_rect box = {at.x, at.y, fmax(head.w, rows.w), wm_rect_bottom(rows) - at.y};
    double note_width = fmin(width, fmax(LEAST_NOTE, box.w));
    for (int i = 0; i < show->note_count; i++) {
        struct wm_rect note =
            add_words(&group, show->notes[i].text, WM_STYLE_FOOT, show->notes[i].tone, note_width,
                      (struct wm_point){at.x, wm_rect_bottom(box) + (i ? 0 : SPACE)});
        box.w = fmax(box.w, note.w);
        box.h = wm_rect_bottom(note) - at.y;
    }
    struct wm_group_place place = {.group = index,
                                   .box = box,
                                   .heading_count = (int)heading->len,
                                   .tally_count = (int)group.tallies->len,
                                   .word_count = (int)group.words->len};
    place.heading = wm_arena_take_array(sheet->arena, heading);
    place.tallies = wm_arena_take_array(sheet->arena, group.tallies);
    place.words = wm_arena_take_array(sheet->arena, group.words);
    return place;
}
