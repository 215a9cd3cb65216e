/* SPDX-License-Identifier: MIT
 *
 * The difference for programs. What does not apply is null.
 */
#include "report/members.h"

static void add_aspects(struct wm_json_tree *tree, const struct wallmap_change *change)
{
    wm_json_begin_array(tree, "aspects");
    for (size_t i = 0; i < change->aspect_count; i++) {
        wm_json_begin_object(tree, NULL);
        wm_json_add_text(tree, "name", change->aspects[i].name);
        wm_json_add_text(tree, "before", change->aspects[i].before);
        wm_json_add_text(tree, "after", change->aspects[i].after);
        wm_json_add_text(tree, "text", change->aspects[i].text);
        wm_json_end_object(tree);
    }
    wm_json_end_array(tree);
}

static void add_change(struct wm_json_tree *tree, const struct wallmap_change *change)
{
    static const char *const kinds[] = {
        [WALLMAP_GONE] = "gone", [WALLMAP_NEW] = "new", [WALLMAP_CHANGED] = "changed"};
    static const char *const things[] = {[WALLMAP_DEPARTMENT] = "department",
                                         [WALLMAP_ACTOR] = "actor",
                                         [WALLMAP_STEP] = "step",
                                         [WALLMAP_HANDOFF] = "handoff"};
    wm_json_begin_object(tree, NULL);
    wm_json_add_text(tree, "change", kinds[change->kind]);
    wm_json_add_text(tree, "of", things[change->of]);
    wm_json_add_text(tree, "id", change->id);
    wm_json_add_text(tree, "from", change->from);
    wm_json_add_text(tree, "to", change->to);
    wm_json_add_text(tree, "name", change->name);
    wm_json_add_text(tree, "by", change->by);
    wm_json_add_text(tree, "text", change->text);
    add_aspects(tree, change);
    wm_json_add_place(tree, change->file, change->line, change->column);
    wm_json_end_object(tree);
}

/* Two files: the one before, then the one after. */
void wm_changes_as_json(const struct wm_report *report)
{
    const struct wm_told *told = report->files;
    const struct wm_told both[] = {*told->before, *told};
    const struct wm_report files = {.files = both, .count = G_N_ELEMENTS(both)};
    struct wm_json_tree tree = wm_envelope_begin(report);
    wm_envelope_files(&tree, &files, wm_members_of_work);
    wm_json_add_text(&tree, "headline", told->headline);
    wm_json_begin_array(&tree, "changes");
    for (size_t i = 0; i < told->change_count; i++)
        add_change(&tree, &told->changes[i]);
    wm_json_end_array(&tree);
    wm_json_end_object(&tree);
}
