/* SPDX-License-Identifier: MIT
 *
 * Which theme --theme means, and whether it can be read.
 */
#include "cli/theme.h"
#include "cli/files.h"
#include "cli/tell.h"

#include <string.h>

enum cli_exit cli_theme_take(const struct cli_line *line, struct wallmap_theme **own)
{
    const char *said = line->values[CLI_THEME];
    if (!said || !strpbrk(said, "./"))
        return cli_choice(line, CLI_THEME);
    GString *text = cli_read(said, said, WALLMAP_MOST_THEME);
    if (!text)
        return CLI_FILES;
    *own = wallmap_theme_create(text->str, text->len);
    g_string_free(text, TRUE);
    const struct wallmap_theme_fault *fault = wallmap_theme_fault(*own);
    if (!fault)
        return CLI_DONE;
    cli_note("%s:%zu:%zu: error: %s", said, fault->line, fault->column, fault->message);
    cli_note("    %s", fault->hint);
    return CLI_FILES;
}

void cli_theme_set(const struct cli_line *line, const struct wallmap_theme *own,
                   struct wallmap_map_options *options)
{
    options->theme = own ? NULL : line->values[CLI_THEME];
    options->own_theme = own;
}
