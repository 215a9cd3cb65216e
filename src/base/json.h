/* SPDX-License-Identifier: MIT
 *
 * Reads JSON (RFC 8259) in place. A walk steps from value to value and hands each out as a slice of
 * the text; only those that are wanted are read. Values that a walk steps over have to be JSON as
 * well, except that the insides of their strings are not looked at. Nothing here recurses.
 */
#ifndef WM_BASE_JSON_H
#define WM_BASE_JSON_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* A part of a text; not terminated. All zero: there is none. */
struct wm_json_slice {
    const char *start;
    size_t length;
};

/* A place in an object or array. */
struct wm_json_walk {
    const char *at, *end;
    char close;     /* the bracket that ends what is walked over; NUL behind it */
    bool has_value; /* so a comma comes before the next one */
    bool is_broken; /* the text is no JSON, or nests deeper than 64; nothing follows */
};

/* Begins a walk. The text must be one object, or one array, with nothing but space around it; if it
 * begins as something else, the walk is broken. */
struct wm_json_walk wm_json_enter_object(struct wm_json_slice text);
struct wm_json_walk wm_json_enter_array(struct wm_json_slice text);

/* The next member or element. `name` is what the text has between the quotes. False after the last
 * one and if the walk is broken. */
bool wm_json_next_member(struct wm_json_walk *walk, struct wm_json_slice *name,
                         struct wm_json_slice *value);
bool wm_json_next_element(struct wm_json_walk *walk, struct wm_json_slice *value);

/* Compares byte by byte, so a name that is written with escapes equals no word. */
bool wm_json_equals(struct wm_json_slice slice, const char *word);

/* Sets `values` to the members called `names`, `count` of each. A member that is missing is all
 * zero; of several with the same name, the last counts. False if `text` is not an object; if it
 * begins as one, the members before the broken one are set. */
bool wm_json_find_members(struct wm_json_slice text, const char *const *names,
                          struct wm_json_slice *values, size_t count);

bool wm_json_is_number(struct wm_json_slice value);

/* The rest reads a value. False if it is of another type or none. */

/* Appends a string to `text`, without quotes and escapes. Also false, perhaps after a part of it
 * was appended, if it is not UTF-8 or contains a bad escape, half a surrogate pair, NUL or another
 * control character. */
bool wm_json_read_string(struct wm_json_slice value, GString *text);

/* Also false, and *number untouched, if it is too large for a double. */
bool wm_json_read_number(struct wm_json_slice value, double *number);

/* *is_true is false if the value is not a boolean. */
bool wm_json_read_bool(struct wm_json_slice value, bool *is_true);

#endif
