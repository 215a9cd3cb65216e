/* SPDX-License-Identifier: MIT
 *
 * FreeType makes a mask of each glyph at each quarter of a pixel that is asked for. A line is put
 * together from these and painted in one go.
 */
#include "text/masks.h"

#include <ft2build.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include FT_FREETYPE_H

enum { PHASES = 4 };

/* Past this many pixels an em, half a pixel is little beside what letters are apart. */
static const double LARGEST = 64;

/* When the masks kept are more bytes than this, all are dropped and made again at need. */
static const gsize MOST_KEPT = 2 << 20;

/* A glyph as it is painted; equal bytes are equal pixels. */
struct look {
    guint32 glyph;
    guint16 size; /* pixels an em, 26.6 */
    guint8 phase;
    guint8 is_upright; /* the line goes up */
};

struct mask {
    struct look look;
    int left, top; /* of the mask, from the whole pixel that the glyph stands on; y down */
    int width, height;
    guint8 coverage[];
};

struct wm_masks {
    const struct wm_face *face;
    GMutex lock; /* for all below */
    FT_Library library;
    FT_Face outlines;  /* NULL until the first glyph, and if the file cannot be read */
    GHashTable *table; /* a set of struct mask, by look */
    gsize kept;        /* bytes */
};

/* A mask where it is painted, on whole pixels. */
struct placed {
    const struct mask *mask;
    int x, y;
};

struct box {
    int left, top, right, bottom;
};

static guint hash_look(gconstpointer data)
{
    const struct look *look = data;
    return (look->glyph * 31u + look->size) * 8u + look->phase * 2u + look->is_upright;
}

static gboolean equal_looks(gconstpointer a, gconstpointer b)
{
    return memcmp(a, b, sizeof(struct look)) == 0;
}

struct wm_masks *wm_masks_create(const struct wm_face *face)
{
    struct wm_masks *masks = g_new0(struct wm_masks, 1);
    g_mutex_init(&masks->lock);
    masks->face = face;
    masks->table = g_hash_table_new_full(hash_look, equal_looks, g_free, NULL);
    return masks;
}

static bool open_outlines(struct wm_masks *masks)
{
    if (!masks->library && FT_Init_FreeType(&masks->library) == 0)
        FT_New_Face(masks->library, masks->face->file, masks->face->index, &masks->outlines);
    return masks->outlines != NULL;
}

/* A glyph with its bitmap; NULL if FreeType cannot make one. */
static FT_GlyphSlot render(FT_Face outlines, const struct look *look)
{
    const FT_Matrix upright = {0, -0x10000, 0x10000, 0};
    FT_Pos along = look->phase * 64 / PHASES;
    FT_Vector moved = look->is_upright ? (FT_Vector){0, -along} : (FT_Vector){along, 0};
    FT_Set_Transform(outlines, look->is_upright ? (FT_Matrix *)&upright : NULL, &moved);
    bool is_rendered =
        FT_Set_Char_Size(outlines, 0, look->size, 72, 72) == 0 &&
        FT_Load_Glyph(outlines, look->glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
        FT_Render_Glyph(outlines->glyph, FT_RENDER_MODE_NORMAL) == 0;
    return is_rendered ? outlines->glyph : NULL;
}

static const struct mask *find_mask(struct wm_masks *masks, const struct look *look)
{
    struct mask *mask = g_hash_table_lookup(masks->table, look);
    if (mask)
        return mask;
    FT_GlyphSlot glyph = render(masks->outlines, look);
    size_t width = glyph ? glyph->bitmap.width : 0, height = glyph ? glyph->bitmap.rows : 0;
    gsize size = sizeof *mask + width * height;
    mask = g_malloc(size);
    *mask = (struct mask){.look = *look, .width = (int)width, .height = (int)height};
    if (glyph) {
        mask->left = glyph->bitmap_left;
        mask->top = -glyph->bitmap_top;
    }
    for (size_t y = 0; y < height; y++)
        memcpy(mask->coverage + y * width,
               glyph->bitmap.buffer + (ptrdiff_t)y * glyph->bitmap.pitch, width);
    masks->kept += size;
    g_hash_table_add(masks->table, mask);
    return mask;
}

/* The nearest quarter of a pixel along the line, the nearest pixel across it. */
static struct placed place(struct wm_masks *masks, struct look look, double x, double y)
{
    double along = floor((look.is_upright ? y : x) * PHASES + 0.5);
    double pixel = floor(along / PHASES);
    look.phase = (guint8)(along - pixel * PHASES);
    struct placed placed = {.mask = find_mask(masks, &look)};
    placed.x = (int)(look.is_upright ? floor(x + 0.5) : pixel) + placed.mask->left;
    placed.y = (int)(look.is_upright ? pixel : floor(y + 0.5)) + placed.mask->top;
    return placed;
}

/* What of the line lies in the clip. */
static struct box box_around(const GArray *line, struct box clip)
{
    struct box box = {G_MAXINT, G_MAXINT, G_MININT, G_MININT};
    for (guint i = 0; i < line->len; i++) {
        const struct placed *it = &g_array_index(line, struct placed, i);
        box = (struct box){MIN(box.left, it->x), MIN(box.top, it->y),
                           MAX(box.right, it->x + it->mask->width),
                           MAX(box.bottom, it->y + it->mask->height)};
    }
    return (struct box){MAX(box.left, clip.left), MAX(box.top, clip.top),
                        MIN(box.right, clip.right), MIN(box.bottom, clip.bottom)};
}

static void add_mask(guint8 *pixels, int stride, struct box box, const struct placed *it)
{
    const struct mask *mask = it->mask;
    int first = MAX(box.left - it->x, 0), behind = MIN(box.right - it->x, mask->width);
    int top = MAX(box.top - it->y, 0), bottom = MIN(box.bottom - it->y, mask->height);
    for (int y = top; y < bottom; y++) {
        const guint8 *from = mask->coverage + (size_t)y * (size_t)mask->width;
        guint8 *to = pixels + (ptrdiff_t)(it->y + y - box.top) * stride + (it->x - box.left);
        for (int x = first; x < behind; x++)
            to[x] = (guint8)MIN(to[x] + from[x], 255);
    }
}

/* The line as one mask; NULL if nothing of it lies in the box. */
static cairo_surface_t *compose(const GArray *line, struct box box)
{
    if (box.left >= box.right || box.top >= box.bottom)
        return NULL;
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_A8, box.right - box.left, box.bottom - box.top);
    guint8 *pixels = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    for (guint i = 0; pixels && i < line->len; i++)
        add_mask(pixels, stride, box, &g_array_index(line, struct placed, i));
    cairo_surface_mark_dirty(surface);
    return surface;
}

/* The masks of a line, borrowed until the next line is placed. */
static GArray *place_line(struct wm_masks *masks, const cairo_matrix_t *to_pixels, struct look look,
                          const cairo_glyph_t *glyphs, int count)
{
    if (masks->kept > MOST_KEPT) {
        g_hash_table_remove_all(masks->table);
        masks->kept = 0;
    }
    GArray *line = g_array_sized_new(FALSE, FALSE, sizeof(struct placed), (guint)count);
    for (int i = 0; i < count; i++) {
        double x = glyphs[i].x, y = glyphs[i].y;
        cairo_matrix_transform_point(to_pixels, &x, &y);
        look.glyph = (guint32)glyphs[i].index;
        struct placed placed = place(masks, look, x, y);
        g_array_append_val(line, placed);
    }
    return line;
}

static void paint_line(cairo_t *cairo, const GArray *line)
{
    double left, top, right, bottom;
    cairo_save(cairo);
    cairo_identity_matrix(cairo);
    cairo_clip_extents(cairo, &left, &top, &right, &bottom);
    struct box clip = {(int)floor(left), (int)floor(top), (int)ceil(right), (int)ceil(bottom)};
    struct box box = box_around(line, clip);
    cairo_surface_t *surface = compose(line, box);
    if (surface) {
        cairo_mask_surface(cairo, surface, box.left, box.top);
        cairo_surface_destroy(surface);
    }
    cairo_restore(cairo);
}

/* Whether the line is horizontal or upright, which the matrix then is without its last digits: one
 * of them could move a letter by a pixel. */
static bool is_straight(cairo_matrix_t *m)
{
    if (fabs(m->xx) > 1e-9)
        return m->xx > 0 && m->yy == m->xx && m->xy == 0 && m->yx == 0;
    m->xx = 0;
    m->yy = 0;
    return m->xy > 0 && m->yx == -m->xy;
}

bool wm_masks_paint(struct wm_masks *masks, cairo_t *cairo, const cairo_glyph_t *glyphs, int count,
                    double size)
{
    cairo_matrix_t to_pixels;
    cairo_get_matrix(cairo, &to_pixels);
    bool has_pixels = cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_IMAGE;
    if (!has_pixels || !is_straight(&to_pixels))
        return false;
    double size_px = MAX(to_pixels.xx, to_pixels.xy) * size;
    if (size_px > LARGEST)
        return false;
    struct look look = {.size = (guint16)MAX(size_px * 64 + 0.5, 1),
                        .is_upright = to_pixels.xy > 0};
    g_mutex_lock(&masks->lock);
    bool is_open = open_outlines(masks);
    if (is_open) {
        GArray *line = place_line(masks, &to_pixels, look, glyphs, count);
        paint_line(cairo, line);
        g_array_unref(line);
    }
    g_mutex_unlock(&masks->lock);
    return is_open;
}
