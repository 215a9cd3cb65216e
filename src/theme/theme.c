/* SPDX-License-Identifier: MIT
 *
 * The list of themes, made from themes.def.
 */
#include "theme/theme.h"

#include <stddef.h>
#include <string.h>

#define WM_THEME(name) extern const struct wm_theme wm_theme_##name;
#include "theme/themes.def"
#undef WM_THEME

static const struct wm_theme *const themes[] = {
#define WM_THEME(name) &wm_theme_##name,
#include "theme/themes.def"
#undef WM_THEME
    NULL,
};

const struct wm_theme *wm_theme_at(int index)
{
    return themes[index];
}

const struct wm_theme *wm_theme_find(const char *name)
{
    for (int i = 0; themes[i]; i++)
        if (strcmp(themes[i]->name, name) == 0)
            return themes[i];
    return NULL;
}
