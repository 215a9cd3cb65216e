/* SPDX-License-Identifier: MIT
 *
 * The seam register as JSON. What the document does not tell is null.
 */
#include "report/members.h"
#include "report/register.h"

static void add_end(struct wm_json_tree *tree, const char *name, const struct wallmap_seam_end *end)
{
    wm_json_begin_object(tree, name);
    wm_json_add_text(tree, "id", end->step);
    wm_json_add_text(tree, "does", end->does);
    wm_json_add_text(tree, "by", end->actor);
    wm_json_end_object(tree);
}

static void add_reasons(struct wm_json_tree *tree, const struct wallmap_seam *seam)
{
    g_auto(GStrv) reasons = wm_seam_reasons(seam);
    wm_json_begin_array(tree, "reasons");
    for (char **reason = reasons; *reason; reason++)
        wm_json_add_text(tree, NULL, *reason);
    wm_json_end_array(tree);
}

static void add_troubles(struct wm_json_tree *tree, const struct wallmap_seam *seam)
{
    wm_json_begin_array(tree, "troubles");
    for (size_t i = 0; i < seam->trouble_count; i++) {
        const struct wallmap_seam_trouble *trouble = &seam->troubles[i];
        wm_json_begin_object(tree, NULL);
        wm_json_add_text(tree, "kind", trouble->name);
        wm_json_add_text(tree, "share", trouble->share);
        wm_json_add_known(tree, "share_value", trouble->share_value);
        wm_json_add_text(tree, "says", trouble->says);
        wm_json_end_object(tree);
    }
    wm_json_end_array(tree);
}

static void add_work(struct wm_json_tree *tree, const struct wallmap_seam *seam)
{
    wm_json_add_text(tree, "item", seam->item);
    wm_json_add_text(tree, "via", seam->via);
    wm_json_add_text(tree, "when", seam->when);
    wm_json_add_text(tree, "owner", seam->owner);
    wm_json_add_text(tree, "measure", seam->measure);
    wm_json_add_text(tree, "waits", seam->waits);
    wm_json_add_known(tree, "waits_minutes", seam->waits_minutes);
    wm_json_add_text(tree, "share", seam->share);
    wm_json_add_known(tree, "share_value", seam->share_value);
    add_troubles(tree, seam);
    wm_json_add_text(tree, "says", seam->says);
    wm_json_add_truth(tree, "thrown", seam->is_thrown);
    wm_json_add_truth(tree, "comes_back", seam->comes_back);
    wm_json_add_text(tree, "crosses", wm_seam_crossing(seam));
}

static void add_seam(struct wm_json_tree *tree, const struct wallmap_seam *seam)
{
    wm_json_begin_object(tree, NULL);
    wm_json_add_number(tree, "number", seam->number);
    wm_json_add_number(tree, "score", seam->score);
    add_reasons(tree, seam);
    wm_json_add_text(tree, "door", seam->door);
    wm_json_add_text(tree, "from", seam->from.room);
    wm_json_add_text(tree, "to", seam->to.room);
    add_end(tree, "from_step", &seam->from);
    add_end(tree, "to_step", &seam->to);
    add_work(tree, seam);
    wm_json_add_place(tree, seam->file, seam->line, seam->column);
    wm_json_end_object(tree);
}

static void add_file(struct wm_json_tree *tree, const struct wm_told *file)
{
    wm_members_of_work(tree, file);
    wm_json_begin_array(tree, "seams");
    for (size_t i = 0; i < file->seam_count; i++)
        add_seam(tree, &file->seams[i]);
    wm_json_end_array(tree);
}

void wm_register_as_json(const struct wm_report *report)
{
    wm_envelope(report, add_file);
}
