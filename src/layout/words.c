/* SPDX-License-Identifier: MIT
 *
 * Pass: words. Breaks what each map says into lines, and finds what does not fit: that gets a
 * letter, on a mark there and in a list below the map. May assume the shows; promises a lettering
 * for each of them, and for every cell, handoff and room the most of what any of them says, so that
 * all furniture has a size before anything is placed.
 */
#include "layout/sheet.h"

enum {
    MOST_RED_LINES = 6,
    MOST_INK_LINES = 3,
    MOST_NOTE_LINES = 3,
    MOST_REMARK_LINES = 12,
    MOST_LINES_A_REMARK = 3,
    MOST_DISCS = 4,
    ALL_LINES = 60
};

/* The words of a step or a handoff while they are fitted. */
struct fitting {
    const struct wm_sheet *sheet;
    const struct wm_show_words *show;
    GArray *rests; /* struct wm_rest */
    GString *rest;
    GArray *marks; /* struct wm_mark */
    int discs;     /* of the show's, so far */
    double width;
};

/* A line of what does not fit. */
static void add_rest(struct fitting *to, const char *text)
{
    bool goes_on = to->rest->len > 0 && to->rest->str[to->rest->len - 1] == ':';
    if (*text && to->rest->len > 0)
        g_string_append(to->rest, goes_on ? " " : "; ");
    g_string_append(to->rest, text);
}

static void add_mark(struct fitting *to, const struct wm_sign *sign, double radius)
{
    struct wm_mark mark = wm_sheet_mark(to->sheet, sign, radius);
    g_array_append_val(to->marks, mark);
}

/* The discs of trouble, or the others, while there is room. */
static void fit_discs(struct fitting *to, bool is_trouble)
{
    for (int i = 0; i < to->show->sign_count; i++) {
        const struct wm_sign *sign = &to->show->signs[i];
        if (sign->is_trouble != is_trouble)
            continue;
        if (to->discs++ < MOST_DISCS)
            add_mark(to, sign, to->sheet->theme->mark_radius);
        else
            add_rest(to, sign->instead);
    }
}

/* Every line of `text`, broken on its own into at most `most` lines, at most `all` in all. */
static struct wm_lines break_lines(const struct fitting *from, struct wm_show_text text, int most,
                                   int all)
{
    const struct wm_sheet *sheet = from->sheet;
    struct wm_lines broken = {NULL, NULL, 0, 0};
    if (!*text.text)
        return broken;
    GArray *lines = g_array_new(FALSE, FALSE, sizeof *broken.lines);
    GArray *widths = g_array_new(FALSE, FALSE, sizeof *broken.widths);
    char **parts = g_strsplit(text.text, "\n", -1);
    for (int p = 0; parts[p] && broken.count < all; p++) {
        struct wm_lines some = wm_sheet_break_toned(sheet, parts[p], WM_STYLE_LABEL, text.tone,
                                                    from->width, MIN(most, all - broken.count));
        g_array_append_vals(lines, some.lines, (guint)some.count);
        g_array_append_vals(widths, some.widths, (guint)some.count);
        broken.count += some.count;
        broken.width = MAX(broken.width, some.width);
    }
    g_strfreev(parts);
    broken.lines = wm_arena_take_array(sheet->arena, lines);
    broken.widths = wm_arena_take_array(sheet->arena, widths);
    return broken;
}

/* Lines of which all are shown, or so many; then they are of the rest too. */
static struct wm_lines fit_lines(struct fitting *from, const char *text, enum wm_tone tone,
                                 int most)
{
    struct wm_show_text toned = {text, tone};
    struct wm_lines all = break_lines(from, toned, ALL_LINES, ALL_LINES);
    if (all.count <= most)
        return all;
    char **parts = g_strsplit(text, "\n", -1);
    for (int i = 0; parts[i]; i++)
        add_rest(from, parts[i]);
    g_strfreev(parts);
    return break_lines(from, toned, most, most);
}

static struct wm_lines join_lines(struct wm_arena *arena, struct wm_lines one,
                                  struct wm_lines other)
{
    size_t count = (size_t)one.count + (size_t)other.count;
    struct wm_lines both = {.lines = wm_arena_array(arena, const char *, count),
                            .widths = wm_arena_array(arena, double, count),
                            .count = (int)count,
                            .width = MAX(one.width, other.width)};
    for (int i = 0; i < both.count; i++) {
        const struct wm_lines *from = i < one.count ? &one : &other;
        int line = i < one.count ? i : i - one.count;
        both.lines[i] = from->lines[line];
        both.widths[i] = from->widths[line];
    }
    return both;
}

/* The remark of a comparison stands behind the ink. Returns how many of its lines have a tone of
 * their own. */
static int add_remark(struct fitting *from, struct wm_lines *ink)
{
    const struct wm_show_text *remark = &from->show->remark;
    if (!*remark->text)
        return 0;
    struct wm_lines lines = break_lines(from, *remark, MOST_LINES_A_REMARK, MOST_REMARK_LINES);
    *ink = join_lines(from->sheet->arena, *ink, lines);
    return remark->tone == WM_TONE_INK ? 0 : lines.count;
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
static void letter_rest(struct fitting *from)
{
    struct wm_arena *arena = from->sheet->arena;
    if (from->rest->len == 0)
        return;
    struct wm_rest rest = {letter_of(arena, from->rests->len),
                           wm_arena_printf(arena, "%s%s%s", from->show->rest.before,
                                           from->rest->str, from->show->rest.behind)};
    g_array_append_val(from->rests, rest);
    struct wm_sign sign = {
        .text = rest.letter, .means = rest.text, .is_trouble = from->show->is_trouble};
    add_mark(from, &sign, from->sheet->theme->mark_radius);
}

static struct fitting begin_fitting(const struct wm_sheet *sheet, const struct wm_show_words *show,
                                    GArray *rests, double width)
{
    struct fitting fitting = {.sheet = sheet,
                              .show = show,
                              .rests = rests,
                              .rest = g_string_new(NULL),
                              .marks = g_array_new(FALSE, FALSE, sizeof(struct wm_mark)),
                              .width = width};
    if (show->first)
        add_mark(&fitting, show->first, sheet->theme->mark_radius);
    fit_discs(&fitting, true);
    return fitting;
}

static struct wm_words finish_fitting(struct fitting *from)
{
    const struct wm_show_words *show = from->show;
    fit_discs(from, false);
    struct wm_words words = {
        .ink = fit_lines(from, show->ink, WM_TONE_INK, MOST_INK_LINES),
        .notes = fit_lines(from, show->notes, WM_TONE_QUIET, MOST_NOTE_LINES),
        .red = fit_lines(from, show->red, WM_TONE_TROUBLE, MOST_RED_LINES),
        .is_trouble = show->is_trouble,
    };
    words.fresh = add_remark(from, &words.ink);
    letter_rest(from);
    words.mark_counts = (struct wm_mark_counts){(int)from->marks->len, show->leaf_count};
    for (int i = 0; i < show->leaf_count; i++)
        add_mark(from, &show->leaves[i], from->sheet->theme->leaf / 2);
    words.marks = wm_arena_take_array(from->sheet->arena, from->marks);
    g_string_free(from->rest, TRUE);
    return words;
}

static struct wm_step_words letter_step(const struct wm_sheet *sheet,
                                        const struct wm_show_step *show, GArray *rests)
{
    const struct wm_theme *theme = sheet->theme;
    double width = theme->caption_width;
    enum wm_tone tone = show->words.is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    struct fitting fitting = begin_fitting(sheet, &show->words, rests, width);
    struct wm_step_words said = {
        .role = wm_sheet_break(sheet, show->role, WM_STYLE_ROLE, width, 2),
        .caption =
            wm_sheet_break_toned(sheet, show->does, WM_STYLE_CAPTION, tone, width, ALL_LINES),
        .object_count = show->object_count,
    };
    if (said.caption.count > theme->caption_lines) {
        add_rest(&fitting, show->does);
        said.caption = wm_sheet_break_toned(sheet, show->does, WM_STYLE_CAPTION, tone, width,
                                            theme->caption_lines);
    }
    said.words = finish_fitting(&fitting);
    return said;
}

static struct wm_words letter_handoff(const struct wm_sheet *sheet,
                                      const struct wm_show_handoff *show, GArray *rests)
{
    struct fitting fitting = begin_fitting(sheet, &show->words, rests, sheet->theme->label_width);
    return finish_fitting(&fitting);
}

static struct wm_goals letter_goals(const struct wm_sheet *sheet, const struct wm_show_room *show)
{
    struct wm_goals goals = {
        .lines = wm_arena_array(sheet->arena, struct wm_goal_line, (size_t)show->goal_count)};
    for (int i = 0; i < show->goal_count; i++) {
        const struct wm_show_goal *goal = &show->goals[i];
        struct wm_lines lines =
            wm_sheet_break_toned(sheet, goal->text.text, WM_STYLE_LABEL, goal->text.tone,
                                 sheet->theme->caption_width * 3.2, 1);
        if (lines.count == 0)
            continue;
        goals.lines[goals.count++] = (struct wm_goal_line){lines, goal};
        goals.width = MAX(goals.width, lines.width);
    }
    return goals;
}

/* What a map leaves out says nothing. */
static struct wm_lettering letter(const struct wm_sheet *sheet, const struct wm_show *show)
{
    struct wm_arena *arena = sheet->arena;
    size_t steps = (size_t)show->step_count, handoffs = (size_t)show->handoff_count;
    struct wm_lettering said = {
        .steps = wm_arena_array(arena, struct wm_step_words, steps),
        .handoffs = wm_arena_array(arena, struct wm_words, handoffs),
        .goals = wm_arena_array(arena, struct wm_goals, (size_t)show->room_count),
        .touches = wm_arena_array(arena, struct wm_reach, steps),
        .forms = wm_arena_array(arena, struct wm_reach, handoffs),
    };
    GArray *rests = g_array_new(FALSE, FALSE, sizeof(struct wm_rest));
    for (int i = 0; i < show->step_count; i++)
        if (show->steps[i].shown != WM_SHOWN_NOT)
            said.steps[i] = letter_step(sheet, &show->steps[i], rests);
    for (int i = 0; i < show->handoff_count; i++) {
        int h = sheet->told[i];
        if (show->handoffs[h].shown != WM_SHOWN_NOT)
            said.handoffs[h] = letter_handoff(sheet, &show->handoffs[h], rests);
    }
    for (int r = 0; r < show->room_count; r++)
        said.goals[r] = letter_goals(sheet, &show->rooms[r]);
    said.rest_count = (int)rests->len;
    said.rests = wm_arena_take_array(arena, rests);
    return said;
}

/* ---- The most of what any map says ---- */

static void cover_lines(struct wm_lines *to, const struct wm_lines *from)
{
    double width = MAX(to->width, from->width);
    if (from->count > to->count)
        *to = *from;
    to->width = width;
}

static void cover_words(struct wm_words *to, const struct wm_words *from)
{
    cover_lines(&to->ink, &from->ink);
    cover_lines(&to->red, &from->red);
    cover_lines(&to->notes, &from->notes);
    to->mark_counts.discs = MAX(to->mark_counts.discs, from->mark_counts.discs);
    to->mark_counts.leaves = MAX(to->mark_counts.leaves, from->mark_counts.leaves);
    to->is_trouble |= from->is_trouble;
}

static void cover_goals(struct wm_goals *to, const struct wm_goals *from)
{
    to->width = MAX(to->width, from->width);
    to->count = MAX(to->count, from->count);
}

static void cover(struct wm_sheet *sheet, const struct wm_lettering *said)
{
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_step_words *from = &said->steps[s];
        struct wm_step_words *to = &sheet->cells[s].said;
        cover_lines(&to->role, &from->role);
        cover_lines(&to->caption, &from->caption);
        cover_words(&to->words, &from->words);
        to->object_count = MAX(to->object_count, from->object_count);
    }
    for (int h = 0; h < sheet->model->handoff_count; h++)
        cover_words(&sheet->words[h], &said->handoffs[h]);
    for (int r = 0; r < sheet->model->room_count; r++)
        cover_goals(&sheet->goals[r], &said->goals[r]);
}

void wm_pass_words(struct wm_sheet *sheet)
{
    sheet->letterings =
        wm_arena_array(sheet->arena, struct wm_lettering, (size_t)sheet->show_count);
    for (int i = 0; i < sheet->show_count; i++) {
        sheet->letterings[i] = letter(sheet, sheet->shows[i]);
        cover(sheet, &sheet->letterings[i]);
    }
}
