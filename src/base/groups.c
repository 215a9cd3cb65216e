/* SPDX-License-Identifier: MIT
 *
 * Sorting by counting.
 */
#include "base/groups.h"

#include <glib.h>

struct wm_groups wm_groups_make(const int *keys, int count, int group_count)
{
    /* first[g + 1] runs from the begin of group g to its end while that is filled. */
    int *first = g_new0(int, (size_t)group_count + 2);
    int *items = g_new(int, (size_t)count + 1);
    for (int i = 0; i < count; i++)
        if (keys[i] >= 0)
            first[keys[i] + 2]++;
    for (int g = 0; g <= group_count; g++)
        first[g + 1] += first[g];
    for (int i = 0; i < count; i++)
        if (keys[i] >= 0)
            items[first[keys[i] + 1]++] = i;
    return (struct wm_groups){first, items};
}

void wm_groups_finish(struct wm_groups *groups)
{
    g_free(groups->first);
    g_free(groups->items);
}
