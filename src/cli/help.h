/* SPDX-License-Identifier: MIT
 *
 * How to call the program: one screen, a command's own, and the manual page.
 */
#ifndef WM_CLI_HELP_H
#define WM_CLI_HELP_H

#include "cli/line.h"

/* Everything on one screen. */
void cli_help_append(GString *out);

/* Of one command. */
void cli_command_help_append(GString *out, const struct cli_command *command);

/* wallmap.1 as roff. */
void cli_manual_append(GString *out);

/* "-o OUT, --output=OUT" */
char *cli_option_spelling(enum cli_option option);

/* Ready to be pasted: three commands, and what each does. */
struct cli_example {
    const char *command, *does;
};

enum { CLI_EXAMPLE_COUNT = 3 };

extern const struct cli_example cli_examples[CLI_EXAMPLE_COUNT];

#endif
