/* SPDX-License-Identifier: MIT
 *
 * A table of ids for finding, and a list in the order of the document for suggesting.
 */
#include "read/ids.h"

#include <libxml/tree.h>
#include <string.h>

struct wm_ids {
    struct wm_reader *reader;
    GHashTable *table; /* id -> struct wm_id */
    GPtrArray *list;   /* struct wm_id */
    unsigned made;     /* ids made up so far */
    unsigned excused;  /* kinds that may be among what could not be read */
};

struct wm_ids *wm_ids_create(struct wm_reader *reader)
{
    struct wm_ids *ids = wm_arena_new(reader->arena, struct wm_ids);
    ids->reader = reader;
    ids->table = wm_arena_own(reader->arena, g_hash_table_new(g_str_hash, g_str_equal),
                              (GDestroyNotify)g_hash_table_unref);
    ids->list = wm_arena_own(reader->arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    return ids;
}

static const char *name_kinds(unsigned kinds)
{
    switch (kinds) {
    case WM_ID_DEPARTMENT:
        return "department";
    case WM_ID_ACTOR:
        return "actor";
    case WM_ID_STEP:
        return "step";
    default:
        return "actor or department";
    }
}

static enum wm_code code_of(unsigned kinds)
{
    switch (kinds) {
    case WM_ID_ACTOR:
        return WM_CODE_UNKNOWN_ACTOR;
    case WM_ID_STEP:
        return WM_CODE_UNKNOWN_STEP;
    default:
        return WM_CODE_UNKNOWN_DEPARTMENT;
    }
}

static const char *make_up(struct wm_ids *ids)
{
    const char *id;
    do
        id = wm_arena_printf(ids->reader->arena, "unnamed-%u", ++ids->made);
    while (g_hash_table_contains(ids->table, id));
    return id;
}

/* Whether an id may be taken in; tells why not. */
static bool check_id(struct wm_ids *ids, struct wm_word word)
{
    struct wm_reader *reader = ids->reader;
    if (strlen(word.text) > wm_reader_most(reader, WM_LIMIT_ID)) {
        wm_reader_limit(reader, word.at, WM_LIMIT_ID);
        return false;
    }
    if (xmlValidateNCName((const xmlChar *)word.text, 0) != 0) {
        struct wm_finding *finding =
            wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, word.at, "\"%s\" is not an id",
                            wm_reader_shown(reader, word.text));
        wm_finding_hint(reader->findings, finding,
                        "an id begins with a letter and holds letters, digits, - . and _");
        return false;
    }
    const struct wm_id *first = g_hash_table_lookup(ids->table, word.text);
    if (!first)
        return true;
    wm_findings_add(reader->findings, WM_CODE_REPEATED_ID, word.at,
                    "the id \"%s\" is taken by the %s%s", word.text, name_kinds(first->kind),
                    wm_reader_place(reader, first->at, word.at.source));
    return false;
}

const char *wm_ids_add(struct wm_ids *ids, const struct wm_element *element, enum wm_id_kind kind,
                       int index)
{
    struct wm_word word = wm_value_single(ids->reader, element, "id");
    bool is_good = word.text && check_id(ids, word);
    struct wm_id *id = wm_arena_new(ids->reader->arena, struct wm_id);
    *id = (struct wm_id){is_good ? word.text : make_up(ids), kind, index, word.at};
    g_hash_table_insert(ids->table, (gpointer)id->id, id);
    if (is_good)
        g_ptr_array_add(ids->list, id);
    return id->id;
}

static const struct wm_id *find_nearest(struct wm_ids *ids, const char *word, unsigned kinds)
{
    if (ids->reader->patience <= 0)
        return NULL;
    GPtrArray *names = g_ptr_array_new();
    for (guint i = 0; i < ids->list->len; i++) {
        struct wm_id *id = ids->list->pdata[i];
        if (id->kind & kinds)
            g_ptr_array_add(names, (gpointer)id->id);
    }
    g_ptr_array_add(names, NULL);
    const char *near = wm_reader_nearest(ids->reader, word, (const char *const *)names->pdata);
    g_ptr_array_free(names, TRUE);
    return near ? g_hash_table_lookup(ids->table, near) : NULL;
}

static const struct wm_id *report_unknown(struct wm_ids *ids, struct wm_word word, unsigned kinds)
{
    struct wm_reader *reader = ids->reader;
    const struct wm_id *near = find_nearest(ids, word.text, kinds);
    if (!near && (ids->excused & kinds))
        return NULL;
    struct wm_finding *finding =
        wm_findings_add(reader->findings, code_of(kinds), word.at, "no %s is called \"%s\"",
                        name_kinds(kinds), wm_reader_shown(reader, word.text));
    if (near)
        wm_finding_hint(reader->findings, finding, "did you mean \"%s\"%s?", near->id,
                        wm_reader_place(reader, near->at, word.at.source));
    return near;
}

void wm_ids_excuse(struct wm_ids *ids, unsigned kinds)
{
    ids->excused |= kinds;
}

const struct wm_id *wm_ids_find(struct wm_ids *ids, struct wm_word word, unsigned kinds)
{
    if (!word.text)
        return NULL;
    const struct wm_id *id = g_hash_table_lookup(ids->table, word.text);
    if (!id)
        return report_unknown(ids, word, kinds);
    if (id->kind & kinds)
        return id;
    wm_findings_add(ids->reader->findings, code_of(kinds), word.at, "\"%s\" is %s %s, not %s %s",
                    word.text, id->kind == WM_ID_ACTOR ? "an" : "a", name_kinds(id->kind),
                    kinds & WM_ID_ACTOR ? "an" : "a", name_kinds(kinds));
    return NULL;
}
