/* SPDX-License-Identifier: MIT
 *
 * What the sheets of a map say. Texts of the whole are left out or replaced, none is made longer.
 */
#include "show/sheets.h"

#include "say/say.h"

int wm_sheeting_find(struct wm_sheeting sheeting, int step)
{
    int low = 0, high = sheeting.count - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (step < sheeting.sheets[middle].end)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* A copy of the show whose steps, handoffs and rooms are copies that may be changed. */
struct copy {
    struct wm_show *show;
    struct wm_show_step *steps;
    struct wm_show_handoff *handoffs;
    struct wm_show_room *rooms;
};

static struct copy copy_show(struct wm_arena *arena, const struct wm_show *whole)
{
    struct copy copy = {
        .show = wm_arena_new(arena, struct wm_show),
        .steps = wm_arena_array(arena, struct wm_show_step, (size_t)whole->step_count + 1),
        .handoffs = wm_arena_array(arena, struct wm_show_handoff, (size_t)whole->handoff_count + 1),
        .rooms = wm_arena_array(arena, struct wm_show_room, (size_t)whole->room_count + 1),
    };
    *copy.show = *whole;
    for (int i = 0; i < whole->step_count; i++)
        copy.steps[i] = whole->steps[i];
    for (int i = 0; i < whole->handoff_count; i++)
        copy.handoffs[i] = whole->handoffs[i];
    for (int i = 0; i < whole->room_count; i++)
        copy.rooms[i] = whole->rooms[i];
    copy.show->steps = copy.steps;
    copy.show->handoffs = copy.handoffs;
    copy.show->rooms = copy.rooms;
    return copy;
}

/* ---- The overview ---- */

static void leave_out_words(struct wm_show_words *words)
{
    words->ink = words->keeps = words->notes = "";
    words->leaf_count = 0;
}

static void shorten_step(struct wm_show_step *step)
{
    step->role = "";
    leave_out_words(&step->words);
    if (step->rank == 0)
        step->words.red = "";
}

/* Only the worst keep their sentences and what rides on them. */
static void shorten_handoff(struct wm_show_handoff *handoff)
{
    leave_out_words(&handoff->words);
    if (handoff->rank > 0)
        return;
    handoff->words.red = "";
    handoff->words.chair = NULL;
    handoff->thing = (struct wm_show_picture){0};
    handoff->lettering = NULL;
}

const struct wm_show *wm_show_overview(struct wm_arena *arena, const struct wm_model *model,
                                       const struct wm_show *whole, struct wm_sheeting sheeting)
{
    struct wm_tongue tongue = wm_tongue_of(model->language);
    struct copy copy = copy_show(arena, whole);
    copy.show->is_overview = true;
    copy.show->head.chapter = wm_say(&tongue, "Overview");
    for (int i = 0; i < whole->step_count; i++)
        shorten_step(&copy.steps[i]);
    for (int i = 0; i < whole->handoff_count; i++)
        shorten_handoff(&copy.handoffs[i]);
    for (int i = 0; i < whole->room_count; i++)
        copy.rooms[i].goal_count = 0;
    for (int i = 0; i < sheeting.count; i++) {
        struct wm_stretch sheet = sheeting.sheets[i];
        copy.steps[sheet.first].words.notes = wm_arena_printf(
            arena, wm_say(&tongue, "sheet %d: %d–%d"), i + 1, sheet.first + 1, sheet.end);
    }
    return copy.show;
}

/* ---- A sheet ---- */

/* "order, from 4, sheet 1": what arrives, if its name is short, and where the line begins. */
static const char *say_arrival(struct wm_arena *arena, const struct wm_tongue *tongue,
                               const struct wm_handoff *handoff, int sheet)
{
    enum { LONGEST = 24 }; /* characters */
    const char *item = handoff->item;
    if (item && g_utf8_strlen(item, -1) <= LONGEST)
        return wm_arena_printf(arena, wm_say(tongue, "%s, from %d, sheet %d"), item,
                               handoff->from + 1, sheet);
    return wm_arena_printf(arena, wm_say(tongue, "from %d, sheet %d"), handoff->from + 1, sheet);
}

/* What stands at the ends of handoffs that other sheets have a part in. */
static void cut_handoffs(struct wm_arena *arena, const struct wm_model *model, struct copy copy,
                         struct wm_sheeting sheeting, int index)
{
    struct wm_tongue tongue = wm_tongue_of(model->language);
    struct wm_stretch sheet = sheeting.sheets[index];
    for (int h = 0; h < model->handoff_count; h++) {
        const struct wm_handoff *handoff = &model->handoffs[h];
        bool begins = wm_stretch_has(sheet, handoff->from);
        bool ends = wm_stretch_has(sheet, handoff->to);
        if (!begins && !ends)
            copy.handoffs[h].shown = WM_SHOWN_NOT;
        if (begins && !ends)
            copy.handoffs[h].leads_to =
                wm_arena_printf(arena, wm_say(&tongue, "→ %d on sheet %d"), handoff->to + 1,
                                wm_sheeting_find(sheeting, handoff->to) + 1);
        if (ends && !begins) {
            copy.handoffs[h].words.chair = NULL; /* it stands where the line begins */
            copy.handoffs[h].comes_from =
                say_arrival(arena, &tongue, handoff, wm_sheeting_find(sheeting, handoff->from) + 1);
        }
    }
}

/* The title stays, so that a sheet that lies alone is known; what counts the whole stands before.
 */
static void name_sheet(struct wm_arena *arena, const struct wm_model *model, struct wm_show *show,
                       struct wm_sheeting sheeting, int index)
{
    struct wm_tongue tongue = wm_tongue_of(model->language);
    struct wm_stretch sheet = sheeting.sheets[index];
    struct wm_show_text *part = wm_arena_new(arena, struct wm_show_text);
    part->text = wm_arena_printf(arena, wm_say(&tongue, "sheet %d of %d · steps %d–%d"), index + 1,
                                 sheeting.count, sheet.first + 1, sheet.end);
    part->tone = WM_TONE_INK;
    show->head.chapter = part->text;
    show->head.headline_count = 0;
    show->head.parts = part;
    show->head.part_count = 1;
    show->title = wm_arena_printf(arena, "%s · %s", show->title, part->text);
    show->told = part->text;
    show->strip = (struct wm_show_strip){0};
    show->head.slip = (struct wm_show_slip){0};
}

const struct wm_show *wm_show_sheet(struct wm_arena *arena, const struct wm_model *model,
                                    const struct wm_show *whole, struct wm_sheeting sheeting,
                                    int index)
{
    struct copy copy = copy_show(arena, whole);
    for (int i = 0; i < whole->step_count; i++)
        if (!wm_stretch_has(sheeting.sheets[index], i))
            copy.steps[i].shown = WM_SHOWN_NOT;
    cut_handoffs(arena, model, copy, sheeting, index);
    name_sheet(arena, model, copy.show, sheeting, index);
    return copy.show;
}
