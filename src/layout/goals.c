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

/* "Credit, Billing and 2 more", of the rooms of an array but one of them; -1: of all. */
static const char *name_rooms(const struct wm_sheet *sheet, const GArray *rooms, int but)
{
    GString *names = g_string_new(NULL);
    int named = 0;
    for (guint i = 0; i < rooms->len && named < MOST_NAMES; i++) {
        int room = g_array_index(rooms, int, i);
        if (room != but)
            g_string_append_printf(names, "%s%s", named++ ? ", " : "",
                                   sheet->model->rooms[room].name);
    }
    const char *text = wm_arena_strdup(sheet->arena, names->str);
    g_string_free(names, TRUE);
    int more = (int)rooms->len - (but >= 0 ? 1 : 0) - named;
    return more > 0 ? wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%s and %u more"), text,
                                      (unsigned)more)
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

/* A goal, in each of the rooms that have it. */
static void add_goal(struct wm_sheet *sheet, const struct wm_goal *goal, const GArray *rooms)
{
    for (guint i = 0; i < rooms->len; i++) {
        int room = g_array_index(rooms, int, i);
        struct wm_goals *goals = &sheet->goals[room];
        if (goals->count == MOST_GOALS)
            continue;
        const char *text = goal->name;
        if (rooms->len > 1)
            text = wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%s, with %s"), text,
                                   name_rooms(sheet, rooms, room));
        add_line(sheet, goals, text, false);
    }
}

/* All goals as they are told. */
static void add_goals(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    GArray *rooms = g_array_new(FALSE, FALSE, sizeof(int));
    int *last = g_new0(int, (size_t)model->room_count + 1); /* goal of a room so far, and 1 */
    for (int g = 0; g < model->goal_count; g++) {
        const struct wm_goal *goal = &model->goals[g];
        g_array_set_size(rooms, 0);
        for (int i = 0; i < goal->of_count; i++) {
            int room = room_of(model, goal->of[i]);
            if (last[room] <= g)
                g_array_append_val(rooms, room);
            last[room] = g + 1;
        }
        add_goal(sheet, goal, rooms);
    }
    g_free(last);
    g_array_free(rooms, TRUE);
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
    sheet->goals = wm_arena_array(sheet->arena, struct wm_goals, (size_t)count);
    for (int r = 0; r < count; r++)
        sheet->goals[r].lines = wm_arena_array(sheet->arena, struct wm_goal_line, MOST_GOALS + 1);
    add_goals(sheet);
    GArray **apart = find_apart(sheet);
    for (int r = 0; r < count; r++) {
        if (!apart[r])
            continue;
        add_line(sheet, &sheet->goals[r],
                 wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "no goal shared with %s"),
                                 name_rooms(sheet, apart[r], -1)),
                 true);
        g_array_free(apart[r], TRUE);
    }
    g_free(apart);
}
