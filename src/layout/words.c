/* SPDX-License-Identifier: MIT
 *
 * Words: breaks what each map says into lines of a few widths, and finds what does not fit: that
 * gets a letter, on a mark there and in a list below the map.
 */
#include "base/letter.h"
#include "layout/sheet.h"

#include <string.h>

/* At the widest; narrower lines may be twice as many. */
enum {
    MOST_RED_LINES = 10,
    MOST_INK_LINES = 8,
    MOST_NOTE_LINES = 8,
    MOST_REMARK_LINES = 12,
    MOST_CAPTION_LINES = 8,
    MOST_ROLE_LINES = 3,
    MOST_LINES_A_REMARK = 3,
    MOST_GOAL_LINES = 3,
    ALL_LINES = 60
};

/* Width of lines on a thing, if its words are no longer. */
enum { MOST_LETTERING = 120 };

/* The words of a step or a handoff while they are fitted. */
struct fitting {
    const struct wm_sheet *sheet;
    const struct wm_show_words *show;
    GArray *rests; /* struct wm_rest */
    GString *rest;
    GArray *marks; /* struct wm_mark */
    double width;
    int slack; /* so many times as many lines as at the widest */
    enum wm_style red_style;
    const struct wm_words *widest; /* whose marks these words have; NULL: they are the widest */
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

/* Every line of `text`, broken on its own into at most `most` lines, at most `all` in all. */
static struct wm_lines break_lines(const struct fitting *from, struct wm_show_text text,
                                   enum wm_style style, int most, int all)
{
    const struct wm_sheet *sheet = from->sheet;
    struct wm_lines broken = {NULL, NULL, 0, 0};
    if (!*text.text)
        return broken;
    GArray *lines = g_array_new(FALSE, FALSE, sizeof *broken.lines);
    GArray *widths = g_array_new(FALSE, FALSE, sizeof *broken.widths);
    char **parts = g_strsplit(text.text, "\n", -1);
    for (int p = 0; parts[p] && broken.count < all; p++) {
        struct wm_lines some = wm_sheet_break_toned(sheet, parts[p], style, text.tone, from->width,
                                                    MIN(most, all - broken.count));
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
static struct wm_lines fit_lines(struct fitting *from, const char *text, enum wm_style style,
                                 enum wm_tone tone, int most)
{
    struct wm_show_text toned = {text, tone};
    struct wm_lines all = break_lines(from, toned, style, ALL_LINES, ALL_LINES);
    if (all.count <= most)
        return all;
    char **parts = g_strsplit(text, "\n", -1);
    for (int i = 0; parts[i]; i++)
        add_rest(from, parts[i]);
    g_strfreev(parts);
    return break_lines(from, toned, style, most, most);
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
    struct wm_lines lines =
        break_lines(from, *remark, WM_STYLE_LABEL, MOST_LINES_A_REMARK, MOST_REMARK_LINES);
    *ink = join_lines(from->sheet->arena, *ink, lines);
    return remark->tone == WM_TONE_INK ? 0 : lines.count;
}

/* What did not fit gets a letter, on a mark and in the list. */
static void letter_rest(struct fitting *from)
{
    struct wm_arena *arena = from->sheet->arena;
    if (from->rest->len == 0 || from->widest)
        return;
    struct wm_rest rest = {wm_letter_of(arena, (int)from->rests->len + 1),
                           wm_arena_printf(arena, "%s%s%s", from->show->rest.before,
                                           from->rest->str, from->show->rest.behind)};
    g_array_append_val(from->rests, rest);
    struct wm_sign sign = {
        .text = rest.letter, .means = rest.text, .is_trouble = from->show->is_trouble};
    add_mark(from, &sign, from->sheet->theme->mark_radius);
}

static struct fitting begin_fitting(const struct wm_sheet *sheet, const struct wm_show_words *show,
                                    GArray *rests, double width, const struct wm_words *widest)
{
    struct fitting fitting = {.sheet = sheet,
                              .show = show,
                              .rests = rests,
                              .rest = g_string_new(NULL),
                              .marks = g_array_new(FALSE, FALSE, sizeof(struct wm_mark)),
                              .width = width,
                              .slack = widest ? 2 : 1,
                              .red_style = WM_STYLE_LABEL,
                              .widest = widest};
    if (show->first)
        add_mark(&fitting, show->first, sheet->theme->mark_radius);
    return fitting;
}

/* The leaves of more than four weeks are smaller. */
static double leaf_radius(const struct fitting *from)
{
    static const double small = 0.55;
    enum { MOST_LARGE = 20 };
    double radius = from->sheet->theme->leaf / 2;
    return from->show->leaf_count > MOST_LARGE ? small * radius : radius;
}

static struct wm_words finish_fitting(struct fitting *from)
{
    const struct wm_show_words *show = from->show;
    struct wm_words words = {
        .ink =
            fit_lines(from, show->ink, WM_STYLE_LABEL, WM_TONE_INK, from->slack * MOST_INK_LINES),
        .keeps = fit_lines(from, show->keeps, WM_STYLE_LABEL, WM_TONE_GOOD,
                           from->slack * MOST_NOTE_LINES),
        .notes = fit_lines(from, show->notes, WM_STYLE_LABEL, WM_TONE_QUIET,
                           from->slack * MOST_NOTE_LINES),
        .red = fit_lines(from, show->red, from->red_style, WM_TONE_TROUBLE,
                         from->slack * MOST_RED_LINES),
        .red_style = from->red_style,
        .leaf_count = show->leaf_count,
        .is_trouble = show->is_trouble,
    };
    words.fresh = add_remark(from, &words.ink);
    letter_rest(from);
    for (int i = 0; i < show->leaf_count; i++)
        add_mark(from, &show->leaves[i], leaf_radius(from));
    words.mark_count = (int)from->marks->len;
    words.marks = wm_arena_take_array(from->sheet->arena, from->marks);
    if (from->widest) {
        words.mark_count = from->widest->mark_count;
        words.marks = from->widest->marks;
    }
    g_string_free(from->rest, TRUE);
    return words;
}

/* The longest word of a text: lines are not narrower, so that no word is broken. */
static double longest_word(const struct wm_sheet *sheet, const char *text, enum wm_style style,
                           enum wm_tone tone)
{
    struct wm_font font = wm_tone_font(sheet->theme, style, tone);
    double longest = 0;
    for (const char *word = text; *word;) {
        size_t length = strcspn(word, " \n-/");
        longest = MAX(longest, sheet->ruler->width(sheet->ruler, word, length, &font));
        word += length;
        word += strspn(word, " \n-/");
    }
    return longest;
}

static double words_width(const struct wm_sheet *sheet, const struct wm_show_words *show,
                          enum wm_style red_style)
{
    double width = longest_word(sheet, show->red, red_style, WM_TONE_TROUBLE);
    width = MAX(width, longest_word(sheet, show->ink, WM_STYLE_LABEL, WM_TONE_INK));
    width = MAX(width, longest_word(sheet, show->keeps, WM_STYLE_LABEL, WM_TONE_GOOD));
    return MAX(width, longest_word(sheet, show->notes, WM_STYLE_LABEL, WM_TONE_QUIET));
}

/* Lines as wide as asked for, or as the longest word, but not wider than the widest. */
struct breadth {
    double wished, most;
};

static double line_width(struct breadth breadth, double longest)
{
    return MIN(MAX(breadth.wished, ceil(longest) + 1), breadth.most);
}

/* What goes wrong at the worst is written larger, and so is the longest wait. */
static enum wm_style red_style(int rank, bool has_longest_wait)
{
    if (has_longest_wait)
        return WM_STYLE_THIRD;
    return rank ? WM_STYLE_WORST + (enum wm_style)(rank - 1) : WM_STYLE_LABEL;
}

/* Of a style that is larger than that of labels, lines are as much longer. */
static struct breadth enlarge(const struct wm_sheet *sheet, struct breadth breadth,
                              enum wm_style style)
{
    const struct wm_font *fonts = sheet->theme->fonts;
    double larger = fonts[style].size / fonts[WM_STYLE_LABEL].size;
    return (struct breadth){breadth.wished * larger, breadth.most * larger};
}

static struct wm_step_words letter_step(const struct wm_sheet *sheet,
                                        const struct wm_show_step *show, GArray *rests,
                                        struct breadth breadth, const struct wm_words *widest)
{
    enum wm_tone tone = show->words.is_trouble ? WM_TONE_TROUBLE : WM_TONE_INK;
    enum wm_style style = red_style(show->rank, show->has_longest_wait);
    double words = words_width(sheet, &show->words, style);
    double width =
        line_width(breadth, fmax(show->rank ? 0 : words,
                                 longest_word(sheet, show->does, WM_STYLE_CAPTION, tone)));
    double beside = show->rank ? line_width(enlarge(sheet, breadth, style), words) : width;
    struct fitting fitting = begin_fitting(sheet, &show->words, rests, beside, widest);
    fitting.red_style = style;
    int most = fitting.slack * MOST_CAPTION_LINES;
    struct wm_step_words said = {
        .role = wm_sheet_break(sheet, show->role, WM_STYLE_ROLE, width, MOST_ROLE_LINES),
        .caption =
            wm_sheet_break_toned(sheet, show->does, WM_STYLE_CAPTION, tone, width, ALL_LINES),
    };
    if (said.caption.count > most) {
        add_rest(&fitting, show->does);
        said.caption = wm_sheet_break_toned(sheet, show->does, WM_STYLE_CAPTION, tone, width, most);
    }
    said.words = finish_fitting(&fitting);
    return said;
}

/* The name on a thing: all of it, in lines that make it a thing and not a banner. */
static struct wm_lines letter_thing(const struct wm_sheet *sheet, const char *name,
                                    struct breadth breadth)
{
    struct breadth narrow = {fmin(breadth.wished, MOST_LETTERING), breadth.most};
    double longest = longest_word(sheet, name, WM_STYLE_LABEL, WM_TONE_INK);
    return wm_sheet_break(sheet, name, WM_STYLE_LABEL, line_width(narrow, longest), ALL_LINES);
}

static struct wm_words letter_handoff(const struct wm_sheet *sheet,
                                      const struct wm_show_handoff *show, GArray *rests,
                                      struct breadth breadth, const struct wm_words *widest)
{
    enum wm_style style = red_style(show->rank, show->has_longest_wait);
    double width =
        line_width(enlarge(sheet, breadth, style), words_width(sheet, &show->words, style));
    struct fitting fitting = begin_fitting(sheet, &show->words, rests, width, widest);
    fitting.red_style = style;
    struct wm_words words = finish_fitting(&fitting);
    if (show->lettering)
        words.lettering = letter_thing(sheet, show->lettering, breadth);
    return words;
}

static struct wm_goals letter_goals(const struct wm_sheet *sheet, const struct wm_show_room *show)
{
    struct wm_goals goals = {
        .lines = wm_arena_array(sheet->arena, struct wm_goal_line, (size_t)show->goal_count)};
    for (int i = 0; i < show->goal_count; i++) {
        const struct wm_show_goal *goal = &show->goals[i];
        struct wm_lines lines =
            wm_sheet_break_toned(sheet, goal->text.text, WM_STYLE_LABEL, goal->text.tone,
                                 sheet->theme->caption_width, MOST_GOAL_LINES);
        if (lines.count == 0)
            continue;
        goals.lines[goals.count++] = (struct wm_goal_line){lines, goal};
        goals.rows += lines.count;
        goals.width = MAX(goals.width, lines.width);
    }
    return goals;
}

/* The widths of lines, the narrowest first, as shares of the theme's. */
static const double shares[WM_WIDTHS] = {0.65, 0.95, 1.4};
static const double share_of_large = 0.8;

static struct breadth breadth_of(const struct wm_sheet *sheet, double theme, int width)
{
    if (sheet->width_count == 1)
        return (struct breadth){share_of_large * theme, share_of_large * theme};
    return (struct breadth){shares[width] * theme, shares[WM_WIDTHS - 1] * theme};
}

/* The chair of an owner who is missing; on crowded maps one that stands on a line has no card. */
static void seat(const struct wm_show *show, int handoff, struct wm_words *words)
{
    words->chair = show->handoffs[handoff].words.chair;
    words->owner = show->is_crowded ? NULL : show->owner;
}

/* At one width. What does not fit at the widest is the rest; narrower lines have the same marks. */
static void letter_at(const struct wm_sheet *sheet, const struct wm_show *show, int width,
                      struct wm_lettering *said, GArray *rests)
{
    struct wm_arena *arena = sheet->arena;
    int widest = sheet->width_count - 1;
    struct breadth captions = breadth_of(sheet, sheet->theme->caption_width, width);
    struct breadth labels = breadth_of(sheet, sheet->theme->label_width, width);
    said->steps[width] = wm_arena_array(arena, struct wm_step_words, (size_t)show->step_count + 1);
    said->handoffs[width] = wm_arena_array(arena, struct wm_words, (size_t)show->handoff_count + 1);
    for (int i = 0; i < show->step_count; i++)
        if (show->steps[i].shown != WM_SHOWN_NOT)
            said->steps[width][i] =
                letter_step(sheet, &show->steps[i], rests, captions,
                            width < widest ? &said->steps[widest][i].words : NULL);
    for (int i = 0; i < show->handoff_count; i++) {
        int h = sheet->told[i];
        if (show->handoffs[h].shown == WM_SHOWN_NOT)
            continue;
        said->handoffs[width][h] =
            letter_handoff(sheet, &show->handoffs[h], rests, labels,
                           width < widest ? &said->handoffs[widest][h] : NULL);
        seat(show, h, &said->handoffs[width][h]);
    }
}

/* What a map leaves out says nothing. */
static struct wm_lettering letter(const struct wm_sheet *sheet, const struct wm_show *show)
{
    struct wm_lettering said = {
        .goals = wm_arena_array(sheet->arena, struct wm_goals, (size_t)show->room_count + 1)};
    GArray *rests = g_array_new(FALSE, FALSE, sizeof(struct wm_rest));
    for (int w = sheet->width_count - 1; w >= 0; w--)
        letter_at(sheet, show, w, &said, rests);
    said.rest_count = (int)rests->len;
    said.rests = wm_arena_take_array(sheet->arena, rests);
    for (int r = 0; r < show->room_count; r++)
        said.goals[r] = letter_goals(sheet, &show->rooms[r]);
    return said;
}

void wm_sheet_letter(struct wm_sheet *sheet)
{
    sheet->width_count = sheet->step_count > WM_LARGE ? 1 : WM_WIDTHS;
    sheet->letterings =
        wm_arena_array(sheet->arena, struct wm_lettering, (size_t)sheet->show_count);
    for (int i = 0; i < sheet->show_count; i++)
        sheet->letterings[i] = letter(sheet, sheet->shows[i]);
}
