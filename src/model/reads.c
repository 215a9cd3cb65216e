/* SPDX-License-Identifier: MIT
 *
 * The direction of a language is that of its script: the one that the tag names (BCP 47: four
 * letters), else the one that the language is mostly written in.
 */
#include "model/reads.h"

#include <string.h>

static bool is_from_right(GUnicodeScript script)
{
    static const GUnicodeScript scripts[] = {
        G_UNICODE_SCRIPT_ADLAM,  G_UNICODE_SCRIPT_ARABIC,    G_UNICODE_SCRIPT_HANIFI_ROHINGYA,
        G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_MANDAIC,   G_UNICODE_SCRIPT_MENDE_KIKAKUI,
        G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_SAMARITAN, G_UNICODE_SCRIPT_SYRIAC,
        G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_YEZIDI,
    };
    for (size_t i = 0; i < G_N_ELEMENTS(scripts); i++)
        if (scripts[i] == script)
            return true;
    return false;
}

/* Nastaliq and the hands of Syriac have codes of their own, but are no scripts of their own. */
static bool is_code_from_right(const char *code)
{
    static const char *const hands[] = {"Aran", "Syre", "Syrj", "Syrn"};
    for (size_t i = 0; i < G_N_ELEMENTS(hands); i++)
        if (g_ascii_strcasecmp(hands[i], code) == 0)
            return true;
    guint32 number = (guint32)(guchar)g_ascii_toupper(code[0]) << 24;
    for (int i = 1; i < 4; i++)
        number |= (guint32)(guchar)g_ascii_tolower(code[i]) << (24 - 8 * i);
    return is_from_right(g_unicode_script_from_iso15924(number));
}

/* Languages that are mostly written from right to left; some only in one country. */
static const char languages[] =
    " aeb afb ajp apc apd ar arc arq ary arz azb az-iq az-ir bal bgn bqi ckb dv fa glk haz he iw ji"
    " khw ks lrc luz mzn nqo pa-pk pnb prs ps rhg sd sdh skr syr ug ur uz-af yi ";

static bool is_listed(const char *language, const char *region)
{
    g_autofree char *word = g_strconcat(" ", language, *region ? "-" : "", region, " ", NULL);
    g_autofree char *lower = g_ascii_strdown(word, -1);
    return strstr(languages, lower) != NULL;
}

/* The script stands before the region, and both before what a single letter begins. */
static bool is_tag_from_right(const char *tag)
{
    g_auto(GStrv) parts = g_strsplit_set(tag, "-_", -1);
    const char *region = "";
    for (size_t i = 1; parts[0] && parts[i] && strlen(parts[i]) > 1; i++) {
        if (strlen(parts[i]) == 4 && g_ascii_isalpha(parts[i][0]))
            return is_code_from_right(parts[i]);
        if (strlen(parts[i]) == 2)
            region = parts[i];
    }
    return parts[0] && (is_listed(parts[0], "") || is_listed(parts[0], region));
}

static bool is_text_from_right(const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        if (g_unichar_isalpha(g_utf8_get_char(p)))
            return is_from_right(g_unichar_get_script(g_utf8_get_char(p)));
    return false;
}

enum wm_reads wm_model_reads(const struct wm_model *model)
{
    if (model->reads != WM_READS_UNSET)
        return model->reads;
    bool has_language = model->language && *model->language;
    bool is_right_to_left = has_language ? is_tag_from_right(model->language)
                                         : model->title && is_text_from_right(model->title);
    return is_right_to_left ? WM_READS_LEFT : WM_READS_RIGHT;
}
