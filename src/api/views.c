/* SPDX-License-Identifier: MIT
 *
 * Views by name, the formats of each, and how their pages follow each other.
 */
#include "api/views.h"
#include "draw/draw.h"
#include "page/register.h"

#include <string.h>

/* What a view is of. */
enum {
    ONE = 1 << 0,      /* a map of one document */
    TWO = 1 << 1,      /* a map of two */
    FAULTY = 1 << 2,   /* also of one with errors, which is not drawn */
    SINGLE = 1 << 3,   /* never of several maps */
    PICTURES = 1 << 4, /* no map at all */
};

#define KIND(kind) (1U << WM_FORMAT_##kind)
#define ALL_KINDS (~0U)

struct view {
    struct wallmap_view shown;
    wm_report_maker *told[WM_REPORT_FORMATS]; /* NULL: it does not have that format */
    wm_view_drawer *draw;
    unsigned of;
    unsigned kinds; /* of formats that it is drawn in */
};

#define TOLD(format, function) .told[WM_REPORT_##format] = (function),
#define DRAWN(function, its_kinds) .draw = (function), .kinds = (its_kinds),
static const struct view views[] = {
#define WM_VIEW(name, whose, summary, formats) {.shown = {#name, summary}, .of = (whose), formats},
#include "api/views.def"
#undef WM_VIEW
};
#undef TOLD
#undef DRAWN

static const struct wallmap_format told_formats[] = {
#define WM_REPORT_FORMAT(id, name, suffix, summary) {#name, suffix, summary, WALLMAP_TEXT},
#include "report/formats.def"
#undef WM_REPORT_FORMAT
};

/* Kinds of formats as they are handed out. */
enum {
    SHOWN_PICTURE = WALLMAP_VECTORS,
    SHOWN_PIXELS = WALLMAP_PIXELS,
    SHOWN_PAGES = WALLMAP_PAGES,
    SHOWN_TEXT = WALLMAP_TEXT,
    SHOWN_DATA = WALLMAP_TEXT,
};

static const struct wallmap_format drawn_formats[] = {
#define WM_FORMAT(name, suffix, kind, summary)                                                     \
    {#name, suffix, summary, (enum wallmap_format_kind)SHOWN_##kind},
#include "write/formats.def"
#undef WM_FORMAT
};

const struct wallmap_view *wallmap_view_at(size_t index)
{
    return index < G_N_ELEMENTS(views) ? &views[index].shown : NULL;
}

static const struct view *find_view(const char *name, size_t length)
{
    for (size_t i = 0; i < G_N_ELEMENTS(views); i++)
        if (strlen(views[i].shown.name) == length && memcmp(views[i].shown.name, name, length) == 0)
            return &views[i];
    return NULL;
}

/* False behind the last. */
static bool form_at(const struct view *view, size_t index, struct wm_form *form)
{
    for (size_t i = 0; i < G_N_ELEMENTS(told_formats); i++)
        if (view->told[i] && index-- == 0) {
            *form = (struct wm_form){.shown = &told_formats[i], .told = view->told[i]};
            return true;
        }
    for (size_t i = 0; i < G_N_ELEMENTS(drawn_formats); i++) {
        const struct wm_format *format = wm_format_at((int)i);
        if ((view->kinds & 1U << format->kind) && index-- == 0) {
            *form = (struct wm_form){.shown = &drawn_formats[i], .drawn = format};
            return true;
        }
    }
    return false;
}

static bool is_called(const struct wallmap_format *format, const char *name)
{
    return strcmp(format->name, name) == 0 ||
           (*format->suffix && strcmp(format->suffix, name) == 0);
}

static bool find_form(const struct view *view, const char *name, struct wm_form *form)
{
    for (size_t i = 0; view && form_at(view, i, form); i++)
        if (!name || is_called(form->shown, name))
            return true;
    return false;
}

bool wm_form_find(const char *view, const char *format, struct wm_form *form)
{
    return find_form(view ? find_view(view, strcspn(view, "+")) : &views[0], format, form);
}

const struct wallmap_format *wallmap_format_at(const char *view, size_t index)
{
    struct wm_form form;
    const struct view *found = view ? find_view(view, strlen(view)) : &views[0];
    return found && form_at(found, index, &form) ? form.shown : NULL;
}

const struct wallmap_format *wallmap_format_find(const char *view, const char *name)
{
    struct wm_form form;
    return wm_form_find(view, name, &form) ? form.shown : NULL;
}

/* Whether a map can be looked at in that way. */
static enum wallmap_status check_map(const struct view *view, const struct wallmap_map *map)
{
    if (!view || !(view->of & (map->before ? TWO : ONE)))
        return WALLMAP_BAD_OPTION;
    return wallmap_map_has_errors(map) && !(view->of & FAULTY) ? WALLMAP_HAS_ERRORS : WALLMAP_OK;
}

/* Copies of the pages from `first` on, the first of them hung at `end`. Returns where to go on. */
static const struct wm_scene **hang_pages(struct wm_arena *arena, const struct wm_scene **end,
                                          const struct wm_scene *first)
{
    for (const struct wm_scene *page = first; page; page = page->next) {
        struct wm_scene *copy = wm_arena_new(arena, struct wm_scene);
        *copy = *page;
        copy->next = NULL;
        *end = copy;
        end = &copy->next;
    }
    return end;
}

enum wallmap_status wm_views_show(struct wm_arena *arena, const struct wallmap_map *map,
                                  const char *names, const struct wm_format *format,
                                  struct wm_map *shown)
{
    const char *name = names ? names : views[0].shown.name;
    const struct wm_scene *pages = NULL, **end = &pages;
    for (bool is_first = true;; is_first = false, name++) {
        size_t length = strcspn(name, "+");
        const struct view *view = find_view(name, length);
        enum wallmap_status status = check_map(view, map);
        if (status != WALLMAP_OK)
            return status;
        if (!view->draw || !(view->kinds & 1U << format->kind) ||
            (!is_first && format->kind != WM_FORMAT_PAGES))
            return WALLMAP_BAD_OPTION;
        view->draw(arena, map, format, shown);
        end = hang_pages(arena, end, shown->scene);
        name += length;
        if (!*name)
            break;
    }
    shown->scene = pages;
    return WALLMAP_OK;
}

static enum wallmap_status draw(const struct wallmap_map *map, const char *names,
                                const struct wm_format *format, struct wallmap_sink sink)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_map shown = map->drawn;
    enum wallmap_status status = wm_views_show(arena, map, names, format, &shown);
    if (status == WALLMAP_OK)
        status = wm_scenes_write(&shown, format, &map->write, sink);
    wm_arena_destroy(arena);
    return status;
}

static enum wallmap_status check_maps(const struct wallmap_map *const *maps, size_t count,
                                      const char *name)
{
    const struct view *view = find_view(name, strlen(name));
    if (!view || ((view->of & SINGLE) && count != 1))
        return WALLMAP_BAD_OPTION;
    enum wallmap_status status = WALLMAP_OK;
    for (size_t i = 0; i < count && status == WALLMAP_OK; i++)
        status = check_map(view, maps[i]);
    return status;
}

static enum wallmap_status tell(const struct wallmap_map *const *maps, size_t count,
                                wm_report_maker *make, struct wallmap_sink sink)
{
    g_autofree struct wm_told *files = g_new0(struct wm_told, count + 1);
    g_autoptr(GString) out = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        files[i] = maps[i]->told;
    make(&(struct wm_report){.out = out, .files = files, .count = count});
    return out->len == 0 || sink.write(sink.data, out->str, out->len) ? WALLMAP_OK
                                                                      : WALLMAP_SINK_FAILED;
}

enum wallmap_status wallmap_maps_write(const struct wallmap_map *const *maps, size_t count,
                                       const char *view, const char *format,
                                       struct wallmap_sink sink)
{
    struct wm_form form;
    if (!wm_form_find(view, format, &form))
        return WALLMAP_BAD_OPTION;
    if (form.drawn)
        return count == 1 ? draw(maps[0], view, form.drawn, sink) : WALLMAP_BAD_OPTION;
    enum wallmap_status status = check_maps(maps, count, view);
    return status == WALLMAP_OK ? tell(maps, count, form.told, sink) : status;
}

size_t wallmap_map_sheet_count(const struct wallmap_map *map)
{
    return (size_t)map->drawn.sheet_count;
}

enum wallmap_status wallmap_map_write_sheet(const struct wallmap_map *map, size_t sheet,
                                            const char *name, struct wallmap_sink sink)
{
    struct wm_form form;
    if (sheet == 0 || sheet > wallmap_map_sheet_count(map) || !wm_form_find(NULL, name, &form) ||
        !form.drawn ||
        (form.drawn->kind != WM_FORMAT_PICTURE && form.drawn->kind != WM_FORMAT_PIXELS))
        return WALLMAP_BAD_OPTION;
    const struct wm_map_sheet *drawn = &map->drawn.sheets[sheet - 1];
    struct wm_arena *arena = wm_arena_create();
    struct wm_map shown = map->drawn;
    shown.places = drawn->places;
    shown.scene = wm_draw(arena, drawn->show, drawn->places, shown.theme);
    enum wallmap_status status = wm_scenes_write(&shown, form.drawn, &map->write, sink);
    wm_arena_destroy(arena);
    return status;
}

enum wallmap_status wallmap_map_write(const struct wallmap_map *map, const char *view,
                                      const char *format, struct wallmap_sink sink)
{
    return wallmap_maps_write(&map, 1, view, format, sink);
}

/* The overview with all sheets behind it, where the format has pages; else the first page. */
static const struct wm_scene *draw_sheets(struct wm_arena *arena, const struct wallmap_map *map,
                                          enum wm_format_kind kind)
{
    const struct wm_map *drawn = &map->drawn;
    const struct wm_scene *next = NULL;
    for (int i = drawn->sheet_count - 1; i >= 0 && kind == WM_FORMAT_PAGES; i--) {
        const struct wm_map_sheet *sheet = &drawn->sheets[i];
        struct wm_scene *scene = wm_draw(arena, sheet->show, sheet->places, drawn->theme);
        scene->next = next;
        next = scene;
    }
    struct wm_scene *first = wm_draw(arena, map->show, drawn->places, drawn->theme);
    first->next = next;
    return first;
}

void wm_view_map(struct wm_arena *arena, const struct wallmap_map *map,
                 const struct wm_format *format, struct wm_map *shown)
{
    if (map->before)
        wm_compared_show(arena, map, format->kind, shown);
    else if (format->kind != WM_FORMAT_DATA)
        shown->scene = draw_sheets(arena, map, format->kind);
}

void wm_view_register(struct wm_arena *arena, const struct wallmap_map *map,
                      const struct wm_format *format, struct wm_map *shown)
{
    (void)format;
    const struct wm_page page = {map->write.page_width, map->write.page_height,
                                 map->write.page_margin};
    shown->scene = wm_register_pages(arena, &map->told, shown->model, shown->theme,
                                     wm_fonts_ruler(shown->fonts), page);
}
