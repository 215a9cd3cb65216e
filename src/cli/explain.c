/* SPDX-License-Identifier: MIT
 *
 * wallmap explain: what a finding means and what to do.
 */
#include "base/prose.h"
#include "cli/files.h"
#include "cli/tell.h"

static void list_codes(GString *out)
{
    const struct wallmap_code *code;
    for (size_t i = 0; (code = wallmap_code_at(i)); i++)
        g_string_append_printf(out, "%-22s %s\n", code->name, code->summary);
}

static void explain_code(GString *out, const struct wallmap_code *code)
{
    static const char *const severities[] = {"note", "warning", "error"};
    g_string_append_printf(out, "%s (%s): %s\n\n", code->name, severities[code->severity],
                           code->summary);
    wm_prose_append(out, code->help, 0, 0, 78);
}

enum cli_exit run_explain(const struct cli_line *line)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (line->word_count == 0)
        list_codes(out);
    for (size_t i = 0; i < line->word_count; i++) {
        const struct wallmap_code *code = wallmap_code_find(line->words[i]);
        if (!code) {
            g_auto(GStrv) names = cli_values(TAKES_CODE);
            g_autofree char *hint = cli_did_you_mean(line->words[i], names);
            return cli_usage("there is no finding \"%s\"%s", line->words[i], hint);
        }
        g_string_append(out, i > 0 ? "\n" : "");
        explain_code(out, code);
    }
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}
