/* SPDX-License-Identifier: MIT
 *
 * Completion for zsh, in the words of its _arguments.
 */
#include "cli/completions.h"

#include <string.h>

/* Quoted for zsh's specifications, in single quotes. */
static void append_zsh(GString *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        if (strchr("[]:\\", *p))
            g_string_append_c(out, '\\');
        if (*p == '\'')
            g_string_append(out, "'\\'");
        g_string_append_c(out, *p);
    }
}

static void zsh_option(GString *out, enum cli_option option, enum cli_takes takes)
{
    const struct cli_option_row *row = &cli_options[option];
    if (row->letter)
        g_string_append_printf(out, "        '(-%c --%s)'{-%c%s,--%s%s}'[", row->letter, row->name,
                               row->letter, row->argument ? "+" : "", row->name,
                               row->argument ? "=" : "");
    else
        g_string_append_printf(out, "        '%s--%s%s[", option == CLI_LIMIT ? "*" : "", row->name,
                               row->argument ? "=" : "");
    append_zsh(out, row->summary);
    g_string_append_c(out, ']');
    if (row->argument) {
        g_autofree char *values = cli_join_values(takes);
        g_string_append_c(out, ':');
        append_zsh(out, row->argument);
        if (cli_takes_path(takes))
            g_string_append(out, takes == TAKES_FILE ? ":_files" : ":_files -/");
        else {
            g_string_append(out, ":(");
            append_zsh(out, values);
            g_string_append_c(out, ')');
        }
    }
    g_string_append(out, "' \\\n");
}

static void zsh_command(GString *out, const struct cli_command *command)
{
    g_string_append_printf(out, "    %s) _arguments -S \\\n", command->name);
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        if (cli_command_has(command, (enum cli_option)i))
            zsh_option(out, (enum cli_option)i, cli_option_takes(command, (enum cli_option)i));
    g_autofree char *words = cli_join_values(command->takes);
    if (command->takes == TAKES_FILE)
        g_string_append(out, "        '*:file:_files' ;;\n");
    else
        g_string_append_printf(out, "        '*:word:(%s)' ;;\n", words);
}

void cli_complete_zsh(GString *out)
{
    g_autofree char *commands = cli_join_values(TAKES_COMMAND);
    g_string_append_printf(out,
                           "#compdef wallmap\n"
                           "# zsh completion of wallmap, made by `wallmap completions zsh`\n"
                           "local command=draw\n"
                           "if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
                           "    compadd -- %s\n    _files\n    return\nfi\n"
                           "if [[ \" %s \" == *\" $words[2] \"* ]]; then\n"
                           "    command=$words[2]\n    shift words\n    (( CURRENT-- ))\nfi\n"
                           "case $command in\n",
                           commands, commands);
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++)
        zsh_command(out, command);
    g_string_append(out, "esac\n");
}
