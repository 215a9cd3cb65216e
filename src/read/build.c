/* SPDX-License-Identifier: MIT
 *
 * What all parts of the model are built with: texts that are required, owners, ranks.
 */
#include "read/build.h"
#include "model/words.h"

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

int wm_build_worst(struct wm_build *build, const struct wm_element *element)
{
    struct wm_reader *reader = build->reader;
    int rank = wm_value_word(reader, element, "worst", wm_worst_words, 0);
    if (rank == 0)
        return 0;
    const struct wm_attribute *it = wm_tree_attribute(element, "worst");
    const struct wm_attribute **first = &build->worst[rank - 1];
    if (!*first) {
        *first = it;
        return rank;
    }
    struct wm_finding *finding = wm_findings_add(
        reader->findings, WM_CODE_BAD_VALUE, it->value_at, "worst=\"%d\" is taken%s", rank,
        wm_reader_place(reader, (*first)->value_at, it->value_at.source));
    wm_finding_hint(reader->findings, finding,
                    "give each number once: 1 to the worst, then 2 and 3");
    return 0;
}
