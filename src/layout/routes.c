/* SPDX-License-Identifier: MIT
 *
 * Setting down the lines of handoffs and what rides on them. A line that is cut ends in one row of
 * the sheet and goes on in another one.
 */
#include "layout/sheet.h"

/* The end of a line at a step keeps its distance from it however far things are spread; so does
 * the corner that stands above or below that end, as far as along goes. */
static struct wm_point point_near(const struct wm_sheet *sheet, const struct wm_piece *piece,
                                  int step, struct wm_shelf_point at, bool is_end)
{
    struct wm_shelf_point centre = piece->result->steps[step];
    double along = wm_piece_along(sheet, piece, centre.x) + (at.x - centre.x);
    double across = is_end ? wm_piece_across(piece, centre.y) + (at.y - centre.y)
                           : wm_piece_across(piece, at.y);
    return wm_sheet_point(sheet, along, across);
}

/* The step from which a point of a line keeps its distance along: that at its end, and of the
 * corner above or below an end that one; -1: none. */
static int step_near(const struct wm_shelf_line *line, const struct wm_shelf_handoff *handoff,
                     int point)
{
    int last = line->point_count - 1, x = line->points[point].x;
    if (point == last && handoff->to >= 0)
        return handoff->to;
    if (point == 0 || (point == 1 && x == line->points[0].x))
        return handoff->from;
    return point == last - 1 && x == line->points[last].x ? handoff->to : -1;
}

/* The corners of a line in its piece, onto `points`. */
static void add_points(const struct wm_sheet *sheet, struct wm_in_piece at, GArray *points)
{
    const struct wm_piece *piece = &sheet->pieces[at.piece];
    const struct wm_shelf_line *line = &piece->result->lines[at.index];
    const struct wm_shelf_handoff *handoff = &piece->problem.handoffs[at.index];
    for (int i = 0; i < line->point_count; i++) {
        struct wm_shelf_point it = line->points[i];
        int step = step_near(line, handoff, i);
        bool is_end = i == 0 || i + 1 == line->point_count;
        struct wm_point point = step >= 0 ? point_near(sheet, piece, step, it, is_end)
                                          : wm_piece_point(sheet, piece, it.x, it.y);
        g_array_append_val(points, point);
    }
}

const char *wm_sheet_cut_words(const struct wm_sheet *sheet, const struct wm_show *show,
                               int handoff, int end)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const char *words =
        end == 0 ? show->handoffs[handoff].leads_to : show->handoffs[handoff].comes_from;
    return words ? words : wm_arena_printf(sheet->arena, "%d", (end == 0 ? it->to : it->from) + 1);
}

double wm_sheet_cut_width(const struct wm_sheet *sheet, const char *words)
{
    return wm_sheet_plate_width(sheet, wm_sheet_text_width(sheet, words, WM_STYLE_NUMBER));
}

/* Breaks a line at that point. */
static void break_line(const struct wm_setting *setting, struct wm_route *route, int point)
{
    const struct wm_sheet *sheet = setting->sheet;
    int *breaks = wm_arena_array(sheet->arena, int, 1);
    const char **words = wm_arena_array(sheet->arena, const char *, 2);
    double *widths = wm_arena_array(sheet->arena, double, 2);
    breaks[0] = point;
    for (int end = 0; end < 2; end++) {
        words[end] = wm_sheet_cut_words(sheet, setting->show, route->handoff, end);
        widths[end] = wm_sheet_text_width(sheet, words[end], WM_STYLE_NUMBER);
    }
    route->breaks = breaks;
    route->cut_words = words;
    route->cut_widths = widths;
    route->break_count = 1;
}

static void set_rider(const struct wm_setting *setting, struct wm_in_piece at,
                      struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_piece *piece = &sheet->pieces[at.piece];
    const struct wm_shelf_line *line = &piece->result->lines[at.index];
    const struct wm_shelf_choice *choice = &piece->state.choices[at.index];
    bool is_level = line->rides_upright == sheet->reads_down;
    wm_compose_rider(setting, route->handoff, line->rides_upright ? choice->upright : choice->level,
                     is_level, wm_piece_point(sheet, piece, line->rider.x, line->rider.y), route);
}

static enum wm_route_kind kind_of(const struct wm_show_handoff *show, bool runs_back)
{
    if (show->is_thrown)
        return WM_ROUTE_THROWN;
    return show->comes_back || runs_back ? WM_ROUTE_BACK : WM_ROUTE_FORWARD;
}

static bool runs_back(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    struct wm_in_piece out = sheet->out_at[handoff];
    return wm_sheet_is_whole(sheet, handoff)
               ? sheet->pieces[out.piece].result->lines[out.index].runs_back
               : it->to < it->from;
}

static void set_route(const struct wm_setting *setting, int handoff, struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_handoff *show = &setting->show->handoffs[handoff];
    struct wm_in_piece out = sheet->out_at[handoff], in = sheet->in_at[handoff];
    bool begins = out.piece >= 0, ends = in.piece >= 0;
    route->handoff = handoff;
    route->shown = WM_SHOWN_NOT;
    if (!begins && !ends)
        return;
    route->shown = show->shown;
    route->is_trouble = show->words.is_trouble;
    route->runs_back = runs_back(sheet, handoff);
    route->kind = kind_of(show, route->runs_back);
    GArray *points = g_array_new(FALSE, FALSE, sizeof(struct wm_point));
    if (begins)
        add_points(sheet, out, points);
    bool is_whole = wm_sheet_is_whole(sheet, handoff);
    if (!is_whole)
        break_line(setting, route, (int)points->len);
    if (ends && !is_whole)
        add_points(sheet, in, points);
    route->point_count = (int)points->len;
    route->points = wm_arena_take_array(sheet->arena, points);
    if (begins && show->shown != WM_SHOWN_NOT)
        set_rider(setting, out, route);
}

void wm_set_routes(struct wm_setting *setting)
{
    int count = setting->show->handoff_count;
    struct wm_route *routes =
        wm_arena_array(setting->sheet->arena, struct wm_route, (size_t)count + 1);
    for (int h = 0; h < count; h++)
        set_route(setting, h, &routes[h]);
    setting->routes = routes;
    setting->places->routes = routes;
    setting->places->route_count = count;
}
