/* SPDX-License-Identifier: MIT
 *
 * The words of the format's lists, and the way back. Each table ends with NULL and is indexed by
 * the enum.
 */
#ifndef WM_MODEL_WORDS_H
#define WM_MODEL_WORDS_H

#include "model/model.h"

extern const char *const wm_actor_kind_words[];
extern const char *const wm_via_words[]; /* [WM_VIA_NONE] is "" */
extern const char *const wm_trouble_words[];
extern const char *const wm_state_words[];
extern const char *const wm_worst_words[]; /* [0] is "": not said */
extern const char *const wm_reads_words[]; /* [WM_READS_UNSET] is "" */

/* The index of `word` in a table, or -1; "" is never found. */
int wm_word_find(const char *const *words, const char *word);

#endif
