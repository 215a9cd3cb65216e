/* SPDX-License-Identifier: MIT
 *
 * Choosing one after the other, with counts of what was chosen before.
 */
#include "base/apart.h"

#include "base/groups.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { NOT_YET = -1 };

struct chooser {
    guint32 hash;
    const char *key;
    int index;
};

struct choosing {
    const struct wm_apart *apart;
    struct wm_groups neighbours; /* of choosers: positions in two times the pairs */
    int *circles;                /* by chooser: those alike in one group; -1 for none */
    int *circle_counts;          /* by circle and choice */
    int *choices;
    int *alike_counts; /* by number of `alike` and choice */
    int *near_counts;  /* by choice, for the one who chooses now */
};

/* FNV-1a (Fowler, Noll, Vo) with the last step of MurmurHash3 (Appleby), for its low bits of keys
 * that differ in one letter are too much alike. */
static guint32 hash_key(const char *key)
{
    guint32 hash = 2166136261U;
    for (const unsigned char *c = (const unsigned char *)key; *c; c++)
        hash = (hash ^ *c) * 16777619U;
    hash = (hash ^ hash >> 16) * 0x85ebca6bU;
    hash = (hash ^ hash >> 13) * 0xc2b2ae35U;
    return hash ^ hash >> 16;
}

static int compare_choosers(const void *a, const void *b)
{
    const struct chooser *x = a;
    const struct chooser *y = b;
    return x->hash != y->hash ? (x->hash > y->hash) - (x->hash < y->hash) : strcmp(x->key, y->key);
}

static struct chooser *choosers_in_order(const struct wm_apart *apart)
{
    struct chooser *choosers = g_new(struct chooser, (size_t)apart->count + 1);
    for (int i = 0; i < apart->count; i++)
        choosers[i] = (struct chooser){hash_key(apart->keys[i]), apart->keys[i], i};
    qsort(choosers, (size_t)apart->count, sizeof *choosers, compare_choosers);
    return choosers;
}

static int greatest_divisor(int a, int b)
{
    return b == 0 ? a : greatest_divisor(b, a % b);
}

/* From one wish to the next: all choices are met before one comes again. */
static int stride_of(guint32 hash, int choice_count)
{
    int stride = 1 + (int)((hash >> 16) % (guint32)choice_count);
    while (greatest_divisor(stride, choice_count) != 1)
        stride++;
    return stride;
}

static void count_neighbour(struct choosing *choosing, int chooser, int other)
{
    const int *alike = choosing->apart->alike;
    if (choosing->choices[other] != NOT_YET && alike[other] == alike[chooser])
        choosing->near_counts[choosing->choices[other]]++;
}

/* How many of a chooser's circle have made a choice; NULL where it has no circle. */
static int *count_in_circle(const struct choosing *choosing, int chooser, int choice)
{
    int circle = choosing->circles[chooser];
    ptrdiff_t row = (ptrdiff_t)circle * choosing->apart->choice_count;
    return circle < 0 ? NULL : &choosing->circle_counts[row + choice];
}

static void count_neighbours(struct choosing *choosing, int chooser)
{
    const struct wm_apart *apart = choosing->apart;
    const struct wm_groups *near = &choosing->neighbours;
    for (int i = 0; i < apart->choice_count; i++) {
        int *circle = count_in_circle(choosing, chooser, i);
        choosing->near_counts[i] = circle ? *circle : 0;
    }
    for (int i = near->first[chooser]; i < near->first[chooser + 1]; i++) {
        int end = near->items[i];
        count_neighbour(choosing, chooser, apart->pairs[end / 2][1 - end % 2]);
    }
}

static void choose(struct choosing *choosing, const struct chooser *chooser)
{
    int count = choosing->apart->choice_count;
    int *alike = choosing->alike_counts + (ptrdiff_t)choosing->apart->alike[chooser->index] * count;
    const int *near = choosing->near_counts;
    int stride = stride_of(chooser->hash, count);
    int wish = (int)(chooser->hash % (guint32)count);
    int best = wish;
    count_neighbours(choosing, chooser->index);
    for (int i = 1; i < count; i++) {
        wish = (wish + stride) % count;
        bool is_better =
            near[wish] != near[best] ? near[wish] < near[best] : alike[wish] < alike[best];
        best = is_better ? wish : best;
    }
    choosing->choices[chooser->index] = best;
    alike[best]++;
    int *circle = count_in_circle(choosing, chooser->index, best);
    if (circle)
        ++*circle;
}

/* Numbers the circles; returns how many there are. */
static int number_circles(const struct wm_apart *apart, int *circles)
{
    GHashTable *numbers = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    for (int i = 0; i < apart->count; i++) {
        gint64 key = (gint64)apart->groups[i] * apart->count + apart->alike[i];
        gpointer number;
        circles[i] = -1;
        if (apart->groups[i] < 0)
            continue;
        if (!g_hash_table_lookup_extended(numbers, &key, NULL, &number)) {
            number = GINT_TO_POINTER((int)g_hash_table_size(numbers));
            g_hash_table_insert(numbers, g_memdup2(&key, sizeof key), number);
        }
        circles[i] = GPOINTER_TO_INT(number);
    }
    int count = (int)g_hash_table_size(numbers);
    g_hash_table_unref(numbers);
    return count;
}

int *wm_apart_choose(const struct wm_apart *apart)
{
    struct choosing choosing = {
        .apart = apart,
        .neighbours =
            wm_groups_make((const int *)apart->pairs, 2 * apart->pair_count, apart->count),
        .circles = g_new(int, (size_t)apart->count + 1),
        .choices = g_new(int, (size_t)apart->count + 1),
        .alike_counts = g_new0(int, (size_t)apart->count *(size_t)apart->choice_count + 1),
        .near_counts = g_new(int, (size_t)apart->choice_count),
    };
    int circle_count = number_circles(apart, choosing.circles);
    choosing.circle_counts = g_new0(int, (size_t)circle_count *(size_t)apart->choice_count + 1);
    for (int i = 0; i < apart->count; i++)
        choosing.choices[i] = NOT_YET;
    struct chooser *choosers = choosers_in_order(apart);
    for (int i = 0; i < apart->count; i++)
        choose(&choosing, &choosers[i]);
    g_free(choosers);
    g_free(choosing.near_counts);
    g_free(choosing.alike_counts);
    wm_groups_finish(&choosing.neighbours);
    g_free(choosing.circle_counts);
    g_free(choosing.circles);
    return choosing.choices;
}
