/* SPDX-License-Identifier: MIT
 *
 * Every finding of the process on models built by hand: when it is there, when it is not, what it
 * is about and what it says. tests/findings/process shows the same on files.
 */
#include "find/find.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* A customer, two departments with an actor each, one of them behind the wall; no steps. */
enum { CUSTOMER, REP, BILLER, CREDIT };

static struct workflow *make_office(void)
{
    struct workflow *flow = workflow_create();
    workflow_whole(flow)->owner = owner_of_room(1);
    workflow_whole(flow)->measure = "Days";
    workflow_add_loner(flow, WM_SIDE_OUTSIDE_ABOVE, "Customer");
    workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_FRONT, "Sales"), "Sales rep");
    workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_BACK, "Billing"), "Billing clerk");
    workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_BACK, "Credit"), "Analyst");
    return flow;
}

static struct wm_handoff *hand_over_well(struct workflow *flow, int from, int to)
{
    struct wm_handoff *handoff = workflow_hand_over(flow, from, to);
    handoff->item = "order";
    handoff->owner = owner_of_room(1);
    handoff->measure = "In a day";
    return handoff;
}

/* Calls, writes, bills, pays: nothing is wrong with it. */
enum { CALL, WRITE, BILL, PAY };

static struct workflow *make_flow(void)
{
    struct workflow *flow = make_office();
    workflow_add_step(flow, CUSTOMER, "Calls in an order");
    workflow_add_step(flow, REP, "Writes it down");
    workflow_add_step(flow, BILLER, "Sends the invoice");
    workflow_add_step(flow, CUSTOMER, "Pays");
    for (int i = 0; i < 3; i++)
        hand_over_well(flow, i, i + 1);
    return flow;
}

/* Finds on the model as it is now; the flow's arena keeps the findings. */
static struct wm_findings *find_all(struct workflow *flow)
{
    struct wm_findings *findings = wm_findings_create(workflow_arena(flow));
    struct wm_icons *icons = wm_icons_create(workflow_arena(flow));
    const struct wm_model *model = workflow_model(flow);
    wm_find(model, icons, wm_casting_make(workflow_arena(flow), model, icons), findings);
    return findings;
}

static int count_code(const struct wm_findings *findings, enum wm_code code)
{
    int count = 0;
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        count += wm_findings_at(findings, i)->code == code;
    return count;
}

static const struct wm_finding *find_code(const struct wm_findings *findings, enum wm_code code)
{
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        if (wm_findings_at(findings, i)->code == code)
            return wm_findings_at(findings, i);
    fail_msg("no %s", wm_code_info(code)->code);
    return NULL;
}

static int count_warnings(const struct wm_findings *findings)
{
    int count = 0;
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        count += wm_findings_at(findings, i)->severity >= WM_SEVERITY_WARNING;
    return count;
}

/* The one finding of that code, ends the flow. */
static void check_one(struct workflow *flow, enum wm_code code, enum wm_subject_kind kind,
                      int index, const char *text, const char *words)
{
    struct wm_findings *findings = find_all(flow);
    const struct wm_finding *finding = find_code(findings, code);
    assert_int_equal(count_code(findings, code), 1);
    assert_int_equal(finding->subject.kind, kind);
    assert_int_equal(finding->subject.index, index);
    assert_string_equal(finding->text, text);
    assert_string_equal(finding->words, words);
    workflow_destroy(flow);
}

static void check_none(struct workflow *flow, enum wm_code code)
{
    assert_int_equal(count_code(find_all(flow), code), 0);
    workflow_destroy(flow);
}

static void a_workflow_without_faults_has_no_warning(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    assert_int_equal(count_warnings(find_all(flow)), 0);
    workflow_destroy(flow);
}

static void a_model_without_steps_is_safe(void **state)
{
    (void)state;
    struct workflow *flow = workflow_create();
    assert_int_equal(count_warnings(find_all(flow)), 2);
    workflow_destroy(flow);
}

static void nobody_owns_or_measures_the_whole(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    workflow_whole(flow)->owner = (struct wm_owner){-1, -1};
    check_one(flow, WM_CODE_FLOW_WITHOUT_OWNER, WM_SUBJECT_WORKFLOW, 0,
              "nobody owns the whole flow", "Nobody owns the whole flow");
    flow = make_flow();
    workflow_whole(flow)->measure = NULL;
    check_one(flow, WM_CODE_FLOW_WITHOUT_MEASURE, WM_SUBJECT_WORKFLOW, 0,
              "nobody measures the whole flow", "Nobody measures the whole flow");
}

static void a_seam_wants_an_owner_and_a_measure(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    struct wm_handoff *handoff = hand_over_well(flow, WRITE, BILL);
    handoff->owner = (struct wm_owner){-1, -1};
    handoff->item = "paper form";
    check_one(flow, WM_CODE_SEAM_WITHOUT_OWNER, WM_SUBJECT_HANDOFF, 2,
              "nobody owns the handoff of \"paper form\" from Sales to Billing", "");
    flow = make_flow();
    handoff = hand_over_well(flow, WRITE, BILL);
    handoff->measure = NULL;
    handoff->item = NULL;
    check_one(flow, WM_CODE_SEAM_WITHOUT_MEASURE, WM_SUBJECT_HANDOFF, 2,
              "nobody measures the handoff from Sales to Billing", "");
}

static void within_a_room_nobody_is_missed(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    int step = workflow_add_step(flow, REP, "Files it");
    hand_over_well(flow, step, BILL);
    workflow_hand_over(flow, WRITE, step);
    struct wm_findings *findings = find_all(flow);
    assert_int_equal(count_code(findings, WM_CODE_SEAM_WITHOUT_OWNER), 0);
    assert_int_equal(count_code(findings, WM_CODE_SEAM_WITHOUT_MEASURE), 0);
    workflow_destroy(flow);
}

static void work_is_thrown_over_the_wall(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    hand_over_well(flow, WRITE, BILL)->is_thrown = true;
    check_one(flow, WM_CODE_THROWN_OVER, WM_SUBJECT_HANDOFF, 2,
              "\"order\" is thrown over the wall from Sales to Billing", "thrown over the wall");
    flow = make_flow();
    struct wm_handoff *handoff = hand_over_well(flow, WRITE, BILL);
    handoff->is_thrown = true;
    handoff->says = "Friday at five";
    check_one(flow, WM_CODE_THROWN_OVER, WM_SUBJECT_HANDOFF, 2,
              "\"order\" is thrown over the wall from Sales to Billing", "Friday at five");
}

struct trouble_row {
    const char *says, *share;
    const char *text, *words;
};

static const struct trouble_row trouble_rows[] = {
    {NULL, NULL, "work gets lost in \"Writes it down\" (step 2)", "gets lost"},
    {NULL, "1 in 20", "work gets lost in \"Writes it down\" (step 2), 1 in 20",
     "1 in 20 gets lost"},
    {"Forms go missing", NULL,
     "work gets lost in \"Writes it down\" (step 2): \"Forms go missing\"", "Forms go missing"},
    {"Forms go missing", "1 in 20",
     "work gets lost in \"Writes it down\" (step 2), 1 in 20: \"Forms go missing\"",
     "1 in 20: Forms go missing"},
    {"falls behind the desk", "5 %",
     "work gets lost in \"Writes it down\" (step 2), 5 %: \"falls behind the desk\"",
     "5 % falls behind the desk"},
};

static void a_trouble_says_what_the_author_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(trouble_rows); i++) {
        const struct trouble_row *row = &trouble_rows[i];
        struct workflow *flow = make_flow();
        workflow_trouble_step(flow, WRITE, WM_TROUBLE_LOST, row->says);
        if (row->share)
            ((struct wm_trouble *)workflow_step(flow, WRITE)->troubles)->share =
                share_of(0.05, row->share);
        check_one(flow, WM_CODE_WORK_LOST, WM_SUBJECT_STEP, WRITE, row->text, row->words);
    }
}

static void every_kind_of_trouble_has_its_code(void **state)
{
    (void)state;
    for (enum wm_trouble_kind kind = 0; kind <= WM_TROUBLE_MISUNDERSTOOD; kind++) {
        struct workflow *flow = make_flow();
        workflow_trouble_handoff(flow, hand_over_well(flow, WRITE, BILL), kind, NULL);
        struct wm_findings *findings = find_all(flow);
        assert_int_equal(count_warnings(findings), 1);
        assert_int_equal(count_code(findings, WM_CODE_WORK_LOST + kind), 1);
        workflow_destroy(flow);
    }
}

static void waiting_is_found_when_it_is_more_than_half(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    workflow_step(flow, WRITE)->takes = duration_of_days(2);
    workflow_step(flow, BILL)->waits = duration_of_days(6);
    hand_over_well(flow, WRITE, BILL)->waits = duration_of_days(3);
    check_one(flow, WM_CODE_WAITS_LONGEST, WM_SUBJECT_WORKFLOW, 0,
              "9 of 11 days are waiting; the longest: 9 days before \"Sends the invoice\" (step 3) "
              "(1 of 4 steps say how long they take, and 2 of 4 handoffs between rooms, "
              "there or at the next step, how long they wait; the rest is counted as nothing.)",
              "9 of 11 days are waiting");
    flow = make_flow();
    workflow_step(flow, WRITE)->takes = duration_of_days(2);
    workflow_step(flow, BILL)->waits = duration_of_days(2);
    check_none(flow, WM_CODE_WAITS_LONGEST);
}

struct figure_row {
    double touch, waits; /* minutes */
    const char *words;
};

static const struct figure_row figure_rows[] = {
    {10, 20, "20 min of 30 min are waiting"},
    {30, 90, "1 h 30 min of 2 h are waiting"},
    {60, 420, "7 h of 1 day are waiting"},
    {240, 720, "1 day 4 h of 2 days are waiting"},
};

static void the_figure_is_said_in_a_fitting_unit(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(figure_rows); i++) {
        struct workflow *flow = make_flow();
        workflow_step(flow, WRITE)->takes = duration_of_minutes(figure_rows[i].touch);
        workflow_step(flow, CALL)->waits = duration_of_minutes(figure_rows[i].waits);
        char *text = g_strdup_printf(
            "%s (1 of 4 steps say how long they take, and 0 of 3 handoffs between rooms, "
            "there or at the next step, how long they wait; the rest is counted as nothing.)",
            figure_rows[i].words);
        check_one(flow, WM_CODE_WAITS_LONGEST, WM_SUBJECT_WORKFLOW, 0, text, figure_rows[i].words);
        g_free(text);
    }
}

static void work_that_comes_back_is_one_finding(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    struct wm_handoff *handoff = hand_over_well(flow, BILL, WRITE);
    handoff->is_rework = true;
    handoff->item = "form";
    handoff->share = share_of(0.25, "1 in 4");
    handoff->says = "comes back incomplete";
    check_one(flow, WM_CODE_COMES_BACK, WM_SUBJECT_HANDOFF, 3,
              "\"form\" comes back from \"Sends the invoice\" (step 3) to \"Writes it down\" "
              "(step 2)",
              "1 in 4 comes back incomplete");
    flow = make_flow();
    workflow_hand_over(flow, WRITE, WRITE);
    check_one(flow, WM_CODE_COMES_BACK, WM_SUBJECT_HANDOFF, 2,
              "work comes back to the same step, \"Writes it down\" (step 2)", "comes back");
}

static void two_rooms_play_ping_pong(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    int answer = workflow_add_step(flow, REP, "Answers");
    int mend = workflow_add_step(flow, BILLER, "Mends");
    hand_over_well(flow, BILL, answer);
    check_none(flow, WM_CODE_PING_PONG);

    flow = make_flow();
    answer = workflow_add_step(flow, REP, "Answers");
    mend = workflow_add_step(flow, BILLER, "Mends");
    hand_over_well(flow, BILL, answer);
    hand_over_well(flow, answer, mend);
    hand_over_well(flow, mend, answer);
    check_one(flow, WM_CODE_PING_PONG, WM_SUBJECT_HANDOFF, 4,
              "Sales and Billing hand over to each other 4 times, back and forth",
              "4 times back and forth");
}

static void one_direction_is_no_ping_pong(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    hand_over_well(flow, WRITE, BILL);
    hand_over_well(flow, WRITE, BILL);
    check_none(flow, WM_CODE_PING_PONG);
}

static void crossings_are_always_counted(void **state)
{
    (void)state;
    check_one(make_flow(), WM_CODE_CROSSES_OFTEN, WM_SUBJECT_WORKFLOW, 0,
              "2 of 3 handoffs cross the wall", "");
    check_one(make_office(), WM_CODE_CROSSES_OFTEN, WM_SUBJECT_WORKFLOW, 0,
              "0 of 0 handoffs cross the wall", "");
}

static void a_rule_is_in_the_way(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    workflow_rule_step(flow, BILL, "Two signatures");
    check_one(flow, WM_CODE_RULE_IN_THE_WAY, WM_SUBJECT_STEP, BILL,
              "a rule is in the way of \"Sends the invoice\" (step 3): \"Two signatures\"",
              "Two signatures");
    flow = make_flow();
    workflow_rule_handoff(flow, hand_over_well(flow, WRITE, BILL), "Paper only");
    check_one(flow, WM_CODE_RULE_IN_THE_WAY, WM_SUBJECT_HANDOFF, 2,
              "a rule is in the way of the handoff of \"order\" from Sales to Billing: "
              "\"Paper only\"",
              "Paper only");
}

static void rooms_with_goals_of_their_own_are_apart(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    workflow_add_goal(flow, 1, "Orders booked");
    workflow_add_goal(flow, 2, "No bad debt");
    workflow_add_goal(flow, 3, "Nobody hands over to Credit");
    check_one(flow, WM_CODE_GOALS_APART, WM_SUBJECT_ROOM, 1,
              "work passes between Sales and Billing, which share no goal: \"Orders booked\" here, "
              "\"No bad debt\" there",
              "each for its own goal");
}

static void one_shared_goal_is_enough(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    workflow_add_goal(flow, 1, "Orders booked");
    workflow_add_goal(flow, 2, "No bad debt");
    workflow_add_goal(flow, 2, "Happy customers");
    workflow_add_goal(flow, 1, "Happy customers");
    check_none(flow, WM_CODE_GOALS_APART);
    flow = make_flow();
    workflow_add_goal(flow, 1, "Orders booked");
    check_none(flow, WM_CODE_GOALS_APART);
}

static void a_department_with_steps_was_not_in_the_room(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    for (int room = 0; room < 4; room++)
        workflow_room(flow, room)->was_in_the_room = room == 1;
    check_one(flow, WM_CODE_NOT_IN_THE_ROOM, WM_SUBJECT_ROOM, 2,
              "mapped without Billing: nobody from there was in the room", "");
}

static void a_customer_who_gets_nothing_has_to_ask(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    int ask = workflow_add_step(flow, CUSTOMER, "Asks where it is");
    hand_over_well(flow, ask, ask);
    check_one(flow, WM_CODE_CUSTOMER_CHASES, WM_SUBJECT_STEP, ask,
              "Customer has to ask: nobody hands anything to \"Asks where it is\" (step 5)", "");
}

static void a_customer_who_chases_is_one_finding(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    int ask = workflow_add_step(flow, CUSTOMER, "Asks where it is");
    workflow_trouble_step(flow, ask, WM_TROUBLE_CHASED, "Calls three times");
    workflow_trouble_step(flow, ask, WM_TROUBLE_CHASED, NULL);
    check_one(flow, WM_CODE_CUSTOMER_CHASES, WM_SUBJECT_STEP, ask,
              "Customer has to chase: \"Asks where it is\" (step 5)", "");
    flow = make_flow();
    workflow_trouble_step(flow, WRITE, WM_TROUBLE_CHASED, NULL);
    check_none(flow, WM_CODE_CUSTOMER_CHASES);
}

static void work_ends_inside(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    int file = workflow_add_step(flow, BILLER, "Files a copy");
    workflow_hand_over(flow, BILL, file);
    workflow_hand_over(flow, file, file);
    check_one(flow, WM_CODE_DEAD_END, WM_SUBJECT_STEP, file,
              "work ends at \"Files a copy\" (step 5): nothing is handed on", "work ends here");
}

static void steps_that_nothing_leads_to_are_found(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    int one = workflow_add_step(flow, BILLER, "Sorts");
    int two = workflow_add_step(flow, BILLER, "Sorts again");
    workflow_hand_over(flow, one, two);
    workflow_hand_over(flow, two, one);
    struct wm_findings *findings = find_all(flow);
    assert_int_equal(count_code(findings, WM_CODE_NEVER_REACHED), 2);
    const struct wm_finding *finding = find_code(findings, WM_CODE_NEVER_REACHED);
    assert_string_equal(finding->text, "nothing leads to \"Sorts\" (step 5)");
    assert_string_equal(finding->words, "nobody hands this over");
    workflow_destroy(flow);

    flow = make_flow();
    one = workflow_add_step(flow, BILLER, "Sorts");
    two = workflow_add_step(flow, CUSTOMER, "Writes again");
    hand_over_well(flow, one, BILL);
    hand_over_well(flow, two, one);
    check_none(flow, WM_CODE_NEVER_REACHED);
}

struct speak_row {
    const char *text;
    const char *want; /* the words found, NULL: none */
};

static const struct speak_row speak_rows[] = {
    {"Waits at the gateway", "Waits at the \"gateway\""},
    {"Gateways everywhere", "\"Gateways\""},
    {"Follows the BPMN", "\"BPMN\""},
    {"bpmn-map", "\"bpmn\""},
    {"Moves to another swim lane.", "\"swim lane\""},
    {"Moves to another swim-lane", "\"swim-lane\""},
    {"(Swimlanes)", "\"Swimlanes\""},
    {"Reaches the End Event", "\"End Event\""},
    {"Runs two sub-processes", "\"sub-processes\""},
    {"Opens a process instance", "\"process instance\""},
    {"Seeks stakeholder alignment", "\"stakeholder alignment\""},
    {"M\303\266chte ein Gateway\342\200\246", "\"Gateway\""},
    {"Types in the security token", NULL},
    {"Books the event, and the pool", NULL},
    {"Sends it through the payment gateway", NULL},
    {"Writes the weekend. Event tickets follow", NULL},
    {"Walks down the lane to the node", NULL},
    {"Processes the order", NULL},
    {"Takes the gatewayman's word", NULL},
    {"\303\234bergateway", NULL},
    {"Picks and splits the delivery", NULL},
    {"In the end eventually pays", NULL},
};

static void process_speak_is_whole_words_only(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(speak_rows); i++) {
        const struct speak_row *row = &speak_rows[i];
        struct workflow *flow = make_flow();
        workflow_step(flow, WRITE)->does = row->text;
        struct wm_findings *findings = find_all(flow);
        if (count_code(findings, WM_CODE_PROCESS_SPEAK) != (row->want != NULL))
            fail_msg("%s", row->text);
        if (row->want) {
            const struct wm_finding *it = find_code(findings, WM_CODE_PROCESS_SPEAK);
            size_t length = strcspn(it->text + 1, "\"") + 2;
            assert_true(strncmp(it->text, strchr(row->want, '"'), length) == 0);
            assert_true(g_str_has_suffix(it->text, " is process-speak"));
            assert_true(g_str_has_prefix(it->hint, "say it plainly: "));
            assert_int_equal(it->subject.index, WRITE);
        }
        workflow_destroy(flow);
    }
}

static const struct {
    const char *language, *text, *found, *plain;
} spoken_rows[] = {
    {"", "Am Gateway", "Gateway", "question or decision"},
    {"en-GB", "Am Gateway", "Gateway", "question or decision"},
    {"de", "Am Gateway", "Gateway", "Frage oder Entscheidung"},
    {"de-CH", "Zwei Prozess\302\240Instanzen", "Prozess\302\240Instanzen",
     "Auftrag, Fall oder Antrag"},
    {"de", "Ein E\314\201nd Event", "E\314\201nd Event", "womit es endet"},
    {"de", "Der boundary event", "boundary event", "what goes wrong"},
    {"fr", "L\342\200\231instance de processus", "instance de processus",
     "commande, dossier ou demande"},
    {"fr", "Am Endereignis", NULL, NULL},
    {"es", "La compuerta exclusiva", "compuerta exclusiva", "o lo uno o lo otro"},
    {"es", "La compuerta", NULL, NULL},
};

static void process_speak_is_asked_in_the_language_first_and_in_english(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(spoken_rows); i++) {
        struct workflow *flow = make_flow();
        workflow_whole(flow)->language = spoken_rows[i].language;
        workflow_step(flow, WRITE)->does = spoken_rows[i].text;
        struct wm_findings *findings = find_all(flow);
        if (count_code(findings, WM_CODE_PROCESS_SPEAK) != (spoken_rows[i].found != NULL))
            fail_msg("%s", spoken_rows[i].text);
        if (spoken_rows[i].found) {
            const struct wm_finding *it = find_code(findings, WM_CODE_PROCESS_SPEAK);
            g_autofree char *text =
                g_strdup_printf("\"%s\" is process-speak", spoken_rows[i].found);
            g_autofree char *hint = g_strdup_printf("say it plainly: %s", spoken_rows[i].plain);
            assert_string_equal(it->text, text);
            assert_string_equal(it->hint, hint);
        }
        workflow_destroy(flow);
    }
}

static void process_speak_is_found_in_every_text(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    struct wm_model *whole = workflow_whole(flow);
    const char *said = "A BPMN text of BPMN";
    struct wm_note note = {.says = said};
    whole->title = whole->subtitle = whole->scope = whole->measure = said;
    whole->mapped.by = whole->wall_name = whole->bands[WM_SIDE_FRONT].name = said;
    whole->notes = &note;
    whole->note_count = 1;
    workflow_add_goal(flow, 1, said);
    workflow_room(flow, 1)->name = said;
    workflow_actor(flow, REP)->name = said;
    workflow_room(flow, 0)->name = workflow_actor(flow, CUSTOMER)->name = said;
    struct wm_step *step = workflow_step(flow, WRITE);
    step->does = said;
    step->notes = &note;
    step->note_count = 1;
    workflow_trouble_step(flow, WRITE, WM_TROUBLE_LATE, said);
    workflow_rule_step(flow, WRITE, said);
    struct wm_handoff *handoff = hand_over_well(flow, WRITE, BILL);
    handoff->item = handoff->when = handoff->measure = handoff->says = said;
    handoff->notes = &note;
    handoff->note_count = 1;
    workflow_trouble_handoff(flow, handoff, WM_TROUBLE_LATE, said);
    workflow_rule_handoff(flow, handoff, said);
    assert_int_equal(count_code(find_all(flow), WM_CODE_PROCESS_SPEAK), 23);
    workflow_destroy(flow);
}

static void a_picture_that_is_not_there_has_a_neighbour(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    struct wm_step *step = workflow_step(flow, WRITE);
    step->with[0].name = "paper-fomr";
    step->with_count = 1;
    struct wm_findings *findings = find_all(flow);
    const struct wm_finding *finding = find_code(findings, WM_CODE_UNKNOWN_PICTURE);
    assert_string_equal(finding->text, "no picture is called \"paper-fomr\"");
    assert_true(g_str_has_prefix(finding->hint, "did you mean \"paper-form\""));
    assert_int_equal(finding->subject.index, WRITE);
    workflow_destroy(flow);
}

static void files_and_known_pictures_are_left_alone(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    struct wm_step *step = workflow_step(flow, WRITE);
    step->with[0].name = "paper-form";
    step->with[1].name = "pictures/not-there.svg";
    step->with_count = 2;
    workflow_actor(flow, REP)->picture.name = "salesperson";
    hand_over_well(flow, WRITE, BILL)->picture.name = "parcel";
    check_none(flow, WM_CODE_UNKNOWN_PICTURE);
}

static void guesses_are_noted(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    struct wm_findings *findings = find_all(flow);
    const struct wm_finding *finding = find_code(findings, WM_CODE_PICTURE_GUESSED);
    assert_int_equal(finding->severity, WM_SEVERITY_NOTE);
    assert_string_equal(finding->text, "the picture of \"Customer\" was guessed: customer, "
                                       "for the word \"customer\"");
    workflow_destroy(flow);
}

static void long_texts_are_cut(void **state)
{
    (void)state;
    struct workflow *flow = make_flow();
    char *long_text = wm_arena_alloc(workflow_arena(flow), 901, 1);
    for (int i = 0; i < 450; i++)
        memcpy(long_text + i * 2, "\303\244", 2);
    workflow_rule_step(flow, WRITE, long_text);
    const struct wm_finding *finding = find_code(find_all(flow), WM_CODE_RULE_IN_THE_WAY);
    assert_true(g_utf8_validate(finding->text, -1, NULL));
    assert_int_equal(g_utf8_strlen(strchr(finding->text, ':'), -1), 2 + 1 + 59 + 1 + 1);
    assert_ptr_equal(finding->words, long_text);
    workflow_destroy(flow);
}

/* 20,000 steps in one line and 60,000 handoffs; quadratic work would take minutes. */
static void the_largest_workflow_is_searched_in_seconds(void **state)
{
    (void)state;
    enum { STEPS = 20000 };
    struct workflow *flow = make_office();
    for (int i = 0; i < STEPS; i++)
        workflow_add_step(flow, i % 4, "Hands it on through the gateway");
    for (int i = 0; i < STEPS; i++) {
        workflow_hand_over(flow, i, (i + 1) % STEPS);
        workflow_hand_over(flow, i, (i + 2) % STEPS)->waits = duration_of_days(1);
        workflow_hand_over(flow, i, i / 2);
    }
    gint64 start = g_get_monotonic_time();
    struct wm_findings *findings = find_all(flow);
    gint64 took = g_get_monotonic_time() - start;
    assert_int_equal(count_code(findings, WM_CODE_PROCESS_SPEAK), STEPS);
    assert_true(took < 20 * G_USEC_PER_SEC);
    workflow_destroy(flow);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_workflow_without_faults_has_no_warning),
        cmocka_unit_test(a_model_without_steps_is_safe),
        cmocka_unit_test(nobody_owns_or_measures_the_whole),
        cmocka_unit_test(a_seam_wants_an_owner_and_a_measure),
        cmocka_unit_test(within_a_room_nobody_is_missed),
        cmocka_unit_test(work_is_thrown_over_the_wall),
        cmocka_unit_test(a_trouble_says_what_the_author_says),
        cmocka_unit_test(every_kind_of_trouble_has_its_code),
        cmocka_unit_test(waiting_is_found_when_it_is_more_than_half),
        cmocka_unit_test(the_figure_is_said_in_a_fitting_unit),
        cmocka_unit_test(work_that_comes_back_is_one_finding),
        cmocka_unit_test(two_rooms_play_ping_pong),
        cmocka_unit_test(one_direction_is_no_ping_pong),
        cmocka_unit_test(crossings_are_always_counted),
        cmocka_unit_test(a_rule_is_in_the_way),
        cmocka_unit_test(rooms_with_goals_of_their_own_are_apart),
        cmocka_unit_test(one_shared_goal_is_enough),
        cmocka_unit_test(a_department_with_steps_was_not_in_the_room),
        cmocka_unit_test(a_customer_who_gets_nothing_has_to_ask),
        cmocka_unit_test(a_customer_who_chases_is_one_finding),
        cmocka_unit_test(work_ends_inside),
        cmocka_unit_test(steps_that_nothing_leads_to_are_found),
        cmocka_unit_test(process_speak_is_whole_words_only),
        cmocka_unit_test(process_speak_is_asked_in_the_language_first_and_in_english),
        cmocka_unit_test(process_speak_is_found_in_every_text),
        cmocka_unit_test(a_picture_that_is_not_there_has_a_neighbour),
        cmocka_unit_test(files_and_known_pictures_are_left_alone),
        cmocka_unit_test(guesses_are_noted),
        cmocka_unit_test(long_texts_are_cut),
        cmocka_unit_test(the_largest_workflow_is_searched_in_seconds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
