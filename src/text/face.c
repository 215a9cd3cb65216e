/* SPDX-License-Identifier: MIT
 *
 * HarfBuzz shapes from the tables of the file, Cairo paints from the same file by its own means.
 */
#include "text/face.h"

#include "text/system.h"

#include <cairo-ft.h>

static bool is_variable(const FcPattern *pattern)
{
    FcBool value = FcFalse;
    FcPatternGetBool(pattern, FC_VARIABLE, 0, &value);
    return value;
}

const struct wm_face *wm_face_open(const FcPattern *pattern)
{
    const char *file = wm_pattern_string(pattern, FC_FILE);
    int index = wm_pattern_number(pattern, FC_INDEX, 0);
    bool is_plain = index >= 0 && index <= 0xffff && !is_variable(pattern);
    hb_blob_t *blob = is_plain ? hb_blob_create_from_file_or_fail(file) : NULL;
    if (!blob)
        return NULL;
    hb_face_t *tables = hb_face_create(blob, (unsigned)index);
    hb_blob_destroy(blob);
    struct wm_face *face = NULL;
    if (hb_face_get_glyph_count(tables) > 0) {
        face = g_new0(struct wm_face, 1);
        face->file = file;
        face->index = index;
        face->font = hb_font_create(tables);
        face->units = hb_face_get_upem(tables);
        face->painted = cairo_ft_font_face_create_for_pattern((FcPattern *)pattern);
        hb_font_make_immutable(face->font);
    }
    hb_face_destroy(tables);
    return face;
}
