/* SPDX-License-Identifier: MIT
 *
 * The way in, from bytes to model, and what stands on the workflow as a whole.
 */
#include "read/read.h"

#include "model/words.h"
#include "read/build.h"
#include "read/decode.h"
#include "read/prescan.h"
#include "read/xml.h"

static const double patience = 2e8;

static void build_mapped(struct wm_build *build, const struct wm_element *element)
{
    struct wm_reader *reader = build->reader;
    struct wm_mapped *mapped = &build->model->mapped;
    GArray *rooms = g_array_new(FALSE, FALSE, sizeof(int));
    GArray *words = wm_value_words(reader, element, "with");
    for (guint i = 0; i < words->len; i++) {
        const struct wm_id *id =
            wm_ids_find(build->ids, g_array_index(words, struct wm_word, i), WM_ID_DEPARTMENT);
        if (id && id->index >= 0)
            g_array_append_val(rooms, id->index);
    }
    for (guint i = 0; words->len > 0 && i < build->rooms->len; i++) {
        struct wm_room *room = &g_array_index(build->rooms, struct wm_room, i);
        room->was_in_the_room = room->id == NULL;
    }
    for (guint i = 0; i < rooms->len; i++)
        g_array_index(build->rooms, struct wm_room, g_array_index(rooms, int, i)).was_in_the_room =
            true;
    g_array_free(words, TRUE);
    mapped->is_there = true;
    mapped->on = wm_value_date(reader, element, "on");
    mapped->by = wm_language_text(reader, element, "by", NULL);
    mapped->with_count = (int)rooms->len;
    mapped->with = wm_arena_take_array(reader->arena, rooms);
}

static void build_goal(struct wm_build *build, const struct wm_element *element)
{
    struct wm_reader *reader = build->reader;
    GArray *owners = g_array_new(FALSE, FALSE, sizeof(struct wm_owner));
    GArray *words = wm_value_words(reader, element, "of");
    for (guint i = 0; i < words->len; i++) {
        struct wm_owner owner = wm_build_find_owner(build, g_array_index(words, struct wm_word, i));
        if (wm_owner_is_given(owner))
            g_array_append_val(owners, owner);
    }
    g_array_free(words, TRUE);
    struct wm_goal goal = {.of_count = (int)owners->len, .at = element->at};
    goal.name = wm_build_text(build, element, "name", "?");
    goal.of = wm_arena_take_array(reader->arena, owners);
    if (goal.of_count > 0)
        g_array_append_val(build->goals, goal);
}

static void build_head(struct wm_build *build, const struct wm_element *workflow)
{
    struct wm_reader *reader = build->reader;
    struct wm_model *model = build->model;
    const char *title = wm_language_text(reader, workflow, "title", &model->language);
    model->title = title ? title : "?";
    model->subtitle = wm_language_text(reader, workflow, "subtitle", NULL);
    model->scope = wm_language_text(reader, workflow, "scope", NULL);
    model->measure = wm_language_text(reader, workflow, "measure", NULL);
    model->version = wm_value_string(reader, workflow, "version");
    model->state =
        (enum wm_state)wm_value_word(reader, workflow, "state", wm_state_words, WM_STATE_AS_IS);
    model->at = workflow->at;
}

static void build_calendar(struct wm_build *build, const struct wm_element *workflow)
{
    static const struct wm_element none = {.kind = WM_ELEMENT_CALENDAR};
    const struct wm_element *calendar = wm_tree_child(workflow, WM_ELEMENT_CALENDAR);
    calendar = calendar ? calendar : &none;
    build->model->hours_per_day = wm_value_decimal(build->reader, calendar, "hours-per-day", 24, 8);
    build->model->days_per_week = wm_value_decimal(build->reader, calendar, "days-per-week", 7, 5);
}

/* The office first, for everything else names who is in it. */
static void build_all(struct wm_build *build, const struct wm_element *workflow)
{
    build_head(build, workflow);
    build_calendar(build, workflow);
    wm_build_pictures(build, workflow);
    for (const struct wm_element *it = wm_tree_child(workflow, WM_ELEMENT_OFFICE); it;
         it = wm_tree_next(it))
        wm_build_office(build, it);
    if (!wm_tree_child(workflow, WM_ELEMENT_OFFICE))
        wm_ids_excuse(build->ids, WM_ID_OWNER);
    wm_build_flow(build, workflow);
    const struct wm_element *mapped = wm_tree_child(workflow, WM_ELEMENT_MAPPED);
    if (mapped)
        build_mapped(build, mapped);
    for (const struct wm_element *it = wm_tree_child(workflow, WM_ELEMENT_GOAL); it;
         it = wm_tree_next(it))
        build_goal(build, it);
    const struct wm_id *until =
        wm_ids_find(build->ids, wm_value_single(build->reader, workflow, "until"), WM_ID_STEP);
    build->model->until = until ? until->index : -1;
    build->model->owner = wm_build_owner(build, wm_value_single(build->reader, workflow, "owner"));
    struct wm_marks marks = wm_build_marks(build, workflow);
    build->model->notes = marks.notes;
    build->model->note_count = marks.note_count;
}

#define TAKE(build, name, plural)                                                                  \
    ((build)->model->name##_count = (int)(build)->plural->len,                                     \
     (build)->model->plural = wm_arena_take_array((build)->reader->arena, (build)->plural))

static struct wm_model *build_model(struct wm_reader *reader, const struct wm_element *workflow,
                                    const char *space)
{
    struct wm_build build = {.reader = reader, .space = space};
    build.model = wm_arena_new(reader->arena, struct wm_model);
    build.ids = wm_ids_create(reader);
    build.rooms = g_array_new(FALSE, FALSE, sizeof(struct wm_room));
    build.actors = g_array_new(FALSE, FALSE, sizeof(struct wm_actor));
    build.goals = g_array_new(FALSE, FALSE, sizeof(struct wm_goal));
    build.pictures = g_array_new(FALSE, FALSE, sizeof(struct wm_picture));
    build.steps = g_array_new(FALSE, FALSE, sizeof(struct wm_step));
    build.handoffs = g_array_new(FALSE, FALSE, sizeof(struct wm_handoff));
    build.files = g_hash_table_new(g_str_hash, g_str_equal);
    build_all(&build, workflow);
    TAKE(&build, room, rooms);
    TAKE(&build, actor, actors);
    TAKE(&build, goal, goals);
    TAKE(&build, picture, pictures);
    TAKE(&build, step, steps);
    TAKE(&build, handoff, handoffs);
    g_hash_table_destroy(build.files);
    return build.model->step_count > 0 ? build.model : NULL;
}

struct wm_model *wm_read(struct wm_arena *arena, const void *bytes, size_t length,
                         const struct wm_read_options *options, struct wm_findings *findings)
{
    struct wm_reader reader = {arena, findings, options->limits, options, patience};
    GBytes *input = g_bytes_new_static(bytes, length);
    bool is_good;
    struct wm_source *source = wm_decode(&reader, options->name, input, &is_good);
    source->first_line = MAX(options->first_line, 1);
    g_bytes_unref(input);
    if (!is_good || !wm_prescan(&reader, source))
        return NULL;
    const char *space;
    struct wm_root root = {WM_ELEMENT_WORKFLOW, NULL, ""};
    const struct wm_element *workflow = wm_xml_read(&reader, source, root, &space);
    return workflow ? build_model(&reader, workflow, space) : NULL;
}
