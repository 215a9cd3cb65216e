/* SPDX-License-Identifier: MIT
 *
 * Whose the foreign pictures of a scene are, in one sentence for the metadata of a file. Nothing is
 * owed for the family.
 */
#include "write/writers.h"

char *wm_credits_sentence(const struct wm_scene *scene)
{
    struct wm_arena *arena = wm_arena_create();
    const GPtrArray *icons = wm_scene_icons(arena, scene);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < icons->len; i++) {
        const struct wm_icon *icon = icons->pdata[i];
        const struct wm_credit *credit = icon->credit;
        if (!credit)
            continue;
        g_string_append_printf(text, "%s%s (%s, %s)", text->len ? "; " : "Pictures: ", icon->name,
                               credit->author ? credit->author : "author not known",
                               credit->licence ? credit->licence : "licence not known");
    }
    wm_arena_destroy(arena);
    return g_string_free(text, FALSE);
}
