/* SPDX-License-Identifier: MIT
 *
 * The reference family is looked for in the places where distributions put it, which takes no
 * time. Only if it is not there, the system's list of fonts is read.
 */
#include "text/faces.h"

#include "text/system.h"

#include <string.h>

static const struct {
    const char *family, *regular, *bold;
} PLACES[] = {
    {"Lato", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
     "/usr/share/fonts/truetype/lato/Lato-Bold.ttf"},
    {"Lato", "/usr/share/fonts/lato/Lato-Regular.ttf", "/usr/share/fonts/lato/Lato-Bold.ttf"},
    {"Lato", "/usr/share/fonts/TTF/Lato-Regular.ttf", "/usr/share/fonts/TTF/Lato-Bold.ttf"},
};

/* What all documents of the process share. */
static struct {
    GMutex lock;
    GHashTable *opened; /* family asked for → struct wm_faces */
    bool is_settled;    /* the process has the configuration it will keep */
} process;

static bool add_file(FcConfig *config, const char *path)
{
    return FcConfigAppFontAddFile(config, (const FcChar8 *)path);
}

static const FcPattern *find_added(FcConfig *config, int weight)
{
    const FcFontSet *fonts = FcConfigGetFonts(config, FcSetApplication);
    for (int i = 0; fonts && i < fonts->nfont; i++)
        if (wm_pattern_number(fonts->fonts[i], FC_WEIGHT, FC_WEIGHT_REGULAR) == weight)
            return fonts->fonts[i];
    return NULL;
}

static bool add_from_places(FcConfig *config, const char *family)
{
    for (size_t i = 0; i < G_N_ELEMENTS(PLACES); i++)
        if (strcmp(PLACES[i].family, family) == 0 && add_file(config, PLACES[i].regular) &&
            add_file(config, PLACES[i].bold))
            return true;
    return false;
}

/* `family`, or any that has Latin letters. */
static void add_from_system(FcConfig *config, const char *family)
{
    FcConfig *system = FcInitLoadConfigAndFonts();
    if (!system)
        return;
    GPtrArray *found = wm_system_find(system, family, 0);
    if (found->len == 0) {
        g_ptr_array_unref(found);
        found = wm_system_find(system, NULL, 'n');
    }
    for (guint i = 0; i < found->len; i++)
        add_file(config, wm_pattern_string(found->pdata[i], FC_FILE));
    g_ptr_array_unref(found);
    FcConfigDestroy(system);
}

static FcCharSet *characters_of(FcConfig *config)
{
    FcCharSet *known = FcCharSetCreate();
    const FcFontSet *fonts = FcConfigGetFonts(config, FcSetApplication);
    for (int i = 0; fonts && i < fonts->nfont; i++) {
        FcCharSet *chars;
        if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &chars) == FcResultMatch)
            FcCharSetMerge(known, chars, NULL);
    }
    return known;
}

static struct wm_weight open_weight(const FcPattern *pattern)
{
    const struct wm_face *face = pattern ? wm_face_open(pattern) : NULL;
    return face ? (struct wm_weight){face, wm_words_create(face), wm_masks_create(face)}
                : (struct wm_weight){NULL, NULL, NULL};
}

static struct wm_faces *open_faces(const char *family)
{
    struct wm_faces *faces = g_new0(struct wm_faces, 1);
    faces->config = FcConfigCreate();
    if (!add_from_places(faces->config, family))
        add_from_system(faces->config, family);
    faces->known = characters_of(faces->config);
    const FcPattern *regular = find_added(faces->config, FC_WEIGHT_REGULAR);
    const FcPattern *bold = find_added(faces->config, FC_WEIGHT_BOLD);
    faces->family = regular ? wm_pattern_string(regular, FC_FAMILY) : "";
    faces->regular = open_weight(regular);
    faces->bold = open_weight(bold);
    return faces;
}

static const struct wm_faces *find_or_open(const char *family)
{
    if (!process.opened)
        process.opened = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    struct wm_faces *faces = g_hash_table_lookup(process.opened, family);
    if (!faces) {
        faces = open_faces(family);
        g_hash_table_insert(process.opened, g_strdup(family), faces);
    }
    return faces;
}

const struct wm_faces *wm_faces_open(const char *family)
{
    g_mutex_lock(&process.lock);
    const struct wm_faces *faces = find_or_open(family);
    g_mutex_unlock(&process.lock);
    return faces;
}

void wm_faces_make_current(const char *family)
{
    g_mutex_lock(&process.lock);
    if (!process.is_settled)
        FcConfigSetCurrent(find_or_open(family)->config);
    process.is_settled = true;
    g_mutex_unlock(&process.lock);
}

void wm_faces_keep_current(void)
{
    g_mutex_lock(&process.lock);
    process.is_settled = true;
    g_mutex_unlock(&process.lock);
}

bool wm_faces_lack(const FcCharSet *known, gunichar c)
{
    return g_unichar_isgraph(c) && !g_unichar_iszerowidth(c) && !FcCharSetHasChar(known, c);
}

gunichar wm_faces_missing(const FcCharSet *known, const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (wm_faces_lack(known, c))
            return c;
    }
    return 0;
}
