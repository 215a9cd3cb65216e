/* SPDX-License-Identifier: MIT
 *
 * The limits of limits.def by number and by name. A document never raises one, only the caller
 * does.
 */
#ifndef WM_READ_LIMITS_H
#define WM_READ_LIMITS_H

#include <stdbool.h>
#include <stddef.h>

enum wm_limit {
#define WM_LIMIT(id, name, value, least, greatest, unit, message, manual) WM_LIMIT_##id,
#include "read/limits.def"
#undef WM_LIMIT
    WM_LIMIT_COUNT,
};

struct wm_limit_row {
    const char *name;    /* "picture-svg" */
    const char *unit;    /* "bytes" */
    const char *message; /* behind the unit in a finding; may be "" */
    const char *manual;  /* unit included: "bytes of an SVG picture" */
    size_t least, greatest;
};

struct wm_limits {
    size_t most[WM_LIMIT_COUNT];
};

extern const struct wm_limit_row wm_limit_rows[WM_LIMIT_COUNT];
extern const struct wm_limits wm_default_limits;

/* WM_LIMIT_COUNT if there is none of that name. */
enum wm_limit wm_limit_find(const char *name);

/* False, and nothing is set, if `value` is out of bounds. */
bool wm_limits_set(struct wm_limits *limits, enum wm_limit limit, long long value);

#endif
