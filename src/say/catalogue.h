/* SPDX-License-Identifier: MIT
 *
 * A message catalogue in the MO format, as GNU gettext's msgfmt writes it and its manual describes
 * it ("The Format of GNU MO Files"). Read in place: nothing is copied, nothing is allocated.
 */
#ifndef WM_SAY_CATALOGUE_H
#define WM_SAY_CATALOGUE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* All zero is a catalogue without messages. */
struct wm_catalogue {
    const unsigned char *bytes;
    size_t length;
    bool is_big_endian;
    guint32 count, originals, translations; /* messages; where the tables of both begin */
};

/* Opens `length` bytes, which must live as long as the catalogue is asked. False, and *catalogue
 * empty, where they are no catalogue: another magic number, a later major revision, or tables that
 * reach past the end. */
bool wm_catalogue_open(struct wm_catalogue *catalogue, const void *bytes, size_t length);

/* The translation of `message`, which may be in a context (else NULL), in its plural form `form`
 * (0: the singular, or the only one). NULL where there is none, or where the bytes are damaged;
 * never a text that reaches past the end. */
const char *wm_catalogue_find(const struct wm_catalogue *catalogue, const char *context,
                              const char *message, unsigned form);

#endif
