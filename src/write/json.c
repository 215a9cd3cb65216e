/* SPDX-License-Identifier: MIT
 *
 * Format json: what stands on a map, on all of its sheets, and the findings with their places. The
 * only writer that looks past the scene.
 */
#include "base/json_text.h"
#include "base/json_tree.h"
#include "model/seam.h"
#include "report/report.h"
#include "write/json_sheet.h"
#include "write/writers.h"

static void append_layout(GString *out, const struct wm_map *map)
{
    const struct wm_layout_facts *facts = &map->places->facts;
    g_string_append(out, "\"layout\":{");
    wm_json_append_number(out, "columns", facts->columns);
    wm_json_append_number(out, "crossings", facts->crossings);
    wm_json_append_number(out, "bends", facts->bends);
    wm_json_append_number(out, "back_edges", facts->back_edges);
    wm_json_append_number(out, "gates", facts->gates);
    wm_json_append_number(out, "rows", facts->rows);
    g_string_append_c(out, '}');
}

static void append_counts(GString *out, const struct wm_map *map)
{
    struct wm_counts counts = wm_model_counts(map->model);
    g_string_append(out, ",\n\"counts\":{");
    wm_json_append_number(out, "steps", map->model->step_count);
    wm_json_append_number(out, "handoffs", counts.handoffs);
    wm_json_append_number(out, "wall_crossings", counts.crossings);
    wm_json_append_number(out, "seams", counts.seams);
    wm_json_append_number(out, "seams_without_owner", counts.unowned);
    wm_json_append_number(out, "seams_without_measure", counts.unmeasured);
    wm_json_append_number(out, "comes_back", counts.comes_back);
    wm_json_append_number(out, "thrown", counts.thrown);
    g_string_append(out, "},\n");
}

static void append_findings(GString *out, const struct wm_findings *findings)
{
    g_string_append(out, "\"findings\":");
    wm_findings_append_array(out, findings);
}

/* Those behind an overview, each with what stands on it. */
static void append_sheets(GString *out, const struct wm_map *map)
{
    if (map->sheet_count == 0)
        return;
    g_string_append(out, "\"sheets\":[");
    for (int i = 0; i < map->sheet_count; i++) {
        struct wm_map sheet = *map;
        sheet.places = map->sheets[i].places;
        g_string_append(out, i ? ",\n{" : "\n{");
        wm_json_append_number(out, "first", sheet.sheets[i].steps.first + 1);
        wm_json_append_number(out, "last", sheet.sheets[i].steps.end);
        wm_json_append_sheet(out, &sheet);
        append_layout(out, &sheet);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
}

enum wm_write_status wm_write_json(const struct wm_map *map, const struct wm_write_options *options,
                                   struct wm_sink *sink)
{
    GString *out = g_string_new("{");
    wm_json_append_number(out, "version", WM_JSON_VERSION);
    wm_json_append_text(out, "generator", options->generator);
    wm_json_append_text(out, "title", map->model->title);
    wm_json_append_text(out, "language", map->model->language);
    wm_json_append_sheet(out, map);
    append_sheets(out, map);
    append_layout(out, map);
    append_counts(out, map);
    append_findings(out, map->findings);
    g_string_append(out, "}\n");
    wm_sink_write(sink, out->str, out->len);
    g_string_free(out, TRUE);
    return sink->has_failed ? WM_WRITE_SINK_FAILED : WM_WRITE_OK;
}
