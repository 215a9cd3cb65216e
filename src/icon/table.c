/* SPDX-License-Identifier: MIT
 *
 * The table names.tsv. A row is a picture: name, category, then for English, German, French and
 * Spanish its names and its words, each a list with commas. The first name is the title, but in
 * English, where the picture itself has one.
 */
#include "icon/family.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/wallmap/icons/"

/* Stands before a word that counts only where nothing else fits. */
#define WEAK '~'

enum { CELL_NAME, CELL_CATEGORY, CELL_TEXTS, CELLS = CELL_TEXTS + 2 * WM_LANGUAGES };

/* Text between <title> and </title>; the family's own files have it as first child. */
static const char *title_of(struct wm_arena *arena, GBytes *bytes, const char *name)
{
    gsize length;
    const char *text = g_bytes_get_data(bytes, &length);
    const char *start = g_strstr_len(text, (gssize)length, "<title>");
    if (!start)
        return name;
    start += strlen("<title>");
    const char *end = g_strstr_len(start, (gssize)length - (start - text), "</title>");
    return end ? wm_arena_strndup(arena, start, (size_t)(end - start)) : name;
}

/* The first of the names, with a capital letter as titles have it. */
static const char *title_from(struct wm_arena *arena, const char *names, size_t length)
{
    if (length == 0)
        return "";
    char letter[8] = "";
    const char *rest = g_utf8_next_char(names);
    g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(names)), letter);
    return wm_arena_printf(arena, "%s%.*s", letter, (int)(names + length - rest), rest);
}

/* Those words of a cell that are marked as weak, without the mark, or those that are not. */
static const char *list_words(struct wm_arena *arena, const char *cell, bool is_weak)
{
    g_autoptr(GString) list = g_string_new(NULL);
    g_auto(GStrv) parts = g_strsplit(cell, ",", -1);
    for (char **part = parts; *part; part++)
        if ((**part == WEAK) == is_weak)
            g_string_append_printf(list, "%s%s", list->len ? "," : "", *part + is_weak);
    return wm_arena_strdup(arena, list->str);
}

/* The first name is the title. */
static struct wm_icon_texts take_texts(struct wm_arena *arena, const char *names, const char *words)
{
    size_t length = strcspn(names, ",");
    return (struct wm_icon_texts){
        .title = title_from(arena, names, length),
        .names = wm_arena_strdup(arena, names + length + (names[length] == ',')),
        .words = list_words(arena, words, false),
        .weak = list_words(arena, words, true),
    };
}

static void add_icon(struct wm_arena *arena, GPtrArray *family, char *const *cells, GBytes *bytes)
{
    struct wm_icon *icon = wm_arena_new(arena, struct wm_icon);
    icon->name = wm_arena_strdup(arena, cells[CELL_NAME]);
    icon->category = wm_arena_strdup(arena, cells[CELL_CATEGORY]);
    icon->title = title_of(arena, bytes, icon->name);
    icon->in[WM_ENGLISH] = (struct wm_icon_texts){
        icon->title,
        wm_arena_strdup(arena, cells[CELL_TEXTS]),
        list_words(arena, cells[CELL_TEXTS + 1], false),
        list_words(arena, cells[CELL_TEXTS + 1], true),
    };
    for (int i = WM_ENGLISH + 1; i < WM_LANGUAGES; i++)
        icon->in[i] = take_texts(arena, cells[CELL_TEXTS + 2 * i], cells[CELL_TEXTS + 2 * i + 1]);
    icon->bytes = bytes;
    icon->is_person = strcmp(icon->category, "people") == 0;
    g_ptr_array_add(family, icon);
}

/* Rows without a picture are passed over. */
static void add_row(struct wm_arena *arena, GPtrArray *family, const char *row)
{
    g_auto(GStrv) cells = g_strsplit(row, "\t", -1);
    if (g_strv_length(cells) != CELLS)
        return;
    g_autofree char *path = g_strconcat(FOLDER, cells[CELL_NAME], ".svg", NULL);
    GBytes *bytes = g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    if (!bytes)
        return;
    wm_arena_own(arena, bytes, (GDestroyNotify)g_bytes_unref);
    add_icon(arena, family, cells, bytes);
}

void wm_table_read(struct wm_arena *arena, GPtrArray *family)
{
    GBytes *table = g_resources_lookup_data(FOLDER "names.tsv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    if (!table)
        return;
    gsize length;
    const char *bytes = g_bytes_get_data(table, &length);
    g_autofree char *text = g_strndup(bytes, length);
    g_auto(GStrv) rows = g_strsplit(text, "\n", -1);
    for (char **row = rows; *row; row++)
        add_row(arena, family, *row);
    g_bytes_unref(table);
}
