/* SPDX-License-Identifier: MIT
 *
 * An Iconify set as a pack: one JSON file with the insides of thousands of SVGs, and aliases that
 * turn and mirror them (the format: the types of Iconify's documentation, "IconifyJSON"). The file
 * is mapped, and of one picture only its object is read.
 */
#include "icon/pack.h"
#include "icon/set_index.h"

/* Aliases of aliases. */
enum { LONGEST_CHAIN = 8 };

struct wm_set {
    struct wm_set_index *index; /* points into the file, which stays mapped */
    GHashTable *by_name;        /* name → struct wm_set_entry */
    struct wm_credit credit;
};

/* ---- Whose it is ---- */

static struct wm_json_slice find_member(struct wm_json_slice object, const char *name)
{
    struct wm_json_slice value;
    wm_json_find_members(object, &name, &value, 1);
    return value;
}

/* NULL if the member is no string. */
static const char *read_text(struct wm_arena *arena, struct wm_json_slice object, const char *name)
{
    g_autoptr(GString) text = g_string_new(NULL);
    bool is_text = wm_json_read_string(find_member(object, name), text);
    return is_text ? wm_arena_strndup(arena, text->str, text->len) : NULL;
}

static void read_info(struct wm_pack *pack, struct wm_json_slice info)
{
    struct wm_json_slice author = find_member(info, "author");
    struct wm_json_slice licence = find_member(info, "license");
    const char *spdx = read_text(pack->arena, licence, "spdx");
    pack->set->credit = (struct wm_credit){
        .pack = pack->name,
        .author = read_text(pack->arena, author, "name"),
        .source = read_text(pack->arena, author, "url"),
        .licence = spdx ? spdx : read_text(pack->arena, licence, "title"),
        .licence_url = read_text(pack->arena, licence, "url"),
    };
}

/* Inside the file, or in info.json beside it, as npm lays it. */
static void find_info(struct wm_pack *pack)
{
    struct wm_set *set = pack->set;
    set->credit.pack = pack->name;
    if (set->index->info.length > 0) {
        read_info(pack, set->index->info);
        return;
    }
    char *folder = g_path_get_dirname(pack->place);
    char *path = g_build_filename(folder, "info.json", NULL);
    char *text;
    gsize length;
    if (g_file_get_contents(path, &text, &length, NULL)) {
        read_info(pack, (struct wm_json_slice){text, length});
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
    GMappedFile *file = g_mapped_file_new(pack->place, FALSE, NULL);
    if (!file)
        return;
    wm_arena_own(pack->arena, file, (GDestroyNotify)g_mapped_file_unref);
    const struct wm_json_slice text = {g_mapped_file_get_contents(file),
                                       g_mapped_file_get_length(file)};
    set->index = wm_set_index_make(pack->arena, text);
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

/* What is read of a picture or an alias. */
enum { LEFT, TOP, WIDTH, HEIGHT, H_FLIP, V_FLIP, ROTATE, PARENT, BODY, MEMBER_COUNT };

static const char *const members[MEMBER_COUNT] = {
    "left", "top", "width", "height", "hFlip", "vFlip", "rotate", "parent", "body",
};

static void take_side(struct wm_json_slice value, double *side, bool *is_set)
{
    if (!*is_set)
        *is_set = wm_json_read_number(value, side);
}

static bool is_true(struct wm_json_slice value)
{
    bool is_it;
    wm_json_read_bool(value, &is_it);
    return is_it;
}

/* The nearest to the name that was asked for decides; turns and mirrors add up. */
static void take_form(const struct wm_json_slice *values, struct form *form)
{
    take_side(values[LEFT], &form->left, &form->has_left);
    take_side(values[TOP], &form->top, &form->has_top);
    take_side(values[WIDTH], &form->width, &form->has_width);
    take_side(values[HEIGHT], &form->height, &form->has_height);
    form->is_mirrored ^= is_true(values[H_FLIP]);
    form->is_upside_down ^= is_true(values[V_FLIP]);
    double quarters;
    if (wm_json_read_number(values[ROTATE], &quarters) && quarters >= 0 && quarters <= 3)
        form->quarters += (int)quarters;
}

/* Follows the aliases to a body. The caller frees it; NULL: there is none. */
static char *find_body(const struct wm_set *set, const char *name, struct form *form)
{
    g_autoptr(GString) text = g_string_new(name);
    for (int i = 0; i < LONGEST_CHAIN; i++) {
        const struct wm_set_entry *entry = g_hash_table_lookup(set->by_name, text->str);
        struct wm_json_slice values[MEMBER_COUNT];
        if (!entry || !wm_json_find_members(entry->object, members, values, MEMBER_COUNT))
            return NULL;
        take_form(values, form);
        g_string_truncate(text, 0);
        if (!wm_json_read_string(values[entry->is_alias ? PARENT : BODY], text))
            return NULL;
        if (!entry->is_alias)
            return g_string_free(g_steal_pointer(&text), FALSE);
    }
    return NULL;
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
