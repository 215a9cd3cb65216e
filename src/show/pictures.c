/* SPDX-License-Identifier: MIT
 *
 * Pictures as the show passes them on.
 */
#include "show/inside.h"

struct wm_show_picture wm_show_named(const struct wm_showing *showing, const char *name)
{
    return wm_show_cast(wm_cast_named(showing->icons, name));
}

struct wm_show_picture wm_show_cast(struct wm_cast cast)
{
    return (struct wm_show_picture){cast.icon, cast.name};
}
