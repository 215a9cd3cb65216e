/* SPDX-License-Identifier: MIT
 *
 * Whose the pictures of maps are, each picture once, by name. For people as Markdown: pictures that
 * nothing is owed for stand in one line, all others have a row each.
 */
#include "base/escape.h"
#include "report/envelope.h"

#include <string.h>

/* Of all maps of a report. */
struct owed {
    GPtrArray *credits; /* const struct wallmap_credit */
    guint built_in;
};

static bool is_built_in(const struct wallmap_credit *credit)
{
    return g_strcmp0(credit->pack, "wallmap") == 0;
}

static gboolean is_same(gconstpointer one, gconstpointer other)
{
    const struct wallmap_credit *a = one, *b = other;
    return strcmp(a->name, b->name) == 0 && g_strcmp0(a->pack, b->pack) == 0 &&
           g_strcmp0(a->title, b->title) == 0;
}

static guint hash_name(gconstpointer credit)
{
    return g_str_hash(((const struct wallmap_credit *)credit)->name);
}

static int compare_names(const void *one, const void *other)
{
    const struct wallmap_credit *const *a = one, *const *b = other;
    return strcmp((*a)->name, (*b)->name);
}

static struct owed collect(const struct wm_report *report)
{
    struct owed owed = {.credits = g_ptr_array_new()};
    g_autoptr(GHashTable) known = g_hash_table_new(hash_name, is_same);
    for (size_t f = 0; f < report->count; f++) {
        for (size_t i = 0; i < report->files[f].credit_count; i++) {
            const struct wallmap_credit *credit = &report->files[f].credits[i];
            if (!g_hash_table_add(known, (gpointer)credit))
                continue;
            g_ptr_array_add(owed.credits, (gpointer)credit);
            owed.built_in += is_built_in(credit);
        }
    }
    g_ptr_array_sort(owed.credits, compare_names);
    return owed;
}

/* What Markdown would take for its own, and line ends, are made harmless. */
static void append_plain(GString *out, const char *text)
{
    g_autoptr(GString) visible = g_string_new(NULL);
    wm_escape_append(visible, text);
    for (const char *p = visible->str; *p; p++) {
        if (strchr("\\`*_[]<>|#", *p))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *p);
    }
}

static void append_cell(GString *out, const char *text, const char *without)
{
    g_string_append(out, " ");
    append_plain(out, text ? text : without);
    g_string_append(out, " |");
}

static void append_row(GString *out, const struct wallmap_credit *credit)
{
    g_string_append_c(out, '|');
    append_cell(out, credit->name, "not known");
    append_cell(out, credit->title, "not known");
    append_cell(out, credit->author, "not known");
    append_cell(out, credit->licence, "not known");
    append_cell(out, credit->licence_url, "-");
    append_cell(out, credit->source, "-");
    g_string_append_c(out, '\n');
}

static void append_markdown(GString *out, const struct owed *owed)
{
    g_string_append(out, "# Pictures\n\n");
    if (owed->built_in > 0)
        g_string_append_printf(out,
                               "%u of the pictures come with wallmap and lie in the public domain "
                               "(CC0 1.0); nothing is owed for them.\n",
                               owed->built_in);
    if (owed->built_in == owed->credits->len)
        return;
    g_string_append(out, "\n| picture | title | by | licence | its text | from |\n"
                         "| --- | --- | --- | --- | --- | --- |\n");
    for (guint i = 0; i < owed->credits->len; i++)
        if (!is_built_in(owed->credits->pdata[i]))
            append_row(out, owed->credits->pdata[i]);
}

void wm_credits_as_markdown(const struct wm_report *report)
{
    struct owed owed = collect(report);
    append_markdown(report->out, &owed);
    g_ptr_array_unref(owed.credits);
}

static void add_picture(struct wm_json_tree *tree, const struct wallmap_credit *credit)
{
    wm_json_begin_object(tree, NULL);
    wm_json_add_text(tree, "name", credit->name);
    wm_json_add_text(tree, "pack", credit->pack);
    wm_json_add_text(tree, "title", credit->title);
    wm_json_add_text(tree, "author", credit->author);
    wm_json_add_text(tree, "source", credit->source);
    wm_json_add_text(tree, "licence", credit->licence);
    wm_json_add_text(tree, "licence_url", credit->licence_url);
    wm_json_end_object(tree);
}

void wm_credits_as_json(const struct wm_report *report)
{
    struct owed owed = collect(report);
    struct wm_json_tree tree = wm_envelope_begin(report);
    wm_json_begin_array(&tree, "pictures");
    for (guint i = 0; i < owed.credits->len; i++)
        add_picture(&tree, owed.credits->pdata[i]);
    wm_json_end_array(&tree);
    wm_json_end_object(&tree);
    g_ptr_array_unref(owed.credits);
}
