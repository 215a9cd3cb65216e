/* SPDX-License-Identifier: MIT
 *
 * What is told of maps in words: for people, for spreadsheets, for programs. A format is a row of
 * formats.def; api/views.def says which view is told in which of them, and by which function below.
 */
#ifndef WM_REPORT_REPORT_H
#define WM_REPORT_REPORT_H

#include "diag/finding.h"
#include "wallmap.h"

#include <glib.h>

/* Indices of figures in struct wallmap_facts. */
enum wm_fact {
#define WM_FACT(id, name, words, unit, kind, places, expression) WM_FACT_##id,
#define WM_FACT_OF_MAP(id, name, words, unit, kind, places, expression) WM_FACT_##id,
#include "report/facts.def"
#undef WM_FACT
#undef WM_FACT_OF_MAP
    WM_FACT_COUNT,
};

/* All that may be told of one document, or of its map. */
struct wm_told {
    const char *file;                      /* what messages call the document */
    const char *origin;                    /* what the foot says of where it comes from, or NULL */
    const struct wallmap_facts *facts;     /* NULL: so little could be read that there are none */
    const struct wm_findings *findings;    /* sorted */
    const struct wallmap_seam *seams;      /* `seam_count`, worst first */
    const struct wallmap_paragraph *story; /* `story_count` */
    const struct wm_told *before;         /* the document that this one is compared with, or NULL */
    const struct wallmap_change *changes; /* `change_count`, from there to here */
    const char *headline;                 /* of the changes */
    const struct wallmap_credit *credits; /* `credit_count`, of the pictures of the map */
    size_t seam_count, story_count, change_count, credit_count;
};

/* All zero is a sensible choice. */
struct wm_report_options {
    enum wm_severity least; /* what is below is left out, whatever the next line says */
    bool is_verbose;        /* notes too; without it, only the note that counts the crossings */
    bool is_coloured;       /* ANSI colours in pretty and short */
    size_t most;            /* findings printed a file in pretty, short and github, the worst first
                               to be kept, then "n more"; 0: all */
};

/* A report that is to be made of `count` files. */
struct wm_report {
    GString *out; /* the report is appended here */
    const struct wm_told *files;
    size_t count;
    struct wm_report_options options; /* of findings */
};

typedef void wm_report_maker(const struct wm_report *report);

enum wm_report_format {
#define WM_REPORT_FORMAT(id, name, suffix, summary) WM_REPORT_##id,
#include "report/formats.def"
#undef WM_REPORT_FORMAT
    WM_REPORT_FORMATS,
};

/* For people the register is a table with sentences below its rows, for a terminal of 80 columns;
 * CSV is one table for all files. */
wm_report_maker wm_register_as_text, wm_register_as_csv, wm_register_as_json;

/* Numbered sentences, likewise broken. */
wm_report_maker wm_story_as_text;

/* What a document holds, or how its map is laid out: a figure a line. */
wm_report_maker wm_facts_as_text, wm_facts_as_json, wm_layout_as_text, wm_layout_as_json;

/* What is gone, new and different, and figures side by side; of one file, which has one before. */
wm_report_maker wm_changes_as_text, wm_changes_as_json;

/* Whose the pictures of all files are. */
wm_report_maker wm_credits_as_markdown, wm_credits_as_json;

/* FILE:LINE:COL: error: words [code]; in "pretty" with the line of the file, a caret and the hint;
 * SARIF 2.1.0 with one run; workflow commands of GitHub Actions. Whatever came from the input is
 * shown with its control characters escaped, so that a document can neither colour, move nor turn
 * round what a terminal shows. Linear in findings and bytes of sources. */
wm_report_maker wm_findings_as_pretty, wm_findings_as_short, wm_findings_as_json,
    wm_findings_as_sarif, wm_findings_as_github;

/* All findings as an array, for a writer that has an object of its own. */
void wm_findings_append_array(GString *out, const struct wm_findings *findings);

#endif
