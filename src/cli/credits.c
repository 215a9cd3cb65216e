/* SPDX-License-Identifier: MIT
 *
 * The list of credits, as Markdown for people or as JSON for programs. Pictures that nothing is
 * owed for stand in one line; all others have a row each, by name.
 */
#include "cli/credits.h"
#include "cli/files.h"
#include "cli/json.h"
#include "cli/tell.h"

#include <string.h>

enum field { NAME, PACK, TITLE, AUTHOR, SOURCE, LICENCE, LICENCE_URL, FIELDS };

static const char *const field_names[FIELDS] = {"name",   "pack",    "title",      "author",
                                                "source", "licence", "licence_url"};

/* Copies, for they outlive the document; NULL where a thing is not known. */
struct credit_row {
    char *fields[FIELDS];
};

static void free_row(gpointer data)
{
    struct credit_row *row = data;
    for (int i = 0; i < FIELDS; i++)
        g_free(row->fields[i]);
    g_free(row);
}

enum cli_exit cli_credits_begin(struct cli_credits *credits, const struct cli_line *line)
{
    *credits = (struct cli_credits){
        .path = line->values[CLI_CREDITS],
        .rows = g_ptr_array_new_with_free_func(free_row),
        .known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    if (!credits->path)
        return CLI_DONE;
    credits->is_json = g_str_has_suffix(credits->path, ".json");
    if (credits->is_json || g_str_has_suffix(credits->path, ".md"))
        return CLI_DONE;
    return cli_usage("--credits=%s: a file that ends with .md or .json is meant", credits->path);
}

void cli_credits_finish(struct cli_credits *credits)
{
    g_clear_pointer(&credits->known, g_hash_table_unref);
    g_clear_pointer(&credits->rows, g_ptr_array_unref);
}

void cli_credits_add(struct cli_credits *credits, const struct wallmap_map *map)
{
    const struct wallmap_credit *credit;
    for (size_t i = 0; credits->path && (credit = wallmap_map_credit_at(map, i)); i++) {
        const char *const fields[FIELDS] = {credit->name,       credit->pack,   credit->title,
                                            credit->author,     credit->source, credit->licence,
                                            credit->licence_url};
        char *key = g_strjoin("\n", credit->pack ? credit->pack : "", credit->name,
                              credit->title ? credit->title : "", NULL);
        if (!g_hash_table_add(credits->known, key))
            continue;
        struct credit_row *row = g_new0(struct credit_row, 1);
        for (int f = 0; f < FIELDS; f++)
            row->fields[f] = g_strdup(fields[f]);
        g_ptr_array_add(credits->rows, row);
    }
}

static bool is_built_in(const struct credit_row *row)
{
    return g_strcmp0(row->fields[PACK], "wallmap") == 0;
}

static int compare_rows(const void *one, const void *other)
{
    const struct credit_row *const *a = one, *const *b = other;
    return strcmp((*a)->fields[NAME], (*b)->fields[NAME]);
}

/* What Markdown would take for its own, and line ends, are made harmless. */
static void append_plain(GString *out, const char *text)
{
    g_autofree char *visible = wallmap_text_visible(text);
    for (const char *p = visible; *p; p++) {
        if (strchr("\\`*_[]<>|#", *p))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *p);
    }
}

static void append_cell(GString *out, const char *text)
{
    g_string_append(out, " ");
    append_plain(out, text ? text : "not known");
    g_string_append(out, " |");
}

static void append_row(GString *out, const struct credit_row *row)
{
    g_string_append_c(out, '|');
    append_cell(out, row->fields[NAME]);
    append_cell(out, row->fields[TITLE]);
    append_cell(out, row->fields[AUTHOR]);
    append_cell(out, row->fields[LICENCE]);
    append_cell(out, row->fields[LICENCE_URL] ? row->fields[LICENCE_URL] : "-");
    append_cell(out, row->fields[SOURCE] ? row->fields[SOURCE] : "-");
    g_string_append_c(out, '\n');
}

static void print_markdown(GString *out, const GPtrArray *rows)
{
    guint built_in = 0;
    for (guint i = 0; i < rows->len; i++)
        built_in += is_built_in(rows->pdata[i]);
    g_string_append(out, "# Pictures\n\n");
    if (built_in > 0)
        g_string_append_printf(out,
                               "%u of the pictures come with wallmap and lie in the public domain "
                               "(CC0 1.0); nothing is owed for them.\n",
                               built_in);
    if (built_in == rows->len)
        return;
    g_string_append(out, "\n| picture | title | by | licence | its text | from |\n"
                         "| --- | --- | --- | --- | --- | --- |\n");
    for (guint i = 0; i < rows->len; i++)
        if (!is_built_in(rows->pdata[i]))
            append_row(out, rows->pdata[i]);
}

static void print_json(GString *out, const GPtrArray *rows)
{
    struct cli_json json = {.out = out};
    cli_json_begin_object(&json, NULL);
    cli_json_begin_array(&json, "pictures");
    for (guint i = 0; i < rows->len; i++) {
        const struct credit_row *row = rows->pdata[i];
        cli_json_begin_object(&json, NULL);
        for (int f = 0; f < FIELDS; f++) {
            cli_json_text(&json, field_names[f], row->fields[f]);
        }
        cli_json_end_object(&json);
    }
    cli_json_end_array(&json);
    cli_json_end_object(&json);
}

bool cli_credits_write(const struct cli_credits *credits)
{
    if (!credits->path)
        return true;
    g_ptr_array_sort(credits->rows, compare_rows);
    g_autoptr(GString) out = g_string_new(NULL);
    if (credits->is_json)
        print_json(out, credits->rows);
    else
        print_markdown(out, credits->rows);
    return cli_write(credits->path, out);
}
