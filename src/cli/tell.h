/* SPDX-License-Identifier: MIT
 *
 * Messages of the program itself, on standard error; what came from outside is made harmless.
 */
#ifndef WM_CLI_TELL_H
#define WM_CLI_TELL_H

#include "cli/line.h"

/* "wallmap: …" and an end of line. */
void cli_tell(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* Likewise, and says how to find help. Always CLI_USAGE. */
enum cli_exit cli_usage(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* A line without "wallmap:" before it, as it is told of a file. */
void cli_note(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* "; did you mean "svg"?", or "" where no candidate is near. The caller frees it. */
char *cli_did_you_mean(const char *word, char *const *candidates);

/* "1 error", "2 errors". The caller frees it. */
char *cli_count(size_t count, const char *one, const char *many);

#endif
