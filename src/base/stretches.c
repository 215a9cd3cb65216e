/* SPDX-License-Identifier: MIT
 *
 * best[k][b] is the least price of k stretches that end before thing b. For each b the last stretch
 * grows to the left, so that what it cuts is known by adding one thing at a time.
 */
#include "base/stretches.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct cutting {
    const struct wm_row *row;
    int stretches;
    int64_t weight; /* of all */
    int *first;     /* link whose left end is a thing, -1: none */
    int *next;      /* one more of that thing */
    int64_t *best;  /* (stretches + 1) × (count + 1); -1: there is no way */
    int *begins;    /* likewise: where the last stretch begins */
};

static int left_end(const struct wm_link *link)
{
    return MIN(link->from, link->to);
}

static void list_links(struct cutting *cutting)
{
    const struct wm_row *row = cutting->row;
    cutting->first = g_new(int, (size_t)row->count);
    cutting->next = g_new(int, (size_t)row->link_count + 1);
    for (int i = 0; i < row->count; i++)
        cutting->first[i] = -1;
    for (int l = 0; l < row->link_count; l++) {
        int left = left_end(&row->links[l]);
        cutting->next[l] = cutting->first[left];
        cutting->first[left] = l;
    }
}

/* Of the links that lead from a thing to the right, out of a stretch that ends before `end`. */
static int64_t price_at(const struct cutting *cutting, int thing, int end)
{
    int64_t price = 0;
    for (int l = cutting->first[thing]; l >= 0; l = cutting->next[l]) {
        const struct wm_link *link = &cutting->row->links[l];
        if (MAX(link->from, link->to) >= end)
            price += link->price;
    }
    return price;
}

/* The price of how far a stretch is from the mean. In integers, which are the same everywhere. */
static int64_t uneven(const struct cutting *cutting, int64_t weight)
{
    if (cutting->weight == 0)
        return 0;
    int64_t share = (weight * cutting->stretches - cutting->weight) * 1000 / cutting->weight;
    return WM_STRETCH_UNEVEN * share * share / 1000000;
}

static size_t at(const struct cutting *cutting, int stretches, int end)
{
    return (size_t)stretches * ((size_t)cutting->row->count + 1) + (size_t)end;
}

/* Whether so many stretches may end there. */
static bool may_end(const struct cutting *cutting, int stretches, int end)
{
    int64_t count = cutting->row->count;
    int64_t off = (int64_t)end * cutting->stretches - stretches * count;
    return ABS(off) <= count;
}

/* Tries the stretch from `begin` to before `end`, of that price, behind all ways to get there. */
static void try_stretch(struct cutting *cutting, int begin, int end, int64_t price)
{
    int64_t even = (int64_t)end * cutting->stretches / cutting->row->count;
    for (int k = (int)MAX(1, even - 1); k <= MIN(cutting->stretches, even + 2); k++) {
        int64_t before = cutting->best[at(cutting, k - 1, begin)];
        int64_t *best = &cutting->best[at(cutting, k, end)];
        if (before < 0 || !may_end(cutting, k, end) || (*best >= 0 && *best <= before + price))
            continue;
        *best = before + price;
        cutting->begins[at(cutting, k, end)] = begin;
    }
}

static void end_stretch(struct cutting *cutting, int end)
{
    const struct wm_row *row = cutting->row;
    int longest = 3 * (row->count / cutting->stretches + 1);
    int64_t price = 0, weight = 0;
    for (int begin = end - 1; begin >= MAX(0, end - longest); begin--) {
        price += price_at(cutting, begin, end);
        weight += row->weights[begin];
        try_stretch(cutting, begin, end, price + uneven(cutting, weight));
    }
}

void wm_stretches_cut(const struct wm_row *row, int stretches, int *ends)
{
    struct cutting cutting = {.row = row, .stretches = stretches};
    size_t size = ((size_t)stretches + 1) * ((size_t)row->count + 1);
    cutting.best = g_new0(int64_t, size);
    cutting.begins = g_new0(int, size);
    for (size_t i = 0; i < size; i++)
        cutting.best[i] = -1;
    cutting.best[0] = 0;
    for (int i = 0; i < row->count; i++)
        cutting.weight += row->weights[i];
    list_links(&cutting);
    for (int end = 1; end <= row->count; end++)
        end_stretch(&cutting, end);
    for (int k = stretches, end = row->count; k > 0; k--) {
        ends[k - 1] = end;
        end = cutting.begins[at(&cutting, k, end)];
    }
    g_free(cutting.best);
    g_free(cutting.begins);
    g_free(cutting.first);
    g_free(cutting.next);
}
