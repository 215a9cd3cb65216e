/* SPDX-License-Identifier: MIT
 *
 * The lists of themes and of their colours, made from themes.def and colors.def.
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

static const struct wm_theme_color colors[] = {
#define WM_THEME_COLOR(name, field) {name, offsetof(struct wm_theme, field)},
#include "theme/colors.def"
#undef WM_THEME_COLOR
};

const struct wm_theme_color *wm_theme_color_at(int index)
{
    return &colors[index];
}

static bool is_same(struct wm_color a, struct wm_color b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

int wm_theme_night(const struct wm_theme *theme, struct wm_night_color out[WM_THEME_COLORS])
{
    int count = 0;
    for (int i = 0; theme->at_night && i < WM_THEME_COLORS; i++) {
        struct wm_color day = wm_theme_color(theme, &colors[i]);
        int k = 0;
        while (k < count && !is_same(out[k].day, day))
            k++;
        if (k == count)
            out[count++] =
                (struct wm_night_color){day, wm_theme_color(theme->at_night, &colors[i])};
    }
    return count;
}
