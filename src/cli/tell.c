/* SPDX-License-Identifier: MIT
 *
 * Messages of the program itself.
 */
#include "cli/tell.h"
#include "wallmap.h"

#include <stdio.h>
#include <stdlib.h>

static void print_line(const char *head, const char *format, va_list arguments) G_GNUC_PRINTF(2, 0);

static void print_line(const char *head, const char *format, va_list arguments)
{
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    char *visible = wallmap_text_visible(text);
    fprintf(stderr, "%s%s\n", head, visible);
    free(visible);
}

void cli_tell(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    print_line("wallmap: ", format, arguments);
    va_end(arguments);
}

void cli_note(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    print_line("", format, arguments);
    va_end(arguments);
}

enum cli_exit cli_usage(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    print_line("wallmap: ", format, arguments);
    va_end(arguments);
    fputs("`wallmap help` tells how to call it\n", stderr);
    return CLI_USAGE;
}

char *cli_did_you_mean(const char *word, char *const *candidates)
{
    const char *nearest = wallmap_word_nearest(word, (const char *const *)candidates);
    return nearest ? g_strdup_printf("; did you mean \"%s\"?", nearest) : g_strdup("");
}

char *cli_count(size_t count, const char *one, const char *many)
{
    return g_strdup_printf("%zu %s", count, count == 1 ? one : many);
}
