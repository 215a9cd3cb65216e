/* SPDX-License-Identifier: MIT
 *
 * The story: paragraphs as they are handed out, with the gates of the map.
 */
#include "say/story.h"
#include "api/document.h"

/* NULL where no map is laid out. */
static const int *list_gates(struct wallmap_document *document)
{
    int count = document->model->handoff_count;
    if (!document->theme)
        return NULL;
    int *gates = wm_arena_array(document->story_arena, int, (size_t)count);
    for (int i = 0; i < count; i++)
        gates[i] = document->map.places->routes[i].gate;
    return gates;
}

static void tell_story(struct wallmap_document *document)
{
    struct wm_arena *arena = document->story_arena = wm_arena_create();
    int count;
    const struct wm_paragraph *told =
        wm_story(arena, document->model, list_gates(document), &count);
    struct wallmap_paragraph *story =
        wm_arena_array(arena, struct wallmap_paragraph, (size_t)count);
    for (int i = 0; i < count; i++)
        story[i] = (struct wallmap_paragraph){told[i].step, told[i].text};
    document->story = story;
    document->story_count = (size_t)count;
}

const struct wallmap_paragraph *wallmap_document_story_at(struct wallmap_document *document,
                                                          size_t index)
{
    if (!document->model)
        return NULL;
    if (!document->story_arena)
        tell_story(document);
    return index < document->story_count ? &document->story[index] : NULL;
}
