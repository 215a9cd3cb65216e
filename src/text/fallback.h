/* SPDX-License-Identifier: MIT
 *
 * The faces of a map, and those of the system that show what these lack. One map has its own, so
 * that what is found never depends on another map. Private to text/.
 */
#ifndef WM_TEXT_FALLBACK_H
#define WM_TEXT_FALLBACK_H

#include "text/faces.h"

struct wm_fallback;

struct wm_fallback *wm_fallback_create(const struct wm_faces *faces);
void wm_fallback_destroy(struct wm_fallback *fallback);

/* The configuration that holds the faces and nothing else; borrowed. */
FcConfig *wm_fallback_config(const struct wm_fallback *fallback);

/* Adds a face of the system for every character of the text that has none, Noto first. Each
 * character is looked for only once. */
void wm_fallback_cover(struct wm_fallback *fallback, const char *text, size_t length);

/* How many faces were added: if that changes, whoever uses the configuration must be told. */
int wm_fallback_count(const struct wm_fallback *fallback);

/* The characters that some face has; borrowed, until more are added. */
const FcCharSet *wm_fallback_known(const struct wm_fallback *fallback);

#endif
