/* SPDX-License-Identifier: MIT
 *
 * Facts for programs.
 */
#include "report/figures.h"
#include "report/members.h"

static void add_figures(struct wm_json_tree *tree, const struct wallmap_facts *facts,
                        unsigned place)
{
    for (size_t i = 0; i < WM_FACT_COUNT; i++) {
        if (!(wm_figures[i].places & place))
            continue;
        const struct wallmap_fact *figure = &wm_figures[i].shown;
        double value = facts->figures[i];
        if (figure->kind == WALLMAP_FACT_TRUTH)
            wm_json_add_truth(tree, figure->name, value != 0);
        else
            wm_json_add_number(tree, figure->name, value);
    }
}

static void add_trouble_kinds(struct wm_json_tree *tree, const struct wallmap_facts *facts)
{
    wm_json_begin_object(tree, "trouble_kinds");
    for (size_t i = 0; i < facts->trouble_kind_count; i++)
        wm_json_add_number(tree, facts->troubles_by_kind[i].name, facts->troubles_by_kind[i].count);
    wm_json_end_object(tree);
}

static void add_usual_way(struct wm_json_tree *tree, const struct wallmap_facts *facts)
{
    wm_json_begin_array(tree, "usual_way");
    for (size_t i = 0; i < facts->usual_way_count; i++)
        wm_json_add_text(tree, NULL, facts->usual_way[i]);
    wm_json_end_array(tree);
}

static void add_longest_waits(struct wm_json_tree *tree, const struct wallmap_facts *facts)
{
    wm_json_begin_array(tree, "longest_waits");
    for (size_t i = 0; i < facts->longest_wait_count; i++) {
        wm_json_begin_row(tree, NULL);
        wm_json_add_text(tree, "from", facts->longest_waits[i].from);
        wm_json_add_text(tree, "to", facts->longest_waits[i].to);
        wm_json_add_number(tree, "minutes", facts->longest_waits[i].minutes);
        wm_json_end_object(tree);
    }
    wm_json_end_array(tree);
}

void wm_members_of_work(struct wm_json_tree *tree, const struct wm_told *file)
{
    const struct wallmap_facts *facts = file->facts;
    if (!facts)
        return;
    wm_json_add_text(tree, "title", facts->title);
    wm_json_add_text(tree, "language", facts->language);
    wm_json_add_text(tree, "state", facts->is_to_be ? "to-be" : "as-is");
    wm_json_begin_object(tree, "counts");
    add_figures(tree, facts, WM_FIGURE_COUNTS);
    add_trouble_kinds(tree, facts);
    add_usual_way(tree, facts);
    add_longest_waits(tree, facts);
    wm_json_end_object(tree);
}

static void add_passes(struct wm_json_tree *tree, const struct wallmap_facts *facts)
{
    wm_json_begin_array(tree, "passes");
    for (size_t i = 0; i < facts->pass_count; i++) {
        wm_json_begin_row(tree, NULL);
        wm_json_add_text(tree, "name", facts->passes[i].name);
        wm_json_add_number(tree, "milliseconds", facts->passes[i].milliseconds);
        wm_json_end_object(tree);
    }
    wm_json_end_array(tree);
}

/* Passes only where they were timed: no other output depends on a clock. */
static void add_layout(struct wm_json_tree *tree, const struct wm_told *file)
{
    const struct wallmap_facts *facts = file->facts;
    if (!facts || !facts->is_laid_out)
        return;
    wm_json_begin_object(tree, "layout");
    add_figures(tree, facts, WM_FIGURE_LAYOUT);
    wm_json_add_text(tree, "font", facts->font);
    if (facts->pass_count > 0)
        add_passes(tree, facts);
    wm_json_end_object(tree);
}

static void add_all(struct wm_json_tree *tree, const struct wm_told *file)
{
    wm_members_of_work(tree, file);
    add_layout(tree, file);
}

void wm_facts_as_json(const struct wm_report *report)
{
    wm_envelope(report, add_all);
}

void wm_layout_as_json(const struct wm_report *report)
{
    wm_envelope(report, add_layout);
}
