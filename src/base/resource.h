/* SPDX-License-Identifier: MIT
 *
 * The files that are packed into the program: pictures, schemas, message catalogues. They are
 * constant data of it, so finding one copies nothing and opens nothing.
 */
#ifndef WM_BASE_RESOURCE_H
#define WM_BASE_RESOURCE_H

#include <stddef.h>

struct wm_resource {
    const char *name;  /* the last folder and the name of the file: "icons/clerk.svg" */
    const char *bytes; /* with a NUL behind the last one */
    size_t length;
};

/* Sorted by name, byte by byte; written by tools/pack-files.c. */
extern const struct wm_resource wm_resources[];
extern const size_t wm_resource_count;

/* NULL if no file of that name is packed. Logarithmic in their number. */
const struct wm_resource *wm_resource_find(const char *name);

#endif
