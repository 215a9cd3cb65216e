/* SPDX-License-Identifier: MIT
 *
 * What there is, for menus, completions and manuals: formats, themes, papers, codes, schemas.
 */
#include "api/document.h"
#include "base/resource.h"
#include "diag/escape.h"
#include "diag/report.h"

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

static const struct wallmap_format formats[] = {
#define WM_FORMAT(name, suffix, kind, summary)                                                     \
    {#name, suffix, summary, WM_FORMAT_##kind == WM_FORMAT_PAGES,                                  \
     WM_FORMAT_##kind == WM_FORMAT_TEXT || WM_FORMAT_##kind == WM_FORMAT_DATA},
#include "write/formats.def"
#undef WM_FORMAT
};

const struct wallmap_format *wallmap_format_at(size_t index)
{
    return index < G_N_ELEMENTS(formats) ? &formats[index] : NULL;
}

const struct wallmap_format *wallmap_format_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (strcmp(formats[i].name, name) == 0 || strcmp(formats[i].suffix, name) == 0)
            return &formats[i];
    return NULL;
}

static const struct wallmap_format report_formats[] = {
    [WM_REPORT_PRETTY] = {"pretty", "", "a line each, then the line of the file with a caret",
                          false, true},
    [WM_REPORT_SHORT] = {"short", "", "a line each, as compilers write it", false, true},
    [WM_REPORT_JSON] = {"json", "", "one array of objects", false, true},
    [WM_REPORT_SARIF] = {"sarif", "", "SARIF 2.1.0, for code scanning", false, true},
    [WM_REPORT_GITHUB] = {"github", "", "workflow commands, which GitHub shows beside the lines",
                          false, true},
};

const struct wallmap_format *wallmap_report_format_at(size_t index)
{
    return index < G_N_ELEMENTS(report_formats) ? &report_formats[index] : NULL;
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
#define WM_FINDING(id, code, severity, about, trouble, picture, short_words, summary, help)        \
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
