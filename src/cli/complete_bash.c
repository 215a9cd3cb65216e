/* SPDX-License-Identifier: MIT
 *
 * Completion for bash.
 */
#include "cli/completions.h"

/* "*:-o|*:--output", for a case of bash over a command and an option; "*": any command. */
static char *bash_pattern(const char *command, const struct cli_option_row *row)
{
    return row->letter ? g_strdup_printf("%s:-%c|%s:--%s", command, row->letter, command, row->name)
                       : g_strdup_printf("%s:--%s", command, row->name);
}

static void bash_value(GString *out, const char *command, enum cli_option option,
                       enum cli_takes takes)
{
    g_autofree char *pattern = bash_pattern(command, &cli_options[option]);
    g_autofree char *values = cli_join_values(takes);
    if (cli_takes_path(takes))
        g_string_append_printf(out,
                               "        %s) compopt -o filenames; COMPREPLY=($(compgen %s -- "
                               "\"$cur\")); return ;;\n",
                               pattern, takes == TAKES_FILE ? "-f" : "-d");
    else
        g_string_append_printf(
            out, "        %s) COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return ;;\n", pattern,
            values);
}

static void bash_values(GString *out)
{
    bash_value(out, "seams", CLI_FORMAT, TAKES_REGISTER);
    bash_value(out, "icons", CLI_FORMAT, TAKES_CATALOGUE);
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        if (cli_options[i].argument)
            bash_value(out, "*", (enum cli_option)i, cli_options[i].takes);
}

static char *list_options(const struct cli_command *command)
{
    g_autoptr(GString) list = g_string_new(NULL);
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        if (cli_command_has(command, (enum cli_option)i))
            g_string_append_printf(list, "%s--%s", list->len > 0 ? " " : "", cli_options[i].name);
    return g_strdup(list->str);
}

static void bash_commands(GString *out)
{
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++) {
        g_autofree char *options = list_options(command);
        g_autofree char *words = cli_join_values(command->takes);
        g_string_append_printf(out, "        %s) options='%s'; words='%s' ;;\n", command->name,
                               options, words);
    }
}

void cli_complete_bash(GString *out)
{
    g_autofree char *commands = cli_join_values(TAKES_COMMAND);
    g_string_append_printf(
        out,
        "# bash completion of wallmap, made by `wallmap completions bash`\n"
        "_wallmap()\n{\n"
        "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    local command=draw options words word\n"
        "    COMPREPLY=()\n"
        "    if [[ $cur == '=' ]]; then cur=; "
        "elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
        "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
        "        case \" %s \" in *\" $word \"*) command=$word; break ;; esac\n"
        "    done\n"
        "    case $command:$prev in\n",
        commands);
    bash_values(out);
    g_string_append(out, "    esac\n"
                         "    case $command in\n");
    bash_commands(out);
    g_string_append_printf(
        out,
        "    esac\n"
        "    if [[ $prev == show ]]; then words=$(wallmap icons list 2>/dev/null | cut -d' ' -f1); "
        "fi\n"
        "    if [[ $COMP_CWORD == 1 ]]; then words+=' %s'; fi\n"
        "    if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$cur\")); return; "
        "fi\n"
        "    compopt -o filenames\n"
        "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
        "    case $command in draw|check|seams|info) COMPREPLY+=($(compgen -f -- \"$cur\")) ;; "
        "esac\n"
        "}\n"
        "complete -F _wallmap wallmap\n",
        commands);
}
