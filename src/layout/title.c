/* SPDX-License-Identifier: MIT
 *
 * Setting down the title: the block above the office. The title with what the map shows on one line
 * while there is room, the headline below it. May assume the width of the sheet; promises where the
 * block ends.
 */
#include "layout/sheet.h"

#include <math.h>
#include <string.h>

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

static struct wm_label set_piece(const struct wm_sheet *sheet, const char *piece,
                                 struct wm_point at, enum wm_tone tone)
{
    struct wm_lines lines =
        wm_sheet_break_toned(sheet, piece, WM_STYLE_HEADLINE, tone, INFINITY, 1);
    return wm_sheet_label(sheet, &lines, at, WM_ALIGN_LEFT, WM_STYLE_HEADLINE, tone);
}

/* Sets the pieces of a line of the headline, which begins at `start` of the whole text. */
static void set_line(const struct wm_setting *setting, const char *line, size_t start,
                     struct wm_point at, GArray *labels)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    const struct wm_font *font = &sheet->theme->fonts[WM_STYLE_HEADLINE];
    size_t length = strlen(line), begin = 0;
    for (int i = 0; i < show->headline_count && begin < length; i++) {
        size_t run = strlen(show->headline[i].text);
        size_t skipped = MIN(start, run);
        bool is_last = i == show->headline_count - 1;
        size_t end = is_last ? length : MIN(length, begin + run - skipped);
        start -= skipped;
        while (begin < end && line[begin] == ' ')
            begin++;
        if (begin == end)
            continue;
        const char *piece = wm_arena_strndup(sheet->arena, line + begin, end - begin);
        double before = sheet->ruler->width(sheet->ruler, line, begin, font);
        struct wm_label label =
            set_piece(sheet, piece, (struct wm_point){at.x + before, at.y}, show->headline[i].tone);
        g_array_append_val(labels, label);
        begin = end;
    }
}

/* Broken as one text, then set piece by piece. Returns where it ends. */
static double set_headline(const struct wm_setting *setting, double right, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    struct wm_title_place *title = &setting->places->title;
    double left = sheet->theme->margin;
    GArray *labels = g_array_new(FALSE, FALSE, sizeof(struct wm_label));
    GString *text = g_string_new(NULL);
    for (int i = 0; i < show->headline_count; i++)
        g_string_append(text, show->headline[i].text);
    struct wm_lines lines =
        wm_sheet_break(sheet, text->str, WM_STYLE_HEADLINE, right - left, MOST_TITLE_LINES);
    size_t start = 0;
    for (int i = 0; i < lines.count; i++) {
        start += strspn(text->str + start, " ");
        set_line(setting, lines.lines[i], start, (struct wm_point){left, y}, labels);
        start = MIN(text->len, start + strlen(lines.lines[i]));
        y += sheet->theme->fonts[WM_STYLE_HEADLINE].line;
    }
    g_string_free(text, TRUE);
    title->headline_count = (int)labels->len;
    title->headline = wm_arena_take_array(sheet->arena, labels);
    return y;
}

void wm_set_title(struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_title *show = &setting->show->head;
    struct wm_title_place *title = &setting->places->title;
    double left = sheet->theme->margin, right = sheet->width - left;
    struct wm_lines lines =
        wm_sheet_break(sheet, show->title, WM_STYLE_TITLE, right - left, MOST_TITLE_LINES);
    title->title = wm_sheet_label(sheet, &lines, (struct wm_point){left, left}, WM_ALIGN_LEFT,
                                  WM_STYLE_TITLE, WM_TONE_INK);
    double y = set_headline(setting, right, set_parts(setting, right));
    setting->title_bottom = y + sheet->theme->gap;
}
