/* SPDX-License-Identifier: MIT
 *
 * Completion for fish: a line for each command and option.
 */
#include "cli/completions.h"

#include <string.h>

static void append_fish(GString *out, const char *text)
{
    g_string_append_c(out, '\'');
    for (const char *p = text; *p; p++) {
        if (strchr("\\'", *p))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *p);
    }
    g_string_append_c(out, '\'');
}

/* The commands with which an option takes just that; draw is also meant where none stands. */
static void fish_condition(GString *out, enum cli_option option, enum cli_takes takes)
{
    g_autoptr(GString) names = g_string_new(NULL);
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++)
        if (cli_command_has(command, option) && cli_option_takes(command, option) == takes)
            g_string_append_printf(names, " %s", command->name);
    const struct cli_command *draw = cli_command_at(0);
    bool is_of_draw = cli_command_has(draw, option) && cli_option_takes(draw, option) == takes;
    g_string_append_printf(out, "-n '__fish_seen_subcommand_from%s%s' ", names->str,
                           is_of_draw ? "; or __fish_use_subcommand" : "");
}

static void fish_option(GString *out, enum cli_option option, enum cli_takes takes)
{
    const struct cli_option_row *row = &cli_options[option];
    g_string_append(out, "complete -c wallmap ");
    fish_condition(out, option, takes);
    g_string_append_printf(out, "-l %s ", row->name);
    if (row->letter)
        g_string_append_printf(out, "-s %c ", row->letter);
    if (row->argument) {
        g_autofree char *values = cli_join_values(takes);
        g_string_append(out, cli_takes_path(takes) ? "-r -F " : "-x ");
        if (!cli_takes_path(takes) && *values)
            g_string_append_printf(out, "-a '%s' ", values);
    }
    g_string_append(out, "-d ");
    append_fish(out, row->summary);
    g_string_append_c(out, '\n');
}

void cli_complete_fish(GString *out)
{
    g_string_append(out, "# fish completion of wallmap, made by `wallmap completions fish`\n");
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++) {
        g_string_append_printf(out, "complete -c wallmap -n __fish_use_subcommand -a %s -d ",
                               command->name);
        append_fish(out, command->summary);
        g_string_append_c(out, '\n');
        g_autofree char *words = cli_join_values(command->takes);
        if (*words)
            g_string_append_printf(
                out, "complete -c wallmap -f -n '__fish_seen_subcommand_from %s' -a '%s'\n",
                command->name, words);
    }
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        fish_option(out, (enum cli_option)i, cli_options[i].takes);
    fish_option(out, CLI_FORMAT, TAKES_REGISTER);
    fish_option(out, CLI_FORMAT, TAKES_CATALOGUE);
}
