/* SPDX-License-Identifier: MIT
 *
 * The lint of names.tsv: a row for each picture, sorted, with names and words in each language.
 */
#include "lint.h"

#include <string.h>

/* The columns: the name of the picture and its category, then names and words of each language. */
enum { NAME, CATEGORY, FIRST_LANGUAGE };

static const char *const LANGUAGES[] = {"en", "de", "fr", "es"};
static const char *const CATEGORIES[] = {"people", "talk",   "papers",   "tools",  "places",
                                         "money",  "goods",  "health",   "home",   "vehicles",
                                         "shop",   "school", "computer", "nature", "pain",
                                         "marks"};

enum { COLUMNS = FIRST_LANGUAGE + 2 * G_N_ELEMENTS(LANGUAGES) };

static const char TABLE[] = "names.tsv";

static const char *name_of(const char *const *cells)
{
    return cells[NAME];
}

static void claim(struct lint *lint, GHashTable *owners, const char *word, const char *name)
{
    const char *owner = g_hash_table_lookup(owners, word);
    if (owner)
        lint_say(lint, TABLE, "\"%s\" of %s belongs to %s already", word, name, owner);
    else
        g_hash_table_insert(owners, g_strdup(word), (gpointer)name);
}

static void claim_all(struct lint *lint, GHashTable *owners, const char *cell, const char *name)
{
    char **words = g_strsplit(cell, ",", -1);
    for (char **word = words; *word && *cell; word++) {
        if (**word == '\0' || **word == ' ' || g_str_has_suffix(*word, " "))
            lint_say(lint, TABLE, "%s has an empty word, or one with a blank at its end", name);
        else
            claim(lint, owners, *word, name);
    }
    g_strfreev(words);
}

/* Within a language a name or a word is found only where it stands first. The names of the pictures
 * are English names. Words of people are looked for among people only. */
static void check_language(struct lint *lint, GPtrArray *rows, size_t language)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < rows->len && language == 0; i++)
        claim(lint, names, name_of(rows->pdata[i]), name_of(rows->pdata[i]));
    for (guint i = 0; i < rows->len; i++) {
        char **cells = rows->pdata[i];
        char **own = cells + FIRST_LANGUAGE + 2 * language;
        bool is_person = strcmp(cells[CATEGORY], "people") == 0;
        if (!*own[0] || !*own[1])
            lint_say(lint, TABLE, "%s has no names or no words in %s", cells[NAME],
                     LANGUAGES[language]);
        claim_all(lint, names, own[0], cells[NAME]);
        claim_all(lint, is_person ? people : words, own[1], cells[NAME]);
    }
    g_hash_table_unref(names);
    g_hash_table_unref(words);
    g_hash_table_unref(people);
}

static void check_row(struct lint *lint, char **cells, const char *before)
{
    struct lint_icon *icon = g_hash_table_lookup(lint->by_name, cells[NAME]);
    if (strcmp(before, cells[NAME]) >= 0)
        lint_say(lint, TABLE, "%s does not come behind %s", cells[NAME], before);
    if (!LINT_IS_AMONG(cells[CATEGORY], CATEGORIES))
        lint_say(lint, TABLE, "%s is no category", cells[CATEGORY]);
    if (!icon)
        lint_say(lint, TABLE, "there is no picture %s", cells[NAME]);
    for (size_t i = 0; icon && i < G_N_ELEMENTS(CATEGORIES); i++)
        if (strcmp(CATEGORIES[i], cells[CATEGORY]) == 0)
            icon->category = CATEGORIES[i];
}

/* The rows that have all their cells. */
static GPtrArray *split_rows(struct lint *lint, const char *text)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
    char **lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line; line++) {
        char **cells = g_strsplit(*line, "\t", -1);
        guint count = g_strv_length(cells);
        if (count == COLUMNS) {
            g_ptr_array_add(rows, cells);
            continue;
        }
        if (**line)
            lint_say(lint, TABLE, "the row of %s has %u cells, not %d", cells[NAME], count,
                     (int)COLUMNS);
        g_strfreev(cells);
    }
    g_strfreev(lines);
    return rows;
}

void lint_table(struct lint *lint)
{
    char *path = g_build_filename(lint->folder, TABLE, NULL), *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL))
        lint_say(lint, TABLE, "cannot be read");
    else if (!g_utf8_validate(text, -1, NULL))
        lint_say(lint, TABLE, "is not UTF-8");
    GPtrArray *rows = split_rows(lint, text ? text : "");
    const char *before = "";
    for (guint i = 0; i < rows->len; i++) {
        check_row(lint, rows->pdata[i], before);
        before = name_of(rows->pdata[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(LANGUAGES); i++)
        check_language(lint, rows, i);
    for (guint i = 0; i < lint->icons->len; i++) {
        const struct lint_icon *icon = lint->icons->pdata[i];
        if (!icon->category)
            lint_say(lint, icon->name, "has no row in %s", TABLE);
    }
    g_ptr_array_unref(rows);
    g_free(text);
    g_free(path);
}
