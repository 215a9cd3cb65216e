/* SPDX-License-Identifier: MIT
 *
 * A binary search; the table is generated.
 */
#include "base/resource.h"

#include <stdlib.h>
#include <string.h>

static int compare_name(const void *name, const void *resource)
{
    return strcmp(name, ((const struct wm_resource *)resource)->name);
}

const struct wm_resource *wm_resource_find(const char *name)
{
    return bsearch(name, wm_resources, wm_resource_count, sizeof *wm_resources, compare_name);
}
