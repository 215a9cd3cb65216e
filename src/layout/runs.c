/* SPDX-License-Identifier: MIT
 *
 * Texts in runs, such as the headline: broken as one text, then set piece by piece, each in its
 * tone.
 */
#include "layout/sheet.h"
#include "theme/tone.h"

#include <string.h>

static struct wm_font font_of(const struct wm_sheet *sheet, struct wm_run_lines lines,
                              enum wm_tone tone)
{
    struct wm_font font = wm_tone_font(sheet->theme, lines.style, tone);
    return lines.size > 0 ? wm_font_of_size(font, lines.size) : font;
}

static GString *join(struct wm_run_lines lines)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < lines.count; i++)
        g_string_append(text, lines.runs[i].text);
    return text;
}

static void set_piece(const struct wm_sheet *sheet, struct wm_run_lines lines, const char *piece,
                      struct wm_point at, enum wm_tone tone, GArray *labels)
{
    struct wm_font font = font_of(sheet, lines, tone);
    struct wm_lines broken = wm_lines_break(sheet->arena, sheet->ruler, piece, &font, INFINITY, 1);
    struct wm_label label = {
        .box = {at.x, at.y, broken.width, font.line},
        .lines = broken.lines,
        .widths = broken.widths,
        .count = broken.count,
        .style = lines.style,
        .size = lines.size,
        .tone = tone,
    };
    g_array_append_val(labels, label);
}

/* Sets the pieces of a line, which begins at `start` of the whole text. */
static void set_line(const struct wm_sheet *sheet, struct wm_run_lines lines, const char *line,
                     size_t start, struct wm_point at, GArray *labels)
{
    struct wm_font font = font_of(sheet, lines, WM_TONE_INK);
    size_t length = strlen(line), begin = 0;
    for (int i = 0; i < lines.count && begin < length; i++) {
        size_t run = strlen(lines.runs[i].text);
        size_t skipped = MIN(start, run);
        bool is_last = i == lines.count - 1;
        size_t end = is_last ? length : MIN(length, begin + run - skipped);
        start -= skipped;
        while (begin < end && line[begin] == ' ')
            begin++;
        if (begin == end)
            continue;
        const char *piece = wm_arena_strndup(sheet->arena, line + begin, end - begin);
        double before = sheet->ruler->width(sheet->ruler, line, begin, &font);
        set_piece(sheet, lines, piece, (struct wm_point){at.x + before, at.y}, lines.runs[i].tone,
                  labels);
        begin = end;
    }
}

struct wm_rect wm_runs_set(const struct wm_sheet *sheet, struct wm_run_lines lines,
                           struct wm_point at, GArray *labels)
{
    enum { MOST_LINES = 12 };
    struct wm_font font = font_of(sheet, lines, WM_TONE_INK);
    GString *text = join(lines);
    struct wm_lines broken =
        wm_lines_break(sheet->arena, sheet->ruler, text->str, &font, lines.width, MOST_LINES);
    size_t start = 0;
    for (int i = 0; i < broken.count; i++) {
        start += strspn(text->str + start, " ");
        set_line(sheet, lines, broken.lines[i], start,
                 (struct wm_point){at.x, at.y + i * font.line}, labels);
        start = MIN(text->len, start + strlen(broken.lines[i]));
    }
    g_string_free(text, TRUE);
    return (struct wm_rect){at.x, at.y, broken.width, broken.count * font.line};
}

double wm_runs_width(const struct wm_sheet *sheet, struct wm_run_lines lines)
{
    struct wm_font font = font_of(sheet, lines, WM_TONE_INK);
    GString *text = join(lines);
    double width = sheet->ruler->width(sheet->ruler, text->str, text->len, &font);
    g_string_free(text, TRUE);
    return width;
}
