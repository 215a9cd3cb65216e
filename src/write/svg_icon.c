/* SPDX-License-Identifier: MIT
 *
 * A picture inside an SVG. Foreign art is painted onto an SVG of Cairo's in memory, which is then
 * tidied: what arrives is what librsvg paints, without scripts, styles and outside references of
 * its file.
 */
#include "write/svg_inside.h"

#include <cairo-svg.h>

static cairo_status_t append_bytes(void *data, const unsigned char *bytes, unsigned length)
{
    g_string_append_len(data, (const char *)bytes, (gssize)length);
    return CAIRO_STATUS_SUCCESS;
}

static GString *paint_svg(const struct wm_map *map, const struct wm_icon_item *item,
                          struct wm_point size)
{
    GString *text = g_string_new(NULL);
    cairo_surface_t *surface =
        cairo_svg_surface_create_for_stream(append_bytes, text, size.x, size.y);
    cairo_t *cairo = cairo_create(surface);
    wm_icon_paint(map->icons, item->icon, item->look, cairo,
                  (struct wm_rect){0, 0, size.x, size.y});
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return text;
}

/* Foreign art may paint beyond its frame. Cairo leaves out a clip that is as large as the surface.
 */
static void clip_to_frame(struct wm_arena *arena, struct wm_svg_node *root,
                          struct wm_svg_node *body, struct wm_point size)
{
    GString *text = g_string_new("<defs><clipPath id=\"frame\"><rect");
    wm_svg_number(text, "width", size.x);
    wm_svg_number(text, "height", size.y);
    g_string_append(text, "/></clipPath></defs>");
    g_ptr_array_add(root->children, wm_svg_parse(arena, text->str, text->len));
    wm_svg_set_attribute(body, "clip-path", "url(#frame)");
    g_string_free(text, TRUE);
}

static void add_foreign(GString *out, const struct wm_map *map, const struct wm_icon_item *item,
                        struct wm_point size, const char *id)
{
    struct wm_arena *arena = wm_arena_create();
    GString *text = paint_svg(map, item, size);
    struct wm_svg_node *root = wm_svg_parse(arena, text->str, text->len);
    struct wm_svg_node *body = root ? wm_svg_tidy(arena, root) : NULL;
    if (body) {
        clip_to_frame(arena, root, body, size);
        wm_svg_print(out, root, body, id);
    }
    g_string_free(text, TRUE);
    wm_arena_destroy(arena);
}

void wm_svg_icon(GString *out, const struct wm_map *map, const struct wm_icon_item *item,
                 struct wm_point size, const char *id)
{
    if (item->icon->list)
        wm_svg_family(out, item, size, id);
    else
        add_foreign(out, map, item, size, id);
}
