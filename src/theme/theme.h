/* SPDX-License-Identifier: MIT
 *
 * Every colour, length and font that decides how a map looks. Lengths are map units (points, 1/72
 * inch).
 */
#ifndef WM_THEME_THEME_H
#define WM_THEME_THEME_H

#include <stdbool.h>
#include <stddef.h>

/* sRGB, not premultiplied, each part from 0 to 255. alpha 0 paints nothing. */
struct wm_color {
    unsigned char red, green, blue, alpha;
};

/* Paints nothing. */
static inline struct wm_color wm_no_color(void)
{
    return (struct wm_color){0};
}

/* From a share between 0 and 1, and back. */
static inline unsigned char wm_color_byte(double share)
{
    return (unsigned char)((share < 0 ? 0 : share > 1 ? 1 : share) * 255 + 0.5);
}

static inline double wm_color_share(unsigned char part)
{
    return part / 255.0;
}

/* From 0xRRGGBB, and how opaque it is in hundredths. */
#define WM_COLOR(hex) WM_COLOR_ALPHA(hex, 100)
#define WM_COLOR_ALPHA(hex, percent)                                                               \
    {                                                                                              \
        (hex) >> 16 & 0xff, (hex) >> 8 & 0xff, (hex)&0xff, ((percent)*255 + 50) / 100              \
    }

/* Every kind of text on a map has one style. */
enum wm_style {
    WM_STYLE_TITLE,
    WM_STYLE_HEADLINE, /* the one sentence that all read, below the title */
    WM_STYLE_SUBTITLE,
    WM_STYLE_BAND,    /* name of a band, on its side */
    WM_STYLE_PLATE,   /* name of a room */
    WM_STYLE_NUMBER,  /* in a step's badge */
    WM_STYLE_ROLE,    /* the actor's name under the figure */
    WM_STYLE_CAPTION, /* what the step does */
    WM_STYLE_LABEL,   /* words beside a rider or a mark */
    WM_STYLE_GATE,    /* sign of a door, and on a mark */
    WM_STYLE_WALL,    /* name of the wall */
    WM_STYLE_COUNT,   /* heading in the strip */
    WM_STYLE_COUNTED, /* below its pictures */
    WM_STYLE_ASK,     /* question on the slip */
    WM_STYLE_LEGEND,
    WM_STYLE_WORST, /* words of the worst place; of the second and the third worst behind it */
    WM_STYLE_SECOND,
    WM_STYLE_THIRD,
    WM_STYLE_PENNANT,
    WM_STYLE_FOOT, /* file, version, sheet */
    WM_STYLE_COUNT_OF,
};

struct wm_font {
    double size; /* map units, the em */
    bool is_bold;
    double letter_space; /* added between two characters */
    double line;         /* from one baseline to the next */
};

/* What tells one person from another, 0xRRGGBB. */
struct wm_head {
    unsigned skin, hair;
};

enum { WM_HEADS = 17, WM_ACCENTS = 8 };

struct wm_theme {
    const char *name;
    const struct wm_theme *at_night; /* how an SVG looks where its reader prefers dark pages; NULL:
                                        always as it is */
    bool is_grey;                    /* pictures of the family are painted in greys */
    const char *family;              /* of all fonts */
    struct wm_font fonts[WM_STYLE_COUNT_OF];

    /* colours */
    struct wm_color paper, ink, quiet /* second rank of text */;
    struct wm_color trouble, trouble_words; /* areas and lines; words, which are darker */
    struct wm_color good;                   /* what works well */
    struct wm_color sides[4];               /* ground of each band, by enum wm_side */
    struct wm_color rooms[4], floors[4];    /* likewise: walls of rooms, and what people stand on */
    struct wm_color brick, mortar, disc /* ground of riders and marks */;
    struct wm_color strip, strip_line /* its ground, and the line around it */;
    struct wm_color on_ink /* words on a dark ground */, sliver /* what is work of a time */;
    struct wm_color brick_dark /* some bricks, and the stones of a gate */,
        gate /* what is seen through it */, arc_ground /* under what is thrown over the wall */;
    struct wm_color earth, grass, water, wood, gold; /* of pit, poles and knobs */
    struct wm_head heads[WM_HEADS]; /* of actors: any two are told apart, hair is told from skin */
    unsigned accents[WM_ACCENTS];   /* of departments, clothes; none is red */

    struct wm_color fresh; /* what is new where two maps are compared */
    double calm; /* how much of what is not theirs is veiled where a map is seen from somebody */

    /* the sheet */
    double least_text;  /* on paper, the em in points; smaller words are told */
    double least_words; /* likewise on a slide, in pixels */
    double margin, gap /* between bands */, band_corner, room_corner;
    double band_name_width, wall_height, merlon_height;

    /* vignettes */
    double person; /* side of the picture of a person, and how high every vignette is */
    double thing;  /* side of the picture of a system or a place */
    double team;   /* how wide three people stand */
    double team_mate, team_behind; /* sides of their pictures: the one in front, the other two */
    double team_rise;              /* how much higher those two stand */
    double team_out;               /* how far their pictures' margins reach beyond the team */
    double crowd;                  /* side of a picture that shows a team by itself */
    double object;                 /* side; `object_of_three` where there are three */
    double object_of_three;
    double object_overlap; /* how far the first reaches over a person's picture */
    double side_overlap;   /* over a thing or a team: margins only, nothing of it is hidden */
    double object_pitch;   /* from one object to the next, as a share of its side */
    double badge_radius;
    double badge_right, badge_down; /* how far a badge reaches into the vignette */
    double caption_width;           /* lines are broken at this */

    /* handoffs */
    double arrow_width, arrow_corner, arrow_head /* its length */, halo /* on each side */;
    double disc_radius, mark_radius;
    double leaf; /* side of a picture that counts out a wait */
    double tray_height,
        tray_end;                /* of the board below leaves, and how far it reaches beyond them */
    double chair;                /* side of the empty chair of a handoff that nobody owns */
    double card_width, card_pad; /* of the card on which it stands */
    double rider;                /* side of what is handed over */
    double flying;               /* likewise of what is thrown, above the wall */
    double track /* between two parallel runs */, label_width /* lines are broken at this */,
        label_gap;
    double gate_width, gate_height; /* of the way through, in a lying wall */
    double scene;                   /* width of the scene of the worst place */
    double pennant_height, pennant_notch, pennant_pad, pole, knob /* radius */;
    double arrow_head_width;
    double arrow_notch;   /* how deep the swallow's tail is cut, as a share of the head's length */
    double trouble_width; /* of an arrow that is trouble */
    double usual_width;   /* of an arrow of the usual way */
    double dot, dot_pitch /* of the dotted arc of what is thrown */, tumble /* degrees */;

    /* lines and pictures */
    double rim, trouble_rim /* of discs */, outline /* of the wall and of plates */;
    double disc_picture; /* side of the picture in a disc, as a multiple of the disc's radius */
    double unknown_dash[2], unknown_corner; /* of the box for a picture that is not known */

    /* the wall */
    double brick_length, brick_height, joint /* between two bricks */;
    double merlon_width, merlon_gap;
    double gate_stone; /* thickness of the arch */
    double plate_corner, plate_pad;
};

/* The theme of that name, or NULL. */
const struct wm_theme *wm_theme_find(const char *name);

/* A colour that plays one part in all themes. */
struct wm_theme_color {
    const char *name; /* in a theme of one's own */
    size_t offset;    /* in a struct wm_theme */
};

/* By index in colors.def, below WM_THEME_COLORS. */
const struct wm_theme_color *wm_theme_color_at(int index);

static inline struct wm_color wm_theme_color(const struct wm_theme *theme,
                                             const struct wm_theme_color *color)
{
    return *(const struct wm_color *)((const char *)theme + color->offset);
}

/* A colour, and the one in its place where pages are dark. */
struct wm_night_color {
    struct wm_color day, night;
};

enum {
    WM_THEME_COLORS = sizeof((char[]){
#define WM_THEME_COLOR(name, field) 0,
#include "theme/colors.def"
#undef WM_THEME_COLOR
    })
};

/* Those of a theme with a night, each `day` once; returns how many, 0 for other themes. */
int wm_theme_night(const struct wm_theme *theme, struct wm_night_color out[WM_THEME_COLORS]);

/* By index in themes.def, NULL behind the last. The first is the default. */
const struct wm_theme *wm_theme_at(int index);

#endif
