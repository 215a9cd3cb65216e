/* SPDX-License-Identifier: MIT
 *
 * The seam register as pages behind a map: what stands in the cells of its table.
 */
#include "page/register.h"
#include "model/score.h"
#include "model/words.h"
#include "page/table.h"
#include "say/duration.h"
#include "say/phrases.h"

#include <math.h>

enum column {
    NUMBER,
    DOOR,
    FROM,
    TO,
    WHAT,
    OWNER,
    MEASURE,
    WAITS,
    SHARE,
    TROUBLE,
    SCORE,
    WHY,
    LINE
};

static const struct wm_table_column columns[] = {
    [NUMBER] = {WM_SAID_IN("register", "No"), true},
    [DOOR] = {WM_SAID_IN("register", "Door"), true},
    [FROM] = {WM_SAID_IN("register", "From"), false},
    [TO] = {WM_SAID_IN("register", "To"), false},
    [WHAT] = {WM_SAID_IN("register", "What, and how"), false},
    [OWNER] = {WM_SAID_IN("register", "Owner"), false},
    [MEASURE] = {WM_SAID_IN("register", "Measured by"), false},
    [WAITS] = {WM_SAID_IN("register", "Waits"), false},
    [SHARE] = {WM_SAID_IN("register", "How often"), false},
    [TROUBLE] = {WM_SAID_IN("register", "Trouble"), false},
    [SCORE] = {WM_SAID_IN("register", "Score"), true},
    [WHY] = {WM_SAID_IN("register", "Why"), false},
    [LINE] = {WM_SAID_IN("register", "Line"), true},
};

enum { COLUMNS = G_N_ELEMENTS(columns) };

/* Who fills in the register: in the language of the map. */
struct clerk {
    struct wm_arena *arena;
    struct wm_tongue tongue;
};

/* The words of a cell as they are collected. */
struct cell {
    struct wm_arena *arena;
    GArray *words; /* struct wm_table_words */
};

static void unref_array(gpointer array)
{
    g_array_unref(array);
}

static struct cell begin_cell(struct wm_arena *arena)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(struct wm_table_words));
    return (struct cell){arena, wm_arena_own(arena, words, unref_array)};
}

static struct wm_table_cell end_cell(struct cell cell)
{
    return (struct wm_table_cell){(const struct wm_table_words *)(const void *)cell.words->data,
                                  (int)cell.words->len};
}

/* Nothing, where there are no words. */
static void add(struct cell cell, const char *text, bool is_bold, enum wm_tone tone)
{
    struct wm_table_words words = {text, is_bold, tone};
    if (text && *text)
        g_array_append_val(cell.words, words);
}

/* Text that stays on one line where a line is long enough. */
static const char *keep_together(struct wm_arena *arena, const char *text)
{
    if (!text)
        return NULL;
    GString *whole = g_string_new(text);
    g_string_replace(whole, " ", "\xc2\xa0", 0);
    const char *kept = wm_arena_strdup(arena, whole->str);
    g_string_free(whole, TRUE);
    return kept;
}

static struct wm_table_cell make_number(struct wm_arena *arena, long number, bool is_bold)
{
    struct cell cell = begin_cell(arena);
    add(cell, wm_arena_printf(arena, "%ld", number), is_bold,
        is_bold ? WM_TONE_INK : WM_TONE_QUIET);
    return end_cell(cell);
}

static struct wm_table_cell make_pair(struct wm_arena *arena, const char *first, const char *second)
{
    struct cell cell = begin_cell(arena);
    add(cell, first, false, WM_TONE_INK);
    add(cell, second, false, WM_TONE_QUIET);
    return end_cell(cell);
}

/* An actor without a department is a room of that name. */
static struct wm_table_cell make_end(struct wm_arena *arena, const struct wallmap_seam_end *end)
{
    struct cell cell = begin_cell(arena);
    add(cell, end->room, true, WM_TONE_INK);
    add(cell, g_strcmp0(end->room, end->actor) != 0 ? end->actor : NULL, false, WM_TONE_QUIET);
    return end_cell(cell);
}

/* Red, where it is missing: that is what the register is for. */
static struct wm_table_cell make_needed(const struct clerk *clerk, const char *text)
{
    struct cell cell = begin_cell(clerk->arena);
    bool is_there = text && *text;
    add(cell, is_there ? text : wm_say(&clerk->tongue, "nobody"), false,
        is_there ? WM_TONE_INK : WM_TONE_TROUBLE);
    return end_cell(cell);
}

static void add_trouble(const struct clerk *clerk, struct cell cell, const struct wm_trouble *it)
{
    struct wm_arena *arena = clerk->arena;
    const char *name = wm_say(&clerk->tongue, wm_trouble_words[it->kind]);
    const char *share = it->share.is_given
                            ? keep_together(arena, wm_say_share(arena, &clerk->tongue, it->share))
                            : NULL;
    add(cell, share ? wm_arena_printf(arena, "%s, %s", name, share) : name, false, WM_TONE_TROUBLE);
    add(cell, it->says, false, WM_TONE_INK);
}

static struct wm_table_cell make_troubles(const struct clerk *clerk,
                                          const struct wallmap_seam *seam,
                                          const struct wm_handoff *handoff)
{
    struct cell cell = begin_cell(clerk->arena);
    const struct wm_tongue *tongue = &clerk->tongue;
    for (int i = 0; i < handoff->trouble_count; i++)
        add_trouble(clerk, cell, &handoff->troubles[i]);
    add(cell, seam->is_thrown ? wm_say(tongue, "thrown over") : NULL, false, WM_TONE_TROUBLE);
    add(cell, seam->comes_back ? wm_say(tongue, "comes back") : NULL, false, WM_TONE_TROUBLE);
    add(cell, seam->says, false, WM_TONE_INK);
    return end_cell(cell);
}

static struct wm_table_cell make_reasons(const struct clerk *clerk, const struct wallmap_seam *seam)
{
    struct cell cell = begin_cell(clerk->arena);
    GString *reasons = g_string_new(NULL);
    for (size_t i = 0; i < seam->reason_count; i++) {
        const struct wallmap_seam_reason *it = &seam->reasons[i];
        const char *words =
            wm_arena_printf(clerk->arena, "%s %d", wm_say(&clerk->tongue, it->words), it->points);
        g_string_append_printf(reasons, "%s%s", i > 0 ? ", " : "",
                               keep_together(clerk->arena, words));
    }
    add(cell, wm_arena_strdup(clerk->arena, reasons->str), false, WM_TONE_QUIET);
    g_string_free(reasons, TRUE);
    return end_cell(cell);
}

static void fill_row(const struct clerk *clerk, struct wm_table_cell *row,
                     const struct wallmap_seam *seam, const struct wm_handoff *handoff)
{
    struct wm_arena *arena = clerk->arena;
    const struct wm_tongue *tongue = &clerk->tongue;
    const char *via = seam->via ? wm_say_in(tongue, "way", seam->via) : NULL;
    const char *waits = seam->waits ? wm_say_duration(arena, tongue, handoff->waits) : NULL;
    const char *share = seam->share ? wm_say_share(arena, tongue, handoff->share) : NULL;
    row[NUMBER] = make_number(arena, seam->number, true);
    row[DOOR] = make_pair(arena, seam->door, NULL);
    row[FROM] = make_end(arena, &seam->from);
    row[TO] = make_end(arena, &seam->to);
    row[WHAT] = make_pair(arena, seam->item, via);
    row[OWNER] = make_needed(clerk, seam->owner);
    row[MEASURE] = make_needed(clerk, seam->measure);
    row[WAITS] = make_pair(arena, keep_together(arena, waits), NULL);
    row[SHARE] = make_pair(arena, keep_together(arena, share), seam->when);
    row[TROUBLE] = make_troubles(clerk, seam, handoff);
    row[SCORE] = make_number(arena, seam->score, true);
    row[WHY] = make_reasons(clerk, seam);
    row[LINE] = make_number(arena, seam->line, false);
}

static const struct wm_table_column *name_columns(const struct clerk *clerk)
{
    struct wm_table_column *named = wm_arena_array(clerk->arena, struct wm_table_column, COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++) {
        named[i] = columns[i];
        named[i].heading = wm_say_in(&clerk->tongue, "register", columns[i].heading);
    }
    return named;
}

static const char *say_page(struct wm_arena *arena, const struct wm_tongue *tongue, int number,
                            int of)
{
    return wm_arena_printf(arena, wm_say(tongue, "register %d of %d"), number, of);
}

/* What the register counts, or that there is nothing to list. */
static const char *say_lead(const struct clerk *clerk, const struct wallmap_facts *facts)
{
    const double *figures = facts->figures;
    int seams = (int)figures[WM_FACT_SEAMS];
    if (seams == 0)
        return wm_say(&clerk->tongue,
                      "Nothing here passes from one room to another, so there is no seam to list.");
    return wm_arena_printf(clerk->arena,
                           wm_say(&clerk->tongue,
                                  "Seams, the worst first: %d. Without an owner: %d. Without a "
                                  "measure: %d. Letters of doors are those on the map."),
                           seams, (int)figures[WM_FACT_UNOWNED], (int)figures[WM_FACT_UNMEASURED]);
}

/* The page that is asked for, else A4 in landscape. Larger paper is looked at from farther away:
 * its words grow with the root of its shorter side. A table needs some room, whatever the paper. */
static struct wm_table_page choose_page(struct wm_page page)
{
    static const double margin = 36, a4_short = 595.28, a4_long = 841.89;
    static const double least_width = 480, least_height = 320, least_scale = 0.6;
    if (page.width <= 0)
        return (struct wm_table_page){a4_long, a4_short, margin};
    double width = page.width - 2 * page.margin;
    double height = page.height - 2 * page.margin;
    double scale = fmax(least_scale, sqrt(fmin(page.width, page.height) / a4_short));
    scale = fmin(scale, fmin(width / least_width, height / least_height));
    return (struct wm_table_page){width / scale, height / scale,
                                  fmax(0, margin - page.margin) / scale};
}

/* Seams are ranked here as they were for the list. */
static const struct wm_table_cell *fill_rows(const struct clerk *clerk, const struct wm_told *told,
                                             const struct wm_model *model)
{
    int count;
    const struct wm_ranked_seam *ranked = wm_seams_rank(clerk->arena, model, &count);
    struct wm_table_cell *cells =
        wm_arena_array(clerk->arena, struct wm_table_cell, told->seam_count * COLUMNS);
    for (size_t i = 0; i < told->seam_count; i++)
        fill_row(clerk, &cells[i * COLUMNS], &told->seams[i], &model->handoffs[ranked[i].handoff]);
    return cells;
}

struct wm_scene *wm_register_pages(struct wm_arena *arena, const struct wm_told *told,
                                   const struct wm_model *model, const struct wm_theme *theme,
                                   const struct wm_ruler *ruler, struct wm_page page)
{
    const struct clerk clerk = {arena, wm_tongue_of(model->language)};
    const struct wm_table table = {
        .title = wm_arena_printf(arena, wm_say(&clerk.tongue, "Seam register: %s"), model->title),
        .lead = say_lead(&clerk, told->facts),
        .foot = told->origin ? wm_arena_printf(arena, "%s · %s", model->title, told->origin)
                             : model->title,
        .say_page = say_page,
        .tongue = &clerk.tongue,
        .columns = name_columns(&clerk),
        .column_count = COLUMNS,
        .cells = fill_rows(&clerk, told, model),
        .row_count = (int)told->seam_count,
    };
    return wm_table_set(arena, &table, theme, ruler, choose_page(page));
}
