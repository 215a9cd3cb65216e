/* SPDX-License-Identifier: MIT
 *
 * The search: every finder once, in the order in which the format lists the findings.
 */
#include "find/find.h"

#include "find/search.h"

static void (*const finders[])(const struct wm_search *search) = {
    wm_find_whole_flow, wm_find_seams,       wm_find_thrown_over,     wm_find_troubles,
    wm_find_waits,      wm_find_comes_back,  wm_find_ping_pong,       wm_find_crossings,
    wm_find_rules,      wm_find_goals_apart, wm_find_not_in_the_room, wm_find_customer_chases,
    wm_find_dead_ends,  wm_find_worst,       wm_find_process_speak,   wm_find_pictures,
};

void wm_find(const struct wm_model *model, const struct wm_icons *icons,
             const struct wm_casting *casting, struct wm_findings *findings)
{
    struct wm_search search = {model, icons, casting, findings, wm_tongue_of(model->language)};
    for (size_t i = 0; i < G_N_ELEMENTS(finders); i++)
        finders[i](&search);
}
