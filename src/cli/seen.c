/* SPDX-License-Identifier: MIT
 *
 * From whom a map is seen.
 */
#include "cli/seen.h"
#include "cli/tell.h"

#include <string.h>

typedef const struct wallmap_named *lister(const struct wallmap_document *document, size_t index);

enum cli_exit cli_seen_take(const struct cli_line *line, struct wallmap_map_options *options)
{
    options->actor = line->values[CLI_ACTOR];
    options->department = line->values[CLI_DEPARTMENT];
    if (options->actor && options->department)
        return cli_usage("--actor and --department exclude each other");
    return CLI_DONE;
}

/* Who goes by that id or, where `by_name`, by that name; NULL for nobody. */
static const struct wallmap_named *find(const struct wallmap_document *document, lister *at,
                                        const char *word, bool by_name)
{
    const struct wallmap_named *it;
    for (size_t i = 0; (it = at(document, i)); i++)
        if (strcmp(by_name ? it->name : it->id, word) == 0)
            return it;
    return NULL;
}

/* "; did you mean "rep"?": who is called so by name, else the nearest id. The caller frees it. */
static char *suggest(const struct wallmap_document *document, lister *at, const char *word)
{
    const struct wallmap_named *it = find(document, at, word, true);
    if (it)
        return g_strdup_printf("; did you mean \"%s\"?", it->id);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (size_t i = 0; (it = at(document, i)); i++)
        g_ptr_array_add(ids, (gpointer)it->id);
    g_ptr_array_add(ids, NULL);
    return cli_did_you_mean(word, (char *const *)ids->pdata);
}

static enum cli_exit check_actor(const char *id, const char *shown,
                                 const struct wallmap_document *document)
{
    const struct wallmap_named *it = find(document, wallmap_document_actor_at, id, false);
    if (!it && find(document, wallmap_document_department_at, id, false))
        return cli_usage("%s: \"%s\" is a department: --department %s", shown, id, id);
    g_autofree char *hint = suggest(document, wallmap_document_actor_at, id);
    if (!it)
        return cli_usage("%s: no actor is called \"%s\"%s", shown, id, hint);
    if (it->steps == 0)
        cli_tell("%s: the actor \"%s\" does no step of it; all is drawn calm", shown, id);
    return CLI_DONE;
}

static enum cli_exit check_department(const char *id, const char *shown,
                                      const struct wallmap_document *document)
{
    const struct wallmap_named *it = find(document, wallmap_document_department_at, id, false);
    if (!it && find(document, wallmap_document_actor_at, id, false))
        return cli_usage("%s: \"%s\" is an actor: --actor %s", shown, id, id);
    g_autofree char *hint = suggest(document, wallmap_document_department_at, id);
    if (!it)
        return cli_usage("%s: no department is called \"%s\"%s", shown, id, hint);
    if (it->steps == 0)
        cli_tell("%s: nobody in the department \"%s\" does a step of it; all is drawn calm", shown,
                 id);
    return CLI_DONE;
}

enum cli_exit cli_seen_check(const struct wallmap_map_options *options, const char *shown,
                             const struct wallmap_document *document)
{
    if (wallmap_document_has_errors(document))
        return CLI_DONE;
    if (options->actor)
        return check_actor(options->actor, shown, document);
    return options->department ? check_department(options->department, shown, document) : CLI_DONE;
}
