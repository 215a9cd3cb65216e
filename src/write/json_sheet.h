/* SPDX-License-Identifier: MIT
 *
 * What one sheet of a map looks like, in JSON. Private to write/.
 */
#ifndef WM_WRITE_JSON_SHEET_H
#define WM_WRITE_JSON_SHEET_H

#include "write/write.h"

/* The members "canvas" to "boxes" of an object, each with a comma behind it: all that stands at the
 * places of the map. */
void wm_json_append_sheet(GString *out, const struct wm_map *map);

/* A member with a number of up to two decimals. */
void wm_json_append_number(GString *out, const char *key, double value);

#endif
