/* SPDX-License-Identifier: MIT
 *
 * Prefix codes and blocks of deflate, against zlib.
 */
#include "write/deflate.h"
#include "../support/unpack.h"
#include "write/huffman.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* The share of all codes that are in use, in units of 2^-15. */
static guint32 share_in_use(const struct wm_huffman_code *codes, int count)
{
    guint32 share = 0;
    for (int i = 0; i < count; i++)
        share += codes[i].length > 0 ? 1U << (WM_HUFFMAN_LONGEST - codes[i].length) : 0;
    return share;
}

static void codes_are_complete_and_not_too_long(void **state G_GNUC_UNUSED)
{
    static const struct {
        const char *name;
        int count, longest;
        guint32 first, second; /* counts; each further one is `grows` times the sum of two */
        bool grows;
    } rows[] = {
        {"no symbol occurs", 30, 15, 0, 0, false},  {"one symbol", 30, 15, 0, 9, false},
        {"two symbols", 2, 15, 1, 9, false},        {"all alike", 288, 15, 5, 5, false},
        {"as deep as it goes", 30, 15, 1, 1, true}, {"deep for seven bits", 19, 7, 1, 1, true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint32 counts[WM_HUFFMAN_SYMBOLS] = {rows[i].first, rows[i].second};
        for (int s = 2; s < rows[i].count; s++)
            counts[s] =
                rows[i].grows ? counts[s - 1] + counts[s - 2] : rows[i].first * rows[i].second / 5;
        struct wm_huffman_code codes[WM_HUFFMAN_SYMBOLS];
        wm_huffman_make(counts, rows[i].count, rows[i].longest, codes);
        if (share_in_use(codes, rows[i].count) != 1U << WM_HUFFMAN_LONGEST)
            fail_msg("%s: the code is not complete", rows[i].name);
        for (int s = 0; s < rows[i].count; s++) {
            if (codes[s].length > rows[i].longest || (counts[s] > 0 && codes[s].length == 0))
                fail_msg("%s: %d has %d bits", rows[i].name, s, codes[s].length);
            if (s > 0 && counts[s] > counts[s - 1] && counts[s - 1] > 0 &&
                codes[s].length > codes[s - 1].length)
                fail_msg("%s: %d is longer than one that occurs less", rows[i].name, s);
        }
    }
}

/* The example at the end of section 3.2.2 of RFC 1951. */
static void codes_are_those_of_the_standard(void **state G_GNUC_UNUSED)
{
    static const guint32 counts[] = {4, 4, 4, 4, 4, 8, 2, 2};
    static const struct wm_huffman_code want[] = {{2, 3}, {6, 3}, {1, 3}, {5, 3},
                                                  {3, 3}, {0, 2}, {7, 4}, {15, 4}};
    struct wm_huffman_code codes[G_N_ELEMENTS(counts)];
    wm_huffman_make(counts, G_N_ELEMENTS(counts), WM_HUFFMAN_LONGEST, codes);
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
        assert_int_equal(codes[i].length, want[i].length);
        assert_int_equal(codes[i].bits, want[i].bits);
    }
}

/* What the tokens mean, byte for byte. */
static size_t expand(const guint32 *tokens, size_t count, guint8 *to)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        if (tokens[i] < 256) {
            to[length++] = (guint8)tokens[i];
            continue;
        }
        size_t distance = tokens[i] >> 9;
        assert_true(distance <= length);
        for (guint32 left = tokens[i] & 511; left > 0; left--, length++)
            to[length] = to[length - distance];
    }
    return length;
}

static void assert_expands(const guint32 *tokens, size_t count)
{
    enum { ROOM = 4 << 20 };
    g_autofree guint8 *want = g_malloc(ROOM), *raw = g_malloc(ROOM);
    size_t length = expand(tokens, count, want);
    for (int is_last = 0; is_last <= 1; is_last++) {
        struct wm_deflate deflate = {.bytes = g_byte_array_new()};
        wm_deflate_block(&deflate, tokens, count, is_last);
        if (!is_last)
            wm_deflate_align(&deflate);
        assert_int_equal(unpack_bytes(deflate.bytes, is_last, raw, ROOM), length);
        assert_memory_equal(raw, want, length);
        g_byte_array_unref(deflate.bytes);
    }
}

static void blocks_of_few_tokens(void **state G_GNUC_UNUSED)
{
    const guint32 tokens[] = {wm_deflate_byte(7), wm_deflate_copy(3, 1), wm_deflate_copy(258, 2)};
    for (size_t count = 0; count <= G_N_ELEMENTS(tokens); count++)
        assert_expands(tokens, count);
}

static void copies_of_every_length_and_distance(void **state G_GNUC_UNUSED)
{
    GArray *tokens = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (guint32 i = 0, chance = 1; i < WM_DEFLATE_WINDOW; i++) {
        chance = chance * 1103515245U + 12345U;
        guint32 token = wm_deflate_byte((guint8)(chance >> 16));
        g_array_append_val(tokens, token);
    }
    for (guint32 i = WM_DEFLATE_SHORTEST; i <= WM_DEFLATE_LONGEST; i++) {
        guint32 token = wm_deflate_copy(i, 1 + i * 97);
        g_array_append_val(tokens, token);
    }
    for (guint32 power = 1; power <= WM_DEFLATE_WINDOW; power *= 2)
        for (guint32 i = 0; i < 6; i++) {
            guint32 distance = CLAMP(power + power * i / 4 + i % 2, 1, WM_DEFLATE_WINDOW);
            guint32 token = wm_deflate_copy(3 + i, distance);
            g_array_append_val(tokens, token);
        }
    assert_expands((const guint32 *)(const void *)tokens->data, tokens->len);
    g_array_free(tokens, TRUE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_complete_and_not_too_long),
        cmocka_unit_test(codes_are_those_of_the_standard),
        cmocka_unit_test(blocks_of_few_tokens),
        cmocka_unit_test(copies_of_every_length_and_distance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
