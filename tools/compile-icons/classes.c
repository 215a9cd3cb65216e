/* SPDX-License-Identifier: MIT
 *
 * The one table of the classes; the lint of the pictures reads it, too.
 */
#include "classes.h"

#include <string.h>

const struct person_class person_classes[PERSON_CLASSES] = {
    {"skin", WM_PART_SKIN, WM_MOOD_NONE},
    {"hair", WM_PART_HAIR, WM_MOOD_NONE},
    {"accent", WM_PART_ACCENT, WM_MOOD_NONE},
    {"mood-calm", WM_PART_NONE, WM_MOOD_CALM},
    {"mood-pleased", WM_PART_NONE, WM_MOOD_PLEASED},
    {"mood-worried", WM_PART_NONE, WM_MOOD_WORRIED},
    {"mood-frustrated", WM_PART_NONE, WM_MOOD_FRUSTRATED},
    {"mood-angry", WM_PART_NONE, WM_MOOD_ANGRY},
};

const struct person_class *person_class_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(person_classes); i++)
        if (strcmp(person_classes[i].name, name) == 0)
            return &person_classes[i];
    return NULL;
}
