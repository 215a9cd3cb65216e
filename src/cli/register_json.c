/* SPDX-License-Identifier: MIT
 *
 * The seam register as JSON. What the document does not tell is null.
 */
#include "cli/facts.h"
#include "cli/register.h"

static void add_number(JsonBuilder *json, const char *name, double number)
{
    json_builder_set_member_name(json, name);
    cli_json_number(json, number);
}

/* Below nothing: not told. */
static void add_if_told(JsonBuilder *json, const char *name, double number)
{
    json_builder_set_member_name(json, name);
    if (number < 0)
        json_builder_add_null_value(json);
    else
        cli_json_number(json, number);
}

static void add_truth(JsonBuilder *json, const char *name, bool is_true)
{
    json_builder_set_member_name(json, name);
    json_builder_add_boolean_value(json, is_true);
}

static void add_trouble_kinds(JsonBuilder *json, const struct wallmap_facts *facts)
{
    json_builder_set_member_name(json, "trouble_kinds");
    json_builder_begin_object(json);
    for (size_t i = 0; i < facts->trouble_kind_count; i++)
        add_number(json, facts->troubles_by_kind[i].name, facts->troubles_by_kind[i].count);
    json_builder_end_object(json);
}

static void add_longest_waits(JsonBuilder *json, const struct wallmap_facts *facts)
{
    json_builder_set_member_name(json, "longest_waits");
    json_builder_begin_array(json);
    for (size_t i = 0; i < facts->longest_wait_count; i++) {
        json_builder_begin_object(json);
        cli_json_text(json, "from", facts->longest_waits[i].from);
        cli_json_text(json, "to", facts->longest_waits[i].to);
        add_number(json, "minutes", facts->longest_waits[i].minutes);
        json_builder_end_object(json);
    }
    json_builder_end_array(json);
}

void cli_register_counts(JsonBuilder *json, const struct wallmap_facts *facts)
{
    const struct {
        const char *name;
        double number;
    } counts[] = {
        {"steps", facts->steps},
        {"handoffs", facts->handoffs},
        {"departments", facts->departments},
        {"actors", facts->actors},
        {"crossings", facts->crossings},
        {"crossings_out", facts->crossings_out},
        {"crossings_in", facts->crossings_in},
        {"seams", facts->seams},
        {"unowned", facts->seams_without_owner},
        {"unmeasured", facts->seams_without_measure},
        {"thrown", facts->thrown},
        {"comes_back", facts->comes_back},
        {"troubles", facts->troubles},
        {"rules", facts->rules},
        {"touch_minutes", facts->touch_minutes},
        {"waiting_minutes", facts->waiting_minutes},
        {"work_share", facts->work_share},
        {"touch_minutes_with_loops", facts->touch_with_loops},
        {"waiting_minutes_with_loops", facts->waiting_with_loops},
        {"most_passes", facts->most_passes},
        {"loops_without_share", facts->loops_without_share},
        {"loops_without_end", facts->loops_without_end},
        {"way_steps", facts->way_steps},
        {"way_steps_timed", facts->way_steps_timed},
        {"way_seams", facts->way_seams},
        {"way_seams_timed", facts->way_seams_timed},
    };
    json_builder_set_member_name(json, "counts");
    json_builder_begin_object(json);
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        add_number(json, counts[i].name, counts[i].number);
    add_trouble_kinds(json, facts);
    add_longest_waits(json, facts);
    json_builder_end_object(json);
}

static void add_end(JsonBuilder *json, const char *name, const struct wallmap_seam_end *end)
{
    json_builder_set_member_name(json, name);
    json_builder_begin_object(json);
    cli_json_text(json, "id", end->step);
    cli_json_text(json, "does", end->does);
    cli_json_text(json, "by", end->actor);
    json_builder_end_object(json);
}

static void add_reasons(JsonBuilder *json, const struct wallmap_seam *seam)
{
    g_auto(GStrv) reasons = cli_seam_reasons(seam);
    json_builder_set_member_name(json, "reasons");
    json_builder_begin_array(json);
    for (char **reason = reasons; *reason; reason++)
        json_builder_add_string_value(json, *reason);
    json_builder_end_array(json);
}

static void add_troubles(JsonBuilder *json, const struct wallmap_seam *seam)
{
    json_builder_set_member_name(json, "troubles");
    json_builder_begin_array(json);
    for (size_t i = 0; i < seam->trouble_count; i++) {
        const struct wallmap_seam_trouble *trouble = &seam->troubles[i];
        json_builder_begin_object(json);
        cli_json_text(json, "kind", trouble->name);
        cli_json_text(json, "share", trouble->share);
        add_if_told(json, "share_value", trouble->share_value);
        cli_json_text(json, "says", trouble->says);
        json_builder_end_object(json);
    }
    json_builder_end_array(json);
}

static void add_work(JsonBuilder *json, const struct wallmap_seam *seam)
{
    cli_json_text(json, "what", seam->item);
    cli_json_text(json, "how", seam->via);
    cli_json_text(json, "when", seam->when);
    cli_json_text(json, "owner", seam->owner);
    cli_json_text(json, "measure", seam->measure);
    cli_json_text(json, "wait", seam->waits);
    add_if_told(json, "wait_minutes", seam->waits_minutes);
    cli_json_text(json, "share", seam->share);
    add_if_told(json, "share_value", seam->share_value);
    add_troubles(json, seam);
    cli_json_text(json, "says", seam->says);
    add_truth(json, "thrown", seam->is_thrown);
    add_truth(json, "comes_back", seam->comes_back);
    cli_json_text(json, "crosses", cli_seam_crossing(seam));
}

static void add_seam(JsonBuilder *json, const struct wallmap_seam *seam)
{
    json_builder_begin_object(json);
    add_number(json, "number", seam->number);
    add_number(json, "score", seam->score);
    add_reasons(json, seam);
    add_if_told(json, "gate", seam->gate > 0 ? seam->gate : -1);
    cli_json_text(json, "from", seam->from.room);
    cli_json_text(json, "to", seam->to.room);
    add_end(json, "from_step", &seam->from);
    add_end(json, "to_step", &seam->to);
    add_work(json, seam);
    cli_json_text(json, "file", seam->file);
    add_number(json, "line", seam->line);
    add_number(json, "column", seam->column);
    json_builder_end_object(json);
}

void cli_register_json(JsonBuilder *json, const char *shown, struct wallmap_document *document)
{
    const struct wallmap_facts *facts = wallmap_document_facts(document);
    json_builder_begin_object(json);
    cli_json_text(json, "file", shown);
    cli_json_text(json, "title", facts->title);
    cli_register_counts(json, facts);
    json_builder_set_member_name(json, "seams");
    json_builder_begin_array(json);
    const struct wallmap_seam *seam;
    for (size_t i = 0; (seam = wallmap_document_seam_at(document, i)); i++)
        add_seam(json, seam);
    json_builder_end_array(json);
    json_builder_end_object(json);
}
