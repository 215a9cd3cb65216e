/* SPDX-License-Identifier: MIT
 *
 * Chooses faces from the machine's list of fonts.
 */
#include "text/system.h"

#include <string.h>

const char *wm_pattern_string(const FcPattern *pattern, const char *object)
{
    FcChar8 *value = NULL;
    FcPatternGetString(pattern, object, 0, &value);
    return value ? (const char *)value : "";
}

int wm_pattern_number(const FcPattern *pattern, const char *object, int otherwise)
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

/* How well a face stands in, less is better: upright, plain, and of a family that covers scripts
 * on purpose. Faces of `weight` only; -1 for one that will not do. */
static int rank_of(const FcPattern *pattern, int weight)
{
    static const char *const families[] = {"Noto Sans", "Noto ", "DejaVu Sans", ""};
    bool is_plain = wm_pattern_number(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
                    wm_pattern_number(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL &&
                    wm_pattern_number(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR) == weight;
    if (!is_plain)
        return -1;
    const char *family = wm_pattern_string(pattern, FC_FAMILY);
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
        difference = strcmp(wm_pattern_string(one, FC_FAMILY), wm_pattern_string(other, FC_FAMILY));
    if (difference == 0)
        difference = strcmp(wm_pattern_string(one, FC_FILE), wm_pattern_string(other, FC_FILE));
    return difference < 0;
}

static bool has_character(const FcPattern *face, gunichar c)
{
    FcCharSet *chars;
    return FcPatternGetCharSet(face, FC_CHARSET, 0, &chars) == FcResultMatch &&
           FcCharSetHasChar(chars, c);
}

static FcPattern *find_face(FcConfig *system, const char *family, gunichar c, int weight)
{
    const FcFontSet *fonts = FcConfigGetFonts(system, FcSetSystem);
    FcPattern *best = NULL;
    for (int i = 0; fonts && i < fonts->nfont; i++) {
        FcPattern *face = fonts->fonts[i];
        bool is_sought = (!family || strcmp(wm_pattern_string(face, FC_FAMILY), family) == 0) &&
                         (!c || has_character(face, c)) && rank_of(face, weight) >= 0;
        if (is_sought && is_better(face, best, weight))
            best = face;
    }
    return best;
}

GPtrArray *wm_system_find(FcConfig *system, const char *family, gunichar c)
{
    GPtrArray *found = g_ptr_array_new();
    FcPattern *regular = find_face(system, family, c, FC_WEIGHT_REGULAR);
    if (!regular)
        return found;
    g_ptr_array_add(found, regular);
    FcPattern *bold = find_face(system, wm_pattern_string(regular, FC_FAMILY), c, FC_WEIGHT_BOLD);
    if (bold && strcmp(wm_pattern_string(bold, FC_FILE), wm_pattern_string(regular, FC_FILE)) != 0)
        g_ptr_array_add(found, bold);
    return found;
}
