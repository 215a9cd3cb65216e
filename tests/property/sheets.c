/* SPDX-License-Identifier: MIT
 *
 * The rules hold on each sheet, and a handoff is where its ends are: whole, or cut and told twice.
 */
#include "sheets.h"
#include "rules.h"

#include <string.h>

struct made_sheets lay_out_sheets(struct wm_arena *arena, const struct wm_model *model,
                                  const struct wm_show *whole, int count,
                                  const struct wm_layout_options *options)
{
    count = MIN(count, model->step_count);
    struct wm_stretch *stretches = wm_arena_array(arena, struct wm_stretch, (size_t)count);
    struct made_sheets made = {.sheets = wm_arena_array(arena, struct made_sheet, (size_t)count),
                               .sheeting = {stretches, count}};
    struct wm_layout_options own = *options;
    for (int i = 0; i < count; i++)
        stretches[i] =
            (struct wm_stretch){i * model->step_count / count, (i + 1) * model->step_count / count};
    for (int i = 0; i < count; i++) {
        const struct wm_show *show = wm_show_sheet(arena, model, whole, made.sheeting, i);
        own.steps = stretches[i];
        made.sheets[i] =
            (struct made_sheet){show, wm_layout(arena, model, (struct wm_shows){&show, 1},
                                                wm_theme_at(0), &wm_plain_ruler, &own)};
        own.gates_before += made.sheets[i].places->facts.gates;
    }
    const struct wm_show *show = wm_show_overview(arena, model, whole, made.sheeting);
    made.overview = (struct made_sheet){show, wm_layout(arena, model, (struct wm_shows){&show, 1},
                                                        wm_theme_at(0), &wm_plain_ruler, options)};
    return made;
}

static void add_broken(GPtrArray *broken, const struct wm_model *model,
                       const struct made_sheet *sheet, int gates_before)
{
    GPtrArray *some =
        find_broken_rules(model, sheet->show, wm_theme_at(0), sheet->places, gates_before);
    for (guint i = 0; i < some->len; i++)
        g_ptr_array_add(broken, g_strdup(some->pdata[i]));
    g_ptr_array_free(some, TRUE);
}

/* How an end of a cut is named; NULL: the line is not cut there. */
static const char *named(const struct wm_route *route, int end)
{
    for (int b = 0; b < route->break_count; b++)
        if (wm_route_cut(route, b, end))
            return route->cut_words[2 * b + end];
    return NULL;
}

static bool names_sheet(const char *words, int step, int sheet)
{
    char *number = g_strdup_printf("%d", step + 1), *page = g_strdup_printf("sheet %d", sheet + 1);
    bool has_both = words && strstr(words, number) && g_str_has_suffix(words, page);
    g_free(number);
    g_free(page);
    return has_both;
}

/* Whether a handoff is on a sheet as it must be. */
static bool is_right(const struct wm_model *model, const struct made_sheets *made, int handoff,
                     int sheet)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    const struct wm_route *route = &made->sheets[sheet].places->routes[handoff];
    int from = wm_sheeting_find(made->sheeting, it->from);
    int to = wm_sheeting_find(made->sheeting, it->to);
    if (sheet != from && sheet != to)
        return route->shown == WM_SHOWN_NOT && route->point_count == 0;
    if (route->shown == WM_SHOWN_NOT || route->point_count < 2)
        return false;
    if (from == to)
        return true;
    return sheet == from ? names_sheet(named(route, 0), it->to, to) && !named(route, 1)
                         : names_sheet(named(route, 1), it->from, from) && !named(route, 0);
}

void find_rules_broken_on_sheets(GPtrArray *broken, const struct wm_model *model,
                                 const struct made_sheets *made)
{
    add_broken(broken, model, &made->overview, 0);
    for (int i = 0, gates = 0; i < made->sheeting.count; i++) {
        add_broken(broken, model, &made->sheets[i], gates);
        gates += made->sheets[i].places->facts.gates;
    }
    for (int h = 0; h < model->handoff_count; h++)
        for (int i = 0; i < made->sheeting.count; i++)
            if (!is_right(model, made, h, i))
                g_ptr_array_add(
                    broken,
                    g_strdup_printf("a handoff is on the sheets of its ends: %d on sheet %d", h,
                                    i + 1));
}
