/* SPDX-License-Identifier: MIT
 *
 * The order in which handoffs are told.
 */
#include "model/told.h"

static int compare_told(const void *a, const void *b, void *data)
{
    const struct wm_model *model = data;
    int x = *(const int *)a;
    int y = *(const int *)b;
    const struct wm_handoff *one = &model->handoffs[x], *other = &model->handoffs[y];
    if (one->from != other->from)
        return one->from - other->from;
    return one->to != other->to ? one->to - other->to : x - y;
}

int *wm_handoffs_told(struct wm_arena *arena, const struct wm_model *model)
{
    int *told = wm_arena_array(arena, int, (size_t)model->handoff_count);
    for (int h = 0; h < model->handoff_count; h++)
        told[h] = h;
    g_qsort_with_data(told, model->handoff_count, sizeof *told, compare_told, (gpointer)model);
    return told;
}
