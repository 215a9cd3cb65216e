/* SPDX-License-Identifier: MIT
 *
 * wallmap help: written from the tables, so that it cannot promise what is not there.
 */
#include "cli/help.h"
#include "base/prose.h"
#include "cli/files.h"
#include "cli/tell.h"

enum { COMMAND_COLUMN = 15, OPTION_COLUMN = 27, WIDTH = 79 };

static void append_row(GString *out, const char *term, const char *words, int column)
{
    int used = (int)g_utf8_strlen(term, -1) + 2;
    g_string_append_printf(out, "  %s", term);
    if (used + 1 > column) {
        g_string_append_c(out, '\n');
        used = 0;
    }
    g_string_append_printf(out, "%*s", column - used, "");
    wm_prose_append(out, words, column, column, WIDTH);
}

static void append_group(GString *out, enum cli_group group, const struct cli_command *command)
{
    bool has_title = false;
    for (int i = 0; i < CLI_OPTION_COUNT; i++) {
        if (cli_options[i].group != group ||
            (command && !cli_command_has(command, (enum cli_option)i)))
            continue;
        if (!has_title)
            g_string_append_printf(out, "\n%s\n", cli_group_titles[group]);
        has_title = true;
        g_autofree char *spelling = cli_option_spelling((enum cli_option)i);
        append_row(out, spelling, cli_options[i].summary, OPTION_COLUMN);
    }
}

static void append_options(GString *out, const struct cli_command *command)
{
    for (int group = 0; group < GROUP_COUNT; group++)
        append_group(out, (enum cli_group)group, command);
}

static void append_examples(GString *out)
{
    g_string_append(out, "\nTry\n");
    for (size_t i = 0; i < CLI_EXAMPLE_COUNT; i++)
        g_string_append_printf(out, "  %-39s # %s\n", cli_examples[i].command,
                               cli_examples[i].does);
}

void cli_help_append(GString *out)
{
    g_string_append(out,
                    "wallmap draws how work runs through an office, both sides of the wall.\n\n"
                    "Usage: wallmap [options] FILE…\n"
                    "       wallmap COMMAND [options] …\n\n"
                    "Commands\n");
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++)
        append_row(out, command->name, command->summary, COMMAND_COLUMN);
    append_options(out, NULL);
    append_examples(out);
}

void cli_command_help_append(GString *out, const struct cli_command *command)
{
    g_string_append_printf(out, "Usage: wallmap %s [options] %s\n\n", command->name,
                           command->arguments);
    g_autofree char *text = g_strdup_printf("%s.", command->summary);
    text[0] = g_ascii_toupper(text[0]);
    wm_prose_append(out, text, 0, 0, WIDTH);
    wm_prose_append(out, command->description, 0, 0, WIDTH);
    append_options(out, command);
}

enum cli_exit run_help(const struct cli_line *line)
{
    g_autoptr(GString) out = g_string_new(NULL);
    const char *name = line->word_count > 0 ? line->words[0] : NULL;
    const struct cli_command *command = name ? cli_command_find(name) : NULL;
    if (name && !command) {
        g_auto(GStrv) names = cli_values(TAKES_COMMAND);
        g_autofree char *hint = cli_did_you_mean(name, names);
        return cli_usage("there is no command \"%s\"%s", name, hint);
    }
    if (cli_has(line, CLI_MAN))
        cli_manual_append(out);
    else if (command)
        cli_command_help_append(out, command);
    else
        cli_help_append(out);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}
