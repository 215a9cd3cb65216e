/* SPDX-License-Identifier: MIT
 *
 * Fuzzed: workflows of any shape, read, searched and laid out. Every byte is a choice of the maker,
 * so that all inputs are good documents and the bytes go into the shape.
 */
#include "layout/layout.h"
#include "../property/made.h"
#include "find/find.h"
#include "read/read.h"

#include <math.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void lay_out(struct wm_arena *arena, const char *xml)
{
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_read_options options = {
        .name = "fuzz.xml", .folder = "/dev/null", .first_line = 1, .limits = &wm_default_limits};
    struct wm_model *model = wm_read(arena, xml, strlen(xml), &options, findings);
    if (!model || wm_findings_has_errors(findings))
        g_error("a good document is refused");
    struct wm_icons *icons = wm_icons_create(arena);
    wm_find(model, icons, wm_casting_make(arena, model, icons), findings);
    const struct wm_show_options shown = {.file = "fuzz.xml"};
    const struct wm_show *show = wm_show_make(arena, model, findings, icons, &shown);
    const struct wm_places *places =
        wm_layout(arena, model, (struct wm_shows){&show, 1}, wm_theme_at(0), &wm_plain_ruler, NULL);
    if (!isfinite(places->width) || !isfinite(places->height) ||
        places->step_count != model->step_count || places->route_count != model->handoff_count)
        g_error("a map that is not whole");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct made_workflow *made = made_from_bytes(bytes, length);
    char *xml = made_xml(made, MADE_NAMES_RISING);
    struct wm_arena *arena = wm_arena_create();
    lay_out(arena, xml);
    wm_arena_destroy(arena);
    g_free(xml);
    made_destroy(made);
    return 0;
}
