/* SPDX-License-Identifier: MIT
 *
 * Bytes in and bytes out. What goes out is whole or not there: on any failure the old file stays as
 * it was and nothing else is left behind.
 */
#ifndef WM_CLI_FILES_H
#define WM_CLI_FILES_H

#include "wallmap.h"

#include <glib.h>

/* The file, or standard input for "-", but not more than `most` bytes and one. NULL, with a
 * message, where it cannot be read; `shown` is what messages call it. */
GString *cli_read(const char *path, const char *shown, size_t most);

/* False, with a message. "-" is standard output. A device or a FIFO is written as it is; anything
 * else is replaced, a symbolic link itself and not what it points at. */
bool cli_write(const char *path, const GString *bytes);

/* Text as the result of a command. */
bool cli_print(const GString *text);

/* Collects what is drawn, so that nothing is touched before it is whole. */
struct wallmap_sink cli_sink(GString *bytes);

/* Whether the two name one file that exists. */
bool cli_is_same_file(const char *one, const char *other);

#endif
