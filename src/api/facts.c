/* SPDX-License-Identifier: MIT
 *
 * What a document holds, in numbers.
 */
#include "api/document.h"
#include "model/seam.h"
#include "model/usual.h"
#include "model/words.h"
#include "report/figures.h"
#include "say/time_words.h"

#include <math.h>
#include <string.h>

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

static void tell_usual_way(struct wm_arena *arena, struct wm_facts *facts,
                           const struct wm_model *model)
{
    struct wm_usual usual = wm_usual_of(model);
    const char **ids = wm_arena_array(arena, const char *, (size_t)usual.step_count);
    size_t count = 0;
    for (int s = 0; s < model->step_count; s++)
        if (usual.has_step[s])
            ids[count++] = model->steps[s].id;
    facts->shown.usual_way = ids;
    facts->shown.usual_way_count = count;
    wm_usual_finish(&usual);
}

static double work_share(const struct wm_times *times)
{
    double lead = wm_times_lead(times);
    return lead > 0 ? times->touch / lead : 0;
}

static void tell_work(double figures[WM_FACT_COUNT], const struct wm_model *model,
                      const struct wm_counts *counts, const struct wm_times *times)
{
#define WM_FACT(id, name, words, unit, kind, places, expression) figures[WM_FACT_##id] = expression;
#define WM_FACT_OF_MAP(id, name, words, unit, kind, places, expression)
#include "report/facts.def"
#undef WM_FACT
#undef WM_FACT_OF_MAP
}

static void tell_map(double figures[WM_FACT_COUNT], const struct wm_map *map)
{
    const struct wm_layout_facts *layout = &map->places->facts;
#define WM_FACT(id, name, words, unit, kind, places, expression)
#define WM_FACT_OF_MAP(id, name, words, unit, kind, places, expression)                            \
    figures[WM_FACT_##id] = expression;
#include "report/facts.def"
#undef WM_FACT
#undef WM_FACT_OF_MAP
}

static void tell_passes(struct wm_facts *facts, const struct wm_layout_facts *layout)
{
    for (int i = 0; i < layout->pass_count; i++)
        facts->passes[i] =
            (struct wallmap_pass){layout->passes[i].name, layout->passes[i].milliseconds};
    facts->shown.passes = facts->passes;
    facts->shown.pass_count = (size_t)layout->pass_count;
}

void wm_facts_make(struct wm_arena *arena, struct wm_facts *facts, const struct wm_model *model,
                   const struct wm_map *drawn)
{
    struct wm_counts counts = wm_model_counts(model);
    struct wm_times times = wm_model_times(model);
    facts->shown = (struct wallmap_facts){
        .title = model->title,
        .language = model->language,
        .is_to_be = model->state == WM_STATE_TO_BE,
        .figures = facts->figures,
        .time_words = wm_times_words(arena, &wm_english, model, &times),
    };
    tell_work(facts->figures, model, &counts, &times);
    tell_usual_way(arena, facts, model);
    tell_waits(facts, model, &times);
    tell_troubles(facts, &counts);
    if (!drawn)
        return;
    const char *substitute = wm_fonts_substitute(drawn->fonts);
    facts->shown.is_laid_out = true;
    facts->shown.font = substitute ? substitute : drawn->theme->family;
    tell_map(facts->figures, drawn);
    tell_passes(facts, &drawn->places->facts);
}

const struct wallmap_fact *wallmap_fact_at(size_t index)
{
    return index < WM_FACT_COUNT ? &wm_figures[index].shown : NULL;
}

double wallmap_fact_value(const struct wallmap_facts *facts, const char *name)
{
    const struct wallmap_fact *fact;
    for (size_t i = 0; (fact = wallmap_fact_at(i)); i++)
        if (strcmp(fact->name, name) == 0)
            return facts->figures[i];
    return NAN;
}
