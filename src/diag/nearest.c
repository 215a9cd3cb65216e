/* SPDX-License-Identifier: MIT
 *
 * "Did you mean": Damerau-Levenshtein distance in its restricted form (optimal string alignment:
 * no part is edited twice), row by row, given up as soon as a row is worse than the best so far.
 */
#include "diag/finding.h"

#include <string.h>

enum { LONGEST = 128 };

static bool is_same(char a, char b)
{
    return g_ascii_tolower(a) == g_ascii_tolower(b);
}

/* The distance, or `bound` where it is not below. Both lengths are at most LONGEST + `bound`. */
static size_t measure_distance(const char *a, size_t a_length, const char *b, size_t b_length,
                               size_t bound)
{
    size_t rows[3][2 * LONGEST + 1];
    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        const size_t *above = rows[(i - 1) % 3];
        const size_t *two_above = rows[(i + 1) % 3];
        size_t *row = rows[i % 3];
        size_t least = row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            bool same = is_same(a[i - 1], b[j - 1]);
            row[j] = MIN(MIN(above[j], row[j - 1]) + 1, above[j - 1] + !same);
            if (i > 1 && j > 1 && is_same(a[i - 1], b[j - 2]) && is_same(a[i - 2], b[j - 1]))
                row[j] = MIN(row[j], two_above[j - 2] + 1);
            least = MIN(least, row[j]);
        }
        /* A swap reaches over this row, but costs what an edit to reach the row would. */
        if (least >= bound)
            return bound;
    }
    return MIN(rows[a_length % 3][b_length], bound);
}

const char *wm_nearest(const char *word, const char *const *candidates)
{
    size_t length = strlen(word);
    if (length > LONGEST)
        return NULL;
    size_t bound = length / 3 + 1;
    const char *nearest = NULL;
    for (size_t i = 0; candidates[i]; i++) {
        size_t other = strnlen(candidates[i], (size_t)2 * LONGEST);
        if ((other > length ? other - length : length - other) >= bound)
            continue;
        size_t distance = measure_distance(word, length, candidates[i], other, bound);
        if (distance < bound) {
            bound = distance;
            nearest = candidates[i];
        }
    }
    return nearest;
}
