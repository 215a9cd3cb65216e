/* SPDX-License-Identifier: MIT
 *
 * How the parts of a map of two workflows are shown: as they are, as new, pale, or not at all; and
 * what follows from that for rooms, gates and the tone of remarks.
 */
#include "layout/compare_inside.h"

bool wm_compared_has(const struct wm_merged_part *part, enum wm_compared which)
{
    return which == WM_COMPARED_BOTH ||
           (which == WM_COMPARED_BEFORE ? part->before : part->after) >= 0;
}

static enum wm_shown show_part(const struct wm_merged_part *part, enum wm_compared which)
{
    if (!wm_compared_has(part, which))
        return WM_SHOWN_NOT;
    if (which != WM_COMPARED_BOTH)
        return WM_SHOWN;
    return part->after < 0 ? WM_SHOWN_GHOST : part->pair->fate == WM_NEW ? WM_SHOWN_NEW : WM_SHOWN;
}

/* Of all that stand in a room or pass a gate the one that is most there. */
static void note_shown(enum wm_shown *most, enum wm_shown shown)
{
    *most = MIN(*most, shown == WM_SHOWN_NEW ? WM_SHOWN : shown);
}

static enum wm_shown *nothing_shown(int count)
{
    enum wm_shown *shown = g_new(enum wm_shown, (size_t)count);
    for (int i = 0; i < count; i++)
        shown[i] = WM_SHOWN_NOT;
    return shown;
}

/* A room is there where somebody works in it. */
static void show_rooms(const struct wm_model *model, struct wm_places *places)
{
    enum wm_shown *shown = nothing_shown(model->room_count);
    struct wm_room_place *rooms = (struct wm_room_place *)places->rooms;
    int count = 0;
    for (int s = 0; s < places->step_count; s++)
        note_shown(&shown[wm_step_room(model, s)], places->steps[s].shown);
    for (int i = 0; i < places->room_count; i++) {
        if (shown[rooms[i].room] == WM_SHOWN_NOT)
            continue;
        rooms[count] = rooms[i];
        rooms[count].shown = shown[rooms[count].room];
        count++;
    }
    places->room_count = count;
    g_free(shown);
}

/* A gate is there where something passes it. */
static void show_gates(struct wm_places *places)
{
    enum wm_shown *shown = nothing_shown(places->facts.gates + 1);
    for (int h = 0; h < places->route_count; h++)
        note_shown(&shown[places->routes[h].gate], places->routes[h].shown);
    for (int w = 0; w < places->wall_count; w++) {
        struct wm_wall_place *wall = (struct wm_wall_place *)&places->walls[w];
        struct wm_gate_place *gates = (struct wm_gate_place *)wall->gates;
        int count = 0;
        for (int g = 0; g < wall->gate_count; g++) {
            if (shown[gates[g].number] == WM_SHOWN_NOT)
                continue;
            gates[count] = gates[g];
            gates[count].shown = shown[gates[count].number];
            count++;
        }
        wall->gate_count = count;
    }
    g_free(shown);
}

/* Parts the first label in two: its last `fresh` lines have a tone of their own. */
static const struct wm_label *part_words(const struct wm_sheet *sheet,
                                         const struct wm_label *labels, int *count, int fresh)
{
    if (fresh == 0)
        return labels;
    struct wm_label *parted = wm_arena_array(sheet->arena, struct wm_label, (size_t)*count + 1);
    parted[0] = parted[1] = labels[0];
    parted[0].count -= fresh;
    parted[0].box.h = wm_sheet_text_height(sheet, parted[0].count, labels[0].style);
    parted[1].lines += parted[0].count;
    parted[1].count = fresh;
    parted[1].box.y += parted[0].box.h;
    parted[1].box.h = wm_sheet_text_height(sheet, fresh, labels[0].style);
    parted[1].tone = WM_TONE_FRESH;
    for (int i = 1; i < *count; i++)
        parted[i + 1] = labels[i];
    ++*count;
    return parted;
}

static void tone_remarks(struct wm_sheet *sheet, const int *steps, const int *handoffs)
{
    for (int s = 0; s < sheet->places->step_count; s++) {
        struct wm_step_place *place = (struct wm_step_place *)&sheet->places->steps[s];
        place->labels = part_words(sheet, place->labels, &place->label_count, steps[s]);
    }
    for (int h = 0; h < sheet->places->route_count; h++) {
        struct wm_route *route = (struct wm_route *)&sheet->places->routes[h];
        route->labels = part_words(sheet, route->labels, &route->label_count, handoffs[h]);
    }
}

/* What is left out says nothing in the legend either. */
static void show_parts(const struct wm_merge *merge, enum wm_compared which,
                       struct wm_places *places)
{
    for (int s = 0; s < places->step_count; s++)
        ((struct wm_step_place *)&places->steps[s])->shown = show_part(&merge->steps[s], which);
    for (int h = 0; h < places->route_count; h++) {
        struct wm_route *route = (struct wm_route *)&places->routes[h];
        route->shown = show_part(&merge->handoffs[h], which);
        route->has_via &= route->shown != WM_SHOWN_NOT;
    }
}

void wm_compared_show(struct wm_sheet *sheet, const struct wm_merge *merge, enum wm_compared which,
                      const int *step_remarks, const int *handoff_remarks)
{
    show_parts(merge, which, sheet->places);
    show_rooms(sheet->model, sheet->places);
    show_gates(sheet->places);
    tone_remarks(sheet, step_remarks, handoff_remarks);
}
