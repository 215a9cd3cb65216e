/* SPDX-License-Identifier: MIT
 *
 * Foreign art, a document's own or of a pack: judged before it takes memory, looked at once, and
 * made a picture like the others.
 */
#include "icon/family.h"
#include "icon/pack.h"

#include <string.h>

/* All PNGs of a document are in memory at once when they are painted, four bytes a pixel. */
enum { LARGEST_SIDE = 4096, MOST_PIXELS = 4 * LARGEST_SIDE * LARGEST_SIDE, PNG_HEAD = 24 };

static const unsigned char PNG_MARK[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

static guint32 big_endian(const unsigned char *p)
{
    return (guint32)p[0] << 24 | (guint32)p[1] << 16 | (guint32)p[2] << 8 | p[3];
}

/* What is wrong with a PNG, judged by its head, before its pixels take memory. */
static const char *png_fault(struct wm_icons *icons, const unsigned char *bytes, gsize length)
{
    if (length < PNG_HEAD || memcmp(bytes + 12, "IHDR", 4) != 0)
        return "is a broken PNG";
    guint32 width = big_endian(bytes + 16), height = big_endian(bytes + 20);
    if (width == 0 || height == 0)
        return "is a broken PNG";
    if (width > LARGEST_SIDE || height > LARGEST_SIDE)
        return "is larger than 4096 pixels on one side";
    if (icons->foreign_pixels + width * height > MOST_PIXELS)
        return "is one too many: with it the PNGs have more than 67 million pixels";
    icons->foreign_pixels += width * height;
    return NULL;
}

const struct wm_icon *wm_art_make(struct wm_icons *icons, const struct wm_art *art,
                                  const char **fault)
{
    gsize length;
    const void *data = g_bytes_get_data(art->bytes, &length);
    bool is_png = length >= sizeof PNG_MARK && memcmp(data, PNG_MARK, sizeof PNG_MARK) == 0;
    *fault = is_png ? png_fault(icons, data, length) : wm_svg_fault(data, length);
    if (*fault)
        return NULL;

    struct wm_arena *arena = icons->arena;
    struct wm_icon *icon = wm_arena_new(arena, struct wm_icon);
    icon->name = wm_arena_strdup(arena, art->name);
    icon->title = wm_arena_strdup(arena, art->title);
    icon->category = art->category;
    icon->bytes = wm_arena_own(arena, g_bytes_ref(art->bytes), (GDestroyNotify)g_bytes_unref);
    icon->is_png = is_png;
    icon->is_foreign = true;
    icon->credit = art->credit;
    if (!wm_icon_look_at(icon)) {
        *fault = is_png                  ? "is a broken PNG"
                 : wm_drawing_can_open() ? "is a broken SVG"
                                         : "is an SVG, which takes wallmap-extra.so to be drawn, "
                                           "and that is not installed";
        return NULL;
    }
    return icon;
}

bool wm_icons_add(struct wm_icons *icons, const char *name, const char *title, GBytes *bytes,
                  struct wm_span at, struct wm_findings *findings)
{
    struct wm_credit *credit = wm_arena_new(icons->arena, struct wm_credit);
    const struct wm_art art = {
        .name = name,
        .title = title && *title ? title : name,
        .category = "own",
        .bytes = bytes,
        .credit = credit,
    };
    const char *fault;
    const struct wm_icon *icon = wm_art_make(icons, &art, &fault);
    if (!icon) {
        wm_findings_add(findings, WM_CODE_BAD_FILE, at, "the picture \"%s\" %s", name, fault);
        return false;
    }
    wm_credit_read(icons->arena, icon, credit);
    g_ptr_array_add(icons->own, (gpointer)icon);
    if (!g_hash_table_contains(icons->own_by_name, name))
        g_hash_table_insert(icons->own_by_name, g_strdup(name), (gpointer)icon);
    return true;
}
