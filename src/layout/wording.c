/* SPDX-License-Identifier: MIT
 *
 * Setting down what is said at a step or a handoff: labels by their tones.
 */
#include "layout/wording.h"

static void add_label(struct wm_label *labels, int *count, struct wm_label label)
{
    if (label.count > 0)
        labels[(*count)++] = label;
}

/* The last ink lines may have a tone of their own; then they are a label of their own. Both keep
 * the width of all. */
static void add_ink(const struct wm_sheet *sheet, const struct wm_words *words, struct wm_point at,
                    enum wm_align align, struct wm_label *labels, int *count)
{
    if (words->ink.count == 0)
        return;
    struct wm_label ink =
        wm_sheet_label(sheet, &words->ink, at, align, WM_STYLE_LABEL, WM_TONE_INK);
    struct wm_label fresh = ink;
    ink.count -= words->fresh;
    ink.box.h = wm_sheet_text_height(sheet, ink.count, WM_STYLE_LABEL);
    add_label(labels, count, ink);
    fresh.lines += ink.count;
    fresh.widths += ink.count;
    fresh.count = words->fresh;
    fresh.box.y += ink.box.h;
    fresh.box.h = wm_sheet_text_height(sheet, fresh.count, WM_STYLE_LABEL);
    fresh.tone = WM_TONE_FRESH;
    add_label(labels, count, fresh);
}

int wm_wording_set(const struct wm_sheet *sheet, const struct wm_words *words, struct wm_point ink,
                   struct wm_point red, enum wm_align align, struct wm_label *labels)
{
    int count = 0;
    struct wm_point keeps = {
        red.x, red.y + wm_sheet_text_height(sheet, words->red.count, words->red_style)};
    struct wm_point notes = {
        red.x, keeps.y + wm_sheet_text_height(sheet, words->keeps.count, WM_STYLE_LABEL)};
    add_ink(sheet, words, ink, align, labels, &count);
    add_label(labels, &count,
              wm_sheet_label(sheet, &words->red, red, align, words->red_style, WM_TONE_TROUBLE));
    add_label(labels, &count,
              wm_sheet_label(sheet, &words->keeps, keeps, align, WM_STYLE_LABEL, WM_TONE_GOOD));
    add_label(labels, &count,
              wm_sheet_label(sheet, &words->notes, notes, align, WM_STYLE_LABEL, WM_TONE_QUIET));
    return count;
}

double wm_wording_height_below(const struct wm_sheet *sheet, const struct wm_words *words)
{
    return wm_sheet_text_height(sheet, words->red.count, words->red_style) +
           wm_sheet_text_height(sheet, words->keeps.count + words->notes.count, WM_STYLE_LABEL);
}

double wm_wording_width(const struct wm_words *words)
{
    return MAX(MAX(words->ink.width, words->red.width),
               MAX(words->keeps.width, words->notes.width));
}

struct wm_reach wm_reach_of(struct wm_rect box, struct wm_point anchor)
{
    return (struct wm_reach){anchor.x - box.x, wm_rect_right(box) - anchor.x, anchor.y - box.y,
                             wm_rect_bottom(box) - anchor.y};
}
