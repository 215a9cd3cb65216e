/* SPDX-License-Identifier: MIT
 *
 * Values of attributes that are not texts. One that cannot be read is a finding (bad-value) at the
 * value, and counts as not given. Blanks around a value do not count.
 */
#ifndef WM_READ_VALUES_H
#define WM_READ_VALUES_H

#include "read/tree.h"

/* One of several words of a value, and its own place where that can be told. */
struct wm_word {
    const char *text;
    struct wm_span at;
};

/* The value as it is; NULL where it is not given or empty. */
const char *wm_value_string(struct wm_reader *reader, const struct wm_element *element,
                            const char *name);

/* An address that a reader may be sent to; NULL where none is given. */
const char *wm_value_link(struct wm_reader *reader, const struct wm_element *element,
                          const char *name);

/* yes or no, false where it is not given. */
bool wm_value_yes(struct wm_reader *reader, const struct wm_element *element, const char *name);

/* The index in a table of words (model/words.h), `otherwise` where it is not given. */
int wm_value_word(struct wm_reader *reader, const struct wm_element *element, const char *name,
                  const char *const *words, int otherwise);

/* From 1 to 1,000; 0 where it is not given. */
int wm_value_whole(struct wm_reader *reader, const struct wm_element *element, const char *name);

/* Over 0, up to `most`. */
double wm_value_decimal(struct wm_reader *reader, const struct wm_element *element,
                        const char *name, double most, double otherwise);

struct wm_duration wm_value_duration(struct wm_reader *reader, const struct wm_element *element,
                                     const char *name);
struct wm_share wm_value_share(struct wm_reader *reader, const struct wm_element *element,
                               const char *name);

/* A day that exists, as YYYY-MM-DD; NULL where it is not given. */
const char *wm_value_date(struct wm_reader *reader, const struct wm_element *element,
                          const char *name);

/* The words of a list, struct wm_word; empty where it is not given. The caller frees it. */
GArray *wm_value_words(struct wm_reader *reader, const struct wm_element *element,
                       const char *name);

/* The first word only: for values that hold one id or one name. Its text is NULL where nothing is
 * given. */
struct wm_word wm_value_single(struct wm_reader *reader, const struct wm_element *element,
                               const char *name);

#endif
