/* SPDX-License-Identifier: MIT
 *
 * The table of writers, and the sink.
 */
#include "write/write.h"

#include "write/writers.h"

#include <string.h>

static const struct wm_format FORMATS[] = {
#define WM_FORMAT(name, suffix, kind, summary)                                                     \
    {#name, suffix, summary, WM_FORMAT_##kind, wm_write_##name},
#include "write/formats.def"
#undef WM_FORMAT
};

const struct wm_format *wm_format_at(int index)
{
    return index >= 0 && index < (int)G_N_ELEMENTS(FORMATS) ? &FORMATS[index] : NULL;
}

const struct wm_format *wm_format_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(FORMATS); i++)
        if (strcmp(FORMATS[i].name, name) == 0 || strcmp(FORMATS[i].suffix, name) == 0)
            return &FORMATS[i];
    return NULL;
}
