/* SPDX-License-Identifier: MIT
 *
 * Which way a map is read where its document does not say it: as its texts are.
 */
#ifndef WM_MODEL_READS_H
#define WM_MODEL_READS_H

#include "model/model.h"

/* RIGHT, LEFT or DOWN, never UNSET. What the document says, if it does; else LEFT where the
 * language that was chosen is written from right to left, or, where the document names none, the
 * first letter of its title is. */
enum wm_reads wm_model_reads(const struct wm_model *model);

#endif
