/* SPDX-License-Identifier: MIT
 *
 * Setting down what stands below the office: the counts, the bar of touch time against waiting, the
 * words that did not fit on the map, by their letters, the foot. May assume the office; promises
 * the height of the sheet.
 */
#include "layout/bar.h"

#include <string.h>

enum { DISC = 28, SPACE = 18, LEGEND_MARK = 18, REST_LINES = 12 };

static struct wm_label count_label(const struct wm_sheet *sheet, const char *text,
                                   enum wm_style style)
{
    struct wm_lines lines = wm_sheet_break(sheet, text, style, sheet->width, 1);
    return wm_sheet_label(sheet, &lines, (struct wm_point){0, 0}, WM_ALIGN_LEFT, style,
                          WM_TONE_ON_STRIP);
}

static struct wm_count_place *measure_counts(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_strip *strip = &setting->show->strip;
    struct wm_count_place *counts =
        wm_arena_array(sheet->arena, struct wm_count_place, (size_t)strip->count_count);
    for (int i = 0; i < strip->count_count; i++)
        counts[i] = (struct wm_count_place){
            .disc_radius = DISC,
            .figure = count_label(sheet, strip->counts[i].figure, WM_STYLE_COUNT),
            .counted = count_label(sheet, strip->counts[i].counted, WM_STYLE_COUNTED)};
    return counts;
}

static double count_width(const struct wm_sheet *sheet, const struct wm_count_place *count)
{
    return 2 * count->disc_radius + 2 * sheet->theme->label_gap +
           MAX(count->figure.box.w, count->counted.box.w);
}

static void move_label(struct wm_label *label, double x, double y)
{
    label->box.x = x;
    label->box.y = y;
}

static void place_count(const struct wm_sheet *sheet, struct wm_count_place *count, double x,
                        double y)
{
    const struct wm_theme *theme = sheet->theme;
    double texts = count->figure.box.h + count->counted.box.h;
    double left = x + 2 * DISC + 2 * theme->label_gap;
    count->disc = (struct wm_point){x + DISC, y + theme->strip_height / 2};
    move_label(&count->figure, left, count->disc.y - texts / 2);
    move_label(&count->counted, left, count->disc.y - texts / 2 + count->figure.box.h);
}

/* How wide each of so many columns is; returns how wide all are. */
static double measure_columns(const struct wm_sheet *sheet, const struct wm_count_place *counts,
                              int count, int columns, double widths[WM_SHOW_COUNTS])
{
    double all = 0;
    for (int c = 0; c < columns; c++) {
        widths[c] = 0;
        for (int i = c; i < count; i += columns)
            widths[c] = MAX(widths[c], count_width(sheet, &counts[i]) + SPACE);
        all += widths[c];
    }
    return all;
}

/* In as few rows as they fit in, below each other in columns that are spread over the whole width.
 * Returns the height that they take. */
static double spread_counts(const struct wm_sheet *sheet, struct wm_count_place *counts, int count,
                            double y)
{
    const struct wm_theme *theme = sheet->theme;
    double room = sheet->width - 2 * theme->margin - 2 * SPACE;
    double widths[WM_SHOW_COUNTS];
    if (count == 0)
        return 0;
    int rows = 1, columns = count;
    double used = measure_columns(sheet, counts, count, columns, widths);
    while (columns > 1 && used > room) {
        rows++;
        columns = (count + rows - 1) / rows;
        used = measure_columns(sheet, counts, count, columns, widths);
    }
    double gap = columns > 1 ? (room - used) / columns : 0;
    for (int row = 0; row < rows; row++) {
        double x = theme->margin + 2 * SPACE;
        for (int c = 0; c < columns && row * columns + c < count; c++) {
            place_count(sheet, &counts[row * columns + c], x, y);
            x += widths[c] + gap;
        }
        y += theme->strip_height;
    }
    return rows * theme->strip_height;
}

static double place_counts(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_places *places = setting->places;
    struct wm_count_place *counts = measure_counts(setting);
    places->counts = counts;
    places->count_count = setting->show->strip.count_count;
    double top = y;
    y += spread_counts(sheet, counts, places->count_count, y);
    y += wm_bars_place(setting, y, 2 * SPACE);
    if (y > top)
        places->strip = (struct wm_rect){sheet->theme->margin, top,
                                         sheet->width - 2 * sheet->theme->margin, y - top};
    return y;
}

/* What did not fit on the map, by its letter, each on lines of its own. Returns where they end. */
static double place_legend(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_lettering *said = setting->said;
    const struct wm_theme *theme = sheet->theme;
    double line = theme->fonts[WM_STYLE_LEGEND].line;
    double left = theme->margin + 2 * LEGEND_MARK + theme->label_gap;
    double width = sheet->width - theme->margin - left;
    struct wm_legend_place *items =
        wm_arena_array(sheet->arena, struct wm_legend_place, (size_t)said->rest_count + 1);
    for (int i = 0; i < said->rest_count; i++) {
        struct wm_lines lines =
            wm_sheet_break(sheet, said->rests[i].text, WM_STYLE_LEGEND, width, REST_LINES);
        struct wm_sign letter = {.text = said->rests[i].letter, .means = said->rests[i].text};
        y += theme->gap;
        items[i].mark = wm_sheet_mark(sheet, &letter, LEGEND_MARK);
        items[i].mark.centre = (struct wm_point){theme->margin + LEGEND_MARK, y + LEGEND_MARK};
        items[i].label = wm_sheet_label(
            sheet, &lines,
            (struct wm_point){left, y + MAX(0, LEGEND_MARK - lines.count * line / 2)},
            WM_ALIGN_LEFT, WM_STYLE_LEGEND, WM_TONE_INK);
        y += MAX(2 * LEGEND_MARK, lines.count * line);
    }
    setting->places->legend = items;
    setting->places->legend_count = said->rest_count;
    return y;
}

/* Bottom right, small: file and version. On the legend's last line where there is room. */
static double place_foot(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = setting->places;
    struct wm_lines lines =
        wm_sheet_break(sheet, setting->show->foot, WM_STYLE_FOOT, sheet->width / 2, 1);
    if (lines.count == 0)
        return y;
    double right = sheet->width - theme->margin;
    double top = y + theme->gap;
    if (places->legend_count) {
        struct wm_rect last = places->legend[places->legend_count - 1].label.box;
        if (wm_rect_right(last) + 2 * SPACE < right - lines.width)
            top = last.y + last.h - theme->fonts[WM_STYLE_FOOT].line;
    }
    places->foot = wm_sheet_label(sheet, &lines, (struct wm_point){right, top}, WM_ALIGN_RIGHT,
                                  WM_STYLE_FOOT, WM_TONE_QUIET);
    return MAX(y, wm_rect_bottom(places->foot.box));
}

void wm_set_strip(struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_rect office =
        wm_sheet_rect(sheet, sheet->theme->margin, 0, sheet->length - 2 * sheet->theme->margin,
                      sheet->office_height);
    double y = wm_rect_bottom(office) + sheet->theme->gap;
    y = place_counts(setting, y);
    y = place_legend(setting, y);
    y = place_foot(setting, y);
    setting->places->height = y + sheet->theme->margin / 2;
}
