/* SPDX-License-Identifier: MIT
 *
 * The vocabulary of format 1 as tables: which element stands where, how often, with which
 * attributes. schema/wallmap.rnc says the same.
 */
#ifndef WM_READ_ELEMENTS_H
#define WM_READ_ELEMENTS_H

#include <stdbool.h>

enum wm_element_kind {
    WM_ELEMENT_NONE,
    WM_ELEMENT_WORKFLOW,
    WM_ELEMENT_MAPPED,
    WM_ELEMENT_CALENDAR,
    WM_ELEMENT_PICTURE,
    WM_ELEMENT_GOAL,
    WM_ELEMENT_OFFICE,
    WM_ELEMENT_OUTSIDE,
    WM_ELEMENT_FRONT,
    WM_ELEMENT_WALL,
    WM_ELEMENT_BACK,
    WM_ELEMENT_DEPARTMENT,
    WM_ELEMENT_ACTOR,
    WM_ELEMENT_FLOW,
    WM_ELEMENT_STEP,
    WM_ELEMENT_HANDOFF,
    WM_ELEMENT_TROUBLE,
    WM_ELEMENT_RULE,
    WM_ELEMENT_NOTE,
    WM_ELEMENT_TEXT, /* <does>, <name> ...: an attribute as an element, one for each language */
    WM_ELEMENT_COUNT,
};

enum wm_attribute_use {
    WM_ATTRIBUTE_OPTIONAL,
    WM_ATTRIBUTE_REQUIRED,
    WM_TEXT_OPTIONAL, /* may be translated: an attribute or child elements */
    WM_TEXT_REQUIRED,
};

struct wm_attribute_row {
    const char *name;
    enum wm_attribute_use use;
};

struct wm_child_row {
    enum wm_element_kind kind;
    bool is_required, is_single;
};

enum { WM_ATTRIBUTES_A_ROW = 14, WM_CHILDREN_A_ROW = 8 };

/* Lists end with a zero row. */
struct wm_element_row {
    const char *name;
    struct wm_attribute_row attributes[WM_ATTRIBUTES_A_ROW];
    struct wm_child_row children[WM_CHILDREN_A_ROW];
    bool needs_children; /* at least one of them, whichever */
};

/* Indexed by kind; that of TEXT has no name of its own. */
extern const struct wm_element_row wm_element_rows[WM_ELEMENT_COUNT];

/* The attribute of that name, or NULL. */
const struct wm_attribute_row *wm_element_attribute(enum wm_element_kind kind, const char *name);

/* The child of that name, or NULL; not for texts. */
const struct wm_child_row *wm_element_child(enum wm_element_kind kind, const char *name);

bool wm_attribute_is_text(const struct wm_attribute_row *row);
bool wm_attribute_is_required(const struct wm_attribute_row *row);

#endif
