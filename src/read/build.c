/* SPDX-License-Identifier: MIT
 *
 * What all parts of the model are built with: texts that are required, and owners.
 */
#include "read/build.h"

const char *wm_build_text(struct wm_build *build, const struct wm_element *element,
                          const char *name, const char *otherwise)
{
    const char *text = wm_language_text(build->reader, element, name, NULL);
    return text ? text : otherwise;
}

struct wm_owner wm_build_find_owner(struct wm_build *build, struct wm_word word)
{
    struct wm_owner owner = {-1, -1};
    const struct wm_id *id = wm_ids_find(build->ids, word, WM_ID_OWNER);
    if (id && id->kind == WM_ID_ACTOR)
        owner.actor = id->index;
    else if (id)
        owner.room = id->index;
    return owner;
}

struct wm_owner wm_build_owner(struct wm_build *build, struct wm_word word)
{
    struct wm_owner owner = wm_build_find_owner(build, word);
    if (word.text && !wm_owner_is_given(owner) && build->actors->len > 0)
        owner.actor = 0;
    return owner;
}
