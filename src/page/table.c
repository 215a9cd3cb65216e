/* SPDX-License-Identifier: MIT
 *
 * Setting a table: columns, pages, rows.
 */
#include "page/table.h"

#include "page/columns.h"

#include <math.h>
#include <string.h>

/* Fonts and lengths, in points. */
struct style {
    struct wm_font title, lead, heading, cell, foot;
    double column_gap, row_pad, heading_pad, foot_height;
    double hairline, rule;
};

static const struct style natural = {
    .title = {17, true, 0, 22},
    .lead = {10, false, 0, 14},
    .heading = {8, true, 0, 10},
    .cell = {8.5, false, 0, 10.75},
    .foot = {8, false, 0, 10},
    .column_gap = 10,
    .row_pad = 4.5,
    .heading_pad = 4,
    .foot_height = 20,
    .hairline = 0.4,
    .rule = 0.9,
};

static const double FAINT = 0.45; /* alpha of a hairline */
/* What a column may ask for, in em: a longer word is broken, a longer text counts as this long. */
static const double WORD_MOST = 11, TEXT_MOST = 26;
static const double SMALLEST = 0.7; /* to which a table shrinks before its words are broken */
static const double BASELINE = 0.8; /* from the upper edge of a line to its baseline, in em */

struct setter {
    struct wm_arena *arena;
    const struct wm_table *table;
    const struct wm_theme *theme;
    const struct wm_ruler *ruler;
    struct wm_table_page page;
    struct style style;
    struct wm_column_place *columns; /* from the left margin; no width: it is left out */
    struct wm_lines *headings;       /* by column */
    double heading_height;           /* of the row of headings, its rule included */
    GPtrArray *pages;                /* struct wm_scene_builder */
    struct wm_scene_builder *out;    /* the last of them */
    double y;                        /* where it goes on */
};

/* A line of a cell. */
struct line {
    const char *text;
    struct wm_font font;
    struct wm_color color;
};

static double measure(const struct setter *setter, const char *text, size_t length,
                      const struct wm_font *font)
{
    return setter->ruler->width(setter->ruler, text, length, font);
}

static struct wm_font font_of(const struct setter *setter, const struct wm_table_words *words)
{
    struct wm_font font = setter->style.cell;
    font.is_bold = words->is_bold || words->tone == WM_TONE_TROUBLE;
    return font;
}

static const struct wm_table_cell *cell_at(const struct setter *setter, int row, int column)
{
    return &setter->table->cells[row * setter->table->column_count + column];
}

static void add_text(const struct setter *setter, const struct line *line, struct wm_point at,
                     enum wm_anchor anchor)
{
    wm_scene_text(setter->out,
                  (struct wm_text_item){
                      .text = line->text,
                      .at = at,
                      .anchor = anchor,
                      .font = line->font,
                      .color = line->color,
                      .width = measure(setter, line->text, strlen(line->text), &line->font),
                  });
}

static void add_rule(const struct setter *setter, double width, double alpha)
{
    struct wm_color color = setter->theme->ink;
    color.alpha = wm_color_byte(alpha);
    wm_scene_path(setter->out, wm_no_color(), color, width);
    wm_scene_move(setter->out, setter->page.margin, setter->y);
    wm_scene_line(setter->out, setter->page.width - setter->page.margin, setter->y);
}

/* ---- How wide the columns are --------------------------------------------------------------- */

static void wish_for(const struct setter *setter, struct wm_wish *wish, const char *text,
                     const struct wm_font *font)
{
    for (const char *word = text; *word;) {
        size_t length = strcspn(word, " \t\n");
        wish->least =
            fmax(wish->least, fmin(measure(setter, word, length, font), WORD_MOST * font->size));
        word += length + strspn(word + length, " \t\n");
    }
    wish->most =
        fmax(wish->most, fmin(measure(setter, text, strlen(text), font), TEXT_MOST * font->size));
}

/* Nothing where all its cells are empty. */
static struct wm_wish wish_of_column(const struct setter *setter, int column)
{
    struct wm_wish wish = {0, 0};
    for (int row = 0; row < setter->table->row_count; row++) {
        const struct wm_table_cell *cell = cell_at(setter, row, column);
        for (int i = 0; i < cell->count; i++) {
            struct wm_font font = font_of(setter, &cell->words[i]);
            wish_for(setter, &wish, cell->words[i].text, &font);
        }
    }
    if (wish.most > 0)
        wish_for(setter, &wish, setter->table->columns[column].heading, &setter->style.heading);
    if (setter->table->columns[column].is_number)
        wish.least = wish.most;
    return wish;
}

static void make_wishes(const struct setter *setter, struct wm_wish *wishes)
{
    for (int i = 0; i < setter->table->column_count; i++)
        wishes[i] = wish_of_column(setter, i);
}

/* Rather smaller words than broken ones. */
static void shrink_style(struct setter *setter, double scale)
{
    struct wm_font *fonts[] = {&setter->style.heading, &setter->style.cell};
    for (size_t i = 0; i < G_N_ELEMENTS(fonts); i++) {
        fonts[i]->size *= scale;
        fonts[i]->line *= scale;
    }
    setter->style.column_gap *= scale;
}

static void choose_widths(struct setter *setter)
{
    int count = setter->table->column_count;
    double room = setter->page.width - 2 * setter->page.margin;
    struct wm_wish *wishes = wm_arena_array(setter->arena, struct wm_wish, (size_t)count);
    make_wishes(setter, wishes);
    double least = wm_columns_least(wishes, count, setter->style.column_gap);
    if (least > room) {
        shrink_style(setter, fmax(SMALLEST, room / least));
        make_wishes(setter, wishes);
    }
    setter->columns = wm_arena_array(setter->arena, struct wm_column_place, (size_t)count);
    wm_columns_place(wishes, count, setter->style.column_gap, room, setter->columns);
}

/* ---- Pages ---------------------------------------------------------------------------------- */

static void break_headings(struct setter *setter)
{
    enum { MOST = 3 };
    int count = setter->table->column_count, lines = 0;
    setter->headings = wm_arena_array(setter->arena, struct wm_lines, (size_t)count);
    for (int i = 0; i < count; i++) {
        if (setter->columns[i].width <= 0)
            continue;
        setter->headings[i] =
            wm_lines_break(setter->arena, setter->ruler, setter->table->columns[i].heading,
                           &setter->style.heading, setter->columns[i].width, MOST);
        lines = MAX(lines, setter->headings[i].count);
    }
    setter->heading_height = lines * setter->style.heading.line + 2 * setter->style.heading_pad;
}

static void add_in_column(const struct setter *setter, int column, const struct line *line,
                          double top)
{
    bool is_number = setter->table->columns[column].is_number;
    const struct wm_column_place *place = &setter->columns[column];
    double x = setter->page.margin + place->left + (is_number ? place->width : 0);
    add_text(setter, line, (struct wm_point){x, top + BASELINE * line->font.size},
             is_number ? WM_ANCHOR_END : WM_ANCHOR_START);
}

/* They stand on the rule that parts them from the rows. */
static void add_headings(struct setter *setter)
{
    double foot = setter->y + setter->heading_height - setter->style.heading_pad;
    for (int c = 0; c < setter->table->column_count; c++) {
        const struct wm_lines *lines = &setter->headings[c];
        for (int i = 0; i < lines->count; i++) {
            struct line line = {lines->lines[i], setter->style.heading, setter->theme->quiet};
            add_in_column(setter, c, &line, foot - (lines->count - i) * setter->style.heading.line);
        }
    }
    setter->y += setter->heading_height;
    add_rule(setter, setter->style.rule, 1);
}

static void begin_page(struct setter *setter)
{
    setter->out = wm_scene_begin(setter->arena);
    g_ptr_array_add(setter->pages, setter->out);
    setter->y = setter->page.margin;
}

/* The title is a chapter, which makes it a bookmark where there are such. */
static void add_title(struct setter *setter)
{
    const struct wm_table *table = setter->table;
    double room = setter->page.width - 2 * setter->page.margin;
    struct wm_lines title =
        wm_lines_break(setter->arena, setter->ruler, table->title, &setter->style.title, room, 2);
    struct wm_lines lead =
        wm_lines_break(setter->arena, setter->ruler, table->lead, &setter->style.lead, room, 3);
    wm_scene_group(setter->out, (struct wm_group){.kind = "chapter", .title = table->title});
    for (int i = 0; i < title.count; i++, setter->y += setter->style.title.line)
        add_text(
            setter, &(struct line){title.lines[i], setter->style.title, setter->theme->ink},
            (struct wm_point){setter->page.margin, setter->y + BASELINE * setter->style.title.size},
            WM_ANCHOR_START);
    wm_scene_group_end(setter->out);
    for (int i = 0; i < lead.count; i++, setter->y += setter->style.lead.line)
        add_text(
            setter, &(struct line){lead.lines[i], setter->style.lead, setter->theme->quiet},
            (struct wm_point){setter->page.margin, setter->y + BASELINE * setter->style.lead.size},
            WM_ANCHOR_START);
    setter->y += setter->style.lead.line / 2;
}

static double bottom(const struct setter *setter)
{
    return setter->page.height - setter->page.margin - setter->style.foot_height;
}

/* ---- Rows ----------------------------------------------------------------------------------- */

/* The lines of a cell (struct line). Where they are more than a page can hold, the last one is an
 * ellipsis. */
static GArray *break_cell(const struct setter *setter, int row, int column)
{
    const struct wm_table_cell *cell = cell_at(setter, row, column);
    GArray *lines = wm_arena_own(setter->arena, g_array_new(FALSE, FALSE, sizeof(struct line)),
                                 (GDestroyNotify)g_array_unref);
    double room =
        bottom(setter) - setter->page.margin - setter->heading_height - 2 * setter->style.row_pad;
    int most = MAX(2, (int)(room / setter->style.cell.line));
    for (int i = 0; i < cell->count; i++) {
        const struct wm_table_words *words = &cell->words[i];
        struct line line = {"…", font_of(setter, words), wm_tone_color(setter->theme, words->tone)};
        int left = most - (int)lines->len - (i + 1 < cell->count);
        if (left <= 0) {
            g_array_append_val(lines, line);
            break;
        }
        struct wm_lines broken =
            wm_lines_break(setter->arena, setter->ruler, words->text, &line.font,
                           setter->columns[column].width + 0.01, left);
        for (int k = 0; k < broken.count; k++) {
            line.text = broken.lines[k];
            g_array_append_val(lines, line);
        }
    }
    return lines;
}

static void add_row(struct setter *setter, int row)
{
    int count = setter->table->column_count;
    GArray **cells = wm_arena_array(setter->arena, GArray *, (size_t)count);
    guint most = 1;
    for (int c = 0; c < count; c++) {
        cells[c] = break_cell(setter, row, c);
        most = MAX(most, cells[c]->len);
    }
    double height = most * setter->style.cell.line + 2 * setter->style.row_pad;
    if (setter->y + height > bottom(setter)) {
        begin_page(setter);
        add_headings(setter);
    }
    for (int c = 0; c < count; c++)
        for (guint i = 0; i < cells[c]->len; i++)
            add_in_column(setter, c, &g_array_index(cells[c], struct line, i),
                          setter->y + setter->style.row_pad + i * setter->style.cell.line);
    setter->y += height;
    add_rule(setter, setter->style.hairline, FAINT);
}

static void add_foot(struct setter *setter, guint index)
{
    const struct wm_table *table = setter->table;
    double left = setter->page.margin, right = setter->page.width - left;
    double y = setter->page.height - setter->page.margin;
    struct wm_lines foot = wm_lines_break(setter->arena, setter->ruler, table->foot,
                                          &setter->style.foot, 0.7 * (right - left), 1);
    struct line line = {.font = setter->style.foot, .color = setter->theme->quiet};
    setter->out = setter->pages->pdata[index];
    if (foot.count > 0) {
        line.text = foot.lines[0];
        add_text(setter, &line, (struct wm_point){left, y}, WM_ANCHOR_START);
    }
    line.text =
        table->say_page(setter->arena, table->tongue, (int)index + 1, (int)setter->pages->len);
    add_text(setter, &line, (struct wm_point){right, y}, WM_ANCHOR_END);
}

/* The first of the pages, each with the next one behind it. */
static struct wm_scene *end_pages(struct setter *setter)
{
    struct wm_scene *next = NULL;
    for (guint i = setter->pages->len; i-- > 0;) {
        add_foot(setter, i);
        struct wm_scene *scene = wm_scene_end(setter->out);
        scene->width = setter->page.width;
        scene->height = setter->page.height;
        wm_scene_take_theme(scene, setter->arena, setter->theme);
        scene->next = next;
        next = scene;
    }
    return next;
}

struct wm_scene *wm_table_set(struct wm_arena *arena, const struct wm_table *table,
                              const struct wm_theme *theme, const struct wm_ruler *ruler,
                              struct wm_table_page page)
{
    struct setter setter = {
        .arena = arena,
        .table = table,
        .theme = theme,
        .ruler = ruler,
        .page = page,
        .style = natural,
        .pages = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref),
    };
    choose_widths(&setter);
    break_headings(&setter);
    begin_page(&setter);
    add_title(&setter);
    if (table->row_count > 0)
        add_headings(&setter);
    for (int row = 0; row < table->row_count; row++)
        add_row(&setter, row);
    return end_pages(&setter);
}
