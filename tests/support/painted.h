/* SPDX-License-Identifier: MIT
 *
 * A PNG, decoded by libpng, against the surface that Cairo paints of the same map.
 */
#ifndef WM_TESTS_PAINTED_H
#define WM_TESTS_PAINTED_H

#include "write/write.h"

/* NULL if every pixel is the painted one, else what is wrong. */
const char *painted_fault(const struct wm_map *map, const struct wm_write_options *options,
                          GBytes *png);

#endif
