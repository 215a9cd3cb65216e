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

#endif
