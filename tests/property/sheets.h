/* SPDX-License-Identifier: MIT
 *
 * A made workflow on several sheets, with an overview.
 */
#ifndef TESTS_PROPERTY_SHEETS_H
#define TESTS_PROPERTY_SHEETS_H

#include "layout/layout.h"
#include "show/sheets.h"

struct made_sheet {
    const struct wm_show *show;
    const struct wm_places *places;
};

struct made_sheets {
    struct made_sheet overview;
    struct made_sheet *sheets; /* `sheeting.count` */
    struct wm_sheeting sheeting;
};

/* Lays out about so many, each with as many steps. */
struct made_sheets lay_out_sheets(struct wm_arena *arena, const struct wm_model *model,
                                  const struct wm_show *whole, int count,
                                  const struct wm_layout_options *options);

/* Adds to `broken` every rule that a sheet breaks, or that all of them break together. */
void find_rules_broken_on_sheets(GPtrArray *broken, const struct wm_model *model,
                                 const struct made_sheets *sheets);

#endif
