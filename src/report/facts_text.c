/* SPDX-License-Identifier: MIT
 *
 * Facts for people, a line each.
 */
#include "base/escape.h"
#include "report/figures.h"

static void print_words(GString *out, const char *name, const char *words)
{
    g_string_append_printf(out, "%-20s ", name);
    wm_escape_append(out, words);
    g_string_append_c(out, '\n');
}

static void print_figure(GString *out, const struct wallmap_fact *figure, double value)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    const char *form = figure->kind == WALLMAP_FACT_RATIO ? "%.2f" : "%.0f";
    if (figure->kind == WALLMAP_FACT_TRUTH)
        print_words(out, figure->words, value != 0 ? "yes" : "no");
    else
        print_words(out, figure->words, g_ascii_formatd(number, sizeof number, form, value));
}

/* Those of a map only where there is one. */
static void print_figures(GString *out, const struct wallmap_facts *facts, unsigned places)
{
    for (size_t i = 0; i < WM_FACT_COUNT; i++) {
        const struct wm_figure *figure = &wm_figures[i];
        if ((figure->places & places) && (facts->is_laid_out || !figure->shown.is_of_map))
            print_figure(out, &figure->shown, facts->figures[i]);
    }
}

void wm_facts_as_text(const struct wm_report *report)
{
    GString *out = report->out;
    for (size_t i = 0; i < report->count; i++) {
        const struct wallmap_facts *facts = report->files[i].facts;
        if (!facts)
            continue;
        print_words(out, "file", report->files[i].file);
        print_words(out, "title", facts->title);
        print_words(out, "language", facts->language);
        print_words(out, "state", facts->is_to_be ? "to-be" : "as-is");
        print_figures(out, facts, WM_FIGURE_INFO);
        if (facts->is_laid_out)
            print_words(out, "font", facts->font);
    }
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

/* Of a map that could not be laid out there is only the name. */
void wm_layout_as_text(const struct wm_report *report)
{
    for (size_t i = 0; i < report->count; i++) {
        const struct wallmap_facts *facts = report->files[i].facts;
        if (!facts)
            continue;
        print_words(report->out, "file", report->files[i].file);
        print_figures(report->out, facts, WM_FIGURE_INFO_LAYOUT);
        if (facts->is_laid_out)
            print_passes(report->out, facts);
    }
}
