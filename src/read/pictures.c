/* SPDX-License-Identifier: MIT
 *
 * Pictures that a document brings: named by <picture>, or by a path wherever a picture is named.
 * Only read here; whether they are pictures at all is for icon/ to say.
 */
#include "base/folder.h"
#include "read/build.h"
#include "read/filefault.h"

#include <string.h>

enum { TOGETHER = 8 }; /* times the largest picture: what all of a document's may be */

static bool is_png(GBytes *bytes)
{
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    return length >= 8 && memcmp(data, "\x89PNG\r\n\x1a\n", 8) == 0;
}

static void release_bytes(void *bytes)
{
    g_bytes_unref(bytes);
}

static enum wm_limit larger_limit(const struct wm_reader *reader)
{
    size_t png = wm_reader_most(reader, WM_LIMIT_PICTURE_PNG);
    return png > wm_reader_most(reader, WM_LIMIT_PICTURE_SVG) ? WM_LIMIT_PICTURE_PNG
                                                              : WM_LIMIT_PICTURE_SVG;
}

/* NULL after a finding. One file can be named many times, so what all of them hold is bounded. */
static GBytes *load(struct wm_build *build, struct wm_word file)
{
    struct wm_reader *reader = build->reader;
    const char *folder = reader->options->folder ? reader->options->folder : ".";
    enum wm_limit limit = larger_limit(reader);
    size_t most = wm_reader_most(reader, limit);
    if (build->picture_bytes >= TOGETHER * most) {
        wm_reader_limit_where(reader, file.at, limit, TOGETHER * most, "in all pictures");
        return NULL;
    }
    GError *error = NULL;
    GBytes *bytes = wm_folder_read(folder, file.text, most, &error);
    if (!bytes) {
        wm_report_file(reader, file, error, limit);
        g_error_free(error);
        return NULL;
    }
    wm_arena_own(reader->arena, bytes, release_bytes);
    build->picture_bytes += g_bytes_get_size(bytes);
    limit = is_png(bytes) ? WM_LIMIT_PICTURE_PNG : WM_LIMIT_PICTURE_SVG;
    if (g_bytes_get_size(bytes) <= wm_reader_most(reader, limit))
        return bytes;
    wm_reader_limit(reader, file.at, limit);
    return NULL;
}

static bool add_picture(struct wm_build *build, struct wm_picture picture, struct wm_word file)
{
    picture.bytes = load(build, file);
    picture.file_at = file.at;
    if (picture.bytes)
        g_array_append_val(build->pictures, picture);
    g_hash_table_insert(build->files, (gpointer)picture.name,
                        picture.bytes ? (gpointer)picture.name : NULL);
    return picture.bytes != NULL;
}

/* Whether the name may be taken; a path as a name would never be found. */
static bool check_name(struct wm_build *build, struct wm_word name)
{
    struct wm_findings *findings = build->reader->findings;
    const char *shown = wm_reader_shown(build->reader, name.text);
    bool has_slash = strchr(name.text, '/') != NULL;
    bool is_taken = g_hash_table_contains(build->files, name.text);
    if (has_slash)
        wm_findings_add(findings, WM_CODE_BAD_VALUE, name.at,
                        "\"%s\" is a path, not the name of a picture", shown);
    else if (is_taken)
        wm_findings_add(findings, WM_CODE_BAD_VALUE, name.at, "a picture is called \"%s\" already",
                        shown);
    return !has_slash && !is_taken;
}

static void build_picture(struct wm_build *build, const struct wm_element *element)
{
    struct wm_reader *reader = build->reader;
    struct wm_word name = wm_value_single(reader, element, "name");
    struct wm_word file = wm_value_single(reader, element, "file");
    struct wm_picture picture = {.name = name.text, .file = file.text, .at = element->at};
    picture.means = wm_language_text(reader, element, "means", NULL);
    if (!name.text || !check_name(build, name))
        return;
    if (file.text)
        add_picture(build, picture, file);
    else
        g_hash_table_insert(build->files, (gpointer)name.text, NULL);
}

void wm_build_pictures(struct wm_build *build, const struct wm_element *workflow)
{
    for (const struct wm_element *element = wm_tree_child(workflow, WM_ELEMENT_PICTURE); element;
         element = wm_tree_next(element))
        build_picture(build, element);
}

struct wm_picture_name wm_build_picture_name(struct wm_build *build, struct wm_word word)
{
    struct wm_picture_name picture = {word.text, word.at};
    if (!word.text)
        return picture;
    gpointer known;
    if (g_hash_table_lookup_extended(build->files, word.text, NULL, &known) && known)
        return picture;
    if (wm_picture_is_path(word.text)) {
        struct wm_picture own = {.name = word.text, .file = word.text, .at = word.at};
        if (!add_picture(build, own, word))
            picture.name = NULL;
    } else if (g_hash_table_contains(build->files, word.text)) {
        picture.name = NULL;
    }
    return picture;
}
