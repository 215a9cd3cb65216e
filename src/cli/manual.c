/* SPDX-License-Identifier: MIT
 *
 * The manual page, as roff's man macros, from the same tables as the help.
 */
#include "cli/help.h"
#include "wallmap.h"

/* Hyphens are minus signs where they can be typed; a leading point or quote would be a request. */
static void append_text(GString *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        g_string_append(out, "\\&");
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '-')
            g_string_append(out, "\\-");
        else if (c == '\\')
            g_string_append(out, "\\e");
        else if (c == 0x2026)
            g_string_append(out, "...");
        else
            g_string_append_unichar(out, c);
    }
}

static void append_line(GString *out, const char *text)
{
    append_text(out, text);
    g_string_append_c(out, '\n');
}

static void append_term(GString *out, const char *term, const char *words)
{
    g_string_append(out, ".TP\n.B ");
    append_line(out, term);
    append_line(out, words);
}

static void append_commands(GString *out)
{
    g_string_append(out, ".SH COMMANDS\n");
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++) {
        g_autofree char *term = g_strdup_printf("%s %s", command->name, command->arguments);
        g_autofree char *words =
            g_strdup_printf("%c%s.%s%s", g_ascii_toupper(command->summary[0]), command->summary + 1,
                            *command->description ? " " : "", command->description);
        append_term(out, term, words);
    }
}

static void append_commands_with(GString *out, enum cli_option option)
{
    g_string_append(out, "(");
    bool is_first = true;
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)); i++) {
        if (!cli_command_has(command, option))
            continue;
        g_string_append_printf(out, "%s%s", is_first ? "" : ", ", command->name);
        is_first = false;
    }
    g_string_append(out, ")\n");
}

static void append_options(GString *out)
{
    g_string_append(out, ".SH OPTIONS\nOptions may stand anywhere. The commands that have an "
                         "option follow in brackets.\n");
    for (int group = 0; group < GROUP_COUNT; group++) {
        g_string_append_printf(out, ".SS %s\n", cli_group_titles[group]);
        for (int i = 0; i < CLI_OPTION_COUNT; i++) {
            if ((int)cli_options[i].group != group)
                continue;
            g_autofree char *spelling = cli_option_spelling((enum cli_option)i);
            append_term(out, g_strstrip(spelling), cli_options[i].summary);
            if (i != CLI_HELP && i != CLI_VERSION)
                append_commands_with(out, (enum cli_option)i);
        }
    }
}

static void append_formats(GString *out)
{
    g_string_append(out, ".SH FORMATS\n");
    const struct wallmap_format *format;
    for (size_t i = 0; (format = wallmap_format_at("map", i)); i++)
        append_term(out, format->name, format->summary);
    g_string_append(out, ".SH DIAGNOSTICS\n");
    for (size_t i = 0; (format = wallmap_format_at("findings", i)); i++)
        append_term(out, format->name, format->summary);
}

static void append_limits(GString *out)
{
    g_string_append(out, ".SH LIMITS\nWhat a file may cost, by the names of \\-\\-limit.\n");
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = wallmap_limit_at(i)); i++) {
        g_autofree char *term = g_strdup_printf("%s=%lld", limit->name, limit->value);
        append_term(out, term, limit->summary);
    }
}

static void append_rest(GString *out)
{
    g_string_append(out, ".SH EXIT STATUS\n");
    append_term(out, "0", "Every output is whole; there may have been warnings.");
    append_term(out, "1",
                "A file has errors; or check --werror found something; or icons search "
                "found nothing.");
    append_term(out, "2", "The command line cannot be understood.");
    append_term(out, "3", "A file could not be read or written.");
    g_string_append(out, ".SH ENVIRONMENT\n");
    append_term(out, "NO_COLOR", "Where it is set and not empty, messages have no colours.");
    append_term(out, "SOURCE_DATE_EPOCH",
                "The date of a PDF, in seconds since 1970. Without it a PDF has none.");
    g_string_append(out, ".SH EXAMPLES\n");
    for (size_t i = 0; i < CLI_EXAMPLE_COUNT; i++)
        append_term(out, cli_examples[i].command, cli_examples[i].does);
}

void cli_manual_append(GString *out)
{
    g_string_append_printf(
        out,
        ".\\\" Made by `wallmap help --man`.\n"
        ".TH WALLMAP 1 \"\" \"wallmap %s\" \"User Commands\"\n"
        ".SH NAME\nwallmap \\- draw how work runs through an office\n"
        ".SH SYNOPSIS\n.B wallmap\n[\\fIoptions\\fR] \\fIFILE\\fR...\n.br\n"
        ".B wallmap\n\\fICOMMAND\\fR [\\fIoptions\\fR] ...\n"
        ".SH DESCRIPTION\n"
        "Reads the description of an office workflow in XML: who does what, what "
        "they hand over, and what goes wrong on the way. Draws it as a picture of "
        "both sides of the wall through the office, and tells where work is "
        "dropped, waits and comes back.\n.PP\n"
        "An output is written whole or not at all: on any failure the file that "
        "was there stays as it was. The same input, options, version and fonts "
        "give the same bytes. Nothing but the result goes to standard output.\n",
        wallmap_version());
    append_commands(out);
    append_options(out);
    append_formats(out);
    append_limits(out);
    append_rest(out);
}
