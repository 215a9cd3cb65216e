/* SPDX-License-Identifier: MIT
 *
 * Pass: strip. Below the office: the counts, the bar of touch time against waiting, the legend of
 * pictures that no words explain, the foot. May assume the office; promises the height of the
 * sheet.
 */
#include "layout/bar.h"
#include "layout/compare_words.h"
#include "layout/meanings.h"
#include "layout/sheet.h"
#include "model/seam.h"
#include "say/phrases.h"
#include "say/time_words.h"

#include <string.h>

enum { MOST_COUNTS = 7, DISC = 38, SPACE = 18, LEGEND_MARK = 18, REST_LINES = 12 };

static void add_count(struct wm_sheet *sheet, struct wm_count_place *counts, const char *picture,
                      const char *figure, const char *counted)
{
    struct wm_places *places = sheet->places;
    if (places->count_count == MOST_COUNTS)
        return;
    struct wm_lines large = wm_sheet_break(sheet, figure, WM_STYLE_COUNT, places->width, 1);
    struct wm_lines small = wm_sheet_break(sheet, counted, WM_STYLE_COUNTED, places->width, 1);
    struct wm_point origin = {0, 0};
    counts[places->count_count++] = (struct wm_count_place){
        .disc_radius = DISC,
        .picture = picture,
        .figure =
            wm_sheet_label(sheet, &large, origin, WM_ALIGN_LEFT, WM_STYLE_COUNT, WM_TONE_ON_STRIP),
        .counted = wm_sheet_label(sheet, &small, origin, WM_ALIGN_LEFT, WM_STYLE_COUNTED,
                                  WM_TONE_ON_STRIP),
    };
}

static const char *of_all(const struct wm_sheet *sheet, int part, int whole)
{
    return wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%d of %d"), part, whole);
}

/* What became of each count. */
static struct wm_count_place *collect_changes(struct wm_sheet *sheet)
{
    struct wm_count_place *places =
        wm_arena_array(sheet->arena, struct wm_count_place, MOST_COUNTS);
    struct wm_counted rows[WM_COUNTED];
    int count = wm_compare_counts(sheet->arena, &sheet->tongue, sheet->difference, rows);
    for (int i = 0; i < count; i++)
        add_count(sheet, places, rows[i].picture, rows[i].figure, rows[i].counted);
    return places;
}

static struct wm_count_place *collect_counts(struct wm_sheet *sheet)
{
    struct wm_counts counts = wm_model_counts(sheet->model);
    struct wm_times times = wm_model_times(sheet->model);
    struct wm_count_place *places =
        wm_arena_array(sheet->arena, struct wm_count_place, MOST_COUNTS);
    if (sheet->places->wall_count)
        add_count(
            sheet, places, "gate", of_all(sheet, counts.crossings, counts.handoffs),
            wm_arena_printf(
                sheet->arena,
                wm_say(&sheet->tongue, "handoffs cross the wall: %d to the back, %d to the front"),
                counts.crossings_out, counts.crossings - counts.crossings_out));
    if (counts.unowned)
        add_count(sheet, places, "empty-chair", of_all(sheet, counts.unowned, counts.handoffs),
                  wm_say(&sheet->tongue, "have no owner"));
    if (counts.unmeasured)
        add_count(sheet, places, "blank-gauge", of_all(sheet, counts.unmeasured, counts.handoffs),
                  wm_say(&sheet->tongue, "are not measured"));
    if (times.waiting > 0)
        add_count(sheet, places, "hourglass",
                  wm_times_waiting(sheet->arena, &sheet->tongue, sheet->model, &times).said,
                  wm_say(&sheet->tongue, "is waiting, on the longest way"));
    if (counts.lost_or_damaged)
        add_count(sheet, places, "lost-paper",
                  wm_arena_printf(sheet->arena, "%d", counts.lost_or_damaged),
                  wm_say_count(&sheet->tongue, "place where work is lost or damaged",
                               "places where work is lost or damaged", counts.lost_or_damaged));
    if (counts.comes_back)
        add_count(sheet, places, "return-box", of_all(sheet, counts.comes_back, counts.handoffs),
                  counts.comes_back == 1 ? wm_say(&sheet->tongue, "comes back")
                                         : wm_say(&sheet->tongue, "come back"));
    if (counts.rekeyed)
        add_count(
            sheet, places, "two-keyboards",
            wm_arena_printf(sheet->arena,
                            wm_say_count(&sheet->tongue, "%d time", "%d times", counts.rekeyed),
                            counts.rekeyed),
            wm_say(&sheet->tongue, "it is typed in again"));
    return places;
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
                              int count, int columns, double widths[MOST_COUNTS])
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
    double room = sheet->places->width - 2 * theme->margin - 2 * SPACE;
    double widths[MOST_COUNTS];
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

static double place_counts(struct wm_sheet *sheet, double y)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = sheet->places;
    struct wm_count_place *counts =
        sheet->difference ? collect_changes(sheet) : collect_counts(sheet);
    places->counts = counts;
    double top = y;
    y += spread_counts(sheet, counts, places->count_count, y);
    y += sheet->difference ? wm_bars_place(sheet, y, 2 * SPACE) : wm_bar_place(sheet, y, 2 * SPACE);
    if (y > top)
        places->strip =
            (struct wm_rect){theme->margin, top, places->width - 2 * theme->margin, y - top};
    return y;
}

static const char *meaning(const struct wm_sheet *sheet, const struct wm_mark *mark)
{
    if (mark->via != WM_VIA_NONE)
        return wm_say_via(&sheet->tongue, mark->via);
    if (mark->picture)
        return wm_sheet_meaning(sheet, mark->picture, mark->is_trouble);
    return mark->text ? NULL : wm_say(&sheet->tongue, "red: something goes wrong, or comes back");
}

/* Whether the legend explains a mark already. */
static bool is_explained(const GArray *items, const struct wm_mark *mark)
{
    for (guint i = 0; i < items->len; i++) {
        const struct wm_mark *there = &g_array_index(items, struct wm_legend_place, i).mark;
        if (there->via == mark->via && there->is_trouble == mark->is_trouble &&
            g_strcmp0(there->picture, mark->picture) == 0)
            return true;
    }
    return false;
}

/* The legend as it grows: each picture once, in the order in which the map shows it. */
struct legend {
    struct wm_sheet *sheet;
    GArray *items; /* struct wm_legend_place */
    double x, y;
};

static void explain(struct legend *legend, const struct wm_mark *marks, int count)
{
    const struct wm_theme *theme = legend->sheet->theme;
    double right = legend->sheet->places->width - theme->margin;
    for (int m = 0; m < count; m++) {
        const char *means = meaning(legend->sheet, &marks[m]);
        if (!means || is_explained(legend->items, &marks[m]))
            continue;
        struct wm_lines lines = wm_sheet_break(legend->sheet, means, WM_STYLE_LEGEND, right, 1);
        double width = 2 * LEGEND_MARK + theme->label_gap + lines.width;
        if (legend->x > theme->margin && legend->x + width > right) {
            legend->x = theme->margin;
            legend->y += 2 * LEGEND_MARK + theme->label_gap;
        }
        struct wm_legend_place item = {.mark = marks[m]};
        item.mark.radius = LEGEND_MARK;
        item.mark.text = NULL;
        item.mark.centre = (struct wm_point){legend->x + LEGEND_MARK, legend->y + LEGEND_MARK};
        item.label = wm_sheet_label(
            legend->sheet, &lines,
            (struct wm_point){legend->x + 2 * LEGEND_MARK + theme->label_gap,
                              item.mark.centre.y - theme->fonts[WM_STYLE_LEGEND].line / 2},
            WM_ALIGN_LEFT, WM_STYLE_LEGEND, WM_TONE_INK);
        g_array_append_val(legend->items, item);
        legend->x += width + 2 * SPACE;
    }
}

/* What did not fit on the map, by its letter, each on lines of its own. Returns where they end. */
static double list_rests(struct legend *legend, double y)
{
    const struct wm_sheet *sheet = legend->sheet;
    const struct wm_theme *theme = sheet->theme;
    double line = theme->fonts[WM_STYLE_LEGEND].line;
    double left = theme->margin + 2 * LEGEND_MARK + theme->label_gap;
    double width = sheet->places->width - theme->margin - left;
    for (int i = 0; i < sheet->rest_count; i++) {
        struct wm_lines lines =
            wm_sheet_break(sheet, sheet->rests[i].text, WM_STYLE_LEGEND, width, REST_LINES);
        double high = MAX(2 * LEGEND_MARK, lines.count * line);
        y += theme->gap;
        struct wm_legend_place item = {
            .mark = {.centre = {theme->margin + LEGEND_MARK, y + LEGEND_MARK},
                     .radius = LEGEND_MARK,
                     .text = sheet->rests[i].letter,
                     .means = sheet->rests[i].text},
            .label = wm_sheet_label(
                sheet, &lines,
                (struct wm_point){left, y + MAX(0, LEGEND_MARK - lines.count * line / 2)},
                WM_ALIGN_LEFT, WM_STYLE_LEGEND, WM_TONE_INK)};
        g_array_append_val(legend->items, item);
        y += high;
    }
    return y;
}

static bool has_trouble(const struct wm_places *places)
{
    for (int i = 0; i < places->route_count; i++)
        if (places->routes[i].is_trouble)
            return true;
    return false;
}

static double place_legend(struct wm_sheet *sheet, double y)
{
    static const struct wm_mark red = {.is_trouble = true};
    struct wm_places *places = sheet->places;
    struct legend legend = {sheet, g_array_new(FALSE, FALSE, sizeof(struct wm_legend_place)),
                            sheet->theme->margin, y + sheet->theme->gap * 1.5};
    explain(&legend, &red, has_trouble(places) ? 1 : 0);
    for (int i = 0; i < places->route_count; i++) {
        const struct wm_route *route = &places->routes[sheet->told[i]];
        explain(&legend, route->marks, route->mark_count);
    }
    for (int i = 0; i < places->step_count; i++)
        explain(&legend, places->steps[i].marks, places->steps[i].mark_count);
    for (int i = 0; i < places->room_count; i++)
        explain(&legend, places->rooms[i].marks, places->rooms[i].mark_count);
    for (int i = 0; i < places->route_count; i++) {
        const struct wm_route *route = &places->routes[sheet->told[i]];
        struct wm_mark via = {.via = route->how};
        if (route->has_via)
            explain(&legend, &via, 1);
    }
    double bottom = legend.items->len ? legend.y + 2 * LEGEND_MARK : y;
    bottom = list_rests(&legend, bottom);
    places->legend_count = (int)legend.items->len;
    places->legend = wm_arena_take_array(sheet->arena, legend.items);
    return bottom;
}

/* Bottom right, small: file and version. On the legend's last line where there is room. */
static double place_foot(struct wm_sheet *sheet, double y)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = sheet->places;
    const char *file = sheet->options && sheet->options->file ? sheet->options->file : "";
    const char *version = sheet->model->version;
    const char *text =
        version ? wm_arena_printf(
                      sheet->arena, "%s%s%s", file, *file ? " · " : "",
                      wm_say_fill(sheet->arena, wm_say(&sheet->tongue, "version %s"), version))
                : file;
    struct wm_lines lines = wm_sheet_break(sheet, text, WM_STYLE_FOOT, places->width / 2, 1);
    if (lines.count == 0)
        return y;
    double right = places->width - theme->margin;
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

void wm_pass_strip(struct wm_sheet *sheet)
{
    struct wm_rect office =
        wm_sheet_rect(sheet, sheet->theme->margin, 0, sheet->length - 2 * sheet->theme->margin,
                      sheet->office_height);
    double y = wm_rect_bottom(office) + sheet->theme->gap * 1.5;
    y = place_counts(sheet, y);
    y = place_legend(sheet, y);
    y = place_foot(sheet, y);
    sheet->places->height = y + sheet->theme->margin / 2;
}
