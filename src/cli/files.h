/* SPDX-License-Identifier: MIT
 *
 * Bytes in and bytes out. What goes out is whole or not there: on any failure the old file stays as
 * it was and nothing else is left behind.
 */
#ifndef WM_CLI_FILES_H
#define WM_CLI_FILES_H

#include "wallmap.h"

#include <glib.h>
#include <signal.h>

/* The file, or standard input for "-", but not more than `most` bytes and one. NULL, with a
 * message, where it cannot be read; `shown` is what messages call it. */
GString *cli_read(const char *path, const char *shown, size_t most);

/* False, with a message. "-" is standard output. A device or a FIFO is written as it is; anything
 * else is replaced, a symbolic link itself and not what it points at. */
bool cli_write(const char *path, const GString *bytes);

/* Text as the result of a command. */
bool cli_print(const GString *text);

/* Where a drawing goes while it is made: into a temporary file beside the path, which takes its
 * place in the end. */
struct cli_output {
    const char *path; /* the caller's */
    size_t length;    /* bytes so far */

    /* private to files.c */
    bool is_replaced; /* by a temporary file; signals are blocked */
    int fd;           /* -1: it could not be opened */
    int error;        /* errno of the first failure, or 0 */
    char *temporary;  /* its name */
    sigset_t signals; /* those that were blocked before */
};

/* The path is as for cli_write(). If it cannot be opened, the sink takes nothing, and
 * cli_output_end() tells why. */
void cli_output_begin(struct cli_output *output, const char *path);

struct wallmap_sink cli_output_sink(struct cli_output *output);

/* Puts what was written in its place, or takes it away if it is not whole. False, with a message if
 * it could not be written, unless all of it is there. */
bool cli_output_end(struct cli_output *output, bool is_whole);

/* Whether the two name one file that exists. */
bool cli_is_same_file(const char *one, const char *other);

#endif
