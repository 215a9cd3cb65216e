/* SPDX-License-Identifier: MIT
 *
 * The commands and options as tables, and the words that may stand for their values.
 */
#include "cli/line.h"
#include "wallmap.h"

#include <string.h>

const struct cli_option_row cli_options[CLI_OPTION_COUNT] = {
#define WM_OPTION(id, name, letter, argument, takes, group, summary)                               \
    {name, letter, argument, TAKES_##takes, GROUP_##group, summary},
#include "cli/options.def"
#undef WM_OPTION
};

const char *const cli_group_titles[GROUP_COUNT] = {
    [GROUP_OUTPUT] = "Output",     [GROUP_PICTURE] = "Picture", [GROUP_INPUT] = "Input",
    [GROUP_MESSAGES] = "Messages", [GROUP_OTHER] = "Other",
};

const struct cli_example cli_examples[CLI_EXAMPLE_COUNT] = {
    {"wallmap order.xml", "draws order.svg"},
    {"wallmap -s 1920x -o order.png order.xml", "draws a PNG, 1920 pixels wide"},
    {"wallmap check order.xml", "tells what is wrong with it"},
};

#define HAS(id) (UINT64_C(1) << CLI_##id)
#define PAGE_OPTIONS (HAS(SIZE) | HAS(PAPER) | HAS(LANDSCAPE) | HAS(PORTRAIT) | HAS(SLIDE))
#define READING_OPTIONS                                                                            \
    (HAS(ICONS) | HAS(ICON_SET) | HAS(LANG) | HAS(STDIN_NAME) | HAS(BASE_DIR) | HAS(LIMIT) |       \
     HAS(STRICT) | HAS(DIAGNOSTICS) | HAS(COLOR) | HAS(QUIET) | HAS(VERBOSE))

static const struct cli_command commands[] = {
#define WM_COMMAND(name, arguments, options, takes, summary, description)                          \
    {#name, arguments, options, TAKES_##takes, COMMAND_##name, summary, description},
#include "cli/commands.def"
#undef WM_COMMAND
};

const struct cli_command *cli_command_at(size_t index)
{
    return index < G_N_ELEMENTS(commands) ? &commands[index] : NULL;
}

const struct cli_command *cli_command_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

bool cli_command_has(const struct cli_command *command, enum cli_option option)
{
    return ((command->options | HAS(HELP) | HAS(VERSION)) >> option & 1) != 0;
}

char *cli_option_spelling(enum cli_option option)
{
    const struct cli_option_row *row = &cli_options[option];
    g_autofree char *letter =
        row->letter ? g_strdup_printf("-%c, ", row->letter) : g_strdup("    ");
    return g_strdup_printf("%s--%s%s%s", letter, row->name, row->argument ? "=" : "",
                           row->argument ? row->argument : "");
}

enum cli_takes cli_option_takes(const struct cli_command *command, enum cli_option option)
{
    if (option != CLI_FORMAT)
        return cli_options[option].takes;
    return command->id == COMMAND_seams   ? TAKES_REGISTER
           : command->id == COMMAND_icons ? TAKES_CATALOGUE
                                          : TAKES_FORMAT;
}

static const char *format_at(const char *view, size_t index)
{
    const struct wallmap_format *format = wallmap_format_at(view, index);
    return format ? format->name : NULL;
}

static const char *value_at(enum cli_takes takes, size_t index)
{
    switch (takes) {
    case TAKES_FORMAT:
        return format_at("map", index);
    case TAKES_REGISTER:
        return format_at("register", index);
    case TAKES_CATALOGUE:
        return format_at("catalogue", index);
    case TAKES_REPORT:
        return format_at("findings", index);
    case TAKES_THEME:
        return wallmap_theme_at(index);
    case TAKES_PAPER:
        return wallmap_paper_at(index) ? wallmap_paper_at(index)->name : NULL;
    case TAKES_SLIDE:
        return (const char *[]){"16:9", "4:3", NULL}[index];
    case TAKES_LIMIT:
        return wallmap_limit_at(index) ? wallmap_limit_at(index)->name : NULL;
    case TAKES_CODE:
        return wallmap_code_at(index) ? wallmap_code_at(index)->name : NULL;
    case TAKES_SCHEMA:
        return wallmap_schema_at(index);
    case TAKES_COMMAND:
        return cli_command_at(index) ? cli_command_at(index)->name : NULL;
    case TAKES_COLOR:
        return (const char *[]){"auto", "always", "never", NULL}[index];
    case TAKES_ICONS:
        return (const char *[]){"list", "search", "show", "sheet", NULL}[index];
    case TAKES_SHELL:
        return (const char *[]){"bash", "zsh", "fish", NULL}[index];
    default:
        return NULL;
    }
}

char **cli_values(enum cli_takes takes)
{
    GPtrArray *values = g_ptr_array_new();
    const char *value;
    for (size_t i = 0; (value = value_at(takes, i)); i++)
        g_ptr_array_add(values, g_strdup(value));
    g_ptr_array_add(values, NULL);
    return (char **)g_ptr_array_free(values, FALSE);
}

char *cli_join_values(enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    if (takes != TAKES_LIMIT)
        return g_strjoinv(" ", values);
    g_autofree char *joined = g_strjoinv("= ", values);
    return g_strconcat(joined, "=", NULL);
}
