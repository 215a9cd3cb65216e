/* SPDX-License-Identifier: MIT
 *
 * Pass: title. The block above the office: title, the worst finding as a sentence, what the map
 * shows and who made it, and in red what the whole flow lacks. May assume the width of the sheet;
 * promises where the office begins.
 */
#include "layout/compare_words.h"
#include "layout/meanings.h"
#include "layout/sheet.h"
#include "model/seam.h"
#include "model/seen.h"
#include "say/phrases.h"
#include "say/time_words.h"

#include <math.h>

enum { BLOCK_GAP = 24, PART_GAP = 8, MOST_PARTS = 16, MOST_UNDER = MOST_PARTS + 1, MARK_SIZE = 26 };

/* "9 of 11 days are waiting, and nobody owns 3 of the 10 handoffs". */
static const char *headline(const struct wm_sheet *sheet)
{
    struct wm_arena *arena = sheet->arena;
    const struct wm_tongue *tongue = &sheet->tongue;
    struct wm_times times = wm_model_times(sheet->model);
    struct wm_counts counts = wm_model_counts(sheet->model);
    bool is_waiting = times.waiting > times.touch;
    const char *waiting =
        is_waiting ? wm_times_waiting(arena, tongue, sheet->model, &times).said : NULL;
    if (is_waiting && counts.unowned)
        return wm_say_capital(
            arena,
            wm_arena_printf(arena,
                            wm_say(tongue, "%s are waiting, and nobody owns %d of the %d handoffs"),
                            waiting, counts.unowned, counts.handoffs));
    if (is_waiting)
        return wm_say_capital(arena,
                              wm_arena_printf(arena, wm_say(tongue, "%s are waiting"), waiting));
    if (counts.unowned)
        return wm_arena_printf(arena, wm_say(tongue, "Nobody owns %d of the %d handoffs"),
                               counts.unowned, counts.handoffs);
    return "";
}

/* Names of the rooms that were in the room, or of those with steps that were not. */
static const char *room_names(const struct wm_sheet *sheet, const char *pattern, bool was_there)
{
    GString *names = g_string_new(NULL);
    for (int r = 0; r < sheet->model->room_count; r++) {
        const struct wm_room *room = &sheet->model->rooms[r];
        if (!room->id || room->was_in_the_room != was_there ||
            (!was_there && !sheet->spans[r].has_steps) || !wm_side_is_inside(room->side))
            continue;
        g_string_append_printf(names, "%s%s", names->len ? ", " : "", room->name);
    }
    const char *text = names->len ? wm_say_fill(sheet->arena, pattern, names->str) : NULL;
    g_string_free(names, TRUE);
    return text;
}

/* Lines under the title as they grow: parts stand side by side while there is room. */
struct flow {
    struct wm_sheet *sheet;
    struct wm_label *labels;
    int count;
    double x, y, right;
};

static void flow_part(struct flow *flow, const char *text, enum wm_tone tone)
{
    const struct wm_theme *theme = flow->sheet->theme;
    if (!text || !*text || flow->count == MOST_PARTS)
        return;
    double line = theme->fonts[WM_STYLE_SUBTITLE].line;
    const char *dotted = flow->count ? wm_arena_printf(flow->sheet->arena, "· %s", text) : text;
    struct wm_lines lines = wm_sheet_break_toned(flow->sheet, dotted, WM_STYLE_SUBTITLE, tone,
                                                 flow->right - theme->margin, 3);
    if (flow->x > theme->margin && flow->x + lines.width > flow->right) {
        flow->x = theme->margin;
        flow->y += line;
    }
    flow->labels[flow->count++] =
        wm_sheet_label(flow->sheet, &lines, (struct wm_point){flow->x, flow->y}, WM_ALIGN_LEFT,
                       WM_STYLE_SUBTITLE, tone);
    flow->x += lines.width + PART_GAP;
    flow->y += (lines.count - 1) * line;
}

/* Whose map it is stands behind the headline, else behind the last part: where there is room, for
 * it must not move anything. */
static void place_seen_from(struct flow *flow)
{
    struct wm_sheet *sheet = flow->sheet;
    const struct wm_title_place *title = &sheet->places->title;
    const struct wm_theme *theme = sheet->theme;
    const char *text =
        wm_say_seen_from(sheet->arena, &sheet->tongue, sheet->model, sheet->options->seen_from);
    if (!text)
        return;
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

static double place_under(struct wm_sheet *sheet, double y, double right)
{
    const struct wm_model *model = sheet->model;
    const struct wm_tongue *tongue = &sheet->tongue;
    struct flow flow = {sheet, wm_arena_array(sheet->arena, struct wm_label, MOST_UNDER),
                        0,     sheet->theme->margin,
                        y,     right};
    flow_part(&flow, model->subtitle, WM_TONE_QUIET);
    if (!model->subtitle)
        flow_part(&flow,
                  model->state == WM_STATE_AS_IS ? wm_say(tongue, "As it works today")
                                                 : wm_say(tongue, "As it will work"),
                  WM_TONE_QUIET);
    flow_part(&flow, model->scope, WM_TONE_QUIET);
    flow_part(&flow, model->mapped.on, WM_TONE_QUIET);
    if (model->mapped.with_count) {
        flow_part(&flow, room_names(sheet, wm_say(tongue, "in the room: %s"), true), WM_TONE_QUIET);
        flow_part(&flow, room_names(sheet, wm_say(tongue, "not in the room: %s"), false),
                  WM_TONE_TROUBLE);
    }
    if (model->mapped.by)
        flow_part(&flow,
                  wm_arena_printf(sheet->arena, wm_say(tongue, "mapped by %s"), model->mapped.by),
                  WM_TONE_QUIET);
    for (int i = 0; i < model->note_count; i++)
        flow_part(&flow, model->notes[i].says, WM_TONE_INK);
    bool has_parts = flow.count > 0;
    place_seen_from(&flow);
    sheet->places->title.under = flow.labels;
    sheet->places->title.under_count = flow.count;
    return flow.y + (has_parts ? sheet->theme->fonts[WM_STYLE_SUBTITLE].line : 0);
}

/* What the whole flow lacks, at the right end of the title block. Returns how wide it is. */
static double place_absences(struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_title_place *title = &sheet->places->title;
    struct wm_mark *marks = wm_arena_array(sheet->arena, struct wm_mark, 2);
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, 2);
    double right = sheet->places->width - theme->margin;
    double centre = theme->margin + MARK_SIZE;
    for (size_t i = 0; i < wm_findings_count(sheet->findings); i++) {
        const struct wm_finding *finding = wm_findings_at(sheet->findings, i);
        if (finding->code != WM_CODE_FLOW_WITHOUT_OWNER &&
            finding->code != WM_CODE_FLOW_WITHOUT_MEASURE)
            continue;
        if (title->mark_count == 2)
            break;
        struct wm_lines lines = wm_sheet_break_toned(
            sheet, wm_say(&sheet->tongue, wm_code_info(finding->code)->short_words), WM_STYLE_LABEL,
            WM_TONE_TROUBLE, theme->label_width, 3);
        double y = centre - wm_sheet_text_height(sheet, lines.count, WM_STYLE_LABEL) / 2;
        labels[title->label_count++] =
            wm_sheet_label(sheet, &lines, (struct wm_point){right - lines.width, y}, WM_ALIGN_LEFT,
                           WM_STYLE_LABEL, WM_TONE_TROUBLE);
        right -= lines.width + theme->label_gap + 2 * MARK_SIZE;
        marks[title->mark_count++] =
            (struct wm_mark){.centre = {right + MARK_SIZE, centre},
                             .radius = MARK_SIZE,
                             .picture = wm_code_info(finding->code)->picture,
                             .means = wm_sheet_means(sheet, finding),
                             .is_trouble = true};
        right -= BLOCK_GAP;
    }
    title->marks = marks;
    title->labels = labels;
    return sheet->places->width - theme->margin - right;
}

/* The headline stands beside the title on its baseline, or below it where there is no room. */
static double place_headline(struct wm_sheet *sheet, double right)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_title_place *title = &sheet->places->title;
    double left = theme->margin;
    struct wm_lines lines =
        wm_sheet_break(sheet, sheet->model->title, WM_STYLE_TITLE, right - left, 3);
    title->title = wm_sheet_label(sheet, &lines, (struct wm_point){left, theme->margin / 2},
                                  WM_ALIGN_LEFT, WM_STYLE_TITLE, WM_TONE_INK);
    double y = wm_rect_bottom(title->title.box);
    const char *text = sheet->difference
                           ? wm_compare_headline(sheet->arena, &sheet->tongue, sheet->difference)
                           : headline(sheet);
    if (!*text)
        return y;
    const struct wm_font *small = &theme->fonts[WM_STYLE_HEADLINE];
    const struct wm_font *large = &theme->fonts[WM_STYLE_TITLE];
    struct wm_lines words = wm_sheet_break(sheet, text, WM_STYLE_HEADLINE, right - left, 3);
    struct wm_point at = {left, y};
    if (lines.count == 1 && words.count == 1 &&
        lines.width + BLOCK_GAP + words.width < right - left)
        at = (struct wm_point){left + lines.width + BLOCK_GAP,
                               title->title.box.y + 0.8 * (large->size - small->size)};
    else
        y += wm_sheet_text_height(sheet, words.count, WM_STYLE_HEADLINE);
    title->headline = wm_sheet_label(sheet, &words, at, WM_ALIGN_LEFT, WM_STYLE_HEADLINE,
                                     sheet->difference ? WM_TONE_INK : WM_TONE_TROUBLE);
    return y;
}

void wm_pass_title(struct wm_sheet *sheet)
{
    double right = sheet->places->width - sheet->theme->margin - place_absences(sheet);
    double y = place_headline(sheet, right);
    y = place_under(sheet, y, right);
    sheet->office_top = MAX(y, sheet->theme->margin + 2 * MARK_SIZE) + sheet->theme->gap * 1.5;
}
