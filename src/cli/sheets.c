/* SPDX-License-Identifier: MIT
 *
 * One file stays one unless sheets are asked for: scripts expect it.
 */
#include "cli/sheets.h"
#include "cli/files.h"
#include "cli/tell.h"

#include <stdlib.h>
#include <string.h>

static bool has_numbered_files(const struct wallmap_format *format)
{
    return format->kind == WALLMAP_VECTORS || format->kind == WALLMAP_PIXELS;
}

/* Where the name of a file without its ending ends. */
static size_t stem_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *point = strrchr(path, '.');
    return point && point > (slash ? slash + 1 : path) ? (size_t)(point - path) : strlen(path);
}

/* "map.png" becomes "map-2.png". */
static char *name_sheet(const char *path, size_t sheet)
{
    size_t stem = stem_of(path);
    return g_strdup_printf("%.*s-%zu%s", (int)stem, path, sheet, path + stem);
}

/* Whether another file has the name of one of the sheets of `path`. */
static bool is_sheet_of(const char *path, const char *other)
{
    size_t stem = stem_of(path);
    if (strncmp(path, other, stem) != 0 || other[stem] != '-')
        return false;
    size_t sheet = strtoul(other + stem + 1, NULL, 10);
    g_autofree char *name = name_sheet(path, sheet);
    return sheet >= 1 && sheet <= WALLMAP_MOST_SHEETS && strcmp(name, other) == 0;
}

static enum cli_exit check_names(char *const *outputs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++)
            if (is_sheet_of(outputs[i], outputs[k]))
                return cli_usage("\"%s\" would be a sheet of \"%s\" too; draw them into folders "
                                 "of their own",
                                 outputs[k], outputs[i]);
    return CLI_DONE;
}

enum cli_exit cli_sheets_take(const struct cli_line *line, const struct wallmap_format *format,
                              char *const *outputs, struct wallmap_map_options *options)
{
    if (!cli_has(line, CLI_SHEETS) && cli_has(line, CLI_SLIDE) && format->kind == WALLMAP_PAGES)
        options->sheets = WALLMAP_SHEETS_AUTO;
    if (options->sheets == 0 || options->sheets == 1 || !has_numbered_files(format))
        return CLI_DONE;
    for (size_t i = 0; i < line->word_count; i++)
        if (strcmp(outputs[i], "-") == 0)
            return cli_usage("--sheets=%s: standard output takes one file, and %s has no pages as "
                             "-T pdf has",
                             line->values[CLI_SHEETS], format->name);
    return check_names(outputs, line->word_count);
}

bool cli_sheets_draw(const struct wallmap_map *map, const struct wallmap_format *format,
                     const char *path)
{
    size_t count = has_numbered_files(format) ? wallmap_map_sheet_count(map) : 0;
    for (size_t sheet = 1; sheet <= count; sheet++) {
        g_autofree char *name = name_sheet(path, sheet);
        struct cli_output output;
        cli_output_begin(&output, name);
        enum wallmap_status status =
            wallmap_map_write_sheet(map, sheet, format->name, cli_output_sink(&output));
        bool is_done = cli_output_end(&output, status == WALLMAP_OK);
        if (status != WALLMAP_OK && status != WALLMAP_SINK_FAILED)
            cli_tell("%s: %s", name, wallmap_status_text(status));
        if (!is_done)
            return false;
    }
    return true;
}
