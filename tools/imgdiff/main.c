/* SPDX-License-Identifier: MIT
 *
 * imgdiff A.png B.png [DIFFERENCE.png]: says in one line whether B looks like A; judge.h tells how
 * that is judged. If it does not, the picture of the difference is written. The exit code is 0 for
 * SAME and GOOD, 1 for BAD and FAIL, 2 if a file cannot be read or written.
 */
#include "judge.h"

#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static bool complain(const char *path, png_image *image)
{
    fprintf(stderr, "imgdiff: %s: %s\n", path, image->message);
    png_image_free(image);
    return false;
}

/* Transparent parts show white. */
static bool read_picture(const char *path, struct imgdiff_picture *picture)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    const png_color white = {255, 255, 255};
    if (!png_image_begin_read_from_file(&image, path))
        return complain(path, &image);
    image.format = PNG_FORMAT_RGB;
    picture->width = (int)image.width;
    picture->height = (int)image.height;
    picture->pixels = malloc(PNG_IMAGE_SIZE(image));
    if (!picture->pixels || !png_image_finish_read(&image, &white, picture->pixels, 0, NULL))
        return complain(path, &image);
    return true;
}

static bool write_marks(const char *path, const struct imgdiff_picture *like, const uint8_t *marks)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)like->width,
                       .height = (png_uint_32)like->height,
                       .format = PNG_FORMAT_RGB};
    return png_image_write_to_file(&image, path, 0, marks, 0, NULL) || complain(path, &image);
}

static void tell(const struct imgdiff_picture *a, const struct imgdiff_picture *b,
                 const struct imgdiff_outcome *outcome)
{
    const char *word = imgdiff_word(outcome->verdict);
    if (a->width != b->width || a->height != b->height)
        printf("%s: %dx%d and %dx%d\n", word, a->width, a->height, b->width, b->height);
    else if (outcome->crowd == 0)
        printf("%s\n", word);
    else
        printf("%s: %.2f %% of the pixels are seen to differ, most of them near %d,%d\n", word,
               100 * outcome->seen, outcome->left, outcome->top);
}

static int compare(const struct imgdiff_picture *a, const struct imgdiff_picture *b,
                   const char *path)
{
    uint8_t *marks = malloc(3 * (size_t)a->width * (size_t)a->height);
    if (!marks)
        return 2;
    struct imgdiff_outcome outcome = imgdiff_judge(a, b, marks);
    bool is_fine = outcome.verdict <= IMGDIFF_GOOD;
    bool has_marks = a->width == b->width && a->height == b->height;
    tell(a, b, &outcome);
    bool is_written = is_fine || !has_marks || !path || write_marks(path, a, marks);
    free(marks);
    return !is_written ? 2 : is_fine ? 0 : 1;
}

int main(int count, char **arguments)
{
    if (count < 3 || count > 4) {
        fprintf(stderr, "usage: imgdiff A.png B.png [DIFFERENCE.png]\n");
        return 2;
    }
    struct imgdiff_picture a = {0}, b = {0};
    int status = 2;
    if (read_picture(arguments[1], &a) && read_picture(arguments[2], &b))
        status = compare(&a, &b, count == 4 ? arguments[3] : NULL);
    free(a.pixels);
    free(b.pixels);
    return status;
}
