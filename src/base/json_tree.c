/* SPDX-License-Identifier: MIT
 *
 * Two spaces a level; within a row, one space behind a comma.
 */
#include "base/json_tree.h"
#include "base/json_text.h"

#include <math.h>

static bool is_in_row(const struct wm_json_tree *tree)
{
    return tree->row > 0 && tree->depth >= tree->row;
}

static void begin_line(struct wm_json_tree *tree)
{
    g_string_append_printf(tree->out, "\n%*s", 2 * tree->depth, "");
}

/* What stands before a value. */
static void begin_value(struct wm_json_tree *tree, const char *name)
{
    if (tree->has_values)
        g_string_append(tree->out, is_in_row(tree) ? ", " : ",");
    if (tree->depth > 0 && !is_in_row(tree))
        begin_line(tree);
    tree->has_values = true;
    if (!name)
        return;
    wm_json_append(tree->out, name);
    g_string_append(tree->out, ": ");
}

static void begin(struct wm_json_tree *tree, const char *name, char bracket)
{
    begin_value(tree, name);
    g_string_append_c(tree->out, bracket);
    tree->depth++;
    tree->has_values = false;
}

static void end(struct wm_json_tree *tree, char bracket)
{
    bool was_row = is_in_row(tree);
    tree->depth--;
    if (tree->has_values && !was_row)
        begin_line(tree);
    if (tree->depth < tree->row)
        tree->row = 0;
    g_string_append_c(tree->out, bracket);
    tree->has_values = true;
    if (tree->depth == 0)
        g_string_append_c(tree->out, '\n');
}

void wm_json_begin_object(struct wm_json_tree *tree, const char *name)
{
    begin(tree, name, '{');
}

void wm_json_end_object(struct wm_json_tree *tree)
{
    end(tree, '}');
}

void wm_json_begin_array(struct wm_json_tree *tree, const char *name)
{
    begin(tree, name, '[');
}

void wm_json_end_array(struct wm_json_tree *tree)
{
    end(tree, ']');
}

void wm_json_begin_row(struct wm_json_tree *tree, const char *name)
{
    begin(tree, name, '{');
    if (tree->row == 0)
        tree->row = tree->depth;
}

void wm_json_add_text(struct wm_json_tree *tree, const char *name, const char *text)
{
    begin_value(tree, name);
    if (text)
        wm_json_append(tree->out, text);
    else
        g_string_append(tree->out, "null");
}

void wm_json_add_number(struct wm_json_tree *tree, const char *name, double number)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    double rounded = round(number * 1000) / 1000;
    begin_value(tree, name);
    g_string_append(tree->out, g_ascii_dtostr(digits, sizeof digits, rounded));
}

void wm_json_add_known(struct wm_json_tree *tree, const char *name, double number)
{
    if (number < 0)
        wm_json_add_text(tree, name, NULL);
    else
        wm_json_add_number(tree, name, number);
}

void wm_json_add_truth(struct wm_json_tree *tree, const char *name, bool is_true)
{
    begin_value(tree, name);
    g_string_append(tree->out, is_true ? "true" : "false");
}

void wm_json_add_place(struct wm_json_tree *tree, const char *file, unsigned line, unsigned column)
{
    wm_json_add_text(tree, "file", file);
    wm_json_add_number(tree, "line", line);
    wm_json_add_number(tree, "column", column);
}

struct wm_json_tree wm_json_begin(GString *out, const char *generator)
{
    struct wm_json_tree tree = {.out = out};
    wm_json_begin_object(&tree, NULL);
    wm_json_add_number(&tree, "version", WM_JSON_VERSION);
    wm_json_add_text(&tree, "generator", generator);
    return tree;
}
