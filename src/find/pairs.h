/* SPDX-License-Identifier: MIT
 *
 * Rooms that hand over to each other, each pair once. Private to find/.
 */
#ifndef WM_FIND_PAIRS_H
#define WM_FIND_PAIRS_H

#include "model/model.h"

enum { WM_PING_PONG = 3 }; /* handoffs between two rooms, in both directions, that are too many */

struct wm_room_pair {
    int first, second; /* rooms, as the first handoff between them goes */
    int forth, back;   /* handoffs in that direction, in the other */
    int ping_pong;     /* the handoff with which it became back and forth, or -1 */
};

/* An array of struct wm_room_pair in the order of the first handoffs; the caller frees it. Linear
 * in the handoffs. */
GArray *wm_room_pairs(const struct wm_model *model);

#endif
