/* SPDX-License-Identifier: MIT
 *
 * Choices that are steady and keep neighbours apart: which face an actor has, which colour a
 * department.
 */
#ifndef WM_BASE_APART_H
#define WM_BASE_APART_H

struct wm_apart {
    int count;               /* of those who choose */
    const char *const *keys; /* by chooser, different ones: each chooser's wishes follow from it */
    const int *alike;        /* by chooser, from 0 to `count` - 1: those of one number look the same
                                but for the choice; others may choose what they like */
    const int *groups;       /* by chooser: those of one are neighbours; negative: none */
    const int (*pairs)[2];   /* more neighbours, `pair_count` */
    int pair_count;
    int choice_count; /* at least 1 */
};

/* A choice from 0 to choice_count - 1 for each, the caller's to release with g_free(). In the order
 * of their keys' hashes, each takes what the fewest alike neighbours have, then the fewest alike
 * ones anywhere, then what it wishes most. So no two alike have the same choice while there are
 * choices enough; where there are not, alike neighbours still differ if the ones of them that chose
 * before leave one, and all choices are used as often. The order of choosers, groups and pairs
 * makes no difference, and a new chooser changes only those who must make way. The greedy colouring
 * of Welsh and Powell (1967), in a different order. */
int *wm_apart_choose(const struct wm_apart *apart);

#endif
