/* SPDX-License-Identifier: MIT
 *
 * Text of a file becomes a tree, by way of libxml2.
 */
#ifndef WM_READ_XML_H
#define WM_READ_XML_H

#include "read/tree.h"

/* What the root of a file must be. */
struct wm_root {
    enum wm_element_kind kind;
    const char *space;    /* its namespace, "" for none; NULL: any that a workflow may have */
    const char *language; /* of texts that name none */
};

/* Reads a decoded file. NULL, after findings, where it is not well-formed or its root is another.
 * *space is the namespace it turned out to have; not asked for where NULL. */
struct wm_element *wm_xml_read(struct wm_reader *reader, const struct wm_source *source,
                               struct wm_root root, const char **space);

#endif
