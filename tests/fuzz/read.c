/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: the reader and what is found in what it read. Any bytes.
 */
#include "read/read.h"
#include "find/find.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_read_options options = {
        .name = "fuzz.xml", .folder = "/dev/null", .first_line = 1, .limits = &wm_default_limits};
    struct wm_model *model = wm_read(arena, bytes, length, &options, findings);
    if (model) {
        struct wm_icons *icons = wm_icons_create(arena);
        wm_find(model, icons, wm_casting_make(arena, model, icons), findings);
    }
    wm_findings_sort(findings);
    for (size_t i = 0; i < wm_findings_count(findings); i++) {
        struct wm_span at = wm_findings_at(findings, i)->at;
        if (at.source && (at.start > at.end || at.end > at.source->length))
            g_error("a finding points out of the file");
    }
    if (!model && !wm_findings_has_errors(findings))
        g_error("refused without a word");
    wm_arena_destroy(arena);
    return 0;
}
