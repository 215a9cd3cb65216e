/* SPDX-License-Identifier: MIT
 *
 * One tag read again for the places of its parts: libxml2 tells only where a tag ends.
 */
#ifndef WM_READ_TAG_H
#define WM_READ_TAG_H

#include "diag/source.h"

#include <glib.h>

/* Offsets into the source; ends are behind the last byte. */
struct wm_tag_attribute {
    size_t name_start, name_end;
    size_t value_start, value_end; /* without the quotes */
};

struct wm_tag {
    size_t start, end;           /* from "<" to behind ">", or as far as it goes */
    size_t name_start, name_end; /* prefix included */
    GArray *attributes;          /* struct wm_tag_attribute, in order, namespaces too */
};

/* The "<" at or before `offset`; 0 where there is none. Valid in a start tag that XML accepts, for
 * no value may hold one. */
size_t wm_tag_find(const struct wm_source *source, size_t offset);

/* Reads the start tag whose "<" is at `start`. Of a tag that breaks XML's rules it reads what it
 * can. */
void wm_tag_init(struct wm_tag *tag, const struct wm_source *source, size_t start);
void wm_tag_finish(struct wm_tag *tag);

#endif
