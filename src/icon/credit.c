/* SPDX-License-Identifier: MIT
 *
 * What an SVG says of its author and its licence: the RDF of Creative Commons and Dublin Core that
 * drawing programs write into <metadata>, and <title>.
 */
#include "icon/family.h"
#include "icon/pack.h"

#include <string.h>

enum { LONGEST_SAID = 200 };

struct credit_scan {
    struct wm_arena *arena;
    const char *author, *licence;
    const char *work_title, *svg_title;
    GString *text;      /* of the element that is open */
    int depth, creator; /* the depth at which <creator> is open, 0 where it is not */
};

/* The part of an address between `before` and the next slash; NULL: it is not there. */
static char *part_behind(const char **at, const char *before)
{
    const char *start = strstr(*at, before);
    if (!start)
        return NULL;
    start += strlen(before);
    size_t length = strcspn(start, "/");
    *at = start + length;
    return g_ascii_strup(start, (gssize)length);
}

/* "…creativecommons.org/licenses/by-sa/3.0/de/" is CC-BY-SA-3.0, ".../GPL/2.0/" GPL-2.0. */
static const char *commons_name(struct wm_arena *arena, const char *said)
{
    const char *at = said;
    g_autofree char *kind = part_behind(&at, "creativecommons.org/licenses/");
    g_autofree char *version = part_behind(&at, "/");
    if (!kind)
        return NULL;
    bool is_software = strcmp(kind, "GPL") == 0 || strcmp(kind, "LGPL") == 0;
    bool has_version = version && g_ascii_isdigit(*version);
    return wm_arena_printf(arena, "%s%s%s%s", is_software ? "" : "CC-", kind,
                           has_version ? "-" : "", has_version ? version : "");
}

const char *wm_licence_name(struct wm_arena *arena, const char *said)
{
    static const struct {
        const char *part, *name;
    } rows[] = {
        {"publicdomain/zero", "CC0-1.0"},        {"publicdomain", "public-domain"},
        {"public domain", "public-domain"},      {"apache.org/licenses/license-2.0", "Apache-2.0"},
        {"opensource.org/licenses/mit", "MIT"},  {"gnu.org/licenses/gpl-3.0", "GPL-3.0"},
        {"gnu.org/licenses/gpl-2.0", "GPL-2.0"}, {"scripts.sil.org/ofl", "OFL-1.1"},
    };
    g_autofree char *lower = g_ascii_strdown(said, -1);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strstr(lower, rows[i].part))
            return rows[i].name;
    const char *commons = commons_name(arena, said);
    return commons ? commons : wm_arena_strdup(arena, said);
}

/* What is said first counts; blank is not said. */
static void take(struct credit_scan *scan, const char **field, const char *said)
{
    g_autofree char *text = g_strstrip(g_strdup(said));
    if (!*field && *text && strlen(text) <= LONGEST_SAID)
        *field = wm_arena_strdup(scan->arena, text);
}

static void take_resource(struct credit_scan *scan, const char **names, const char **values)
{
    for (size_t i = 0; names[i]; i++) {
        const char *local = wm_local_name(names[i]);
        if (strcmp(local, "resource") == 0 || strcmp(local, "about") == 0)
            take(scan, &scan->licence, values[i]);
    }
}

static void enter_element(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                          const char **names, const char **values, gpointer data,
                          GError **error G_GNUC_UNUSED)
{
    struct credit_scan *scan = data;
    scan->depth++;
    g_string_truncate(scan->text, 0);
    if (strcmp(wm_local_name(element), "creator") == 0)
        scan->creator = scan->depth;
    else if (g_ascii_strcasecmp(wm_local_name(element), "license") == 0)
        take_resource(scan, names, values);
}

static void leave_element(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                          gpointer data, GError **error G_GNUC_UNUSED)
{
    struct credit_scan *scan = data;
    const char *local = wm_local_name(element);
    bool is_title = strcmp(local, "title") == 0;
    if (scan->creator > 0 && (is_title || scan->depth == scan->creator))
        take(scan, &scan->author, scan->text->str);
    else if (is_title && element != local)
        take(scan, &scan->work_title, scan->text->str);
    else if (is_title)
        take(scan, &scan->svg_title, scan->text->str);
    else if (g_ascii_strcasecmp(local, "license") == 0)
        take(scan, &scan->licence, scan->text->str);
    if (scan->depth == scan->creator)
        scan->creator = 0;
    scan->depth--;
    g_string_truncate(scan->text, 0);
}

static void take_text(GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length,
                      gpointer data, GError **error G_GNUC_UNUSED)
{
    struct credit_scan *scan = data;
    if (scan->text->len <= LONGEST_SAID)
        g_string_append_len(scan->text, text, (gssize)length);
}

void wm_credit_read(struct wm_arena *arena, const struct wm_icon *icon, struct wm_credit *credit)
{
    if (icon->is_png)
        return;
    static const GMarkupParser parser = {
        .start_element = enter_element, .end_element = leave_element, .text = take_text};
    struct credit_scan scan = {.arena = arena, .text = g_string_new(NULL)};
    gsize length;
    const char *bytes = g_bytes_get_data(icon->bytes, &length);
    GMarkupParseContext *context =
        g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, &scan, NULL);
    g_markup_parse_context_parse(context, bytes, (gssize)length, NULL);
    g_markup_parse_context_free(context);
    g_string_free(scan.text, TRUE);

    const char *title = scan.work_title ? scan.work_title : scan.svg_title;
    if (title)
        credit->title = title;
    if (scan.author)
        credit->author = scan.author;
    if (scan.licence) {
        credit->licence = wm_licence_name(arena, scan.licence);
        credit->licence_url = strstr(scan.licence, "://") ? scan.licence : NULL;
    }
}
