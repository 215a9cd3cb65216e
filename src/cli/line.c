/* SPDX-License-Identifier: MIT
 *
 * Understanding the command line. All options are read first, whatever the command, which is the
 * first word that is no option; then each is asked whether the command has it. So options may stand
 * anywhere, and a message can say where an option belongs.
 */
#include "cli/line.h"
#include "cli/tell.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What getopt_long() gives: 1 for a word that is no option, else a letter or FULL and the index. */
enum { WORD = 1, FULL = 256 };

/* The options as getopt_long() wants them. */
struct spelling {
    char letters[2 + 2 * CLI_OPTION_COUNT + 1];
    struct option names[CLI_OPTION_COUNT + 1];
};

/* "-": words come in their order, so that `optind` is always the next one's. ":": no messages. */
static struct spelling spell_options(void)
{
    struct spelling spelling = {.letters = "-:"};
    char *letter = spelling.letters + strlen(spelling.letters);
    for (int i = 0; i < CLI_OPTION_COUNT; i++) {
        const struct cli_option_row *row = &cli_options[i];
        int has_argument = row->argument ? required_argument : no_argument;
        spelling.names[i] = (struct option){row->name, has_argument, NULL, FULL + i};
        if (row->letter)
            *letter++ = row->letter;
        if (row->letter && row->argument)
            *letter++ = ':';
    }
    return spelling;
}

static enum cli_option option_of(int found)
{
    int option = found - FULL;
    for (int i = 0; i < CLI_OPTION_COUNT && found < FULL; i++)
        if (cli_options[i].letter == found)
            option = i;
    return (enum cli_option)option;
}

static enum cli_exit tell_unknown(const char *said)
{
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

static bool is_full_name(const char *said)
{
    size_t length = strcspn(said, "=");
    for (int i = 0; i < CLI_OPTION_COUNT; i++)
        if (strlen(cli_options[i].name) == length && memcmp(cli_options[i].name, said, length) == 0)
            return true;
    return false;
}

/* getopt_long() also takes names cut short, which would change their meaning with a new option. */
static enum cli_exit check_option(const char *word, int found)
{
    bool is_known =
        g_str_has_prefix(word, "--") ? is_full_name(word + 2) : found != '?' || optopt == '=';
    if (!is_known)
        return tell_unknown(word);
    if (found == '?')
        return cli_usage("%s: option does not take an argument", word);
    if (found == ':')
        return cli_usage("%s: missing argument", word);
    return CLI_DONE;
}

/* What `word` gives its option; `last` is the word read last. "-T=png" is "-Tpng". */
static const char *find_value(const char *word, const char *last)
{
    if (!optarg)
        return "";
    bool is_behind_letter = word[1] != '-' && optarg != last;
    return optarg + (is_behind_letter && *optarg == '=');
}

static void keep_option(struct cli_line *line, enum cli_option option, const char *value)
{
    line->values[option] = value;
    if (option == CLI_LIMIT)
        line->limits[line->limit_count++] = value;
}

static enum cli_exit read_options(struct cli_line *line, int argc, char **argv)
{
    const struct spelling spelling = spell_options();
    for (;;) {
        const char *word = argv[optind];
        int found = getopt_long(argc, argv, spelling.letters, spelling.names, NULL);
        if (found == -1)
            break;
        if (found == WORD) {
            line->words[line->word_count++] = word;
            continue;
        }
        enum cli_exit status = check_option(word, found);
        if (status != CLI_DONE)
            return status;
        keep_option(line, option_of(found), find_value(word, argv[optind - 1]));
    }
    while (optind < argc) /* what stands behind "--" */
        line->words[line->word_count++] = argv[optind++];
    return CLI_DONE;
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

enum cli_exit cli_line_parse(struct cli_line *line, int argc, char **argv)
{
    *line = (struct cli_line){
        .limits = g_new0(const char *, (size_t)argc + 1),
        .words = g_new0(const char *, (size_t)argc + 1),
    };
    enum cli_exit status = read_options(line, argc, argv);
    if (status == CLI_DONE)
        status = find_command(line);
    return status == CLI_DONE ? check_options(line) : status;
}

void cli_line_finish(struct cli_line *line)
{
    g_free(line->limits);
    g_free(line->words);
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
