/* SPDX-License-Identifier: MIT
 *
 * The story: paragraphs as they are handed out, with the gates of the map.
 */
#include "say/story.h"
#include "api/document.h"

void wm_story_make(struct wallmap_map *map)
{
    struct wm_arena *arena = map->arena;
    int handoffs = map->drawn.model->handoff_count, count;
    int *gates = wm_arena_array(arena, int, (size_t)handoffs);
    for (int i = 0; i < handoffs; i++)
        gates[i] = map->drawn.places->routes[i].gate;
    const struct wm_paragraph *told = wm_story(arena, map->drawn.model, gates, &count);
    struct wallmap_paragraph *story =
        wm_arena_array(arena, struct wallmap_paragraph, (size_t)count);
    for (int i = 0; i < count; i++)
        story[i] = (struct wallmap_paragraph){told[i].step, told[i].text};
    map->story = story;
    map->story_count = (size_t)count;
}

const struct wallmap_paragraph *wallmap_map_story_at(const struct wallmap_map *map, size_t index)
{
    return index < map->story_count ? &map->story[index] : NULL;
}
