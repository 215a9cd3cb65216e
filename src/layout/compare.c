/* SPDX-License-Identifier: MIT
 *
 * One grid for three maps: each says its words, the grid is laid out with room for the largest of
 * them, and then the passes that set down words and pictures run once for each map. So whatever is
 * on two of the maps stands in the same place on both.
 */
#include "layout/compare.h"

#include "layout/compare_words.h"
#include "layout/sheet.h"

#include <string.h>

/* What a map says; by step and by handoff. */
struct said {
    const struct wm_model *model; /* merged */
    struct wm_model own;          /* whose title and counts the map tells */
    struct wm_findings *findings;
    struct wm_cell *cells; /* only texts, words and the number of objects */
    struct wm_words *words;
    const struct wm_rest *rests;
    int rest_count;
};

struct comparing {
    struct wm_sheet sheet;
    const struct wm_merge *merge;
    struct said said[WM_COMPARED_COUNT];
};

const struct wm_model *wm_compared_model(const struct wm_merge *merge, enum wm_compared which)
{
    return which == WM_COMPARED_BEFORE ? merge->before : merge->both;
}

/* Whether a map shows a step or a handoff. */
static bool is_on(const struct wm_merged_part *part, enum wm_compared which)
{
    return which == WM_COMPARED_BOTH ||
           (which == WM_COMPARED_BEFORE ? part->before : part->after) >= 0;
}

/* ---- Words ---- */

/* Lines of `text` behind those that are there. */
static void add_lines(const struct wm_sheet *sheet, struct wm_lines *to, const char *text,
                      enum wm_tone tone, double width)
{
    enum { MOST = 12 };
    char **parts = g_strsplit(text, "\n", -1);
    struct wm_lines all = {
        .lines = wm_arena_array(sheet->arena, const char *, (size_t)to->count + MOST),
        .widths = wm_arena_array(sheet->arena, double, (size_t)to->count + MOST),
        .count = to->count,
        .width = to->width,
    };
    for (int i = 0; i < to->count; i++) {
        all.lines[i] = to->lines[i];
        all.widths[i] = to->widths[i];
    }
    for (int p = 0; parts[p]; p++) {
        struct wm_lines some =
            wm_sheet_break_toned(sheet, parts[p], WM_STYLE_LABEL, tone, width, 2);
        for (int i = 0; i < some.count && all.count < to->count + MOST; i++) {
            all.lines[all.count] = some.lines[i];
            all.widths[all.count++] = some.widths[i];
            all.width = MAX(all.width, some.widths[i]);
        }
    }
    g_strfreev(parts);
    *to = all;
}

static enum wm_tone tone_of(struct wm_remark remark)
{
    return remark.is_gain ? WM_TONE_GAIN : WM_TONE_INK;
}

/* Its mark stands first. */
static void add_remark(const struct wm_sheet *sheet, struct wm_words *words,
                       struct wm_remark remark, double width)
{
    if (remark.words)
        add_lines(sheet, &words->ink, remark.words, tone_of(remark), width);
    if (!remark.picture)
        return;
    int count = words->mark_counts.discs + words->mark_counts.leaves;
    struct wm_mark *marks = wm_arena_array(sheet->arena, struct wm_mark, (size_t)count + 1);
    marks[0] = (struct wm_mark){
        .radius = sheet->theme->mark_radius, .picture = remark.picture, .means = remark.means};
    for (int i = 0; i < count; i++)
        marks[i + 1] = words->marks[i];
    words->marks = marks;
    words->mark_counts.discs++;
}

static void remark_all(const struct comparing *comparing, struct said *said)
{
    const struct wm_sheet *sheet = &comparing->sheet;
    const struct wm_merge *merge = comparing->merge;
    for (int s = 0; s < merge->both->step_count; s++) {
        const struct wm_merged_part *part = &merge->steps[s];
        add_remark(sheet, &said->cells[s].words,
                   wm_compare_remark(sheet->arena, part->pair, part->after >= 0),
                   sheet->theme->caption_width);
    }
    for (int h = 0; h < merge->both->handoff_count; h++) {
        const struct wm_merged_part *part = &merge->handoffs[h];
        add_remark(sheet, &said->words[h],
                   wm_compare_remark(sheet->arena, part->pair, part->after >= 0),
                   sheet->theme->label_width);
    }
}

/* What a map does not show says nothing. */
static void hush(const struct comparing *comparing, struct said *said, enum wm_compared which)
{
    const struct wm_merge *merge = comparing->merge;
    for (int s = 0; s < merge->both->step_count; s++)
        if (!is_on(&merge->steps[s], which))
            said->cells[s] = (struct wm_cell){0};
    for (int h = 0; h < merge->both->handoff_count; h++)
        if (!is_on(&merge->handoffs[h], which))
            said->words[h] = (struct wm_words){0};
}

/* Of the map of both the title is that of what will be, and below it stands that of what was. */
static struct wm_model own_model(const struct comparing *comparing, enum wm_compared which)
{
    const struct wm_difference *difference = comparing->merge->difference;
    struct wm_model own = which == WM_COMPARED_BEFORE ? *difference->before : *difference->after;
    own.reads = comparing->merge->both->reads;
    own.language = comparing->merge->both->language;
    if (which != WM_COMPARED_BOTH)
        return own;
    own.subtitle = wm_arena_printf(comparing->sheet.arena, "Before and after: %s → %s",
                                   difference->before->title, difference->after->title);
    own.mapped = (struct wm_mapped){0};
    own.note_count = 0;
    return own;
}

static void use_words(struct wm_sheet *sheet, const struct said *said)
{
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_cell *from = &said->cells[s];
        struct wm_cell *to = &sheet->cells[s];
        to->role = from->role;
        to->caption = from->caption;
        to->words = from->words;
        to->object_count = from->object_count;
    }
    memcpy(sheet->words, said->words, (size_t)sheet->model->handoff_count * sizeof *sheet->words);
    sheet->rests = said->rests;
    sheet->rest_count = said->rest_count;
}

static void say(struct comparing *comparing, const struct wm_compared_map *map,
                const struct wm_layout_options *options, enum wm_compared which)
{
    struct wm_sheet sheet = comparing->sheet;
    struct wm_layout_options own_options = *options;
    struct said *said = &comparing->said[which];
    *said = (struct said){
        .model = wm_compared_model(comparing->merge, which),
        .own = own_model(comparing, which),
        .findings = map->findings,
        .cells = wm_arena_array(sheet.arena, struct wm_cell, (size_t)sheet.model->step_count),
        .words = wm_arena_array(sheet.arena, struct wm_words, (size_t)sheet.model->handoff_count),
    };
    own_options.object_counts = map->object_counts;
    sheet.options = &own_options;
    sheet.model = said->model;
    sheet.findings = said->findings;
    sheet.cells = said->cells;
    sheet.words = said->words;
    wm_pass_words(&sheet);
    said->rests = sheet.rests;
    said->rest_count = sheet.rest_count;
    if (which == WM_COMPARED_BOTH)
        remark_all(comparing, said);
    hush(comparing, said, which);
}

/* ---- Room for the largest ---- */

static void cover_lines(struct wm_lines *to, const struct wm_lines *from)
{
    double width = MAX(to->width, from->width);
    if (from->count > to->count)
        *to = *from;
    to->width = width;
}

static void cover_words(struct wm_words *to, const struct wm_words *from)
{
    cover_lines(&to->ink, &from->ink);
    cover_lines(&to->red, &from->red);
    to->mark_counts.discs = MAX(to->mark_counts.discs, from->mark_counts.discs);
    to->mark_counts.leaves = MAX(to->mark_counts.leaves, from->mark_counts.leaves);
    to->is_trouble |= from->is_trouble;
}

/* Marks that only take room: nothing is to be seen of them. */
static const struct wm_mark *blank_marks(struct wm_arena *arena, struct wm_mark_counts counts)
{
    return wm_arena_array(arena, struct wm_mark, (size_t)(counts.discs + counts.leaves));
}

static void cover(struct wm_sheet *sheet, const struct said *said)
{
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_cell *from = &said->cells[s];
        struct wm_cell *to = &sheet->cells[s];
        cover_lines(&to->role, &from->role);
        cover_lines(&to->caption, &from->caption);
        cover_words(&to->words, &from->words);
        to->words.marks = blank_marks(sheet->arena, to->words.mark_counts);
        to->object_count = MAX(to->object_count, from->object_count);
    }
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        cover_words(&sheet->words[h], &said->words[h]);
        sheet->words[h].marks = blank_marks(sheet->arena, sheet->words[h].mark_counts);
    }
}

/* ---- Setting down ---- */

/* The title and the strip tell of a model of its own, whose rooms are others. */
static void tell_own(struct comparing *comparing, enum wm_compared which,
                     void (*pass)(struct wm_sheet *sheet))
{
    struct wm_sheet *sheet = &comparing->sheet;
    const struct wm_model *model = sheet->model;
    struct wm_room_span *spans = sheet->spans;
    const struct wm_model *own = &comparing->said[which].own;
    sheet->spans = wm_arena_array(sheet->arena, struct wm_room_span, (size_t)own->room_count);
    for (int s = 0; s < own->step_count; s++)
        sheet->spans[wm_step_room(own, s)].has_steps = true;
    sheet->model = own;
    sheet->difference = which == WM_COMPARED_BOTH ? comparing->merge->difference : NULL;
    pass(sheet);
    sheet->model = model;
    sheet->spans = spans;
}

static void begin_map(struct comparing *comparing, enum wm_compared which)
{
    struct wm_sheet *sheet = &comparing->sheet;
    struct wm_places *places = wm_arena_new(sheet->arena, struct wm_places);
    const struct said *said = &comparing->said[which];
    places->width = sheet->places->width;
    places->reads_down = sheet->places->reads_down;
    places->facts = sheet->facts;
    sheet->places = places;
    sheet->model = said->model;
    sheet->findings = said->findings;
    use_words(sheet, said);
    for (int h = 0; h < said->model->handoff_count; h++)
        wm_sheet_form_handoff(sheet, h);
    tell_own(comparing, which, wm_pass_title);
}

static struct wm_places *set_down(struct comparing *comparing, enum wm_compared which,
                                  double office_top)
{
    struct wm_sheet *sheet = &comparing->sheet;
    begin_map(comparing, which);
    sheet->office_top = office_top;
    wm_pass_steps(sheet);
    wm_pass_routes(sheet);
    wm_pass_office(sheet);
    tell_own(comparing, which, wm_pass_strip);
    wm_pass_mirror(sheet);
    return sheet->places;
}

/* ---- What is not on a map ---- */

static bool has_gate(const struct wm_places *places, int number)
{
    for (int i = 0; i < places->route_count; i++)
        if (places->routes[i].gate == number)
            return true;
    return false;
}

static void close_gates(struct wm_places *places)
{
    for (int w = 0; w < places->wall_count; w++) {
        struct wm_wall_place *wall = (struct wm_wall_place *)&places->walls[w];
        struct wm_gate_place *gates = (struct wm_gate_place *)wall->gates;
        int count = 0;
        for (int g = 0; g < wall->gate_count; g++)
            if (has_gate(places, gates[g].number))
                gates[count++] = gates[g];
        wall->gate_count = count;
    }
}

static void clear_rooms(const struct wm_model *model, struct wm_places *places)
{
    bool *has_steps = g_new0(bool, (size_t)model->room_count + 1);
    struct wm_room_place *rooms = (struct wm_room_place *)places->rooms;
    int count = 0;
    for (int i = 0; i < places->step_count; i++)
        has_steps[wm_step_room(model, places->steps[i].step)] = true;
    for (int i = 0; i < places->room_count; i++)
        if (has_steps[rooms[i].room])
            rooms[count++] = rooms[i];
    places->room_count = count;
    g_free(has_steps);
}

/* The last line of the words of what is new says so, in a tone of its own. */
static const struct wm_label *part_words(struct wm_arena *arena, const struct wm_label *labels,
                                         int *count, double line)
{
    struct wm_label *parted = wm_arena_array(arena, struct wm_label, (size_t)*count + 1);
    parted[0] = parted[1] = labels[0];
    parted[0].count--;
    parted[0].box.h -= line;
    parted[1].lines += parted[0].count;
    parted[1].count = 1;
    parted[1].box.y += parted[0].box.h;
    parted[1].box.h = line;
    parted[1].tone = WM_TONE_GAIN;
    for (int i = 1; i < *count; i++)
        parted[i + 1] = labels[i];
    ++*count;
    return parted;
}

/* Of the map of both: what is new, what is gone, and what only serves what is gone. */
static void show_fates(const struct wm_sheet *sheet, const struct wm_merge *merge,
                       struct wm_places *places)
{
    double line = sheet->theme->fonts[WM_STYLE_LABEL].line;
    bool *has_people = g_new0(bool, (size_t)merge->both->room_count + 1);
    bool *is_passed = g_new0(bool, (size_t)places->facts.gates + 1);
    for (int s = 0; s < places->step_count; s++) {
        struct wm_step_place *place = (struct wm_step_place *)&places->steps[s];
        place->is_ghost = merge->steps[s].after < 0;
        place->is_new = merge->steps[s].pair->fate == WM_NEW;
        has_people[wm_step_room(merge->both, s)] |= !place->is_ghost;
        if (place->is_new)
            place->labels = part_words(sheet->arena, place->labels, &place->label_count, line);
    }
    for (int h = 0; h < places->route_count; h++) {
        struct wm_route *route = (struct wm_route *)&places->routes[h];
        route->is_ghost = merge->handoffs[h].after < 0;
        route->is_new = merge->handoffs[h].pair->fate == WM_NEW;
        is_passed[route->gate] |= !route->is_ghost;
        if (route->is_new)
            route->labels = part_words(sheet->arena, route->labels, &route->label_count, line);
    }
    for (int r = 0; r < places->room_count; r++)
        ((struct wm_room_place *)&places->rooms[r])->is_ghost = !has_people[places->rooms[r].room];
    for (int w = 0; w < places->wall_count; w++)
        for (int g = 0; g < places->walls[w].gate_count; g++)
            ((struct wm_gate_place *)&places->walls[w].gates[g])->is_ghost =
                !is_passed[places->walls[w].gates[g].number];
    g_free(has_people);
    g_free(is_passed);
}

static void leave_out(const struct wm_merge *merge, enum wm_compared which,
                      struct wm_places *places)
{
    struct wm_step_place *steps = (struct wm_step_place *)places->steps;
    struct wm_route *routes = (struct wm_route *)places->routes;
    int step_count = 0, route_count = 0;
    for (int s = 0; s < places->step_count; s++)
        if (is_on(&merge->steps[s], which))
            steps[step_count++] = steps[s];
    for (int h = 0; h < places->route_count; h++)
        if (is_on(&merge->handoffs[h], which))
            routes[route_count++] = routes[h];
    places->step_count = step_count;
    places->route_count = route_count;
    clear_rooms(wm_compared_model(merge, which), places);
    close_gates(places);
}

void wm_layout_compare(struct wm_arena *arena, const struct wm_merge *merge,
                       const struct wm_compared_map *maps, int count, const struct wm_theme *theme,
                       const struct wm_ruler *ruler, const struct wm_layout_options *options,
                       struct wm_places **places)
{
    struct comparing comparing = {
        .sheet = wm_sheet_begin(arena, merge->shape, theme, ruler, options,
                                maps[WM_COMPARED_BOTH].findings),
        .merge = merge,
    };
    struct wm_sheet *sheet = &comparing.sheet;
    for (int i = 0; i < count; i++) {
        say(&comparing, &maps[i], options, (enum wm_compared)i);
        cover(sheet, &comparing.said[i]);
    }
    sheet->difference = merge->difference;
    wm_run_grid_passes(sheet);
    double office_top = 0;
    for (int i = 0; i < count; i++) {
        begin_map(&comparing, (enum wm_compared)i);
        office_top = MAX(office_top, sheet->office_top);
    }
    double height = 0;
    static const char *const chapters[WM_COMPARED_COUNT] = {"Before and after", "Before", "After"};
    for (int i = 0; i < count; i++) {
        places[i] = set_down(&comparing, (enum wm_compared)i, office_top);
        leave_out(merge, (enum wm_compared)i, places[i]);
        places[i]->title.chapter = count > 1 ? chapters[i] : NULL;
        height = MAX(height, places[i]->height);
    }
    for (int i = 0; i < count; i++)
        places[i]->height = height;
    show_fates(sheet, merge, places[WM_COMPARED_BOTH]);
}
