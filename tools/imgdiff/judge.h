/* SPDX-License-Identifier: MIT
 *
 * Compares two pictures as an eye would. The error of a pixel is divided by the contrast around
 * it: an antialiased edge that moves by a fraction of a pixel is not seen, a spot in a plain area
 * is. The contrast is that of the picture in which there is less of it. So a letter where there
 * was nothing is seen, however sharp its own edges are.
 */
#ifndef IMGDIFF_JUDGE_H
#define IMGDIFF_JUDGE_H

#include <stdint.h>

struct imgdiff_picture {
    int width, height; /* at least 1 */
    uint8_t *pixels;   /* RGB, row after row, without padding */
};

enum imgdiff_verdict {
    IMGDIFF_SAME, /* every pixel is equal */
    IMGDIFF_GOOD, /* nothing that anybody would notice */
    IMGDIFF_BAD,  /* a difference is seen in a few places */
    IMGDIFF_FAIL, /* differences all over, or another size */
};

struct imgdiff_outcome {
    enum imgdiff_verdict verdict;
    double seen;   /* share of pixels whose difference is seen, 0 to 1 */
    double worst;  /* largest error over contrast; more than 1 is seen */
    int crowd;     /* most pixels that are seen in one block */
    int left, top; /* of that block */
};

/* SAME, GOOD, BAD or FAIL. */
const char *imgdiff_word(enum imgdiff_verdict verdict);

/* Judges `b` against `a`. If `marks` is not NULL and both have one size, it receives as many RGB
 * pixels as `a` has: a pale copy of `a` with what is seen in red. */
struct imgdiff_outcome imgdiff_judge(const struct imgdiff_picture *a,
                                     const struct imgdiff_picture *b, uint8_t *marks);

#endif
