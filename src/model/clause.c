/* SPDX-License-Identifier: MIT
 *
 * What changed, in words: for each kind one clause for what came, one for what went, one for what
 * is otherwise now.
 */
#include "model/difference.h"

struct clauses {
    const char *word;
    const char *came;    /* one place: what is now */
    const char *went;    /* one place: what was */
    const char *changed; /* two places: what is now, what was */
};

static const struct clauses clauses[WM_ASPECT_COUNT] = {
    [WM_ASPECT_DOES] = {"does", "now: %s", "no longer: %s", "now: %s; before: %s"},
    [WM_ASPECT_BY] = {"by", "now done by %s", "no longer done by %s",
                      "now done by %s, before by %s"},
    [WM_ASPECT_ITEM] = {"item", "now hands over: %s", "no longer hands over: %s",
                        "now hands over: %s; before: %s"},
    [WM_ASPECT_VIA] = {"via", "now goes by %s", "no longer goes by %s",
                       "now goes by %s, before by %s"},
    [WM_ASPECT_WHEN] = {"when", "now only when %s", "no longer only when %s",
                        "now when %s, before when %s"},
    [WM_ASPECT_SHARE] = {"share", "now %s", "no longer %s", "now %s, before %s"},
    [WM_ASPECT_OWNER] = {"owner", "now owned by %s", "no longer owned by %s",
                         "now owned by %s, before by %s"},
    [WM_ASPECT_MEASURE] = {"measure", "now measured: %s", "no longer measured: %s",
                           "now measured: %s; before: %s"},
    [WM_ASPECT_THROWN] = {"thrown", "now thrown over the wall", "no longer thrown over the wall",
                          NULL},
    [WM_ASPECT_REWORK] = {"rework", "now comes back", "no longer comes back", NULL},
    [WM_ASPECT_TAKES] = {"takes", "now takes %s", "no longer takes %s", "takes %s, before %s"},
    [WM_ASPECT_WAITS] = {"waits", "now waits %s", "no longer waits %s", "waits %s, before %s"},
    [WM_ASPECT_MOOD] = {"mood", "now %s", "no longer %s", "now %s, before %s"},
    [WM_ASPECT_TRUTH] = {"moment_of_truth", "now a moment of truth", "no longer a moment of truth",
                         NULL},
    [WM_ASPECT_TROUBLE] = {"trouble", "new trouble: %s", "no longer: %s", "now %s; before: %s"},
    [WM_ASPECT_RULE] = {"rule", "new rule: %s", "no longer a rule: %s", "new rule: %s; before: %s"},
};

const char *wm_aspect_word(enum wm_aspect_kind kind)
{
    return clauses[kind].word;
}

/* The formats stand in the table above; the compiler cannot follow them there. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
const char *wm_aspect_clause(struct wm_arena *arena, const struct wm_aspect *aspect)
{
    const struct clauses *row = &clauses[aspect->kind];
    if (!aspect->before)
        return wm_arena_printf(arena, row->came, aspect->after);
    if (!aspect->after)
        return wm_arena_printf(arena, row->went, aspect->before);
    return wm_arena_printf(arena, row->changed, aspect->after, aspect->before);
}
#pragma GCC diagnostic pop
