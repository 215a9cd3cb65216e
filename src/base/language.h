/* SPDX-License-Identifier: MIT
 *
 * The languages that the program itself speaks.
 */
#ifndef WM_BASE_LANGUAGE_H
#define WM_BASE_LANGUAGE_H

#include <stdbool.h>

/* Mark texts of a table for translation: what is said with wm_say(), wm_say_count() or wm_say_in()
 * later. */
#define WM_SAID(english) english
#define WM_SAID_COUNT(one, many) one, many
#define WM_SAID_IN(context, english) english

enum wm_language { WM_ENGLISH, WM_GERMAN, WM_FRENCH, WM_SPANISH, WM_LANGUAGES };

/* The primary subtags, by language: "en", "de", "fr", "es". */
extern const char *const wm_language_tags[WM_LANGUAGES];

/* The one of a BCP 47 tag, whatever the region: "de-AT" is German. English for any other, and for
 * NULL. */
enum wm_language wm_language_of(const char *tag);

/* Whether the tag is one of the four and was not just taken for English. */
bool wm_language_is_known(const char *tag);

#endif
