/* SPDX-License-Identifier: MIT
 *
 * JSON for programs, written straight to text and indented for those who look at it: a value a
 * line, objects and arrays as they are begun and ended.
 */
#ifndef WM_BASE_JSON_TREE_H
#define WM_BASE_JSON_TREE_H

#include <glib.h>
#include <stdbool.h>

/* Zeroed but for `out`. A line's end follows the outermost value. */
struct wm_json_tree {
    GString *out;
    int depth, row;  /* row: the depth from which all stands on one line; 0: none */
    bool has_values; /* the innermost object or array, so far */
};

/* docs/JSON.md is the contract; its version rises when a member goes, is renamed or means something
 * else, not when one is added. */
enum { WM_JSON_VERSION = 2 };

/* The outermost object of a whole output, with version and generator; the caller ends it. */
struct wm_json_tree wm_json_begin(GString *out, const char *generator);

/* Below, `name` is that of a member; NULL in an array, and for the outermost value. */
void wm_json_begin_object(struct wm_json_tree *tree, const char *name);
void wm_json_end_object(struct wm_json_tree *tree);
void wm_json_begin_array(struct wm_json_tree *tree, const char *name);
void wm_json_end_array(struct wm_json_tree *tree);

/* Begins an object that stands on one line with all that is in it. */
void wm_json_begin_row(struct wm_json_tree *tree, const char *name);

/* NULL is null. What of a text is unsafe to show is written \uXXXX. */
void wm_json_add_text(struct wm_json_tree *tree, const char *name, const char *text);

/* Rounded to three decimals. */
void wm_json_add_number(struct wm_json_tree *tree, const char *name, double number);

/* Below 0: null, because it is not known. */
void wm_json_add_known(struct wm_json_tree *tree, const char *name, double number);

void wm_json_add_truth(struct wm_json_tree *tree, const char *name, bool is_true);

/* Members for a place in a file. */
void wm_json_add_place(struct wm_json_tree *tree, const char *file, unsigned line, unsigned column);

#endif
