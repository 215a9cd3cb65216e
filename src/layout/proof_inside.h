/* SPDX-License-Identifier: MIT
 *
 * What the parts of a proof share (proof.c, bound.c, arrange.c). Entities are numbered from 0 in
 * their column here. Matrices of a column are about its pairs: row stands above column. Private to
 * layout/.
 */
#ifndef WM_LAYOUT_PROOF_INSIDE_H
#define WM_LAYOUT_PROOF_INSIDE_H

#include "layout/layers_inside.h"

/* More than anything costs. */
#define WM_PROOF_FAR (1L << 40)

/* The entity that is put next between those that are placed already. */
struct wm_proof_choice {
    int entity, slot;
    long spent; /* excess before it */
    long rest;  /* excess at least of the others that are not placed, but for what they cost among
                   themselves */
};

/* A span of a column, by its numbers. */
struct wm_proof_span {
    int upper, lower;
};

struct wm_proof {
    struct wm_layers *layers;
    struct wm_layer_net net;
    struct wm_arena *arena;
    long effort;
    bool are_spans_set; /* no span may stand on its head */
    long target, next;  /* what a whole order may cost; the least bound beyond it that was met */

    /* what is known of a column whatever the order of the others: matrices from corner[column] on
     */
    int *corner;
    signed char *set;  /* -1: row must stand above column, 1: below, 0: neither */
    long *spans;       /* what the spans of the column cost */
    long *eased;       /* likewise, but no more than what is wished can cost (bound.c) */
    long *past;        /* what the columns to the left cost at least */
    long *future;      /* what the columns to the right cost at least */
    long *spans_rest;  /* by column: what its spans cost in any case */
    long *future_rest; /* by column: what the columns to the right cost in any case */

    /* the column whose orders are enumerated */
    int column, size, linked; /* its entities, those with links to the right */
    bool *is_linked;
    int *position;   /* by entity of the layers: of the column before */
    long base;       /* what the whole costs at least */
    long own_rest;   /* what the column costs in any case */
    long *own;       /* a matrix: what the column itself costs */
    long *own_eased; /* likewise, with eased spans */
    int span_count;
    struct wm_proof_span *column_spans;
    long *uncounted; /* a row a span: what eased spans leave out if the entity is between */
    long *excess;    /* likewise: with the future, beyond the lesser of either order */
    long *swaps;     /* likewise: what it costs at most to change places in the next gap */
    bool is_begun;   /* no order has been found yet */
    int set_count;   /* how many are placed without a choice */
    int count;       /* how many are placed */
    int *placed;
    bool *is_placed;
    struct wm_proof_choice *choices; /* by count */
    long *costs;                     /* a row a choice: the excess in every slot */
    long *trial;                     /* a row an entity, likewise */
    long *least;                     /* by entity, of its row */
    int *full;                       /* the order that was found last */
};

/* bound.c: fills the matrices of all columns, and returns what the whole costs at least: FAR where
 * keys and spans contradict each other. */
long wm_proof_bound(struct wm_proof *proof);

/* Fills `eased` with what the spans of a column cost at least where else its pairs cost `one` and
 * `other`; returns what they cost in any case. `uncounted`, if it is not NULL, is filled with a row
 * for every span: what they cost more if each entity stands between the ends. */
long wm_proof_ease(const struct wm_proof *proof, int column, const long *const pairs[2],
                   long *eased, long *uncounted);

/* arrange.c: begins to enumerate the orders of a column behind an order of the column before, or,
 * for the first column, none (NULL). `cost` is that of the columns up to there. */
void wm_proof_begin(struct wm_proof *proof, int column, const int *before, long cost);

/* Goes on to the next order, in `full`, with which the whole may stay within the target; adds to
 * `cost` what the column costs. Of orders that are alike to the columns on the right, the best one
 * is found. */
bool wm_proof_advance(struct wm_proof *proof, long *cost);

static inline int wm_proof_size(const struct wm_proof *proof, int column)
{
    return proof->layers->first[column + 1] - proof->layers->first[column];
}

#endif
