/* SPDX-License-Identifier: MIT
 *
 * A start tag finds its place in the tree, or is told why it has none.
 */
#ifndef WM_READ_START_H
#define WM_READ_START_H

#include "read/tag.h"
#include "read/xml.h"

struct _xmlParserCtxt;

/* The state of one file while libxml2 runs over it. */
struct wm_parse {
    struct wm_reader *reader;
    const struct wm_source *source;
    struct wm_root expected;
    const char *space; /* the file's namespace, "" for none; NULL before the root */
    struct wm_element *root, *current;
    const struct wm_element *firsts[WM_ELEMENT_COUNT]; /* of each kind, in the last parent of one */
    int skipped;   /* depth inside an element that is passed over, 0 outside */
    GArray *open;  /* size_t: where the tags that are open begin */
    GString *text; /* of the text element that is open */
    size_t cursor; /* behind the last tag */
    bool is_loose_told;
    int space_faults; /* so far */
    bool is_broken;   /* XML's rules are broken: what follows is not read */
    bool is_wrong;
    struct _xmlParserCtxt *context;
};

/* A start tag as libxml2 sees it, and its places. */
struct wm_start {
    const char *name, *prefix /* may be NULL */, *space /* "" for none */;
    const char *const *attributes; /* libxml2's: five pointers each */
    int attribute_count;
    const struct wm_tag *tag;
};

/* Makes it the current element, or begins to pass over it. */
void wm_start_element(struct wm_parse *parse, const struct wm_start *start);

/* Fills in the attributes of the current element. */
void wm_start_attributes(struct wm_parse *parse, const struct wm_start *start);

#endif
