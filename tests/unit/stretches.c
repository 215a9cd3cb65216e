/* SPDX-License-Identifier: MIT
 *
 * Cutting a row into stretches, against all ways to cut it.
 */
#include "base/stretches.h"

#include <glib.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST = 9, LINKS = 12, CASES = 3000 };

static int stretch_of(const int *ends, int thing)
{
    int stretch = 0;
    while (thing >= ends[stretch])
        stretch++;
    return stretch;
}

/* -1: the ends are not in order, or too far from their even places. */
static int64_t price_of(const struct wm_row *row, int stretches, const int *ends)
{
    int64_t price = 0, all = 0;
    for (int i = 0; i < row->count; i++)
        all += row->weights[i];
    for (int k = 0, begin = 0; k < stretches; begin = ends[k++]) {
        int64_t weight = 0;
        if (ends[k] <= begin || ABS(ends[k] * stretches - (k + 1) * row->count) > row->count)
            return -1;
        for (int i = begin; i < ends[k]; i++)
            weight += row->weights[i];
        int64_t share = all ? (weight * stretches - all) * 1000 / all : 0;
        price += WM_STRETCH_UNEVEN * share * share / 1000000;
    }
    for (int l = 0; l < row->link_count; l++)
        if (stretch_of(ends, row->links[l].from) != stretch_of(ends, row->links[l].to))
            price += row->links[l].price;
    return price;
}

/* The least of all ways to set the ends from `k` on. */
static int64_t least_price(const struct wm_row *row, int stretches, int k, int *ends)
{
    int64_t least = -1;
    if (k == stretches - 1) {
        ends[k] = row->count;
        return price_of(row, stretches, ends);
    }
    for (ends[k] = 1; ends[k] < row->count; ends[k]++) {
        int64_t price = least_price(row, stretches, k + 1, ends);
        if (price >= 0 && (least < 0 || price < least))
            least = price;
    }
    return least;
}

static void no_way_to_cut_is_cheaper(void **state)
{
    (void)state;
    GRand *random = g_rand_new_with_seed(12);
    for (int i = 0; i < CASES; i++) {
        int weights[MOST], ends[MOST], any[MOST];
        struct wm_link links[LINKS];
        struct wm_row row = {g_rand_int_range(random, 1, MOST + 1), weights, links,
                             g_rand_int_range(random, 0, LINKS + 1)};
        int stretches = g_rand_int_range(random, 1, MIN(row.count, 5) + 1);
        for (int t = 0; t < row.count; t++)
            weights[t] = g_rand_int_range(random, 0, 6);
        for (int l = 0; l < row.link_count; l++)
            links[l] = (struct wm_link){g_rand_int_range(random, 0, row.count),
                                        g_rand_int_range(random, 0, row.count),
                                        g_rand_int_range(random, 0, 4000)};
        wm_stretches_cut(&row, stretches, ends);
        assert_int_equal(ends[stretches - 1], row.count);
        assert_int_equal(price_of(&row, stretches, ends), least_price(&row, stretches, 0, any));
    }
    g_rand_free(random);
}

static void dear_links_move_the_cut(void **state)
{
    (void)state;
    static const int weights[] = {1, 1, 1, 1, 1, 1};
    static const struct wm_link links[] = {{0, 1, 1000}, {1, 2, 1000}, {2, 3, 9000}, {4, 3, 1000}};
    struct wm_row row = {6, weights, NULL, 0};
    int ends[2];
    wm_stretches_cut(&row, 2, ends);
    assert_int_equal(ends[0], 3);
    row.links = links;
    row.link_count = 4;
    wm_stretches_cut(&row, 2, ends);
    assert_int_equal(ends[0], 4);
}

static void long_rows_are_cut_evenly(void **state)
{
    (void)state;
    enum { THINGS = 20000, STRETCHES = 99 };
    int *weights = g_new(int, THINGS), ends[STRETCHES];
    for (int i = 0; i < THINGS; i++)
        weights[i] = 1000000;
    struct wm_row row = {THINGS, weights, NULL, 0};
    wm_stretches_cut(&row, STRETCHES, ends);
    for (int k = 0; k < STRETCHES; k++)
        assert_in_range(ends[k] - (k ? ends[k - 1] : 0), THINGS / STRETCHES - 2,
                        THINGS / STRETCHES + 2);
    g_free(weights);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_way_to_cut_is_cheaper),
        cmocka_unit_test(dear_links_move_the_cut),
        cmocka_unit_test(long_rows_are_cut_evenly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
