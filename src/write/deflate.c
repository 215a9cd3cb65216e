/* SPDX-License-Identifier: MIT
 *
 * Blocks of deflate with dynamic Huffman codes; section numbers are those of RFC 1951.
 */
#include "write/deflate.h"

#include "write/huffman.h"

#include <string.h>

enum {
    END_OF_BLOCK = 256,
    FIRST_LENGTH = 257,
    LITERALS = 286, /* 3.2.5: bytes, the end of a block, lengths */
    DISTANCES = 30,
    LENGTHS = 19, /* 3.2.7: the codes that spell the lengths of codes */
    LONGEST_LENGTH_CODE = 7,
    STORED = 0, /* 3.2.3: kinds of blocks */
    DYNAMIC = 2,
    LONGEST_TOKEN = 6,  /* bytes: 15 + 5 + 15 + 13 bits */
    LONGEST_HEAD = 512, /* bytes: 17 + 19 * 3 + 316 * (7 + 7) bits at most, and what waits */
};

/* A number as its code, and how many lower bits are spelled after that. */
struct spelled {
    guint32 code, extra, extra_bits;
};

/* 3.2.5: each power of two is parted into 2^parts equal ranges, numbered on. */
static inline struct spelled spell_number(guint32 number, guint32 parts)
{
    guint32 size = (guint32)g_bit_storage(number);
    if (size <= parts + 1)
        return (struct spelled){number, 0, 0};
    guint32 extra_bits = size - parts - 1;
    return (struct spelled){(extra_bits << parts) + (number >> extra_bits),
                            number & ((1U << extra_bits) - 1), extra_bits};
}

static inline struct spelled spell_length(guint32 length)
{
    if (length == WM_DEFLATE_LONGEST)
        return (struct spelled){28, 0, 0};
    return spell_number(length - WM_DEFLATE_SHORTEST, 2);
}

static inline struct spelled spell_distance(guint32 distance)
{
    return spell_number(distance - 1, 1);
}

static inline bool is_byte(guint32 token)
{
    return token < 256;
}

static inline guint32 length_of(guint32 token)
{
    return token & 511;
}

static inline guint32 distance_of(guint32 token)
{
    return token >> 9;
}

/* The codes of a block. */
struct codes {
    struct wm_huffman_code literals[LITERALS], distances[DISTANCES];
};

static void make_codes(struct codes *codes, const guint32 *tokens, size_t count)
{
    guint32 literals[LITERALS] = {[END_OF_BLOCK] = 1}, distances[DISTANCES] = {0};
    for (size_t i = 0; i < count; i++) {
        if (is_byte(tokens[i])) {
            literals[tokens[i]]++;
            continue;
        }
        literals[FIRST_LENGTH + spell_length(length_of(tokens[i])).code]++;
        distances[spell_distance(distance_of(tokens[i])).code]++;
    }
    wm_huffman_make(literals, LITERALS, WM_HUFFMAN_LONGEST, codes->literals);
    wm_huffman_make(distances, DISTANCES, WM_HUFFMAN_LONGEST, codes->distances);
}

/* Where bits go: the caller has made room. */
struct bits {
    guint8 *at;
    guint64 bits;
    unsigned count;
};

/* At most 32 at once. */
static inline void put_bits(struct bits *to, guint64 bits, unsigned count)
{
    to->bits |= bits << to->count;
    to->count += count;
    if (to->count < 32)
        return;
    guint32 lowest = GUINT32_TO_LE((guint32)to->bits);
    memcpy(to->at, &lowest, sizeof lowest);
    to->at += sizeof lowest;
    to->bits >>= 32;
    to->count -= 32;
}

static void fill_byte(struct bits *to)
{
    for (; to->count > 0; to->count = to->count > 8 ? to->count - 8 : 0) {
        *to->at++ = (guint8)to->bits;
        to->bits >>= 8;
    }
}

static struct bits begin_bits(struct wm_deflate *deflate, size_t most)
{
    guint length = deflate->bytes->len;
    g_byte_array_set_size(deflate->bytes, length + (guint)most);
    return (struct bits){deflate->bytes->data + length, deflate->bits, deflate->bit_count};
}

static void end_bits(struct wm_deflate *deflate, const struct bits *bits)
{
    g_byte_array_set_size(deflate->bytes, (guint)(bits->at - deflate->bytes->data));
    deflate->bits = bits->bits;
    deflate->bit_count = bits->count;
}

static inline void put_spelled(struct bits *to, struct wm_huffman_code code, struct spelled number)
{
    put_bits(to, code.bits | (guint64)number.extra << code.length, code.length + number.extra_bits);
}

/* The length of a code, or how often the one before it or 0 is repeated. */
struct step {
    guint8 symbol, extra, extra_bits;
};

/* 3.2.7: the next step over lengths of which `run` are the same; how many it spells. */
static int spell_run(guint8 length, bool is_repeated, int run, struct step *step)
{
    if (length == 0 && run >= 11) {
        run = MIN(run, 138);
        *step = (struct step){18, (guint8)(run - 11), 7};
    } else if (length == 0 && run >= 3) {
        *step = (struct step){17, (guint8)(run - 3), 3};
    } else if (is_repeated && run >= 3) {
        run = MIN(run, 6);
        *step = (struct step){16, (guint8)(run - 3), 2};
    } else {
        run = 1;
        *step = (struct step){length, 0, 0};
    }
    return run;
}

static int spell_lengths(const guint8 *lengths, int count, struct step *steps)
{
    int made = 0;
    for (int i = 0; i < count;) {
        int run = 1;
        while (i + run < count && lengths[i + run] == lengths[i])
            run++;
        bool is_repeated = i > 0 && lengths[i - 1] == lengths[i];
        i += spell_run(lengths[i], is_repeated, run, &steps[made++]);
    }
    return made;
}

/* Copies the lengths without the zeros at the end, but at least so many; how many these are. */
static int copy_lengths(const struct wm_huffman_code *codes, int count, int least, guint8 *to)
{
    while (count > least && codes[count - 1].length == 0)
        count--;
    for (int i = 0; i < count; i++)
        to[i] = codes[i].length;
    return count;
}

/* 3.2.7: the codes, by their lengths. */
static void put_codes(struct bits *to, const struct codes *codes)
{
    static const guint8 order[LENGTHS] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                          11, 4,  12, 3, 13, 2, 14, 1, 15};
    guint8 lengths[LITERALS + DISTANCES];
    int literals = copy_lengths(codes->literals, LITERALS, FIRST_LENGTH, lengths);
    int distances = copy_lengths(codes->distances, DISTANCES, 1, lengths + literals);
    struct step steps[LITERALS + DISTANCES];
    int step_count = spell_lengths(lengths, literals + distances, steps);

    guint32 counts[LENGTHS] = {0};
    for (int i = 0; i < step_count; i++)
        counts[steps[i].symbol]++;
    struct wm_huffman_code of_lengths[LENGTHS];
    wm_huffman_make(counts, LENGTHS, LONGEST_LENGTH_CODE, of_lengths);
    int length_count = LENGTHS;
    while (length_count > 4 && of_lengths[order[length_count - 1]].length == 0)
        length_count--;

    put_bits(to, (guint32)(literals - FIRST_LENGTH), 5);
    put_bits(to, (guint32)(distances - 1), 5);
    put_bits(to, (guint32)(length_count - 4), 4);
    for (int i = 0; i < length_count; i++)
        put_bits(to, of_lengths[order[i]].length, 3);
    for (int i = 0; i < step_count; i++)
        put_spelled(to, of_lengths[steps[i].symbol],
                    (struct spelled){steps[i].symbol, steps[i].extra, steps[i].extra_bits});
}

static void put_tokens(struct bits *to, const struct codes *codes, const guint32 *tokens,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_byte(tokens[i])) {
            put_bits(to, codes->literals[tokens[i]].bits, codes->literals[tokens[i]].length);
            continue;
        }
        struct spelled length = spell_length(length_of(tokens[i]));
        struct spelled distance = spell_distance(distance_of(tokens[i]));
        put_spelled(to, codes->literals[FIRST_LENGTH + length.code], length);
        put_spelled(to, codes->distances[distance.code], distance);
    }
    put_bits(to, codes->literals[END_OF_BLOCK].bits, codes->literals[END_OF_BLOCK].length);
}

void wm_deflate_block(struct wm_deflate *deflate, const guint32 *tokens, size_t count, bool is_last)
{
    struct codes codes;
    make_codes(&codes, tokens, count);
    struct bits to = begin_bits(deflate, LONGEST_HEAD + count * LONGEST_TOKEN);
    put_bits(&to, is_last, 1);
    put_bits(&to, DYNAMIC, 2);
    put_codes(&to, &codes);
    put_tokens(&to, &codes, tokens, count);
    if (is_last)
        fill_byte(&to);
    end_bits(deflate, &to);
}

void wm_deflate_align(struct wm_deflate *deflate)
{
    struct bits to = begin_bits(deflate, LONGEST_HEAD);
    put_bits(&to, STORED << 1, 3);
    fill_byte(&to);
    put_bits(&to, 0xffff0000, 32); /* no bytes, and that again inverted */
    end_bits(deflate, &to);
}
