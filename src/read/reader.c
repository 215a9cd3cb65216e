/* SPDX-License-Identifier: MIT
 *
 * Messages that more than one file of read/ gives, always in the same words.
 */
#include "read/reader.h"

#include "diag/place.h"

#include <string.h>

enum { SHOWN = 60 };

void wm_reader_limit_where(struct wm_reader *reader, struct wm_span at, enum wm_limit limit,
                           size_t most, const char *where)
{
    const struct wm_limit_row *row = &wm_limit_rows[limit];
    struct wm_finding *finding =
        wm_findings_add(reader->findings, WM_CODE_LIMIT, at, "more than %zu %s%s%s (limit %s)",
                        most, row->unit, *where ? " " : "", where, row->name);
    wm_finding_hint(reader->findings, finding, "--limit %s=N raises it", row->name);
}

void wm_reader_limit(struct wm_reader *reader, struct wm_span at, enum wm_limit limit)
{
    wm_reader_limit_where(reader, at, limit, wm_reader_most(reader, limit),
                          wm_limit_rows[limit].message);
}

/* Patience that does not suffice once has ended, so that the rest costs nothing at all. */
static bool can_afford(struct wm_reader *reader, double cost)
{
    reader->patience = cost > reader->patience ? 0 : reader->patience - cost;
    return reader->patience > 0;
}

const char *wm_reader_nearest(struct wm_reader *reader, const char *word,
                              const char *const *candidates)
{
    double cost = 0;
    for (size_t i = 0; candidates[i]; i++)
        cost += (double)(strlen(candidates[i]) + 1);
    cost *= (double)strlen(word);
    return can_afford(reader, cost) ? wm_nearest(word, candidates) : NULL;
}

const char *wm_reader_place(struct wm_reader *reader, struct wm_span at,
                            const struct wm_source *seen_from)
{
    if (!can_afford(reader, (double)at.start))
        return "";
    struct wm_cursor cursor = wm_cursor_make(at.source); /* it looks at nothing behind the place */
    wm_cursor_advance(&cursor, at.start);
    if (at.source == seen_from)
        return wm_arena_printf(reader->arena, " (line %u)", cursor.line);
    return wm_arena_printf(reader->arena, " (%s, line %u)", at.source->name, cursor.line);
}

void wm_reader_suggest(struct wm_reader *reader, struct wm_finding *finding, const char *near)
{
    if (near)
        wm_finding_hint(reader->findings, finding, "did you mean \"%s\"?", near);
}

const char *wm_reader_shown(struct wm_reader *reader, const char *word)
{
    if (g_utf8_strlen(word, -1) <= SHOWN)
        return word;
    size_t length = (size_t)(g_utf8_offset_to_pointer(word, SHOWN) - word);
    return wm_arena_printf(reader->arena, "%.*s…", (int)length, word);
}
