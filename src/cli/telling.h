/* SPDX-License-Identifier: MIT
 *
 * What seams, tell and info have in common: a view of each file, told as one report.
 */
#ifndef WM_CLI_TELLING_H
#define WM_CLI_TELLING_H

#include "cli/line.h"
#include "wallmap.h"

struct cli_telling {
    const char *view;
    const char *question; /* if no file is named */
    bool tells_faulty;    /* also of files with errors; else these are left out */
    bool times_passes;
};

/* Goes into OUT, else to standard output. The format is that of -T or of the ending of OUT if the
 * command has -T, JSON if --json is said, else the first one of the view. */
enum cli_exit cli_telling_run(const struct cli_telling *telling, const struct cli_line *line);

#endif
