/* SPDX-License-Identifier: MIT
 *
 * The difference for people: sentences in groups, then a table of figures.
 */
#include "cli/compare.h"

static void list_group(GString *out, const struct cli_compared *compared,
                       enum wallmap_change_kind kind, const char *title)
{
    const struct wallmap_change *change;
    bool is_first = true;
    for (size_t i = 0; (change = wallmap_map_change_at(compared->map, i)); i++) {
        if (change->kind != kind)
            continue;
        if (is_first)
            g_string_append_printf(out, "\n%s\n", title);
        is_first = false;
        g_autofree char *text = wallmap_text_visible(change->text);
        g_string_append_printf(out, "  %s\n", text);
        for (size_t a = 0; a < change->aspect_count; a++) {
            g_autofree char *clause = wallmap_text_visible(change->aspects[a].text);
            g_string_append_printf(out, "    %s\n", clause);
        }
    }
}

static void list_figures(GString *out, const struct wallmap_facts *before,
                         const struct wallmap_facts *after)
{
    const struct {
        const char *name;
        double before, after;
    } rows[] = {
        {"steps", before->steps, after->steps},
        {"handoffs", before->handoffs, after->handoffs},
        {"cross the wall", before->crossings, after->crossings},
        {"seams", before->seams, after->seams},
        {"  without owner", before->seams_without_owner, after->seams_without_owner},
        {"  without measure", before->seams_without_measure, after->seams_without_measure},
        {"thrown over", before->thrown, after->thrown},
        {"come back", before->comes_back, after->comes_back},
        {"troubles", before->troubles, after->troubles},
        {"rules", before->rules, after->rules},
        {"minutes of work", before->touch_minutes, after->touch_minutes},
        {"minutes of waiting", before->waiting_minutes, after->waiting_minutes},
    };
    g_string_append_printf(out, "\n%-20s  %8s  %8s\n", "Figures", "before", "after");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        g_string_append_printf(out, "  %-18s  %8.0f  %8.0f\n", rows[i].name, rows[i].before,
                               rows[i].after);
}

void cli_compare_text(GString *out, const struct cli_compared *compared)
{
    const struct wallmap_facts *before = wallmap_document_facts(compared->documents[0]);
    const struct wallmap_facts *after = wallmap_document_facts(compared->documents[1]);
    const char *const *shown = compared->shown;
    g_autofree char *old_title = wallmap_text_visible(before->title);
    g_autofree char *new_title = wallmap_text_visible(after->title);
    g_string_append_printf(out, "Before: %s: %s\nAfter:  %s: %s\n%s.\n", shown[0], old_title,
                           shown[1], new_title, wallmap_map_headline(compared->map));
    list_group(out, compared, WALLMAP_GONE, "Gone");
    list_group(out, compared, WALLMAP_NEW, "New");
    list_group(out, compared, WALLMAP_CHANGED, "Changed");
    list_figures(out, before, after);
}
