/* SPDX-License-Identifier: MIT
 *
 * Moods: how a person in a step feels, and the face that shows it.
 */
#ifndef WM_BASE_MOOD_H
#define WM_BASE_MOOD_H

enum wm_mood {
    WM_MOOD_NONE, /* nothing said */
    WM_MOOD_PLEASED,
    WM_MOOD_CALM,
    WM_MOOD_WORRIED,
    WM_MOOD_FRUSTRATED,
    WM_MOOD_ANGRY,
    WM_MOODS,
};

/* By mood, NULL at the end; [WM_MOOD_NONE] is "". */
extern const char *const wm_mood_words[];

#endif
