/* SPDX-License-Identifier: MIT
 *
 * What all of read/ has in hand while one document is read, and the messages that more than one of
 * its files gives.
 */
#ifndef WM_READ_READER_H
#define WM_READ_READER_H

#include "read/read.h"

#define WM_NAMESPACE_PREFIX "urn:wallmap:workflow:"
#define WM_NAMESPACE WM_NAMESPACE_PREFIX "1"

struct wm_reader {
    struct wm_arena *arena;
    struct wm_findings *findings;
    const struct wm_limits *limits;
    const struct wm_read_options *options;
    double patience; /* what helpful words in messages may still cost: a hostile document makes
                        many of them, and each takes time that grows with the document */
};

static inline size_t wm_reader_most(const struct wm_reader *reader, enum wm_limit limit)
{
    return reader->limits->most[limit];
}

/* The finding `limit`, in the words of its row, and how to raise it. */
void wm_reader_limit(struct wm_reader *reader, struct wm_span at, enum wm_limit limit);

/* Likewise if what is counted is somewhere else ("in one tag"), or may be `most`. */
void wm_reader_limit_where(struct wm_reader *reader, struct wm_span at, enum wm_limit limit,
                           size_t most, const char *where);

/* wm_nearest; NULL also when patience has ended. */
const char *wm_reader_nearest(struct wm_reader *reader, const char *word,
                              const char *const *candidates);

/* The hint `did you mean "near"?`; nothing where `near` is NULL. */
void wm_reader_suggest(struct wm_reader *reader, struct wm_finding *finding, const char *near);

/* " (line 12)" of a place, with the file before it where that is not `seen_from`; "" when patience
 * has ended. */
const char *wm_reader_place(struct wm_reader *reader, struct wm_span at,
                            const struct wm_source *seen_from);

/* A word of the author's as a message shows it: cut off where it is long. */
const char *wm_reader_shown(struct wm_reader *reader, const char *word);

/* Bytes that are blanks in XML. */
static inline bool wm_is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

#endif
