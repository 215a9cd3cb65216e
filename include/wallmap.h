/* SPDX-License-Identifier: MIT
 *
 * wallmap.h: read the description of an office workflow, tell what is wrong with it, draw it.
 *
 * The way through: wallmap_document_create() reads, wallmap_map_create() lays out,
 * wallmap_map_write() draws; wallmap_report_create() tells what was found. docs/LIBRARY.md has a
 * whole program.
 *
 * What holds for all functions
 * - Texts are UTF-8 and end with NUL. What is returned as a pointer to const is borrowed: it lives
 *   as long as the thing it was asked of, or as the program where it was asked of nothing.
 * - A struct of options begins with its own size; everything else zero means the default:
 *       struct wallmap_map_options options = {.size = sizeof options, .width_px = 1920};
 *   Where options are taken, NULL means the default of all. A size that this library does not know
 *   is refused, so a program that was built for a later one fails with a word.
 * - Structs that the library hands out may grow at their end; do not copy or allocate them.
 * - Nothing is kept between calls but what the caller holds and what the documents of a process
 *   share: the two font files of maps with the words set in them so far (at most 16 MB), and the
 *   configuration of fontconfig, see wallmap_fontconfig_keep(). Nothing that is drawn depends on
 *   what was drawn before. The locale, the environment and, except for `times_passes`, the clock
 *   are not read. A document never changes after it was created, so several threads may use it at
 *   once; so it is with a map.
 * - When memory runs out the process ends.
 */
#ifndef WALLMAP_H
#define WALLMAP_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__)
#define WALLMAP_API __attribute__((visibility("default")))
#else
#define WALLMAP_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* "0.1.0", the version of the library that is running. */
WALLMAP_API const char *wallmap_version(void);

/* Text inside of pictures that a document or a pack brings is set with the fontconfig configuration
 * of the process. The first document that needs one makes the fonts of maps the current
 * configuration, so that no setting of the machine reaches a map. A program that uses fontconfig
 * itself calls this before all else: then its configuration stays, and such text is set in the
 * fonts that the program has. Any thread may call it. */
WALLMAP_API void wallmap_fontconfig_keep(void);

/* What became of a call. */
enum wallmap_status {
    WALLMAP_OK,
    WALLMAP_HAS_ERRORS,  /* the document has errors and cannot be drawn */
    WALLMAP_BAD_OPTION,  /* a format, theme, picture or limit that does not exist; a size out of
                            bounds; a struct of options of unknown size */
    WALLMAP_SINK_FAILED, /* the caller's function said that it could not write */
    WALLMAP_TOO_LARGE,   /* more pixels than the format can hold */
};

/* A short sentence without a full stop. */
WALLMAP_API const char *wallmap_status_text(enum wallmap_status status);

/* ---- What there is ------------------------------------------------------------------------ */

/* Tables are read with an index from 0; behind the last row stands NULL. */

/* A way to look at a map: the picture itself, the register of its seams, what is found in it ... */
struct wallmap_view {
    const char *name;    /* "map" */
    const char *summary; /* a few words */
};

/* The first is the default. "changes" is of two documents, "catalogue" what wallmap_icons_draw()
 * draws, the rest of a document. */
WALLMAP_API const struct wallmap_view *wallmap_view_at(size_t index);

/* What a format is made of. */
enum wallmap_format_kind {
    WALLMAP_VECTORS, /* one picture */
    WALLMAP_PIXELS,  /* one picture */
    WALLMAP_PAGES,   /* as many as there are, of vectors */
    WALLMAP_TEXT,    /* no picture */
};

struct wallmap_format {
    const char *name;    /* "svg" */
    const char *suffix;  /* ".svg"; "" for those that have none */
    const char *summary; /* a few words */
    enum wallmap_format_kind kind;
};

/* What a view can be written as; NULL: the first view. The first format is the view's default. */
WALLMAP_API const struct wallmap_format *wallmap_format_at(const char *view, size_t index);

/* One of these, by name or by suffix, with its point; NULL if there is none. */
WALLMAP_API const struct wallmap_format *wallmap_format_find(const char *view, const char *name);

/* Names of the themes. The first is the default. */
WALLMAP_API const char *wallmap_theme_at(size_t index);

/* A sheet of paper, upright. */
struct wallmap_paper {
    const char *name;     /* "A4" */
    double width, height; /* points of 1/72 inch */
};

/* Papers that have a name, A0 to A6 first. */
WALLMAP_API const struct wallmap_paper *wallmap_paper_at(size_t index);

/* By name, in capitals or not; NULL if there is none. */
WALLMAP_API const struct wallmap_paper *wallmap_paper_find(const char *name);

/* A bound on what a run may cost. A caller who sets one gives its name and a value; the rest is not
 * looked at. */
struct wallmap_limit {
    const char *name; /* "steps" */
    long long value;
    const char *summary;       /* what is counted */
    long long least, greatest; /* what `value` may be */
};

/* The limits that hold when nothing is said. Those of reading a document come first; then
 * "previous", the bytes that the program reads of an earlier map, and "findings", how many of a
 * document a report tells. */
WALLMAP_API const struct wallmap_limit *wallmap_limit_at(size_t index);

/* NULL if there is none of that name. */
WALLMAP_API const struct wallmap_limit *wallmap_limit_find(const char *name);

enum wallmap_severity { WALLMAP_NOTE, WALLMAP_WARNING, WALLMAP_ERROR };

/* One row of the catalogue of findings. */
struct wallmap_code {
    const char *name; /* stable for ever: "seam-without-owner" */
    enum wallmap_severity severity;
    bool is_about_work;  /* the way people work; else the file, its pictures or the fonts */
    const char *summary; /* a few words */
    const char *help;    /* a paragraph: what it means, and what to do */
};

WALLMAP_API const struct wallmap_code *wallmap_code_at(size_t index);
WALLMAP_API const struct wallmap_code *wallmap_code_find(const char *name);

/* Names of the schemas of the format that the library brings: "rnc", "rng", "xsd". */
WALLMAP_API const char *wallmap_schema_at(size_t index);

/* The text of a schema, `*length` bytes; NULL if there is none of that name. */
WALLMAP_API const char *wallmap_schema_text(const char *name, size_t *length);

/* The candidate that is nearest to a mistyped word, or NULL where none is near. `candidates` ends
 * with NULL. */
WALLMAP_API const char *wallmap_word_nearest(const char *word, const char *const *candidates);

/* `text` as it may be shown on a terminal: control characters, those that turn the direction of
 * writing, and bytes that are no UTF-8 written so that they can be seen. The caller releases it
 * with free(). */
WALLMAP_API char *wallmap_text_visible(const char *text);

/* ---- Packs -------------------------------------------------------------------------------- */

/* Where other people's pictures are looked for. A place is the JSON file of an Iconify set, a
 * folder with one in it as icons.json, a folder of SVGs and PNGs, a folder that holds any of these,
 * or "NAME=PLACE". A pack is called as its file or folder is; the first one of a name counts. */
struct wallmap_packs {
    const char *const *places;
    size_t place_count;
    const char *set; /* the pack that stands in for the built-in pictures wherever it has the thing;
                        NULL: none */
};

/* ---- A document --------------------------------------------------------------------------- */

struct wallmap_document;

struct wallmap_read_options {
    size_t size;
    const char *name;     /* what messages call the document; NULL: "-" */
    const char *file;     /* what the foot of the map says of where it comes from; NULL: nothing */
    const char *folder;   /* where pictures and a shared office are looked for; NULL: "." */
    const char *language; /* BCP 47 tag of the texts wanted; NULL: the document's first choice */
    unsigned first_line;  /* number of the document's first line in messages; 0: 1 */
    bool is_strict;       /* warnings about the file, its pictures and the fonts are errors */
    const struct wallmap_limit *limits; /* `limit_count`, those that are not the default */
    size_t limit_count;
    struct wallmap_packs packs;
    const char *licences; /* those that pictures may have, as SPDX identifiers parted by commas;
                             others are errors once the map is laid out. NULL: all */
};

/* Reads a document of `length` bytes, which are copied, and looks for what is wrong with the file
 * and with the work. Mistakes of the author are findings, not failures: the document is always
 * made. NULL only for bad options, a set that is no pack among them. Opens no files but those below
 * the folder that the document names, and packs. The caller destroys it. */
WALLMAP_API struct wallmap_document *
wallmap_document_create(const void *bytes, size_t length,
                        const struct wallmap_read_options *options);

/* NULL is fine. */
WALLMAP_API void wallmap_document_destroy(struct wallmap_document *document);

/* Whether it cannot be drawn. */
WALLMAP_API bool wallmap_document_has_errors(const struct wallmap_document *document);

struct wallmap_finding {
    const struct wallmap_code *code;
    enum wallmap_severity severity; /* that of the code, or raised by is_strict */
    const char *file;               /* the document's name, or that of the office file */
    unsigned line, column;          /* from 1, columns in code points; both 0: no place */
    unsigned end_line, end_column;  /* behind the last character */
    const char *text;               /* one sentence without a full stop */
    const char *hint;               /* NULL where there is none */
};

/* What is found in a document, or in its map, which finds more: hints that contradict each other,
 * characters that no font has. Findings stand in the order of the document, those without a place
 * last. */
struct wallmap_findings;

WALLMAP_API const struct wallmap_findings *
wallmap_document_findings(const struct wallmap_document *document);

WALLMAP_API size_t wallmap_findings_count(const struct wallmap_findings *findings);

/* NULL behind the last. */
WALLMAP_API const struct wallmap_finding *
wallmap_findings_at(const struct wallmap_findings *findings, size_t index);

struct wallmap_report_options {
    size_t size;
    const char *format;          /* one of the view "findings"; NULL: the first */
    enum wallmap_severity least; /* what is below is left out */
    bool has_color;              /* escape sequences of terminals, in "pretty" and "short" */
    bool has_notes;              /* notes too, not only the one that counts crossings of the wall */
    bool leaves_work_out;        /* only what is about the file, its pictures and the fonts */
    size_t most; /* of a document in "pretty", "short", "github", then "n more"; 0: the limit
                    "findings" */
};

/* `count` lists of findings, one a document, as one text, which the caller releases with free(). It
 * is empty where nothing is to be told, but for "json" and "sarif". NULL for bad options. */
WALLMAP_API char *wallmap_report_create(const struct wallmap_findings *const *lists, size_t count,
                                        const struct wallmap_report_options *options);

/* Somebody who takes part, as the document names them. */
struct wallmap_named {
    const char *id, *name;
    int steps; /* that they do */
};

/* The actors, and the departments of the office, in the order of the document; NULL behind the
 * last. */
WALLMAP_API const struct wallmap_named *
wallmap_document_actor_at(const struct wallmap_document *document, size_t index);
WALLMAP_API const struct wallmap_named *
wallmap_document_department_at(const struct wallmap_document *document, size_t index);

/* ---- Facts ----------------------------------------------------------------------------------- */

/* One pass of the layout, and the time it took. */
struct wallmap_pass {
    const char *name;
    double milliseconds;
};

/* A kind of trouble, and how often the document tells of it, in steps and in handoffs. */
struct wallmap_trouble {
    const char *name; /* "lost" */
    int count;
};

/* How long work lies before a step after another one: on its way there, and at the step. */
struct wallmap_wait {
    const char *from, *to; /* ids of the steps */
    double minutes;
};

/* What a figure is: how many, how much, a number with digits behind the point, 0 or 1. */
enum wallmap_fact_kind {
    WALLMAP_FACT_COUNT,
    WALLMAP_FACT_AMOUNT,
    WALLMAP_FACT_RATIO,
    WALLMAP_FACT_TRUTH,
};

/* A figure that can be told of a document. */
struct wallmap_fact {
    const char *name; /* "seams_without_owner"; the same in JSON */
    const char
        *words; /* "  without owner"; begins with two blanks if it is a part of the one above */
    const char *unit; /* "minutes", of working time; "points", of 1/72 inch; else "" */
    enum wallmap_fact_kind kind;
    bool is_of_map; /* known once the map is laid out */
};

/* In the order in which they are told; NULL behind the last. */
WALLMAP_API const struct wallmap_fact *wallmap_fact_at(size_t index);

/* What a document holds and what follows from it. */
struct wallmap_facts {
    const char *title, *language;      /* language may be "" */
    bool is_to_be;                     /* as it will work; else as it works today */
    bool is_laid_out;                  /* figures of the map are known, and the font */
    const char *font;                  /* the family that is really used */
    const double *figures;             /* by index of wallmap_fact_at; what is not known is 0 */
    const struct wallmap_pass *passes; /* `pass_count`, in their order; none where times_passes
                                          was not asked for */
    size_t pass_count;
    const struct wallmap_trouble *troubles_by_kind; /* `trouble_kind_count`: all kinds there are */
    size_t trouble_kind_count;
    const struct wallmap_wait *longest_waits; /* `longest_wait_count`, 3 at most, longest first */
    size_t longest_wait_count;
    const char *const *usual_way; /* `usual_way_count` ids of steps, in the order told */
    size_t usual_way_count;
    const char *time_words; /* in sentences: how much is waiting, what has no time, what loops add;
                               "" where nothing is known */
};

/* The figure called `name`; not a number if there is none. */
WALLMAP_API double wallmap_fact_value(const struct wallmap_facts *facts, const char *name);

/* Without those of a map. NULL where so little could be read that there is nothing to tell. */
WALLMAP_API const struct wallmap_facts *
wallmap_document_facts(const struct wallmap_document *document);

/* ---- A map -------------------------------------------------------------------------------- */

/* An earlier map of the same work, as far as a new one can resemble it. */
struct wallmap_previous;

/* Reads `length` bytes that wallmap_map_write() wrote as "json"; they are not needed afterwards.
 * NULL if they are anything else. Time and memory grow with `length`; the limit "previous" is a
 * sensible bound. The caller destroys it. */
WALLMAP_API struct wallmap_previous *wallmap_previous_create(const void *json, size_t length);

/* NULL is fine. */
WALLMAP_API void wallmap_previous_destroy(struct wallmap_previous *previous);

/* A theme of one's own: what it changes of one that is built in. */
struct wallmap_theme;

enum { WALLMAP_MOST_THEME = 1 << 16 /* bytes of its text */ };

/* What is wrong with the text of a theme. */
struct wallmap_theme_fault {
    size_t line, column; /* from 1; columns are bytes */
    const char *message; /* a sentence without a full stop */
    const char *hint;    /* how to mend it, likewise */
};

/* Reads `length` bytes of text, lines NAME = VALUE as docs/THEMES.md has them; they are not needed
 * afterwards. Never NULL; a theme with a fault is WALLMAP_BAD_OPTION for a map. The caller destroys
 * it, after the maps that have it. */
WALLMAP_API struct wallmap_theme *wallmap_theme_create(const void *text, size_t length);

/* The first fault, which lives as long as the theme; NULL where there is none. */
WALLMAP_API const struct wallmap_theme_fault *
wallmap_theme_fault(const struct wallmap_theme *theme);

/* NULL is fine. */
WALLMAP_API void wallmap_theme_destroy(struct wallmap_theme *theme);

struct wallmap_map_options {
    size_t size;

    /* How it is laid out. */
    const char *theme; /* a name of wallmap_theme_at; NULL: the first */
    /* The page, in points of 1/72 inch: the map is laid out for its shape and scaled to fit into
     * its middle. Both 0: a sheet as large as the map is by nature; but one of the shape of
     * width_px and height_px, where both are given. From 1 to 14,400 */
    double page_width, page_height;
    double page_margin; /* of the page, left free on each side */
    bool is_paper;      /* the page is real paper, in points */
    /* An earlier map, which this one is to resemble; its steps that no longer exist are ignored.
     * NULL: none */
    const struct wallmap_previous *previous;
    int effort;        /* of the search for a layout: -1 little, 0 as usual, 1 more, 2 much */
    bool times_passes; /* facts tell how long each pass took; the map is the same */

    /* How it is written. */
    double width_px, height_px;  /* png, svg: fitted into this; 0: that side is free */
    double scale;                /* pixels a point in png and svg; 0: 1. From 0.01 to 100 */
    double dpi;                  /* png: pixels an inch, in place of scale; 0: not set. To 4,800 */
    bool is_transparent;         /* png, svg: nothing is painted behind the map */
    bool has_no_xml_declaration; /* svg: for use inside HTML */
    const char *id_prefix;       /* svg: before each id, so that maps in one page do not share any;
                                    letters, digits, "-", "_"; NULL: made from the content */
    bool has_date;               /* pdf: the date below is written; else none */
    long long date;              /* seconds since 1970-01-01 UTC */

    /* Whose map it is, by id; at most one of the two: their steps and handoffs are drawn in full
     * and the rest calm, at the same places. NULL: everybody's. An id that the document does not
     * have is WALLMAP_BAD_OPTION */
    const char *actor, *department;

    bool asks_nothing; /* no slip that asks who takes the empty chairs of nobody's handoffs */
    /* On how many sheets it is, behind an overview of the whole: each has some of the steps, and
     * the lines between sheets say where they go on. 0 or 1: one sheet, without an overview; up to
     * WALLMAP_MOST_SHEETS, but not more than there are steps. WALLMAP_SHEETS_AUTO: as few as make
     * the words of steps and handoffs large enough on the page, 9 points on paper or 12 pixels on a
     * slide, which may be one; without a page one. Of two documents on one map it is
     * WALLMAP_BAD_OPTION */
    int sheets;
    const struct wallmap_theme *own_theme; /* in place of `theme`; NULL: none */
};

enum { WALLMAP_SHEETS_AUTO = -1, WALLMAP_MOST_SHEETS = 99 };

struct wallmap_map;

/* Lays a document out. Options are copied; the document must outlive the map. `*map` is NULL for
 * bad options (WALLMAP_BAD_OPTION). Where the document has errors (WALLMAP_HAS_ERRORS) there is
 * nothing to draw, but findings and facts can be asked for. The caller destroys it. */
WALLMAP_API enum wallmap_status wallmap_map_create(const struct wallmap_document *document,
                                                   const struct wallmap_map_options *options,
                                                   struct wallmap_map **map);

/* Two documents as one map, mostly one workflow as it works and as it will: what stays in its
 * place, what is gone as a ghost, what is new marked. Departments, actors and steps are the same
 * where their ids are; a handoff is where its steps are and, if there are several, the thing handed
 * over is. In pdf two more pages show each alone, with everything in the same place. Findings and
 * facts are those of the document after. `actor` and `department` are WALLMAP_BAD_OPTION; a
 * document with errors is WALLMAP_HAS_ERRORS, and `*map` then NULL as well. */
WALLMAP_API enum wallmap_status
wallmap_map_create_compared(const struct wallmap_document *before,
                            const struct wallmap_document *after,
                            const struct wallmap_map_options *options, struct wallmap_map **map);

/* NULL is fine. */
WALLMAP_API void wallmap_map_destroy(struct wallmap_map *map);

/* Whether it cannot be drawn. */
WALLMAP_API bool wallmap_map_has_errors(const struct wallmap_map *map);

/* Takes what is written, piece by piece, in order. False: it could not; nothing more is sent. */
struct wallmap_sink {
    bool (*write)(void *data, const void *bytes, size_t length);
    void *data;
};

/* Writes a view of a map in a format, both by name (wallmap_view_at, wallmap_format_at; NULL: the
 * first). "map+register" writes the pages of both, one behind the other, in a format that has
 * pages. The same documents, options, version and fonts give the same bytes. WALLMAP_BAD_OPTION for
 * a view that is not written in that format, or not of such a map. Of a map with errors there are
 * "facts", "layout" and "findings". */
WALLMAP_API enum wallmap_status wallmap_map_write(const struct wallmap_map *map, const char *view,
                                                  const char *format, struct wallmap_sink sink);

/* How many sheets stand behind the overview of a map; 0: it is on one, or there is nothing to draw.
 * wallmap_map_write() writes all of them in a format that has pages, and as "sheets" in JSON; in
 * other formats the overview alone. */
WALLMAP_API size_t wallmap_map_sheet_count(const struct wallmap_map *map);

/* Writes sheet `sheet` of a map, from 1, in a format of pictures: kind WALLMAP_VECTORS or
 * WALLMAP_PIXELS. WALLMAP_BAD_OPTION if there is no such sheet or format. */
WALLMAP_API enum wallmap_status wallmap_map_write_sheet(const struct wallmap_map *map, size_t sheet,
                                                        const char *format,
                                                        struct wallmap_sink sink);

/* Writes `count` maps as one report, in a format of kind WALLMAP_TEXT: a list of files in JSON, one
 * table in CSV. A single map is written as wallmap_map_write() writes it. "changes" is of one map;
 * pictures of several are WALLMAP_BAD_OPTION. */
WALLMAP_API enum wallmap_status wallmap_maps_write(const struct wallmap_map *const *maps,
                                                   size_t count, const char *view,
                                                   const char *format, struct wallmap_sink sink);

/* Those of its document, and what was found when it was laid out. */
WALLMAP_API const struct wallmap_findings *wallmap_map_findings(const struct wallmap_map *map);

/* Those of its document, and of the map. NULL where so little could be read that there is nothing
 * to tell. */
WALLMAP_API const struct wallmap_facts *wallmap_map_facts(const struct wallmap_map *map);

/* A picture that a map shows, and what is owed for it; NULL where that is not known. */
struct wallmap_credit {
    const char *name;        /* as it is found: "fax", "noto:fax-machine" */
    const char *pack;        /* "wallmap" for a built-in one, NULL for the document's own */
    const char *title;       /* as its author calls it */
    const char *author;      /* who made it */
    const char *source;      /* where it comes from: an address, or a file of a pack */
    const char *licence;     /* its SPDX identifier, where it has one; "public-domain" */
    const char *licence_url; /* where it can be read */
};

/* The pictures of the map, each once, in the order in which they are first painted; NULL behind the
 * last. */
WALLMAP_API const struct wallmap_credit *wallmap_map_credit_at(const struct wallmap_map *map,
                                                               size_t index);

/* ---- The seam register -------------------------------------------------------------------- */

enum wallmap_crossing {
    WALLMAP_CROSSES_NOT,
    WALLMAP_CROSSES_OUT, /* the wall, away from the front */
    WALLMAP_CROSSES_IN,  /* back to it */
};

/* One end of a seam. */
struct wallmap_seam_end {
    const char *room; /* the department, or the actor that has none */
    const char *actor;
    const char *step; /* its id */
    const char *does;
};

/* A trouble of a seam. */
struct wallmap_seam_trouble {
    const char *name;   /* of the kind: "lost" */
    const char *share;  /* as it is said: "1 in 20"; NULL: not told */
    double share_value; /* from 0 to 1; -1: not told */
    const char *says;   /* NULL: nothing */
};

/* What speaks against a seam. */
struct wallmap_seam_reason {
    const char *words; /* "no owner" */
    int points;        /* at least 1 */
};

/* A handoff from one room to another, at least one of them inside. Texts that the document does not
 * give are NULL. */
struct wallmap_seam {
    int number;       /* from 1, the worst */
    int score;        /* the sum of the reasons' points; docs/CLI.md has the table */
    const char *door; /* letter on the map of the door that it goes through: "A" */
    struct wallmap_seam_end from, to;
    const char *item, *via, *when;
    const char *owner, *measure; /* the owner's name */
    const char *waits;           /* as it is said: "2 days"; the handoff's own wait */
    double waits_minutes;        /* of working time; -1: not told */
    const char *share;           /* how often work takes this way: "1 in 4" */
    double share_value;          /* from 0 to 1; -1: not told */
    const char *says;
    bool is_thrown, comes_back;
    enum wallmap_crossing crosses;
    const struct wallmap_seam_trouble *troubles; /* `trouble_count` */
    const struct wallmap_seam_reason *reasons;   /* `reason_count` */
    size_t trouble_count, reason_count;
    const char *file; /* the document's name */
    unsigned line, column;
};

/* The seams, worst first; those with the same score stand in the order of the document. NULL behind
 * the last, and where the map has errors. */
WALLMAP_API const struct wallmap_seam *wallmap_map_seam_at(const struct wallmap_map *map,
                                                           size_t index);

/* ---- The story ---------------------------------------------------------------------------- */

/* A paragraph of the map as it is told in plain sentences. */
struct wallmap_paragraph {
    int step;         /* number of the step on the map, from 1; 0: it is about the whole */
    const char *text; /* sentences, without the number */
};

/* The story, in the language of the document's texts, where that is English, German, French or
 * Spanish, else in English: first what is told of the whole, then a paragraph a step, with the
 * handoffs from there. NULL behind the last, and where the map has errors. */
WALLMAP_API const struct wallmap_paragraph *wallmap_map_story_at(const struct wallmap_map *map,
                                                                 size_t index);

/* ---- Comparing ---------------------------------------------------------------------------- */

/* What maps of two documents tell besides; of one document alone there is nothing. */

/* Whether any department, actor or step that takes part is in both. */
WALLMAP_API bool wallmap_map_is_shared(const struct wallmap_map *map);

enum wallmap_change_kind { WALLMAP_GONE, WALLMAP_NEW, WALLMAP_CHANGED };

enum wallmap_change_of { WALLMAP_DEPARTMENT, WALLMAP_ACTOR, WALLMAP_STEP, WALLMAP_HANDOFF };

/* One thing that is otherwise. */
struct wallmap_aspect {
    const char *name;           /* "owner", "waits"; docs/CLI.md lists them */
    const char *before, *after; /* as it is said; NULL: nothing, at most one of the two */
    const char *text;           /* a clause: "now owned by Order entry" */
};

/* Something that is only in one document, or is otherwise in the other. A department or an actor
 * is there where it takes part: where it does a step. Texts that do not apply are NULL. */
struct wallmap_change {
    enum wallmap_change_kind kind;
    enum wallmap_change_of of;
    const char *id;                       /* of a department, actor, step */
    const char *from, *to;                /* of a handoff: ids of its steps */
    const char *name;                     /* its name; of a step what is done; of a handoff the
                                             thing */
    const char *by;                       /* of a step: who does it */
    const char *text;                     /* one sentence without a full stop */
    const struct wallmap_aspect *aspects; /* `aspect_count`, where it changed */
    size_t aspect_count;
    const char *file; /* where it stands: after, or before where it is gone */
    unsigned line, column;
};

/* First what is gone, then what is new, then what changed; in each departments, actors, steps,
 * handoffs. NULL behind the last. */
WALLMAP_API const struct wallmap_change *wallmap_map_change_at(const struct wallmap_map *map,
                                                               size_t index);

/* What is won, or lost, in one sentence without a full stop: "From 9 days to 2, and from 7 handoffs
 * without an owner to none". NULL for a map of one document. */
WALLMAP_API const char *wallmap_map_headline(const struct wallmap_map *map);

/* ---- Pictures ----------------------------------------------------------------------------- */

/* The pictures that the library brings. */
struct wallmap_icons;

struct wallmap_icon {
    const char *name;     /* as it is written in a document */
    const char *title;    /* plain words */
    const char *category; /* "people", "papers" ... */
    const char *aliases;  /* other names, comma separated, may be "" */
    const char *words;    /* phrases that bring it to mind, comma separated, may be "" */
};

struct wallmap_icons_options {
    size_t size;
    const char *language; /* BCP 47 tag of titles, aliases and words: en, de, fr or es, with any
                             region; NULL: English */
    struct wallmap_packs packs;
};

/* The caller destroys it. NULL for bad options, for any other language and for a set that is
 * no pack. */
WALLMAP_API struct wallmap_icons *wallmap_icons_create(const struct wallmap_icons_options *options);
WALLMAP_API void wallmap_icons_destroy(struct wallmap_icons *icons);

/* Name and place of a pack, in the order in which they are looked for. False behind the last. */
WALLMAP_API bool wallmap_icons_pack_at(const struct wallmap_icons *icons, size_t index,
                                       const char **name, const char **place);

/* Names of the `*count` pictures of a pack, sorted, without "PACK:". NULL where no pack is called
 * so. */
WALLMAP_API const char *const *wallmap_icons_pack_names(const struct wallmap_icons *icons,
                                                        const char *pack, size_t *count);

/* By category, then by name. */
WALLMAP_API const struct wallmap_icon *wallmap_icons_at(const struct wallmap_icons *icons,
                                                        size_t index);

/* By its name or any other name in any of the languages; case, accents, spaces and hyphens do not
 * matter. NULL if there is none. */
WALLMAP_API const struct wallmap_icon *wallmap_icons_find(const struct wallmap_icons *icons,
                                                          const char *name);

/* At most `most` of those that have every one of `words` (separated by spaces) at the beginning of
 * a word of their names, titles or words in any of the languages, or of their category; case and
 * accents do not matter. First the one that is called so; then a word in the name counts more than
 * one in another name, and that more than the rest. Returns how many were stored in `found`. */
WALLMAP_API size_t wallmap_icons_search(const struct wallmap_icons *icons, const char *words,
                                        const struct wallmap_icon **found, size_t most);

/* At most `most` with a name, in any of the languages, that is near to one that does not exist, the
 * nearest first; returns how many. */
WALLMAP_API size_t wallmap_icons_nearest(const struct wallmap_icons *icons, const char *name,
                                         const struct wallmap_icon **found, size_t most);

/* Draws one picture, 64 points wide at scale 1, or, where `name` is NULL, a catalogue of all of
 * them with their names: in svg and png one long sheet; in pdf as many pages as it takes, each of
 * the options' size, A4 where they give none. Other formats are WALLMAP_BAD_OPTION. */
WALLMAP_API enum wallmap_status wallmap_icons_draw(struct wallmap_icons *icons, const char *name,
                                                   const char *format,
                                                   const struct wallmap_map_options *options,
                                                   struct wallmap_sink sink);

#ifdef __cplusplus
}
#endif

#endif
