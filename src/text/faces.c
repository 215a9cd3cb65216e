/* SPDX-License-Identifier: MIT
 *
 * Font files. Those of the reference family are found at the places where distributions put them,
 * which takes no time; only where they are not there, or where a text has other letters, the
 * system's list of fonts is read. What is chosen from that depends on names alone, never on the
 * user's settings.
 */
#include "text/faces.h"

#include <string.h>

struct wm_faces {
    FcConfig *config;  /* own, holds what was added */
    FcConfig *system;  /* NULL until it is needed */
    FcCharSet *known;  /* characters some added face has */
    FcCharSet *sought; /* characters that were looked for in the system */
    char *family;
};

static const struct {
    const char *family, *regular, *bold;
} PLACES[] = {
    {"Lato", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
     "/usr/share/fonts/truetype/lato/Lato-Bold.ttf"},
    {"Lato", "/usr/share/fonts/lato/Lato-Regular.ttf", "/usr/share/fonts/lato/Lato-Bold.ttf"},
    {"Lato", "/usr/share/fonts/TTF/Lato-Regular.ttf", "/usr/share/fonts/TTF/Lato-Bold.ttf"},
};

static const char *string_of(const FcPattern *pattern, const char *object)
{
    FcChar8 *value = NULL;
    FcPatternGetString(pattern, object, 0, &value);
    return value ? (const char *)value : "";
}

static int number_of(const FcPattern *pattern, const char *object, int otherwise)
{
    double value = otherwise;
    FcPatternGetDouble(pattern, object, 0, &value); /* reads integers, too */
    return (int)value;
}

static bool is_colored(const FcPattern *pattern)
{
    FcBool value = FcFalse;
    FcPatternGetBool(pattern, FC_COLOR, 0, &value);
    return value;
}

static const FcFontSet *system_fonts(struct wm_faces *faces)
{
    if (!faces->system)
        faces->system = FcInitLoadConfigAndFonts();
    const FcFontSet *fonts = faces->system ? FcConfigGetFonts(faces->system, FcSetSystem) : NULL;
    static const FcFontSet none = {0, 0, NULL};
    return fonts ? fonts : &none;
}

static bool add_file(struct wm_faces *faces, const char *path)
{
    return *path && FcConfigAppFontAddFile(faces->config, (const FcChar8 *)path);
}

/* Notes what the faces can show now. */
static void note_known(struct wm_faces *faces)
{
    const FcFontSet *fonts = FcConfigGetFonts(faces->config, FcSetApplication);
    for (int i = 0; fonts && i < fonts->nfont; i++) {
        FcCharSet *chars;
        if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &chars) == FcResultMatch)
            FcCharSetMerge(faces->known, chars, NULL);
    }
}

/* How well a face stands in, less is better: upright, plain, and of a family that covers scripts
 * on purpose. Faces of `weight` only; -1 for one that will not do. */
static int rank_of(const FcPattern *pattern, int weight)
{
    static const char *const families[] = {"Noto Sans", "Noto ", "DejaVu Sans", ""};
    bool is_plain = number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
                    number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL &&
                    number_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR) == weight;
    if (!is_plain)
        return -1;
    const char *family = string_of(pattern, FC_FAMILY);
    int rank = 0;
    while (!g_str_has_prefix(family, families[rank]))
        rank++;
    bool is_odd = strstr(family, "Mono") || is_colored(pattern);
    return rank + (is_odd ? (int)G_N_ELEMENTS(families) : 0);
}

/* The better of two candidates; names decide between equals. */
static bool is_better(const FcPattern *one, const FcPattern *other, int weight)
{
    if (!other)
        return true;
    int difference = rank_of(one, weight) - rank_of(other, weight);
    if (difference == 0)
        difference = strcmp(string_of(one, FC_FAMILY), string_of(other, FC_FAMILY));
    if (difference == 0)
        difference = strcmp(string_of(one, FC_FILE), string_of(other, FC_FILE));
    return difference < 0;
}

/* The best face of `family` (NULL: any) that has `c` (0: whatever). */
static const FcPattern *find_face(struct wm_faces *faces, const char *family, gunichar c,
                                  int weight)
{
    const FcFontSet *fonts = system_fonts(faces);
    const FcPattern *best = NULL;
    for (int i = 0; i < fonts->nfont; i++) {
        const FcPattern *face = fonts->fonts[i];
        FcCharSet *chars;
        if (family && strcmp(string_of(face, FC_FAMILY), family) != 0)
            continue;
        if (c && (FcPatternGetCharSet(face, FC_CHARSET, 0, &chars) != FcResultMatch ||
                  !FcCharSetHasChar(chars, c)))
            continue;
        if (rank_of(face, weight) >= 0 && is_better(face, best, weight))
            best = face;
    }
    return best;
}

/* Both weights of the best family that has `c`, or of `family`. Its name, or NULL. */
static const char *add_family(struct wm_faces *faces, const char *family, gunichar c)
{
    const FcPattern *regular = find_face(faces, family, c, FC_WEIGHT_REGULAR);
    if (!regular || !add_file(faces, string_of(regular, FC_FILE)))
        return NULL;
    const char *found = string_of(regular, FC_FAMILY);
    const FcPattern *bold = find_face(faces, found, c, FC_WEIGHT_BOLD);
    if (bold && strcmp(string_of(bold, FC_FILE), string_of(regular, FC_FILE)) != 0)
        add_file(faces, string_of(bold, FC_FILE));
    return found;
}

static const char *add_reference(struct wm_faces *faces, const char *family)
{
    for (size_t i = 0; i < G_N_ELEMENTS(PLACES); i++)
        if (strcmp(PLACES[i].family, family) == 0 && add_file(faces, PLACES[i].regular) &&
            add_file(faces, PLACES[i].bold))
            return family;
    const char *found = add_family(faces, family, 0);
    return found ? found : add_family(faces, NULL, 'n');
}

struct wm_faces *wm_faces_create(const char *family)
{
    struct wm_faces *faces = g_new0(struct wm_faces, 1);
    faces->config = FcConfigCreate();
    faces->known = FcCharSetCreate();
    faces->sought = FcCharSetCreate();
    const char *found = add_reference(faces, family);
    faces->family = g_strdup(found ? found : "");
    note_known(faces);
    return faces;
}

void wm_faces_destroy(struct wm_faces *faces)
{
    if (faces->system)
        FcConfigDestroy(faces->system);
    FcConfigDestroy(faces->config);
    FcCharSetDestroy(faces->known);
    FcCharSetDestroy(faces->sought);
    g_free(faces->family);
    g_free(faces);
}

FcConfig *wm_faces_config(const struct wm_faces *faces)
{
    return faces->config;
}

const char *wm_faces_family(const struct wm_faces *faces)
{
    return faces->family;
}

static bool is_shown(gunichar c)
{
    return g_unichar_isgraph(c) && !g_unichar_iszerowidth(c);
}

bool wm_faces_cover(struct wm_faces *faces, const char *text, size_t length)
{
    bool has_added = false;
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c < 0x80 || !is_shown(c) || FcCharSetHasChar(faces->known, c) ||
            FcCharSetHasChar(faces->sought, c))
            continue;
        FcCharSetAddChar(faces->sought, c);
        if (add_family(faces, NULL, c)) {
            note_known(faces);
            has_added = true;
        }
    }
    return has_added;
}

gunichar wm_faces_missing(const struct wm_faces *faces, const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (is_shown(c) && !FcCharSetHasChar(faces->known, c))
            return c;
    }
    return 0;
}
