/* SPDX-License-Identifier: MIT
 *
 * An Iconify set as a pack: one JSON file with the insides of thousands of SVGs, and aliases that
 * turn and mirror them (the format: the types of Iconify's documentation, "IconifyJSON"). The file
 * is mapped, not read; one picture's object is parsed by itself.
 */
#include "icon/pack.h"
#include "icon/set_index.h"

#include <json-glib/json-glib.h>

/* Aliases of aliases. */
enum { LONGEST_CHAIN = 8 };

struct wm_set {
    GMappedFile *file;
    const char *bytes;
    struct wm_set_index *index;
    GHashTable *by_name; /* name → struct wm_set_entry */
    struct wm_credit credit;
};

/* ---- Whose it is ---- */

static JsonNode *parse_object(const char *bytes, size_t length)
{
    JsonParser *parser = json_parser_new_immutable();
    JsonNode *node = NULL;
    if (json_parser_load_from_data(parser, bytes, (gssize)length, NULL)) {
        JsonNode *root = json_parser_get_root(parser);
        if (root && JSON_NODE_HOLDS_OBJECT(root))
            node = json_node_ref(root);
    }
    g_object_unref(parser);
    return node;
}

static const char *text_of(JsonObject *object, const char *name)
{
    JsonNode *node = object ? json_object_get_member(object, name) : NULL;
    return node && json_node_get_value_type(node) == G_TYPE_STRING ? json_node_get_string(node)
                                                                   : NULL;
}

static JsonObject *object_of(JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    return node && JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

static void read_info(struct wm_pack *pack, const char *bytes, size_t length)
{
    JsonNode *node = parse_object(bytes, length);
    if (!node)
        return;
    JsonObject *info = json_node_get_object(node);
    JsonObject *author = object_of(info, "author"), *licence = object_of(info, "license");
    const char *spdx = text_of(licence, "spdx");
    pack->set->credit = (struct wm_credit){
        .pack = pack->name,
        .author = wm_arena_strdup(pack->arena, text_of(author, "name")),
        .source = wm_arena_strdup(pack->arena, text_of(author, "url")),
        .licence = wm_arena_strdup(pack->arena, spdx ? spdx : text_of(licence, "title")),
        .licence_url = wm_arena_strdup(pack->arena, text_of(licence, "url")),
    };
    json_node_unref(node);
}

/* Inside the file, or in info.json beside it, as npm lays it. */
static void find_info(struct wm_pack *pack)
{
    struct wm_set *set = pack->set;
    set->credit.pack = pack->name;
    if (set->index->info_length > 0) {
        read_info(pack, set->bytes + set->index->info, set->index->info_length);
        return;
    }
    char *folder = g_path_get_dirname(pack->place);
    char *path = g_build_filename(folder, "info.json", NULL);
    char *text;
    gsize length;
    if (g_file_get_contents(path, &text, &length, NULL)) {
        read_info(pack, text, length);
        g_free(text);
    }
    g_free(path);
    g_free(folder);
}

void wm_set_open(struct wm_pack *pack)
{
    struct wm_set *set = pack->set = wm_arena_new(pack->arena, struct wm_set);
    set->by_name = wm_arena_own(pack->arena, g_hash_table_new(g_str_hash, g_str_equal),
                                (GDestroyNotify)g_hash_table_unref);
    set->file = g_mapped_file_new(pack->place, FALSE, NULL);
    if (!set->file)
        return;
    wm_arena_own(pack->arena, set->file, (GDestroyNotify)g_mapped_file_unref);
    set->bytes = g_mapped_file_get_contents(set->file);
    set->index = wm_set_index_make(pack->arena, set->bytes, g_mapped_file_get_length(set->file));
    for (guint i = 0; i < set->index->entries->len; i++) {
        struct wm_set_entry *entry = &g_array_index(set->index->entries, struct wm_set_entry, i);
        if (g_hash_table_insert(set->by_name, (gpointer)entry->name, entry))
            g_ptr_array_add(pack->names, (gpointer)entry->name);
    }
    find_info(pack);
}

/* ---- One picture ---- */

/* What a chain of aliases and the picture at its end come to. */
struct form {
    double left, top, width, height; /* the view box */
    bool has_left, has_top, has_width, has_height;
    bool is_mirrored, is_upside_down;
    int quarters; /* turns clockwise */
};

static void take_side(JsonObject *object, const char *name, double *side, bool *is_set)
{
    JsonNode *node = json_object_get_member(object, name);
    if (*is_set || !node || !JSON_NODE_HOLDS_VALUE(node))
        return;
    *side = json_node_get_double(node);
    *is_set = true;
}

static bool is_true(JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member(object, name);
    return node && json_node_get_value_type(node) == G_TYPE_BOOLEAN && json_node_get_boolean(node);
}

/* The nearest to the name that was asked for decides; turns and mirrors add up. */
static void take_form(JsonObject *object, struct form *form)
{
    take_side(object, "left", &form->left, &form->has_left);
    take_side(object, "top", &form->top, &form->has_top);
    take_side(object, "width", &form->width, &form->has_width);
    take_side(object, "height", &form->height, &form->has_height);
    form->is_mirrored ^= is_true(object, "hFlip");
    form->is_upside_down ^= is_true(object, "vFlip");
    double quarters = 0;
    bool is_set = false;
    take_side(object, "rotate", &quarters, &is_set);
    if (quarters >= 0 && quarters <= 3)
        form->quarters += (int)quarters;
}

/* Follows the aliases to a body. The caller frees it; NULL: there is none. */
static char *find_body(const struct wm_set *set, const char *name, struct form *form)
{
    char *next = g_strdup(name), *body = NULL;
    for (int i = 0; i < LONGEST_CHAIN && next && !body; i++) {
        const struct wm_set_entry *entry = g_hash_table_lookup(set->by_name, next);
        JsonNode *node = entry ? parse_object(set->bytes + entry->start, entry->length) : NULL;
        g_clear_pointer(&next, g_free);
        if (!node)
            break;
        JsonObject *object = json_node_get_object(node);
        take_form(object, form);
        if (entry->is_alias)
            next = g_strdup(text_of(object, "parent"));
        else
            body = g_strdup(text_of(object, "body"));
        json_node_unref(node);
    }
    g_free(next);
    return body;
}

/* Mirrored first, then turned, and moved back to where x and y begin at 0. */
static cairo_matrix_t matrix_of(const struct form *form)
{
    cairo_matrix_t matrix;
    double w = form->width, h = form->height;
    cairo_matrix_init_translate(&matrix, -form->left, -form->top);
    if (form->is_mirrored) {
        const cairo_matrix_t mirror = {.xx = -1, .yy = 1, .x0 = w};
        cairo_matrix_multiply(&matrix, &matrix, &mirror);
    }
    if (form->is_upside_down) {
        const cairo_matrix_t flip = {.xx = 1, .yy = -1, .y0 = h};
        cairo_matrix_multiply(&matrix, &matrix, &flip);
    }
    for (int i = 0; i < form->quarters % 4; i++) {
        const cairo_matrix_t turn = {.yx = 1, .xy = -1, .x0 = i % 2 == 0 ? h : w};
        cairo_matrix_multiply(&matrix, &matrix, &turn);
    }
    return matrix;
}

static void append_numbers(GString *text, const double *numbers, size_t count)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(text, "%s%s", i ? " " : "",
                               g_ascii_formatd(number, sizeof number, "%g", numbers[i]));
}

/* What follows the colour of text is drawn in ink. */
static GBytes *spell_svg(const struct form *form, const char *body)
{
    cairo_matrix_t m = matrix_of(form);
    const double numbers[] = {m.xx, m.yx, m.xy, m.yy, m.x0, m.y0};
    bool is_upright = form->quarters % 2 == 0;
    const double box[] = {0, 0, is_upright ? form->width : form->height,
                          is_upright ? form->height : form->width};
    GString *svg = g_string_new("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"");
    append_numbers(svg, box, G_N_ELEMENTS(box));
    g_string_append(svg, "\"><g color=\"#2b2a33\" transform=\"matrix(");
    append_numbers(svg, numbers, G_N_ELEMENTS(numbers));
    g_string_append_printf(svg, ")\">%s</g></svg>", body);
    return g_string_free_to_bytes(svg);
}

struct wm_pack_art wm_set_load(struct wm_pack *pack, const char *name)
{
    const struct wm_set *set = pack->set;
    struct wm_pack_art art = {.credit = set->credit};
    struct form form = {0};
    char *body = set->index ? find_body(set, name, &form) : NULL;
    if (!body)
        return art;
    form.width = form.has_width ? form.width : set->index->width;
    form.height = form.has_height ? form.height : set->index->height;
    if (form.width > 0 && form.height > 0)
        art.bytes = spell_svg(&form, body);
    g_free(body);
    return art;
}
