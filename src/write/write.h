/* SPDX-License-Identifier: MIT
 *
 * Writers: a scene becomes bytes of a format. A row of formats.def and a file each.
 */
#ifndef WM_WRITE_WRITE_H
#define WM_WRITE_WRITE_H

#include "diag/finding.h"
#include "icon/icon.h"
#include "layout/places.h"
#include "model/model.h"
#include "scene/scene.h"
#include "text/fonts.h"

/* Where the bytes go. An error sticks: what is written after it is dropped, and it is checked once
 * at the end. */
struct wm_sink {
    bool (*write)(void *data, const void *bytes, size_t length); /* false: could not; sticks */
    void *data;
    bool has_failed;
};

void wm_sink_write(struct wm_sink *sink, const void *bytes, size_t length);

/* A sheet behind the overview of a map: a stretch of its steps. */
struct wm_map_sheet {
    struct wm_stretch steps;
    const struct wm_show *show;
    const struct wm_places *places;
};

/* All that a writer may look at; only formats of data look at more than the scene. */
struct wm_map {
    const struct wm_scene *scene; /* NULL for those */
    const struct wm_model *model;
    const struct wm_places *places;
    const struct wm_map_sheet
        *sheets; /* `sheet_count`; none: it is on one, which has no overview */
    int sheet_count;
    const struct wm_findings *findings;
    struct wm_icons *icons;
    struct wm_fonts *fonts;
    const struct wm_theme *theme;
};

struct wm_write_options {
    double page_width, page_height; /* PNG, SVG, PDF: the sheet, in points, into whose middle the
                                       map is fitted; both 0: the sheet is the map */
    double page_margin;             /* of a page, left free on each side */
    bool is_paper;                  /* SVG: the sides of a page are told in mm */
    double width_px, height_px;     /* PNG and SVG: the sheet is fitted into this; 0 leaves the side
                                       free; both 0: by scale */
    double scale; /* 1: a point of the sheet is a pixel (PNG, SVG) or a point (PDF, but for a page,
                     which has its size) */
    double dpi;   /* PNG: 0 leaves scale alone, else scale is dpi / 72 and pHYs says so */
    int workers;  /* PNG: how many threads share the work; 0: as many as there are processors if
                     the picture is large, else one. The bytes are the same */
    bool is_transparent;      /* PNG, SVG: no ground */
    bool has_xml_declaration; /* SVG */
    const char *id_prefix;    /* SVG: before every id; NULL: made from a digest of the scene */
    long long source_date;    /* PDF: seconds since 1970 for its date, -1 for none */
    const char *generator;    /* "wallmap 0.1", for metadata */
};

enum wm_write_status { WM_WRITE_OK, WM_WRITE_SINK_FAILED, WM_WRITE_TOO_LARGE };

/* What a format is made of. */
enum wm_format_kind {
    WM_FORMAT_PICTURE, /* one picture of vectors */
    WM_FORMAT_PIXELS,  /* one picture of pixels */
    WM_FORMAT_PAGES,   /* as many pages as there are */
    WM_FORMAT_TEXT,    /* a scene in words */
    WM_FORMAT_DATA,    /* of model and places in words: no scene is needed */
};

static inline bool wm_format_is_text(enum wm_format_kind kind)
{
    return kind == WM_FORMAT_TEXT || kind == WM_FORMAT_DATA;
}

struct wm_format {
    const char *name, *suffix, *summary;
    enum wm_format_kind kind;
    enum wm_write_status (*write)(const struct wm_map *map, const struct wm_write_options *options,
                                  struct wm_sink *sink);
};

/* By index in formats.def, NULL behind the last. */
const struct wm_format *wm_format_at(int index);

/* By name or suffix, NULL if there is none. */
const struct wm_format *wm_format_find(const char *name);

#endif
