/* SPDX-License-Identifier: MIT
 *
 * The system's list of fonts is read when the first character asks for it.
 */
#include "text/fallback.h"

#include "text/system.h"

struct wm_fallback {
    FcConfig *config;  /* own, holds what was added */
    FcConfig *system;  /* NULL until it is needed */
    FcCharSet *known;  /* characters that some face in config has */
    FcCharSet *sought; /* characters that were looked for in the system */
    int count;
};

static void add_faces_of(FcConfig *config, FcConfig *other)
{
    const FcFontSet *fonts = FcConfigGetFonts(other, FcSetApplication);
    for (int i = 0; fonts && i < fonts->nfont; i++)
        FcConfigAppFontAddFile(config,
                               (const FcChar8 *)wm_pattern_string(fonts->fonts[i], FC_FILE));
}

struct wm_fallback *wm_fallback_create(const struct wm_faces *faces)
{
    struct wm_fallback *fallback = g_new0(struct wm_fallback, 1);
    fallback->config = FcConfigCreate();
    fallback->known = FcCharSetCopy(faces->known);
    fallback->sought = FcCharSetCreate();
    add_faces_of(fallback->config, faces->config);
    return fallback;
}

void wm_fallback_destroy(struct wm_fallback *fallback)
{
    if (fallback->system)
        FcConfigDestroy(fallback->system);
    FcConfigDestroy(fallback->config);
    FcCharSetDestroy(fallback->known);
    FcCharSetDestroy(fallback->sought);
    g_free(fallback);
}

FcConfig *wm_fallback_config(const struct wm_fallback *fallback)
{
    return fallback->config;
}

const FcCharSet *wm_fallback_known(const struct wm_fallback *fallback)
{
    return fallback->known;
}

int wm_fallback_count(const struct wm_fallback *fallback)
{
    return fallback->count;
}

static void add_face(struct wm_fallback *fallback, const FcPattern *face)
{
    const FcChar8 *file = (const FcChar8 *)wm_pattern_string(face, FC_FILE);
    FcCharSet *chars;
    if (FcConfigAppFontAddFile(fallback->config, file) &&
        FcPatternGetCharSet(face, FC_CHARSET, 0, &chars) == FcResultMatch) {
        FcCharSetMerge(fallback->known, chars, NULL);
        fallback->count++;
    }
}

static void look_for(struct wm_fallback *fallback, gunichar c)
{
    FcCharSetAddChar(fallback->sought, c);
    if (!fallback->system)
        fallback->system = FcInitLoadConfigAndFonts();
    if (!fallback->system)
        return;
    GPtrArray *found = wm_system_find(fallback->system, NULL, c);
    for (guint i = 0; i < found->len; i++)
        add_face(fallback, found->pdata[i]);
    g_ptr_array_unref(found);
}

void wm_fallback_cover(struct wm_fallback *fallback, const char *text, size_t length)
{
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c >= 0x80 && wm_faces_lack(fallback->known, c) &&
            !FcCharSetHasChar(fallback->sought, c))
            look_for(fallback, c);
    }
}
