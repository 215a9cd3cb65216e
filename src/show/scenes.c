/* SPDX-License-Identifier: MIT
 *
 * Scenes: pictures put together on a stage of WM_STAGE_WIDTH × WM_STAGE_HEIGHT. What is handed over
 * plays in all of them.
 */
#include "show/scenes.h"

#include "model/duration.h"
#include "model/seam.h"

enum { MOST_PARTS = 7 };

/* A picture of the family by its name; NULL: what is handed over, or a sheet of paper. */
struct part {
    const char *picture;
    double x, y, side, turn;
};

struct composition {
    enum wm_stage stage;
    struct part parts[MOST_PARTS]; /* up to the first without a side */
};

enum kind {
    LOST,
    DAMAGED,
    WAITS,
    THROWN,
    RETURNED,
    TYPED,
    CHASED,
    BLAMED,
    MISTAKEN,
    RULED,
    ALONE,
    WRONG,
    PARTIAL,
    NONE
};

static const struct composition compositions[] = {
    [LOST] = {WM_STAGE_PIT,
              {{NULL, 46, 82, 34, -24},
               {NULL, 112, 84, 34, 16},
               {NULL, 80, 88, 30, 7},
               {NULL, 52, -4, 88, 20}}},
    [DAMAGED] = {WM_STAGE_PLAIN, {{NULL, 6, 20, 96, -14}, {"cracked-parcel", 92, 32, 96, 9}}},
    [WAITS] = {WM_STAGE_PLAIN,
               {{"in-tray", 8, 24, 104, 0},
                {NULL, 26, -2, 56, -9},
                {NULL, 56, 8, 48, 12},
                {"hourglass", 116, 52, 76, 0}}},
    [THROWN] = {WM_STAGE_PLAIN,
                {{NULL, 8, 64, 62, -38},
                 {NULL, 120, 66, 62, 34},
                 {NULL, 64, 72, 56, 8},
                 {NULL, 56, -4, 78, 24}}},
    [RETURNED] = {WM_STAGE_PLAIN, {{"return-box", 88, 26, 102, 0}, {NULL, 4, 48, 80, -10}}},
    [TYPED] = {WM_STAGE_PLAIN,
               {{"computer", 0, 40, 84, 0},
                {"computer", 108, 40, 84, 0},
                {"two-keyboards", 62, 62, 66, 0},
                {NULL, 22, -2, 48, -6},
                {NULL, 126, -2, 48, 6}}},
    [CHASED] = {WM_STAGE_PLAIN,
                {{"phone-call", 0, 46, 78, -8},
                 {"phone-call", 60, 34, 78, 0},
                 {"phone-call", 120, 46, 78, 8},
                 {NULL, 74, -4, 46, 6}}},
    [BLAMED] = {WM_STAGE_PLAIN, {{"pointing-fingers", 32, 0, 128, 0}, {NULL, 70, 76, 52, 0}}},
    [MISTAKEN] = {WM_STAGE_PLAIN,
                  {{"chat", 8, 12, 112, 0}, {NULL, 112, 6, 56, -6}, {"question", 116, 62, 62, 6}}},
    [RULED] = {WM_STAGE_PLAIN,
               {{NULL, 56, 0, 84, 0},
                {"barrier", 0, 56, 72, 0},
                {"barrier", 118, 56, 72, 0},
                {"red-tape", 70, 66, 58, 0}}},
    [ALONE] = {WM_STAGE_PLAIN, {{"armchair", 4, 14, 112, 0}, {NULL, 118, 52, 74, -5}}},
    [PARTIAL] = {WM_STAGE_PLAIN, {{NULL, 4, 8, 112, -5}, {"question", 104, 36, 88, 5}}},
    [WRONG] = {WM_STAGE_CROSSED, {{NULL, 40, 4, 112, -5}}},
};

static enum kind kind_of_trouble(enum wm_trouble_kind trouble)
{
    static const enum kind kinds[] = {
        [WM_TROUBLE_LOST] = LOST,          [WM_TROUBLE_DROPPED] = LOST,
        [WM_TROUBLE_DAMAGED] = DAMAGED,    [WM_TROUBLE_WRONG] = WRONG,
        [WM_TROUBLE_INCOMPLETE] = PARTIAL, [WM_TROUBLE_LATE] = WAITS,
        [WM_TROUBLE_STUCK] = WAITS,        [WM_TROUBLE_RETURNED] = RETURNED,
        [WM_TROUBLE_REKEYED] = TYPED,      [WM_TROUBLE_DUPLICATED] = TYPED,
        [WM_TROUBLE_SEARCHED] = CHASED,    [WM_TROUBLE_CHASED] = CHASED,
        [WM_TROUBLE_BLAMED] = BLAMED,      [WM_TROUBLE_MISUNDERSTOOD] = MISTAKEN,
    };
    return kinds[trouble];
}

static bool waits_long(const struct wm_model *model, struct wm_duration waits)
{
    enum { LONG_DAYS = 4 };
    return wm_duration_minutes(model, waits) >= LONG_DAYS * 60 * model->hours_per_day;
}

/* The first trouble that takes the work away; NULL: none. */
static const struct wm_trouble *find_gone(const struct wm_trouble *troubles, int count)
{
    for (int i = 0; i < count; i++)
        if (kind_of_trouble(troubles[i].kind) <= DAMAGED)
            return &troubles[i];
    return NULL;
}

/* What is known of a handoff or a step. */
struct plight {
    const struct wm_trouble *troubles;
    int trouble_count, rule_count;
    struct wm_duration waits;
    enum kind before; /* what is told before other trouble; NONE: nothing */
    enum kind behind; /* likewise behind it */
};

/* In the order of what people would tell first: what is gone, long waits, other trouble, rules. */
static enum kind kind_of(const struct wm_model *model, const struct plight *it)
{
    const struct wm_trouble *gone = find_gone(it->troubles, it->trouble_count);
    if (gone)
        return kind_of_trouble(gone->kind);
    if (waits_long(model, it->waits))
        return WAITS;
    if (it->before != NONE)
        return it->before;
    if (it->trouble_count > 0)
        return kind_of_trouble(it->troubles[0].kind);
    if (it->behind != NONE)
        return it->behind;
    if (it->rule_count > 0)
        return RULED;
    return it->waits.is_given ? WAITS : ALONE;
}

static enum kind kind_of_handoff(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    bool comes_back = wm_handoff_comes_back(model, handoff);
    return kind_of(model,
                   &(struct plight){it->troubles, it->trouble_count, it->rule_count, it->waits,
                                    it->is_thrown ? THROWN : NONE, comes_back ? RETURNED : NONE});
}

/* Where work stops, nobody takes it on. */
static enum kind kind_of_step(const struct wm_showing *showing, int step)
{
    const struct wm_model *model = showing->model;
    const struct wm_step *it = &model->steps[step];
    bool stops = step != showing->usual.end && wm_side_is_inside(wm_step_side(model, step)) &&
                 !wm_step_leads_on(model, step);
    return kind_of(model, &(struct plight){it->troubles, it->trouble_count, it->rule_count,
                                           it->waits, stops ? ALONE : NONE, NONE});
}

static const struct wm_show_scene *set_scene(const struct wm_showing *showing, enum kind kind,
                                             struct wm_show_picture thing)
{
    const struct composition *from = &compositions[kind];
    if (!thing.icon)
        thing = wm_show_named(showing, "form");
    struct wm_show_scene *scene = wm_arena_new(showing->arena, struct wm_show_scene);
    struct wm_show_part *parts = wm_arena_array(showing->arena, struct wm_show_part, MOST_PARTS);
    scene->stage = from->stage;
    scene->parts = parts;
    for (int i = 0; i < MOST_PARTS && from->parts[i].side > 0; i++) {
        const struct part *part = &from->parts[i];
        parts[scene->part_count++] = (struct wm_show_part){
            .picture = part->picture ? wm_show_named(showing, part->picture) : thing,
            .box = {part->x, part->y, part->side, part->side},
            .turn = part->turn};
    }
    return scene;
}

const struct wm_show_scene *wm_show_handoff_scene(const struct wm_showing *showing, int handoff)
{
    return set_scene(showing, kind_of_handoff(showing->model, handoff),
                     wm_show_cast(showing->casting->handoffs[handoff]));
}

const struct wm_show_scene *wm_show_step_scene(const struct wm_showing *showing, int step)
{
    const struct wm_model *model = showing->model;
    struct wm_show_picture thing = {0};
    for (int h = 0; h < model->handoff_count && !thing.icon; h++)
        if (model->handoffs[h].to == step)
            thing = wm_show_cast(showing->casting->handoffs[h]);
    return set_scene(showing, kind_of_step(showing, step), thing);
}

const char *wm_show_pennant(const struct wm_showing *showing, int rank)
{
    static const char *const pennants[WM_WORST] = {WM_SAID("worst"), WM_SAID("2nd"),
                                                   WM_SAID("3rd")};
    return rank ? wm_say(&showing->tongue, pennants[rank - 1]) : NULL;
}
