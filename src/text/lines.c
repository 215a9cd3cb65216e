/* SPDX-License-Identifier: MIT
 *
 * Breaking a text into lines. The text is cut into pieces at the places where a line may end;
 * lines are then filled greedily, and the width is narrowed as long as no further line is needed,
 * which makes the lines even.
 */
#include "text/ruler.h"

#include <string.h>

/* More of a label than LONGEST characters is not read, and not measured; Pango takes time that
 * grows faster than the length, so LONGEST_PIECE without a break are one. */
enum { LONGEST = 1000, LONGEST_PIECE = 40 };

static const double SLACK = 0.001;
static const char ELLIPSIS[] = "\xe2\x80\xa6";

/* What stays together: text[start, end), then `gap` of blank before the next one. */
struct piece {
    size_t start, end;
    double width, gap;
};

struct breaker {
    const struct wm_ruler *ruler;
    const struct wm_font *font;
    const char *text;
    GArray *pieces; /* struct piece */
    double space;   /* width of a blank */
};

static double measure(const struct breaker *b, size_t start, size_t end)
{
    return end > start ? b->ruler->width(b->ruler, b->text + start, end - start, b->font) : 0;
}

static const struct piece *piece_at(const struct breaker *b, guint index)
{
    return &g_array_index(b->pieces, struct piece, index);
}

/* One blank between words, none at the ends, at most LONGEST characters. */
static char *squeeze(const char *text)
{
    GString *out = g_string_new(NULL);
    bool is_blank = false;
    int count = 0;
    for (const char *p = text; *p && count < LONGEST; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool is_space = g_unichar_isspace(c) && c != 0xa0;
        if (!is_space) {
            if (is_blank && out->len)
                g_string_append_c(out, ' ');
            g_string_append_unichar(out, c);
            count++;
        }
        is_blank = is_space;
    }
    return g_string_free(out, FALSE);
}

/* Letters of scripts that are written without blanks and broken between any two of them. */
static bool is_ideograph(gunichar c)
{
    return g_unichar_iswide(c) && g_unichar_isalpha(c);
}

/* Whether a line may end between `before` and `after`, neither of them a blank. `run` letters stand
 * before since the last break: one alone is not left behind ("e-mail"). */
static bool may_break(gunichar before, gunichar after, int run)
{
    if (before == 0x200b)
        return true;
    if (before == '-' || before == '/' || before == 0x2010)
        return run > 2 && g_unichar_isalnum(after);
    bool is_closing = g_unichar_ispunct(after) || g_unichar_ismark(after);
    return !is_closing && (is_ideograph(before) || is_ideograph(after));
}

static void add_piece(struct breaker *b, size_t start, size_t end, double gap)
{
    struct piece piece = {start, end, measure(b, start, end), gap};
    g_array_append_val(b->pieces, piece);
}

/* Where a piece that is wider than `width` alone must be cut: at least one character, never before
 * a combining mark. */
static size_t cut_of(const struct breaker *b, size_t start, size_t end, double width)
{
    const char *best = NULL;
    const char *p = g_utf8_next_char(b->text + start);
    for (; p < b->text + end; p = g_utf8_next_char(p)) {
        if (g_unichar_ismark(g_utf8_get_char(p)))
            continue;
        if (best && measure(b, start, (size_t)(p - b->text)) > width + SLACK)
            break;
        best = p;
    }
    return best ? (size_t)(best - b->text) : end;
}

static void add_word(struct breaker *b, size_t start, size_t end, double gap, double width)
{
    while (measure(b, start, end) > width + SLACK) {
        size_t cut = cut_of(b, start, end, width);
        if (cut == end)
            break;
        add_piece(b, start, cut, 0);
        start = cut;
    }
    add_piece(b, start, end, gap);
}

static void cut_pieces(struct breaker *b, double width)
{
    size_t start = 0;
    int run = 0;
    for (const char *p = b->text; *p;) {
        gunichar c = g_utf8_get_char(p);
        p = g_utf8_next_char(p);
        size_t end = (size_t)(p - b->text);
        gunichar next = g_utf8_get_char(p);
        run++;
        if (next == ' ') {
            add_word(b, start, end, b->space, width);
            start = end + 1;
            p++;
        } else if (next == 0 || may_break(c, next, run) ||
                   (run >= LONGEST_PIECE && !g_unichar_ismark(next))) {
            add_word(b, start, end, 0, width);
            start = end;
        } else {
            continue;
        }
        run = 0;
    }
}

/* The piece behind the last that fits on a line of `width` beginning with piece `first`. */
static guint fill_line(const struct breaker *b, guint first, double width)
{
    double line = piece_at(b, first)->width;
    guint i = first + 1;
    for (; i < b->pieces->len; i++) {
        line += piece_at(b, i - 1)->gap + piece_at(b, i)->width;
        if (line > width + SLACK)
            break;
    }
    return i;
}

static int count_lines(const struct breaker *b, double width)
{
    int lines = 0;
    for (guint first = 0; first < b->pieces->len; first = fill_line(b, first, width))
        lines++;
    return lines;
}

/* The least width, to a quarter of a percent, that needs no more lines than `width` does. */
static double narrow(const struct breaker *b, double width)
{
    int lines = count_lines(b, width);
    double least = 0, most = width;
    for (int i = 0; i < 9; i++) {
        double middle = (least + most) / 2;
        if (count_lines(b, middle) > lines)
            least = middle;
        else
            most = middle;
    }
    return most;
}

static void set_line(struct wm_arena *arena, const struct breaker *b, struct wm_lines *lines,
                     const char *text)
{
    double width = b->ruler->width(b->ruler, text, strlen(text), b->font);
    lines->lines[lines->count] = wm_arena_strdup(arena, text);
    lines->widths[lines->count++] = width;
    lines->width = MAX(lines->width, width);
}

/* The last line where not all of the text fits: of text[start, end), which is too wide, as much as
 * leaves room for an ellipsis. */
static void set_cut_line(struct wm_arena *arena, const struct breaker *b, struct wm_lines *lines,
                         struct piece part, double width)
{
    GString *line = g_string_new(NULL);
    size_t start = part.start, end = part.end;
    do {
        end = (size_t)(g_utf8_prev_char(b->text + end) - b->text);
        g_string_truncate(line, 0);
        g_string_append_len(line, b->text + start, (gssize)(end - start));
        while (line->len && line->str[line->len - 1] == ' ')
            g_string_truncate(line, line->len - 1);
        g_string_append(line, ELLIPSIS);
    } while (end > start && b->ruler->width(b->ruler, line->str, line->len, b->font) > width);
    set_line(arena, b, lines, line->str);
    g_string_free(line, TRUE);
}

static void set_lines(struct wm_arena *arena, const struct breaker *b, struct wm_lines *lines,
                      double width, int most)
{
    double even = count_lines(b, width) > most ? width : narrow(b, width);
    for (guint first = 0; first < b->pieces->len;) {
        guint next = fill_line(b, first, even);
        size_t start = piece_at(b, first)->start, end = piece_at(b, next - 1)->end;
        if (lines->count == most - 1 && next < b->pieces->len) {
            struct piece part = {.start = start, .end = piece_at(b, next)->end};
            set_cut_line(arena, b, lines, part, width);
            return;
        }
        char *line = g_strndup(b->text + start, end - start);
        set_line(arena, b, lines, line);
        g_free(line);
        first = next;
    }
}

struct wm_lines wm_lines_break(struct wm_arena *arena, const struct wm_ruler *ruler,
                               const char *text, const struct wm_font *font, double width, int most)
{
    struct wm_lines lines = {NULL, NULL, 0, 0};
    if (most < 1)
        return lines;
    char *squeezed = squeeze(text);
    struct breaker b = {ruler, font, squeezed, g_array_new(FALSE, FALSE, sizeof(struct piece)),
                        ruler->width(ruler, " ", 1, font) + 2 * font->letter_space};
    if (*squeezed)
        cut_pieces(&b, width);
    int room = MIN(most, (int)b.pieces->len);
    lines.lines = (const char **)wm_arena_alloc(arena, (size_t)room, sizeof(char *));
    lines.widths = wm_arena_array(arena, double, (size_t)room);
    set_lines(arena, &b, &lines, width, most);
    g_array_free(b.pieces, TRUE);
    g_free(squeezed);
    return lines;
}
