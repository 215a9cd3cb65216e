/* SPDX-License-Identifier: MIT
 *
 * Numbers sorted into groups: edges by the node they leave, actors by their room.
 */
#ifndef WM_BASE_GROUPS_H
#define WM_BASE_GROUPS_H

/* Those of group g are items[first[g]] to items[first[g + 1] - 1], in ascending order. */
struct wm_groups {
    int *first, *items;
};

/* Sorts 0 to `count` - 1 by `keys`, each from 0 to `group_count` - 1 or, for none, negative. The
 * caller releases what is returned with wm_groups_finish(). Linear. */
struct wm_groups wm_groups_make(const int *keys, int count, int group_count);

void wm_groups_finish(struct wm_groups *groups);

#endif
