/* SPDX-License-Identifier: MIT
 *
 * A made workflow as a document.
 */
#include "made_parts.h"

#include <string.h>

/* An id; "s3", or one that sorts the other way round. */
static void append_id(GString *out, enum made_names names, char kind, int index)
{
    if (names != MADE_NAMES_FALLING)
        g_string_append_printf(out, "%c%d", kind, index);
    else
        g_string_append_printf(out, "%c-%05d.x", 'z' - (kind - 'a'), 99999 - index);
}

/* The k-th of `count` things in the document. */
static int nth(enum made_names names, int k, int count)
{
    return names == MADE_SHUFFLED ? count - 1 - k : k;
}

static void append_reference(GString *out, const char *name, enum made_names names, char kind,
                             int index)
{
    if (index < 0)
        return;
    g_string_append_printf(out, " %s=\"", name);
    append_id(out, names, kind, index);
    g_string_append_c(out, '"');
}

/* An actor without a department has a room but no id for it; the actor stands for both. */
static void append_room_reference(GString *out, const char *name, enum made_names names,
                                  const struct made_workflow *made, int room)
{
    if (room < 0)
        return;
    bool is_loner = g_array_index(made->rooms, struct room, room).is_loner;
    append_reference(out, name, names, is_loner ? 'a' : 'r', is_loner ? room * MOST_ACTORS : room);
}

static void append_room(GString *out, enum made_names names, const struct room *room, int index)
{
    g_string_append(out, "      ");
    if (!room->is_loner) {
        g_string_append(out, "<department");
        append_reference(out, "id", names, 'r', index);
        g_string_append_printf(out, " name=\"%s\">", room->name);
    }
    for (int k = 0; k < room->actors; k++) {
        int i = nth(names, k, room->actors);
        g_string_append(out, "<actor");
        append_reference(out, "id", names, 'a', index * MOST_ACTORS + i);
        g_string_append_printf(out, " name=\"%.*s %d\"/>", (int)strcspn(room->name, " "),
                               room->name, i + 1);
    }
    g_string_append(out, room->is_loner ? "\n" : "</department>\n");
}

static void append_office(GString *out, const struct made_workflow *made, enum made_names names)
{
    static const char *const elements[] = {"outside", "front", "back", "outside"};
    g_string_append(out, "  <office>\n");
    for (int side = 0; side < WM_SIDE_COUNT; side++) {
        bool is_open = false;
        for (int k = 0; k < made_room_count(made); k++) {
            int i = nth(names, k, made_room_count(made));
            const struct room *room = &g_array_index(made->rooms, struct room, i);
            if ((int)room->side != side)
                continue;
            if (!is_open)
                g_string_append_printf(out, "    <%s>\n", elements[side]);
            is_open = true;
            append_room(out, names, room, i);
        }
        if (is_open)
            g_string_append_printf(out, "    </%s>\n", elements[side]);
        if (side == WM_SIDE_FRONT && made->has_wall)
            g_string_append(out, "    <wall name=\"The Great Wall\"/>\n");
    }
    g_string_append(out, "  </office>\n");
}

static void append_handoff(GString *out, const struct made_workflow *made, enum made_names names,
                           const struct handoff *handoff)
{
    g_string_append(out, "      <handoff");
    append_reference(out, "to", names, 's', handoff->to);
    append_room_reference(out, "owner", names, made, handoff->owner);
    g_string_append_printf(out, "%s>%s</handoff>\n", handoff->rest, handoff->inside);
}

/* Those that lead to the same step stay in their order: it tells them apart. */
static void append_handoffs(GString *out, const struct made_workflow *made, enum made_names names,
                            int step)
{
    const struct handoff *handoffs = (const struct handoff *)(void *)made->handoffs->data;
    int count = made_handoff_count(made);
    for (int k = 0; k < count; k++) {
        int i = nth(names, k, count);
        bool is_first = handoffs[i].from == step;
        for (int other = 0; other < i && is_first; other++)
            is_first = handoffs[other].from != step || handoffs[other].to != handoffs[i].to;
        for (int other = i; other < count && is_first; other++)
            if (handoffs[other].from == step && handoffs[other].to == handoffs[i].to)
                append_handoff(out, made, names, &handoffs[other]);
    }
}

static void append_step(GString *out, const struct made_workflow *made, enum made_names names,
                        int index)
{
    const struct step *step = &g_array_index(made->steps, struct step, index);
    g_string_append(out, "    <step");
    append_reference(out, "id", names, 's', index);
    append_reference(out, "by", names, 'a', step->room * MOST_ACTORS + step->actor);
    append_reference(out, "beside", names, 's', step->beside);
    /* The picture is named: a guess would follow from what is handed over first. */
    if (!strstr(step->rest, " with="))
        g_string_append(out, " with=\"form\"");
    g_string_append_printf(out, " does=\"%s\"%s>%s\n", step->does, step->rest, step->inside);
    append_handoffs(out, made, names, index);
    g_string_append(out, "    </step>\n");
}

static void append_mapped(GString *out, const struct made_workflow *made, enum made_names names)
{
    GString *with = g_string_new(NULL);
    for (guint i = 0; i < made->rooms->len; i++) {
        if (!(made->in_the_room >> i & 1) || g_array_index(made->rooms, struct room, i).is_loner)
            continue;
        g_string_append(with, with->len ? " " : "");
        append_id(with, names, 'r', (int)i);
    }
    if (with->len)
        g_string_append_printf(out, "  <mapped on=\"2026-03-12\" with=\"%s\"/>\n", with->str);
    g_string_free(with, TRUE);
}

char *made_xml(const struct made_workflow *made, enum made_names names)
{
    GString *out = g_string_new("<workflow xmlns=\"urn:wallmap:workflow:1\" title=\"Made\"");
    append_room_reference(out, "owner", names, made, made->owner);
    g_string_append_printf(out, "%s>\n", made->head);
    append_mapped(out, made, names);
    g_string_append(out, made->before_office);
    for (int k = 0; k < made_room_count(made); k++) {
        int i = nth(names, k, made_room_count(made));
        const struct room *room = &g_array_index(made->rooms, struct room, i);
        if (!room->goal)
            continue;
        g_string_append(out, "  <goal");
        append_room_reference(out, "of", names, made, i);
        g_string_append_printf(out, " name=\"%s\"/>\n", room->goal);
    }
    append_office(out, made, names);
    g_string_append(out, "  <flow>\n");
    for (int i = 0; i < made_step_count(made); i++)
        append_step(out, made, names, i);
    g_string_append(out, "  </flow>\n</workflow>\n");
    return g_string_free(out, FALSE);
}
