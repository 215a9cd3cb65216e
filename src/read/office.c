/* SPDX-License-Identifier: MIT
 *
 * The office from top to bottom, here or in a file of its own: bands, rooms and actors.
 */
#include "base/folder.h"
#include "model/words.h"
#include "read/build.h"
#include "read/decode.h"
#include "read/filefault.h"
#include "read/prescan.h"
#include "read/xml.h"

#include <string.h>

/* From top to bottom; an <outside> is above before anything else has come, below afterwards. */
enum rank { RANK_ABOVE, RANK_FRONT, RANK_WALL, RANK_BACK, RANK_BELOW };

static enum rank rank_of(enum wm_element_kind kind, enum rank last)
{
    switch (kind) {
    case WM_ELEMENT_FRONT:
        return RANK_FRONT;
    case WM_ELEMENT_WALL:
        return RANK_WALL;
    case WM_ELEMENT_BACK:
        return RANK_BACK;
    default:
        return last == RANK_ABOVE ? RANK_ABOVE : RANK_BELOW;
    }
}

static enum wm_side side_of(enum rank rank)
{
    switch (rank) {
    case RANK_ABOVE:
        return WM_SIDE_OUTSIDE_ABOVE;
    case RANK_FRONT:
        return WM_SIDE_FRONT;
    case RANK_BACK:
        return WM_SIDE_BACK;
    default:
        return WM_SIDE_OUTSIDE_BELOW;
    }
}

/* Index of the new room, or -1 past the limit. */
static int add_room(struct wm_build *build, struct wm_room room)
{
    struct wm_reader *reader = build->reader;
    if (build->rooms->len < wm_reader_most(reader, WM_LIMIT_DEPARTMENTS)) {
        g_array_append_val(build->rooms, room);
        return (int)build->rooms->len - 1;
    }
    if (!build->has_told_rooms)
        wm_reader_limit(reader, room.at, WM_LIMIT_DEPARTMENTS);
    build->has_told_rooms = true;
    return -1;
}

static void build_actor(struct wm_build *build, const struct wm_element *element, int room,
                        enum wm_side side)
{
    struct wm_reader *reader = build->reader;
    struct wm_actor actor = {.at = element->at};
    actor.picture = wm_build_picture_name(build, wm_value_single(reader, element, "picture"));
    actor.kind = (enum wm_actor_kind)wm_value_word(reader, element, "kind", wm_actor_kind_words,
                                                   WM_ACTOR_PERSON);
    actor.order = wm_value_whole(reader, element, "order");
    actor.name = wm_build_text(build, element, "name", "?");
    actor.room = room;
    if (element->parent->kind != WM_ELEMENT_DEPARTMENT)
        actor.room = add_room(build, (struct wm_room){.name = actor.name,
                                                      .side = side,
                                                      .order = actor.order,
                                                      .was_in_the_room = true,
                                                      .at = element->at});
    int index = actor.room < 0 ? -1 : (int)build->actors->len;
    actor.id = wm_ids_add(build->ids, element, WM_ID_ACTOR, index);
    if (index >= 0)
        g_array_append_val(build->actors, actor);
}

static void excuse_mistakes(struct wm_build *build, const struct wm_element *element)
{
    if (element->has_mistakes)
        wm_ids_excuse(build->ids, WM_ID_OWNER);
}

static void build_department(struct wm_build *build, const struct wm_element *element,
                             enum wm_side side)
{
    excuse_mistakes(build, element);
    struct wm_room room = {.side = side, .was_in_the_room = true, .at = element->at};
    room.order = wm_value_whole(build->reader, element, "order");
    room.name = wm_build_text(build, element, "name", "?");
    int index = add_room(build, room);
    const char *id = wm_ids_add(build->ids, element, WM_ID_DEPARTMENT, index);
    if (index >= 0)
        g_array_index(build->rooms, struct wm_room, index).id = id;
    for (const struct wm_element *child = wm_tree_child(element, WM_ELEMENT_ACTOR); child;
         child = wm_tree_next(child))
        build_actor(build, child, index, side);
}

/* Several bands of the customers, say, stand in one; then it has all their names, as long as that
 * is a label. */
static void add_band_name(struct wm_build *build, struct wm_band *band,
                          const struct wm_element *element)
{
    struct wm_reader *reader = build->reader;
    const char *name = wm_language_text(reader, element, "name", NULL);
    if (!name || (band->name && strcmp(band->name, name) == 0))
        return;
    glong length = band->name ? g_utf8_strlen(band->name, -1) + g_utf8_strlen(name, -1) + 2 : 0;
    size_t most = wm_reader_most(reader, WM_LIMIT_LABEL);
    if (length > (glong)most)
        wm_reader_limit_where(reader, element->name_at, WM_LIMIT_LABEL, most,
                              "in the names of one band");
    else
        band->name = band->name ? wm_arena_printf(reader->arena, "%s, %s", band->name, name) : name;
}

static void build_band(struct wm_build *build, const struct wm_element *element, enum wm_side side)
{
    struct wm_band *band = &build->model->bands[side];
    band->is_there = true;
    excuse_mistakes(build, element);
    add_band_name(build, band, element);
    for (const struct wm_element *child = element->first; child; child = child->next) {
        if (child->kind == WM_ELEMENT_DEPARTMENT)
            build_department(build, child, side);
        else if (child->kind == WM_ELEMENT_ACTOR)
            build_actor(build, child, -1, side);
    }
}

static void build_wall(struct wm_build *build, const struct wm_element *element)
{
    const char *name = wm_language_text(build->reader, element, "name", NULL);
    if (!build->model->wall_name)
        build->model->wall_name = name;
}

static void check_sides(struct wm_build *build, const struct wm_element *office)
{
    if (office->has_mistakes || wm_tree_child(office, WM_ELEMENT_FRONT) ||
        wm_tree_child(office, WM_ELEMENT_BACK))
        return;
    wm_findings_add(build->reader->findings, WM_CODE_MISSING_ELEMENT, office->name_at,
                    "<office> holds no <front> and no <back>");
}

static void build_sides(struct wm_build *build, const struct wm_element *office)
{
    enum rank last = RANK_ABOVE;
    bool is_order_told = false;
    const struct wm_element *above = NULL;
    check_sides(build, office);
    excuse_mistakes(build, office);
    for (const struct wm_element *child = office->first; child;
         above = child, child = child->next) {
        enum rank rank = rank_of(child->kind, last);
        if (rank < last && !is_order_told) {
            struct wm_finding *finding =
                wm_findings_add(build->reader->findings, WM_CODE_MISPLACED_ELEMENT, child->name_at,
                                "<%s> stands below <%s>", child->name, above->name);
            wm_finding_hint(build->reader->findings, finding,
                            "from top to bottom: outside, front, wall, back, outside");
            is_order_told = true;
        }
        last = MAX(last, rank);
        if (child->kind == WM_ELEMENT_WALL)
            build_wall(build, child);
        else
            build_band(build, child, side_of(rank));
    }
}

/* As the file would be called from where the user stands. */
static const char *name_file(const struct wm_reader *reader, const char *file)
{
    const char *folder = reader->options->folder;
    if (!folder || strcmp(folder, ".") == 0)
        return file;
    return wm_arena_own(reader->arena, g_build_filename(folder, file, NULL), g_free);
}

static const struct wm_element *read_file(struct wm_build *build, const struct wm_element *office,
                                          const char *file, GBytes *bytes)
{
    struct wm_reader *reader = build->reader;
    bool is_good;
    struct wm_source *source = wm_decode(reader, name_file(reader, file), bytes, &is_good);
    if (!is_good || !wm_prescan(reader, source))
        return NULL;
    struct wm_root root = {WM_ELEMENT_OFFICE, build->space, office->language};
    return wm_xml_read(reader, source, root, NULL);
}

static void check_has_no_file(struct wm_build *build, const struct wm_element *office)
{
    const struct wm_attribute *file = wm_tree_attribute(office, "file");
    if (file)
        wm_findings_add(build->reader->findings, WM_CODE_BAD_FILE, file->value_at,
                        "an office in a file of its own cannot be in yet another file");
}

/* The office element of the file, or NULL after a finding. */
static const struct wm_element *open_file(struct wm_build *build, const struct wm_element *office)
{
    struct wm_reader *reader = build->reader;
    struct wm_word file = wm_value_single(reader, office, "file");
    if (!file.text)
        return NULL;
    GError *error = NULL;
    const char *folder = reader->options->folder ? reader->options->folder : ".";
    size_t most = wm_reader_most(reader, WM_LIMIT_BYTES);
    GBytes *bytes = wm_folder_read(folder, file.text, most, &error);
    if (!bytes) {
        wm_report_file(reader, file, error, WM_LIMIT_BYTES);
        g_error_free(error);
        return NULL;
    }
    const struct wm_element *other = read_file(build, office, file.text, bytes);
    g_bytes_unref(bytes);
    return other;
}

static void build_other_file(struct wm_build *build, const struct wm_element *office)
{
    if (office->first)
        wm_findings_add(build->reader->findings, WM_CODE_MISPLACED_ELEMENT, office->first->name_at,
                        "an <office> with a file holds nothing of its own");
    const struct wm_element *other = open_file(build, office);
    if (!other) {
        wm_ids_excuse(build->ids, WM_ID_OWNER);
        return;
    }
    check_has_no_file(build, other);
    build_sides(build, other);
}

/* One too many has been told of already; then its file is not read, for there may be many. */
void wm_build_office(struct wm_build *build, const struct wm_element *office)
{
    bool is_first = wm_tree_child(office->parent, WM_ELEMENT_OFFICE) == office;
    if (!wm_tree_attribute(office, "file"))
        build_sides(build, office);
    else if (is_first)
        build_other_file(build, office);
    else
        wm_ids_excuse(build->ids, WM_ID_OWNER);
}
