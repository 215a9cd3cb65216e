/* SPDX-License-Identifier: MIT
 *
 * Numbered nodes and directed edges: which nodes can be reached from each other.
 */
#ifndef WM_BASE_CIRCLES_H
#define WM_BASE_CIRCLES_H

/* Sets circle[n] for each of `node_count` nodes: those that can be reached from each other have the
 * same number, and an edge leads to the same number or to a higher one. Edge e leads from from[e]
 * to to[e]; self-edges and doubled edges are allowed. Returns how many numbers there are. Linear
 * and without recursion. After R. Tarjan, Depth-first search and linear graph algorithms, SIAM
 * Journal on Computing 1 (1972). */
int wm_circles_find(int node_count, int edge_count, const int *from, const int *to, int *circle);

#endif
