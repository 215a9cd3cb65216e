/* SPDX-License-Identifier: MIT
 *
 * From the command line to documents, and from documents to messages: what draw, check and info
 * have in common.
 */
#ifndef WM_CLI_READING_H
#define WM_CLI_READING_H

#include "cli/line.h"
#include "wallmap.h"

/* What the options say, checked once for all inputs. */
struct cli_reading {
    const struct cli_line *line;
    const char *stdin_name; /* NULL where nothing was said */
    unsigned stdin_line;
    const char *licences;         /* that pictures may have; NULL: all */
    struct wallmap_limit *limits; /* that --limit sets */
    size_t limit_count;
    struct wallmap_theme *theme; /* of the author's own; NULL: none */
    bool is_quiet, is_verbose, has_color;
    bool is_for_programs; /* the report is one JSON document, told when all is done */
    bool has_sentences;   /* lines that sum up, which only people read */
    bool keeps_maps;      /* documents and maps live as long as the reading */
    GPtrArray *pending;   /* what it will tell of, or keeps: struct cli_told */
    GPtrArray *kept;
};

/* CLI_USAGE, with a message. Needs cli_reading_finish either way. */
enum cli_exit cli_reading_begin(struct cli_reading *reading, const struct cli_line *line);
void cli_reading_finish(struct cli_reading *reading);

/* What --limit says of the limit called `name`, else its default. */
size_t cli_limit(const struct cli_reading *reading, const char *name);

/* CLI_USAGE, with a message, where `output`, which may be NULL, is one of the inputs. */
enum cli_exit cli_check_output(const struct cli_line *line, const char *output);

/* What messages call an input. */
const char *cli_shown_name(const struct cli_reading *reading, const char *input);

/* What findings are told of: a document, and its map where there is one. */
struct cli_told {
    struct wallmap_document *document;
    struct wallmap_map *map;
};

/* Those of the map where there is one. */
const struct wallmap_findings *cli_findings(struct cli_told told);

/* Reads one; NULL, with a message, where there are no bytes to read. */
struct wallmap_document *cli_read_document(const struct cli_reading *reading, const char *input);

/* How many findings are at least as bad as a warning and, if so asked, about the work. */
struct cli_tally {
    size_t errors, warnings, about_work;
};

struct cli_tally cli_count_findings(const struct wallmap_findings *findings);

/* Tells findings on standard error, or keeps them for the one report at the end; either way
 * document and map are the reading's to destroy, which it does at once if it need not keep them. */
void cli_report(struct cli_reading *reading, struct cli_told told, bool leaves_work_out);

/* The report that was waiting, on standard output or standard error. False where it could not be
 * written. */
bool cli_report_pending(struct cli_reading *reading, bool leaves_work_out, bool is_result);

#endif
