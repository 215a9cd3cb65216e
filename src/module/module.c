/* SPDX-License-Identifier: MIT
 *
 * What wallmap-extra.so shows of itself.
 */
#include "module/parts.h"

__attribute__((visibility("default"))) const struct wm_extra *wm_extra_entry(void);

const struct wm_extra *wm_extra_entry(void)
{
    static const struct wm_extra extra = {
        .abi = WM_EXTRA_ABI,
        .svg_open = wm_svg_open,
        .svg_close = wm_svg_close,
        .svg_paint = wm_svg_paint,
        .text_create = wm_text_create,
        .text_destroy = wm_text_destroy,
        .text_reload = wm_text_reload,
        .text_set = wm_text_set,
        .text_show = wm_text_show,
    };
    return &extra;
}
