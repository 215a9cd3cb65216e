/* SPDX-License-Identifier: MIT
 *
 * Of the JSON of a map only the places of its steps and the directions of its handoffs are read:
 * nodes[].id, .column, .row and edges[].source, .target, .back.
 */
#include "cli/previous.h"
#include "cli/files.h"
#include "cli/tell.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A map of 20,000 steps is a quarter of it. Its JSON nests six deep; json-glib calls itself for
 * each level and has no bound of its own. */
enum { MOST_BYTES = 256 << 20, MOST_DEPTH = 64, MOST_PLACE = 1000000, MOST_LENGTH = 10000000 };

static bool is_shallow(const GString *bytes)
{
    int depth = 0;
    bool is_text = false;
    for (size_t i = 0; i < bytes->len && depth <= MOST_DEPTH; i++) {
        char c = bytes->str[i];
        if (is_text && c == '\\')
            i++;
        else if (c == '"')
            is_text = !is_text;
        else if (!is_text && (c == '[' || c == '{'))
            depth++;
        else if (!is_text && (c == ']' || c == '}'))
            depth--;
    }
    return depth <= MOST_DEPTH;
}

static JsonArray *find_array(JsonObject *object, const char *name)
{
    JsonNode *member = json_object_get_member(object, name);
    return member && JSON_NODE_HOLDS_ARRAY(member) ? json_node_get_array(member) : NULL;
}

static JsonObject *object_at(JsonArray *array, guint index)
{
    JsonNode *element = json_array_get_element(array, index);
    return JSON_NODE_HOLDS_OBJECT(element) ? json_node_get_object(element) : NULL;
}

static JsonNode *find_value(JsonObject *object, const char *name, GType type)
{
    JsonNode *member = json_object_get_member(object, name);
    bool is_it =
        member && JSON_NODE_HOLDS_VALUE(member) && json_node_get_value_type(member) == type;
    return is_it ? member : NULL;
}

static bool read_place(JsonObject *object, const char *name, int *place)
{
    JsonNode *value = find_value(object, name, G_TYPE_INT64);
    gint64 number = value ? json_node_get_int(value) : -1;
    *place = (int)CLAMP(number, 0, MOST_PLACE);
    return number >= 0 && number <= MOST_PLACE;
}

/* A number on the sheet; 0 where there is none. */
static double read_number(JsonObject *object, const char *name)
{
    JsonNode *value = find_value(object, name, G_TYPE_DOUBLE);
    if (!value)
        value = find_value(object, name, G_TYPE_INT64);
    double number = value ? json_node_get_double(value) : 0;
    return number >= -MOST_LENGTH && number <= MOST_LENGTH ? number : 0;
}

static bool read_step(struct cli_previous *previous, JsonObject *node)
{
    JsonNode *id = node ? find_value(node, "id", G_TYPE_STRING) : NULL;
    struct wallmap_previous_step step = {0};
    if (!id || !read_place(node, "column", &step.column) || !read_place(node, "row", &step.row))
        return false;
    step.x = read_number(node, "cx");
    step.y = read_number(node, "cy");
    step.id = g_string_chunk_insert(previous->texts, json_node_get_string(id));
    g_array_append_val(previous->steps, step);
    return true;
}

static bool read_handoff(struct cli_previous *previous, JsonObject *edge)
{
    JsonNode *from = edge ? find_value(edge, "source", G_TYPE_STRING) : NULL;
    JsonNode *to = edge ? find_value(edge, "target", G_TYPE_STRING) : NULL;
    JsonNode *back = edge ? find_value(edge, "back", G_TYPE_BOOLEAN) : NULL;
    if (!from || !to || !back)
        return false;
    if (json_node_get_boolean(back)) {
        g_autofree char *both =
            g_strconcat(json_node_get_string(from), ">", json_node_get_string(to), NULL);
        g_ptr_array_add(previous->back, g_string_chunk_insert(previous->texts, both));
    }
    return true;
}

static bool read_map(struct cli_previous *previous, JsonNode *root)
{
    JsonObject *map = root && JSON_NODE_HOLDS_OBJECT(root) ? json_node_get_object(root) : NULL;
    JsonArray *nodes = map ? find_array(map, "nodes") : NULL;
    JsonArray *edges = map ? find_array(map, "edges") : NULL;
    if (!nodes || !edges)
        return false;
    for (guint i = 0; i < json_array_get_length(nodes); i++)
        if (!read_step(previous, object_at(nodes, i)))
            return false;
    for (guint i = 0; i < json_array_get_length(edges); i++)
        if (!read_handoff(previous, object_at(edges, i)))
            return false;
    return true;
}

static bool read_bytes(struct cli_previous *previous, const GString *bytes)
{
    if (bytes->len > MOST_BYTES || !is_shallow(bytes))
        return false;
    g_autoptr(JsonParser) parser = json_parser_new_immutable();
    return json_parser_load_from_data(parser, bytes->str, (gssize)bytes->len, NULL) &&
           read_map(previous, json_parser_get_root(parser));
}

enum cli_exit cli_previous_take(struct cli_previous *previous, const struct cli_line *line,
                                struct wallmap_map_options *options)
{
    const char *path = line->values[CLI_PREVIOUS];
    if (!path)
        return CLI_DONE;
    if (line->word_count > 1)
        return cli_usage("--previous is of one map; its FILE has to stand alone");
    if (strcmp(path, "-") == 0 && line->word_count > 0 && strcmp(line->words[0], "-") == 0)
        return cli_usage("standard input cannot be both the FILE and the earlier map");
    previous->steps = g_array_new(FALSE, FALSE, sizeof(struct wallmap_previous_step));
    previous->back = g_ptr_array_new();
    previous->texts = g_string_chunk_new(4096);
    GString *bytes = cli_read(path, path, MOST_BYTES);
    if (!bytes)
        return CLI_FILES;
    bool is_read = read_bytes(previous, bytes);
    g_string_free(bytes, TRUE);
    if (!is_read) {
        cli_tell("\"%s\" is no map that `wallmap -T json` wrote", path);
        return CLI_FILES;
    }
    options->previous = (const struct wallmap_previous_step *)(const void *)previous->steps->data;
    options->previous_count = previous->steps->len;
    options->previous_back = (const char *const *)previous->back->pdata;
    options->previous_back_count = previous->back->len;
    return CLI_DONE;
}

void cli_previous_finish(struct cli_previous *previous)
{
    if (!previous->steps)
        return;
    g_array_unref(previous->steps);
    g_ptr_array_unref(previous->back);
    g_string_chunk_free(previous->texts);
}
