/* SPDX-License-Identifier: MIT
 *
 * The catalogue, the list, and the list as text in every style. Run from the root of the sources:
 * one test looks into tests/findings.
 */
#include "diag/finding.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <json-glib/json-glib.h>
#include <string.h>

static struct wm_source make_source(const char *name, const char *bytes)
{
    return (struct wm_source){
        .name = name, .bytes = bytes, .length = strlen(bytes), .first_line = 1};
}

/* The span of the first `words` in the source. */
static struct wm_span find_span(const struct wm_source *source, const char *words)
{
    const char *at = strstr(source->bytes, words);
    assert_non_null(at);
    size_t start = (size_t)(at - source->bytes);
    return (struct wm_span){source, start, start + strlen(words)};
}

static char *write_report(wm_report_maker *make, const struct wm_findings *findings,
                          struct wm_report_options options)
{
    GString *out = g_string_new(NULL);
    const struct wm_told file = {.file = "o.xml", .findings = findings};
    make(&(struct wm_report){out, &file, 1, options});
    return g_string_free(out, FALSE);
}

static void check_report(wm_report_maker *make, const struct wm_findings *findings,
                         struct wm_report_options options, const char *want)
{
    char *got = write_report(make, findings, options);
    assert_string_equal(got, want);
    g_free(got);
}

static void every_row_of_the_catalogue_is_complete(void **state)
{
    (void)state;
    for (enum wm_code code = 0; code < WM_CODE_COUNT; code++) {
        const struct wm_code_info *info = wm_code_info(code);
        assert_int_equal(wm_code_find(info->code), code);
        assert_int_equal(strspn(info->code, "abcdefghijklmnopqrstuvwxyz-"), strlen(info->code));
        assert_true(*info->summary && !g_str_has_suffix(info->summary, "."));
        assert_false(g_str_has_suffix(info->short_words, "."));
        assert_true(g_str_has_suffix(info->help, "."));
        assert_true(info->trouble == WM_CODE_TROUBLE_NO || info->about == WM_ABOUT_WORK);
    }
    assert_int_equal(wm_code_info(WM_CODE_XML)->about, WM_ABOUT_FILE);
    assert_int_equal(wm_code_info(WM_CODE_FONT_MISSING)->about, WM_ABOUT_DRAWING);
    assert_int_equal(wm_code_info(WM_CODE_WORK_LOST)->trouble, WM_CODE_TROUBLE_TOLD);
    assert_int_equal(wm_code_info(WM_CODE_DEAD_END)->trouble, WM_CODE_TROUBLE_SEEN);
    assert_int_equal(wm_code_info(WM_CODE_SEAM_WITHOUT_OWNER)->trouble, WM_CODE_TROUBLE_NO);
    assert_int_equal(wm_code_find("no-such-code"), WM_CODE_COUNT);
    assert_int_equal(wm_code_find(""), WM_CODE_COUNT);
}

static void read_wants(const char *folder, GString *all)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    assert_non_null(dir);
    for (const char *name; (name = g_dir_read_name(dir));) {
        char *path = g_build_filename(folder, name, NULL);
        char *text = NULL;
        if (g_file_test(path, G_FILE_TEST_IS_DIR))
            read_wants(path, all);
        else if (g_str_has_suffix(name, ".want") && g_file_get_contents(path, &text, NULL, NULL))
            g_string_append(all, text);
        g_free(text);
        g_free(path);
    }
    g_dir_close(dir);
}

static bool is_of_the_machine(enum wm_code code)
{
    /* Which fonts there are is the machine's business, so no file can hold what is said of it;
     * guesses are notes, which `check` keeps to itself. tests/unit/find.c has the guesses. */
    return code == WM_CODE_FONT_MISSING || code == WM_CODE_GLYPH_MISSING ||
           code == WM_CODE_PICTURE_GUESSED;
}

static void every_code_occurs_in_an_expected_output(void **state)
{
    (void)state;
    GString *all = g_string_new(NULL);
    read_wants("tests/findings", all);
    int missing = 0;
    for (enum wm_code code = 0; code < WM_CODE_COUNT; code++) {
        char *tag = g_strdup_printf("[%s]\n", wm_code_info(code)->code);
        if (!is_of_the_machine(code) && !strstr(all->str, tag)) {
            print_error("no file in tests/findings has %s", tag);
            missing++;
        }
        g_free(tag);
    }
    g_string_free(all, TRUE);
    assert_int_equal(missing, 0);
}

static void findings_are_sorted_by_file_place_and_code(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_source a = make_source("a.xml", "0123456789");
    struct wm_source b = make_source("b.xml", "0123456789");
    wm_findings_add(findings, WM_CODE_FONT_MISSING, (struct wm_span){0}, "last");
    wm_findings_add(findings, WM_CODE_XML, (struct wm_span){&b, 0, 1}, "6");
    wm_findings_add(findings, WM_CODE_XML, (struct wm_span){&a, 9, 9}, "5");
    wm_findings_add(findings, WM_CODE_LIMIT, (struct wm_span){&a, 3, 9}, "3");
    wm_findings_add(findings, WM_CODE_XML, (struct wm_span){&a, 3, 4}, "1");
    wm_findings_add(findings, WM_CODE_XML, (struct wm_span){&a, 3, 3}, "2");
    wm_findings_add(findings, WM_CODE_LIMIT, (struct wm_span){&a, 3, 3}, "4");
    wm_findings_sort(findings);
    static const char *const want[] = {"1", "2", "3", "4", "5", "6", "last"};
    assert_int_equal(wm_findings_count(findings), G_N_ELEMENTS(want));
    for (size_t i = 0; i < G_N_ELEMENTS(want); i++)
        assert_string_equal(wm_findings_at(findings, i)->text, want[i]);
    wm_arena_destroy(arena);
}

static void a_finding_has_what_the_catalogue_says_of_its_code(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    const struct wm_finding *finding =
        wm_findings_add(findings, WM_CODE_WORK_LOST, (struct wm_span){0}, "%s %d", "form", 7);
    assert_string_equal(finding->text, "form 7");
    assert_string_equal(finding->words, "gets lost");
    assert_null(finding->hint);
    assert_int_equal(finding->severity, WM_SEVERITY_WARNING);
    assert_int_equal(finding->subject.kind, WM_SUBJECT_NONE);
    assert_false(wm_findings_has_errors(findings));
    wm_findings_add(findings, WM_CODE_XML, (struct wm_span){0}, "broken");
    assert_true(wm_findings_has_errors(findings));
    wm_arena_destroy(arena);
}

static void raised_warnings_are_errors(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    wm_findings_add(findings, WM_CODE_UNKNOWN_PICTURE, (struct wm_span){0}, "a");
    wm_findings_add(findings, WM_CODE_WORK_LOST, (struct wm_span){0}, "b");
    wm_findings_raise(findings, WM_CODE_THROWN_OVER);
    assert_false(wm_findings_has_errors(findings));
    wm_findings_raise(findings, WM_CODE_UNKNOWN_PICTURE);
    assert_true(wm_findings_has_errors(findings));
    assert_int_equal(wm_findings_at(findings, 0)->severity, WM_SEVERITY_ERROR);
    assert_int_equal(wm_findings_at(findings, 1)->severity, WM_SEVERITY_WARNING);
    wm_arena_destroy(arena);
}

struct excerpt_row {
    const char *name, *bytes, *words, *want;
};

#define FIFTY "..................................................."

static const struct excerpt_row excerpt_rows[] = {
    {"a word", "\n<to=\"entr\"/>\n", "entr",
     "o.xml:2:6: error: no step [unknown-step]\n"
     "    2 | <to=\"entr\"/>\n"
     "      |      ^^^^ did you mean?\n"},
    {"tabs become blanks", "\t\ta\tentr", "entr",
     "o.xml:1:5: error: no step [unknown-step]\n"
     "    1 |         a   entr\n"
     "      |             ^^^^ did you mean?\n"},
    {"wide characters take two cells, accents none", "\346\274\242e\314\201 entr", "entr",
     "o.xml:1:5: error: no step [unknown-step]\n"
     "    1 | \346\274\242e\314\201 entr\n"
     "      |     ^^^^ did you mean?\n"},
    {"controls are shown", "\033[31m\302\233 \342\200\256 entr", "entr",
     "o.xml:1:10: error: no step [unknown-step]\n"
     "    1 | <U+001B>[31m<U+009B> <U+202E> entr\n"
     "      |                               ^^^^ did you mean?\n"},
    {"bytes that are no UTF-8", "\377 entr", "entr",
     "o.xml:1:3: error: no step [unknown-step]\n"
     "    1 | <U+00FF> entr\n"
     "      |          ^^^^ did you mean?\n"},
    {"CRLF is no part of the line", "entr\r\n", "entr",
     "o.xml:1:1: error: no step [unknown-step]\n"
     "    1 | entr\n"
     "      | ^^^^ did you mean?\n"},
    {"a span over two lines ends with the first", "en\ntr", "en\ntr",
     "o.xml:1:1: error: no step [unknown-step]\n"
     "    1 | en\n"
     "      | ^^ did you mean?\n"},
    {"of a tag its name", " <step id=\"entr\">", "<step id=\"entr\">",
     "o.xml:1:2: error: no step [unknown-step]\n"
     "    1 |  <step id=\"entr\">\n"
     "      |  ^^^^^ did you mean?\n"},
    {"at the end of the line", "ab\n", "\n",
     "o.xml:1:3: error: no step [unknown-step]\n"
     "    1 | ab\n"
     "      |   ^ did you mean?\n"},
    {"a line that is too long at both ends", FIFTY FIFTY FIFTY "entr" FIFTY FIFTY, "entr",
     "o.xml:1:154: error: no step [unknown-step]\n"
     "    1 | \342\200\246........................................entr"
     ".......................................................\342\200\246\n"
     "      |                                          ^^^^ did you mean?\n"},
    {"a line that is too long at its end", "entr" FIFTY FIFTY, "entr",
     "o.xml:1:1: error: no step [unknown-step]\n"
     "    1 | entr"
     "......................................................"
     "..........................................\342\200\246\n"
     "      | ^^^^ did you mean?\n"},
};

static void pretty_shows_the_line_and_carets_under_the_span(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(excerpt_rows); i++) {
        const struct excerpt_row *row = &excerpt_rows[i];
        struct wm_arena *arena = wm_arena_create();
        struct wm_findings *findings = wm_findings_create(arena);
        struct wm_source source = make_source("o.xml", row->bytes);
        struct wm_finding *finding = wm_findings_add(findings, WM_CODE_UNKNOWN_STEP,
                                                     find_span(&source, row->words), "no step");
        wm_finding_hint(findings, finding, "did you mean%s", "?");
        char *got = write_report(wm_findings_as_pretty, findings, (struct wm_report_options){0});
        if (strcmp(got, row->want) != 0)
            fail_msg("%s:\n%s instead of\n%s", row->name, got, row->want);
        g_free(got);
        wm_arena_destroy(arena);
    }
}

/* One error with a hint and a subject, one warning, two notes, of which one counts; nowhere, and in
 * a file with a name that needs care. */
struct sample {
    struct wm_arena *arena;
    struct wm_findings *findings;
    struct wm_source source;
};

static void make_sample(struct sample *sample)
{
    sample->arena = wm_arena_create();
    sample->findings = wm_findings_create(sample->arena);
    sample->source = make_source("a b,\033.xml", "<flow\n to=\"\303\244\"/>");
    struct wm_finding *error =
        wm_findings_add(sample->findings, WM_CODE_UNKNOWN_STEP,
                        find_span(&sample->source, "\303\244"), "no \"\303\244\" 50%%\033");
    error->subject = (struct wm_subject){WM_SUBJECT_HANDOFF, 3};
    error->hint = "try \"b\"";
    wm_findings_add(sample->findings, WM_CODE_PICTURE_GUESSED, find_span(&sample->source, "<flow"),
                    "guessed");
    wm_findings_add(sample->findings, WM_CODE_CROSSES_OFTEN,
                    find_span(&sample->source, "<flow\n to"), "1 of 2");
    wm_findings_add(sample->findings, WM_CODE_FONT_MISSING, (struct wm_span){0}, "no font");
    wm_findings_sort(sample->findings);
}

static void short_is_one_line_a_finding(void **state)
{
    (void)state;
    struct sample sample;
    make_sample(&sample);
    check_report(wm_findings_as_short, sample.findings, (struct wm_report_options){0},
                 "a b,<U+001B>.xml:1:1: note: 1 of 2 [crosses-often]\n"
                 "a b,<U+001B>.xml:2:6: error: no \"\303\244\" 50%<U+001B> [unknown-step]\n"
                 "wallmap: warning: no font [font-missing]\n");
    wm_arena_destroy(sample.arena);
}

static void notes_are_shown_when_they_are_asked_for(void **state)
{
    (void)state;
    struct sample sample;
    make_sample(&sample);
    char *got = write_report(wm_findings_as_pretty, sample.findings,
                             (struct wm_report_options){.is_verbose = true});
    assert_non_null(strstr(got, "note: guessed [picture-guessed]"));
    g_free(got);
    check_report(wm_findings_as_short, sample.findings,
                 (struct wm_report_options){.is_verbose = true, .least = WM_SEVERITY_ERROR},
                 "a b,<U+001B>.xml:2:6: error: no \"\303\244\" 50%<U+001B> [unknown-step]\n");
    wm_arena_destroy(sample.arena);
}

static void colours_only_frame_what_is_escaped(void **state)
{
    (void)state;
    struct sample sample;
    make_sample(&sample);
    check_report(wm_findings_as_pretty, sample.findings,
                 (struct wm_report_options){.is_coloured = true, .least = WM_SEVERITY_ERROR},
                 "\033[1ma b,<U+001B>.xml:2:6:\033[0m \033[1;31merror:\033[0m no \"\303\244\" "
                 "50%<U+001B> [unknown-step]\n"
                 "    2 |  to=\"\303\244\"/>\n"
                 "      |      \033[1;31m^\033[0m try \"b\"\n");
    wm_arena_destroy(sample.arena);
}

static void github_commands_keep_their_form(void **state)
{
    (void)state;
    struct sample sample;
    make_sample(&sample);
    check_report(wm_findings_as_github, sample.findings, (struct wm_report_options){0},
                 "::notice file=a b%2C<U+001B>.xml,line=1,endLine=2,title=crosses-often::1 of 2\n"
                 "::error file=a b%2C<U+001B>.xml,line=2,endLine=2,col=6,endColumn=7,"
                 "title=unknown-step::no \"\303\244\" 50%25<U+001B>; try \"b\"\n"
                 "::warning title=font-missing::no font\n");
    wm_arena_destroy(sample.arena);
}

static void json_has_a_finding_a_line(void **state)
{
    (void)state;
    struct sample sample;
    make_sample(&sample);
    check_report(
        wm_findings_as_json, sample.findings, (struct wm_report_options){0},
        "{\n"
        "  \"version\": 2,\n"
        "  \"generator\": \"wallmap " WALLMAP_VERSION "\",\n"
        "  \"files\": [\n"
        "    {\n"
        "      \"file\": \"o.xml\",\n"
        "      \"findings\": [\n"
        "        {\"code\": \"crosses-often\", \"severity\": \"note\", \"text\": \"1 of 2\", "
        "\"hint\": null, \"file\": \"a b,\\u001b.xml\", \"line\": 1, \"column\": 1, "
        "\"end_line\": 2, \"end_column\": 4, \"subject\": null},\n"
        "        {\"code\": \"unknown-step\", \"severity\": \"error\", "
        "\"text\": \"no \\\"\303\244\\\" 50%\\u001b\", \"hint\": \"try \\\"b\\\"\", "
        "\"file\": \"a b,\\u001b.xml\", \"line\": 2, \"column\": 6, \"end_line\": 2, "
        "\"end_column\": 7, \"subject\": {\"kind\": \"handoff\", \"index\": 3}},\n"
        "        {\"code\": \"font-missing\", \"severity\": \"warning\", "
        "\"text\": \"no font\", \"hint\": null, \"file\": null, \"line\": null, "
        "\"column\": null, \"end_line\": null, \"end_column\": null, \"subject\": null}\n"
        "      ]\n"
        "    }\n"
        "  ]\n"
        "}\n");
    wm_arena_destroy(sample.arena);
}

static JsonNode *parse_json(const char *text)
{
    GError *error = NULL;
    JsonNode *root = json_from_string(text, &error);
    assert_null(error);
    return root;
}

static JsonNode *select_one(JsonNode *root, const char *path)
{
    JsonNode *matches = json_path_query(path, root, NULL);
    assert_int_equal(json_array_get_length(json_node_get_array(matches)), 1);
    JsonNode *one = json_array_dup_element(json_node_get_array(matches), 0);
    json_node_unref(matches);
    return one;
}

static void sarif_points_from_results_to_rules_and_places(void **state)
{
    (void)state;
    struct sample sample;
    make_sample(&sample);
    char *text = write_report(wm_findings_as_sarif, sample.findings, (struct wm_report_options){0});
    JsonNode *root = parse_json(text);
    JsonObject *log = json_node_get_object(root);
    assert_string_equal(json_object_get_string_member(log, "version"), "2.1.0");
    JsonNode *rules = select_one(root, "$.runs[0].tool.driver.rules");
    assert_int_equal(json_array_get_length(json_node_get_array(rules)), WM_CODE_COUNT);
    JsonNode *result = select_one(root, "$.runs[0].results[1]");
    JsonObject *it = json_node_get_object(result);
    JsonObject *rule = json_array_get_object_element(
        json_node_get_array(rules), (guint)json_object_get_int_member(it, "ruleIndex"));
    assert_string_equal(json_object_get_string_member(it, "ruleId"), "unknown-step");
    assert_string_equal(json_object_get_string_member(rule, "id"), "unknown-step");
    JsonNode *uri =
        select_one(root, "$.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri");
    assert_string_equal(json_node_get_string(uri), "a%20b%2C%1B.xml");
    JsonNode *column =
        select_one(root, "$.runs[0].results[1].locations[0].physicalLocation.region.startColumn");
    assert_int_equal(json_node_get_int(column), 6);
    json_node_unref(column);
    json_node_unref(uri);
    json_node_unref(result);
    json_node_unref(rules);
    json_node_unref(root);
    g_free(text);
    wm_arena_destroy(sample.arena);
}

/* How many findings the file of that index has. */
static guint count_of_file(JsonNode *root, guint index)
{
    JsonArray *files = json_object_get_array_member(json_node_get_object(root), "files");
    return json_array_get_length(
        json_object_get_array_member(json_array_get_object_element(files, index), "findings"));
}

static void several_files_make_one_document(void **state)
{
    (void)state;
    struct sample samples[3];
    struct wm_told files[3];
    for (size_t i = 0; i < 3; i++) {
        make_sample(&samples[i]);
        files[i] = (struct wm_told){.file = "o.xml", .findings = samples[i].findings};
    }
    files[1].findings = wm_findings_create(samples[1].arena);
    GString *out = g_string_new(NULL);
    wm_findings_as_json(&(struct wm_report){.out = out, .files = files, .count = 3});
    JsonNode *root = parse_json(out->str);
    assert_int_equal(count_of_file(root, 0), 3);
    assert_int_equal(count_of_file(root, 1), 0);
    assert_int_equal(count_of_file(root, 2), 3);
    json_node_unref(root);
    g_string_free(out, TRUE);
    for (size_t i = 0; i < 3; i++)
        wm_arena_destroy(samples[i].arena);
}

static void an_empty_report_is_valid_in_every_format(void **state)
{
    (void)state;
    static wm_report_maker *const lines[] = {wm_findings_as_pretty, wm_findings_as_short,
                                             wm_findings_as_github};
    static wm_report_maker *const trees[] = {wm_findings_as_json, wm_findings_as_sarif};
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
        check_report(lines[i], findings, (struct wm_report_options){0}, "");
    for (size_t i = 0; i < G_N_ELEMENTS(trees); i++) {
        char *got = write_report(trees[i], findings, (struct wm_report_options){0});
        json_node_unref(parse_json(got));
        g_free(got);
    }
    wm_arena_destroy(arena);
}

static void after_the_most_the_rest_is_counted_and_the_worst_are_kept(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_source source = make_source("o.xml", "0123456789");
    for (size_t i = 0; i < 5; i++)
        wm_findings_add(findings, i == 4 ? WM_CODE_XML : WM_CODE_WORK_LOST,
                        (struct wm_span){&source, i, i + 1}, "%zu", i);
    check_report(wm_findings_as_short, findings, (struct wm_report_options){.most = 2},
                 "o.xml:1:1: warning: 0 [work-lost]\n"
                 "o.xml:1:5: error: 4 [xml]\n"
                 "o.xml: note: 3 more\n");
    char *got =
        write_report(wm_findings_as_github, findings, (struct wm_report_options){.most = 4});
    assert_true(g_str_has_suffix(got, "::notice ::o.xml: 1 more\n"));
    g_free(got);
    got = write_report(wm_findings_as_json, findings, (struct wm_report_options){.most = 2});
    JsonNode *root = parse_json(got);
    assert_int_equal(count_of_file(root, 0), 5);
    json_node_unref(root);
    g_free(got);
    wm_arena_destroy(arena);
}

static void all_are_told_where_there_is_no_most(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    for (int i = 0; i < 103; i++)
        wm_findings_add(findings, WM_CODE_XML, (struct wm_span){0}, "x");
    char *got = write_report(wm_findings_as_pretty, findings, (struct wm_report_options){0});
    assert_true(g_str_has_suffix(got, "[xml]\n"));
    g_free(got);
    wm_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_of_the_catalogue_is_complete),
        cmocka_unit_test(every_code_occurs_in_an_expected_output),
        cmocka_unit_test(findings_are_sorted_by_file_place_and_code),
        cmocka_unit_test(a_finding_has_what_the_catalogue_says_of_its_code),
        cmocka_unit_test(raised_warnings_are_errors),
        cmocka_unit_test(pretty_shows_the_line_and_carets_under_the_span),
        cmocka_unit_test(short_is_one_line_a_finding),
        cmocka_unit_test(notes_are_shown_when_they_are_asked_for),
        cmocka_unit_test(colours_only_frame_what_is_escaped),
        cmocka_unit_test(github_commands_keep_their_form),
        cmocka_unit_test(json_has_a_finding_a_line),
        cmocka_unit_test(sarif_points_from_results_to_rules_and_places),
        cmocka_unit_test(several_files_make_one_document),
        cmocka_unit_test(an_empty_report_is_valid_in_every_format),
        cmocka_unit_test(after_the_most_the_rest_is_counted_and_the_worst_are_kept),
        cmocka_unit_test(all_are_told_where_there_is_no_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
