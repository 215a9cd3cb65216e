/* SPDX-License-Identifier: MIT
 *
 * Scenes without a map: one picture, and a contact sheet of the whole family under the names of its
 * categories.
 */
#include "api/document.h"

#include <string.h>

/* Points. A picture is drawn at the size of its view box. */
enum { PICTURE = 64, MARGIN = 36, COLUMNS = 10, CELL_WIDTH = 116, CELL_HEIGHT = 116, HEADER = 44 };

static const struct wm_look as_drawn;

static void fill_head(struct wm_scene *scene, const struct wm_theme *theme, double width,
                      double height)
{
    scene->width = width;
    scene->height = height;
    scene->ground = theme->paper;
    scene->family = theme->family;
    scene->language = "en";
}

static void add_picture(struct wm_scene_builder *builder, const struct wm_icon *icon, double x,
                        double y)
{
    wm_scene_icon(builder, (struct wm_icon_item){
                               .box = {x, y, PICTURE, PICTURE},
                               .icon = icon,
                               .name = icon->name,
                               .look = &as_drawn,
                           });
}

struct wm_scene *wm_picture_scene(struct wm_arena *arena, const struct wm_icon *icon,
                                  const struct wm_theme *theme)
{
    struct wm_scene_builder *builder = wm_scene_begin(arena);
    add_picture(builder, icon, 0, 0);
    struct wm_scene *scene = wm_scene_end(builder);
    fill_head(scene, theme, PICTURE, PICTURE);
    scene->title = icon->title;
    scene->description = icon->title;
    return scene;
}

struct sheet {
    struct wm_arena *arena;
    struct wm_scene_builder *builder;
    const struct wm_theme *theme;
    const struct wm_ruler *ruler;
    double y; /* upper edge of the row */
    int column;
};

static void add_text(struct sheet *sheet, const char *text, struct wm_point at,
                     enum wm_anchor anchor, enum wm_style style)
{
    struct wm_font font = sheet->theme->fonts[style];
    wm_scene_text(sheet->builder,
                  (struct wm_text_item){
                      .text = text,
                      .at = at,
                      .anchor = anchor,
                      .font = font,
                      .color = sheet->theme->ink,
                      .width = sheet->ruler->width(sheet->ruler, text, strlen(text), &font),
                  });
}

static void end_row(struct sheet *sheet)
{
    if (sheet->column > 0)
        sheet->y += CELL_HEIGHT;
    sheet->column = 0;
}

static void add_header(struct sheet *sheet, const char *category)
{
    end_row(sheet);
    add_text(sheet, category, (struct wm_point){MARGIN, sheet->y + HEADER - 14}, WM_ANCHOR_START,
             WM_STYLE_PLATE);
    sheet->y += HEADER;
}

static void add_cell(struct sheet *sheet, const struct wm_icon *icon)
{
    if (sheet->column == COLUMNS)
        end_row(sheet);
    const struct wm_font *font = &sheet->theme->fonts[WM_STYLE_FOOT];
    double centre = MARGIN + (sheet->column + 0.5) * CELL_WIDTH;
    add_picture(sheet->builder, icon, centre - PICTURE / 2.0, sheet->y);
    struct wm_lines lines =
        wm_lines_break(sheet->arena, sheet->ruler, icon->name, font, CELL_WIDTH - 8, 2);
    for (int i = 0; i < lines.count; i++)
        add_text(sheet, lines.lines[i],
                 (struct wm_point){centre, sheet->y + PICTURE + 4 + font->size + i * font->line},
                 WM_ANCHOR_MIDDLE, WM_STYLE_FOOT);
    sheet->column++;
}

struct wm_scene *wm_sheet_scene(struct wm_arena *arena, const GPtrArray *icons,
                                const struct wm_theme *theme, const struct wm_ruler *ruler)
{
    struct sheet sheet = {arena, wm_scene_begin(arena), theme, ruler, MARGIN, 0};
    const char *category = "";
    for (size_t i = 0; i < icons->len; i++) {
        const struct wm_icon *icon = icons->pdata[i];
        if (strcmp(icon->category, category) != 0)
            add_header(&sheet, icon->category);
        category = icon->category;
        add_cell(&sheet, icon);
    }
    end_row(&sheet);
    struct wm_scene *scene = wm_scene_end(sheet.builder);
    fill_head(scene, theme, 2 * MARGIN + COLUMNS * CELL_WIDTH, sheet.y + MARGIN);
    scene->title = "The pictures of wallmap";
    scene->description = "All built-in pictures with their names";
    return scene;
}
