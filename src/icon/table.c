/* SPDX-License-Identifier: MIT
 *
 * The table names.tsv. A row is a picture: name, category, then for English, German, French and
 * Spanish its names and its words, each a list with commas. The first name is the title, but in
 * English, where the picture itself has one.
 */
#include "base/resource.h"
#include "icon/display_list.h"
#include "icon/family.h"

#include <string.h>

#define TABLE "icons/names.tsv"

enum { CELL_NAME, CELL_CATEGORY, CELL_TEXTS, CELLS = CELL_TEXTS + 2 * WM_LANGUAGES };

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

/* Takes the weak words, which stand last, off the others. */
static char *cut_weak(char *words)
{
    char *weak = strchr(words, WM_WEAK);
    if (!weak)
        return words + strlen(words);
    if (weak > words)
        weak[-1] = '\0';
    else
        *words = '\0';
    return weak;
}

/* The first name is the title. */
static struct wm_icon_texts take_texts(struct wm_arena *arena, char *names, char *words)
{
    size_t length = strcspn(names, ",");
    return (struct wm_icon_texts){
        .title = title_from(arena, names, length),
        .names = names + length + (names[length] == ','),
        .weak = cut_weak(words),
        .words = words,
    };
}

static void add_icon(struct wm_arena *arena, GPtrArray *family, char *const *cells,
                     const struct wm_display_list *list)
{
    struct wm_icon *icon = wm_arena_new(arena, struct wm_icon);
    icon->name = cells[CELL_NAME];
    icon->category = cells[CELL_CATEGORY];
    icon->title = wm_display_list_title(list);
    for (int i = 0; i < WM_LANGUAGES; i++)
        icon->in[i] = take_texts(arena, cells[CELL_TEXTS + 2 * i], cells[CELL_TEXTS + 2 * i + 1]);
    icon->in[WM_ENGLISH].title = icon->title;
    icon->in[WM_ENGLISH].names = cells[CELL_TEXTS];
    icon->list = list;
    icon->is_person = strcmp(icon->category, "people") == 0;
    g_ptr_array_add(family, icon);
}

/* Cuts a line where `mark` stands, at most `most` parts; returns how many there are. */
static int cut(char *line, char mark, char **parts, int most)
{
    int count = 0;
    for (char *next = line; next && count < most; count++) {
        parts[count] = next;
        next = strchr(next, mark);
        if (next)
            *next++ = '\0';
    }
    return count;
}

/* Rows without a picture are passed over. The cells stay where they are. */
static void add_row(struct wm_arena *arena, GPtrArray *family, char *row)
{
    char *cells[CELLS + 1];
    if (cut(row, '\t', cells, CELLS + 1) != CELLS)
        return;
    const struct wm_display_list *list = wm_display_list_find(cells[CELL_NAME]);
    if (list)
        add_icon(arena, family, cells, list);
}

void wm_table_read(struct wm_arena *arena, GPtrArray *family)
{
    const struct wm_resource *table = wm_resource_find(TABLE);
    char *row = wm_arena_strndup(arena, table->bytes, table->length);
    for (char *next; row; row = next) {
        next = strchr(row, '\n');
        if (next)
            *next++ = '\0';
        add_row(arena, family, row);
    }
}
