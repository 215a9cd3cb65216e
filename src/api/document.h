/* SPDX-License-Identifier: MIT
 *
 * Inside of src/api: what its files share. Nobody else includes this.
 */
#ifndef WM_API_DOCUMENT_H
#define WM_API_DOCUMENT_H

#include "layout/layout.h"
#include "read/read.h"
#include "wallmap.h"
#include "write/write.h"

struct wallmap_document {
    struct wm_arena *arena; /* what was read */
    const char *name, *file;
    bool is_strict;
    const char *licences;   /* those that pictures may have; NULL: all */
    struct wm_model *model; /* NULL where nothing could be read */
    struct wm_icons *icons;
    struct wm_findings *read_findings; /* in the document's arena */
    const struct wallmap_named *actors,
        *departments; /* made when asked for; each ends with NULLs */

    struct wm_arena *map_arena; /* what was laid out, NULL before */
    const struct wm_theme *theme;
    struct wm_layout_options layout; /* what it was laid out for, in its arena */
    struct wm_map map;
    const struct wallmap_credit *credits; /* `credit_count`, of the map */
    size_t credit_count;

    struct wm_findings *findings;  /* those that are told: the map's, else those of reading */
    struct wallmap_finding *shown; /* as many, made when asked for, else NULL */
    struct wallmap_facts facts;
    struct wallmap_pass passes[WM_LAYOUT_PASSES]; /* of the facts */
    struct wallmap_trouble troubles[WM_TROUBLE_KINDS];
    struct wallmap_wait waits[3];
    const char *time_words; /* of the facts, in the document's arena; NULL until asked for */

    struct wm_arena *seam_arena; /* of the seams, which are made when asked for; else NULL */
    const struct wallmap_seam *seams;
    const int *seam_handoffs; /* by seam, which handoff it is */
    size_t seam_count;

    struct wm_arena *story_arena; /* of the story, which is told when asked for; else NULL */
    const struct wallmap_paragraph *story;
    size_t story_count;
};

/* Options that were taken, as the stages want them. */
struct wm_orders {
    struct wallmap_draw_options options;
    struct wm_write_options write;
    const struct wm_format *format;
    const struct wm_theme *theme;
};

/* False where they are bad. */
bool wm_orders_take(struct wm_orders *orders, const struct wallmap_draw_options *asked);

/* Copies the caller's options to `to`, which is as large as this library knows them. False where
 * they are larger or no options at all; NULL gives the defaults. */
bool wm_options_take(void *to, size_t known, const void *from);

/* Lays `changes` over the defaults. False where one names no limit or is out of bounds. */
bool wm_limits_set(struct wm_limits *limits, const struct wallmap_limit *changes, size_t count);

/* What a writer is told, from checked options. False where a number or the prefix is out of bounds.
 */
bool wm_write_options_take(struct wm_write_options *to, const struct wallmap_draw_options *from);

/* What the layout is told, from a caller's options, with copies of them in `arena`; `file` is for
 * the foot of the map. False where what
 * is said of an earlier map is out of bounds. */
bool wm_layout_options_take(struct wm_arena *arena, struct wm_layout_options *to,
                            const struct wallmap_draw_options *from, const char *file);

bool wm_layout_options_equal(const struct wm_layout_options *one,
                             const struct wm_layout_options *other);

/* Whose map the options ask for, in `arena`; NULL: everybody's. False where the two contradict each
 * other, or where there is nobody of that id in a document without errors. */
bool wm_seen_from_take(struct wm_arena *arena, const struct wm_owner **to,
                       const struct wallmap_document *document,
                       const struct wallmap_draw_options *from);

/* A list in `arena` with the same findings, or only with those that are not about the work. */
struct wm_findings *wm_findings_copy(struct wm_arena *arena, const struct wm_findings *from,
                                     bool has_work);

/* Makes packs known to `icons`. False where the set is none of them. */
bool wm_packs_take(struct wm_icons *icons, const struct wallmap_packs *packs);

/* What is owed for the pictures of a scene; `*count` of them. */
const struct wallmap_credit *wm_credits_make(struct wm_arena *arena, const GPtrArray *icons,
                                             size_t *count);

/* Adds font-missing and glyph-missing, with the places of the texts. */
void wm_find_fonts(const struct wm_model *model, const struct wm_fonts *fonts,
                   const struct wm_theme *theme, struct wm_findings *findings);

/* The seam register, set on pages of the size and with the margins of `page`, on A4 lying where
 * that has no size; the first of them. The document is laid out. */
struct wm_scene *wm_register_scene(struct wm_arena *arena, struct wallmap_document *document,
                                   const struct wm_write_options *page);

/* Writes a map as a format that was found; the sink is the caller's. */
enum wallmap_status wm_map_write(const struct wm_map *map, const struct wm_format *format,
                                 const struct wm_write_options *options, struct wallmap_sink sink);

/* Ends a scene of pictures without a map: fills in its head but for title and description. */
struct wm_scene *wm_pictures_end(struct wm_scene_builder *builder, const struct wm_theme *theme,
                                 struct wm_point size);

/* One picture alone. */
struct wm_scene *wm_picture_scene(struct wm_arena *arena, const struct wm_icon *icon,
                                  const struct wm_theme *theme);

/* A catalogue of many (const struct wm_icon), by category, in their order, with their other names
 * in a language. On pages of the size and with the margins of `page`, of which the first is
 * returned; NULL: on one long sheet. */
struct wm_scene *wm_sheet_scene(struct wm_arena *arena, const GPtrArray *icons,
                                enum wm_language language, const struct wm_theme *theme,
                                const struct wm_ruler *ruler, const struct wm_write_options *page);

#endif
