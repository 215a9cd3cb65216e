/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: pictures guessed from a text in each language, and looked for by it.
 */
#include "icon/cast.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static struct wm_icons *icons; /* the table is the same every time */
    if (!icons)
        icons = wm_icons_create(wm_arena_create());
    g_autofree char *text = g_strndup((const char *)bytes, length);
    for (int language = 0; language < WM_LANGUAGES; language++) {
        struct wm_caster caster = {icons, (enum wm_language)language};
        wm_cast_step(caster, text, text, "");
        wm_cast_actor(caster, NULL, text, "person", false);
        if (!wm_cast_item(caster, NULL, text, "").icon)
            g_error("nothing is cast for an item");
    }
    wm_icons_find(icons, text);
    const struct wm_icon *near[2];
    if (wm_icons_nearest(icons, text, near, 2) > 2)
        g_error("more than two neighbours");
    return 0;
}
