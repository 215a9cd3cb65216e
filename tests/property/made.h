/* SPDX-License-Identifier: MIT
 *
 * Workflows that nobody thought of: made from a seed for the property tests, from bytes for the
 * fuzz targets, and made smaller again when one of them shows a fault. They are valid documents
 * full of what is hard to lay out; it is not known here what a layout is.
 */
#ifndef TESTS_PROPERTY_MADE_H
#define TESTS_PROPERTY_MADE_H

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

struct made_workflow;

/* From a seed: always the same on every machine. */
struct made_workflow *made_from_seed(uint64_t seed);

/* Every byte is a choice; when they end, the first choice is taken each time. */
struct made_workflow *made_from_bytes(const unsigned char *bytes, size_t length);

void made_destroy(struct made_workflow *made);

enum made_names {
    MADE_NAMES_RISING,  /* s0, s1, ... */
    MADE_NAMES_FALLING, /* ids that sort the other way round */
    MADE_SHUFFLED,      /* s0, s1, ...; all but steps in another order */
};

/* The document; owned by the caller. */
char *made_xml(const struct made_workflow *made, enum made_names names);

int made_room_count(const struct made_workflow *made);
int made_step_count(const struct made_workflow *made);
int made_handoff_count(const struct made_workflow *made);

/* A copy that lacks something; NULL where there is nothing to take away. */
struct made_workflow *made_without_step(const struct made_workflow *made, int step);
struct made_workflow *made_without_handoff(const struct made_workflow *made, int handoff);
struct made_workflow *made_without_room(const struct made_workflow *made, int room);
struct made_workflow *made_plain_step(const struct made_workflow *made, int step);
struct made_workflow *made_plain_handoff(const struct made_workflow *made, int handoff);
struct made_workflow *made_plain_head(const struct made_workflow *made);

#endif
