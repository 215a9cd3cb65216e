/* SPDX-License-Identifier: MIT
 *
 * The story: steps in the order told, each with its handoffs. Two rounds, for a handoff may lead to
 * a step that is told later. A step whose actor cannot be found is told no more, and what leads to
 * it ends without a further word.
 */
#include "model/words.h"
#include "read/build.h"

struct told {
    const struct wm_element *element;
    const char *id;
    int actor, index; /* -1 where the step is left out */
};

static int find_actor(struct wm_build *build, const struct wm_element *element)
{
    struct wm_word by = wm_value_single(build->reader, element, "by");
    const struct wm_id *actor = wm_ids_find(build->ids, by, WM_ID_ACTOR);
    return actor ? actor->index : -1;
}

/* The first round: which steps there are, and what they are called. */
static GArray *list_steps(struct wm_build *build, const struct wm_element *workflow)
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(struct told));
    size_t most = wm_reader_most(build->reader, WM_LIMIT_STEPS), count = 0;
    int kept = 0;
    for (const struct wm_element *flow = wm_tree_child(workflow, WM_ELEMENT_FLOW); flow;
         flow = wm_tree_next(flow)) {
        if (flow->has_mistakes)
            wm_ids_excuse(build->ids, WM_ID_STEP);
        for (const struct wm_element *element = wm_tree_child(flow, WM_ELEMENT_STEP); element;
             element = wm_tree_next(element)) {
            if (count++ == most)
                wm_reader_limit(build->reader, element->name_at, WM_LIMIT_STEPS);
            struct told told = {.element = element, .actor = find_actor(build, element)};
            told.index = told.actor >= 0 && count <= most ? kept++ : -1;
            told.id = wm_ids_add(build->ids, element, WM_ID_STEP, told.index);
            g_array_append_val(list, told);
        }
    }
    return list;
}

static void add_handoff(struct wm_build *build, const struct wm_handoff *handoff)
{
    if (build->handoffs->len < wm_reader_most(build->reader, WM_LIMIT_HANDOFFS)) {
        g_array_append_vals(build->handoffs, handoff, 1);
        return;
    }
    if (!build->has_told_handoffs)
        wm_reader_limit(build->reader, handoff->at, WM_LIMIT_HANDOFFS);
    build->has_told_handoffs = true;
}

static void read_handoff_texts(struct wm_build *build, const struct wm_element *element,
                               struct wm_handoff *handoff)
{
    struct wm_reader *reader = build->reader;
    handoff->item = wm_language_text(reader, element, "item", NULL);
    handoff->when = wm_language_text(reader, element, "when", NULL);
    handoff->measure = wm_language_text(reader, element, "measure", NULL);
    handoff->says = wm_language_text(reader, element, "says", NULL);
}

static void build_handoff(struct wm_build *build, const struct wm_element *element, int from)
{
    struct wm_reader *reader = build->reader;
    struct wm_handoff handoff = {.from = from, .at = element->at};
    const struct wm_id *to =
        wm_ids_find(build->ids, wm_value_single(reader, element, "to"), WM_ID_STEP);
    handoff.to = to ? to->index : -1;
    read_handoff_texts(build, element, &handoff);
    handoff.picture = wm_build_picture_name(build, wm_value_single(reader, element, "picture"));
    handoff.via = (enum wm_via)wm_value_word(reader, element, "via", wm_via_words, WM_VIA_NONE);
    handoff.share = wm_value_share(reader, element, "share");
    handoff.waits = wm_value_duration(reader, element, "waits");
    handoff.owner = wm_build_owner(build, wm_value_single(reader, element, "owner"));
    handoff.is_thrown = wm_value_yes(reader, element, "thrown");
    handoff.is_rework = wm_value_yes(reader, element, "rework");
    handoff.worst = wm_build_worst(build, element);
    struct wm_marks marks = wm_build_marks(build, element);
    handoff.troubles = marks.troubles;
    handoff.rules = marks.rules;
    handoff.notes = marks.notes;
    handoff.trouble_count = marks.trouble_count;
    handoff.rule_count = marks.rule_count;
    handoff.note_count = marks.note_count;
    if (handoff.from >= 0 && handoff.to >= 0)
        add_handoff(build, &handoff);
}

static void read_pictures(struct wm_build *build, const struct wm_element *element,
                          struct wm_step *step)
{
    GArray *words = wm_value_words(build->reader, element, "with");
    for (guint i = 0; i < MIN(words->len, (guint)WM_PICTURES_A_STEP); i++) {
        struct wm_picture_name picture =
            wm_build_picture_name(build, g_array_index(words, struct wm_word, i));
        if (picture.name)
            step->with[step->with_count++] = picture;
    }
    if (words->len > WM_PICTURES_A_STEP)
        wm_findings_add(build->reader->findings, WM_CODE_BAD_VALUE,
                        g_array_index(words, struct wm_word, WM_PICTURES_A_STEP).at,
                        "with names more than three pictures");
    g_array_free(words, TRUE);
}

static void read_hints(struct wm_build *build, const struct wm_element *element, const char *id,
                       struct wm_step *step)
{
    struct wm_reader *reader = build->reader;
    struct wm_word word = wm_value_single(reader, element, "beside");
    const struct wm_id *beside = wm_ids_find(build->ids, word, WM_ID_STEP);
    bool is_itself = beside && g_str_equal(beside->id, id);
    if (is_itself)
        wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, word.at,
                        "a step cannot stand beside itself");
    step->beside = beside && !is_itself ? beside->index : -1;
    step->column = wm_value_whole(reader, element, "column");
    step->row_break = wm_value_yes(reader, element, "row-break");
}

static void read_marks(struct wm_build *build, const struct wm_element *element,
                       struct wm_step *step)
{
    struct wm_marks marks = wm_build_marks(build, element);
    step->troubles = marks.troubles;
    step->rules = marks.rules;
    step->notes = marks.notes;
    step->trouble_count = marks.trouble_count;
    step->rule_count = marks.rule_count;
    step->note_count = marks.note_count;
}

static void build_step(struct wm_build *build, const struct told *told)
{
    struct wm_reader *reader = build->reader;
    const struct wm_element *element = told->element;
    struct wm_step step = {.id = told->id, .actor = told->actor, .at = element->at};
    step.does = wm_build_text(build, element, "does", "?");
    read_pictures(build, element, &step);
    step.takes = wm_value_duration(reader, element, "takes");
    step.waits = wm_value_duration(reader, element, "waits");
    step.mood = (enum wm_mood)wm_value_word(reader, element, "mood", wm_mood_words, WM_MOOD_NONE);
    step.is_moment_of_truth = wm_value_yes(reader, element, "moment-of-truth");
    step.worst = wm_build_worst(build, element);
    step.href = wm_value_link(reader, element, "href");
    read_hints(build, element, told->id, &step);
    read_marks(build, element, &step);
    step.first_handoff = (int)build->handoffs->len;
    for (const struct wm_element *child = wm_tree_child(element, WM_ELEMENT_HANDOFF); child;
         child = wm_tree_next(child))
        build_handoff(build, child, told->index);
    step.handoff_count = (int)build->handoffs->len - step.first_handoff;
    if (told->index >= 0)
        g_array_append_val(build->steps, step);
}

void wm_build_flow(struct wm_build *build, const struct wm_element *workflow)
{
    const struct wm_element *flow = wm_tree_child(workflow, WM_ELEMENT_FLOW);
    if (flow)
        build->model->reads = (enum wm_reads)wm_value_word(build->reader, flow, "reads",
                                                           wm_reads_words, WM_READS_UNSET);
    GArray *list = list_steps(build, workflow);
    for (guint i = 0; i < list->len; i++)
        build_step(build, &g_array_index(list, struct told, i));
    g_array_free(list, TRUE);
}
