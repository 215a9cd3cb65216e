/* SPDX-License-Identifier: MIT
 *
 * A table, set on as many pages as it takes: columns as wide as their words want, texts broken
 * within their cells, hairlines between rows, no row cut by the end of a page, and the headings
 * again on every page.
 */
#ifndef WM_PAGE_TABLE_H
#define WM_PAGE_TABLE_H

#include "say/say.h"
#include "scene/scene.h"
#include "text/ruler.h"
#include "theme/tone.h"

/* A paragraph of a cell. */
struct wm_table_words {
    const char *text;
    bool is_bold;
    enum wm_tone tone; /* trouble is bold in any case */
};

struct wm_table_cell {
    const struct wm_table_words *words; /* `count`, one below the other */
    int count;                          /* 0: empty */
};

struct wm_table_column {
    const char *heading;
    bool is_number; /* stands at the right edge, and is never broken */
};

struct wm_table {
    const char *title; /* also of the bookmark */
    const char *lead;  /* a sentence below it */
    const char *foot;  /* at the left end of every page's foot */
    /* What stands at its right end: "register 1 of 2". */
    const char *(*say_page)(struct wm_arena *arena, const struct wm_tongue *tongue, int number,
                            int of);
    const struct wm_tongue *tongue;        /* of say_page */
    const struct wm_table_column *columns; /* those that are empty in all rows are left out */
    const struct wm_table_cell *cells;     /* row after row */
    int column_count, row_count;
};

struct wm_table_page {
    double width, height, margin; /* in points; large enough for a heading and a few lines */
};

/* The first of the pages, at least one; the others follow as `next`. The head of each scene is
 * filled in but for title, description and language. */
struct wm_scene *wm_table_set(struct wm_arena *arena, const struct wm_table *table,
                              const struct wm_theme *theme, const struct wm_ruler *ruler,
                              struct wm_table_page page);

#endif
