/* SPDX-License-Identifier: MIT
 *
 * The phases in their order.
 */
#include "layout/layout.h"

#include "layout/sheet.h"
#include "model/reads.h"
#include "model/told.h"

#include <string.h>

/* Sets down the same of every map. */
static void set_each(struct wm_sheet *sheet, void (*set)(struct wm_setting *setting))
{
    for (int i = 0; i < sheet->show_count; i++)
        set(&sheet->settings[i]);
}

/* Begins all maps anew, with their titles; the office begins where the highest of them ends. */
static void begin_maps(struct wm_sheet *sheet)
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
        setting->gates = sheet->options->gates_before;
        wm_set_title(setting);
        sheet->office_top = MAX(sheet->office_top, setting->title_bottom);
    }
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

double wm_sheet_frame(struct wm_sheet *sheet, double width)
{
    sheet->width = width;
    sheet->length = sheet->reads_down ? 2 * sheet->theme->margin : width;
    sheet->office_height = 0;
    begin_maps(sheet);
    set_strips(sheet);
    return sheet->height;
}

static void set_maps(struct wm_sheet *sheet)
{
    begin_maps(sheet);
    set_each(sheet, wm_set_steps);
    set_each(sheet, wm_set_routes);
    set_each(sheet, wm_set_office);
    set_strips(sheet);
    wm_sheet_facts(sheet);
    wm_sheet_mirror(sheet);
}

static const struct phase {
    const char *name;
    void (*run)(struct wm_sheet *sheet);
} phases[] = {
    {"words", wm_sheet_letter}, /* lines of a few widths */
    {"pack", wm_sheet_pack},    /* shelves, order, ways: the search */
    {"fit", wm_sheet_fit},      /* the page, and what it has left over */
    {"places", set_maps},
};

static void run_phase(struct wm_sheet *sheet, const struct phase *phase)
{
    struct wm_layout_facts *facts = &sheet->facts;
    gint64 begin = sheet->options->times_passes ? g_get_monotonic_time() : 0;
    phase->run(sheet);
    if (!sheet->options->times_passes)
        return;
    facts->passes[facts->pass_count].name = phase->name;
    facts->passes[facts->pass_count++].milliseconds =
        (double)(g_get_monotonic_time() - begin) / 1000;
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
        .told = wm_handoffs_told(arena, model),
    };
    bool has_all = sheet.options->steps.end == 0;
    sheet.first_step = has_all ? 0 : sheet.options->steps.first;
    sheet.step_count = (has_all ? model->step_count : sheet.options->steps.end) - sheet.first_step;
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
    for (size_t i = 0; i < G_N_ELEMENTS(phases); i++)
        run_phase(&sheet, &phases[i]);
    finish_places(&sheet);
    return sheet.places;
}

void wm_sheet_fall_short(struct wm_sheet *sheet, enum wm_shortfall_kind kind, int step)
{
    struct wm_shortfall shortfall = {kind, step};
    g_array_append_val(sheet->shortfalls, shortfall);
}
