/* SPDX-License-Identifier: MIT
 *
 * Findings as text: for people, for editors, for machines. Whatever came from the input is shown
 * with its control characters escaped, so that a document can neither colour, move nor turn round
 * what a terminal shows.
 */
#ifndef WM_DIAG_REPORT_H
#define WM_DIAG_REPORT_H

#include "diag/finding.h"

enum wm_report_style {
    WM_REPORT_PRETTY, /* FILE:LINE:COL: error: words [code], the source line, a caret, the hint */
    WM_REPORT_SHORT,  /* the first line alone */
    WM_REPORT_JSON,   /* an array of objects, one a line */
    WM_REPORT_SARIF,  /* SARIF 2.1.0, one run */
    WM_REPORT_GITHUB, /* workflow commands of GitHub Actions: ::error file=...:: */
    WM_REPORT_STYLE_COUNT,
};

enum { WM_REPORT_MOST = 100 };

/* All zero is a sensible choice. */
struct wm_report_options {
    enum wm_report_style style;
    enum wm_severity least; /* what is below is left out, whatever the next line says */
    bool is_verbose;        /* notes too; without it, only the note that counts the crossings */
    bool is_coloured;       /* ANSI colours in pretty and short */
    size_t most;            /* findings printed a list in pretty, short and github, the worst first
                               to be kept, then "n more"; 0 stands for WM_REPORT_MOST */
};

/* The style of that name ("pretty", "short", ...), or WM_REPORT_STYLE_COUNT. */
enum wm_report_style wm_report_style_find(const char *name);

/* Appends a whole report of a sorted list. Linear in findings and source bytes. */
void wm_report(const struct wm_findings *findings, const struct wm_report_options *options,
               GString *out);

/* Likewise of `count` lists, one for each file of a batch; JSON and SARIF become one document. */
void wm_report_all(const struct wm_findings *const *lists, size_t count,
                   const struct wm_report_options *options, GString *out);

#endif
