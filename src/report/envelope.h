/* SPDX-License-Identifier: MIT
 *
 * What every JSON of a report begins with, and the files that most of it lists.
 */
#ifndef WM_REPORT_ENVELOPE_H
#define WM_REPORT_ENVELOPE_H

#include "base/json_tree.h"
#include "report/report.h"

/* The outermost object, with version and generator; the caller ends it. */
struct wm_json_tree wm_envelope_begin(const struct wm_report *report);

/* The member "files": an object each, with its name, and what `add` adds. */
void wm_envelope_files(struct wm_json_tree *tree, const struct wm_report *report,
                       void add(struct wm_json_tree *tree, const struct wm_told *file));

/* A whole envelope with nothing but files. */
void wm_envelope(const struct wm_report *report,
                 void add(struct wm_json_tree *tree, const struct wm_told *file));

#endif
