/* SPDX-License-Identifier: MIT
 *
 * What a document holds, in numbers.
 */
#include "api/document.h"
#include "model/seam.h"
#include "model/words.h"
#include "say/time_words.h"

static int count_departments(const struct wm_model *model)
{
    int count = 0;
    for (int i = 0; i < model->room_count; i++)
        count += model->rooms[i].id != NULL;
    return count;
}

static void tell_troubles(struct wm_facts *facts, const struct wm_counts *counts)
{
    for (int i = 0; i < WM_TROUBLE_KINDS; i++)
        facts->troubles[i] = (struct wallmap_trouble){wm_trouble_words[i], counts->troubles_of[i]};
    facts->shown.troubles_by_kind = facts->troubles;
    facts->shown.trouble_kind_count = WM_TROUBLE_KINDS;
}

static void tell_waits(struct wm_facts *facts, const struct wm_model *model,
                       const struct wm_times *times)
{
    size_t count = 0;
    for (; count < G_N_ELEMENTS(facts->waits) && times->longest_waits[count] >= 0; count++) {
        const struct wm_handoff *handoff = &model->handoffs[times->longest_waits[count]];
        facts->waits[count] =
            (struct wallmap_wait){model->steps[handoff->from].id, model->steps[handoff->to].id,
                                  wm_handoff_wait(model, times->longest_waits[count])};
    }
    facts->shown.longest_waits = facts->waits;
    facts->shown.longest_wait_count = count;
}

static void tell_times(struct wallmap_facts *facts, const struct wm_times *times)
{
    double lead = wm_times_lead(times);
    facts->touch_minutes = times->touch;
    facts->waiting_minutes = times->waiting;
    facts->touch_with_loops = times->touch_with_loops;
    facts->waiting_with_loops = times->waiting_with_loops;
    facts->work_share = lead > 0 ? times->touch / lead : 0;
    facts->most_passes = times->passes;
    facts->way_steps = times->steps;
    facts->way_steps_timed = times->steps_told;
    facts->way_seams = times->seams;
    facts->way_seams_timed = times->seams_told;
    facts->loops_without_share = times->loops_without_share;
    facts->loops_without_end = times->loops_without_end;
}

static void tell_model(struct wallmap_facts *facts, const struct wm_model *model,
                       struct wm_counts counts)
{
    *facts = (struct wallmap_facts){
        .title = model->title,
        .language = model->language,
        .is_to_be = model->state == WM_STATE_TO_BE,
        .steps = model->step_count,
        .handoffs = model->handoff_count,
        .departments = count_departments(model),
        .actors = model->actor_count,
        .seams = counts.seams,
        .seams_without_owner = counts.unowned,
        .seams_without_measure = counts.unmeasured,
        .crossings = counts.crossings,
        .crossings_out = counts.crossings_out,
        .crossings_in = counts.crossings - counts.crossings_out,
        .comes_back = counts.comes_back,
        .thrown = counts.thrown,
        .troubles = counts.troubles,
        .rules = counts.rules,
    };
}

static void tell_passes(struct wm_facts *facts, const struct wm_layout_facts *layout)
{
    for (int i = 0; i < layout->pass_count; i++)
        facts->passes[i] =
            (struct wallmap_pass){layout->passes[i].name, layout->passes[i].milliseconds};
    facts->shown.passes = facts->passes;
    facts->shown.pass_count = (size_t)layout->pass_count;
}

static void tell_map(struct wallmap_facts *facts, const struct wm_map *map)
{
    const struct wm_layout_facts *layout = &map->places->facts;
    const char *substitute = wm_fonts_substitute(map->fonts);
    facts->is_laid_out = true;
    facts->width = map->places->width;
    facts->height = map->places->height;
    facts->columns = layout->columns;
    facts->rows = layout->rows;
    facts->line_crossings = layout->crossings;
    facts->line_crossings_are_least = layout->crossings_are_least;
    facts->bends = layout->bends;
    facts->lines_back = layout->back_edges;
    facts->lines_back_are_least = layout->back_edges_are_least;
    facts->gates = layout->gates;
    facts->font = substitute ? substitute : map->theme->family;
}

void wm_facts_make(struct wm_arena *arena, struct wm_facts *facts, const struct wm_model *model,
                   const struct wm_map *drawn)
{
    struct wm_counts counts = wm_model_counts(model);
    struct wm_times times = wm_model_times(model);
    tell_model(&facts->shown, model, counts);
    tell_times(&facts->shown, &times);
    tell_waits(facts, model, &times);
    facts->shown.time_words = wm_times_words(arena, &wm_english, model, &times);
    tell_troubles(facts, &counts);
    if (drawn) {
        tell_map(&facts->shown, drawn);
        tell_passes(facts, &drawn->places->facts);
    }
}
