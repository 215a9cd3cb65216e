/* SPDX-License-Identifier: MIT
 *
 * Pages. Paper lies, where it is not said, since maps are wide; a size in millimetres is taken as
 * it is written.
 */
#include "cli/page.h"
#include "cli/tell.h"

#include <string.h>

/* Points. */
static const double MM = 72 / 25.4;
static const double MARGIN = 10 * 72 / 25.4; /* what printers leave white, and a little */

/* "300x200mm" or "1920x1080", by its unit: two numbers from `least` to `most`. */
static bool read_sides(const char *said, const char *unit, double least, double most,
                       double sides[2])
{
    g_auto(GStrv) parts = g_strsplit(said, "x", 3);
    if (g_strv_length(parts) != 2 || !g_str_has_suffix(parts[1], unit))
        return false;
    parts[1][strlen(parts[1]) - strlen(unit)] = '\0';
    for (int i = 0; i < 2; i++) {
        char *end;
        sides[i] = g_ascii_strtod(parts[i], &end);
        if (!*parts[i] || *end || parts[i][strspn(parts[i], "0123456789.")] || sides[i] < least ||
            sides[i] > most)
            return false;
    }
    return true;
}

static enum cli_exit refuse_paper(const char *said)
{
    g_auto(GStrv) names = cli_values(TAKES_PAPER);
    g_autofree char *list = g_strjoinv(", ", names);
    g_autofree char *hint = cli_did_you_mean(said, names);
    return cli_usage("--paper=%s: one of %s or a size from 30x30mm to 5000x5000mm is meant%s", said,
                     list, hint);
}

static void turn_page(struct wallmap_map_options *options)
{
    double width = options->page_width;
    options->page_width = options->page_height;
    options->page_height = width;
}

static enum cli_exit take_paper(const struct cli_line *line, struct wallmap_map_options *options)
{
    const char *said = line->values[CLI_PAPER];
    const struct wallmap_paper *paper = wallmap_paper_find(said);
    double sides[2];
    if (!paper && !read_sides(said, "mm", 30, 5000, sides))
        return refuse_paper(said);
    options->page_width = paper ? paper->height : sides[0] * MM;
    options->page_height = paper ? paper->width : sides[1] * MM;
    options->page_margin = MARGIN;
    options->is_paper = true;
    bool lies = options->page_width > options->page_height;
    bool stands = options->page_width < options->page_height;
    if ((lies && cli_has(line, CLI_PORTRAIT)) || (stands && cli_has(line, CLI_LANDSCAPE)))
        turn_page(options);
    return CLI_DONE;
}

/* As large as presentation programs make them. */
static enum cli_exit take_slide(const struct cli_line *line, struct wallmap_map_options *options)
{
    const char *said = line->values[CLI_SLIDE];
    double sides[2] = {960, 540};
    if (strcmp(said, "4:3") == 0)
        sides[0] = 720;
    else if (strcmp(said, "16:9") != 0 && !read_sides(said, "", 100, 10000, sides))
        return cli_usage("--slide=%s: 16:9, 4:3 or points from 100x100 to 10000x10000 are meant",
                         said);
    options->page_width = sides[0];
    options->page_height = sides[1];
    return CLI_DONE;
}

/* What says the same thing twice, or of nothing. */
static enum cli_exit refuse_conflict(const struct cli_line *line,
                                     const struct wallmap_map_options *options)
{
    bool has_paper = cli_has(line, CLI_PAPER), has_slide = cli_has(line, CLI_SLIDE);
    bool has_shape = options->width_px > 0 && options->height_px > 0;
    if (has_paper && has_slide)
        return cli_usage("--paper and --slide exclude each other");
    if (cli_has(line, CLI_LANDSCAPE) && cli_has(line, CLI_PORTRAIT))
        return cli_usage("--landscape and --portrait exclude each other");
    for (int option = CLI_LANDSCAPE; option <= CLI_PORTRAIT; option++)
        if (cli_has(line, (enum cli_option)option) && !has_paper)
            return cli_usage("--%s turns a paper; --paper says which", cli_options[option].name);
    if (has_shape && (has_paper || has_slide))
        return cli_usage(
            "--size=%s and --%s both give the shape; one side is enough, as in -s %.0fx",
            line->values[CLI_SIZE], has_paper ? "paper" : "slide", options->width_px);
    return CLI_DONE;
}

static enum cli_exit take_effort(const struct cli_line *line, struct wallmap_map_options *options)
{
    const char *said = line->values[CLI_EFFORT];
    if (!said)
        return CLI_DONE;
    if (said[0] < '0' || said[0] > '3' || said[1])
        return cli_usage("--effort=%s: 0, 1, 2 or 3 is meant", said);
    options->effort = said[0] - '1';
    return CLI_DONE;
}

static enum cli_exit take_sheets(const struct cli_line *line, struct wallmap_map_options *options)
{
    const char *said = line->values[CLI_SHEETS];
    gint64 count = WALLMAP_SHEETS_AUTO;
    if (!said)
        return CLI_DONE;
    if (strcmp(said, "auto") != 0 &&
        !g_ascii_string_to_signed(said, 10, 1, WALLMAP_MOST_SHEETS, &count, NULL))
        return cli_usage("--sheets=%s: auto or a number from 1 to %d is meant", said,
                         WALLMAP_MOST_SHEETS);
    options->sheets = (int)count;
    return CLI_DONE;
}

enum cli_exit cli_page_take(const struct cli_line *line, struct wallmap_map_options *options)
{
    enum cli_exit status = cli_size(line, &options->width_px, &options->height_px);
    if (status == CLI_DONE)
        status = refuse_conflict(line, options);
    if (status == CLI_DONE && cli_has(line, CLI_PAPER))
        status = take_paper(line, options);
    if (status == CLI_DONE && cli_has(line, CLI_SLIDE))
        status = take_slide(line, options);
    if (status == CLI_DONE)
        status = take_effort(line, options);
    options->asks_nothing = cli_has(line, CLI_NO_ASK);
    if (status == CLI_DONE)
        status = take_sheets(line, options);
    return status;
}
