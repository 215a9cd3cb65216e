/* SPDX-License-Identifier: MIT
 *
 * The command line: the tables of commands and options, and what was said.
 */
#ifndef WM_CLI_LINE_H
#define WM_CLI_LINE_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

enum cli_exit { CLI_DONE, CLI_DOCUMENT, CLI_USAGE, CLI_FILES };

enum cli_option {
#define WM_OPTION(id, name, letter, argument, takes, group, summary) CLI_##id,
#include "cli/options.def"
#undef WM_OPTION
    CLI_OPTION_COUNT,
};

/* What an option or the words of a command are, for completions. */
enum cli_takes {
    TAKES_NOTHING,
    TAKES_TEXT,
    TAKES_FILE,
    TAKES_FOLDER,
    TAKES_FORMAT,
    TAKES_REGISTER,
    TAKES_CATALOGUE,
    TAKES_THEME,
    TAKES_PAPER,
    TAKES_SLIDE,
    TAKES_REPORT,
    TAKES_COLOR,
    TAKES_LIMIT,
    TAKES_ICONS,
    TAKES_CODE,
    TAKES_SCHEMA,
    TAKES_SHELL,
    TAKES_COMMAND,
};

enum cli_group {
    GROUP_OUTPUT,
    GROUP_PICTURE,
    GROUP_INPUT,
    GROUP_MESSAGES,
    GROUP_OTHER,
    GROUP_COUNT
};

struct cli_option_row {
    const char *name;
    char letter;          /* 0 where there is none */
    const char *argument; /* NULL: takes none */
    enum cli_takes takes;
    enum cli_group group;
    const char *summary;
};

extern const struct cli_option_row cli_options[CLI_OPTION_COUNT];
extern const char *const cli_group_titles[GROUP_COUNT];

/* "-o OUT, --output=OUT" */
char *cli_option_spelling(enum cli_option option);

/* Ready to be pasted: three commands, and what each does. */
struct cli_example {
    const char *command, *does;
};

enum { CLI_EXAMPLE_COUNT = 3 };

extern const struct cli_example cli_examples[CLI_EXAMPLE_COUNT];

enum cli_command_id {
#define WM_COMMAND(name, arguments, options, takes, summary, description) COMMAND_##name,
#include "cli/commands.def"
#undef WM_COMMAND
    CLI_COMMAND_COUNT,
};

struct cli_command {
    const char *name, *arguments;
    uint64_t options; /* one bit each */
    enum cli_takes takes;
    enum cli_command_id id;
    const char *summary, *description;
};

struct cli_line;

#define WM_COMMAND(name, arguments, options, takes, summary, description)                          \
    enum cli_exit run_##name(const struct cli_line *line);
#include "cli/commands.def"
#undef WM_COMMAND

/* By index in commands.def, NULL behind the last. */
const struct cli_command *cli_command_at(size_t index);
const struct cli_command *cli_command_find(const char *name);

/* --help and --version are every command's. */
bool cli_command_has(const struct cli_command *command, enum cli_option option);

/* What an option takes with a command: that of its row, but that -T takes the formats of the view
 * that the command writes. */
enum cli_takes cli_option_takes(const struct cli_command *command, enum cli_option option);

/* The words that may stand for `takes`, ended with NULL; freed with g_strfreev(). Empty where they
 * are no fixed list. */
char **cli_values(enum cli_takes takes);

/* The words that may stand for a value, in one line; limits end with "=". The caller frees it. */
char *cli_join_values(enum cli_takes takes);

/* What was said; the texts are those of argv. */
struct cli_line {
    const struct cli_command *command;    /* never NULL */
    bool is_named;                        /* the command was; else draw is meant */
    const char *values[CLI_OPTION_COUNT]; /* the last one said, "" for a flag, NULL: not said */
    const char **limits;                  /* every --limit, ended with NULL */
    const char **words;                   /* the rest, ended with NULL */
    size_t word_count, limit_count;
};

/* CLI_USAGE, with a message, if it cannot be understood. Needs cli_line_finish either way. Moves
 * getopt's `optind`, and so works once. */
enum cli_exit cli_line_parse(struct cli_line *line, int argc, char **argv);
void cli_line_finish(struct cli_line *line);

static inline bool cli_has(const struct cli_line *line, enum cli_option option)
{
    return line->values[option] != NULL;
}

/* A number with a decimal point in any locale. CLI_USAGE, with a message, where it is none or out
 * of bounds; *number is untouched where the option was not said. */
enum cli_exit cli_number(const struct cli_line *line, enum cli_option option, double least,
                         double most, double *number);

/* "1920x1080", "1920x", "x1080", "1920": 0 where a side is free. */
enum cli_exit cli_size(const struct cli_line *line, double *width, double *height);

/* CLI_USAGE, with a message and the nearest word, where what was said is none of cli_values(). */
enum cli_exit cli_choice(const struct cli_line *line, enum cli_option option);

#endif
