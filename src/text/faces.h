/* SPDX-License-Identifier: MIT
 *
 * Which font files a map is set in. Private to text/.
 */
#ifndef WM_TEXT_FACES_H
#define WM_TEXT_FACES_H

#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <stdbool.h>

struct wm_faces;

/* The regular and the bold face of `family`, or of what the system has instead. */
struct wm_faces *wm_faces_create(const char *family);
void wm_faces_destroy(struct wm_faces *faces);

/* The configuration that holds the faces and nothing else; borrowed. */
FcConfig *wm_faces_config(const struct wm_faces *faces);

/* The family really used; "" if the system has no font at all. */
const char *wm_faces_family(const struct wm_faces *faces);

/* Adds a face of the system for every character of the text that the faces lack, Noto first. True
 * if one was added: whoever uses the configuration must be told. Each character is looked for only
 * once. */
bool wm_faces_cover(struct wm_faces *faces, const char *text, size_t length);

/* The first character for which there is no face, 0 if there is none. Blanks, controls and what
 * shows nothing by itself never are missing. */
gunichar wm_faces_missing(const struct wm_faces *faces, const char *text);

#endif
