/* SPDX-License-Identifier: MIT
 *
 * Texts in several languages, of which one is chosen.
 */
#ifndef WM_READ_LANGUAGE_H
#define WM_READ_LANGUAGE_H

#include "read/tree.h"

/* The text `name` of an element: its attribute, or of its children the one that look-up after
 * RFC 4647 finds for the language asked for, then for the document's own, then the first. NULL
 * where there is none that can be used. *language, where asked for, is the text's own. */
const char *wm_language_text(struct wm_reader *reader, const struct wm_element *element,
                             const char *name, const char **language);

#endif
