/* SPDX-License-Identifier: MIT
 *
 * Which file --previous names, and whether it can be read.
 */
#include "cli/previous.h"
#include "cli/files.h"
#include "cli/tell.h"

#include <string.h>

enum cli_exit cli_previous_take(struct wallmap_previous **previous,
                                const struct cli_reading *reading,
                                struct wallmap_map_options *options)
{
    const struct cli_line *line = reading->line;
    const char *path = line->values[CLI_PREVIOUS];
    if (!path)
        return CLI_DONE;
    if (line->word_count > 1)
        return cli_usage("--previous is of one map; its FILE has to stand alone");
    if (strcmp(path, "-") == 0 && line->word_count > 0 && strcmp(line->words[0], "-") == 0)
        return cli_usage("standard input cannot be both the FILE and the earlier map");
    size_t most = cli_limit(reading, "previous");
    GString *bytes = cli_read(path, path, most);
    if (!bytes)
        return CLI_FILES;
    bool is_too_large = bytes->len > most;
    if (!is_too_large)
        options->previous = *previous = wallmap_previous_create(bytes->str, bytes->len);
    g_string_free(bytes, TRUE);
    if (is_too_large)
        cli_tell("\"%s\" has more than %zu bytes; --limit previous=N raises it", path, most);
    else if (!*previous)
        cli_tell("\"%s\" is no map that `wallmap -T json` wrote", path);
    return *previous ? CLI_DONE : CLI_FILES;
}
