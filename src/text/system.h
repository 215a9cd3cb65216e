/* SPDX-License-Identifier: MIT
 *
 * The fonts of the machine, for what the reference family cannot show. What is chosen from them
 * depends on names alone, never on the user's settings. Private to text/.
 */
#ifndef WM_TEXT_SYSTEM_H
#define WM_TEXT_SYSTEM_H

#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <stdbool.h>

/* An array of FcPattern with the best upright face of `family` (NULL: of any family) that has the
 * character `c` (0: any), and behind it the bold face of the same family, if it is another file.
 * Empty if there is none. The patterns are borrowed from `system`. */
GPtrArray *wm_system_find(FcConfig *system, const char *family, gunichar c);

/* A text of a pattern, "" if it has none. Borrowed. */
const char *wm_pattern_string(const FcPattern *pattern, const char *object);

/* A number of a pattern, in whole units. */
int wm_pattern_number(const FcPattern *pattern, const char *object, int otherwise);

#endif
