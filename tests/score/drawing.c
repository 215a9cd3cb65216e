/* SPDX-License-Identifier: MIT
 *
 * Reads a drawing. What is missing in the file is taken for not there; a number that is missing is
 * 0.
 */
#include "drawing.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void *keep(struct drawing *drawing, void *memory)
{
    if (memory)
        g_ptr_array_add(drawing->memory, memory);
    return memory;
}

static double number(JsonObject *object, const char *key, double otherwise)
{
    JsonNode *node = json_object_get_member(object, key);
    return node && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_double(node) : otherwise;
}

static const char *word(struct drawing *drawing, JsonObject *object, const char *key)
{
    JsonNode *node = json_object_get_member(object, key);
    bool is_text = node && JSON_NODE_HOLDS_VALUE(node) && json_node_get_string(node);
    return is_text ? g_string_chunk_insert_const(drawing->strings, json_node_get_string(node))
                   : NULL;
}

static JsonArray *list(JsonObject *object, const char *key)
{
    JsonNode *node = json_object_get_member(object, key);
    return node && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

static int length(JsonArray *array)
{
    return array ? (int)json_array_get_length(array) : 0;
}

static JsonObject *item(JsonArray *array, int index)
{
    return json_array_get_object_element(array, (guint)index);
}

static struct box box_of(JsonObject *object)
{
    double x = number(object, "x", 0), y = number(object, "y", 0);
    return (struct box){x, y, x + number(object, "w", 0), y + number(object, "h", 0)};
}

static bool read_box(JsonObject *object, const char *key, struct box *box)
{
    JsonNode *node = json_object_get_member(object, key);
    if (!node || !JSON_NODE_HOLDS_OBJECT(node))
        return false;
    *box = box_of(json_node_get_object(node));
    return true;
}

static int band_of(const struct drawing *drawing, const char *name)
{
    for (int i = 0; name && i < drawing->band_count; i++)
        if (g_str_equal(drawing->band_names[i], name))
            return i;
    return NOWHERE;
}

/* Names in the order of first use, so that bands at the same height have an order too. */
static void read_band_names(struct drawing *drawing, JsonArray *nodes)
{
    GPtrArray *names = g_ptr_array_new();
    for (int i = 0; i < length(nodes); i++) {
        const char *name = word(drawing, item(nodes, i), "band");
        if (name && !g_ptr_array_find(names, name, NULL))
            g_ptr_array_add(names, (void *)name);
    }
    drawing->band_count = (int)names->len;
    drawing->band_names = keep(drawing, g_ptr_array_free(names, FALSE));
    drawing->band_orders = keep(drawing, g_new(double, drawing->band_count + 1));
    for (int i = 0; i < drawing->band_count; i++)
        drawing->band_orders[i] = NAN;
}

static void read_nodes(struct drawing *drawing, JsonArray *nodes)
{
    drawing->node_count = length(nodes);
    drawing->nodes = keep(drawing, g_new0(struct node, drawing->node_count + 1));
    for (int i = 0; i < drawing->node_count; i++) {
        JsonObject *object = item(nodes, i);
        struct node *node = &drawing->nodes[i];
        node->id = word(drawing, object, "id");
        node->box = box_of(object);
        node->band = band_of(drawing, word(drawing, object, "band"));
        node->has_label = read_box(object, "label", &node->label);
    }
}

static double cross(struct point a, struct point b, struct point c)
{
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

static double dot(struct point a, struct point b, struct point c)
{
    return (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
}

static double gap(struct point a, struct point b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

/* B is on the straight way from A to C. */
static bool is_between(struct point a, struct point b, struct point c)
{
    return fabs(cross(a, b, c)) < 1e-6 * (1 + gap(a, b) * gap(b, c)) && dot(a, b, c) > 0;
}

/* The corners of the line only: no point twice, none on the straight way between its neighbours. */
static void read_points(struct drawing *drawing, struct edge *edge, JsonArray *array)
{
    int count = length(array), kept = 0;
    struct point *points = keep(drawing, g_new0(struct point, count + 2));
    for (int i = 0; i < count; i++) {
        JsonArray *pair = json_array_get_array_element(array, (guint)i);
        if (length(pair) < 2)
            continue;
        struct point point = {json_array_get_double_element(pair, 0),
                              json_array_get_double_element(pair, 1)};
        if (kept > 0 && fabs(points[kept - 1].x - point.x) < 0.01 &&
            fabs(points[kept - 1].y - point.y) < 0.01)
            continue;
        if (kept > 1 && is_between(points[kept - 2], points[kept - 1], point))
            kept--;
        points[kept++] = point;
    }
    if (kept == 1)
        points[kept++] = points[0];
    edge->points = points;
    edge->point_count = kept;
}

static int end_of(GHashTable *places, const char *id)
{
    void *place;
    bool is_there = id && g_hash_table_lookup_extended(places, id, NULL, &place);
    return is_there ? GPOINTER_TO_INT(place) : NOWHERE;
}

static bool is_piece_of(const struct edge *edge, const struct edge *first)
{
    size_t length = first->id ? strlen(first->id) : 0;
    return length > 0 && edge->id && strncmp(edge->id, first->id, length) == 0 &&
           edge->id[length] == '.';
}

static void read_edges(struct drawing *drawing, JsonArray *edges)
{
    GHashTable *places = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < drawing->node_count; i++)
        if (drawing->nodes[i].id)
            g_hash_table_insert(places, (void *)drawing->nodes[i].id, GINT_TO_POINTER(i));
    drawing->edge_count = length(edges);
    drawing->edges = keep(drawing, g_new0(struct edge, drawing->edge_count + 1));
    for (int i = 0; i < drawing->edge_count; i++) {
        JsonObject *object = item(edges, i);
        struct edge *edge = &drawing->edges[i];
        edge->id = word(drawing, object, "id");
        edge->from = end_of(places, word(drawing, object, "source"));
        edge->to = end_of(places, word(drawing, object, "target"));
        int last = i > 0 ? drawing->edges[i - 1].whole : 0;
        edge->whole = i > 0 && is_piece_of(edge, &drawing->edges[last]) ? last : i;
        edge->is_smooth = json_object_get_boolean_member_with_default(object, "smooth", FALSE);
        read_points(drawing, edge, list(object, "points"));
        edge->has_label = read_box(object, "label", &edge->label);
    }
    g_hash_table_destroy(places);
}

static void read_bands(struct drawing *drawing, JsonArray *bands)
{
    drawing->band_boxes = keep(drawing, g_new0(struct band_box, length(bands) + 1));
    for (int i = 0; i < length(bands); i++) {
        JsonObject *object = item(bands, i);
        int band = band_of(drawing, word(drawing, object, "id"));
        if (band != NOWHERE && json_object_has_member(object, "order"))
            drawing->band_orders[band] = number(object, "order", 0);
        if (json_object_has_member(object, "x"))
            drawing->band_boxes[drawing->band_box_count++] =
                (struct band_box){band, box_of(object)};
    }
}

/* The order of a band, also of one that no node lies in. */
static double order_of(JsonArray *bands, const char *name)
{
    for (int i = 0; name && i < length(bands); i++) {
        JsonObject *object = item(bands, i);
        const char *id = json_object_get_string_member_with_default(object, "id", NULL);
        if (id && g_str_equal(id, name))
            return number(object, "order", NAN);
    }
    return NAN;
}

static void read_walls(struct drawing *drawing, JsonArray *walls, JsonArray *bands)
{
    drawing->wall_count = length(walls);
    drawing->walls = keep(drawing, g_new0(struct wall, drawing->wall_count + 1));
    for (int i = 0; i < drawing->wall_count; i++) {
        JsonObject *object = item(walls, i);
        drawing->walls[i] = (struct wall){
            number(object, "x0", 0),
            number(object, "x1", 0),
            (number(object, "y0", 0) + number(object, "y1", 0)) / 2,
            order_of(bands, word(drawing, object, "upper")),
        };
    }
}

static void read_plates(struct drawing *drawing, JsonArray *rooms)
{
    drawing->plates = keep(drawing, g_new0(struct box, length(rooms) + 1));
    for (int i = 0; i < length(rooms); i++)
        if (read_box(item(rooms, i), "label", &drawing->plates[drawing->plate_count]))
            drawing->plate_count++;
}

static void read_rows(struct drawing *drawing, JsonArray *rows)
{
    drawing->row_count = length(rows);
    drawing->rows = keep(drawing, g_new0(struct row, drawing->row_count + 1));
    for (int i = 0; i < drawing->row_count; i++) {
        JsonObject *object = item(rows, i);
        drawing->rows[i] = (struct row){number(object, "y", 0), number(object, "h", 0),
                                        number(object, "dir", 1) < 0 ? -1 : 1};
    }
}

struct drawing *drawing_read(const char *file, GError **error)
{
    JsonParser *parser = json_parser_new_immutable();
    if (!json_parser_load_from_file(parser, file, error)) {
        g_object_unref(parser);
        return NULL;
    }
    JsonNode *root = json_parser_get_root(parser);
    JsonObject *object = root && JSON_NODE_HOLDS_OBJECT(root) ? json_node_get_object(root) : NULL;
    if (!object || !list(object, "nodes") || !list(object, "edges")) {
        g_set_error(error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_DATA,
                    "no drawing: nodes and edges are missing");
        g_object_unref(parser);
        return NULL;
    }
    struct drawing *drawing = g_new0(struct drawing, 1);
    drawing->strings = g_string_chunk_new(4096);
    drawing->memory = g_ptr_array_new_with_free_func(g_free);
    read_band_names(drawing, list(object, "nodes"));
    read_nodes(drawing, list(object, "nodes"));
    read_edges(drawing, list(object, "edges"));
    read_bands(drawing, list(object, "bands"));
    read_walls(drawing, list(object, "walls"), list(object, "bands"));
    read_rows(drawing, list(object, "rows"));
    read_plates(drawing, list(object, "rooms"));
    drawing->has_canvas = read_box(object, "canvas", &drawing->canvas);
    g_object_unref(parser);
    return drawing;
}

void drawing_free(struct drawing *drawing)
{
    g_string_chunk_free(drawing->strings);
    g_ptr_array_free(drawing->memory, TRUE);
    g_free(drawing);
}
