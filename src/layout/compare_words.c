/* SPDX-License-Identifier: MIT
 *
 * The difference in few words: the headline, the counts, and a remark for each step and handoff.
 */
#include "layout/compare_words.h"

#include "model/duration.h"
#include "model/seam.h"
#include "model/times.h"

enum { MOST_HINTS = 3 };

static double lead_time(const struct wm_model *model)
{
    struct wm_times times = wm_model_times(model);
    return times.touch + times.waiting;
}

static const char *time_words(struct wm_arena *arena, const struct wm_model *model, double minutes)
{
    return minutes > 0 ? wm_minutes_words(arena, model, minutes) : "none";
}

/* ---- The strip ---- */

int wm_compare_counts(struct wm_arena *arena, const struct wm_difference *difference,
                      struct wm_counted rows[WM_COUNTED])
{
    struct wm_counts old = wm_model_counts(difference->before);
    struct wm_counts now = wm_model_counts(difference->after);
    const struct {
        const char *picture, *counted;
        int before, after;
    } counts[] = {
        {"gate", "handoffs cross the wall", old.crossings, now.crossings},
        {"empty-chair", "have no owner", old.unowned, now.unowned},
        {"blank-gauge", "are not measured", old.unmeasured, now.unmeasured},
        {"catapult", "are thrown over the wall", old.thrown, now.thrown},
        {"return-box", "come back", old.comes_back, now.comes_back},
        {"cracked-parcel", "times something goes wrong", old.troubles, now.troubles},
    };
    double waits[2] = {wm_model_times(difference->before).waiting,
                       wm_model_times(difference->after).waiting};
    int count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        if (counts[i].before > 0 || counts[i].after > 0)
            rows[count++] = (struct wm_counted){
                counts[i].picture,
                wm_arena_printf(arena, "%d → %d", counts[i].before, counts[i].after),
                counts[i].counted};
    if (waits[0] > 0 || waits[1] > 0)
        rows[count++] = (struct wm_counted){
            "hourglass",
            wm_arena_printf(arena, "%s → %s", time_words(arena, difference->before, waits[0]),
                            time_words(arena, difference->after, waits[1])),
            "of waiting, on the longest way"};
    return count;
}

/* ---- The headline ---- */

/* What can be said of a number that became another one. */
struct news {
    const char *words; /* NULL: nothing */
    bool is_better;
};

static struct news time_news(struct wm_arena *arena, const struct wm_difference *difference)
{
    double old = lead_time(difference->before);
    double now = lead_time(difference->after);
    if (old <= 0 || now <= 0 || !(old < now || old > now))
        return (struct news){NULL, false};
    return (struct news){wm_arena_printf(arena, "from %s to %s",
                                         wm_minutes_words(arena, difference->before, old),
                                         wm_minutes_words(arena, difference->after, now)),
                         now < old};
}

static struct news owner_news(struct wm_arena *arena, const struct wm_difference *difference)
{
    int old = wm_model_counts(difference->before).unowned;
    int now = wm_model_counts(difference->after).unowned;
    if (old == now)
        return (struct news){NULL, false};
    if (now > 0)
        return (struct news){
            wm_arena_printf(arena, "from %d to %d handoffs without an owner", old, now), now < old};
    return (struct news){
        old == 1 ? "from 1 handoff without an owner to none"
                 : wm_arena_printf(arena, "from %d handoffs without an owner to none", old),
        true};
}

static struct news trouble_news(struct wm_arena *arena, const struct wm_difference *difference)
{
    int old = wm_model_counts(difference->before).troubles;
    int now = wm_model_counts(difference->after).troubles;
    if (old == now)
        return (struct news){NULL, false};
    if (now > 0)
        return (struct news){wm_arena_printf(arena, "from %d to %d troubles", old, now), now < old};
    return (struct news){old == 1 ? "from 1 trouble to none"
                                  : wm_arena_printf(arena, "from %d troubles to none", old),
                         true};
}

/* Up to two of the news that are better, or worse. */
static const char *join_news(struct wm_arena *arena, const struct news *news, int count,
                             bool is_better)
{
    const char *words = NULL;
    for (int i = 0, used = 0; i < count && used < 2; i++) {
        if (!news[i].words || news[i].is_better != is_better)
            continue;
        words = used++ ? wm_arena_printf(arena, "%s, and %s", words, news[i].words) : news[i].words;
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

const char *wm_compare_headline(struct wm_arena *arena, const struct wm_difference *difference)
{
    if (!wm_difference_is_shared(difference))
        return "The two have nothing in common";
    if (is_same(difference))
        return "Nothing is different";
    const struct news news[] = {time_news(arena, difference), owner_news(arena, difference),
                                trouble_news(arena, difference)};
    const char *words = join_news(arena, news, G_N_ELEMENTS(news), true);
    bool is_worse = !words;
    if (is_worse)
        words = join_news(arena, news, G_N_ELEMENTS(news), false);
    if (!words)
        return "Other work, as long and with as many troubles";
    if (is_worse)
        return wm_arena_printf(arena, "Worse: %s", words);
    return wm_arena_printf(arena, "%c%s", g_ascii_toupper(words[0]), words + 1);
}

/* ---- Remarks ---- */

static const char *list_hints(struct wm_arena *arena, const struct wm_pair *pair)
{
    const char *words = NULL;
    for (int i = 0, used = 0; i < pair->aspect_count && used < MOST_HINTS; i++) {
        const char *hint = wm_aspect_hint(arena, &pair->aspects[i]);
        if (!hint)
            continue;
        words = used++ ? wm_arena_printf(arena, "%s\n%s", words, hint) : hint;
    }
    return words ? words : "changed";
}

struct wm_remark wm_compare_remark(struct wm_arena *arena, const struct wm_pair *pair,
                                   bool is_there)
{
    if (!is_there)
        return (struct wm_remark){.words = pair->fate == WM_GONE ? "gone" : "before"};
    if (pair->fate == WM_NEW)
        return (struct wm_remark){.words = "new", .is_fresh = true};
    if (pair->fate == WM_CHANGED)
        return (struct wm_remark){.words = list_hints(arena, pair),
                                  .picture = "pen",
                                  .means = "changed",
                                  .is_fresh = true};
    return (struct wm_remark){NULL};
}
