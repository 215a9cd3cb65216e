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

/* Sets down the same of every map. */
static void set_each(struct wm_sheet *sheet, void (*set)(struct wm_setting *setting))
{
    for (int i = 0; i < sheet->show_count; i++)
        set(&sheet->settings[i]);
}

/* Begins all maps; the office begins where the highest of the titles ends. */
static void set_titles(struct wm_sheet *sheet)
{
    size_t count = (size_t)sheet->show_count;
    sheet->places = wm_arena_array(sheet->arena, struct wm_places, count);
    sheet->settings = wm_arena_array(sheet->arena, struct wm_setting, count);
    sheet->office_top = 0;
    for (int i = 0; i < sheet->show_count; i++) {
        struct wm_setting *setting = &sheet->settings[i];
        *setting = (struct wm_setting){.sheet = sheet,
                                       .show = sheet->shows[i],
                                       .said = &sheet->letterings[i],
                                       .places = &sheet->places[i]};
        setting->places->width = sheet->width;
        setting->places->reads_down = sheet->reads_down;
        wm_set_title(setting);
        sheet->office_top = MAX(sheet->office_top, setting->title_bottom);
    }
}

static void set_steps(struct wm_sheet *sheet)
{
    set_each(sheet, wm_set_steps);
}

static void set_routes(struct wm_sheet *sheet)
{
    wm_sheet_stagger(sheet);
    set_each(sheet, wm_set_routes);
}

static void set_offices(struct wm_sheet *sheet)
{
    set_each(sheet, wm_set_office);
}

/* All sheets are as high as the highest. */
static void set_strips(struct wm_sheet *sheet)
{
    set_each(sheet, wm_set_strip);
    sheet->height = 0;
    for (int i = 0; i < sheet->show_count; i++)
        sheet->height = MAX(sheet->height, sheet->places[i].height);
    for (int i = 0; i < sheet->show_count; i++)
        sheet->places[i].height = sheet->height;
}

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
    {"title", set_titles},        /* above the office */
    {"steps", set_steps},         /* places from here on */
    {"routes", set_routes},       {"office", set_offices},
    {"strip", set_strips}, /* below the office */
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
    for (size_t i = 0; i < G_N_ELEMENTS(line_passes); i++)
        run_pass(sheet, &line_passes[i]);
}

/* What the order told is sorted by. */
struct told {
    const struct wm_handoff *handoffs;
};

static int compare_told(const void *a, const void *b, void *data)
{
    const struct told *by = data;
    int x = *(const int *)a;
    int y = *(const int *)b;
    if (by->handoffs[x].from != by->handoffs[y].from)
        return by->handoffs[x].from - by->handoffs[y].from;
    if (by->handoffs[x].to != by->handoffs[y].to)
        return by->handoffs[x].to - by->handoffs[y].to;
    return x - y;
}

static int *told_order(struct wm_arena *arena, const struct wm_model *model)
{
    int *told = wm_arena_array(arena, int, (size_t)model->handoff_count);
    struct told by = {model->handoffs};
    for (int h = 0; h < model->handoff_count; h++)
        told[h] = h;
    g_qsort_with_data(told, model->handoff_count, sizeof *told, compare_told, &by);
    return told;
}

static struct wm_sheet begin_sheet(struct wm_arena *arena, const struct wm_model *model,
                                   const struct wm_theme *theme, const struct wm_ruler *ruler,
                                   const struct wm_layout_options *options)
{
    static const struct wm_layout_options natural = {0};
    struct wm_sheet sheet = {
        .arena = arena,
        .model = model,
        .theme = theme,
        .ruler = ruler,
        .options = options ? options : &natural,
        .shortfalls = g_array_new(FALSE, FALSE, sizeof(struct wm_shortfall)),
        .reads_down = wm_model_reads(model) == WM_READS_DOWN,
        .told = told_order(arena, model),
        .cells = wm_arena_array(arena, struct wm_cell, (size_t)model->step_count),
        .words = wm_arena_array(arena, struct wm_words, (size_t)model->handoff_count),
        .goals = wm_arena_array(arena, struct wm_goals, (size_t)model->room_count),
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

/* What is the same of all maps. */
static void finish_places(struct wm_sheet *sheet)
{
    int count = (int)sheet->shortfalls->len;
    const struct wm_shortfall *shortfalls = wm_arena_take_array(sheet->arena, sheet->shortfalls);
    for (int i = 0; i < sheet->show_count; i++) {
        sheet->places[i].facts = sheet->facts;
        sheet->places[i].shortfalls = shortfalls;
        sheet->places[i].shortfall_count = count;
    }
}

const struct wm_places *wm_layout(struct wm_arena *arena, const struct wm_model *shape,
                                  struct wm_shows shows, const struct wm_theme *theme,
                                  const struct wm_ruler *ruler,
                                  const struct wm_layout_options *options)
{
    struct wm_sheet sheet = begin_sheet(arena, shape, theme, ruler, options);
    sheet.shows = shows.shows;
    sheet.show_count = shows.count;
    run_pass(&sheet, &words_pass);
    wm_previous_recall(&sheet);
    for (size_t i = 0; i < G_N_ELEMENTS(grid_passes); i++)
        run_pass(&sheet, &grid_passes[i]);
    finish_places(&sheet);
    return sheet.places;
}

void wm_sheet_fall_short(struct wm_sheet *sheet, enum wm_shortfall_kind kind, int step)
{
    struct wm_shortfall shortfall = {kind, step, sheet->theme->least_text};
    g_array_append_val(sheet->shortfalls, shortfall);
}

double wm_sheet_cut_distance(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    return MAX(cell->fork_left, cell->touch.left + sheet->theme->arrow_head) + WM_STUB +
           sheet->theme->badge_radius;
}

double wm_sheet_top_height(const struct wm_sheet *sheet, const struct wm_words *words)
{
    const struct wm_theme *theme = sheet->theme;
    double marks = 2 * wm_marks_reach(theme, words->mark_counts, WM_HEAD_ROWS);
    return MAX(2 * theme->badge_radius - theme->badge_down, marks - theme->mark_down);
}
