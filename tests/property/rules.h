/* SPDX-License-Identifier: MIT
 *
 * What holds on every map, whatever the workflow: nothing hides anything, arrows begin and end
 * where they should, everything is on the sheet. Only places are looked at, no picture and no font.
 */
#ifndef TESTS_PROPERTY_RULES_H
#define TESTS_PROPERTY_RULES_H

#include "layout/places.h"

#include <glib.h>

/* `gates_before` gates have numbers on the sheets before this one. Every rule that is broken, as
 * "rule: the first that breaks it, with its coordinates". Owned by the caller, strings and all. */
GPtrArray *find_broken_rules(const struct wm_model *model, const struct wm_show *show,
                             const struct wm_theme *theme, const struct wm_places *places,
                             int gates_before);

/* All that has a place, one a line: two layouts are the same when these are. The order of handoffs
 * and rooms in the model does not show. */
char *print_places(const struct wm_model *model, const struct wm_places *places);

#endif
