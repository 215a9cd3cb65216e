/* SPDX-License-Identifier: MIT
 *
 * The lint of the pictures. Each check says every fault that it finds and goes on.
 */
#ifndef ICON_LINT_H
#define ICON_LINT_H

#include <glib.h>
#include <stdbool.h>

enum { LINT_SMALL = 32 }; /* pixels of the side at which two pictures are compared */

struct lint_icon {
    char *name;
    char *text;
    const char *category; /* NULL: no row in the table */
    unsigned char small[LINT_SMALL * LINT_SMALL * 4];
};

struct lint {
    const char *folder;
    GPtrArray *icons; /* struct lint_icon, by name */
    GHashTable *by_name;
    int faults;
};

/* Prints a fault of the file NAME and counts it. */
void lint_say(struct lint *lint, const char *name, const char *format, ...) G_GNUC_PRINTF(3, 4);
bool lint_is_of(const struct lint_icon *icon, const char *category);
bool lint_is_among(const char *word, const char *const *words, size_t count);
#define LINT_IS_AMONG(word, words) lint_is_among((word), (words), G_N_ELEMENTS(words))

/* The elements, attributes, colours, outlines, classes, moods and size of a picture's text. */
void lint_markup(struct lint *lint, const struct lint_icon *icon);

/* Renders a picture as two of them are compared. */
void lint_keep_small(struct lint_icon *icon);
/* What a picture paints, and where. */
void lint_paint(struct lint *lint, const struct lint_icon *icon);
/* That no two pictures look alike. */
void lint_alike(struct lint *lint);

/* names.tsv: that rows and pictures belong to each other, and that no name is claimed twice. Tells
 * each picture its category. */
void lint_table(struct lint *lint);

#endif
