/* SPDX-License-Identifier: MIT
 *
 * Walking over JSON text without making anything of it: where values begin and end, so that one of
 * many can be parsed by itself. Values are trusted to be spelled right only as far as is needed to
 * step over them; what is taken out is for a real parser to judge.
 */
#ifndef WM_BASE_JSON_H
#define WM_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

struct wm_json_slice {
    const char *start;
    size_t length;
};

/* A place in a text of JSON. */
struct wm_json_walk {
    const char *at, *end;
};

/* Steps into the object that begins at the next character but space. False, where there is none. */
bool wm_json_enter(struct wm_json_walk *walk);

/* The next member of the object that was entered: its name as it is spelled between the quotes, and
 * its value, which is stepped over. False behind the last one, the object's end then being stepped
 * over too, and where the text is broken. No recursion. */
bool wm_json_next(struct wm_json_walk *walk, struct wm_json_slice *name,
                  struct wm_json_slice *value);

#endif
