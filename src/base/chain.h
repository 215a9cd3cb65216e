/* SPDX-License-Identifier: MIT
 *
 * Absorbing Markov chains: what goes from node to node by chance until it gets out.
 */
#ifndef WM_BASE_CHAIN_H
#define WM_BASE_CHAIN_H

#include <stdbool.h>

/* Edge e is taken with chances[e] from node from[e] to node to[e]; what the chances of a node leave
 * up to 1 gets out. Self-edges and doubled edges are allowed; no node's chances exceed 1. */
struct wm_chain {
    int node_count, edge_count;
    const int *from, *to;
    const double *chances;
};

/* Sets visits[n], for each node, to how often what gets in at `entry` is expected there, the first
 * time included:
 *
 *     v = e + Qᵀ v,   v = (I - Qᵀ)⁻¹ e
 *
 * (J. G. Kemeny, J. L. Snell, Finite Markov Chains, 1960, chapter III: a row of the fundamental
 * matrix). Up to 64 nodes are solved by elimination with partial pivoting, more by at most 1,000
 * rounds of Gauss-Seidel in the order of the numbers. False, and nothing is set, where from some
 * node there is no way out. */
bool wm_chain_visits(const struct wm_chain *chain, int entry, double *visits);

#endif
