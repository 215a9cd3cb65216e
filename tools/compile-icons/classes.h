/* SPDX-License-Identifier: MIT
 *
 * The classes that shapes of a person have in icons/NAME.svg.
 */
#ifndef COMPILE_ICONS_CLASSES_H
#define COMPILE_ICONS_CLASSES_H

#include "base/mood.h"
#include "icon/display_list.h"

/* A part, or a mood. */
struct person_class {
    const char *name;
    enum wm_part part;
    enum wm_mood mood;
};

enum { PERSON_CLASSES = WM_PARTS - 1 + WM_MOODS - 1 };

extern const struct person_class person_classes[PERSON_CLASSES];

/* NULL if there is no such class. */
const struct person_class *person_class_find(const char *name);

#endif
