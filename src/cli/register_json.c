/* SPDX-License-Identifier: MIT
 *
 * The seam register as JSON. What the document does not tell is null.
 */
#include "cli/register.h"

/* Below nothing: not told. */
static void add_if_told(struct cli_json *json, const char *name, double number)
{
    if (number < 0)
        cli_json_text(json, name, NULL);
    else
        cli_json_number(json, name, number);
}

static void add_trouble_kinds(struct cli_json *json, const struct wallmap_facts *facts)
{
    cli_json_begin_object(json, "trouble_kinds");
    for (size_t i = 0; i < facts->trouble_kind_count; i++)
        cli_json_number(json, facts->troubles_by_kind[i].name, facts->troubles_by_kind[i].count);
    cli_json_end_object(json);
}

static void add_longest_waits(struct cli_json *json, const struct wallmap_facts *facts)
{
    cli_json_begin_array(json, "longest_waits");
    for (size_t i = 0; i < facts->longest_wait_count; i++) {
        cli_json_begin_object(json, NULL);
        cli_json_text(json, "from", facts->longest_waits[i].from);
        cli_json_text(json, "to", facts->longest_waits[i].to);
        cli_json_number(json, "minutes", facts->longest_waits[i].minutes);
        cli_json_end_object(json);
    }
    cli_json_end_array(json);
}

void cli_register_counts(struct cli_json *json, const struct wallmap_facts *facts)
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
    cli_json_begin_object(json, "counts");
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        cli_json_number(json, counts[i].name, counts[i].number);
    add_trouble_kinds(json, facts);
    add_longest_waits(json, facts);
    cli_json_end_object(json);
}

static void add_end(struct cli_json *json, const char *name, const struct wallmap_seam_end *end)
{
    cli_json_begin_object(json, name);
    cli_json_text(json, "id", end->step);
    cli_json_text(json, "does", end->does);
    cli_json_text(json, "by", end->actor);
    cli_json_end_object(json);
}

static void add_reasons(struct cli_json *json, const struct wallmap_seam *seam)
{
    g_auto(GStrv) reasons = cli_seam_reasons(seam);
    cli_json_begin_array(json, "reasons");
    for (char **reason = reasons; *reason; reason++)
        cli_json_text(json, NULL, *reason);
    cli_json_end_array(json);
}

static void add_troubles(struct cli_json *json, const struct wallmap_seam *seam)
{
    cli_json_begin_array(json, "troubles");
    for (size_t i = 0; i < seam->trouble_count; i++) {
        const struct wallmap_seam_trouble *trouble = &seam->troubles[i];
        cli_json_begin_object(json, NULL);
        cli_json_text(json, "kind", trouble->name);
        cli_json_text(json, "share", trouble->share);
        add_if_told(json, "share_value", trouble->share_value);
        cli_json_text(json, "says", trouble->says);
        cli_json_end_object(json);
    }
    cli_json_end_array(json);
}

static void add_work(struct cli_json *json, const struct wallmap_seam *seam)
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
    cli_json_truth(json, "thrown", seam->is_thrown);
    cli_json_truth(json, "comes_back", seam->comes_back);
    cli_json_text(json, "crosses", cli_seam_crossing(seam));
}

static void add_seam(struct cli_json *json, const struct wallmap_seam *seam)
{
    cli_json_begin_object(json, NULL);
    cli_json_number(json, "number", seam->number);
    cli_json_number(json, "score", seam->score);
    add_reasons(json, seam);
    add_if_told(json, "gate", seam->gate > 0 ? seam->gate : -1);
    cli_json_text(json, "from", seam->from.room);
    cli_json_text(json, "to", seam->to.room);
    add_end(json, "from_step", &seam->from);
    add_end(json, "to_step", &seam->to);
    add_work(json, seam);
    cli_json_text(json, "file", seam->file);
    cli_json_number(json, "line", seam->line);
    cli_json_number(json, "column", seam->column);
    cli_json_end_object(json);
}

void cli_register_json(struct cli_json *json, const char *shown, const struct wallmap_map *map)
{
    const struct wallmap_facts *facts = wallmap_map_facts(map);
    cli_json_begin_object(json, NULL);
    cli_json_text(json, "file", shown);
    cli_json_text(json, "title", facts->title);
    cli_register_counts(json, facts);
    cli_json_begin_array(json, "seams");
    const struct wallmap_seam *seam;
    for (size_t i = 0; (seam = wallmap_map_seam_at(map, i)); i++)
        add_seam(json, seam);
    cli_json_end_array(json);
    cli_json_end_object(json);
}
