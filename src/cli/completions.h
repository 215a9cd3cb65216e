/* SPDX-License-Identifier: MIT
 *
 * Completions: a script for each shell, from the same tables as the help. The words are written
 * into the script, so that pressing Tab starts no program but for names of pictures.
 */
#ifndef WM_CLI_COMPLETIONS_H
#define WM_CLI_COMPLETIONS_H

#include "cli/line.h"

void cli_complete_bash(GString *out);
void cli_complete_zsh(GString *out);
void cli_complete_fish(GString *out);

/* What stands for a value is a path. */
static inline bool cli_takes_path(enum cli_takes takes)
{
    return takes == TAKES_FILE || takes == TAKES_FOLDER;
}

#endif
