/* SPDX-License-Identifier: MIT
 *
 * The slip in the upper right corner: an empty chair, who takes it, and lines to write on. There is
 * none where it would leave less than half of the width.
 */
#include "layout/sheet.h"

enum { PAD = 12, CHAIR = 56, SPACE = 8, NAMES = 130, DATE = 70, MOST_LINES = 4 };

static struct wm_label label_at(const struct wm_sheet *sheet, const char *text, struct wm_point at)
{
    struct wm_lines lines = wm_sheet_break(sheet, text, WM_STYLE_FOOT, INFINITY, 1);
    return wm_sheet_label(sheet, &lines, at, WM_ALIGN_LEFT, WM_STYLE_FOOT, WM_TONE_INK);
}

/* On two lines of about the same length. */
static struct wm_lines break_question(const struct wm_sheet *sheet, const char *asks)
{
    static const double MORE_THAN_HALF = 0.58;
    return wm_sheet_break(sheet, asks, WM_STYLE_ASK,
                          MORE_THAN_HALF * wm_sheet_text_width(sheet, asks, WM_STYLE_ASK),
                          MOST_LINES);
}

static void move_right(struct wm_slip_place *slip, double by)
{
    slip->box.x += by;
    slip->picture.x += by;
    slip->asks.box.x += by;
    slip->names.box.x += by;
    slip->date.box.x += by;
    for (int i = 0; i < 2; i++)
        slip->lines[i].x += by;
}

struct wm_slip_place wm_slip_set(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_slip *show = &setting->show->head.slip;
    struct wm_slip_place slip = {.box = {0, 0, 0, 0}};
    if (!show->asks)
        return slip;
    double margin = sheet->theme->margin, left = PAD, top = margin / 2 + PAD;
    struct wm_lines asks = break_question(sheet, show->asks);
    slip.asks = wm_sheet_label(sheet, &asks, (struct wm_point){left + CHAIR + SPACE, top},
                               WM_ALIGN_LEFT, WM_STYLE_ASK, WM_TONE_INK);
    slip.picture = (struct wm_rect){left, top, CHAIR, CHAIR};
    double y = fmax(wm_rect_bottom(slip.picture), wm_rect_bottom(slip.asks.box)) + SPACE;
    slip.names = label_at(sheet, show->names, (struct wm_point){left, y});
    slip.date = label_at(sheet, show->date, (struct wm_point){0, y});
    double labels = slip.names.box.w + slip.date.box.w + 3 * SPACE;
    double width = fmax(wm_rect_right(slip.asks.box) - left, labels + NAMES + DATE);
    double begin = wm_rect_right(slip.names.box) + SPACE;
    slip.lines[0] = (struct wm_rect){begin, y, width - labels - DATE, slip.names.box.h};
    slip.date.box.x = wm_rect_right(slip.lines[0]) + SPACE;
    begin = wm_rect_right(slip.date.box) + SPACE;
    slip.lines[1] = (struct wm_rect){begin, y, left + width - begin, slip.date.box.h};
    slip.box = (struct wm_rect){0, margin / 2, width + 2 * PAD,
                                wm_rect_bottom(slip.names.box) + PAD - margin / 2};
    move_right(&slip, sheet->width - margin - slip.box.w);
    if (slip.box.x < sheet->width / 2)
        return (struct wm_slip_place){.box = {0, 0, 0, 0}};
    return slip;
}
