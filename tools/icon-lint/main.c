/* SPDX-License-Identifier: MIT
 *
 * icon-lint FOLDER: holds every SVG in FOLDER, and FOLDER/names.tsv, to the rules of the family:
 * its form, its few elements and colours, its size, what it paints and where, that no two look
 * alike, and that files and rows of the table belong to each other. Prints a line for each fault.
 */
#include "lint.h"

#include <stdio.h>
#include <string.h>

void lint_say(struct lint *lint, const char *name, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("%s/%s: ", lint->folder, name);
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
    lint->faults++;
}

bool lint_is_of(const struct lint_icon *icon, const char *category)
{
    return icon->category && strcmp(icon->category, category) == 0;
}

bool lint_is_among(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    const struct lint_icon *const *one = a, *const *other = b;
    return strcmp((*one)->name, (*other)->name);
}

static void free_icon(gpointer data)
{
    struct lint_icon *icon = data;
    g_free(icon->name);
    g_free(icon->text);
    g_free(icon);
}

static void read_icon(struct lint *lint, const char *file)
{
    struct lint_icon *icon = g_new0(struct lint_icon, 1);
    char *path = g_build_filename(lint->folder, file, NULL);
    icon->name = g_strndup(file, strlen(file) - strlen(".svg"));
    if (!g_file_get_contents(path, &icon->text, NULL, NULL))
        icon->text = g_strdup("");
    if (strspn(icon->name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(icon->name))
        lint_say(lint, icon->name, "is not a plain name");
    lint_keep_small(icon);
    g_ptr_array_add(lint->icons, icon);
    g_hash_table_insert(lint->by_name, icon->name, icon);
    g_free(path);
}

static void read_icons(struct lint *lint)
{
    GDir *dir = g_dir_open(lint->folder, 0, NULL);
    for (const char *file; dir && (file = g_dir_read_name(dir));)
        if (g_str_has_suffix(file, ".svg"))
            read_icon(lint, file);
    if (dir)
        g_dir_close(dir);
    g_ptr_array_sort(lint->icons, compare_names);
    if (lint->icons->len == 0)
        lint_say(lint, "", "there are no pictures");
}

int main(int count, char **arguments)
{
    struct lint lint = {.folder = count == 2 ? arguments[1] : "icons"};
    lint.icons = g_ptr_array_new_with_free_func(free_icon);
    lint.by_name = g_hash_table_new(g_str_hash, g_str_equal);
    read_icons(&lint);
    lint_table(&lint);
    for (guint i = 0; i < lint.icons->len; i++) {
        lint_markup(&lint, lint.icons->pdata[i]);
        lint_paint(&lint, lint.icons->pdata[i]);
    }
    lint_alike(&lint);
    printf("%u pictures, %d faults\n", lint.icons->len, lint.faults);
    g_hash_table_unref(lint.by_name);
    g_ptr_array_unref(lint.icons);
    return lint.faults > 0;
}
