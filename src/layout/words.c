/* SPDX-License-Identifier: MIT
 *
 * Pass: what is said and shown at each step and handoff. May assume the model and the findings of
 * wm_find(); promises lines and marks for every cell and handoff, so that all furniture has a size
 * before anything is placed.
 */
#include "model/words.h"
#include "layout/goals.h"
#include "layout/meanings.h"
#include "layout/sheet.h"
#include "layout/tally.h"
#include "model/duration.h"
#include "model/seam.h"
#include "say/duration.h"
#include "say/phrases.h"

#include <string.h>

enum {
    MOST_RED_LINES = 6,
    MOST_INK_LINES = 3,
    MOST_NOTE_LINES = 3,
    MOST_DISCS = 4,
    ALL_LINES = 60
};

/* Words and marks while they are collected. */
struct collector {
    struct wm_sheet *sheet;
    const char *where; /* "Step 4" */
    GArray *rests;     /* struct wm_rest */
    GString *red, *notes, *rest;
    GArray *marks, *leaves; /* struct wm_mark */
    bool is_trouble;
};

/* A line of what does not fit. */
static void add_rest(struct collector *to, const char *text)
{
    bool goes_on = to->rest->len > 0 && to->rest->str[to->rest->len - 1] == ':';
    if (*text && to->rest->len > 0)
        g_string_append(to->rest, goes_on ? " " : "; ");
    g_string_append(to->rest, text);
}

/* `words` say it where there is no room for another mark. */
static void add_mark(struct collector *to, const char *picture, const char *means,
                     const char *words, bool is_trouble)
{
    for (guint i = 0; i < to->marks->len; i++)
        if (strcmp(g_array_index(to->marks, struct wm_mark, i).picture, picture) == 0)
            return;
    struct wm_mark mark = {.radius = to->sheet->theme->mark_radius,
                           .picture = picture,
                           .means = means,
                           .is_trouble = is_trouble};
    if (to->marks->len < MOST_DISCS)
        g_array_append_val(to->marks, mark);
    else
        add_rest(to, words);
}

static void add_words(struct collector *to, const char *words)
{
    if (!words || !*words || strstr(to->red->str, words))
        return;
    if (to->red->len)
        g_string_append(to->red, "\n");
    g_string_append(to->red, words);
}

static void add_finding(struct collector *to, const struct wm_finding *finding)
{
    const struct wm_code_info *info = wm_code_info(finding->code);
    /* A step's sentence tells already of trouble that the author tells; only words of its own are
     * added. */
    bool is_told = finding->subject.kind == WM_SUBJECT_STEP &&
                   info->trouble == WM_CODE_TROUBLE_TOLD && wm_finding_has_short_words(finding);
    bool is_said =
        !is_told && wm_finding_has_short_words(finding); /* by the words, so not by the rest too */
    if (*info->picture)
        add_mark(to, info->picture, wm_sheet_means(to->sheet, finding),
                 is_said ? "" : wm_say(&to->sheet->tongue, info->short_words), true);
    if (!is_told)
        add_words(to, wm_sheet_words_of(to->sheet, finding));
    if (info->trouble != WM_CODE_TROUBLE_NO)
        to->is_trouble = true;
}

static void add_wait(struct collector *to, struct wm_duration waits)
{
    if (!waits.is_given ||
        waits.seconds + waits.minutes + waits.hours + waits.days + waits.weeks <= 0)
        return;
    const char *words =
        wm_arena_printf(to->sheet->arena, wm_say(&to->sheet->tongue, "waits %s"),
                        wm_say_duration(to->sheet->arena, &to->sheet->tongue, waits));
    wm_tally(to->sheet, waits, words, to->leaves);
    add_words(to, words);
}

static void add_notes(struct collector *to, const struct wm_note *notes, int count)
{
    for (int i = 0; i < count; i++) {
        add_mark(to, notes[i].is_good ? "certificate" : "sticky-note", notes[i].says, "", false);
        g_string_append_printf(to->notes, "%s%s", to->notes->len ? "\n" : "", notes[i].says);
    }
}

/* Every line of `text` broken on its own, at most `most` in all. */
static struct wm_lines break_lines(const struct wm_sheet *sheet, const char *text,
                                   enum wm_tone tone, double width, int most)
{
    struct wm_lines all = {NULL, NULL, 0, 0};
    if (!*text)
        return all;
    GArray *lines = g_array_new(FALSE, FALSE, sizeof *all.lines);
    GArray *widths = g_array_new(FALSE, FALSE, sizeof *all.widths);
    char **parts = g_strsplit(text, "\n", -1);
    for (int p = 0; parts[p] && all.count < most; p++) {
        struct wm_lines some =
            wm_sheet_break_toned(sheet, parts[p], WM_STYLE_LABEL, tone, width, most - all.count);
        g_array_append_vals(lines, some.lines, (guint)some.count);
        g_array_append_vals(widths, some.widths, (guint)some.count);
        all.count += some.count;
        all.width = MAX(all.width, some.width);
    }
    g_strfreev(parts);
    all.lines = wm_arena_take_array(sheet->arena, lines);
    all.widths = wm_arena_take_array(sheet->arena, widths);
    return all;
}

/* Lines of which all are shown, or so many; then they are of the rest too. */
static struct wm_lines break_most(struct collector *from, const char *text, enum wm_tone tone,
                                  double width, int most)
{
    struct wm_lines all = break_lines(from->sheet, text, tone, width, ALL_LINES);
    if (all.count <= most)
        return all;
    char **parts = g_strsplit(text, "\n", -1);
    for (int i = 0; parts[i]; i++)
        add_rest(from, parts[i]);
    g_strfreev(parts);
    return break_lines(from->sheet, text, tone, width, most);
}

/* "A" to "Z", then "AA" ... */
static const char *letter_of(struct wm_arena *arena, guint index)
{
    char letters[8] = "";
    size_t at = sizeof letters - 1;
    for (guint left = index + 1; left > 0; left = (left - 1) / 26)
        letters[--at] = (char)('A' + (left - 1) % 26);
    return wm_arena_strdup(arena, letters + at);
}

/* What did not fit gets a letter, on a mark and in the list. */
static void finish_rest(struct collector *from)
{
    struct wm_arena *arena = from->sheet->arena;
    if (from->rest->len == 0)
        return;
    struct wm_rest rest = {letter_of(arena, from->rests->len),
                           wm_arena_printf(arena, wm_say(&from->sheet->tongue, "%s: %s"),
                                           from->where, from->rest->str)};
    g_array_append_val(from->rests, rest);
    struct wm_mark mark = {.radius = from->sheet->theme->mark_radius,
                           .text = rest.letter,
                           .means = rest.text,
                           .is_trouble = from->is_trouble};
    g_array_append_val(from->marks, mark);
}

static struct wm_words finish(struct collector *from, const char *ink, double width)
{
    struct wm_sheet *sheet = from->sheet;
    struct wm_words words = {
        .ink = break_most(from, ink, WM_TONE_INK, width, MOST_INK_LINES),
        .notes = break_most(from, from->notes->str, WM_TONE_QUIET, width, MOST_NOTE_LINES),
        .red = break_most(from, from->red->str, WM_TONE_TROUBLE, width, MOST_RED_LINES),
        .is_trouble = from->is_trouble,
    };
    finish_rest(from);
    words.mark_counts = (struct wm_mark_counts){(int)from->marks->len, (int)from->leaves->len};
    g_array_append_vals(from->marks, from->leaves->data, from->leaves->len);
    words.marks = wm_arena_take_array(sheet->arena, from->marks);
    g_array_free(from->leaves, TRUE);
    g_string_free(from->red, TRUE);
    g_string_free(from->notes, TRUE);
    g_string_free(from->rest, TRUE);
    return words;
}

static struct collector collect(struct wm_sheet *sheet, const char *where, GArray *rests)
{
    return (struct collector){.sheet = sheet,
                              .where = where,
                              .rests = rests,
                              .red = g_string_new(NULL),
                              .notes = g_string_new(NULL),
                              .rest = g_string_new(NULL),
                              .marks = g_array_new(FALSE, FALSE, sizeof(struct wm_mark)),
                              .leaves = g_array_new(FALSE, FALSE, sizeof(struct wm_mark))};
}

static void say_step(struct wm_sheet *sheet, int index, struct collector *found)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_step *step = &sheet->model->steps[index];
    struct wm_cell *cell = &sheet->cells[index];
    const char *role = sheet->model->actors[step->actor].name;
    if (step->takes.is_given)
        role = wm_arena_printf(sheet->arena, "%s · %s", role,
                               wm_say_duration(sheet->arena, &sheet->tongue, step->takes));
    cell->role = wm_sheet_break(sheet, role, WM_STYLE_ROLE, theme->caption_width, 2);
    enum wm_tone tone = found->is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    cell->caption = wm_sheet_break_toned(sheet, step->does, WM_STYLE_CAPTION, tone,
                                         theme->caption_width, ALL_LINES);
    if (cell->caption.count > theme->caption_lines) {
        add_rest(found, step->does);
        cell->caption = wm_sheet_break_toned(sheet, step->does, WM_STYLE_CAPTION, tone,
                                             theme->caption_width, theme->caption_lines);
    }
    if (step->is_moment_of_truth)
        add_mark(found, "star", wm_say(&sheet->tongue, "A moment of truth"),
                 wm_say(&sheet->tongue, "a moment of truth"), false);
    add_wait(found, step->waits);
    add_notes(found, step->notes, step->note_count);
    const int *counts = sheet->options->object_counts;
    cell->object_count = counts ? counts[index] : MAX(1, step->with_count);
    cell->words = finish(found, "", theme->caption_width);
}

/* "refused, 1 in 6:" above "credit hold"; of a handoff that comes back the finding says how often.
 */
static const char *handoff_ink(struct wm_sheet *sheet, const struct wm_handoff *handoff,
                               bool comes_back)
{
    const char *share = handoff->share.is_given && !comes_back
                            ? wm_say_share(sheet->arena, &sheet->tongue, handoff->share)
                            : "";
    const char *when = handoff->when ? handoff->when : "";
    const char *thing = handoff->item ? handoff->item : "";
    if (!*thing && !*when && !*share)
        return handoff->via == WM_VIA_NONE
                   ? ""
                   : wm_say_in(&sheet->tongue, "way", wm_via_words[handoff->via]);
    const char *head =
        wm_arena_printf(sheet->arena, "%s%s%s", when, *when && *share ? ", " : "", share);
    if (*head && *thing)
        head = wm_arena_printf(sheet->arena, "%s\n",
                               wm_say_fill(sheet->arena, wm_say(&sheet->tongue, "%s:"), head));
    return wm_arena_printf(sheet->arena, "%s%s", head, thing);
}

static void say_handoff(struct wm_sheet *sheet, int index, struct collector *found)
{
    const struct wm_handoff *handoff = &sheet->model->handoffs[index];
    add_wait(found, handoff->waits);
    add_words(found, handoff->says);
    add_notes(found, handoff->notes, handoff->note_count);
    const char *ink = handoff_ink(sheet, handoff, wm_handoff_comes_back(sheet->model, index));
    sheet->words[index] = finish(found, ink, sheet->theme->label_width);
}

/* Findings by what they are about: first[i] is the first one of step or handoff i, next[f] the one
 * behind f; -1 ends. */
struct about {
    int *first, *next;
};

static struct about sort_findings(const struct wm_findings *findings, enum wm_subject_kind kind,
                                  int count)
{
    int all = (int)wm_findings_count(findings);
    struct about about = {g_new(int, (size_t)count + 1), g_new(int, (size_t)all + 1)};
    for (int i = 0; i < count; i++)
        about.first[i] = -1;
    for (int f = all - 1; f >= 0; f--) {
        struct wm_subject subject = wm_findings_at(findings, (size_t)f)->subject;
        if (subject.kind != kind)
            continue;
        about.next[f] = about.first[subject.index];
        about.first[subject.index] = f;
    }
    return about;
}

static void collect_about(struct collector *to, struct about about, int index)
{
    for (int f = about.first[index]; f >= 0; f = about.next[f])
        add_finding(to, wm_findings_at(to->sheet->findings, (size_t)f));
}

static void finish_about(struct about about)
{
    g_free(about.first);
    g_free(about.next);
}

void wm_pass_words(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct about steps = sort_findings(sheet->findings, WM_SUBJECT_STEP, model->step_count);
    struct about handoffs =
        sort_findings(sheet->findings, WM_SUBJECT_HANDOFF, model->handoff_count);
    GArray *rests = g_array_new(FALSE, FALSE, sizeof(struct wm_rest));
    for (int i = 0; i < model->step_count; i++) {
        const char *where = wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "Step %d"), i + 1);
        struct collector found = collect(sheet, where, rests);
        collect_about(&found, steps, i);
        say_step(sheet, i, &found);
    }
    for (int i = 0; i < model->handoff_count; i++) {
        int h = sheet->told[i];
        const char *where =
            wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "From step %d to step %d"),
                            model->handoffs[h].from + 1, model->handoffs[h].to + 1);
        struct collector found = collect(sheet, where, rests);
        collect_about(&found, handoffs, h);
        say_handoff(sheet, h, &found);
    }
    finish_about(steps);
    finish_about(handoffs);
    wm_sheet_say_goals(sheet);
    sheet->rest_count = (int)rests->len;
    sheet->rests = wm_arena_take_array(sheet->arena, rests);
}
