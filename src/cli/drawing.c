/* SPDX-License-Identifier: MIT
 *
 * From the command line to the library's options of drawing.
 */
#include "cli/drawing.h"
#include "cli/page.h"
#include "cli/tell.h"

#include <stdlib.h>
#include <string.h>

/* An ending that is no format is asked about: an SVG called map.jpg helps nobody. */
static enum cli_exit choose_by_ending(const struct cli_line *line, const char *view,
                                      const struct wallmap_format **format)
{
    g_autofree char *leaf = g_path_get_basename(line->values[CLI_OUTPUT]);
    const char *ending = strrchr(leaf, '.');
    if (!ending || ending == leaf)
        return CLI_DONE;
    const struct wallmap_format *found = wallmap_format_find(view, ending);
    if (!found) {
        g_auto(GStrv) names = cli_values(cli_option_takes(line->command, CLI_FORMAT));
        g_autofree char *hint = cli_did_you_mean(ending + 1, names);
        g_autofree char *list = g_strjoinv(", ", names);
        return cli_usage("no format has the ending \"%s\"%s (-T takes %s)", ending, hint, list);
    }
    *format = found;
    return CLI_DONE;
}

enum cli_exit cli_format_take(const struct cli_line *line, const char *view,
                              const struct wallmap_format **format)
{
    *format = wallmap_format_at(view, 0);
    enum cli_exit status = cli_choice(line, CLI_FORMAT);
    if (status != CLI_DONE)
        return status;
    if (cli_has(line, CLI_FORMAT))
        *format = wallmap_format_find(view, line->values[CLI_FORMAT]);
    else if (cli_has(line, CLI_OUTPUT))
        return choose_by_ending(line, view, format);
    return CLI_DONE;
}

/* Told, so that nobody wonders why an option changes nothing. Both sides of a size are also the
 * shape that a map is laid out for. */
static void leave_idle_aside(const struct cli_line *line, const struct wallmap_format *format,
                             struct wallmap_map_options *options)
{
    enum { VECTORS = 1 << WALLMAP_VECTORS, PIXELS = 1 << WALLMAP_PIXELS };
    static const struct {
        enum cli_option option;
        unsigned kinds;
    } rows[] = {
        {CLI_SIZE, VECTORS | PIXELS},
        {CLI_SCALE, VECTORS | PIXELS},
        {CLI_DPI, PIXELS},
        {CLI_TRANSPARENT, VECTORS | PIXELS},
        {CLI_ID_PREFIX, VECTORS},
        {CLI_NO_XML_DECL, VECTORS},
    };
    bool has_shape = options->width_px > 0 && options->height_px > 0;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (cli_has(line, rows[i].option) && !(rows[i].kinds >> format->kind & 1) &&
            !(rows[i].option == CLI_SIZE && has_shape))
            cli_tell("--%s means nothing for %s and is left aside",
                     cli_options[rows[i].option].name, format->name);
    if (!((VECTORS | PIXELS) >> format->kind & 1))
        options->scale = 0;
}

static enum cli_exit read_date(struct wallmap_map_options *options)
{
    const char *said = getenv("SOURCE_DATE_EPOCH");
    if (!said || !*said)
        return CLI_DONE;
    gint64 date;
    if (!g_ascii_string_to_signed(said, 10, 0, G_GINT64_CONSTANT(253402300799), &date, NULL))
        return cli_usage("SOURCE_DATE_EPOCH=%s: seconds since 1970 are meant", said);
    options->has_date = true;
    options->date = date;
    return CLI_DONE;
}

static enum cli_exit check_prefix(const struct cli_line *line)
{
    const char *prefix = line->values[CLI_ID_PREFIX];
    if (!prefix || !*prefix)
        return CLI_DONE;
    bool is_good = (g_ascii_isalpha(*prefix) || *prefix == '_') && strlen(prefix) <= 128;
    for (const char *p = prefix; is_good && *p; p++)
        is_good = g_ascii_isalnum(*p) || *p == '-' || *p == '_';
    return is_good ? CLI_DONE
                   : cli_usage("--id-prefix=%s: a letter and then letters, digits, \"-\" or \"_\" "
                               "are meant",
                               prefix);
}

enum cli_exit cli_drawing_take(const struct cli_line *line, const char *view,
                               struct wallmap_map_options *options,
                               const struct wallmap_format **format)
{
    *options = (struct wallmap_map_options){.size = sizeof *options};
    enum cli_exit status = cli_format_take(line, view, format);
    if (status == CLI_DONE)
        status = cli_page_take(line, options);
    if (status == CLI_DONE)
        status = cli_number(line, CLI_SCALE, 0.01, 100, &options->scale);
    if (status == CLI_DONE)
        status = cli_number(line, CLI_DPI, 1, 4800, &options->dpi);
    if (status == CLI_DONE)
        status = check_prefix(line);
    if (status == CLI_DONE)
        status = read_date(options);
    if (status != CLI_DONE)
        return status;
    options->is_transparent = cli_has(line, CLI_TRANSPARENT);
    options->has_no_xml_declaration = cli_has(line, CLI_NO_XML_DECL);
    options->id_prefix = line->values[CLI_ID_PREFIX];
    leave_idle_aside(line, *format, options);
    return CLI_DONE;
}
