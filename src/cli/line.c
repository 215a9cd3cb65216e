/* SPDX-License-Identifier: MIT
 *
 * Understanding the command line. All options are read first, whatever the command, which is the
 * first word that is no option; then each is asked whether the command has it. So options may stand
 * anywhere, and a message can say where an option belongs.
 */
#include "cli/line.h"
#include "cli/tell.h"

#include <popt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fill_popt(struct poptOption table[CLI_OPTION_COUNT + 1])
{
    memset(table, 0, (CLI_OPTION_COUNT + 1) * sizeof *table);
    for (int i = 0; i < CLI_OPTION_COUNT; i++) {
        table[i].longName = cli_options[i].name;
        table[i].shortName = cli_options[i].letter;
        table[i].argInfo = cli_options[i].argument ? POPT_ARG_STRING : POPT_ARG_NONE;
        table[i].val = i + 1;
    }
}

static void keep_option(struct cli_line *line, GPtrArray *limits, enum cli_option option,
                        char *value)
{
    if (value)
        g_ptr_array_add(line->kept, value);
    line->values[option] = value ? value : "";
    if (option == CLI_LIMIT)
        g_ptr_array_add(limits, value);
}

static enum cli_exit tell_bad_option(poptContext context, int error)
{
    const char *said = poptBadOption(context, POPT_BADOPTION_NOALIAS);
    if (error != POPT_ERROR_BADOPT)
        return cli_usage("%s: %s", said, poptStrerror(error));
    char *names[CLI_OPTION_COUNT + 1] = {NULL};
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        names[i] = g_strconcat("--", cli_options[i].name, NULL);
    g_autofree char *word = g_strndup(said, strcspn(said, "="));
    g_autofree char *hint =
        g_str_has_prefix(said, "--") ? cli_did_you_mean(word, names) : g_strdup("");
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        g_free(names[i]);
    return cli_usage("unknown option %s%s", word, hint);
}

static void read_words(struct cli_line *line, poptContext context)
{
    GPtrArray *words = g_ptr_array_new();
    const char *word;
    while ((word = poptGetArg(context))) {
        char *copy = g_strdup(word);
        g_ptr_array_add(line->kept, copy);
        g_ptr_array_add(words, copy);
    }
    line->word_count = words->len;
    g_ptr_array_add(words, NULL);
    line->words = (const char **)g_ptr_array_free(words, FALSE);
}

static enum cli_exit read_options(struct cli_line *line, poptContext context)
{
    GPtrArray *limits = g_ptr_array_new();
    int found;
    while ((found = poptGetNextOpt(context)) > 0)
        keep_option(line, limits, (enum cli_option)(found - 1), poptGetOptArg(context));
    g_ptr_array_add(limits, NULL);
    line->limits = (const char **)g_ptr_array_free(limits, FALSE);
    read_words(line, context);
    return found < -1 ? tell_bad_option(context, found) : CLI_DONE;
}

/* A bare word that is no file and nearly a command was meant as one. */
static enum cli_exit find_command(struct cli_line *line)
{
    line->command = cli_command_at(0);
    if (line->word_count == 0)
        return CLI_DONE;
    const char *word = line->words[0];
    const struct cli_command *named = cli_command_find(word);
    if (named) {
        line->command = named;
        line->is_named = true;
        memmove(line->words, line->words + 1, line->word_count * sizeof *line->words);
        line->word_count--;
        return CLI_DONE;
    }
    g_auto(GStrv) names = cli_values(TAKES_COMMAND);
    g_autofree char *hint = cli_did_you_mean(word, names);
    if (*hint && !strpbrk(word, "./") && access(word, F_OK) != 0)
        return cli_usage("there is no command and no file \"%s\"%s", word, hint);
    return CLI_DONE;
}

static enum cli_exit check_options(const struct cli_line *line)
{
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        if (line->values[i] && !cli_command_has(line->command, (enum cli_option)i))
            return cli_usage("`%s` has no option --%s", line->command->name, cli_options[i].name);
    return CLI_DONE;
}

enum cli_exit cli_line_parse(struct cli_line *line, int argc, const char **argv)
{
    struct poptOption table[CLI_OPTION_COUNT + 1];
    fill_popt(table);
    *line = (struct cli_line){.kept = g_ptr_array_new_with_free_func(free)};
    poptContext context = poptGetContext(NULL, argc, argv, table, 0);
    enum cli_exit status = read_options(line, context);
    poptFreeContext(context);
    if (status == CLI_DONE)
        status = find_command(line);
    return status == CLI_DONE ? check_options(line) : status;
}

void cli_line_finish(struct cli_line *line)
{
    g_free(line->limits);
    g_free(line->words);
    g_ptr_array_unref(line->kept);
}

enum cli_exit cli_number(const struct cli_line *line, enum cli_option option, double least,
                         double most, double *number)
{
    const char *said = line->values[option];
    if (!said)
        return CLI_DONE;
    char *end;
    double value = g_ascii_strtod(said, &end);
    /* not the words, the blanks and the hexadecimals that strtod also takes */
    if (end == said || *end || strspn(said, "0123456789.") != strlen(said) || value < least ||
        value > most)
        return cli_usage("--%s=%s: a number from %g to %g is meant", cli_options[option].name, said,
                         least, most);
    *number = value;
    return CLI_DONE;
}

/* Digits alone, then at most an "x"; moves *text behind them. */
static double read_pixels(const char **text)
{
    size_t digits = strspn(*text, "0123456789");
    double value = digits <= 6 ? (double)g_ascii_strtoull(*text, NULL, 10) : -1;
    *text += digits;
    return digits == 0 ? 0 : value < 1 ? -1 : value;
}

enum cli_exit cli_size(const struct cli_line *line, double *width, double *height)
{
    const char *said = line->values[CLI_SIZE];
    if (!said)
        return CLI_DONE;
    const char *p = said;
    *width = g_ascii_isdigit(*p) ? read_pixels(&p) : 0;
    if (*p == 'x') {
        p++;
        *height = g_ascii_isdigit(*p) ? read_pixels(&p) : 0;
    }
    if (*p || *width < 0 || *height < 0 || (*width == 0 && *height == 0))
        return cli_usage("--size=%s: pixels such as 1920x1080, 1920x or x1080 are meant", said);
    return CLI_DONE;
}

enum cli_exit cli_choice(const struct cli_line *line, enum cli_option option)
{
    const char *said = line->values[option];
    if (!said)
        return CLI_DONE;
    g_auto(GStrv) values = cli_values(cli_option_takes(line->command, option));
    if (g_strv_contains((const char *const *)values, said))
        return CLI_DONE;
    g_autofree char *hint = cli_did_you_mean(said, values);
    g_autofree char *list = g_strjoinv(", ", values);
    return cli_usage("--%s=%s: %s%s is meant%s", cli_options[option].name, said,
                     values[0] && values[1] ? "one of " : "", list, hint);
}
