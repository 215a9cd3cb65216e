/* SPDX-License-Identifier: MIT
 *
 * wallmap schema: the schema of the format, for editors and validators.
 */
#include "cli/files.h"
#include "cli/tell.h"

enum cli_exit run_schema(const struct cli_line *line)
{
    if (line->word_count > 1)
        return cli_usage("schema takes one word");
    const char *name = line->word_count > 0 ? line->words[0] : wallmap_schema_at(0);
    size_t length;
    const char *text = wallmap_schema_text(name, &length);
    if (!text) {
        g_auto(GStrv) names = cli_values(TAKES_SCHEMA);
        g_autofree char *list = g_strjoinv(", ", names);
        g_autofree char *hint = cli_did_you_mean(name, names);
        return cli_usage("there is no schema \"%s\", but %s%s", name, list, hint);
    }
    g_autoptr(GString) out = g_string_new_len(text, (gssize)length);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}
