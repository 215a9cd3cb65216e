/* SPDX-License-Identifier: MIT
 *
 * What libxml2 complains of, in plain words and at the place where the author must look.
 */
#ifndef WM_READ_COMPLAINT_H
#define WM_READ_COMPLAINT_H

#include "read/reader.h"

#include <libxml/xmlerror.h>

/* Adds the finding. `offset` is where libxml2 stood, `open` the offsets (size_t) of the tags that
 * are open there. */
void wm_complain(struct wm_reader *reader, const struct wm_source *source, const xmlError *error,
                 size_t offset, const GArray *open);

#endif
