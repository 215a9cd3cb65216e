/* SPDX-License-Identifier: MIT
 *
 * imgdiff A.png B.png [DIFFERENCE.png]: compares two pictures as an eye would. An error counts in
 * proportion to the contrast around it: the edge of a letter that moved by half a pixel is not
 * seen, a spot in a plain area is. Prints a verdict and figures, writes a picture of the difference
 * (what is seen in red on a pale copy of A), exits with 0 for SAME and GOOD, 1 for BAD and FAIL,
 * 2 where a file cannot be read.
 *
 *   SAME  every pixel is equal
 *   GOOD  nothing that would be noticed
 *   BAD   something is seen, in a few places
 *   FAIL  another size, or differences all over
 */
#include <png.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FAINT = 16,  /* of 255: less is not seen anywhere */
    SOFT = 24,   /* added to the contrast: what a plain area hides */
    BLOCK = 8,   /* side of the blocks in which spots are counted */
    CROWDED = 8, /* pixels of a block that may be seen before one notices */
};

static const double FEW = 0.0005; /* share of pixels seen, below it is GOOD */
static const double MANY = 0.01;  /* likewise, above it is FAIL */

struct picture {
    int width, height;
    uint8_t *pixels; /* RGB, on white */
};

struct outcome {
    long seen;    /* pixels */
    long crowd;   /* most of them in one block */
    double worst; /* largest error over contrast */
    bool is_equal;
};

static bool read_picture(const char *path, struct picture *picture)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    const png_color white = {255, 255, 255};
    if (!png_image_begin_read_from_file(&image, path)) {
        fprintf(stderr, "imgdiff: %s: %s\n", path, image.message);
        return false;
    }
    image.format = PNG_FORMAT_RGB;
    picture->width = (int)image.width;
    picture->height = (int)image.height;
    picture->pixels = malloc(PNG_IMAGE_SIZE(image));
    if (!picture->pixels || !png_image_finish_read(&image, &white, picture->pixels, 0, NULL)) {
        fprintf(stderr, "imgdiff: %s: %s\n", path, image.message);
        png_image_free(&image);
        return false;
    }
    return true;
}

static const uint8_t *pixel_at(const struct picture *picture, int x, int y)
{
    x = x < 0 ? 0 : x >= picture->width ? picture->width - 1 : x;
    y = y < 0 ? 0 : y >= picture->height ? picture->height - 1 : y;
    return picture->pixels + 3 * ((size_t)y * (size_t)picture->width + (size_t)x);
}

/* The largest difference of a channel. */
static int distance(const uint8_t *a, const uint8_t *b)
{
    int most = 0;
    for (int i = 0; i < 3; i++) {
        int one = abs(a[i] - b[i]);
        most = one > most ? one : most;
    }
    return most;
}

/* How much the picture changes around a pixel. */
static int contrast_at(const struct picture *picture, int x, int y)
{
    const uint8_t *centre = pixel_at(picture, x, y);
    int most = 0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++) {
            int one = distance(centre, pixel_at(picture, x + dx, y + dy));
            most = one > most ? one : most;
        }
    return most;
}

/* The error of a pixel over the contrast around it; more than 1 is seen. */
static double error_at(const struct picture *a, const struct picture *b, int x, int y)
{
    int error = distance(pixel_at(a, x, y), pixel_at(b, x, y));
    if (error <= FAINT)
        return 0;
    int in_a = contrast_at(a, x, y), in_b = contrast_at(b, x, y);
    return (double)error / ((in_a > in_b ? in_a : in_b) + SOFT);
}

/* Marks a pixel of the picture of differences. */
static void mark(uint8_t *to, const uint8_t *from, double error)
{
    for (int i = 0; i < 3; i++)
        to[i] = (uint8_t)(255 - (255 - from[i]) / 4);
    if (error > 1) {
        to[0] = 220;
        to[1] = to[2] = 0;
    }
}

static long compare_block(const struct picture *a, const struct picture *b, int left, int top,
                          struct outcome *outcome, uint8_t *marks)
{
    long seen = 0;
    for (int y = top; y < top + BLOCK && y < a->height; y++)
        for (int x = left; x < left + BLOCK && x < a->width; x++) {
            double error = error_at(a, b, x, y);
            size_t at = 3 * ((size_t)y * (size_t)a->width + (size_t)x);
            mark(marks + at, a->pixels + at, error);
            seen += error > 1;
            outcome->worst = error > outcome->worst ? error : outcome->worst;
        }
    return seen;
}

static struct outcome compare(const struct picture *a, const struct picture *b, uint8_t *marks)
{
    struct outcome outcome = {0};
    size_t size = 3 * (size_t)a->width * (size_t)a->height;
    outcome.is_equal = memcmp(a->pixels, b->pixels, size) == 0;
    for (int y = 0; y < a->height; y += BLOCK)
        for (int x = 0; x < a->width; x += BLOCK) {
            long seen = compare_block(a, b, x, y, &outcome, marks);
            outcome.seen += seen;
            outcome.crowd = seen > outcome.crowd ? seen : outcome.crowd;
        }
    return outcome;
}

static const char *verdict_from(const struct outcome *outcome, double share)
{
    if (outcome->is_equal)
        return "SAME";
    if (share <= FEW && outcome->crowd <= CROWDED)
        return "GOOD";
    return share <= MANY ? "BAD" : "FAIL";
}

static bool write_marks(const char *path, const struct picture *like, const uint8_t *marks)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)like->width,
                       .height = (png_uint_32)like->height,
                       .format = PNG_FORMAT_RGB};
    if (png_image_write_to_file(&image, path, 0, marks, 0, NULL))
        return true;
    fprintf(stderr, "imgdiff: %s: %s\n", path, image.message);
    return false;
}

static int judge(const struct picture *a, const struct picture *b, const char *path)
{
    uint8_t *marks = malloc(3 * (size_t)a->width * (size_t)a->height);
    if (!marks)
        return 2;
    struct outcome outcome = compare(a, b, marks);
    double share = (double)outcome.seen / ((double)a->width * a->height);
    const char *verdict = verdict_from(&outcome, share);
    printf("%s seen %.4f%% crowd %ld of %d worst %.2f\n", verdict, share * 100, outcome.crowd,
           BLOCK * BLOCK, outcome.worst);
    bool is_fine = verdict[0] == 'S' || verdict[0] == 'G';
    bool is_written = !path || write_marks(path, a, marks);
    free(marks);
    return !is_written ? 2 : is_fine ? 0 : 1;
}

int main(int count, char **arguments)
{
    struct picture a = {0}, b = {0};
    int status = 2;
    if (count < 3 || count > 4)
        fprintf(stderr, "usage: imgdiff A.png B.png [DIFFERENCE.png]\n");
    else if (read_picture(arguments[1], &a) && read_picture(arguments[2], &b)) {
        if (a.width == b.width && a.height == b.height) {
            status = judge(&a, &b, arguments[3]);
        } else {
            printf("FAIL %dx%d and %dx%d\n", a.width, a.height, b.width, b.height);
            status = 1;
        }
    }
    free(a.pixels);
    free(b.pixels);
    return status;
}
