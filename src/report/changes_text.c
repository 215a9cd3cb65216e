/* SPDX-License-Identifier: MIT
 *
 * The difference for people: sentences in groups, then a table of figures.
 */
#include "base/escape.h"
#include "report/figures.h"

static void append_line(GString *out, const char *head, const char *text)
{
    g_string_append(out, head);
    wm_escape_append(out, text);
    g_string_append_c(out, '\n');
}

static void list_group(GString *out, const struct wm_told *told, enum wallmap_change_kind kind,
                       const char *title)
{
    bool is_first = true;
    for (size_t i = 0; i < told->change_count; i++) {
        const struct wallmap_change *change = &told->changes[i];
        if (change->kind != kind)
            continue;
        if (is_first)
            g_string_append_printf(out, "\n%s\n", title);
        is_first = false;
        append_line(out, "  ", change->text);
        for (size_t a = 0; a < change->aspect_count; a++)
            append_line(out, "    ", change->aspects[a].text);
    }
}

static void list_figures(GString *out, const struct wallmap_facts *before,
                         const struct wallmap_facts *after)
{
    g_string_append_printf(out, "\n%-20s  %8s  %8s\n", "Figures", "before", "after");
    for (size_t i = 0; i < WM_FACT_COUNT; i++)
        if (wm_figures[i].places & WM_FIGURE_COMPARED)
            g_string_append_printf(out, "  %-18s  %8.0f  %8.0f\n", wm_figures[i].shown.words,
                                   before->figures[i], after->figures[i]);
}

static void append_name(GString *out, const char *head, const struct wm_told *told)
{
    g_string_append_printf(out, "%s%s: ", head, told->file);
    append_line(out, "", told->facts->title);
}

void wm_changes_as_text(const struct wm_report *report)
{
    GString *out = report->out;
    const struct wm_told *told = report->files;
    append_name(out, "Before: ", told->before);
    append_name(out, "After:  ", told);
    g_string_append_printf(out, "%s.\n", told->headline);
    list_group(out, told, WALLMAP_GONE, "Gone");
    list_group(out, told, WALLMAP_NEW, "New");
    list_group(out, told, WALLMAP_CHANGED, "Changed");
    list_figures(out, told->before->facts, told->facts);
}
