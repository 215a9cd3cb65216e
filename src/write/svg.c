/* SPDX-License-Identifier: MIT
 *
 * SVG: the document's structure is ours (title, description, a group with id, title and link for
 * each thing, real text), and so are the pictures of the family; only the insides of foreign ones
 * come from Cairo. No script, no reference to anything outside but the author's harmless links; a
 * style sheet only for the colours of a night.
 */
#include "base/link.h"
#include "write/svg_inside.h"

#include "base/number.h"

#include <string.h>

/* A picture is drawn this large once, and scaled where it is used. Of filters and masks in foreign
 * art Cairo makes rasters of one pixel a unit: drawn larger they are sharper. */
static const double FAMILY_SIDE = 64, FOREIGN_SIDE = 256;

/* A map is handed on in pieces of at least so many bytes: it may be large, and is never held whole.
 */
enum { PIECE = 1 << 16 };

struct picture {
    const struct wm_icon *icon;
    struct wm_look look;
    struct wm_point size;
};

struct writer {
    const struct wm_map *map;
    const struct wm_write_options *options;
    struct wm_sink *sink;
    struct wm_frame frame;
    GString *out; /* what is not handed on yet */
    char *prefix;
    GArray *pictures; /* struct picture; its index is its id */
    GArray *is_link;  /* of every open group: bool */
    bool is_linked;
};

static void add_text_attribute(GString *out, const char *name, const char *prefix, const char *text)
{
    g_string_append_printf(out, " %s=\"", name);
    wm_svg_escape(out, prefix);
    wm_svg_escape(out, text);
    g_string_append_c(out, '"');
}

/* Ids must be names wherever they are quoted, in url(#…) too. */
static char *prefix_from(const struct wm_map *map, const struct wm_write_options *options)
{
    GString *prefix = g_string_new(NULL);
    if (options->id_prefix) {
        for (const char *p = options->id_prefix; *p; p++)
            g_string_append_c(prefix, g_ascii_isalnum(*p) || strchr("_-.", *p) ? *p : '_');
        if (prefix->len && !g_ascii_isalpha(*prefix->str) && *prefix->str != '_')
            g_string_prepend_c(prefix, '_');
        return g_string_free(prefix, FALSE);
    }
    g_string_printf(prefix, "w%08x-", wm_scene_hash(map->scene));
    return g_string_free(prefix, FALSE);
}

static double side_of(const struct wm_icon *icon)
{
    return icon->is_foreign ? FOREIGN_SIDE : FAMILY_SIDE;
}

static struct picture picture_from(const struct wm_icon_item *item)
{
    double scale = side_of(item->icon) / MAX(item->box.w, item->box.h);
    return (struct picture){.icon = item->icon,
                            .look = *wm_look_shown(item->icon, item->look),
                            .size = {item->box.w * scale, item->box.h * scale}};
}

static bool is_painted(const struct wm_icon_item *item)
{
    return item->icon && item->box.w > 0 && item->box.h > 0;
}

/* The index of the item's picture, -1 if it is not in yet. */
static int find_picture(const struct writer *writer, const struct picture *picture)
{
    for (guint i = 0; i < writer->pictures->len; i++) {
        const struct picture *it = &g_array_index(writer->pictures, struct picture, i);
        if (it->icon == picture->icon && wm_look_is_same(&it->look, &picture->look) &&
            it->size.x == picture->size.x && it->size.y == picture->size.y)
            return (int)i;
    }
    return -1;
}

static void add_definition(struct writer *writer, const struct wm_icon_item *item)
{
    struct picture picture = picture_from(item);
    if (find_picture(writer, &picture) >= 0)
        return;
    char *id = g_strdup_printf("%sp%u", writer->prefix, writer->pictures->len);
    wm_svg_icon(writer->out, writer->map, item, picture.size, id);
    g_array_append_val(writer->pictures, picture);
    g_free(id);
}

static void add_definitions(struct writer *writer)
{
    const struct wm_scene *scene = writer->map->scene;
    gsize before = writer->out->len;
    g_string_append(writer->out, "<defs>\n");
    for (int i = 0; i < scene->count; i++)
        if (scene->items[i].kind == WM_ITEM_ICON && is_painted(scene->items[i].icon))
            add_definition(writer, scene->items[i].icon);
    if (writer->pictures->len)
        g_string_append(writer->out, "</defs>\n");
    else
        g_string_truncate(writer->out, before);
}

static void add_icon(const struct writer *writer, const struct wm_icon_item *item)
{
    if (!is_painted(item))
        return;
    struct picture picture = picture_from(item);
    struct wm_point centre = wm_rect_centre(item->box);
    double scale = MAX(item->box.w, item->box.h) / side_of(item->icon);

    g_string_append_printf(writer->out, "<use xlink:href=\"#%sp%d\" transform=\"", writer->prefix,
                           find_picture(writer, &picture));
    if (item->turn != 0)
        wm_svg_function(writer->out, "rotate", (double[]){item->turn, centre.x, centre.y}, 3);
    wm_svg_function(writer->out, "translate", (double[]){item->box.x, item->box.y}, 2);
    if (scale != 1)
        wm_svg_function(writer->out, "scale", &scale, 1);
    g_string_append(writer->out, "\"/>\n");
}

static void open_group(struct writer *writer, const struct wm_group *group)
{
    GString *out = writer->out;
    bool is_link = group->href && !writer->is_linked && wm_link_is_harmless(group->href);
    g_string_append(out, "<g");
    if (group->kind)
        add_text_attribute(out, "class", "", group->kind);
    if (group->id)
        add_text_attribute(out, "id", writer->prefix, group->id);
    if (group->veil > 0)
        wm_svg_number(out, "opacity", 1 - group->veil);
    g_string_append_c(out, '>');
    if (group->title) {
        g_string_append(out, "<title>");
        wm_svg_escape(out, group->title);
        g_string_append(out, "</title>");
    }
    if (is_link) {
        GString *href = g_string_new(NULL);
        wm_link_append(href, group->href);
        add_text_attribute(g_string_append(out, "\n<a"), "href", "", href->str);
        g_string_append_c(out, '>');
        g_string_free(href, TRUE);
        writer->is_linked = true;
    }
    g_string_append_c(out, '\n');
    g_array_append_val(writer->is_link, is_link);
}

static void close_group(struct writer *writer)
{
    guint last = writer->is_link->len - 1;
    if (g_array_index(writer->is_link, bool, last)) {
        g_string_append(writer->out, "</a>");
        writer->is_linked = false;
    }
    g_string_append(writer->out, "</g>\n");
    g_array_set_size(writer->is_link, last);
}

static void add_item(struct writer *writer, const struct wm_item *item)
{
    switch (item->kind) {
    case WM_ITEM_GROUP:
        open_group(writer, item->group);
        break;
    case WM_ITEM_GROUP_END:
        close_group(writer);
        break;
    case WM_ITEM_PATH:
        wm_svg_path(writer->out, item->path);
        break;
    case WM_ITEM_ICON:
        add_icon(writer, item->icon);
        break;
    case WM_ITEM_TEXT:
        wm_svg_text(writer->out, item->text);
        break;
    }
}

/* Where the reference face is not installed, faces of nearly the same width, Carlito above all. */
static void add_family(GString *out, const char *family)
{
    GString *list = g_string_new("'");
    for (const char *p = family; *p; p++) {
        if (*p == '\'' || *p == '\\')
            g_string_append_c(list, '\\');
        g_string_append_c(list, *p);
    }
    g_string_append(list, "', Carlito, 'Noto Sans', 'Segoe UI', Arial, sans-serif");
    add_text_attribute(out, "font-family", "", list->str);
    g_string_free(list, TRUE);
}

/* The part of the map's plane that the picture shows. */
static struct wm_rect view_from(const struct wm_frame *frame)
{
    return (struct wm_rect){-frame->x / frame->scale, -frame->y / frame->scale,
                            frame->width_px / frame->scale, frame->height_px / frame->scale};
}

/* Paper is as large as it is, where no pixels are asked for. */
static bool is_in_mm(const struct wm_write_options *options)
{
    return options->is_paper && options->page_width > 0 && options->width_px <= 0 &&
           options->height_px <= 0;
}

static struct wm_frame frame_from(const struct wm_scene *scene,
                                  const struct wm_write_options *options)
{
    return is_in_mm(options) ? wm_frame_on_page(scene, options) : wm_frame_make(scene, options);
}

static void add_side(GString *out, const char *name, double side,
                     const struct wm_write_options *options)
{
    if (!is_in_mm(options)) {
        wm_svg_number(out, name, side);
        return;
    }
    g_string_append_printf(out, " %s=\"", name);
    wm_number_append(out, side * options->scale * 25.4 / 72, 2);
    g_string_append(out, "mm\"");
}

static void add_view(GString *out, const struct wm_frame *frame,
                     const struct wm_write_options *options)
{
    struct wm_rect view = view_from(frame);
    const double sides[] = {view.x, view.y, view.w, view.h};
    add_side(out, "width", frame->width_px, options);
    add_side(out, "height", frame->height_px, options);
    g_string_append(out, " viewBox=\"");
    for (int i = 0; i < 4; i++) {
        if (i)
            g_string_append_c(out, ' ');
        wm_number_append(out, sides[i], 4);
    }
    g_string_append_c(out, '"');
}

/* An element that says what the picture is, if there is something to say. */
static void add_said(const struct writer *writer, const char *element, const char *text)
{
    if (!text || !*text)
        return;
    g_string_append_printf(writer->out, "<%s", element);
    add_text_attribute(writer->out, "id", writer->prefix, element);
    g_string_append_c(writer->out, '>');
    wm_svg_escape(writer->out, text);
    g_string_append_printf(writer->out, "</%s>\n", element);
}

/* In the words that other programs write and look for: RDF with Dublin Core. */
static void add_credits(GString *out, const struct wm_scene *scene)
{
    char *credits = wm_credits_sentence(scene);
    if (*credits) {
        g_string_append(out, "<metadata><rdf:RDF"
                             " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                             " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                             "<rdf:Description rdf:about=\"\"><dc:rights>");
        wm_svg_escape(out, credits);
        g_string_append(out, "</dc:rights></rdf:Description></rdf:RDF></metadata>\n");
    }
    g_free(credits);
}

static void add_label(const struct writer *writer)
{
    const struct wm_scene *scene = writer->map->scene;
    if (!scene->title || !*scene->title)
        return;
    add_text_attribute(writer->out, "aria-labelledby", writer->prefix, "title");
    if (scene->description && *scene->description)
        add_text_attribute(writer->out, "aria-describedby", writer->prefix, "desc");
}

static void add_head(const struct writer *writer)
{
    const struct wm_scene *scene = writer->map->scene;
    GString *out = writer->out;
    if (writer->options->has_xml_declaration)
        g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    g_string_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\""
                         " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    add_view(out, &writer->frame, writer->options);
    g_string_append(out, " role=\"img\"");
    add_label(writer);
    if (scene->language && *scene->language) {
        add_text_attribute(out, "lang", "", scene->language);
        add_text_attribute(out, "xml:lang", "", scene->language);
    }
    add_family(out, scene->family);
    g_string_append(out, ">\n");
    add_said(writer, "title", scene->title);
    add_said(writer, "desc", scene->description);
    add_credits(out, scene);
}

static void add_ground(const struct writer *writer)
{
    struct wm_rect view = view_from(&writer->frame);
    g_string_append(writer->out, "<rect");
    if (view.x != 0)
        wm_svg_number(writer->out, "x", view.x);
    if (view.y != 0)
        wm_svg_number(writer->out, "y", view.y);
    wm_svg_number(writer->out, "width", view.w);
    wm_svg_number(writer->out, "height", view.h);
    wm_svg_color(writer->out, "fill", writer->map->scene->ground);
    g_string_append(writer->out, "/>\n");
}

/* Opens a group for the map itself, which stands beside its definitions, and gives it rules: what
 * is painted in a colour of the day has another one at night. They are this picture's alone, for
 * several may stand in one page. */
static void open_night(const struct writer *writer)
{
    const struct wm_scene *scene = writer->map->scene;
    static const char *const paints[] = {"fill", "stroke"};
    g_string_append(writer->out, "<style>@media (prefers-color-scheme:dark){\n");
    for (int i = 0; i < scene->night_count; i++)
        for (size_t k = 0; k < G_N_ELEMENTS(paints); k++) {
            const struct wm_night_color *it = &scene->night[i];
            g_string_append_printf(writer->out, "#%smap [%s=\"#%02x%02x%02x\"]{%s:#%02x%02x%02x}\n",
                                   writer->prefix, paints[k], it->day.red, it->day.green,
                                   it->day.blue, paints[k], it->night.red, it->night.green,
                                   it->night.blue);
        }
    g_string_append_printf(writer->out, "}</style>\n<g id=\"%smap\">\n", writer->prefix);
}

static void hand_on(struct writer *writer)
{
    wm_sink_write(writer->sink, writer->out->str, writer->out->len);
    g_string_truncate(writer->out, 0);
}

enum wm_write_status wm_write_svg(const struct wm_map *map, const struct wm_write_options *options,
                                  struct wm_sink *sink)
{
    struct writer writer = {
        .map = map,
        .options = options,
        .sink = sink,
        .frame = frame_from(map->scene, options),
        .out = g_string_new(NULL),
        .prefix = prefix_from(map, options),
        .pictures = g_array_new(FALSE, FALSE, sizeof(struct picture)),
        .is_link = g_array_new(FALSE, FALSE, sizeof(bool)),
    };
    add_head(&writer);
    add_definitions(&writer);
    bool has_night = map->scene->night_count > 0;
    if (has_night)
        open_night(&writer);
    if (!options->is_transparent)
        add_ground(&writer);
    for (int i = 0; i < map->scene->count; i++) {
        add_item(&writer, &map->scene->items[i]);
        if (writer.out->len >= PIECE)
            hand_on(&writer);
    }
    g_string_append(writer.out, has_night ? "</g>\n</svg>\n" : "</svg>\n");
    hand_on(&writer);

    g_string_free(writer.out, TRUE);
    g_free(writer.prefix);
    g_array_free(writer.pictures, TRUE);
    g_array_free(writer.is_link, TRUE);
    return wm_write_status_of(sink);
}
