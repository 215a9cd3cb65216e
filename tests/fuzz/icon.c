/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: taking in a picture that a document brings. It is not painted: that is librsvg's.
 */
#include "icon/icon.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_icons *icons = wm_icons_create(arena);
    GBytes *file = g_bytes_new(bytes, length);
    struct wm_span nowhere = {0};
    bool is_taken = wm_icons_add(icons, "own", "A picture", file, nowhere, findings);
    g_bytes_unref(file);
    if (is_taken != (wm_findings_count(findings) == 0))
        g_error("refused without a word, or taken with a complaint");
    wm_arena_destroy(arena);
    return 0;
}
