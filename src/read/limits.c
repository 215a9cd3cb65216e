/* SPDX-License-Identifier: MIT
 *
 * limits.def as tables.
 */
#include "read/limits.h"

#include <stdint.h>
#include <string.h>

const struct wm_limit_row wm_limit_rows[WM_LIMIT_COUNT] = {
#define WM_LIMIT(id, name, value, least, greatest, unit, message, manual)                          \
    {name, unit, message, unit " " manual, least, greatest},
#include "read/limits.def"
#undef WM_LIMIT
};

const struct wm_limits wm_default_limits = {{
#define WM_LIMIT(id, name, value, least, greatest, unit, message, manual) value,
#include "read/limits.def"
#undef WM_LIMIT
}};

enum wm_limit wm_limit_find(const char *name)
{
    enum wm_limit limit = 0;
    while (limit < WM_LIMIT_COUNT && strcmp(wm_limit_rows[limit].name, name) != 0)
        limit++;
    return limit;
}

bool wm_limits_set(struct wm_limits *limits, enum wm_limit limit, long long value)
{
    const struct wm_limit_row *row = &wm_limit_rows[limit];
    if (value < (long long)row->least || value > (long long)row->greatest)
        return false;
    limits->most[limit] = (size_t)value;
    return true;
}
