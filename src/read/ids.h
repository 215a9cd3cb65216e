/* SPDX-License-Identifier: MIT
 *
 * The one name space of ids, and references into it.
 */
#ifndef WM_READ_IDS_H
#define WM_READ_IDS_H

#include "read/values.h"

enum wm_id_kind {
    WM_ID_DEPARTMENT = 1,
    WM_ID_ACTOR = 2,
    WM_ID_STEP = 4,
    WM_ID_OWNER = WM_ID_DEPARTMENT | WM_ID_ACTOR,
};

struct wm_id {
    const char *id;
    enum wm_id_kind kind;
    int index; /* of the model's array; -1: it was told of but is not in the model */
    struct wm_span at;
};

struct wm_ids;

/* Lives in the reader's arena. */
struct wm_ids *wm_ids_create(struct wm_reader *reader);

/* Takes in the id of an element. Returns it, or another one that nobody has where it is missing,
 * malformed or taken, so that ids in the model are always there and never twice. */
const char *wm_ids_add(struct wm_ids *ids, const struct wm_element *element, enum wm_id_kind kind,
                       int index);

/* Something could not be read that may hold ids of `kinds`: that one of them is not known is no
 * finding any more, unless another is near. */
void wm_ids_excuse(struct wm_ids *ids, unsigned kinds);

/* What `word` refers to. Where it is nothing of `kinds` that is a finding, and the nearest that is
 * one is taken for it; NULL where none is near, or the word's text is NULL. */
const struct wm_id *wm_ids_find(struct wm_ids *ids, struct wm_word word, unsigned kinds);

#endif
