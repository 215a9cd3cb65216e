/* SPDX-License-Identifier: MIT
 *
 * The verdict on two pictures. Pixels that are seen are counted in blocks, because a few in one
 * place are noticed long before the same number all over the picture.
 */
#include "judge.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

enum {
    PLAIN = 8,   /* of 255: an error that not even a plain area shows */
    BLOCK = 8,   /* side of a block, in pixels */
    CROWDED = 2, /* pixels of a block that may be seen before anybody notices */
};

static const double FEW = 0.0001; /* share of pixels seen; up to here it is GOOD */
static const double MANY = 0.01;  /* likewise; above it is FAIL */

const char *imgdiff_word(enum imgdiff_verdict verdict)
{
    static const char *const words[] = {"SAME", "GOOD", "BAD", "FAIL"};
    return words[verdict];
}

static size_t offset_of(const struct imgdiff_picture *picture, int x, int y)
{
    return 3 * ((size_t)y * (size_t)picture->width + (size_t)x);
}

static int clamp(int value, int most)
{
    return value < 0 ? 0 : value > most ? most : value;
}

/* Beyond its sides a picture goes on as it is there. */
static const uint8_t *pixel_at(const struct imgdiff_picture *picture, int x, int y)
{
    x = clamp(x, picture->width - 1);
    y = clamp(y, picture->height - 1);
    return picture->pixels + offset_of(picture, x, y);
}

/* How much a channel changes from a pixel to its neighbours. */
static int contrast_at(const struct imgdiff_picture *picture, int x, int y, int channel)
{
    int centre = pixel_at(picture, x, y)[channel], most = 0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++) {
            int one = abs(centre - pixel_at(picture, x + dx, y + dy)[channel]);
            most = one > most ? one : most;
        }
    return most;
}

/* The error of a pixel over the contrast around it: the largest of its channels. Each is divided by
 * its own contrast, else a thin black line could turn red unseen. */
static double error_at(const struct imgdiff_picture *a, const struct imgdiff_picture *b, int x,
                       int y)
{
    double most = 0;
    for (int i = 0; i < 3; i++) {
        int error = abs(pixel_at(a, x, y)[i] - pixel_at(b, x, y)[i]);
        if (error == 0)
            continue;
        int in_a = contrast_at(a, x, y, i), in_b = contrast_at(b, x, y, i);
        double one = (double)error / ((in_a < in_b ? in_a : in_b) + PLAIN);
        most = one > most ? one : most;
    }
    return most;
}

static void mark(uint8_t *to, const uint8_t *from, bool is_seen)
{
    static const uint8_t red[] = {220, 0, 0};
    for (int i = 0; i < 3; i++)
        to[i] = is_seen ? red[i] : (uint8_t)(255 - (255 - from[i]) / 4);
}

/* Returns how many pixels of the block are seen. */
static int judge_block(const struct imgdiff_picture *a, const struct imgdiff_picture *b, int left,
                       int top, double *worst, uint8_t *marks)
{
    int seen = 0;
    for (int y = top; y < top + BLOCK && y < a->height; y++)
        for (int x = left; x < left + BLOCK && x < a->width; x++) {
            double error = error_at(a, b, x, y);
            seen += error > 1;
            *worst = error > *worst ? error : *worst;
            if (marks)
                mark(marks + offset_of(a, x, y), pixel_at(a, x, y), error > 1);
        }
    return seen;
}

static enum imgdiff_verdict verdict_on(const struct imgdiff_outcome *outcome)
{
    if (outcome->worst == 0)
        return IMGDIFF_SAME;
    if (outcome->seen <= FEW && outcome->crowd <= CROWDED)
        return IMGDIFF_GOOD;
    return outcome->seen <= MANY ? IMGDIFF_BAD : IMGDIFF_FAIL;
}

struct imgdiff_outcome imgdiff_judge(const struct imgdiff_picture *a,
                                     const struct imgdiff_picture *b, uint8_t *marks)
{
    struct imgdiff_outcome outcome = {.verdict = IMGDIFF_FAIL, .seen = 1};
    if (a->width != b->width || a->height != b->height)
        return outcome;
    long total = 0;
    for (int y = 0; y < a->height; y += BLOCK)
        for (int x = 0; x < a->width; x += BLOCK) {
            int seen = judge_block(a, b, x, y, &outcome.worst, marks);
            total += seen;
            if (seen > outcome.crowd) {
                outcome.crowd = seen;
                outcome.left = x;
                outcome.top = y;
            }
        }
    outcome.seen = (double)total / ((double)a->width * a->height);
    outcome.verdict = verdict_on(&outcome);
    return outcome;
}
