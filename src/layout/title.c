/* SPDX-License-Identifier: MIT
 *
 * Setting down the title: the block above the office. The title with what the map shows on one line
 * while there is room, the headline below it as large as the page is wide, the slip beside both.
 * May assume the width of the sheet; promises where the block ends.
 */
#include "layout/sheet.h"

#include <math.h>

/* Of the headline, as multiples of a caption; and what of a line is used, for letters do not grow
 * wholly in proportion. */
static const double LARGEST = 4, LEAST = 1.7, FITTING = 0.99;

enum { BLOCK_GAP = 20, PART_GAP = 8, MOST_PARTS = 18, MOST_TITLE_LINES = 3 };

/* Parts as they grow: they stand side by side, with dots between them, while there is room. */
struct flow {
    const struct wm_sheet *sheet;
    struct wm_label *labels;
    int count;
    double x, y, right, below; /* no lower line than the first one begins above that */
};

static struct wm_lines break_part(const struct flow *flow, const char *text, enum wm_tone tone)
{
    return wm_sheet_break_toned(flow->sheet, text, WM_STYLE_SUBTITLE, tone,
                                flow->right - flow->sheet->theme->margin, 3);
}

static void flow_part(struct flow *flow, struct wm_show_text part)
{
    const struct wm_sheet *sheet = flow->sheet;
    double left = sheet->theme->margin, line = sheet->theme->fonts[WM_STYLE_SUBTITLE].line;
    if (flow->count == MOST_PARTS)
        return;
    const char *dotted = flow->count ? wm_arena_printf(sheet->arena, "· %s", part.text) : part.text;
    struct wm_lines lines = break_part(flow, dotted, part.tone);
    if (flow->x > left && flow->x + lines.width > flow->right) {
        flow->x = left;
        flow->y = fmax(flow->y + line, flow->below);
        lines = break_part(flow, part.text, part.tone);
    }
    flow->labels[flow->count++] = wm_sheet_label(sheet, &lines, (struct wm_point){flow->x, flow->y},
                                                 WM_ALIGN_LEFT, WM_STYLE_SUBTITLE, part.tone);
    flow->x += lines.width + PART_GAP;
    flow->y += (lines.count - 1) * line;
}

/* Whose map it is stands behind the last part: where there is room, for it must not move anything.
 */
static void flow_seen_from(struct flow *flow, const char *text)
{
    const struct wm_sheet *sheet = flow->sheet;
    struct wm_lines lines = wm_sheet_break(sheet, text, WM_STYLE_SUBTITLE, INFINITY, 1);
    if (flow->x + BLOCK_GAP + lines.width <= flow->right)
        flow->labels[flow->count++] =
            wm_sheet_label(sheet, &lines, (struct wm_point){flow->x + BLOCK_GAP, flow->y},
                           WM_ALIGN_LEFT, WM_STYLE_SUBTITLE, WM_TONE_INK);
}

/* Below the title, or behind it on its baseline if that is one line. Returns where they end. */
static double set_parts(const struct wm_setting *setting, double right)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    const struct wm_font *fonts = sheet->theme->fonts;
    struct wm_title_place *title = &setting->places->title;
    struct flow flow = {sheet,
                        wm_arena_array(sheet->arena, struct wm_label, MOST_PARTS + 1),
                        0,
                        sheet->theme->margin,
                        wm_rect_bottom(title->title.box),
                        right,
                        wm_rect_bottom(title->title.box)};
    if (title->title.count == 1) {
        flow.x = wm_rect_right(title->title.box) + BLOCK_GAP;
        flow.y =
            title->title.box.y + 0.8 * (fonts[WM_STYLE_TITLE].size - fonts[WM_STYLE_SUBTITLE].size);
    }
    for (int i = 0; i < show->part_count; i++)
        flow_part(&flow, show->parts[i]);
    if (show->seen_from)
        flow_seen_from(&flow, show->seen_from);
    title->under = flow.labels;
    title->under_count = flow.count;
    double bottom = flow.count > 0 ? flow.y + fonts[WM_STYLE_SUBTITLE].line : 0;
    return fmax(wm_rect_bottom(title->title.box), bottom);
}

/* As large as one line of it can be; where that is too small, at its own size, on more lines. */
static double choose_size(const struct wm_sheet *sheet, struct wm_run_lines headline)
{
    const struct wm_font *fonts = sheet->theme->fonts;
    double own = fonts[WM_STYLE_HEADLINE].size;
    double most = LARGEST * fonts[WM_STYLE_CAPTION].size;
    double fits = own * headline.width / fmax(1, wm_runs_width(sheet, headline));
    double size = floor(fmin(most, FITTING * fits));
    return size < LEAST * fonts[WM_STYLE_CAPTION].size ? own : size;
}

/* Returns where it ends. */
static double set_headline(const struct wm_setting *setting, double right, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    struct wm_title_place *title = &setting->places->title;
    double left = sheet->theme->margin;
    GArray *labels = g_array_new(FALSE, FALSE, sizeof(struct wm_label));
    struct wm_run_lines headline = {.runs = show->headline,
                                    .count = show->headline_count,
                                    .style = WM_STYLE_HEADLINE,
                                    .width = right - left};
    headline.size = choose_size(sheet, headline);
    struct wm_rect box = wm_runs_set(sheet, headline, (struct wm_point){left, y}, labels);
    title->headline_count = (int)labels->len;
    title->headline = wm_arena_take_array(sheet->arena, labels);
    return wm_rect_bottom(box);
}

void wm_set_title(struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    struct wm_title_place *title = &setting->places->title;
    double left = sheet->theme->margin, right = sheet->width - left;
    title->slip = wm_slip_set(setting);
    if (title->slip.box.h > 0)
        right = title->slip.box.x - BLOCK_GAP;
    struct wm_lines lines =
        wm_sheet_break(sheet, show->title, WM_STYLE_TITLE, right - left, MOST_TITLE_LINES);
    title->title = wm_sheet_label(sheet, &lines, (struct wm_point){left, left}, WM_ALIGN_LEFT,
                                  WM_STYLE_TITLE, WM_TONE_INK);
    double y = set_headline(setting, right, set_parts(setting, right));
    setting->title_bottom = fmax(y, wm_rect_bottom(title->slip.box)) + sheet->theme->gap;
}
