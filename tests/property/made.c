/* SPDX-License-Identifier: MIT
 *
 * Making a workflow, choice by choice: from a generator or from bytes.
 */
#include "made_parts.h"

#include "model/words.h"

struct choices {
    uint64_t state;
    const unsigned char *bytes; /* NULL: choose by the state */
    size_t length;
};

/* xorshift64*, Vigna 2016: the same everywhere. */
static unsigned choose(struct choices *choices, unsigned below)
{
    if (choices->bytes) {
        unsigned byte = 0;
        if (choices->length > 0) {
            byte = *choices->bytes++;
            choices->length--;
        }
        return byte % below;
    }
    uint64_t x = choices->state;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    choices->state = x;
    return (unsigned)((x * UINT64_C(2685821657736338717)) >> 33) % below;
}

static bool one_in(struct choices *choices, unsigned n)
{
    return choose(choices, n) == n - 1;
}

static const char *const plain_words[] = {
    "order", "checks",   "the",       "invoice", "a",     "form",   "customer",  "again",
    "sends", "credit",   "signature", "of",      "waits", "for",    "copies",    "into",
    "price", "list",     "warehouse", "asks",    "and",   "phones", "complaint", "to",
    "books", "delivery", "note",      "by",      "hand",  "stamps", "twice",     "paper",
};

static const char *const odd_words[] = {
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "注文書を受け取り内容を確認する",
    "order/invoice/credit-note",
    "&lt;b&gt;&amp;&quot;",
    "الطلب",
    "e\xcc\x81\xcc\x88",
    "𝔘",
};

/* Words for an attribute, escaped already: mostly a few, now and then very many or odd ones. */
static const char *say(struct choices *choices, GStringChunk *texts, unsigned most)
{
    GString *text = g_string_new(NULL);
    unsigned count = 1 + choose(choices, one_in(choices, 12) ? most * 6 : most);
    for (unsigned i = 0; i < count; i++) {
        if (i > 0)
            g_string_append_c(text, ' ');
        if (one_in(choices, 40))
            g_string_append(text, odd_words[choose(choices, G_N_ELEMENTS(odd_words))]);
        else
            g_string_append(text, plain_words[choose(choices, G_N_ELEMENTS(plain_words))]);
    }
    const char *kept = g_string_chunk_insert(texts, text->str);
    g_string_free(text, TRUE);
    return kept;
}

/* A word of one of the format's lists, never that for "nothing said". */
static const char *word_of(struct choices *choices, const char *const *words)
{
    unsigned first = words[0][0] == '\0';
    return words[first + choose(choices, g_strv_length((char **)(gpointer)words) - first)];
}

static void attribute(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, " %s=\"%s\"", name, value);
}

static const char *duration(struct choices *choices)
{
    static const char *const durations[] = {"15 min", "2 days",    "1 day 4 h", "P3W",
                                            "0 min",  "1.5 hours", "12 weeks",  "30 s"};
    return durations[choose(choices, G_N_ELEMENTS(durations))];
}

static const char *share(struct choices *choices)
{
    static const char *const shares[] = {"1 in 4", "25%", "0.5", "99 %", "1 in 1000"};
    return shares[choose(choices, G_N_ELEMENTS(shares))];
}

/* What steps and handoffs may both hold: troubles, rules, notes. */
static const char *make_inside(struct choices *choices, GStringChunk *texts)
{
    GString *out = g_string_new(NULL);
    while (one_in(choices, 5)) {
        g_string_append(out, "<trouble");
        attribute(out, "kind", word_of(choices, wm_trouble_words));
        if (one_in(choices, 2))
            attribute(out, "says", say(choices, texts, 6));
        if (one_in(choices, 3))
            attribute(out, "share", share(choices));
        g_string_append(out, "/>");
    }
    if (one_in(choices, 12))
        g_string_append_printf(out, "<rule says=\"%s\"/>", say(choices, texts, 9));
    if (one_in(choices, 10))
        g_string_append_printf(out, "<note says=\"%s\" good=\"%s\"/>", say(choices, texts, 9),
                               one_in(choices, 2) ? "yes" : "no");
    const char *kept = g_string_chunk_insert(texts, out->str);
    g_string_free(out, TRUE);
    return kept;
}

static void attribute_with(struct choices *choices, GString *out)
{
    static const char *const pictures[] = {"telephone", "computer",  "paper-form", "invoice",
                                           "fax",       "magnifier", "no-such"};
    g_string_append(out, " with=\"");
    for (unsigned i = 0, count = 1 + choose(choices, 3); i < count; i++)
        g_string_append_printf(out, "%s%s", i ? " " : "",
                               pictures[choose(choices, G_N_ELEMENTS(pictures))]);
    g_string_append_c(out, '"');
}

static const char *make_step_rest(struct choices *choices, GStringChunk *texts, bool has_hints)
{
    GString *out = g_string_new(NULL);
    if (one_in(choices, 2))
        attribute_with(choices, out);
    if (one_in(choices, 3))
        attribute(out, "takes", duration(choices));
    if (one_in(choices, 5))
        attribute(out, "waits", duration(choices));
    if (one_in(choices, 3))
        attribute(out, "mood", word_of(choices, wm_mood_words));
    if (one_in(choices, 12))
        attribute(out, "moment-of-truth", "yes");
    if (has_hints && one_in(choices, 6))
        g_string_append_printf(out, " column=\"%u\"", 1 + choose(choices, 12));
    if (has_hints && one_in(choices, 12))
        attribute(out, "row-break", "yes");
    const char *kept = g_string_chunk_insert(texts, out->str);
    g_string_free(out, TRUE);
    return kept;
}

static const char *make_handoff_rest(struct choices *choices, GStringChunk *texts)
{
    GString *out = g_string_new(NULL);
    if (!one_in(choices, 8))
        attribute(out, "item", say(choices, texts, 3));
    if (one_in(choices, 2))
        attribute(out, "via", word_of(choices, wm_via_words));
    if (one_in(choices, 4))
        attribute(out, "when", say(choices, texts, 4));
    if (one_in(choices, 5))
        attribute(out, "share", share(choices));
    if (one_in(choices, 4))
        attribute(out, "waits", duration(choices));
    if (one_in(choices, 2))
        attribute(out, "measure", say(choices, texts, 5));
    if (one_in(choices, 8))
        attribute(out, "says", say(choices, texts, 8));
    if (one_in(choices, 10))
        attribute(out, "thrown", "yes");
    if (one_in(choices, 14))
        attribute(out, "rework", "yes");
    const char *kept = g_string_chunk_insert(texts, out->str);
    g_string_free(out, TRUE);
    return kept;
}

static void make_rooms(struct choices *choices, struct made_workflow *made)
{
    static const enum wm_side stacks[][4] = {
        {WM_SIDE_FRONT, WM_SIDE_BACK, WM_SIDE_FRONT, WM_SIDE_BACK},
        {WM_SIDE_FRONT, WM_SIDE_BACK, WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_BACK},
        {WM_SIDE_BACK, WM_SIDE_FRONT, WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_OUTSIDE_BELOW},
        {WM_SIDE_FRONT, WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_FRONT},
        {WM_SIDE_BACK, WM_SIDE_OUTSIDE_BELOW, WM_SIDE_BACK, WM_SIDE_BACK},
    };
    const enum wm_side *stack = stacks[choose(choices, G_N_ELEMENTS(stacks))];
    unsigned count = 1 + choose(choices, MOST_ROOMS);
    for (unsigned i = 0; i < count; i++) {
        struct room room = {
            .side = stack[i < 4 ? i : choose(choices, 4)],
            .is_loner = one_in(choices, 4),
            .actors = 1 + (int)choose(choices, MOST_ACTORS),
            .name = say(choices, made->texts, 3),
            .goal = one_in(choices, 4) ? say(choices, made->texts, 3) : NULL,
        };
        if (room.is_loner)
            room.actors = 1;
        g_array_append_val(made->rooms, room);
    }
}

static void make_steps(struct choices *choices, struct made_workflow *made)
{
    bool has_hints = one_in(choices, 6);
    unsigned most = one_in(choices, 3) ? MOST_STEPS : 14;
    unsigned count = 1 + choose(choices, most);
    for (unsigned i = 0; i < count; i++) {
        int room = (int)choose(choices, made->rooms->len);
        unsigned actors = (unsigned)g_array_index(made->rooms, struct room, room).actors;
        struct step step = {
            .room = room,
            .actor = (int)choose(choices, actors),
            .does = say(choices, made->texts, 6),
            .rest = make_step_rest(choices, made->texts, has_hints),
            .inside = make_inside(choices, made->texts),
            .beside = has_hints && i > 0 && one_in(choices, 10) ? (int)choose(choices, i) : -1,
        };
        g_array_append_val(made->steps, step);
    }
}

static void hand_over(struct choices *choices, struct made_workflow *made, unsigned from,
                      unsigned to)
{
    struct handoff handoff = {
        .from = (int)from,
        .to = (int)to,
        .rest = make_handoff_rest(choices, made->texts),
        .inside = make_inside(choices, made->texts),
        .owner = one_in(choices, 2) ? (int)choose(choices, made->rooms->len) : -1,
    };
    g_array_append_val(made->handoffs, handoff);
}

/* Mostly a chain; forks, jumps, ways back, loops and doubled handoffs on top. */
static void make_handoffs(struct choices *choices, struct made_workflow *made)
{
    unsigned count = made->steps->len;
    for (unsigned i = 0; i < count; i++) {
        if (i + 1 < count && !one_in(choices, 8))
            hand_over(choices, made, i, i + 1);
        if (one_in(choices, 4) && i + 2 < count)
            hand_over(choices, made, i, i + 1 + choose(choices, MIN(6, count - i - 1)));
        if (one_in(choices, 7))
            hand_over(choices, made, i, choose(choices, i + 1));
        if (one_in(choices, 16))
            hand_over(choices, made, i, choose(choices, count));
        if (one_in(choices, 25))
            hand_over(choices, made, i, i);
        if (one_in(choices, 16) && i + 1 < count)
            hand_over(choices, made, i, i + 1);
    }
}

static void make_head(struct choices *choices, struct made_workflow *made)
{
    GString *head = g_string_new(NULL);
    GString *before = g_string_new(NULL);
    if (!one_in(choices, 3))
        attribute(head, "subtitle", say(choices, made->texts, 8));
    if (one_in(choices, 4))
        attribute(head, "state", "to-be");
    if (one_in(choices, 3))
        attribute(head, "measure", say(choices, made->texts, 5));
    if (one_in(choices, 4))
        g_string_append(before, "<calendar hours-per-day=\"7.5\"/>");
    if (one_in(choices, 5))
        g_string_append_printf(before, "<note says=\"%s\"/>", say(choices, made->texts, 12));
    made->head = g_string_chunk_insert(made->texts, head->str);
    made->before_office = g_string_chunk_insert(made->texts, before->str);
    made->owner = one_in(choices, 2) ? (int)choose(choices, made->rooms->len) : -1;
    made->in_the_room = one_in(choices, 3) ? 1 + choose(choices, 255) : 0;
    made->has_wall = !one_in(choices, 5);
    g_string_free(head, TRUE);
    g_string_free(before, TRUE);
}

static struct made_workflow *make(struct choices *choices)
{
    struct made_workflow *made = g_new0(struct made_workflow, 1);
    made->texts = g_string_chunk_new(4096);
    made->rooms = g_array_new(FALSE, TRUE, sizeof(struct room));
    made->steps = g_array_new(FALSE, TRUE, sizeof(struct step));
    made->handoffs = g_array_new(FALSE, TRUE, sizeof(struct handoff));
    make_rooms(choices, made);
    make_head(choices, made);
    make_steps(choices, made);
    make_handoffs(choices, made);
    return made;
}

struct made_workflow *made_from_seed(uint64_t seed)
{
    struct choices choices = {.state = seed * UINT64_C(0x9E3779B97F4A7C15) | 1};
    for (int i = 0; i < 8; i++) /* small seeds differ in few bits */
        choose(&choices, 2);
    return make(&choices);
}

struct made_workflow *made_from_bytes(const unsigned char *bytes, size_t length)
{
    static const unsigned char none = 0;
    struct choices choices = {.bytes = length > 0 ? bytes : &none, .length = length};
    return make(&choices);
}

void made_destroy(struct made_workflow *made)
{
    if (!made)
        return;
    g_array_free(made->rooms, TRUE);
    g_array_free(made->steps, TRUE);
    g_array_free(made->handoffs, TRUE);
    if (!made->shares)
        g_string_chunk_free(made->texts);
    g_free(made);
}
