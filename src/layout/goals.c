/* SPDX-License-Identifier: MIT
 *
 * What a room is measured by, in lines below its name: its goals, with whom it shares them, and in
 * red those whom it works with and shares none with.
 */
#include "layout/goals.h"

enum { MOST_GOALS = 3, MOST_NAMES = 2 };

/* The room of an owner. */
static int room_of(const struct wm_model *model, struct wm_owner owner)
{
    return owner.room >= 0 ? owner.room : model->actors[owner.actor].room;
}

static bool is_among(const GArray *rooms, int room)
{
    for (guint i = 0; i < rooms->len; i++)
        if (g_array_index(rooms, int, i) == room)
            return true;
    return false;
}

/* "Credit, Billing and 2 more". */
static const char *name_rooms(const struct wm_sheet *sheet, const GArray *rooms)
{
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < MIN(rooms->len, MOST_NAMES); i++)
        g_string_append_printf(names, "%s%s", i ? ", " : "",
                               sheet->model->rooms[g_array_index(rooms, int, i)].name);
    const char *text = wm_arena_strdup(sheet->arena, names->str);
    g_string_free(names, TRUE);
    return rooms->len > MOST_NAMES
               ? wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%s and %u more"), text,
                                 rooms->len - MOST_NAMES)
               : text;
}

static void add_line(struct wm_sheet *sheet, struct wm_goals *goals, const char *text,
                     bool is_apart)
{
    enum wm_tone tone = is_apart ? WM_TONE_TROUBLE : WM_TONE_QUIET;
    struct wm_lines lines = wm_sheet_break_toned(sheet, text, WM_STYLE_LABEL, tone,
                                                 sheet->theme->caption_width * 3.2, 1);
    if (lines.count == 0)
        return;
    goals->lines[goals->count++] = (struct wm_goal_line){lines, text, is_apart};
    goals->width = MAX(goals->width, lines.width);
}

/* The goals of a room as they are told, each with those who share it. */
static void add_goals(struct wm_sheet *sheet, int room, struct wm_goals *goals)
{
    const struct wm_model *model = sheet->model;
    GArray *with = g_array_new(FALSE, FALSE, sizeof(int));
    for (int g = 0; g < model->goal_count && goals->count < MOST_GOALS; g++) {
        bool is_mine = false;
        g_array_set_size(with, 0);
        for (int i = 0; i < model->goals[g].of_count; i++) {
            int of = room_of(model, model->goals[g].of[i]);
            is_mine |= of == room;
            if (of != room && !is_among(with, of))
                g_array_append_val(with, of);
        }
        if (!is_mine)
            continue;
        const char *text = model->goals[g].name;
        if (with->len > 0)
            text = wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%s, with %s"), text,
                                   name_rooms(sheet, with));
        add_line(sheet, goals, text, false);
    }
    g_array_free(with, TRUE);
}

/* By room, those with whom it shares no goal, as findings tell; NULL where there are none. */
static GArray **find_apart(const struct wm_sheet *sheet)
{
    GArray **apart = g_new0(GArray *, (size_t)sheet->model->room_count + 1);
    for (size_t i = 0; i < wm_findings_count(sheet->findings); i++) {
        const struct wm_finding *finding = wm_findings_at(sheet->findings, i);
        if (finding->code != WM_CODE_GOALS_APART)
            continue;
        int ends[2] = {finding->subject.index, finding->other};
        for (int e = 0; e < 2; e++) {
            GArray **list = &apart[ends[e]];
            if (!*list)
                *list = g_array_new(FALSE, FALSE, sizeof(int));
            g_array_append_val(*list, ends[1 - e]);
        }
    }
    return apart;
}

void wm_sheet_say_goals(struct wm_sheet *sheet)
{
    int count = sheet->model->room_count;
    GArray **apart = find_apart(sheet);
    sheet->goals = wm_arena_array(sheet->arena, struct wm_goals, (size_t)count);
    for (int r = 0; r < count; r++) {
        struct wm_goals *goals = &sheet->goals[r];
        goals->lines = wm_arena_array(sheet->arena, struct wm_goal_line, MOST_GOALS + 1);
        if (sheet->model->goal_count > 0)
            add_goals(sheet, r, goals);
        if (apart[r])
            add_line(sheet, goals,
                     wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "no goal shared with %s"),
                                     name_rooms(sheet, apart[r])),
                     true);
        if (apart[r])
            g_array_free(apart[r], TRUE);
    }
    g_free(apart);
}
