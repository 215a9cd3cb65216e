/* SPDX-License-Identifier: MIT
 *
 * An earlier map, from its JSON. Only the places of steps and the directions of handoffs are read:
 * nodes[].id, .column, .row, .cx, .cy and edges[].source, .target, .back.
 */
#include "api/document.h"
#include "base/json.h"

#include <math.h>

enum { MOST_PLACE = 1000000, MOST_LENGTH = 10000000 };

struct reading {
    struct wm_arena *arena;
    GArray *places; /* struct wm_previous_place */
    GArray *back;   /* const char *, "from>to" */
    GString *text;  /* the string that is being read */
};

static const char *keep_text(struct reading *reading)
{
    return wm_arena_strndup(reading->arena, reading->text->str, reading->text->len);
}

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

/* A coordinate on the sheet; 0 if there is none. */
static double read_length(struct wm_json_slice value)
{
    double number;
    return wm_json_read_number(value, &number) && fabs(number) <= MOST_LENGTH ? number : 0;
}

static bool read_step(struct reading *reading, struct wm_json_slice node)
{
    enum { ID, COLUMN, ROW, X, Y, COUNT };
    static const char *const names[COUNT] = {"id", "column", "row", "cx", "cy"};
    struct wm_json_slice values[COUNT];
    struct wm_previous_place place = {0};
    g_string_truncate(reading->text, 0);
    if (!wm_json_find_members(node, names, values, COUNT) ||
        !wm_json_read_string(values[ID], reading->text) ||
        !read_place(values[COLUMN], &place.column) || !read_place(values[ROW], &place.row))
        return false;
    place.x = read_length(values[X]);
    place.y = read_length(values[Y]);
    place.step = keep_text(reading);
    g_array_append_val(reading->places, place);
    return true;
}

static bool read_handoff(struct reading *reading, struct wm_json_slice edge)
{
    enum { SOURCE, TARGET, BACK, COUNT };
    static const char *const names[COUNT] = {"source", "target", "back"};
    struct wm_json_slice values[COUNT];
    bool is_back;
    g_string_truncate(reading->text, 0);
    if (!wm_json_find_members(edge, names, values, COUNT) ||
        !wm_json_read_string(values[SOURCE], reading->text))
        return false;
    g_string_append_c(reading->text, '>');
    if (!wm_json_read_string(values[TARGET], reading->text) ||
        !wm_json_read_bool(values[BACK], &is_back))
        return false;
    if (is_back) {
        const char *both = keep_text(reading);
        g_array_append_val(reading->back, both);
    }
    return true;
}

/* Calls `read` for each element. False if one of them is wrong, or `array` is no array. */
static bool read_each(struct reading *reading, struct wm_json_slice array,
                      bool (*read)(struct reading *reading, struct wm_json_slice element))
{
    struct wm_json_walk walk = wm_json_enter_array(array);
    struct wm_json_slice element;
    while (wm_json_next_element(&walk, &element))
        if (!read(reading, element))
            return false;
    return !walk.is_broken;
}

static bool read_map(struct reading *reading, struct wm_json_slice map)
{
    enum { NODES, EDGES, COUNT };
    static const char *const names[COUNT] = {"nodes", "edges"};
    struct wm_json_slice values[COUNT];
    return wm_json_find_members(map, names, values, COUNT) &&
           read_each(reading, values[NODES], read_step) &&
           read_each(reading, values[EDGES], read_handoff);
}

struct wallmap_previous *wallmap_previous_create(const void *json, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    struct reading reading = {
        .arena = arena,
        .places = g_array_new(FALSE, FALSE, sizeof(struct wm_previous_place)),
        .back = g_array_new(FALSE, FALSE, sizeof(const char *)),
        .text = g_string_new(NULL),
    };
    bool is_map = read_map(&reading, (struct wm_json_slice){json, length});
    g_string_free(reading.text, TRUE);
    struct wallmap_previous *previous = wm_arena_new(arena, struct wallmap_previous);
    previous->arena = arena;
    previous->place_count = (int)reading.places->len;
    previous->back_count = (int)reading.back->len;
    previous->places = wm_arena_take_array(arena, reading.places);
    previous->back = wm_arena_take_array(arena, reading.back);
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
