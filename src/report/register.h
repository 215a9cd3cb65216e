/* SPDX-License-Identifier: MIT
 *
 * The words that several forms of the seam register share. Private to report/.
 */
#ifndef WM_REPORT_REGISTER_H
#define WM_REPORT_REGISTER_H

#include "wallmap.h"

#include <glib.h>

/* "lost, 1 in 20 (Forms go missing); late", or "". The caller frees it. */
char *wm_seam_troubles(const struct wallmap_seam *seam);

/* "lost 5", "no owner 3" …, ended with NULL. The caller frees it with g_strfreev(). */
char **wm_seam_reasons(const struct wallmap_seam *seam);

/* "out", "in", or NULL where it does not cross the wall. */
const char *wm_seam_crossing(const struct wallmap_seam *seam);

#endif
