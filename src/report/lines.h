/* SPDX-License-Identifier: MIT
 *
 * What the reports of findings share. Private to report/.
 */
#ifndef WM_REPORT_LINES_H
#define WM_REPORT_LINES_H

#include "diag/place.h"
#include "report/report.h"

/* "note", "warning", "error". */
extern const char *const wm_severity_words[];

/* Whether the options let a finding through. */
bool wm_report_has(const struct wm_report_options *options, const struct wm_finding *finding);

/* ANSI, "" where nothing is coloured. */
const char *wm_report_colour(const struct wm_report_options *options, enum wm_severity severity);
const char *wm_report_plain(const struct wm_report_options *options);

/* The source line of a finding that has a place, and below it carets and the hint. */
void wm_excerpt_append(GString *out, const struct wm_finding *finding, struct wm_place place,
                       const struct wm_report_options *options);

#endif
