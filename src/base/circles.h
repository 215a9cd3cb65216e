/* SPDX-License-Identifier: MIT
 *
 * Numbered nodes and directed edges: which nodes can be reached from each other.
 */
#ifndef WM_BASE_CIRCLES_H
#define WM_BASE_CIRCLES_H

/* Sets circle[n] for each of `node_count` nodes: those that can be reached from each other have the
 * same number, and an edge leads to the same number or to a higher one. Edge e leads from from[e]
 * to to[e]; self-edges and doubled edges are allowed. Returns how many numbers there are. Does not
 * depend on the order of the edges. Linear and without recursion (arcs.h). */
int wm_circles_find(int node_count, int edge_count, const int *from, const int *to, int *circle);

#endif
