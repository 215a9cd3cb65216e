/* SPDX-License-Identifier: MIT
 *
 * The seam register for people: a table, and below each row what has no room in it.
 */
#include "base/escape.h"
#include "base/prose.h"
#include "report/register.h"
#include "report/report.h"

enum { WIDTH = 79, GAP = 2 };

enum column { NUMBER, SCORE, DOOR, FROM, TO, WHAT, HOW, COLUMNS };

static const struct {
    const char *title;
    int most; /* columns of a terminal: longer texts are cut; 0: short */
} columns[COLUMNS] = {
    [NUMBER] = {"No", 0}, [SCORE] = {"Score", 0}, [DOOR] = {"Door", 0}, [FROM] = {"From", 16},
    [TO] = {"To", 16},    [WHAT] = {"What", 14},  [HOW] = {"How", 11},
};

static int width_of_character(gunichar character)
{
    if (g_unichar_iszerowidth(character))
        return 0;
    return g_unichar_iswide(character) ? 2 : 1;
}

/* In columns of a terminal. */
static int width_of(const char *text)
{
    int width = 0;
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        width += width_of_character(g_utf8_get_char(p));
    return width;
}

/* A copy that is no wider than `most`, with an ellipsis where something is left out. */
static char *cut(const char *text, int most)
{
    if (width_of(text) <= most)
        return g_strdup(text);
    int width = 1;
    const char *p = text;
    for (; width + width_of_character(g_utf8_get_char(p)) <= most; p = g_utf8_next_char(p))
        width += width_of_character(g_utf8_get_char(p));
    g_autofree char *head = g_strchomp(g_strndup(text, (gsize)(p - text)));
    return g_strconcat(head, "…", NULL);
}

static char *make_cell(const struct wallmap_seam *seam, enum column column)
{
    const char *const texts[COLUMNS] = {
        [FROM] = seam->from.room, [TO] = seam->to.room, [WHAT] = seam->item, [HOW] = seam->via};
    if (column == NUMBER)
        return g_strdup_printf("%d", seam->number);
    if (column == DOOR)
        return g_strdup(seam->door ? seam->door : "");
    if (column == SCORE)
        return g_strdup_printf("%d", seam->score);
    g_autoptr(GString) visible = g_string_new(NULL);
    wm_escape_append(visible, texts[column] ? texts[column] : "");
    return cut(visible->str, columns[column].most);
}

static void measure_columns(const struct wm_told *file, int widths[COLUMNS])
{
    for (int c = 0; c < COLUMNS; c++)
        widths[c] = width_of(columns[c].title);
    for (size_t i = 0; i < file->seam_count; i++) {
        for (int c = 0; c < COLUMNS; c++) {
            g_autofree char *cell = make_cell(&file->seams[i], (enum column)c);
            widths[c] = MAX(widths[c], width_of(cell));
        }
    }
}

/* Numbers stand at the right, words at the left; nothing follows the last word. */
static void append_row(GString *out, char *const cells[COLUMNS], const int widths[COLUMNS])
{
    g_autoptr(GString) row = g_string_new(NULL);
    for (int c = 0; c < COLUMNS; c++) {
        int free_width = widths[c] - width_of(cells[c]);
        int before = columns[c].most > 0 ? 0 : free_width;
        g_string_append_printf(row, "%*s%s%*s", before, "", cells[c], free_width - before + GAP,
                               "");
    }
    g_string_append_printf(out, "%s\n", g_strchomp(row->str));
}

static void append_titles(GString *out, const int widths[COLUMNS])
{
    char *titles[COLUMNS];
    for (int c = 0; c < COLUMNS; c++)
        titles[c] = (char *)columns[c].title;
    append_row(out, titles, widths);
}

static void append_wrapped(GString *out, const char *text, int indent)
{
    if (!*text)
        return;
    g_autoptr(GString) visible = g_string_new(NULL);
    wm_escape_append(visible, text);
    g_string_append_printf(out, "%*s", indent, "");
    wm_prose_append(out, visible->str, indent, indent, WIDTH);
}

static void add_told(GString *told, const char *name, const char *text)
{
    if (text && *text)
        g_string_append_printf(told, "%s%s: %s", told->len > 0 ? "; " : "", name, text);
}

static void append_details(GString *out, const struct wallmap_seam *seam, int indent)
{
    g_auto(GStrv) reasons = wm_seam_reasons(seam);
    g_autofree char *score = g_strjoinv(", ", reasons);
    g_autofree char *troubles = wm_seam_troubles(seam);
    g_autofree char *place = g_strdup_printf("%s:%u:%u", seam->file, seam->line, seam->column);
    g_autoptr(GString) told = g_string_new(NULL);
    add_told(told, "trouble", troubles);
    add_told(told, "wait", seam->waits);
    add_told(told, "when", seam->when);
    add_told(told, "share", seam->share);
    add_told(told, "owner", seam->owner);
    add_told(told, "measure", seam->measure);
    add_told(told, "says", seam->says);
    append_wrapped(out, score, indent);
    append_wrapped(out, told->str, indent);
    append_wrapped(out, place, indent);
}

static void append_seam(GString *out, const struct wallmap_seam *seam, const int widths[COLUMNS])
{
    char *cells[COLUMNS];
    for (int c = 0; c < COLUMNS; c++)
        cells[c] = make_cell(seam, (enum column)c);
    append_row(out, cells, widths);
    for (int c = 0; c < COLUMNS; c++)
        g_free(cells[c]);
    append_details(out, seam, widths[NUMBER] + widths[SCORE] + widths[DOOR] + 3 * GAP);
}

static void add_count(GString *counts, const struct wallmap_facts *facts, enum wm_fact fact,
                      const char *one, const char *many)
{
    int count = (int)facts->figures[fact];
    g_string_append_printf(counts, "%s%d %s", counts->len > 0 ? ", " : "", count,
                           count == 1 ? one : many);
}

static void append_head(GString *out, const char *file, const struct wallmap_facts *facts)
{
    g_autofree char *head = g_strdup_printf("%s: %s", file, facts->title);
    g_autoptr(GString) counts = g_string_new(NULL);
    add_count(counts, facts, WM_FACT_HANDOFFS, "handoff", "handoffs");
    add_count(counts, facts, WM_FACT_SEAMS, "seam", "seams");
    add_count(counts, facts, WM_FACT_CROSSINGS, "crosses the wall", "cross the wall");
    add_count(counts, facts, WM_FACT_UNOWNED, "has no owner", "have no owner");
    add_count(counts, facts, WM_FACT_UNMEASURED, "is not measured", "are not measured");
    append_wrapped(out, head, 0);
    append_wrapped(out, counts->str, 0);
    append_wrapped(out, facts->time_words, 0);
}

static void append_file(GString *out, const struct wm_told *file)
{
    int widths[COLUMNS];
    append_head(out, file->file, file->facts);
    if (file->seam_count == 0)
        return;
    measure_columns(file, widths);
    g_string_append_c(out, '\n');
    append_titles(out, widths);
    for (size_t i = 0; i < file->seam_count; i++)
        append_seam(out, &file->seams[i], widths);
}

void wm_register_as_text(const struct wm_report *report)
{
    for (size_t i = 0; i < report->count; i++) {
        g_string_append(report->out, i > 0 ? "\n" : "");
        append_file(report->out, &report->files[i]);
    }
}
