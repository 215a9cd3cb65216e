/* SPDX-License-Identifier: MIT
 *
 * A catalogue of the whole family, by category, with the names that are written into a map; on
 * pages of paper or on one long sheet.
 */
#include "page/catalogue.h"
#include "base/mood.h"
#include "page/picture.h"
#include "text/ruler.h"

#include <math.h>
#include <string.h>

enum { ALIAS_LINES = 2 };

/* Lengths of the catalogue, in points. */
struct style {
    double margin;             /* at the least, around everything */
    double picture, cell;      /* the cell's least width */
    double heading, row, foot; /* heights */
    struct wm_font title, words, plate, name, alias, number;
};

/* For paper: a picture is 18 mm. */
static const struct style on_pages = {
    .margin = 36,
    .picture = 18 * 72 / 25.4,
    .cell = 84,
    .heading = 31,
    .row = 94,
    .foot = 22,
    .title = {24, true, 0, 33},
    .words = {10, false, 0, 14},
    .plate = {14, true, 0, 18},
    .name = {9, true, 0, 11},
    .alias = {7, false, 0, 8.5},
    .number = {8, false, 0, 10},
};

/* For a screen. */
static const struct style on_one_sheet = {
    .margin = 36,
    .picture = 64,
    .cell = 145,
    .heading = 48,
    .row = 132,
    .title = {34, true, 0, 46},
    .words = {16, false, 0, 22},
    .plate = {21, true, 0, 26},
    .name = {14, true, 0, 17},
    .alias = {12, false, 0, 14.5},
};

static const double SHEET_WIDTH = 1232;

/* Categories in the order of the catalogue, as a reader calls them. Others come last, as they are.
 */
static const struct {
    const char *category, *heading;
} sections[] = {
    {"people", "People"},
    {"papers", "Papers"},
    {"talk", "Talking and writing"},
    {"tools", "Tools and machines"},
    {"computer", "Computers and networks"},
    {"goods", "Goods and material"},
    {"shop", "Shop, food and drink"},
    {"vehicles", "Vehicles"},
    {"money", "Money, law and insurance"},
    {"places", "Places and furniture"},
    {"home", "House and building"},
    {"health", "Health"},
    {"school", "School, town and leisure"},
    {"nature", "Nature, weather and energy"},
    {"pain", "What goes wrong"},
    {"marks", "Marks"},
};

struct sheet {
    struct wm_arena *arena;
    const GPtrArray *icons;    /* const struct wm_icon */
    enum wm_language language; /* of the other names */
    const struct wm_theme *theme;
    const struct wm_ruler *ruler;
    const struct style *style;
    double width, height; /* of a page; height 0: one sheet, as high as it gets */
    double margin, bottom;
    int columns;

    GPtrArray *pages; /* struct wm_scene_builder */
    struct wm_scene_builder *page;
    const char *heading; /* of the section */
    double y;            /* upper edge of the row */
    int column;
};

/* What stands in one place of the grid. */
struct cell {
    const struct wm_icon *icon;
    const struct wm_look *look;
    const char *name;
    char **aliases; /* NULL at the end */
};

static double measure(const struct sheet *sheet, const char *text, const struct wm_font *font)
{
    return sheet->ruler->width(sheet->ruler, text, strlen(text), font);
}

static double cell_width(const struct sheet *sheet)
{
    return (sheet->width - 2 * sheet->margin) / sheet->columns;
}

static void add_text(const struct sheet *sheet, const char *text, struct wm_point at,
                     enum wm_anchor anchor, struct wm_font font, struct wm_color color)
{
    wm_scene_text(sheet->page, (struct wm_text_item){
                                   .text = text,
                                   .at = at,
                                   .anchor = anchor,
                                   .font = font,
                                   .color = color,
                                   .width = measure(sheet, text, &font),
                               });
}

/* In the middle of a cell; smaller, where it is wider than that. */
static void add_centred(const struct sheet *sheet, const char *text, struct wm_point at,
                        struct wm_font font, struct wm_color color)
{
    font.size *= MIN(1, 0.97 * cell_width(sheet) / MAX(measure(sheet, text, &font), 1));
    add_text(sheet, text, at, WM_ANCHOR_MIDDLE, font, color);
}

static void begin_page(struct sheet *sheet)
{
    sheet->page = wm_scene_begin(sheet->arena);
    g_ptr_array_add(sheet->pages, sheet->page);
    sheet->y = sheet->margin;
    sheet->column = 0;
}

static void add_hairline(const struct sheet *sheet, double left, double y)
{
    static const struct wm_color none = {0, 0, 0, 0};
    struct wm_color faint = sheet->theme->quiet;
    faint.alpha = wm_color_byte(0.35);
    wm_scene_path(sheet->page, none, faint, 0.75);
    wm_scene_move(sheet->page, left, y);
    wm_scene_line(sheet->page, sheet->width - sheet->margin, y);
}

/* The first of a section is a group, which makes it a chapter for readers who have bookmarks. */
static void add_heading(struct sheet *sheet, bool is_first)
{
    const struct wm_font font = sheet->style->plate;
    const char *text =
        is_first ? sheet->heading : wm_arena_printf(sheet->arena, "%s, continued", sheet->heading);
    double base = sheet->y + sheet->style->heading - 0.8 * font.size;
    if (is_first)
        wm_scene_group(sheet->page, (struct wm_group){.kind = "chapter", .title = text});
    add_text(sheet, text, (struct wm_point){sheet->margin, base}, WM_ANCHOR_START, font,
             sheet->theme->ink);
    if (is_first)
        wm_scene_group_end(sheet->page);
    add_hairline(sheet, sheet->margin + measure(sheet, text, &font) + font.size,
                 base - 0.35 * font.size);
    sheet->y += sheet->style->heading;
}

static void end_row(struct sheet *sheet)
{
    if (sheet->column > 0)
        sheet->y += sheet->style->row;
    sheet->column = 0;
}

static bool has_room(const struct sheet *sheet, double height)
{
    return sheet->y + height <= sheet->bottom;
}

/* A heading stands above at least one row. */
static void begin_section(struct sheet *sheet, const char *heading)
{
    end_row(sheet);
    if (!has_room(sheet, sheet->style->heading + sheet->style->row))
        begin_page(sheet);
    sheet->heading = heading;
    add_heading(sheet, true);
}

static void begin_row(struct sheet *sheet)
{
    if (has_room(sheet, sheet->style->row))
        return;
    begin_page(sheet);
    add_heading(sheet, false);
}

/* As many of the names as fit on one line, parted by commas, the first in any case; moves `aliases`
 * behind them. */
static const char *fill_line(const struct sheet *sheet, char ***aliases)
{
    const struct wm_font *font = &sheet->style->alias;
    double room = cell_width(sheet) - 0.8 * font->size;
    const char *line = g_strstrip(*(*aliases)++);
    for (; **aliases; (*aliases)++) {
        const char *longer = wm_arena_printf(sheet->arena, "%s, %s", line, g_strstrip(**aliases));
        if (measure(sheet, longer, font) > room)
            break;
        line = longer;
    }
    return wm_arena_strdup(sheet->arena, line);
}

/* Only whole names: one that is cut in two would be written into a map as two. */
static void add_aliases(const struct sheet *sheet, char **aliases, struct wm_point at)
{
    const struct wm_font font = sheet->style->alias;
    for (int i = 0; i < ALIAS_LINES && *aliases; i++, at.y += font.line) {
        const char *line = fill_line(sheet, &aliases);
        if (*aliases && i + 1 < ALIAS_LINES)
            line = wm_arena_printf(sheet->arena, "%s,", line);
        add_centred(sheet, line, at, font, sheet->theme->quiet);
    }
}

static void add_cell(struct sheet *sheet, struct cell cell)
{
    if (sheet->column == sheet->columns)
        end_row(sheet);
    if (sheet->column == 0)
        begin_row(sheet);
    const struct style *style = sheet->style;
    double side = style->picture;
    double centre = sheet->margin + (sheet->column + 0.5) * cell_width(sheet);
    wm_scene_icon(sheet->page, (struct wm_icon_item){
                                   .box = {centre - side / 2, sheet->y, side, side},
                                   .icon = cell.icon,
                                   .name = cell.icon->name,
                                   .look = cell.look,
                               });
    struct wm_point at = {centre, sheet->y + side + 1.35 * style->name.size};
    add_centred(sheet, cell.name, at, style->name, sheet->theme->ink);
    at.y += style->alias.line + 0.15 * style->alias.size;
    add_aliases(sheet, cell.aliases, at);
    sheet->column++;
}

/* What a picture is called besides its name. In English the name says what the title says. The
 * caller frees them. */
static char **list_aliases(const struct wm_icon *icon, enum wm_language language)
{
    const struct wm_icon_texts *texts = &icon->in[language];
    bool has_title = language != WM_ENGLISH;
    g_autofree char *all = g_strconcat(has_title ? texts->title : "",
                                       has_title && *texts->names ? "," : "", texts->names, NULL);
    return g_strsplit(all, ",", -1);
}

static const struct wm_icon *find_icon(const struct sheet *sheet, const char *name)
{
    for (guint i = 0; i < sheet->icons->len; i++) {
        const struct wm_icon *icon = sheet->icons->pdata[i];
        if (strcmp(icon->name, name) == 0)
            return icon;
    }
    return NULL;
}

/* One face as often as there are moods. */
static void add_moods(struct sheet *sheet)
{
    const struct wm_icon *icon = find_icon(sheet, "clerk");
    if (!icon)
        return;
    begin_section(sheet, "Moods of a person");
    for (int mood = WM_MOOD_NONE + 1; mood < WM_MOODS; mood++) {
        struct wm_look *look = wm_arena_new(sheet->arena, struct wm_look);
        *look = (struct wm_look){.mood = (enum wm_mood)mood, .is_grey = sheet->theme->is_grey};
        char *use[] = {wm_arena_printf(sheet->arena, "mood=\"%s\"", wm_mood_words[mood]), NULL};
        add_cell(sheet, (struct cell){icon, look, wm_mood_words[mood], use});
    }
}

/* Its index among the sections, behind them where there is none. */
static size_t find_section(const char *category)
{
    size_t i = 0;
    while (i < G_N_ELEMENTS(sections) && strcmp(sections[i].category, category) != 0)
        i++;
    return i;
}

static void add_section(struct sheet *sheet, size_t section)
{
    const char *category = "";
    for (guint i = 0; i < sheet->icons->len; i++) {
        const struct wm_icon *icon = sheet->icons->pdata[i];
        if (find_section(icon->category) != section)
            continue;
        if (strcmp(icon->category, category) != 0)
            begin_section(sheet, section < G_N_ELEMENTS(sections) ? sections[section].heading
                                                                  : icon->category);
        category = icon->category;
        char **aliases = list_aliases(icon, sheet->language);
        add_cell(sheet,
                 (struct cell){icon, wm_look_as_drawn(sheet->theme->is_grey), icon->name, aliases});
        g_strfreev(aliases);
    }
    if (strcmp(category, "people") == 0)
        add_moods(sheet);
}

static void add_title(struct sheet *sheet)
{
    const struct style *style = sheet->style;
    const char *words = wm_arena_printf(
        sheet->arena,
        "%u pictures for maps of how work gets done. To use one, write its bold name into the map: "
        "with=\"telephone\" on a step, picture=\"clerk\" on an actor. The names in small type mean "
        "the same picture.",
        sheet->icons->len);
    struct wm_lines lines = wm_lines_break(sheet->arena, sheet->ruler, words, &style->words,
                                           sheet->width - 2 * sheet->margin, 9);
    add_text(sheet, "The pictures of wallmap",
             (struct wm_point){sheet->margin, sheet->y + style->title.size}, WM_ANCHOR_START,
             style->title, sheet->theme->ink);
    sheet->y += style->title.line + style->words.size;
    for (int i = 0; i < lines.count; i++, sheet->y += style->words.line)
        add_text(sheet, lines.lines[i], (struct wm_point){sheet->margin, sheet->y}, WM_ANCHOR_START,
                 style->words, sheet->theme->quiet);
}

static void add_foot(struct sheet *sheet, guint index)
{
    sheet->page = sheet->pages->pdata[index];
    const char *text = wm_arena_printf(sheet->arena, "wallmap %s \xc2\xb7 page %u of %u",
                                       WALLMAP_VERSION, index + 1, sheet->pages->len);
    add_text(sheet, text, (struct wm_point){sheet->width / 2, sheet->height - sheet->margin},
             WM_ANCHOR_MIDDLE, sheet->style->number, sheet->theme->quiet);
}

/* The first of the pages, each with the next one behind it. */
static struct wm_scene *end_pages(struct sheet *sheet)
{
    struct wm_scene *next = NULL;
    double height = sheet->height > 0 ? sheet->height : sheet->y + sheet->margin;
    for (guint i = sheet->pages->len; i-- > 0;) {
        if (sheet->height > 0)
            add_foot(sheet, i);
        struct wm_scene *scene = wm_pictures_end(sheet->pages->pdata[i], sheet->arena, sheet->theme,
                                                 (struct wm_point){sheet->width, height});
        scene->title = "The pictures of wallmap";
        scene->description = "All built-in pictures with their names";
        scene->next = next;
        next = scene;
    }
    return next;
}

static void set_size(struct sheet *sheet, const struct wm_page *page)
{
    const struct style *style = sheet->style;
    sheet->width = page ? page->width - 2 * page->margin : SHEET_WIDTH;
    sheet->height = page ? page->height - 2 * page->margin : 0;
    sheet->margin = page ? MAX(0, style->margin - page->margin) : style->margin;
    sheet->bottom = page ? sheet->height - sheet->margin - style->foot : INFINITY;
    sheet->columns = MAX(1, (int)((sheet->width - 2 * sheet->margin) / style->cell));
}

struct wm_scene *wm_catalogue_scene(struct wm_arena *arena, const GPtrArray *icons,
                                    enum wm_language language, const struct wm_theme *theme,
                                    const struct wm_ruler *ruler, const struct wm_page *page)
{
    struct sheet sheet = {
        .arena = arena,
        .icons = icons,
        .language = language,
        .theme = theme,
        .ruler = ruler,
        .style = page ? &on_pages : &on_one_sheet,
        .pages = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref),
    };
    set_size(&sheet, page);
    begin_page(&sheet);
    add_title(&sheet);
    for (size_t section = 0; section <= G_N_ELEMENTS(sections); section++)
        add_section(&sheet, section);
    end_row(&sheet);
    return end_pages(&sheet);
}
