/* SPDX-License-Identifier: MIT
 *
 * The passes in their order, and the few things that all of them need.
 */
#include "layout/layout.h"

#include "layout/marks.h"
#include "layout/previous.h"
#include "layout/promises.h"
#include "model/reads.h"

#include <string.h>

/* The passes in their order. Those that depend on how the columns are dealt out to lines are run
 * again for every way to do that which wrap.c tries. */
struct pass {
    const char *name;
    void (*run)(struct wm_sheet *sheet);
};

static const struct pass words_pass = {"words", wm_pass_words}; /* what is to be said where */

static const struct pass grid_passes[] = {
    {"columns", wm_pass_columns}, /* when: the story in reading direction; who: rooms, storeys */
    {"lanes", wm_pass_lanes},     /* what passes each column */
    {"order", wm_pass_order},     /* from above downwards, crossing least */
    {"rows", wm_pass_rows},       {"straighten", wm_pass_straighten}, /* what wanders for nothing */
    {"ends", wm_pass_ends},   /* on which side of a picture a handoff begins and ends */
    {"sizes", wm_pass_sizes}, /* of pictures, words and riders */
    {"ports", wm_pass_ports}, /* where on that side */
    {"wrap", wm_pass_wrap},   /* lines of the sheet, and all that depends on them */
    {"facts", wm_pass_facts},     {"mirror", wm_pass_mirror}, /* where it is read to the left */
};

static const struct pass line_passes[] = {
    {"extents", wm_pass_extents}, /* how wide columns are */
    {"heights", wm_pass_heights}, /* y of rows and bands */
    {"levels", wm_pass_levels},   /* y of lanes */
    {"gaps", wm_pass_gaps},       /* tracks between columns */
    {"widths", wm_pass_widths},   /* x of columns */
    {"title", wm_pass_title},     /* above the office */
    {"steps", wm_pass_steps},     /* places from here on */
    {"routes", wm_pass_routes},   {"office", wm_pass_office},
    {"strip", wm_pass_strip}, /* below the office */
};

static void run_pass(struct wm_sheet *sheet, const struct pass *pass)
{
    struct wm_layout_facts *facts = &sheet->facts;
    gint64 begin = sheet->options->times_passes ? g_get_monotonic_time() : 0;
    pass->run(sheet);
#ifdef WM_CHECK_PROMISES
    wm_check_promises(sheet, pass->name);
#endif
    if (!sheet->options->times_passes)
        return;
    int i = 0;
    while (i < facts->pass_count && strcmp(facts->passes[i].name, pass->name) != 0)
        i++;
    facts->pass_count = MAX(facts->pass_count, i + 1);
    facts->passes[i].name = pass->name;
    facts->passes[i].milliseconds += (double)(g_get_monotonic_time() - begin) / 1000;
}

void wm_run_line_passes(struct wm_sheet *sheet)
{
    sheet->places = wm_arena_new(sheet->arena, struct wm_places);
    for (size_t i = 0; i < G_N_ELEMENTS(line_passes); i++)
        run_pass(sheet, &line_passes[i]);
}

static int compare_told(const void *a, const void *b, void *data)
{
    const struct wm_handoff *handoffs = data;
    int x = *(const int *)a;
    int y = *(const int *)b;
    if (handoffs[x].from != handoffs[y].from)
        return handoffs[x].from - handoffs[y].from;
    if (handoffs[x].to != handoffs[y].to)
        return handoffs[x].to - handoffs[y].to;
    return x - y;
}

static int *told_order(struct wm_arena *arena, const struct wm_model *model)
{
    int *told = wm_arena_array(arena, int, (size_t)model->handoff_count);
    for (int h = 0; h < model->handoff_count; h++)
        told[h] = h;
    g_qsort_with_data(told, model->handoff_count, sizeof *told, compare_told,
                      (void *)model->handoffs);
    return told;
}

struct wm_sheet wm_sheet_begin(struct wm_arena *arena, const struct wm_model *model,
                               const struct wm_theme *theme, const struct wm_ruler *ruler,
                               const struct wm_layout_options *options,
                               struct wm_findings *findings)
{
    static const struct wm_layout_options natural = {0};
    struct wm_sheet sheet = {
        .arena = arena,
        .model = model,
        .tongue = wm_tongue_of(model->language),
        .theme = theme,
        .ruler = ruler,
        .options = options ? options : &natural,
        .findings = findings,
        .reads_down = wm_model_reads(model) == WM_READS_DOWN,
        .told = told_order(arena, model),
        .cells = wm_arena_array(arena, struct wm_cell, (size_t)model->step_count),
        .words = wm_arena_array(arena, struct wm_words, (size_t)model->handoff_count),
        .paths = wm_arena_array(arena, struct wm_path_plan, (size_t)model->handoff_count),
        .spans = wm_arena_array(arena, struct wm_room_span, (size_t)model->room_count),
        .actor_levels = wm_arena_array(arena, int, (size_t)model->actor_count),
        .storey_sides = wm_arena_array(arena, enum wm_side, (size_t)model->room_count),
        .first_stratum = wm_arena_array(arena, int, (size_t)model->room_count),
    };
    for (int s = 0; s < model->step_count; s++)
        sheet.has_side[wm_step_side(model, s)] = true;
    return sheet;
}

void wm_run_grid_passes(struct wm_sheet *sheet)
{
    wm_previous_recall(sheet);
    for (size_t i = 0; i < G_N_ELEMENTS(grid_passes); i++)
        run_pass(sheet, &grid_passes[i]);
    sheet->places->facts = sheet->facts;
    sheet->places->seen_from = sheet->options->seen_from;
}

struct wm_places *wm_layout(struct wm_arena *arena, const struct wm_model *model,
                            const struct wm_theme *theme, const struct wm_ruler *ruler,
                            const struct wm_layout_options *options, struct wm_findings *findings)
{
    struct wm_sheet sheet = wm_sheet_begin(arena, model, theme, ruler, options, findings);
    run_pass(&sheet, &words_pass);
    wm_run_grid_passes(&sheet);
    return sheet.places;
}

double wm_sheet_cut_distance(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    return MAX(cell->fork_left, cell->touch.left + sheet->theme->arrow_head) + WM_STUB +
           sheet->theme->badge_radius;
}

double wm_sheet_top_height(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    const struct wm_theme *theme = sheet->theme;
    double marks = 2 * wm_marks_reach(theme, cell->words.mark_counts, WM_HEAD_ROWS);
    return MAX(2 * theme->badge_radius - theme->badge_down, marks - theme->mark_down);
}

/* The author's name for a band, or what every office calls it. */
struct wm_lines wm_sheet_band_name(const struct wm_sheet *sheet, enum wm_side side)
{
    static const char *const names[] = {WM_SAID("Outside"), WM_SAID("Front office"),
                                        WM_SAID("Back office"), WM_SAID("Outside")};
    const char *given = sheet->model->bands[side].name;
    return wm_sheet_break(sheet, given ? given : wm_say(&sheet->tongue, names[side]), WM_STYLE_BAND,
                          sheet->theme->caption_width * 2, 1);
}

double wm_sheet_badge_width(const struct wm_sheet *sheet, int step)
{
    const char *number = wm_arena_printf(sheet->arena, "%d", step + 1);
    struct wm_lines lines = wm_sheet_break(sheet, number, WM_STYLE_NUMBER, INFINITY, 1);
    return MAX(2 * sheet->theme->badge_radius, lines.width + sheet->theme->badge_radius);
}

struct wm_lines wm_sheet_plate(const struct wm_sheet *sheet, int room)
{
    return wm_sheet_break(sheet, sheet->model->rooms[room].name, WM_STYLE_PLATE,
                          2 * sheet->theme->caption_width, 1);
}

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

struct wm_label wm_sheet_label(const struct wm_sheet *sheet, const struct wm_lines *lines,
                               struct wm_point at, enum wm_align align, enum wm_style style,
                               enum wm_tone tone)
{
    double shift = align == WM_ALIGN_LEFT     ? 0
                   : align == WM_ALIGN_CENTRE ? lines->width / 2
                                              : lines->width;
    struct wm_rect box = {at.x - shift, at.y, lines->width,
                          wm_sheet_text_height(sheet, lines->count, style)};
    return (struct wm_label){box, lines->lines, lines->count, style, tone, align};
}
