/* SPDX-License-Identifier: MIT
 *
 * The reader: what it makes of a document, where it puts its findings, and that whatever it is
 * given, what comes out is either nothing or whole. The words of the findings are kept in
 * tests/findings/read.
 */
#include "read/read.h"

#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#define HEAD "<workflow title='T'>"
#define OFFICE                                                                                     \
    "<office><outside><actor id='c' name='C'/></outside>"                                          \
    "<front><department id='d' name='D'><actor id='a' name='A'/></department></front></office>"
#define TAIL "</workflow>"
#define FLOW(steps) "<flow>" steps "</flow>"
#define STEP(inside) "<step id='s' by='a' " inside ">"

struct reading {
    struct wm_arena *arena;
    struct wm_findings *findings;
    struct wm_model *model;
};

static struct reading read_bytes(const char *bytes, size_t length, const char *language,
                                 const struct wm_limits *limits)
{
    struct reading reading = {.arena = wm_arena_create()};
    reading.findings = wm_findings_create(reading.arena);
    struct wm_read_options options = {.name = "a.xml",
                                      .folder = "/dev/null",
                                      .language = language,
                                      .first_line = 1,
                                      .limits = limits ? limits : &wm_default_limits};
    reading.model = wm_read(reading.arena, bytes, length, &options, reading.findings);
    return reading;
}

static struct reading read_text(const char *text)
{
    return read_bytes(text, strlen(text), NULL, NULL);
}

static void finish(struct reading *reading)
{
    wm_arena_destroy(reading->arena);
}

static void expect_clean(const struct reading *reading)
{
    if (wm_findings_count(reading->findings) > 0)
        fail_msg("%s", wm_findings_at(reading->findings, 0)->text);
    assert_non_null(reading->model);
}

static const char order[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<workflow xmlns='urn:wallmap:workflow:1' xml:lang='en' state='to-be' title='Order'\n"
    "          subtitle='As it  works\n today' scope='From call to cash' owner='sales'\n"
    "          measure='Days' version='1.2'>\n"
    "  <note says='Whole'/>\n"
    "  <flow reads='down'>\n"
    "    <step id='call' by='customer' with='telephone pen' does='Calls' mood='pleased'\n"
    "          takes='15 min' moment-of-truth='yes' href='http://example.org/' column='3'>\n"
    "      <handoff to='write' item='order' via='phone' share='1 in 4' waits='2 days'\n"
    "               owner='rep' measure='Same day' thrown='yes' says='Quick' when='urgent'>\n"
    "        <trouble kind='lost' share='10%' says='Gone'/>\n"
    "        <rule says='Two signatures' owner='entry'/>\n"
    "        <note says='Works' good='yes'/>\n"
    "      </handoff>\n"
    "      <trouble kind='chased'/>\n"
    "      <handoff to='call' rework='yes'/>\n"
    "    </step>\n"
    "    <step id='write' by='rep' does='Writes &amp;amp;&#38;#38; &#x72;eads' waits='1 h' "
    "row-break='yes'\n"
    "          beside='call'/>\n"
    "    <step id='enter' by='typist' does='Types'><handoff to='write'/></step>\n"
    "  </flow>\n"
    "  <mapped on='2026-03-12' with='entry' by='Us'/>\n"
    "  <calendar hours-per-day='7.5' days-per-week='4'/>\n"
    "  <goal of='sales rep' name='Booked'/>\n"
    "  <office>\n"
    "    <outside name='Customers'><actor id='customer' name='Customer' kind='team'/></outside>\n"
    "    <outside name='Suppliers'><actor id='supplier' name='Supplier'/></outside>\n"
    "    <front><department id='sales' name='Sales' order='2'>\n"
    "      <actor id='rep' name='Rep' picture='salesperson' order='4'/></department></front>\n"
    "    <wall name='Wall'/>\n"
    "    <back name='Back'><department id='entry' name='Entry'/>\n"
    "      <actor id='typist' name='Typist' kind='system'/></back>\n"
    "    <outside><actor id='bank' name='Bank' kind='place'/></outside>\n"
    "  </office>\n"
    "</workflow>\n";

static void the_head_of_a_workflow_is_read(void **state)
{
    (void)state;
    struct reading reading = read_text(order);
    expect_clean(&reading);
    const struct wm_model *model = reading.model;
    assert_string_equal(model->title, "Order");
    assert_string_equal(model->subtitle, "As it works today");
    assert_string_equal(model->scope, "From call to cash");
    assert_string_equal(model->version, "1.2");
    assert_string_equal(model->measure, "Days");
    assert_string_equal(model->language, "en");
    assert_int_equal(model->state, WM_STATE_TO_BE);
    assert_int_equal(model->reads, WM_READS_DOWN);
    assert_string_equal(model->rooms[model->owner.room].id, "sales");
    assert_int_equal(model->owner.actor, -1);
    assert_true(model->hours_per_day == 7.5 && model->days_per_week == 4);
    assert_string_equal(model->mapped.on, "2026-03-12");
    assert_string_equal(model->mapped.by, "Us");
    assert_int_equal(model->mapped.with_count, 1);
    assert_string_equal(model->rooms[model->mapped.with[0]].id, "entry");
    assert_int_equal(model->goal_count, 1);
    assert_int_equal(model->goals[0].of_count, 2);
    assert_string_equal(model->rooms[model->goals[0].of[0].room].id, "sales");
    assert_string_equal(model->actors[model->goals[0].of[1].actor].id, "rep");
    assert_int_equal(model->note_count, 1);
    assert_string_equal(model->notes[0].says, "Whole");
    finish(&reading);
}

static void a_reading_direction_that_is_not_said_stays_unsaid(void **state)
{
    (void)state;
    static const struct {
        const char *said;
        enum wm_reads want;
    } rows[] = {
        {"", WM_READS_UNSET},
        {" reads='right'", WM_READS_RIGHT},
        {" reads='left'", WM_READS_LEFT},
        {" reads=''", WM_READS_UNSET},
        {" reads='sideways'", WM_READS_UNSET},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_strdup_printf(
            "<workflow title='T'><office><front><actor id='a' name='A'/></front></office>"
            "<flow%s><step id='s' by='a' does='D'/></flow></workflow>",
            rows[i].said);
        struct reading reading = read_text(text);
        if (reading.model->reads != rows[i].want)
            fail_msg("<flow%s>", rows[i].said);
        finish(&reading);
    }
}

static void the_office_is_read_from_top_to_bottom(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum wm_side side;
        bool is_own, was_there;
    } rooms[] = {
        {"Customer", WM_SIDE_OUTSIDE_ABOVE, true, true},
        {"Supplier", WM_SIDE_OUTSIDE_ABOVE, true, true},
        {"Sales", WM_SIDE_FRONT, false, false},
        {"Entry", WM_SIDE_BACK, false, true},
        {"Typist", WM_SIDE_BACK, true, true},
        {"Bank", WM_SIDE_OUTSIDE_BELOW, true, true},
    };
    struct reading reading = read_text(order);
    const struct wm_model *model = reading.model;
    assert_int_equal(model->room_count, G_N_ELEMENTS(rooms));
    for (size_t i = 0; i < G_N_ELEMENTS(rooms); i++) {
        assert_string_equal(model->rooms[i].name, rooms[i].name);
        assert_int_equal(model->rooms[i].side, rooms[i].side);
        assert_int_equal(model->rooms[i].id == NULL, rooms[i].is_own);
        assert_int_equal(model->rooms[i].was_in_the_room, rooms[i].was_there);
    }
    assert_int_equal(model->rooms[2].order, 2);
    assert_string_equal(model->bands[WM_SIDE_OUTSIDE_ABOVE].name, "Customers, Suppliers");
    assert_null(model->bands[WM_SIDE_FRONT].name);
    assert_true(model->bands[WM_SIDE_FRONT].is_there);
    assert_string_equal(model->bands[WM_SIDE_BACK].name, "Back");
    assert_true(model->bands[WM_SIDE_OUTSIDE_BELOW].is_there);
    assert_string_equal(model->wall_name, "Wall");
    assert_int_equal(model->actor_count, 5);
    assert_int_equal(model->actors[0].kind, WM_ACTOR_TEAM);
    assert_string_equal(model->actors[2].picture.name, "salesperson");
    assert_int_equal(model->actors[2].room, 2);
    assert_int_equal(model->actors[2].order, 4);
    assert_int_equal(model->actors[3].kind, WM_ACTOR_SYSTEM);
    finish(&reading);
}

static void steps_are_read_in_the_order_told(void **state)
{
    (void)state;
    struct reading reading = read_text(order);
    const struct wm_model *model = reading.model;
    assert_int_equal(model->step_count, 3);
    const struct wm_step *call = &model->steps[0], *write = &model->steps[1];
    assert_string_equal(call->id, "call");
    assert_string_equal(model->actors[call->actor].id, "customer");
    assert_int_equal(call->with_count, 2);
    assert_string_equal(call->with[1].name, "pen");
    assert_int_equal(call->mood, WM_MOOD_PLEASED);
    assert_true(call->takes.is_given && call->takes.minutes == 15 && !call->waits.is_given);
    assert_true(call->is_moment_of_truth);
    assert_string_equal(call->href, "http://example.org/");
    assert_int_equal(call->column, 3);
    assert_int_equal(call->beside, -1);
    assert_int_equal(call->trouble_count, 1);
    assert_int_equal(call->troubles[0].kind, WM_TROUBLE_CHASED);
    assert_string_equal(write->does, "Writes &amp;&#38; reads");
    assert_true(write->row_break && write->waits.hours == 1);
    assert_int_equal(write->beside, 0);
    assert_int_equal(write->handoff_count, 0);
    assert_int_equal(model->steps[2].first_handoff, 2);
    assert_int_equal(model->steps[2].handoff_count, 1);
    finish(&reading);
}

static void handoffs_are_read_with_all_that_hangs_on_them(void **state)
{
    (void)state;
    struct reading reading = read_text(order);
    const struct wm_model *model = reading.model;
    assert_int_equal(model->handoff_count, 3);
    const struct wm_handoff *first = &model->handoffs[0], *second = &model->handoffs[1];
    assert_int_equal(first->from, 0);
    assert_int_equal(first->to, 1);
    assert_string_equal(first->item, "order");
    assert_int_equal(first->via, WM_VIA_PHONE);
    assert_true(first->share.is_given && first->share.value == 0.25);
    assert_true(first->waits.days == 2);
    assert_string_equal(model->actors[first->owner.actor].id, "rep");
    assert_string_equal(first->measure, "Same day");
    assert_string_equal(first->says, "Quick");
    assert_string_equal(first->when, "urgent");
    assert_true(first->is_thrown && !first->is_rework);
    assert_string_equal(first->troubles[0].says, "Gone");
    assert_true(first->troubles[0].share.value == 0.1);
    assert_string_equal(model->rooms[first->rules[0].owner.room].id, "entry");
    assert_true(first->notes[0].is_good);
    assert_true(second->is_rework && second->to == 0 && !wm_owner_is_given(second->owner));
    assert_null(second->item);
    assert_null(second->picture.name);
    finish(&reading);
}

static void of_several_languages_one_is_chosen(void **state)
{
    (void)state;
    static const struct {
        const char *wanted, *own, *want, *language;
    } rows[] = {
        {NULL, "", "one", "de"},
        {NULL, "en", "two", "en"},
        {NULL, "fr", "one", "de"},
        {NULL, "en-US", "two", "en"},
        {"en", "", "two", "en"},
        {"EN-us", "", "two", "en"},
        {"de-CH", "en", "three", "de-CH"},
        {"de-CH-1996", "en", "three", "de-CH"},
        {"de-AT", "en", "one", "de"},
        {"de-x-office", "en", "one", "de"},
        {"zh-Hant-CN-x-private1", "en", "four", "zh-Hant"},
        {"zh", "en", "two", "en"},
        {"it", "en", "two", "en"},
        {"it", "", "one", "de"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char *text = g_strdup_printf(
            "<workflow xml:lang='%s'><title xml:lang='de'>one</title>"
            "<title xml:lang='en'>two</title>" OFFICE "<title xml:lang='de-CH'>three</title>" FLOW(
                STEP("does='x'") "</step>") "<title xml:lang='zh-Hant'> four </title>" TAIL,
            rows[i].own);
        struct reading reading = read_bytes(text, strlen(text), rows[i].wanted, NULL);
        expect_clean(&reading);
        if (strcmp(reading.model->title, rows[i].want) != 0 ||
            strcmp(reading.model->language, rows[i].language) != 0)
            fail_msg("%s in %s: \"%s\" in %s", rows[i].wanted ? rows[i].wanted : "nothing",
                     rows[i].own, reading.model->title, reading.model->language);
        finish(&reading);
        g_free(text);
    }
}

static void texts_inherit_the_language_around_them(void **state)
{
    (void)state;
    static const char text[] =
        "<workflow title='T' xml:lang='en'>" OFFICE "<flow xml:lang='de'>" STEP(
            "") "<does xml:lang='en'>Works</does><does>Arbeitet<!-- sehr --> &amp;amp; "
                "<![CDATA[<hart>]]></does></step></flow>" TAIL;
    struct reading reading = read_bytes(text, strlen(text), "de", NULL);
    expect_clean(&reading);
    assert_string_equal(reading.model->steps[0].does, "Arbeitet &amp; <hart>");
    assert_string_equal(reading.model->language, "en");
    finish(&reading);
}

static void what_belongs_to_other_programs_is_passed_over(void **state)
{
    (void)state;
    static const char text[] =
        "<workflow title='T' xmlns:x='urn:x' x:title='U' xml:space='preserve' xml:base='b' "
        "xml:id='i'><x:any a='1'>text<b/><workflow/></x:any>" OFFICE
        "<office xmlns='urn:y'/>" FLOW(STEP("does='x'") "<x:y/></step>") TAIL;
    struct reading reading = read_text(text);
    expect_clean(&reading);
    assert_int_equal(reading.model->step_count, 1);
    finish(&reading);
}

/* The bytes that the only finding is about. */
static void spans_are_exact(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum wm_code code;
        const char *want;
    } rows[] = {
        {HEAD OFFICE FLOW(STEP("does='x' moood='calm'") "</step>") TAIL, WM_CODE_UNKNOWN_ATTRIBUTE,
         "moood"},
        {HEAD OFFICE FLOW(STEP("does='x' mood = \"happy\"") "</step>") TAIL, WM_CODE_BAD_VALUE,
         "happy"},
        {HEAD OFFICE FLOW(STEP("does='ä🙂' mood='happy'") "</step>") TAIL, WM_CODE_BAD_VALUE,
         "happy"},
        {HEAD OFFICE FLOW(STEP("does='a&gt;b>c&#10;' mood='&#104;appy'") "</step>") TAIL,
         WM_CODE_BAD_VALUE, "&#104;appy"},
        {HEAD OFFICE FLOW(STEP("does='x'\r\n takes='1\r\nx'") "</step>") TAIL, WM_CODE_BAD_VALUE,
         "1\r\nx"},
        {HEAD OFFICE FLOW(STEP("does='x' with='a b  c d e'") "</step>") TAIL, WM_CODE_BAD_VALUE,
         "d"},
        {HEAD OFFICE FLOW(STEP("does='x' with='a b &#99; d e'") "</step>") TAIL, WM_CODE_BAD_VALUE,
         "a b &#99; d e"},
        {HEAD OFFICE FLOW(STEP("") "</step>") TAIL, WM_CODE_MISSING_ATTRIBUTE, "step"},
        {HEAD "<nott says='x'/>" OFFICE FLOW(STEP("does='x'") "</step>") TAIL,
         WM_CODE_UNKNOWN_ELEMENT, "nott"},
        {HEAD OFFICE FLOW(STEP("does='x'") "</step> so be it \n") TAIL, WM_CODE_TEXT_NOT_ALLOWED,
         "so be it"},
        {HEAD OFFICE FLOW(STEP("does='x'") "</step><!-- so --><?so?> <![CDATA[so]]>") TAIL,
         WM_CODE_TEXT_NOT_ALLOWED, "<![CDATA[so]]>"},
        {HEAD OFFICE FLOW(STEP("does=' '") "</step>") TAIL, WM_CODE_BAD_VALUE, " "},
        {HEAD OFFICE FLOW(STEP("") "<does/></step>") TAIL, WM_CODE_BAD_VALUE, "does"},
        {HEAD OFFICE FLOW(STEP("does='x'") "<handoff to=' t '/></step>") TAIL, WM_CODE_UNKNOWN_STEP,
         " t "},
        {HEAD "<mapped with='d  dd'/>" OFFICE FLOW(STEP("does='x'") "</step>") TAIL,
         WM_CODE_UNKNOWN_DEPARTMENT, "dd"},
        {HEAD OFFICE FLOW(STEP("does='x'") "</step><step id='a' by='a' does='x'/>") TAIL,
         WM_CODE_REPEATED_ID, "a"},
        {"<workflow xmlns='urn:x' title='T'>" OFFICE FLOW(STEP("does='x'") "</step>") TAIL,
         WM_CODE_NAMESPACE, "urn:x"},
        {"<w:workflow xmlns='urn:y' xmlns:w='urn:wallmap:workflow:12'/>", WM_CODE_LATER_FORMAT,
         "urn:wallmap:workflow:12"},
        {"<!DOCTYPE a>" HEAD TAIL, WM_CODE_DOCTYPE, "<!DOCTYPE"},
        {HEAD "<a></b>" TAIL, WM_CODE_XML, "b"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct reading reading = read_text(rows[i].text);
        const struct wm_finding *last =
            wm_findings_at(reading.findings, wm_findings_count(reading.findings) - 1);
        char *found =
            g_strndup(last->at.source->bytes + last->at.start, last->at.end - last->at.start);
        if (last->code != rows[i].code || strcmp(found, rows[i].want) != 0)
            fail_msg("row %zu: \"%s\" [%s]", i, found, wm_code_info(last->code)->code);
        g_free(found);
        finish(&reading);
    }
}

static void one_mistake_is_told_once(void **state)
{
    (void)state;
    static const char *const texts[] = {
        HEAD OFFICE FLOW("<step id='s' bye='a' does='x'/>") TAIL,
        HEAD OFFICE FLOW("<step id='s' by='a' doess='x'/>") TAIL,
        HEAD OFFICE FLOW("<stepp id='s' by='a' does='x'><handoff to='s'/></stepp>") TAIL,
        HEAD OFFICE FLOW("<step id='s' by='nobody' does='x'><handoff to='t'/></step>"
                         "<step id='t' by='a' does='x'><handoff to='s'/></step>") TAIL,
        HEAD
        "<office><front><actr id='a' name='A'/></front></office>" FLOW(STEP("does='x'") "</step>")
            TAIL,
        HEAD
        "<office><front><person id='a' name='A'/></front></office>" FLOW(STEP("does='x'") "</step>")
            TAIL,
        HEAD "<office file='gone.xml'/>" FLOW(STEP("does='x'") "</step>") TAIL,
        HEAD FLOW(STEP("does='x'") "</step>") TAIL,
        HEAD OFFICE FLOW("<activity id='t'/>" STEP("does='x'") "<handoff to='t'/></step>") TAIL,
        "<x:workflow title='T'>" OFFICE FLOW(STEP("does='x'") "</step>") "</x:workflow>",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct reading reading = read_text(texts[i]);
        if (wm_findings_count(reading.findings) != 1)
            fail_msg("row %zu: %zu findings", i, wm_findings_count(reading.findings));
        finish(&reading);
    }
}

static void what_is_misspelled_is_read_as_it_was_meant(void **state)
{
    (void)state;
    struct reading reading =
        read_text("<workflow titel='T'>" OFFICE "<flow><stepp id='enter' by='a' dose='x' "
                  "mood='angri'><handof to='entr' ownr='c'/></stepp></flow>" TAIL);
    assert_non_null(reading.model);
    assert_string_equal(reading.model->title, "T");
    assert_string_equal(reading.model->steps[0].does, "x");
    assert_int_equal(reading.model->steps[0].mood, WM_MOOD_ANGRY);
    assert_int_equal(reading.model->handoffs[0].to, 0);
    assert_int_equal(reading.model->handoffs[0].owner.actor, 0);
    finish(&reading);
}

/* A document in which a limited thing comes to any count: `head`, then `again` as often as is
 * missing to it, then `tail`. */
struct limit_row {
    enum wm_limit limit;
    const char *head, *again /* %1$d counts */, *tail;
    int counted; /* how many head and tail hold already; -1: their bytes */
};

static const struct limit_row limit_rows[] = {
    {WM_LIMIT_BYTES, HEAD OFFICE FLOW(STEP("does='x'") "</step>") TAIL, " ", "", -1},
    {WM_LIMIT_DEPTH, HEAD OFFICE "<flow xmlns:x='urn:x'>" STEP("does='x'"), "<x:a>", "", 3},
    {WM_LIMIT_ATTRIBUTES, HEAD OFFICE "<flow xmlns:x='urn:x'", " x:a%1$d=''",
     ">" STEP("does='x'") "</step></flow>" TAIL, 1},
    {WM_LIMIT_ELEMENTS, HEAD OFFICE "<flow xmlns:x='urn:x'>" STEP("does='x'") "</step>", "<x:a/>",
     "</flow>" TAIL, 9},
    {WM_LIMIT_TEXT,
     HEAD OFFICE "<flow>" STEP("does='x'") "<note says='x'/></step></flow><note "
                                           "says='",
     " ", "x'/>" TAIL, 1},
    {WM_LIMIT_TEXT, HEAD OFFICE "<flow>" STEP("") "<does>", " ", "x</does></step></flow>" TAIL, 1},
    {WM_LIMIT_ID, HEAD OFFICE "<flow><step id='", "a", "' by='a' does='x'/></flow>" TAIL, 0},
    {WM_LIMIT_LABEL, HEAD OFFICE "<flow>" STEP("") "<does>", "ä", "</does></step></flow>" TAIL, 0},
    {WM_LIMIT_STEPS, HEAD OFFICE "<flow>", "<step id='s%1$d' by='a' does='x'/>", "</flow>" TAIL, 0},
    {WM_LIMIT_HANDOFFS, HEAD OFFICE "<flow>" STEP("does='x'"), "<handoff to='s'/>",
     "</step></flow>" TAIL, 0},
    {WM_LIMIT_DEPARTMENTS, HEAD "<office><front><actor id='a' name='A'/>",
     "<department id='d%1$d' name='D'/>", "</front></office>" FLOW(STEP("does='x'") "</step>") TAIL,
     1},
};

static char *make_document(const struct limit_row *row, int count)
{
    GString *text = g_string_new(row->head);
    int counted = row->counted < 0 ? (int)text->len : row->counted;
    char **halves = g_strsplit(row->again, "%1$d", 2);
    for (int i = counted; i < count; i++) {
        g_string_append(text, halves[0]);
        if (halves[1])
            g_string_append_printf(text, "%d%s", i, halves[1]);
    }
    for (int i = counted; i < count && row->limit == WM_LIMIT_DEPTH; i++)
        g_string_append(text, "</x:a>");
    if (row->limit == WM_LIMIT_DEPTH)
        g_string_append(text, "</step></flow>" TAIL);
    g_strfreev(halves);
    g_string_append(text, row->tail);
    return g_string_free(text, FALSE);
}

static void check_limit_finding(const struct limit_row *row, const struct wm_finding *finding,
                                int value)
{
    const struct wm_limit_row *words = &wm_limit_rows[row->limit];
    char *number = g_strdup_printf("more than %d %s ", value, words->unit);
    char *option = g_strdup_printf("--limit %s=", words->name);
    assert_int_equal(finding->code, WM_CODE_LIMIT);
    assert_non_null(strstr(finding->text, number));
    assert_non_null(strstr(finding->text, words->message));
    assert_non_null(strstr(finding->text, words->name));
    assert_non_null(strstr(finding->hint, option));
    g_free(number);
    g_free(option);
}

static void every_limit_holds_at_its_value_and_not_beyond(void **state)
{
    (void)state;
    /* Tested elsewhere: pictures below; what is no part of a document in tests/cli/limits.sh. */
    bool seen[WM_LIMIT_COUNT] = {[WM_LIMIT_PICTURE_SVG] = true,
                                 [WM_LIMIT_PICTURE_PNG] = true,
                                 [WM_LIMIT_PREVIOUS] = true,
                                 [WM_LIMIT_FINDINGS] = true};
    for (size_t i = 0; i < G_N_ELEMENTS(limit_rows); i++) {
        const struct limit_row *row = &limit_rows[i];
        int value = row->counted < 0 ? 500 : 40;
        struct wm_limits limits = wm_default_limits;
        limits.most[row->limit] = (size_t)value;
        seen[row->limit] = true;
        for (int count = value - 1; count <= value + 1; count++) {
            char *text = make_document(row, count);
            struct reading reading = read_bytes(text, strlen(text), NULL, &limits);
            size_t found = wm_findings_count(reading.findings);
            if (found != (count > value ? 1 : 0))
                fail_msg("%s of %d: %s", wm_limit_rows[row->limit].name, count,
                         found ? wm_findings_at(reading.findings, 0)->text : "not told");
            if (found > 0)
                check_limit_finding(row, wm_findings_at(reading.findings, 0), value);
            finish(&reading);
            g_free(text);
        }
    }
    for (size_t i = 0; i < WM_LIMIT_COUNT; i++)
        if (!seen[i])
            fail_msg("no document tries the limit %s", wm_limit_rows[i].name);
}

static const struct limit_row *find_limit_row(enum wm_limit limit)
{
    const struct limit_row *row = limit_rows;
    while (row->limit != limit)
        row++;
    return row;
}

static void the_greatest_depth_is_no_deeper_than_the_parser_goes(void **state)
{
    (void)state;
    struct wm_limits limits = wm_default_limits;
    limits.most[WM_LIMIT_DEPTH] = wm_limit_rows[WM_LIMIT_DEPTH].greatest;
    char *text = make_document(find_limit_row(WM_LIMIT_DEPTH), (int)limits.most[WM_LIMIT_DEPTH]);
    struct reading reading = read_bytes(text, strlen(text), NULL, &limits);
    expect_clean(&reading);
    finish(&reading);
    g_free(text);
}

static void pictures_are_loaded_from_the_folder_up_to_their_limit(void **state)
{
    (void)state;
    static const char png[] = "\x89PNG\r\n\x1a\n....";
    static const char text[] = HEAD "<picture name='p' file='p.svg' means='P'/>" OFFICE FLOW(STEP(
        "does='x' with='p ./p.svg ./q.png'") "<handoff to='s' picture='./p.svg'/></step>") TAIL;
    char *folder = g_dir_make_tmp("wallmap-read-XXXXXX", NULL);
    char *svg_path = g_build_filename(folder, "p.svg", NULL);
    char *png_path = g_build_filename(folder, "q.png", NULL);
    assert_true(g_file_set_contents(svg_path, "<svg/>", 6, NULL));
    assert_true(g_file_set_contents(png_path, png, 12, NULL));
    for (size_t most = 5; most <= 6; most++) {
        struct wm_limits limits = wm_default_limits;
        limits.most[WM_LIMIT_PICTURE_SVG] = most;
        limits.most[WM_LIMIT_PICTURE_PNG] = most + 6;
        struct wm_read_options options = {.name = "a.xml", .folder = folder, .limits = &limits};
        struct reading reading = {.arena = wm_arena_create()};
        reading.findings = wm_findings_create(reading.arena);
        reading.model = wm_read(reading.arena, text, strlen(text), &options, reading.findings);
        assert_int_equal(reading.model->picture_count, most == 6 ? 3 : 0);
        assert_int_equal(reading.model->steps[0].with_count, most == 6 ? 3 : 0);
        assert_int_equal(wm_findings_count(reading.findings), most == 6 ? 0 : 4);
        if (most == 6) {
            assert_string_equal(reading.model->pictures[0].means, "P");
            assert_int_equal(g_bytes_get_size(reading.model->pictures[2].bytes), 12);
            assert_string_equal(reading.model->handoffs[0].picture.name, "./p.svg");
        }
        finish(&reading);
    }
    g_remove(svg_path);
    g_remove(png_path);
    g_rmdir(folder);
    g_free(svg_path);
    g_free(png_path);
    g_free(folder);
}

static void check_owner(const struct wm_model *model, struct wm_owner owner)
{
    assert_true(owner.actor >= -1 && owner.actor < model->actor_count);
    assert_true(owner.room >= -1 && owner.room < model->room_count);
    assert_true(owner.actor < 0 || owner.room < 0);
}

static void check_steps(const struct wm_model *model)
{
    int handoffs = 0;
    for (int i = 0; i < model->step_count; i++) {
        const struct wm_step *step = &model->steps[i];
        assert_true(step->id && *step->id && step->does && step->at.source);
        assert_in_range(step->actor, 0, model->actor_count - 1);
        assert_true(step->beside >= -1 && step->beside < model->step_count && step->beside != i);
        assert_in_range(step->with_count, 0, WM_PICTURES_A_STEP);
        assert_int_equal(step->first_handoff, handoffs);
        handoffs += step->handoff_count;
        for (int k = step->first_handoff; k < handoffs; k++)
            assert_int_equal(model->handoffs[k].from, i);
        for (int k = 0; k < step->rule_count; k++)
            check_owner(model, step->rules[k].owner);
    }
    assert_int_equal(handoffs, model->handoff_count);
    for (int i = 0; i < model->handoff_count; i++) {
        assert_in_range(model->handoffs[i].to, 0, model->step_count - 1);
        check_owner(model, model->handoffs[i].owner);
    }
}

static void check_model(const struct wm_model *model)
{
    assert_true(model->title && model->language && model->step_count > 0);
    check_owner(model, model->owner);
    check_steps(model);
    for (int i = 0; i < model->actor_count; i++) {
        assert_true(model->actors[i].id && model->actors[i].name);
        assert_in_range(model->actors[i].room, 0, model->room_count - 1);
    }
    for (int i = 0; i < model->room_count; i++)
        assert_true(model->rooms[i].name && model->rooms[i].side < WM_SIDE_COUNT);
    for (int i = 0; i < model->goal_count; i++)
        assert_true(model->goals[i].name && model->goals[i].of_count > 0);
    for (int i = 0; i < model->mapped.with_count; i++)
        assert_in_range(model->mapped.with[i], 0, model->room_count - 1);
}

static void check_reading(const struct reading *reading)
{
    if (reading->model)
        check_model(reading->model);
    else
        assert_true(wm_findings_has_errors(reading->findings));
    for (size_t i = 0; i < wm_findings_count(reading->findings); i++) {
        struct wm_span at = wm_findings_at(reading->findings, i)->at;
        assert_true(at.source && at.start <= at.end && at.end <= at.source->length);
    }
}

static void a_document_cut_off_anywhere_is_refused(void **state)
{
    (void)state;
    size_t end = strlen(order) - 1; /* without its last line ending it is whole */
    for (size_t length = 0; length < end; length++) {
        struct reading reading = read_bytes(order, length, NULL, NULL);
        check_reading(&reading);
        assert_null(reading.model);
        finish(&reading);
    }
}

static void a_document_spoilt_anywhere_gives_nothing_or_a_whole_model(void **state)
{
    (void)state;
    static const char spoilers[] = "x<\"'& \0\xff/>";
    char *text = g_strdup(order);
    for (size_t at = 0; order[at]; at++) {
        for (size_t i = 0; i < sizeof spoilers - 1; i++) {
            text[at] = spoilers[i];
            struct reading reading = read_bytes(text, strlen(order), NULL, NULL);
            check_reading(&reading);
            finish(&reading);
        }
        text[at] = order[at];
    }
    g_free(text);
}

static void a_block_of_a_page_counts_lines_from_where_it_stands(void **state)
{
    (void)state;
    struct reading reading = {.arena = wm_arena_create()};
    reading.findings = wm_findings_create(reading.arena);
    struct wm_read_options options = {
        .name = "page.md", .first_line = 120, .limits = &wm_default_limits};
    wm_read(reading.arena, "<a>\n<b></a>", 11, &options, reading.findings);
    const struct wm_finding *last =
        wm_findings_at(reading.findings, wm_findings_count(reading.findings) - 1);
    assert_int_equal(wm_source_locate(last->at.source, last->at.start).line, 121);
    assert_non_null(strstr(last->text, "line 121"));
    finish(&reading);
}

static void hostile_numbers_of_ids_and_mistakes_take_no_time(void **state)
{
    (void)state;
    GString *text = g_string_new(HEAD OFFICE "<flow>");
    for (int i = 0; i < 15000; i++)
        g_string_append_printf(
            text,
            "<step id='abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz%d' by='a' "
            "does='x'><handoff to='abcdefghijklmnopqrstuvwxyzzyxabcdefghijklmnopqrst%d'/>"
            "</step><step id='s' by='a' does='x'/>",
            i, i);
    g_string_append(text, "</flow>" TAIL);
    clock_t start = clock();
    struct reading reading = read_bytes(text->str, text->len, NULL, NULL);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    assert_true(wm_findings_count(reading.findings) > 20000);
    if (seconds > 20)
        fail_msg("%.1f s", seconds);
    finish(&reading);
    g_string_free(text, TRUE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_of_a_workflow_is_read),
        cmocka_unit_test(a_reading_direction_that_is_not_said_stays_unsaid),
        cmocka_unit_test(the_office_is_read_from_top_to_bottom),
        cmocka_unit_test(steps_are_read_in_the_order_told),
        cmocka_unit_test(handoffs_are_read_with_all_that_hangs_on_them),
        cmocka_unit_test(of_several_languages_one_is_chosen),
        cmocka_unit_test(texts_inherit_the_language_around_them),
        cmocka_unit_test(what_belongs_to_other_programs_is_passed_over),
        cmocka_unit_test(spans_are_exact),
        cmocka_unit_test(one_mistake_is_told_once),
        cmocka_unit_test(what_is_misspelled_is_read_as_it_was_meant),
        cmocka_unit_test(every_limit_holds_at_its_value_and_not_beyond),
        cmocka_unit_test(the_greatest_depth_is_no_deeper_than_the_parser_goes),
        cmocka_unit_test(pictures_are_loaded_from_the_folder_up_to_their_limit),
        cmocka_unit_test(a_document_cut_off_anywhere_is_refused),
        cmocka_unit_test(a_document_spoilt_anywhere_gives_nothing_or_a_whole_model),
        cmocka_unit_test(a_block_of_a_page_counts_lines_from_where_it_stands),
        cmocka_unit_test(hostile_numbers_of_ids_and_mistakes_take_no_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
