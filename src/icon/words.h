/* SPDX-License-Identifier: MIT
 *
 * Words made comparable: without case and accents, without their endings. Private to icon/.
 */
#ifndef WM_ICON_WORDS_H
#define WM_ICON_WORDS_H

#include "icon/icon.h"

/* The words of `text` as they are compared, in their order: folded, cut to a stem, without articles
 * and the like. Each a char *; the caller unreferences the array. */
GPtrArray *wm_words_of(const char *text, enum wm_language language);

/* What a picture's name is looked up by: folded, without spaces and hyphens. g_free. */
char *wm_name_key(const char *name);

#endif
