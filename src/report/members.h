/* SPDX-License-Identifier: MIT
 *
 * Members that several kinds of JSON have. Private to report/.
 */
#ifndef WM_REPORT_MEMBERS_H
#define WM_REPORT_MEMBERS_H

#include "report/envelope.h"

/* "title", "language", "state", and what is counted as "counts"; nothing where there are no
 * facts. */
void wm_members_of_work(struct wm_json_tree *tree, const struct wm_told *file);

#endif
