/* SPDX-License-Identifier: MIT
 *
 * The facts as tables of rows, which become lines or members.
 */
#include "cli/facts.h"

#include <stdlib.h>

enum fact_kind { FACT_TEXT, FACT_NUMBER, FACT_DECIMAL, FACT_TRUTH };

struct fact {
    const char *name, *json_name;
    enum fact_kind kind;
    const char *text;
    double number; /* a truth: 0 or 1 */
};

#define TEXT(name, json_name, text)                                                                \
    {                                                                                              \
        name, json_name, FACT_TEXT, text, 0                                                        \
    }
#define NUMBER(name, json_name, number)                                                            \
    {                                                                                              \
        name, json_name, FACT_NUMBER, NULL, number                                                 \
    }
#define DECIMAL(name, json_name, number)                                                           \
    {                                                                                              \
        name, json_name, FACT_DECIMAL, NULL, number                                                \
    }
#define TRUTH(name, json_name, truth)                                                              \
    {                                                                                              \
        name, json_name, FACT_TRUTH, NULL, truth                                                   \
    }

enum { MOST_FACTS = 34, FACTS_OF_A_MAP = 6 };

static size_t list_document(struct fact out[MOST_FACTS], const char *shown,
                            const struct wallmap_facts *facts)
{
    const struct fact list[MOST_FACTS] = {
        TEXT("file", "file", shown),
        TEXT("title", "title", facts->title),
        TEXT("language", "language", facts->language),
        TEXT("state", "state", facts->is_to_be ? "to-be" : "as-is"),
        NUMBER("departments", "departments", facts->departments),
        NUMBER("actors", "actors", facts->actors),
        NUMBER("steps", "steps", facts->steps),
        NUMBER("handoffs", "handoffs", facts->handoffs),
        NUMBER("seams", "seams", facts->seams),
        NUMBER("  without owner", "seamsWithoutOwner", facts->seams_without_owner),
        NUMBER("  without measure", "seamsWithoutMeasure", facts->seams_without_measure),
        NUMBER("cross the wall", "crossings", facts->crossings),
        NUMBER("come back", "comesBack", facts->comes_back),
        NUMBER("thrown over", "thrown", facts->thrown),
        NUMBER("troubles", "troubles", facts->troubles),
        NUMBER("rules", "rules", facts->rules),
        NUMBER("minutes of work", "touchMinutes", facts->touch_minutes),
        NUMBER("minutes of waiting", "waitingMinutes", facts->waiting_minutes),
        DECIMAL("share of work", "workShare", facts->work_share),
        NUMBER("work with loops", "touchMinutesWithLoops", facts->touch_with_loops),
        NUMBER("waiting with loops", "waitingMinutesWithLoops", facts->waiting_with_loops),
        DECIMAL("most passes", "mostPasses", facts->most_passes),
        NUMBER("loops without share", "loopsWithoutShare", facts->loops_without_share),
        NUMBER("loops without end", "loopsWithoutEnd", facts->loops_without_end),
        NUMBER("steps on the way", "waySteps", facts->way_steps),
        NUMBER("  with a time", "wayStepsTimed", facts->way_steps_timed),
        NUMBER("seams on the way", "waySeams", facts->way_seams),
        NUMBER("  with a wait", "waySeamsTimed", facts->way_seams_timed),
        NUMBER("width in points", "width", facts->width),
        NUMBER("height in points", "height", facts->height),
        NUMBER("columns", "columns", facts->columns),
        NUMBER("lines that cross", "lineCrossings", facts->line_crossings),
        NUMBER("bends", "bends", facts->bends),
        TEXT("font", "font", facts->font),
    };
    size_t count = facts->is_laid_out ? MOST_FACTS : MOST_FACTS - FACTS_OF_A_MAP;
    memcpy(out, list, count * sizeof *list);
    return count;
}

/* Of a map that could not be laid out there is only the name. */
static size_t list_layout(struct fact out[MOST_FACTS], const char *shown,
                          const struct wallmap_facts *facts)
{
    const struct fact list[] = {
        TEXT("file", "file", shown),
        NUMBER("width in points", "width", facts->width),
        NUMBER("height in points", "height", facts->height),
        NUMBER("columns", "columns", facts->columns),
        NUMBER("rows of the sheet", "rows", facts->rows),
        NUMBER("lines that cross", "lineCrossings", facts->line_crossings),
        TRUTH("  proved least", "lineCrossingsAreLeast", facts->line_crossings_are_least),
        NUMBER("lines back", "linesBack", facts->lines_back),
        TRUTH("  proved least", "linesBackAreLeast", facts->lines_back_are_least),
        NUMBER("bends", "bends", facts->bends),
        NUMBER("gates", "gates", facts->gates),
    };
    size_t count = facts->is_laid_out ? G_N_ELEMENTS(list) : 1;
    memcpy(out, list, count * sizeof *list);
    return count;
}

static void print_fact(GString *out, const struct fact *fact)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(number, sizeof number, fact->kind == FACT_DECIMAL ? "%.2f" : "%.0f",
                    fact->number);
    const char *words = fact->kind == FACT_TEXT    ? fact->text
                        : fact->kind != FACT_TRUTH ? number
                        : fact->number != 0        ? "yes"
                                                   : "no";
    char *visible = wallmap_text_visible(words);
    g_string_append_printf(out, "%-20s %s\n", fact->name, visible);
    free(visible);
}

static void print_time(GString *out, const char *name, double milliseconds)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(number, sizeof number, "%.3f", milliseconds);
    g_string_append_printf(out, "%-20s %10s\n", name, number);
}

static void print_passes(GString *out, const struct wallmap_facts *facts)
{
    double sum = 0;
    for (size_t i = 0; i < facts->pass_count; i++)
        sum += facts->passes[i].milliseconds;
    print_time(out, "milliseconds", sum);
    for (size_t i = 0; i < facts->pass_count; i++) {
        g_autofree char *name = g_strconcat("  ", facts->passes[i].name, NULL);
        print_time(out, name, facts->passes[i].milliseconds);
    }
}

void cli_facts_print(GString *out, const char *shown, const struct wallmap_facts *facts,
                     bool is_about_layout)
{
    struct fact list[MOST_FACTS];
    size_t count = (is_about_layout ? list_layout : list_document)(list, shown, facts);
    for (size_t i = 0; i < count; i++)
        print_fact(out, &list[i]);
    if (is_about_layout && facts->is_laid_out)
        print_passes(out, facts);
}

static void build_fact(struct cli_json *json, const struct fact *fact)
{
    if (fact->kind == FACT_TEXT)
        cli_json_text(json, fact->json_name, fact->text);
    else if (fact->kind == FACT_TRUTH)
        cli_json_truth(json, fact->json_name, fact->number != 0);
    else
        cli_json_number(json, fact->json_name, fact->number);
}

static void build_passes(struct cli_json *json, const struct wallmap_facts *facts)
{
    cli_json_begin_array(json, "passes");
    for (size_t i = 0; i < facts->pass_count; i++) {
        cli_json_begin_object(json, NULL);
        cli_json_text(json, "name", facts->passes[i].name);
        cli_json_number(json, "milliseconds", facts->passes[i].milliseconds);
        cli_json_end_object(json);
    }
    cli_json_end_array(json);
}

void cli_facts_build(struct cli_json *json, const char *shown, const struct wallmap_facts *facts,
                     bool is_about_layout)
{
    struct fact list[MOST_FACTS];
    size_t count = (is_about_layout ? list_layout : list_document)(list, shown, facts);
    cli_json_begin_object(json, NULL);
    for (size_t i = 0; i < count; i++)
        build_fact(json, &list[i]);
    if (is_about_layout && facts->is_laid_out)
        build_passes(json, facts);
    cli_json_end_object(json);
}
