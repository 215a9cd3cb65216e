/* SPDX-License-Identifier: MIT
 *
 * Inside of src/api: what its files share. Nobody else includes this.
 */
#ifndef WM_API_DOCUMENT_H
#define WM_API_DOCUMENT_H

#include "layout/layout.h"
#include "model/merge.h"
#include "read/read.h"
#include "report/told.h"
#include "show/casting.h"
#include "show/show.h"
#include "wallmap.h"
#include "write/write.h"

/* Findings as they are handed out, beside those that the stages know. */
struct wallmap_findings {
    const char *name; /* what messages call the document */
    const struct wm_findings *found;
    const struct wallmap_finding *shown; /* as many */
};

/* Facts, and what they point at. */
struct wm_facts {
    struct wallmap_facts shown;
    double figures[WM_FACT_COUNT];
    struct wallmap_pass passes[WM_LAYOUT_PASSES];
    struct wallmap_trouble troubles[WM_TROUBLE_KINDS];
    struct wallmap_wait waits[3];
};

/* An earlier map, as far as it was read. */
struct wallmap_previous {
    struct wm_arena *arena;
    const struct wm_previous_place *places;
    int place_count;
};

/* Everything is made when the document is created, and then stays as it is. */
struct wallmap_document {
    struct wm_arena *arena;
    const char *name, *file;
    bool is_strict;
    const char *licences;   /* those that pictures may have; NULL: all */
    struct wm_model *model; /* NULL where nothing could be read */
    struct wm_icons *icons;
    const struct wm_casting *casting; /* of the model */
    struct wallmap_findings findings;
    struct wm_facts facts;
    struct wm_told told;
    const struct wallmap_named *actors, *departments; /* each ends with NULLs */
};

/* How large words have to be on the page that was asked for. */
struct wm_legible {
    double unit; /* of points on paper or pixels on a slide, those that a unit of the page takes; 0:
                    nobody says what the map is read on */
    double least; /* the em, in these */
};

/* Everything is made when the map is created, and then stays as it is. */
struct wallmap_map {
    struct wm_arena *arena;
    const struct wallmap_document *document; /* the caller's; of two, the one after */
    const struct wallmap_document *before;   /* NULL: there is only one */
    const struct wm_merge *merge;            /* of the two */
    const char *file; /* what the foot says of where it comes from, or NULL */
    struct wm_write_options write;
    struct wm_layout_options layout;
    struct wm_legible legible;
    int sheets_asked;                 /* as in wallmap_map_options */
    const struct wm_owner *seen_from; /* whose map it is; NULL: everybody's */
    bool asks_nothing;                /* no slip */
    const struct wm_show *whole;      /* with all words; NULL: the document has errors, or two are
                                         compared */
    const struct wm_show *show;       /* what is drawn: that, or an overview before sheets */
    struct wm_map drawn;              /* but for the scene: that is drawn if a format needs one */
    struct wallmap_findings findings;
    struct wm_facts facts;
    struct wm_told told;
};

/* Copies the caller's options to `to`, which is as large as this library knows them. False where
 * they are larger or no options at all; NULL gives the defaults. */
bool wm_options_take(void *to, size_t known, const void *from);

/* Lays `changes` over the defaults. False where one names no limit or is out of bounds. */
bool wm_limits_take(struct wm_limits *limits, const struct wallmap_limit *changes, size_t count);

/* What a writer is told, with copies in `arena`. False where a number or the prefix is out of
 * bounds. */
bool wm_write_options_take(struct wm_arena *arena, struct wm_write_options *to,
                           const struct wallmap_map_options *from);

/* How large words have to be, on the page of the options. */
struct wm_legible wm_legible_take(const struct wallmap_map_options *from,
                                  const struct wm_theme *theme);

/* theme.c: the theme that is asked for, NULL if there is none. */
const struct wm_theme *wm_theme_take(const struct wallmap_map_options *options);

/* What the layout is told, from a caller's options, with copies of them in `arena`. */
void wm_layout_options_take(struct wm_arena *arena, struct wm_layout_options *to,
                            const struct wallmap_map_options *from);

/* Whose map the options ask for, in `arena`; NULL: everybody's. False where the two contradict each
 * other, or where there is nobody of that id in a document without errors. */
bool wm_seen_from_take(struct wm_arena *arena, const struct wm_owner **to,
                       const struct wallmap_document *document,
                       const struct wallmap_map_options *from);

/* Sorts findings and shows them. `name` is what the document is called. */
struct wallmap_findings wm_findings_show(struct wm_arena *arena, struct wm_findings *findings,
                                         const char *name);

/* What --strict makes errors of: everything that is about the file and only a warning. */
void wm_findings_raise_all(struct wm_findings *findings);

/* A list in `arena` with the same findings, or only with those that are not about the work. */
struct wm_findings *wm_findings_copy(struct wm_arena *arena, const struct wm_findings *from,
                                     bool has_work);

/* Sets the facts of a document; `drawn` NULL: without those of a map. */
void wm_facts_make(struct wm_arena *arena, struct wm_facts *facts, const struct wm_model *model,
                   const struct wm_map *drawn);

/* Sets who takes part. */
void wm_named_make(struct wallmap_document *document);

/* Makes packs known to `icons`. False where the set is none of them. */
bool wm_packs_take(struct wm_icons *icons, const struct wallmap_packs *packs);

/* What is owed for pictures; `*count` of them. */
const struct wallmap_credit *wm_credits_make(struct wm_arena *arena, const GPtrArray *icons,
                                             size_t *count);

/* Sets what a writer of a kind of format looks at, in `arena`: two documents on one page; on three,
 * if the format has pages. */
void wm_compared_show(struct wm_arena *arena, const struct wallmap_map *map,
                      enum wm_format_kind kind, struct wm_map *shown);

/* Writes scenes as a format that was found; the sink is the caller's. */
enum wallmap_status wm_scenes_write(const struct wm_map *map, const struct wm_format *format,
                                    const struct wm_write_options *options,
                                    struct wallmap_sink sink);

#endif
