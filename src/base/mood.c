/* SPDX-License-Identifier: MIT
 *
 * The words for moods, in documents and in the class names of the pictures of people.
 */
#include "base/mood.h"

#include <stddef.h>

const char *const wm_mood_words[] = {
    [WM_MOOD_NONE] = "",
    [WM_MOOD_PLEASED] = "pleased",
    [WM_MOOD_CALM] = "calm",
    [WM_MOOD_WORRIED] = "worried",
    [WM_MOOD_FRUSTRATED] = "frustrated",
    [WM_MOOD_ANGRY] = "angry",
    [WM_MOODS] = NULL,
};
