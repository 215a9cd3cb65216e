/* SPDX-License-Identifier: MIT
 *
 * What there is, for menus, completions and manuals: formats, themes, papers, codes, schemas.
 */
#include "api/document.h"
#include "base/escape.h"
#include "base/resource.h"

#include <string.h>

const char *wallmap_status_text(enum wallmap_status status)
{
    static const char *const texts[] = {
        [WALLMAP_OK] = "all went well",
        [WALLMAP_HAS_ERRORS] = "the document has errors and cannot be drawn",
        [WALLMAP_BAD_OPTION] = "an option names something that does not exist or is out of bounds",
        [WALLMAP_SINK_FAILED] = "what was drawn could not be written",
        [WALLMAP_TOO_LARGE] = "the picture would have more pixels than the format can hold",
    };
    return (size_t)status < G_N_ELEMENTS(texts) ? texts[status] : "";
}

static const char *const themes[] = {
#define WM_THEME(name) #name,
#include "theme/themes.def"
#undef WM_THEME
};

const char *wallmap_theme_at(size_t index)
{
    return index < G_N_ELEMENTS(themes) ? themes[index] : NULL;
}

#define MM (72 / 25.4)
#define INCH 72

static const struct wallmap_paper papers[] = {
    {"A0", 841 * MM, 1189 * MM},      {"A1", 594 * MM, 841 * MM},
    {"A2", 420 * MM, 594 * MM},       {"A3", 297 * MM, 420 * MM},
    {"A4", 210 * MM, 297 * MM},       {"A5", 148 * MM, 210 * MM},
    {"A6", 105 * MM, 148 * MM},       {"letter", 8.5 * INCH, 11 * INCH},
    {"legal", 8.5 * INCH, 14 * INCH}, {"tabloid", 11 * INCH, 17 * INCH},
};

const struct wallmap_paper *wallmap_paper_at(size_t index)
{
    return index < G_N_ELEMENTS(papers) ? &papers[index] : NULL;
}

const struct wallmap_paper *wallmap_paper_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(papers); i++)
        if (g_ascii_strcasecmp(papers[i].name, name) == 0)
            return &papers[i];
    return NULL;
}

static const struct wallmap_code codes[] = {
#define WM_FINDING(id, code, severity, about, trouble, short_words, summary, help)                 \
    {code, WALLMAP_##severity, WM_ABOUT_##about == WM_ABOUT_WORK, summary, help},
#include "diag/findings.def"
#undef WM_FINDING
};

const struct wallmap_code *wallmap_code_at(size_t index)
{
    return index < G_N_ELEMENTS(codes) ? &codes[index] : NULL;
}

const struct wallmap_code *wallmap_code_find(const char *name)
{
    return wallmap_code_at(wm_code_find(name));
}

static const char *const schemas[] = {"rnc", "rng", "xsd"};

const char *wallmap_schema_at(size_t index)
{
    return index < G_N_ELEMENTS(schemas) ? schemas[index] : NULL;
}

const char *wallmap_schema_text(const char *name, size_t *length)
{
    g_autofree char *file = g_strconcat("schema/wallmap.", name, NULL);
    const struct wm_resource *schema = wm_resource_find(file);
    if (!schema)
        return NULL;
    *length = schema->length;
    return schema->bytes;
}

const char *wallmap_word_nearest(const char *word, const char *const *candidates)
{
    return wm_nearest(word, candidates);
}

char *wallmap_text_visible(const char *text)
{
    GString *out = g_string_new(NULL);
    wm_escape_append(out, text);
    return g_string_free(out, FALSE);
}
