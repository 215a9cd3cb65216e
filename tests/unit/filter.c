/* SPDX-License-Identifier: MIT
 *
 * Filtered rows: what they are, and which of the two is the better one.
 */
#include "write/filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define PAPER 0xfffcfaf5U
#define INK 0xff201008U
#define GREY 0xff808080U

enum { WIDTH = 6 };

static void each_byte_is_filtered_by_itself(void **state G_GNUC_UNUSED)
{
    static const guint32 above[] = {0x80ff0001}, row[] = {0x7f00ff02};
    guint32 up[1], paeth[1];
    wm_filter_row(row, above, 1, up, paeth);
    assert_int_equal(up[0], 0xff01ff01);
    assert_int_equal(paeth[0], 0xff01ff01); /* nothing is to its left */
}

/* By section 6.6 of RFC 2083, worked out by hand: red is foretold from the left, green from above,
 * blue from the corner. */
static void paeth_takes_the_nearest_of_three(void **state G_GNUC_UNUSED)
{
    static const guint32 above[] = {0xff0a1e14, 0xff0a281e}, row[] = {0xff32200a, 0xff333231};
    guint32 up[2], paeth[2];
    wm_filter_row(row, above, 2, up, paeth);
    assert_int_equal(up[1], 0x00290a13);
    assert_int_equal(paeth[1], 0x00010a1d);
}

static void the_cheaper_filter_is_chosen(void **state G_GNUC_UNUSED)
{
    static const struct {
        const char *name;
        guint32 above[WIDTH], row[WIDTH];
        enum wm_filter want;
    } rows[] = {
        {"the same",
         {PAPER, INK, PAPER, PAPER, PAPER, PAPER},
         {PAPER, INK, PAPER, PAPER, PAPER, PAPER},
         WM_FILTER_UP},
        {"an edge begins",
         {PAPER, PAPER, GREY, GREY, PAPER, PAPER},
         {INK, INK, INK, INK, INK, INK},
         WM_FILTER_PAETH},
        {"a dot begins",
         {PAPER, PAPER, PAPER, PAPER, PAPER, PAPER},
         {PAPER, PAPER, INK, PAPER, PAPER, PAPER},
         WM_FILTER_UP},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint32 up[WIDTH], paeth[WIDTH];
        if (wm_filter_row(rows[i].row, rows[i].above, WIDTH, up, paeth) != rows[i].want)
            fail_msg("%s: the other filter", rows[i].name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_byte_is_filtered_by_itself),
        cmocka_unit_test(paeth_takes_the_nearest_of_three),
        cmocka_unit_test(the_cheaper_filter_is_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
