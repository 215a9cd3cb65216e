/* SPDX-License-Identifier: MIT
 *
 * The faces of the map, and those of the system for characters that these lack, added when the
 * first such character comes; and widths that are known already.
 */
#include "text/script.h"

#include "extra/extra.h"

#include <string.h>

struct wm_script {
    const struct wm_extra *extra;
    struct wm_extra_text *text;
    struct wm_fallback *fallback;
    int faces;          /* of the fallback that are known to `text` */
    GHashTable *widths; /* struct key → double */
};

struct key {
    struct wm_font font;
    char *text;
    size_t length;
};

static guint hash_key(gconstpointer data)
{
    const struct key *key = data;
    guint hash = (guint)(key->font.size * 64) * 31 + key->font.is_bold;
    for (size_t i = 0; i < key->length; i++)
        hash = hash * 33 + (guchar)key->text[i];
    return hash;
}

static gboolean equal_keys(gconstpointer a, gconstpointer b)
{
    const struct key *one = a, *other = b;
    return one->length == other->length && one->font.size == other->font.size &&
           one->font.is_bold == other->font.is_bold &&
           one->font.letter_space == other->font.letter_space &&
           memcmp(one->text, other->text, one->length) == 0;
}

static void free_key(gpointer data)
{
    struct key *key = data;
    g_free(key->text);
    g_free(key);
}

struct wm_script *wm_script_create(struct wm_fallback *fallback, const char *family)
{
    const struct wm_extra *extra = wm_extra_find();
    if (!extra)
        return NULL;
    struct wm_script *script = g_new0(struct wm_script, 1);
    script->extra = extra;
    script->fallback = fallback;
    script->faces = wm_fallback_count(fallback);
    script->text = extra->text_create(wm_fallback_config(fallback), family);
    script->widths = g_hash_table_new_full(hash_key, equal_keys, free_key, g_free);
    return script;
}

void wm_script_destroy(struct wm_script *script)
{
    g_hash_table_unref(script->widths);
    script->extra->text_destroy(script->text);
    g_free(script);
}

/* Sees that there is a face for every character, as far as the system has one. */
static void cover(struct wm_script *script, const char *text, size_t length)
{
    wm_fallback_cover(script->fallback, text, length);
    if (wm_fallback_count(script->fallback) == script->faces)
        return;
    script->faces = wm_fallback_count(script->fallback);
    script->extra->text_reload(script->text);
}

static double set(struct wm_script *script, const char *text, size_t length,
                  const struct wm_font *font)
{
    cover(script, text, length);
    return script->extra->text_set(script->text, text, length, font->size, font->is_bold,
                                   font->letter_space);
}

double wm_script_width(struct wm_script *script, const char *text, size_t length,
                       const struct wm_font *font)
{
    struct key key = {*font, (char *)text, length};
    const double *known = g_hash_table_lookup(script->widths, &key);
    if (known)
        return *known;
    double *width = g_new(double, 1);
    *width = set(script, text, length, font);
    key.text = g_strndup(text, length);
    g_hash_table_insert(script->widths, g_memdup2(&key, sizeof key), width);
    return *width;
}

void wm_script_show(struct wm_script *script, cairo_t *cairo, const char *text, size_t length,
                    const struct wm_font *font, double share)
{
    double width = set(script, text, length, font);
    script->extra->text_show(script->text, cairo, -share * width);
}
