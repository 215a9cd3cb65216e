/* SPDX-License-Identifier: MIT
 *
 * A map made by hand, with one of everything a scene can hold, for the tests of the writers.
 */
#ifndef WM_TESTS_SMALL_MAP_H
#define WM_TESTS_SMALL_MAP_H

#include "write/write.h"

/* Scene, pictures and fonts; model, places and findings are NULL. Lives in the arena. */
struct wm_map small_map_create(struct wm_arena *arena);

/* The scene of that map with this veil over each of its groups. */
struct wm_scene *small_map_veil(struct wm_arena *arena, const struct wm_map *map, double veil);

/* The state of a test that writes it, made and ended by the two functions as cmocka calls them. */
struct small_map_fixture {
    struct wm_arena *arena;
    struct wm_map map;
};

int small_map_set_up(void **state);
int small_map_tear_down(void **state);

/* The options of a plain call: scale 1, nothing else asked for. */
struct wm_write_options small_map_options(void);

/* What the writer of `format` writes; NULL if it does not say WM_WRITE_OK. */
GBytes *small_map_write(const struct wm_map *map, const char *format,
                        const struct wm_write_options *options);

#endif
