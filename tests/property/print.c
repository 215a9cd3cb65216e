/* SPDX-License-Identifier: MIT
 *
 * Places as text, to the thousandth. Words that tell of the workflow (what a mark means) are left
 * out, so that only what moves makes a difference.
 */
#include "rules.h"

#include <glib.h>
#include <string.h>

static void print_rect(GString *out, const char *what, struct wm_rect box)
{
    g_string_append_printf(out, "%s %.3f %.3f %.3f %.3f\n", what, box.x, box.y, box.w, box.h);
}

static void print_point(GString *out, const char *what, struct wm_point at)
{
    g_string_append_printf(out, "%s %.3f %.3f\n", what, at.x, at.y);
}

static void print_label(GString *out, const struct wm_label *label)
{
    print_rect(out, "label", label->box);
    for (int i = 0; i < label->count; i++)
        g_string_append_printf(out, "  %s\n", label->lines[i]);
}

static void print_labels(GString *out, const struct wm_label *labels, int count)
{
    for (int i = 0; i < count; i++)
        print_label(out, &labels[i]);
}

static void print_signs(GString *out, const struct wm_signs_place *signs)
{
    for (int i = 0; i < signs->mark_count; i++) {
        const struct wm_mark *mark = &signs->marks[i];
        print_point(out, "mark", mark->centre);
        g_string_append_printf(out, "  %s %.3f\n", mark->sign.picture.name, mark->radius);
    }
    print_rect(out, "tray", signs->tray);
    print_rect(out, "chair", signs->chair.seat);
    print_rect(out, "card", signs->chair.card);
}

static void print_step(GString *out, const struct wm_step_place *step)
{
    print_rect(out, "step", step->box);
    print_rect(out, "body", step->body);
    print_rect(out, "picture", step->picture);
    print_rect(out, "person", step->person);
    for (int i = 0; i < step->object_count; i++)
        print_rect(out, "object", step->objects[i]);
    print_point(out, "badge", step->badge);
    print_label(out, &step->role);
    print_label(out, &step->caption);
    print_signs(out, &step->signs);
    print_labels(out, step->labels, step->label_count);
}

static void print_route(GString *out, const struct wm_model *model, const struct wm_route *route)
{
    const struct wm_handoff *handoff = &model->handoffs[route->handoff];
    g_string_append_printf(out, "route %d to %d kind %d gate %d\n", handoff->from, handoff->to,
                           (int)route->kind, route->gate);
    for (int i = 0; i < route->point_count; i++)
        print_point(out, "point", route->points[i]);
    for (int i = 0; i < route->break_count; i++)
        g_string_append_printf(out, "break %s %s at %d\n", route->cut_words[2 * i],
                               route->cut_words[2 * i + 1], route->breaks[i]);
    print_point(out, "rider", route->rider);
    print_rect(out, "thing", route->thing);
    print_signs(out, &route->signs);
    print_labels(out, route->labels, route->label_count);
}

static void print_wall(GString *out, const struct wm_wall_place *wall)
{
    print_rect(out, "wall", wall->box);
    print_point(out, "name", wall->name_centre);
    for (int i = 0; i < wall->gate_count; i++)
        print_rect(out, "gate", wall->gates[i].box);
}

static void print_office(GString *out, const struct wm_places *places)
{
    for (int i = 0; i < places->band_count; i++)
        print_rect(out, "band", places->bands[i].box);
    for (int i = 0; i < places->wall_count; i++)
        print_wall(out, &places->walls[i]);
}

static void print_frame(GString *out, const struct wm_places *places)
{
    const struct wm_title_place *title = &places->title;
    print_label(out, &title->title);
    print_labels(out, title->headline, title->headline_count);
    print_labels(out, title->under, title->under_count);
    print_rect(out, "strip", places->strip);
    print_rect(out, "slip", title->slip.box);
    for (int i = 0; i < places->group_count; i++) {
        const struct wm_group_place *group = &places->groups[i];
        print_labels(out, group->heading, group->heading_count);
        for (int t = 0; t < group->tally_count; t++)
            print_rect(out, "tally", group->tallies[t].box);
        print_labels(out, group->words, group->word_count);
    }
    print_label(out, &places->foot);
}

static void print_room(GString *out, const struct wm_room_place *room)
{
    print_rect(out, "room", room->box);
    print_label(out, &room->plate);
    print_labels(out, room->labels, room->label_count);
    print_rect(out, "sign", room->sign);
    print_rect(out, "board", room->board);
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Rooms and handoffs, in the order of what they print as. */
static void print_sorted(GString *out, const struct wm_model *model, const struct wm_places *places)
{
    GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < places->room_count + places->route_count; i++) {
        GString *text = g_string_new(NULL);
        if (i < places->room_count)
            print_room(text, &places->rooms[i]);
        else
            print_route(text, model, &places->routes[i - places->room_count]);
        g_ptr_array_add(texts, g_string_free(text, FALSE));
    }
    g_ptr_array_sort(texts, compare_texts);
    for (guint i = 0; i < texts->len; i++)
        g_string_append(out, texts->pdata[i]);
    g_ptr_array_free(texts, TRUE);
}

char *print_places(const struct wm_model *model, const struct wm_places *places)
{
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "sheet %.3f %.3f\n", places->width, places->height);
    print_office(out, places);
    for (int i = 0; i < places->step_count; i++)
        print_step(out, &places->steps[i]);
    print_sorted(out, model, places);
    print_frame(out, places);
    return g_string_free(out, FALSE);
}
