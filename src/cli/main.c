/* SPDX-License-Identifier: MIT
 *
 * wallmap: from the command line to a command.
 */
#include "cli/files.h"
#include "cli/help.h"

#include <signal.h>
#include <stdio.h>

static enum cli_exit (*const runs[CLI_COMMAND_COUNT])(const struct cli_line *line) = {
#define WM_COMMAND(name, arguments, options, takes, summary, description) run_##name,
#include "cli/commands.def"
#undef WM_COMMAND
};

static enum cli_exit print_version(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out, "wallmap %s\n", wallmap_version());
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

static enum cli_exit print_help(const struct cli_line *line)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (line->is_named)
        cli_command_help_append(out, line->command);
    else
        cli_help_append(out);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

static enum cli_exit run(const struct cli_line *line, int argc)
{
    if (argc < 2) {
        g_autoptr(GString) out = g_string_new(NULL);
        cli_help_append(out);
        fputs(out->str, stderr);
        return CLI_USAGE;
    }
    if (cli_has(line, CLI_VERSION))
        return print_version();
    if (cli_has(line, CLI_HELP))
        return print_help(line);
    return runs[line->command->id](line);
}

int main(int argc, char **argv)
{
    /* A file that would grow too large is an error of writing, which is cleaned up after. */
    signal(SIGXFSZ, SIG_IGN);
    struct cli_line line;
    enum cli_exit status = cli_line_parse(&line, argc, argv);
    if (status == CLI_DONE)
        status = run(&line, argc);
    cli_line_finish(&line);
    return (int)status;
}
