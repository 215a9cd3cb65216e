/* SPDX-License-Identifier: MIT
 *
 * Texts on the sheet: lines, how wide they are, and labels made of them.
 */
#include "layout/sheet.h"

#include <string.h>

/* Of a square, the room for a text on a leaf and in a disc, in radii. */
static const double ON_LEAF = 1.2, IN_DISC = 1.5;

enum { PICTURE_NAME_LINES = 3 };

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

static double measure(const struct wm_sheet *sheet, const char *text, const struct wm_font *font)
{
    return sheet->ruler->width(sheet->ruler, text, strlen(text), font);
}

double wm_sheet_text_width(const struct wm_sheet *sheet, const char *text, enum wm_style style)
{
    return measure(sheet, text, &sheet->theme->fonts[style]);
}

double wm_sheet_number_width(const struct wm_sheet *sheet, int number, enum wm_style style)
{
    char digits[16];
    g_snprintf(digits, sizeof digits, "%d", number);
    return wm_sheet_text_width(sheet, digits, style);
}

double wm_sheet_plate_width(const struct wm_sheet *sheet, double words)
{
    double radius = sheet->theme->badge_radius;
    return MAX(2 * radius, words + radius);
}

double wm_sheet_badge_width(const struct wm_sheet *sheet, int step)
{
    return wm_sheet_plate_width(sheet, wm_sheet_number_width(sheet, step + 1, WM_STYLE_NUMBER));
}

struct wm_lines wm_sheet_band_name(const struct wm_sheet *sheet, const struct wm_show *show,
                                   enum wm_side side, double room)
{
    double width = fmin(room, sheet->theme->caption_width * 2);
    return wm_sheet_break(sheet, show->bands[side], WM_STYLE_BAND, width, 1);
}

struct wm_lines wm_sheet_plate(const struct wm_sheet *sheet, const struct wm_show *show, int room)
{
    return wm_sheet_break(sheet, show->rooms[room].name, WM_STYLE_PLATE,
                          2 * sheet->theme->caption_width, 1);
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
    return (struct wm_label){.box = box,
                             .lines = lines->lines,
                             .widths = lines->widths,
                             .count = lines->count,
                             .style = style,
                             .tone = tone,
                             .align = align};
}

struct wm_label wm_sheet_picture_name(const struct wm_sheet *sheet, struct wm_show_picture picture,
                                      struct wm_rect box)
{
    if (picture.icon || !picture.name)
        return (struct wm_label){.count = 0};
    struct wm_lines lines = wm_sheet_break(sheet, picture.name, WM_STYLE_FOOT,
                                           box.w - 4 * sheet->theme->rim, PICTURE_NAME_LINES);
    return wm_sheet_label(sheet, &lines, wm_rect_centre(box), WM_ALIGN_CENTRE, WM_STYLE_FOOT,
                          WM_TONE_QUIET);
}

/* A number stands on the white of a leaf, which is narrower than a disc. */
struct wm_mark wm_sheet_mark(const struct wm_sheet *sheet, const struct wm_sign *sign,
                             double radius)
{
    struct wm_mark mark = {.radius = radius, .sign = *sign};
    if (!sign->text)
        return mark;
    struct wm_font font = sheet->theme->fonts[WM_STYLE_GATE];
    double room = (sign->is_leaf && sign->picture.name ? ON_LEAF : IN_DISC) * radius;
    font.size *= fmin(1, room / measure(sheet, sign->text, &font));
    mark.text_size = font.size;
    mark.text_width = measure(sheet, sign->text, &font);
    return mark;
}
