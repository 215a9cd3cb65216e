/* SPDX-License-Identifier: MIT
 *
 * wallmap completions: which shell, and what the scripts have in common.
 */
#include "cli/completions.h"
#include "cli/files.h"
#include "cli/tell.h"

#include <string.h>

enum cli_exit run_completions(const struct cli_line *line)
{
    static void (*const writers[])(GString *) = {cli_complete_bash, cli_complete_zsh,
                                                 cli_complete_fish};
    g_auto(GStrv) shells = cli_values(TAKES_SHELL);
    if (line->word_count != 1)
        return cli_usage("which shell? bash, zsh or fish");
    for (size_t i = 0; i < G_N_ELEMENTS(writers); i++) {
        if (strcmp(shells[i], line->words[0]) != 0)
            continue;
        g_autoptr(GString) out = g_string_new(NULL);
        writers[i](out);
        return cli_print(out) ? CLI_DONE : CLI_FILES;
    }
    g_autofree char *hint = cli_did_you_mean(line->words[0], shells);
    return cli_usage("there are completions for bash, zsh and fish%s", hint);
}
