/* SPDX-License-Identifier: MIT
 *
 * The document as a tree of elements that belong where they stand, each with the places of its
 * parts. Foreign namespaces are gone, and what is wrong with the shape of the document has been
 * said.
 */
#ifndef WM_READ_TREE_H
#define WM_READ_TREE_H

#include "read/elements.h"
#include "read/reader.h"

struct wm_attribute {
    const struct wm_attribute_row *row;
    const char *value; /* as XML gives it; texts with their blanks collapsed, NULL where blank */
    struct wm_span name_at, value_at;
};

struct wm_element {
    enum wm_element_kind kind;
    const char *name;     /* as the tables call it */
    const char *language; /* xml:lang, its own or inherited; "" where there is none */
    const char *text;     /* of kind TEXT: blanks collapsed, NULL where blank; else NULL */
    struct wm_span at;    /* the start tag */
    struct wm_span name_at;
    struct wm_attribute *attributes;
    int attribute_count;
    bool has_mistakes; /* in what it holds: no more is said of what is missing */
    struct wm_element *parent, *first, *last, *next;
};

/* Begins an element; it is the last child of `parent` then, where that is not NULL. */
struct wm_element *wm_tree_open(struct wm_reader *reader, struct wm_element *parent,
                                enum wm_element_kind kind, const char *name);

/* Takes a text as the author meant it: blanks collapsed, in the arena. NULL, and a finding at
 * `at`, where nothing is left or it is longer than a label may be. */
const char *wm_tree_text(struct wm_reader *reader, const char *text, struct wm_span at);

/* Ends an element: what is missing in it, and texts that are given twice, are told. */
void wm_tree_close(struct wm_reader *reader, struct wm_element *element);

/* The attribute called `name`, or NULL. */
const struct wm_attribute *wm_tree_attribute(const struct wm_element *element, const char *name);

/* The first child, or the next sibling, of that kind, or NULL. */
const struct wm_element *wm_tree_child(const struct wm_element *element, enum wm_element_kind kind);
const struct wm_element *wm_tree_next(const struct wm_element *element);

#endif
