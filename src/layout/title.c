/* SPDX-License-Identifier: MIT
 *
 * Setting down the title: the block above the office. May assume the width of the sheet; promises
 * where the block ends.
 */
#include "layout/sheet.h"

#include <math.h>

enum { BLOCK_GAP = 24, PART_GAP = 8, MOST_PARTS = 16, MOST_UNDER = MOST_PARTS + 1, MARK_SIZE = 26 };

/* Lines under the title as they grow: parts stand side by side while there is room. */
struct flow {
    const struct wm_sheet *sheet;
    struct wm_label *labels;
    int count;
    double x, y, right;
};

static void flow_part(struct flow *flow, struct wm_show_text part)
{
    const struct wm_theme *theme = flow->sheet->theme;
    if (flow->count == MOST_PARTS)
        return;
    double line = theme->fonts[WM_STYLE_SUBTITLE].line;
    const char *dotted =
        flow->count ? wm_arena_printf(flow->sheet->arena, "· %s", part.text) : part.text;
    struct wm_lines lines = wm_sheet_break_toned(flow->sheet, dotted, WM_STYLE_SUBTITLE, part.tone,
                                                 flow->right - theme->margin, 3);
    if (flow->x > theme->margin && flow->x + lines.width > flow->right) {
        flow->x = theme->margin;
        flow->y += line;
    }
    flow->labels[flow->count++] =
        wm_sheet_label(flow->sheet, &lines, (struct wm_point){flow->x, flow->y}, WM_ALIGN_LEFT,
                       WM_STYLE_SUBTITLE, part.tone);
    flow->x += lines.width + PART_GAP;
    flow->y += (lines.count - 1) * line;
}

/* Whose map it is stands behind the headline, else behind the last part: where there is room, for
 * it must not move anything. */
static void place_seen_from(struct flow *flow, const struct wm_title_place *title, const char *text)
{
    const struct wm_sheet *sheet = flow->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_label *before = title->headline.count > 0 ? &title->headline : &title->title;
    struct wm_lines lines = wm_sheet_break(sheet, text, WM_STYLE_SUBTITLE, INFINITY, 1);
    double drop = theme->fonts[before->style].size - theme->fonts[WM_STYLE_SUBTITLE].size;
    struct wm_point at = {wm_rect_right(before->box) + BLOCK_GAP, before->box.y + 0.8 * drop};
    if (before->count > 1 || at.x + lines.width > flow->right)
        at = (struct wm_point){flow->x + BLOCK_GAP, flow->y};
    if (at.x + lines.width <= flow->right)
        flow->labels[flow->count++] =
            wm_sheet_label(sheet, &lines, at, WM_ALIGN_LEFT, WM_STYLE_SUBTITLE, WM_TONE_INK);
}

static double place_under(const struct wm_setting *setting, double y, double right)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    struct wm_title_place *title = &setting->places->title;
    struct flow flow = {sheet, wm_arena_array(sheet->arena, struct wm_label, MOST_UNDER),
                        0,     sheet->theme->margin,
                        y,     right};
    for (int i = 0; i < show->part_count; i++)
        flow_part(&flow, show->parts[i]);
    bool has_parts = flow.count > 0;
    if (show->seen_from)
        place_seen_from(&flow, title, show->seen_from);
    title->under = flow.labels;
    title->under_count = flow.count;
    return flow.y + (has_parts ? sheet->theme->fonts[WM_STYLE_SUBTITLE].line : 0);
}

/* What the whole flow lacks, at the right end of the title block. Returns how wide it is. */
static double place_absences(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_show_title *show = &setting->show->head;
    struct wm_title_place *title = &setting->places->title;
    size_t count = (size_t)show->absence_count;
    struct wm_mark *marks = wm_arena_array(sheet->arena, struct wm_mark, count);
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, count);
    double right = sheet->width - theme->margin;
    double centre = theme->margin + MARK_SIZE;
    for (int i = 0; i < show->absence_count; i++) {
        struct wm_lines lines = wm_sheet_break_toned(sheet, show->absences[i].words, WM_STYLE_LABEL,
                                                     WM_TONE_TROUBLE, theme->label_width, 3);
        double y = centre - wm_sheet_text_height(sheet, lines.count, WM_STYLE_LABEL) / 2;
        labels[i] = wm_sheet_label(sheet, &lines, (struct wm_point){right - lines.width, y},
                                   WM_ALIGN_LEFT, WM_STYLE_LABEL, WM_TONE_TROUBLE);
        right -= lines.width + theme->label_gap + 2 * MARK_SIZE;
        marks[i] = wm_sheet_mark(sheet, &show->absences[i].sign, MARK_SIZE);
        marks[i].centre = (struct wm_point){right + MARK_SIZE, centre};
        right -= BLOCK_GAP;
    }
    title->marks = marks;
    title->labels = labels;
    title->mark_count = title->label_count = show->absence_count;
    return sheet->width - theme->margin - right;
}

/* The headline stands beside the title on its baseline, or below it where there is no room. */
static double place_headline(const struct wm_setting *setting, double right)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    const struct wm_theme *theme = sheet->theme;
    struct wm_title_place *title = &setting->places->title;
    double left = theme->margin;
    struct wm_lines lines = wm_sheet_break(sheet, show->title, WM_STYLE_TITLE, right - left, 3);
    title->title = wm_sheet_label(sheet, &lines, (struct wm_point){left, theme->margin / 2},
                                  WM_ALIGN_LEFT, WM_STYLE_TITLE, WM_TONE_INK);
    double y = wm_rect_bottom(title->title.box);
    if (!*show->headline.text)
        return y;
    const struct wm_font *small = &theme->fonts[WM_STYLE_HEADLINE];
    const struct wm_font *large = &theme->fonts[WM_STYLE_TITLE];
    struct wm_lines words = wm_sheet_break_toned(sheet, show->headline.text, WM_STYLE_HEADLINE,
                                                 show->headline.tone, right - left, 3);
    struct wm_point at = {left, y};
    if (lines.count == 1 && words.count == 1 &&
        lines.width + BLOCK_GAP + words.width < right - left)
        at = (struct wm_point){left + lines.width + BLOCK_GAP,
                               title->title.box.y + 0.8 * (large->size - small->size)};
    else
        y += wm_sheet_text_height(sheet, words.count, WM_STYLE_HEADLINE);
    title->headline =
        wm_sheet_label(sheet, &words, at, WM_ALIGN_LEFT, WM_STYLE_HEADLINE, show->headline.tone);
    return y;
}

void wm_set_title(struct wm_setting *setting)
{
    const struct wm_theme *theme = setting->sheet->theme;
    double right = setting->sheet->width - theme->margin - place_absences(setting);
    double y = place_headline(setting, right);
    y = place_under(setting, y, right);
    setting->title_bottom = MAX(y, theme->margin + 2 * MARK_SIZE) + theme->gap * 1.5;
}
