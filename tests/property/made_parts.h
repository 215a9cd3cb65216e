/* SPDX-License-Identifier: MIT
 *
 * Inside of a made workflow: shared by what makes, shrinks and writes it, and by nothing else.
 * Attributes and children that name no id are kept as text, so that taking them away is one line;
 * what names an id is kept as an index, so that ids can be given anew.
 */
#ifndef TESTS_PROPERTY_MADE_PARTS_H
#define TESTS_PROPERTY_MADE_PARTS_H

#include "made.h"

#include "model/model.h"

enum { MOST_ROOMS = 8, MOST_STEPS = 60, MOST_ACTORS = 3 };

struct room {
    enum wm_side side;
    int actors;
    bool is_loner;
    const char *name;
    const char *goal; /* NULL: none */
};

struct step {
    int room, actor;
    const char *does;
    const char *rest; /* attributes */
    const char *inside;
    int beside; /* -1: none */
};

struct handoff {
    int from, to;
    const char *rest;
    const char *inside;
    int owner; /* room, -1: none */
};

/* Texts live in `texts`, which copies share. */
struct made_workflow {
    GStringChunk *texts;
    GArray *rooms, *steps, *handoffs;
    const char *head; /* attributes of the root */
    const char *before_office;
    int owner;             /* room, -1: none */
    unsigned in_the_room;  /* a bit a room; 0: nothing is said */
    bool has_wall, shares; /* shares: copies of another one's texts */
};

#endif
