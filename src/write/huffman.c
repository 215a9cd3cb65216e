/* SPDX-License-Identifier: MIT
 *
 * Prefix codes from counts. Symbols are sorted by count and number, so that the same counts give
 * the same codes everywhere.
 */
#include "write/huffman.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A leaf has a symbol; what is joined from two nodes has none. */
struct node {
    guint32 count;
    guint16 symbol, parent;
};

static int compare_nodes(const void *a, const void *b)
{
    const struct node *one = a, *other = b;
    if (one->count != other->count)
        return one->count < other->count ? -1 : 1;
    return (int)one->symbol - (int)other->symbol;
}

/* The symbols that occur, and of the others as many as make two; how many these are. */
static int find_leaves(const guint32 *counts, int count, struct node *leaves)
{
    int found = 0;
    for (int i = 0; i < count; i++)
        if (counts[i] > 0)
            leaves[found++] = (struct node){counts[i], (guint16)i, 0};
    for (int i = 0; found < 2; i++)
        if (counts[i] == 0)
            leaves[found++] = (struct node){1, (guint16)i, 0};
    return found;
}

/* Joins the two rarest until one is left. Those that are joined come out in rising order, so that
 * two queues are enough (J. van Leeuwen, On the Construction of Huffman Trees, 1976). */
static void join(struct node *nodes, int leaves)
{
    int leaf = 0, joined = leaves;
    for (int made = leaves; made < 2 * leaves - 1; made++) {
        nodes[made].count = 0;
        for (int i = 0; i < 2; i++) {
            bool is_leaf =
                leaf < leaves && (joined == made || nodes[leaf].count <= nodes[joined].count);
            struct node *rarest = &nodes[is_leaf ? leaf++ : joined++];
            rarest->parent = (guint16)made;
            nodes[made].count += rarest->count;
        }
    }
}

/* Sets the lengths; what the longest is. */
static int measure(const struct node *nodes, int leaves, struct wm_huffman_code *codes)
{
    guint8 depths[2 * WM_HUFFMAN_SYMBOLS];
    int root = 2 * leaves - 2;
    depths[root] = 0;
    for (int i = root - 1; i >= 0; i--)
        depths[i] = (guint8)(depths[nodes[i].parent] + 1);
    int longest = 0;
    for (int i = 0; i < leaves; i++) {
        codes[nodes[i].symbol].length = depths[i];
        longest = MAX(longest, depths[i]);
    }
    return longest;
}

static guint16 reversed(guint32 bits, int length)
{
    guint32 turned = 0;
    for (int i = 0; i < length; i++, bits >>= 1)
        turned = turned << 1 | (bits & 1);
    return (guint16)turned;
}

/* Codes of one length follow each other in the order of their symbols. */
static void number_codes(struct wm_huffman_code *codes, int count)
{
    int of_length[WM_HUFFMAN_LONGEST + 1] = {0};
    for (int i = 0; i < count; i++)
        of_length[codes[i].length]++;
    guint32 next[WM_HUFFMAN_LONGEST + 1] = {0};
    for (int length = 2; length <= WM_HUFFMAN_LONGEST; length++)
        next[length] = (next[length - 1] + (guint32)of_length[length - 1]) << 1;
    for (int i = 0; i < count; i++)
        if (codes[i].length > 0)
            codes[i].bits = reversed(next[codes[i].length]++, codes[i].length);
}

void wm_huffman_make(const guint32 *counts, int count, int longest, struct wm_huffman_code *codes)
{
    struct node nodes[2 * WM_HUFFMAN_SYMBOLS];
    int leaves = find_leaves(counts, count, nodes);
    memset(codes, 0, (size_t)count * sizeof *codes);
    qsort(nodes, (size_t)leaves, sizeof *nodes, compare_nodes);
    join(nodes, leaves);
    /* Counts that lie closer together make a flatter tree; this is rare, and costs little. */
    while (measure(nodes, leaves, codes) > longest) {
        for (int i = 0; i < leaves; i++)
            nodes[i].count = (nodes[i].count + 1) / 2;
        join(nodes, leaves);
    }
    number_codes(codes, count);
}
