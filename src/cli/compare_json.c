/* SPDX-License-Identifier: MIT
 *
 * The difference for programs. What does not apply is null.
 */
#include "cli/compare.h"
#include "cli/register.h"

static void add_document(struct cli_json *json, const char *name, const char *shown,
                         const struct wallmap_document *document)
{
    const struct wallmap_facts *facts = wallmap_document_facts(document);
    cli_json_begin_object(json, name);
    cli_json_text(json, "file", shown);
    cli_json_text(json, "title", facts->title);
    cli_register_counts(json, facts);
    cli_json_end_object(json);
}

static void add_aspects(struct cli_json *json, const struct wallmap_change *change)
{
    cli_json_begin_array(json, "aspects");
    for (size_t i = 0; i < change->aspect_count; i++) {
        cli_json_begin_object(json, NULL);
        cli_json_text(json, "name", change->aspects[i].name);
        cli_json_text(json, "before", change->aspects[i].before);
        cli_json_text(json, "after", change->aspects[i].after);
        cli_json_text(json, "text", change->aspects[i].text);
        cli_json_end_object(json);
    }
    cli_json_end_array(json);
}

static void add_change(struct cli_json *json, const struct wallmap_change *change)
{
    static const char *const kinds[] = {
        [WALLMAP_GONE] = "gone", [WALLMAP_NEW] = "new", [WALLMAP_CHANGED] = "changed"};
    static const char *const things[] = {[WALLMAP_DEPARTMENT] = "department",
                                         [WALLMAP_ACTOR] = "actor",
                                         [WALLMAP_STEP] = "step",
                                         [WALLMAP_HANDOFF] = "handoff"};
    cli_json_begin_object(json, NULL);
    cli_json_text(json, "change", kinds[change->kind]);
    cli_json_text(json, "of", things[change->of]);
    cli_json_text(json, "id", change->id);
    cli_json_text(json, "from", change->from);
    cli_json_text(json, "to", change->to);
    cli_json_text(json, "name", change->name);
    cli_json_text(json, "by", change->by);
    cli_json_text(json, "text", change->text);
    add_aspects(json, change);
    cli_json_text(json, "file", change->file);
    cli_json_number(json, "line", change->line);
    cli_json_number(json, "column", change->column);
    cli_json_end_object(json);
}

void cli_compare_json(GString *out, const struct cli_compared *compared)
{
    struct cli_json json = {.out = out};
    const struct wallmap_change *change;
    cli_json_begin_object(&json, NULL);
    add_document(&json, "before", compared->shown[0], compared->documents[0]);
    add_document(&json, "after", compared->shown[1], compared->documents[1]);
    cli_json_text(&json, "headline", wallmap_map_headline(compared->map));
    cli_json_begin_array(&json, "changes");
    for (size_t i = 0; (change = wallmap_map_change_at(compared->map, i)); i++)
        add_change(&json, change);
    cli_json_end_array(&json);
    cli_json_end_object(&json);
}
