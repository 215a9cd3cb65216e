/* SPDX-License-Identifier: MIT
 *
 * Sheets of a map. Where they are cut is chosen from what the steps weigh; that is corrected, and
 * how many there must be is found, by laying sheets out and measuring their words.
 */
#include "api/sheets.h"
#include "base/stretches.h"
#include "show/sheets.h"

#include <math.h>
#include <string.h>

/* More sheets are no advice. */
enum { MOST_ADVISED = 9 };

/* In thousandths of a handoff that is cut. */
enum { PRICE = 1000, PRICE_OF_WORST = 5000 };

/* Of the search for a layout, where it is only measured. */
enum { LITTLE = 0 };

/* How often the weights of steps are corrected for one number of sheets. */
enum { ROUNDS = 4 };

/* ---- Where ---- */

enum { UNIT = 64, HEAVIEST = 1000000 };

/* A step takes twice the room of a handoff. */
static int *weigh_steps(const struct wm_model *model)
{
    int *weights = g_new(int, (size_t)model->step_count);
    for (int s = 0; s < model->step_count; s++)
        weights[s] = MIN(UNIT * (2 + model->steps[s].handoff_count), HEAVIEST);
    return weights;
}

static struct wm_link *price_handoffs(const struct wm_model *model, const struct wm_show *whole)
{
    struct wm_link *links = g_new(struct wm_link, (size_t)model->handoff_count + 1);
    for (int h = 0; h < model->handoff_count; h++)
        links[h] = (struct wm_link){model->handoffs[h].from, model->handoffs[h].to,
                                    whole->handoffs[h].rank > 0 ? PRICE_OF_WORST : PRICE};
    return links;
}

/* Sets `count` sheets. */
static void cut_sheets(const struct wallmap_map *map, const int *weights, int count,
                       struct wm_stretch *sheets)
{
    const struct wm_model *model = map->drawn.model;
    struct wm_link *links = price_handoffs(model, map->whole);
    const struct wm_row row = {model->step_count, weights, links, model->handoff_count};
    int *ends = g_new(int, (size_t)count);
    wm_stretches_cut(&row, count, ends);
    for (int i = 0; i < count; i++)
        sheets[i] = (struct wm_stretch){i ? ends[i - 1] : 0, ends[i]};
    g_free(links);
    g_free(ends);
}

/* ---- Laying out ---- */

static const struct wm_places *lay_out(struct wm_arena *arena, const struct wallmap_map *map,
                                       const struct wm_show *show,
                                       const struct wm_layout_options *options)
{
    const struct wm_map *drawn = &map->drawn;
    return wm_layout(arena, drawn->model, (struct wm_shows){&show, 1}, drawn->theme,
                     wm_fonts_ruler(drawn->fonts), options);
}

double wm_words_on_page(const struct wallmap_map *map, const struct wm_places *places)
{
    return places->facts.caption * places->facts.page_scale * map->legible.unit;
}

static bool is_legible(const struct wallmap_map *map, double words)
{
    return map->legible.unit == 0 || words >= map->legible.least;
}

static struct wm_map_sheet lay_out_sheet(struct wm_arena *arena, const struct wallmap_map *map,
                                         struct wm_sheeting sheeting, int index, int effort,
                                         int gates_before)
{
    struct wm_layout_options options = map->layout;
    struct wm_map_sheet sheet = {
        .steps = sheeting.sheets[index],
        .show = wm_show_sheet(arena, map->drawn.model, map->whole, sheeting, index)};
    options.effort = effort;
    options.steps = sheet.steps;
    options.gates_before = gates_before;
    options.times_passes = false;
    sheet.places = lay_out(arena, map, sheet.show, &options);
    return sheet;
}

/* ---- How many ---- */

/* Sheets are measured again and again while cuts move; each stretch once. */
struct search {
    const struct wallmap_map *map;
    int effort;
    GHashTable *measured; /* by struct wm_stretch: double, how large its words are */
    int *weights;         /* of the steps */
    double words;         /* the smallest of the sheets that were measured last */
};

static guint hash_stretch(gconstpointer key)
{
    const struct wm_stretch *stretch = key;
    return (guint)stretch->first * 31u + (guint)stretch->end;
}

static gboolean is_same_stretch(gconstpointer a, gconstpointer b)
{
    const struct wm_stretch *one = a, *other = b;
    return one->first == other->first && one->end == other->end;
}

static struct search begin_search(const struct wallmap_map *map, int effort)
{
    return (struct search){
        .map = map,
        .effort = effort,
        .measured = g_hash_table_new_full(hash_stretch, is_same_stretch, g_free, g_free),
        .weights = weigh_steps(map->drawn.model),
    };
}

static void end_search(struct search *search)
{
    g_hash_table_destroy(search->measured);
    g_free(search->weights);
}

static double measure_sheet(struct search *search, struct wm_sheeting sheeting, int index)
{
    double *words = g_hash_table_lookup(search->measured, &sheeting.sheets[index]);
    if (words)
        return *words;
    struct wm_arena *arena = wm_arena_create();
    struct wm_map_sheet sheet =
        lay_out_sheet(arena, search->map, sheeting, index, search->effort, 0);
    words = g_new(double, 1);
    *words = wm_words_on_page(search->map, sheet.places);
    g_hash_table_insert(search->measured, g_memdup2(&sheet.steps, sizeof sheet.steps), words);
    wm_arena_destroy(arena);
    return *words;
}

/* The room that a sheet needs grows as the square of how small its words are: its steps weigh so
 * much more. Returns how large words would be if all sheets were equally full. */
static double weigh_again(struct search *search, struct wm_sheeting sheeting)
{
    double room = 0;
    search->words = INFINITY;
    for (int i = 0; i < sheeting.count; i++) {
        struct wm_stretch steps = sheeting.sheets[i];
        double words = measure_sheet(search, sheeting, i);
        double times = search->map->legible.least / words;
        search->words = fmin(search->words, words);
        room += 1 / (words * words);
        for (int s = steps.first; s < steps.end; s++)
            search->weights[s] =
                (int)CLAMP(search->weights[s] * times * times, 1, (double)HEAVIEST);
    }
    return sqrt(sheeting.count / room);
}

/* Cuts so many sheets, the best of a few rounds, until they are legible; gives up if they cannot be
 * even if they were equally full, unless they must be taken. Without a page nothing is measured.
 * Returns how large words are. */
static double balance(struct search *search, int count, bool must, struct wm_stretch *best)
{
    g_free(search->weights);
    search->weights = weigh_steps(search->map->drawn.model);
    if (search->map->legible.unit == 0) {
        cut_sheets(search->map, search->weights, count, best);
        return 0;
    }
    struct wm_stretch *sheets = g_new(struct wm_stretch, (size_t)count);
    double most = 0;
    for (int round = 0; round < ROUNDS && !is_legible(search->map, most); round++) {
        cut_sheets(search->map, search->weights, count, sheets);
        double even = weigh_again(search, (struct wm_sheeting){sheets, count});
        if (search->words > most) {
            most = search->words;
            memcpy(best, sheets, (size_t)count * sizeof *sheets);
        }
        if (!must && !is_legible(search->map, even))
            break;
    }
    g_free(sheets);
    return most;
}

/* As few sheets as are legible, or `most` of them, from `count` on. Sets how large words are. */
static struct wm_sheeting find_sheets(struct search *search, int count, int most, double *words)
{
    struct wm_stretch *sheets = g_new(struct wm_stretch, (size_t)most);
    for (;; count += 1 + count / 8) {
        count = MIN(count, most);
        *words = balance(search, count, count == most, sheets);
        if (count == most || is_legible(search->map, *words))
            return (struct wm_sheeting){sheets, count};
    }
}

/* With how many sheets to begin if words of that size are too small. */
static int fewest_sheets(const struct wallmap_map *map, double words)
{
    static const double few = 0.6; /* of what the area of words says */
    double times = map->legible.least / words;
    return (int)fmax(2, fmin(WALLMAP_MOST_SHEETS, few * times * times));
}

static void take_sheets(struct wallmap_map *map, struct wm_sheeting sheeting)
{
    struct wm_map *drawn = &map->drawn;
    struct wm_map_sheet *sheets =
        wm_arena_array(map->arena, struct wm_map_sheet, (size_t)sheeting.count);
    for (int i = 0, gates = 0; i < sheeting.count; i++) {
        sheets[i] = lay_out_sheet(map->arena, map, sheeting, i, map->layout.effort, gates);
        gates += sheets[i].places->facts.gates;
    }
    drawn->sheets = sheets;
    drawn->sheet_count = sheeting.count;
    map->show = wm_show_overview(map->arena, drawn->model, map->whole, sheeting);
    drawn->places = lay_out(map->arena, map, map->show, &map->layout);
}

/* As many sheets as are asked for, about equally full; 0: as few as are legible. */
static void lay_out_sheets(struct wallmap_map *map, int count, int most)
{
    bool is_auto = count == 0;
    struct search search = begin_search(map, is_auto ? map->layout.effort : LITTLE);
    double words = 0;
    struct wm_sheeting sheeting =
        is_auto ? find_sheets(&search, fewest_sheets(map, wm_words_on_page(map, map->drawn.places)),
                              most, &words)
                : find_sheets(&search, count, count, &words);
    take_sheets(map, sheeting);
    g_free((void *)sheeting.sheets);
    end_search(&search);
}

/* Every sheet has places for all parts of the map. */
static int most_sheets(const struct wm_model *model)
{
    enum { MOST_PLACES = 1000000 };
    int parts = model->step_count + model->handoff_count;
    int most = MIN(WALLMAP_MOST_SHEETS, model->step_count);
    return MAX(1, MIN(most, MOST_PLACES / MAX(1, parts)));
}

void wm_sheets_lay_out(struct wallmap_map *map)
{
    int most = most_sheets(map->drawn.model), count = map->sheets_asked;
    map->show = map->whole;
    if (MIN(count, most) > 1) {
        lay_out_sheets(map, MIN(count, most), most);
        return;
    }
    map->drawn.places = lay_out(map->arena, map, map->whole, &map->layout);
    if (count == WALLMAP_SHEETS_AUTO && most > 1 &&
        !is_legible(map, wm_words_on_page(map, map->drawn.places)))
        lay_out_sheets(map, 0, most);
}

int wm_sheets_gate(const struct wm_map *map, int handoff)
{
    int gate = map->places->routes[handoff].gate;
    for (int i = 0; i < map->sheet_count; i++)
        gate = MAX(gate, map->sheets[i].places->routes[handoff].gate);
    return gate;
}

int wm_sheets_advise(const struct wallmap_map *map, double words, double *on_sheets)
{
    int most = MIN(MOST_ADVISED, map->drawn.model->step_count);
    int count = MAX(fewest_sheets(map, words), map->drawn.sheet_count + 1);
    if (count > most || map->before)
        return 0;
    struct search search = begin_search(map, LITTLE);
    struct wm_sheeting sheeting = find_sheets(&search, count, most, on_sheets);
    g_free((void *)sheeting.sheets);
    end_search(&search);
    return is_legible(map, *on_sheets) ? sheeting.count : 0;
}
