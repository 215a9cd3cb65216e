/* SPDX-License-Identifier: MIT
 *
 * The difference in few words: the headline, the counts, and a remark for each step and handoff.
 */
#include "show/changes.h"

#include "model/duration.h"
#include "model/seam.h"
#include "say/duration.h"
#include "say/phrases.h"
#include "say/time_words.h"

#include <math.h>

enum { MOST_HINTS = 3 };

/* In the units of the headline. */
static const char *waiting_words(struct wm_arena *arena, const struct wm_tongue *tongue,
                                 const struct wm_model *model, const struct wm_times *times)
{
    return times->waiting > 0 ? wm_times_waiting(arena, tongue, model, times).part
                              : wm_say(tongue, "none");
}

/* ---- The strip ---- */

enum { MOST_DAYS = 2000 };

/* Of waiting, in whole working days; a day that has begun counts where it is the only one. */
static int days_of(const struct wm_model *model, const struct wm_times *times)
{
    double days = times->waiting / (model->hours_per_day * 60);
    return (int)CLAMP(days < 1 ? ceil(days) : round(days), 0, MOST_DAYS);
}

int wm_compare_counts(struct wm_arena *arena, const struct wm_tongue *tongue,
                      const struct wm_difference *difference, struct wm_counted rows[WM_COUNTED])
{
    struct wm_counts old = wm_model_counts(difference->before);
    struct wm_counts now = wm_model_counts(difference->after);
    const struct {
        const char *picture, *counted;
        int before, after;
        bool is_small;
    } counts[] = {
        {"gate", wm_say(tongue, "handoffs cross the wall"), old.crossings, now.crossings, false},
        {"empty-chair", wm_say(tongue, "have no owner"), old.unowned, now.unowned, false},
        {"blank-gauge", wm_say(tongue, "are not measured"), old.unmeasured, now.unmeasured, true},
        {"catapult", wm_say(tongue, "are thrown over the wall"), old.thrown, now.thrown, true},
        {"return-box", wm_say(tongue, "come back"), old.comes_back, now.comes_back, false},
        {"cracked-parcel", wm_say(tongue, "times something goes wrong"), old.troubles, now.troubles,
         false},
    };
    struct wm_times times[2] = {wm_model_times(difference->before),
                                wm_model_times(difference->after)};
    int count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        if (counts[i].before > 0 || counts[i].after > 0)
            rows[count++] = (struct wm_counted){
                .picture = counts[i].picture,
                .figure = wm_arena_printf(arena, "%d → %d", counts[i].before, counts[i].after),
                .counted = counts[i].counted,
                .before = counts[i].before,
                .after = counts[i].after,
                .is_better = (counts[i].after < counts[i].before),
                .is_worse = (counts[i].after > counts[i].before),
                .is_small = counts[i].is_small};
    if (times[0].waiting > 0 || times[1].waiting > 0)
        rows[count++] = (struct wm_counted){
            .picture = "calendar-leaf",
            .figure = wm_arena_printf(arena, "%s → %s",
                                      waiting_words(arena, tongue, difference->before, &times[0]),
                                      waiting_words(arena, tongue, difference->after, &times[1])),
            .counted = wm_say(tongue, "of waiting, on the usual way"),
            .before = days_of(difference->before, &times[0]),
            .after = days_of(difference->after, &times[1]),
            .is_better = (times[1].waiting < times[0].waiting),
            .is_worse = (times[1].waiting > times[0].waiting),
            .is_time = true};
    return count;
}

/* ---- The headline ---- */

/* What can be said of a number that became another one. */
struct news {
    const char *words; /* NULL: nothing */
    bool is_better;
};

/* Nothing where both are the same in words. */
static struct news time_news(struct wm_arena *arena, const struct wm_tongue *tongue,
                             const struct wm_difference *difference)
{
    struct wm_times old = wm_model_times(difference->before);
    struct wm_times now = wm_model_times(difference->after);
    const char *before = wm_times_waiting(arena, tongue, difference->before, &old).whole;
    const char *after = wm_times_waiting(arena, tongue, difference->after, &now).whole;
    if (wm_times_lead(&old) <= 0 || wm_times_lead(&now) <= 0 || g_str_equal(before, after))
        return (struct news){NULL, false};
    return (struct news){wm_arena_printf(arena, wm_say(tongue, "from %s to %s"), before, after),
                         wm_times_lead(&now) < wm_times_lead(&old)};
}

static struct news owner_news(struct wm_arena *arena, const struct wm_tongue *tongue,
                              const struct wm_difference *difference)
{
    int old = wm_model_counts(difference->before).unowned;
    int now = wm_model_counts(difference->after).unowned;
    if (old == now)
        return (struct news){NULL, false};
    if (now > 0)
        return (struct news){
            wm_arena_printf(arena, wm_say(tongue, "from %d to %d handoffs without an owner"), old,
                            now),
            now < old};
    return (struct news){
        wm_arena_printf(arena,
                        wm_say_count(tongue, "from %d handoff without an owner to none",
                                     "from %d handoffs without an owner to none", old),
                        old),
        true};
}

static struct news trouble_news(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_difference *difference)
{
    int old = wm_model_counts(difference->before).troubles;
    int now = wm_model_counts(difference->after).troubles;
    if (old == now)
        return (struct news){NULL, false};
    if (now > 0)
        return (struct news){
            wm_arena_printf(arena, wm_say(tongue, "from %d to %d troubles"), old, now), now < old};
    return (struct news){wm_arena_printf(arena,
                                         wm_say_count(tongue, "from %d trouble to none",
                                                      "from %d troubles to none", old),
                                         old),
                         true};
}

/* Up to two of the news that are better, or worse. */
static const char *join_news(struct wm_arena *arena, const struct wm_tongue *tongue,
                             const struct news *news, int count, bool is_better)
{
    const char *words = NULL;
    for (int i = 0, used = 0; i < count && used < 2; i++) {
        if (!news[i].words || news[i].is_better != is_better)
            continue;
        words = used++ ? wm_arena_printf(arena, wm_say(tongue, "%s, and %s"), words, news[i].words)
                       : news[i].words;
    }
    return words;
}

static bool is_same(const struct wm_difference *difference)
{
    const struct wm_pairs all[] = {difference->steps, difference->handoffs};
    for (int i = 0; i < 2; i++)
        if (wm_pairs_count(all[i], WM_STAYS) < all[i].count)
            return false;
    return true;
}

const char *wm_compare_headline(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_difference *difference)
{
    if (!wm_difference_is_shared(difference))
        return wm_say(tongue, "The two have nothing in common");
    if (is_same(difference))
        return wm_say(tongue, "Nothing is different");
    const struct news news[] = {time_news(arena, tongue, difference),
                                owner_news(arena, tongue, difference),
                                trouble_news(arena, tongue, difference)};
    const char *words = join_news(arena, tongue, news, G_N_ELEMENTS(news), true);
    bool is_worse = !words;
    if (is_worse)
        words = join_news(arena, tongue, news, G_N_ELEMENTS(news), false);
    if (!words)
        return wm_say(tongue, "Other work, as long and with as many troubles");
    if (is_worse)
        return wm_arena_printf(arena, wm_say(tongue, "Worse: %s"), words);
    return wm_say_capital(arena, words);
}

/* ---- Remarks ---- */

/* A value of an aspect, which is English, in the tongue: times, shares and ways are read again. */
static const char *say_value(struct wm_arena *arena, const struct wm_tongue *tongue,
                             enum wm_aspect_kind kind, const char *value)
{
    struct wm_duration duration;
    struct wm_share share;
    const char *hint;
    if (!value)
        return NULL;
    if (kind == WM_ASPECT_VIA)
        return wm_say_in(tongue, "way", value);
    if (kind == WM_ASPECT_SHARE && wm_share_parse(arena, value, &share))
        return wm_say_share(arena, tongue, share);
    if ((kind == WM_ASPECT_WAITS || kind == WM_ASPECT_TAKES) &&
        wm_duration_parse(value, &duration, &hint))
        return wm_say_duration(arena, tongue, duration);
    return value;
}

static const char *hint_of_owner(struct wm_arena *arena, const struct wm_tongue *tongue,
                                 const struct wm_aspect *aspect)
{
    if (!aspect->before)
        return wm_arena_printf(arena, wm_say(tongue, "now owned by %s"), aspect->after);
    if (!aspect->after)
        return wm_arena_printf(arena, wm_say(tongue, "no longer owned by %s"), aspect->before);
    return wm_arena_printf(arena, wm_say(tongue, "now owned by %s, before by %s"), aspect->after,
                           aspect->before);
}

static const char *hint_of_wait(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const char *before, bool waits_still)
{
    if (!before)
        return wm_say(tongue, "did not wait before");
    return waits_still ? wm_arena_printf(arena, wm_say(tongue, "waited %s before"), before)
                       : wm_arena_printf(arena, wm_say(tongue, "no longer waits %s"), before);
}

/* What a map says that shows how it is now: "waited 2 days before"; NULL: the map shows it. */
static const char *hint_of(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_aspect *aspect)
{
    const char *before = say_value(arena, tongue, aspect->kind, aspect->before);
    bool is_now = aspect->after != NULL;
    switch (aspect->kind) {
    case WM_ASPECT_BY:
        return wm_arena_printf(arena, wm_say(tongue, "before: %s"), before);
    case WM_ASPECT_VIA:
        return before ? wm_arena_printf(arena, wm_say(tongue, "before by %s"), before) : NULL;
    case WM_ASPECT_SHARE:
        return before ? wm_arena_printf(arena, wm_say(tongue, "before %s"), before) : NULL;
    case WM_ASPECT_WAITS:
        return hint_of_wait(arena, tongue, before, is_now);
    case WM_ASPECT_TAKES:
        return before && is_now ? wm_arena_printf(arena, wm_say(tongue, "took %s before"), before)
                                : NULL;
    case WM_ASPECT_OWNER:
        return hint_of_owner(arena, tongue, aspect);
    case WM_ASPECT_MEASURE:
        return !before   ? wm_say(tongue, "now measured")
               : !is_now ? wm_say(tongue, "no longer measured")
                         : NULL;
    case WM_ASPECT_THROWN:
        return is_now ? wm_say(tongue, "now thrown over the wall")
                      : wm_say(tongue, "no longer thrown over the wall");
    case WM_ASPECT_REWORK:
        return is_now ? wm_say(tongue, "now comes back") : wm_say(tongue, "no longer comes back");
    case WM_ASPECT_TROUBLE:
        return is_now ? NULL
                      : wm_arena_printf(arena, wm_say(tongue, "no longer %s"),
                                        wm_say(tongue, aspect->trouble));
    case WM_ASPECT_RULE:
        return is_now ? NULL : wm_say(tongue, "a rule less");
    default:
        return NULL;
    }
}

static const char *list_hints(struct wm_arena *arena, const struct wm_tongue *tongue,
                              const struct wm_pair *pair)
{
    const char *words = NULL;
    for (int i = 0, used = 0; i < pair->aspect_count && used < MOST_HINTS; i++) {
        const char *hint = hint_of(arena, tongue, &pair->aspects[i]);
        if (!hint)
            continue;
        words = used++ ? wm_arena_printf(arena, "%s\n%s", words, hint) : hint;
    }
    return words ? words : wm_say(tongue, "changed");
}

struct wm_remark wm_compare_remark(struct wm_arena *arena, const struct wm_tongue *tongue,
                                   const struct wm_pair *pair, bool is_there)
{
    if (!is_there)
        return (struct wm_remark){.words = pair->fate == WM_GONE ? wm_say(tongue, "gone")
                                                                 : wm_say(tongue, "before")};
    if (pair->fate == WM_NEW)
        return (struct wm_remark){.words = wm_say(tongue, "new"), .is_fresh = true};
    if (pair->fate == WM_CHANGED)
        return (struct wm_remark){.words = list_hints(arena, tongue, pair),
                                  .picture = "pen",
                                  .means = wm_say(tongue, "changed"),
                                  .is_fresh = true};
    return (struct wm_remark){.words = NULL};
}
