/* SPDX-License-Identifier: MIT
 *
 * One grid for three maps: each says its words, the grid is laid out with room for the largest of
 * them, and then the passes that set down words and pictures run once for each map. So whatever is
 * on two of the maps stands in the same place on both.
 */
#include "layout/compare_inside.h"
#include "layout/compare_words.h"

#include <string.h>

/* What a map says; by step and by handoff. */
struct said {
    const struct wm_model *model; /* merged */
    struct wm_model own;          /* whose title and counts the map tells */
    struct wm_findings *findings;
    struct wm_cell *cells; /* only texts, words and the number of objects */
    struct wm_words *words;
    int *step_remarks, *handoff_remarks; /* how many of their ink lines are remarks */
    struct wm_goals *goals;              /* by room */
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
            wm_sheet_break_toned(sheet, parts[p], WM_STYLE_LABEL, tone, width, 3);
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
    return remark.is_fresh ? WM_TONE_FRESH : WM_TONE_INK;
}

/* Its mark stands first. Returns how many lines of its own it has. */
static int add_remark(const struct wm_sheet *sheet, struct wm_words *words, struct wm_remark remark,
                      double width)
{
    int lines = words->ink.count;
    if (remark.words)
        add_lines(sheet, &words->ink, remark.words, tone_of(remark), width);
    lines = remark.is_fresh ? words->ink.count - lines : 0;
    if (!remark.picture)
        return lines;
    int count = words->mark_counts.discs + words->mark_counts.leaves;
    struct wm_mark *marks = wm_arena_array(sheet->arena, struct wm_mark, (size_t)count + 1);
    marks[0] = (struct wm_mark){
        .radius = sheet->theme->mark_radius, .picture = remark.picture, .means = remark.means};
    for (int i = 0; i < count; i++)
        marks[i + 1] = words->marks[i];
    words->marks = marks;
    words->mark_counts.discs++;
    return lines;
}

static void remark_all(const struct comparing *comparing, struct said *said)
{
    const struct wm_sheet *sheet = &comparing->sheet;
    const struct wm_merge *merge = comparing->merge;
    for (int s = 0; s < merge->both->step_count; s++) {
        const struct wm_merged_part *part = &merge->steps[s];
        said->step_remarks[s] = add_remark(
            sheet, &said->cells[s].words,
            wm_compare_remark(sheet->arena, &sheet->tongue, part->pair, part->after >= 0),
            sheet->theme->caption_width);
    }
    for (int h = 0; h < merge->both->handoff_count; h++) {
        const struct wm_merged_part *part = &merge->handoffs[h];
        said->handoff_remarks[h] = add_remark(
            sheet, &said->words[h],
            wm_compare_remark(sheet->arena, &sheet->tongue, part->pair, part->after >= 0),
            sheet->theme->label_width);
    }
}

/* What a map does not show says nothing. */
static void hush(const struct comparing *comparing, struct said *said, enum wm_compared which)
{
    const struct wm_merge *merge = comparing->merge;
    for (int s = 0; s < merge->both->step_count; s++)
        if (!wm_compared_has(&merge->steps[s], which))
            said->cells[s] = (struct wm_cell){0};
    for (int h = 0; h < merge->both->handoff_count; h++)
        if (!wm_compared_has(&merge->handoffs[h], which))
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
    own.subtitle = wm_arena_printf(comparing->sheet.arena,
                                   wm_say(&comparing->sheet.tongue, "Before and after: %s → %s"),
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
    sheet->goals = said->goals;
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
        .step_remarks = wm_arena_array(sheet.arena, int, (size_t)sheet.model->step_count),
        .handoff_remarks = wm_arena_array(sheet.arena, int, (size_t)sheet.model->handoff_count),
    };
    own_options.object_counts = map->object_counts;
    sheet.options = &own_options;
    sheet.model = said->model;
    sheet.findings = said->findings;
    sheet.cells = said->cells;
    sheet.words = said->words;
    wm_pass_words(&sheet);
    said->goals = sheet.goals;
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
    cover_lines(&to->notes, &from->notes);
    to->mark_counts.discs = MAX(to->mark_counts.discs, from->mark_counts.discs);
    to->mark_counts.leaves = MAX(to->mark_counts.leaves, from->mark_counts.leaves);
    to->is_trouble |= from->is_trouble;
}

/* Marks that only take room: nothing is to be seen of them. */
static const struct wm_mark *blank_marks(struct wm_arena *arena, struct wm_mark_counts counts)
{
    return wm_arena_array(arena, struct wm_mark, (size_t)(counts.discs + counts.leaves));
}

static void cover_goals(struct wm_goals *to, const struct wm_goals *from)
{
    double width = MAX(to->width, from->width);
    if (from->count > to->count)
        *to = *from;
    to->width = width;
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
    for (int r = 0; r < sheet->model->room_count; r++)
        cover_goals(&sheet->goals[r], &said->goals[r]);
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
    for (int s = 0; s < said->model->step_count; s++)
        wm_sheet_touch_step(sheet, s);
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
    wm_compared_show(sheet, comparing->merge, which, comparing->said[which].step_remarks,
                     comparing->said[which].handoff_remarks);
    tell_own(comparing, which, wm_pass_strip);
    wm_pass_mirror(sheet);
    return sheet->places;
}

/* Room for what all of the maps say. */
static void make_room(struct comparing *comparing, const struct wm_compared_map *maps, int count)
{
    struct wm_sheet *sheet = &comparing->sheet;
    const struct wm_layout_options *options = sheet->options;
    sheet->goals = wm_arena_array(sheet->arena, struct wm_goals, (size_t)sheet->model->room_count);
    for (int i = 0; i < count; i++) {
        say(comparing, &maps[i], options, (enum wm_compared)i);
        cover(sheet, &comparing->said[i]);
    }
    sheet->difference = comparing->merge->difference;
}

/* The office begins where the highest of the titles ends. */
static double find_office_top(struct comparing *comparing, int count)
{
    double top = 0;
    for (int i = 0; i < count; i++) {
        begin_map(comparing, (enum wm_compared)i);
        top = MAX(top, comparing->sheet.office_top);
    }
    return top;
}

void wm_layout_compare(struct wm_arena *arena, struct wm_comparison *comparison,
                       const struct wm_theme *theme, const struct wm_ruler *ruler,
                       const struct wm_layout_options *options)
{
    static const char *const chapters[WM_COMPARED_COUNT] = {WM_SAID("Before and after"),
                                                            WM_SAID("Before"), WM_SAID("After")};
    struct wm_compared_map *maps = comparison->maps;
    struct comparing comparing = {
        .sheet = wm_sheet_begin(arena, comparison->merge->shape, theme, ruler, options,
                                maps[WM_COMPARED_BOTH].findings),
        .merge = comparison->merge,
    };
    g_assert(comparison->count <= WM_COMPARED_COUNT);
    make_room(&comparing, maps, comparison->count);
    wm_run_grid_passes(&comparing.sheet);
    double office_top = find_office_top(&comparing, comparison->count);
    double height = 0;
    for (int i = 0; i < comparison->count; i++) {
        maps[i].places = set_down(&comparing, (enum wm_compared)i, office_top);
        maps[i].places->title.chapter =
            comparison->count > 1 ? wm_say(&comparing.sheet.tongue, chapters[i]) : NULL;
        height = MAX(height, maps[i].places->height);
    }
    for (int i = 0; i < comparison->count; i++)
        maps[i].places->height = height;
}
