/* SPDX-License-Identifier: MIT
 *
 * Findings: what the program tells the author about the document, mistakes of the file (errors) as
 * well as what is wrong with the work itself (warnings). Every stage adds to one list and goes on.
 */
#ifndef WM_DIAG_FINDING_H
#define WM_DIAG_FINDING_H

#include "base/arena.h"
#include "base/language.h"
#include "diag/source.h"

#include <stdbool.h>

enum wm_severity {
    WM_SEVERITY_NOTE,
    WM_SEVERITY_WARNING,
    WM_SEVERITY_ERROR,
};

/* What a finding is about. */
enum wm_about {
    WM_ABOUT_FILE,    /* how it is written */
    WM_ABOUT_DRAWING, /* its pictures, its fonts, where things go */
    WM_ABOUT_WORK,    /* the way people work */
};

/* Whether something goes wrong with the work, so that the map draws it red. What is only missing
 * (an owner, a measure, a common goal) is no trouble: a mark shows it. */
enum wm_code_trouble {
    WM_CODE_TROUBLE_NO,
    WM_CODE_TROUBLE_SEEN, /* by the program */
    WM_CODE_TROUBLE_TOLD, /* by the author, in a <trouble> */
};

enum wm_code {
#define WM_FINDING(id, code, severity, about, trouble, short_words, summary, help) WM_CODE_##id,
#include "diag/findings.def"
#undef WM_FINDING
    WM_CODE_COUNT,
};

/* One row of the catalogue diag/findings.def. */
struct wm_code_info {
    const char *code; /* stable for ever, e.g. "seam-without-owner" */
    enum wm_severity severity;
    enum wm_about about;
    enum wm_code_trouble trouble;
    const char *short_words; /* what the map says, "" if the text or a picture says it */
    const char *summary;     /* a few words, for tables */
    const char *help;        /* a paragraph: what it means, and what to do */
};

const struct wm_code_info *wm_code_info(enum wm_code code);

/* The code of that name, or WM_CODE_COUNT. */
enum wm_code wm_code_find(const char *name);

/* What of the workflow a finding is about; the index is that of the model's array. */
enum wm_subject_kind {
    WM_SUBJECT_NONE,
    WM_SUBJECT_WORKFLOW,
    WM_SUBJECT_ROOM,
    WM_SUBJECT_STEP,
    WM_SUBJECT_HANDOFF,
};

struct wm_subject {
    enum wm_subject_kind kind;
    int index;
};

struct wm_finding {
    enum wm_code code;
    enum wm_severity severity; /* that of the catalogue, raised by --strict */
    struct wm_span at;
    struct wm_subject subject;
    int other;        /* of the same kind, where it is about two; -1: it is about one */
    const char *text; /* one plain sentence without a full stop */
    const char
        *words; /* on the map: the catalogue's short words or the author's own; NULL or "": none */
    const char *hint; /* NULL where there is none */
};

struct wm_findings;

/* The list and its texts live in `arena`. */
struct wm_findings *wm_findings_create(struct wm_arena *arena);

/* Adds one with the text made from `format`. Returns it, so that a subject, words or a hint can be
 * set; valid until the arena ends, also when more are added. */
struct wm_finding *wm_findings_add(struct wm_findings *findings, enum wm_code code,
                                   struct wm_span at, const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Sets the hint of a finding, from a format. */
void wm_finding_hint(struct wm_findings *findings, struct wm_finding *finding, const char *format,
                     ...) G_GNUC_PRINTF(3, 4);

/* Adds one as it is in another list, which has to live as long. Returns it. */
struct wm_finding *wm_findings_add_copy(struct wm_findings *findings,
                                        const struct wm_finding *finding);

size_t wm_findings_count(const struct wm_findings *findings);
const struct wm_finding *wm_findings_at(const struct wm_findings *findings, size_t index);

/* Likewise, of a list that is still being made. */
struct wm_finding *wm_findings_edit(struct wm_findings *findings, size_t index);

bool wm_findings_has_errors(const struct wm_findings *findings);

/* The arena the list lives in, for texts that belong to a finding. */
struct wm_arena *wm_findings_arena(struct wm_findings *findings);

/* Makes errors of all findings of that code that are in the list (--strict). */
void wm_findings_raise(struct wm_findings *findings, enum wm_code code);

/* Orders by file, then place, then code; findings without a place come last. Called once, when all
 * are in. */
void wm_findings_sort(struct wm_findings *findings);

/* The candidate nearest to `word` by Damerau-Levenshtein distance in bytes, at most a third of its
 * length away, or NULL; ASCII letters are the same in either case. `candidates` ends with NULL.
 * Ties go to the first. Words over 128 bytes are near to nothing. */
const char *wm_nearest(const char *word, const char *const *candidates);

#endif
