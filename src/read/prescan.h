/* SPDX-License-Identifier: MIT
 *
 * A look over the text before libxml2 sees it, for what it must never see: floods that it takes
 * more than linear time for, and document types.
 */
#ifndef WM_READ_PRESCAN_H
#define WM_READ_PRESCAN_H

#include "read/reader.h"

/* Linear. False after a finding; text that breaks XML's rules in other ways passes. */
bool wm_prescan(struct wm_reader *reader, const struct wm_source *source);

#endif
