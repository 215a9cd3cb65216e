/* SPDX-License-Identifier: MIT
 *
 * wallmap info: what a file holds, in numbers, or how its map is laid out; without a file, what
 * this program knows.
 */
#include "cli/files.h"
#include "cli/packs.h"
#include "cli/telling.h"

/* The words of a table in one line. */
static void print_values(GString *out, const char *name, enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    g_autofree char *joined = g_strjoinv(" ", values);
    g_string_append_printf(out, "%-20s %s\n", name, joined);
}

static void print_program(GString *out, const struct cli_line *line)
{
    g_string_append_printf(out, "%-20s %s\n", "version", wallmap_version());
    print_values(out, "formats", TAKES_FORMAT);
    print_values(out, "themes", TAKES_THEME);
    print_values(out, "papers", TAKES_PAPER);
    print_values(out, "diagnostics", TAKES_REPORT);
    cli_packs_print(out, line);
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = wallmap_limit_at(i)); i++)
        g_string_append_printf(out, "%-20s %-12s %10lld %s\n", i == 0 ? "limits" : "", limit->name,
                               limit->value, limit->summary);
}

static void build_values(struct wm_json_tree *tree, const char *name, enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    wm_json_begin_array(tree, name);
    for (char **value = values; *value; value++)
        wm_json_add_text(tree, NULL, *value);
    wm_json_end_array(tree);
}

static void build_program(GString *out, const struct cli_line *line)
{
    g_autofree char *generator = g_strdup_printf("wallmap %s", wallmap_version());
    struct wm_json_tree tree = wm_json_begin(out, generator);
    build_values(&tree, "formats", TAKES_FORMAT);
    build_values(&tree, "themes", TAKES_THEME);
    build_values(&tree, "papers", TAKES_PAPER);
    build_values(&tree, "diagnostics", TAKES_REPORT);
    cli_packs_build(&tree, line);
    wm_json_begin_object(&tree, "limits");
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = wallmap_limit_at(i)); i++)
        wm_json_add_number(&tree, limit->name, (double)limit->value);
    wm_json_end_object(&tree);
    wm_json_end_object(&tree);
}

static enum cli_exit tell_program(const struct cli_line *line)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (cli_has(line, CLI_JSON))
        build_program(out, line);
    else
        print_program(out, line);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

enum cli_exit run_info(const struct cli_line *line)
{
    bool is_about_layout = cli_has(line, CLI_LAYOUT);
    if (line->word_count == 0 && !is_about_layout)
        return tell_program(line);
    const struct cli_telling telling = {
        .view = is_about_layout ? "layout" : "facts",
        .question = "the layout of which file?",
        .tells_faulty = true,
        .times_passes = is_about_layout,
    };
    return cli_telling_run(&telling, line);
}
