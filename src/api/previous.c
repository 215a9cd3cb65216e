/* SPDX-License-Identifier: MIT
 *
 * An earlier map, from its JSON. Only the places of steps are read: nodes[].id, .column and .row.
 */
#include "api/document.h"
#include "base/json.h"

#include <math.h>

enum { MOST_PLACE = 1000000 };

struct reading {
    struct wm_arena *arena;
    GArray *places; /* struct wm_previous_place */
    GString *text;  /* the string that is being read */
};

/* A column or a row. */
static bool read_place(struct wm_json_slice value, int *place)
{
    double number;
    if (!wm_json_read_number(value, &number) || number < 0 || number > MOST_PLACE ||
        number != floor(number))
        return false;
    *place = (int)number;
    return true;
}

static bool read_step(struct reading *reading, struct wm_json_slice node)
{
    enum { ID, COLUMN, ROW, COUNT };
    static const char *const names[COUNT] = {"id", "column", "row"};
    struct wm_json_slice values[COUNT];
    struct wm_previous_place place = {0};
    g_string_truncate(reading->text, 0);
    if (!wm_json_find_members(node, names, values, COUNT) ||
        !wm_json_read_string(values[ID], reading->text) ||
        !read_place(values[COLUMN], &place.column) || !read_place(values[ROW], &place.row))
        return false;
    place.step = wm_arena_strndup(reading->arena, reading->text->str, reading->text->len);
    g_array_append_val(reading->places, place);
    return true;
}

/* False if a step is wrong, or there are none in a list. */
static bool read_map(struct reading *reading, struct wm_json_slice map)
{
    static const char *const name = "nodes";
    struct wm_json_slice nodes, node;
    if (!wm_json_find_members(map, &name, &nodes, 1))
        return false;
    struct wm_json_walk walk = wm_json_enter_array(nodes);
    while (wm_json_next_element(&walk, &node))
        if (!read_step(reading, node))
            return false;
    return !walk.is_broken;
}

struct wallmap_previous *wallmap_previous_create(const void *json, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    struct reading reading = {
        .arena = arena,
        .places = g_array_new(FALSE, FALSE, sizeof(struct wm_previous_place)),
        .text = g_string_new(NULL),
    };
    bool is_map = read_map(&reading, (struct wm_json_slice){json, length});
    g_string_free(reading.text, TRUE);
    struct wallmap_previous *previous = wm_arena_new(arena, struct wallmap_previous);
    previous->arena = arena;
    previous->place_count = (int)reading.places->len;
    previous->places = wm_arena_take_array(arena, reading.places);
    if (is_map)
        return previous;
    wallmap_previous_destroy(previous);
    return NULL;
}

void wallmap_previous_destroy(struct wallmap_previous *previous)
{
    if (previous)
        wm_arena_destroy(previous->arena);
}
