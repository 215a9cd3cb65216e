/* SPDX-License-Identifier: MIT
 *
 * Which file --previous names, and whether it can be read.
 */
#include "cli/previous.h"
#include "cli/files.h"
#include "cli/tell.h"

#include <string.h>

/* A byte more is no map for the library either. */
enum { MOST_BYTES = 256 << 20 };

enum cli_exit cli_previous_take(struct wallmap_previous **previous, const struct cli_line *line,
                                struct wallmap_map_options *options)
{
    const char *path = line->values[CLI_PREVIOUS];
    if (!path)
        return CLI_DONE;
    if (line->word_count > 1)
        return cli_usage("--previous is of one map; its FILE has to stand alone");
    if (strcmp(path, "-") == 0 && line->word_count > 0 && strcmp(line->words[0], "-") == 0)
        return cli_usage("standard input cannot be both the FILE and the earlier map");
    GString *bytes = cli_read(path, path, MOST_BYTES);
    if (!bytes)
        return CLI_FILES;
    options->previous = *previous = wallmap_previous_create(bytes->str, bytes->len);
    g_string_free(bytes, TRUE);
    if (*previous)
        return CLI_DONE;
    cli_tell("\"%s\" is no map that `wallmap -T json` wrote", path);
    return CLI_FILES;
}
