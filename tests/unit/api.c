/* SPDX-License-Identifier: MIT
 *
 * The public functions, where a program cannot show it: bounds of options, tables that have to
 * agree with the modules behind them, failing sinks.
 */
#include "api/document.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char good[] = "<workflow title='T'><office><front><actor id='a' name='A'/></front>"
                           "<back><department id='d' name='D'><actor id='b' name='B'/>"
                           "</department></back></office><flow>"
                           "<step id='s' by='a' does='Sends' with='%s'>\n<handoff to='t'/></step>"
                           "<step id='t' by='b' does='Takes'/></flow></workflow>";

static struct wallmap_document *read_text(const char *text,
                                          const struct wallmap_read_options *options)
{
    return wallmap_document_create(text, strlen(text), options);
}

static struct wallmap_document *read_with(const char *picture,
                                          const struct wallmap_read_options *options)
{
    g_autofree char *text = g_strdup_printf(good, picture);
    return read_text(text, options);
}

static bool count_bytes(void *data, const void *bytes, size_t length)
{
    (void)bytes;
    *(size_t *)data += length;
    return true;
}

static bool append(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

static bool refuse(void *data, const void *bytes, size_t length)
{
    (void)bytes;
    (void)length;
    ++*(size_t *)data;
    return false;
}

static bool takes_limit(const char *name, long long value)
{
    const struct wallmap_limit limit = {.name = name, .value = value};
    const struct wallmap_read_options options = {
        .size = sizeof options, .limits = &limit, .limit_count = 1};
    struct wallmap_document *document = read_with("fax", &options);
    wallmap_document_destroy(document);
    return document != NULL;
}

static void limits_are_taken_within_their_bounds(void **state)
{
    (void)state;
    const struct wallmap_limit *limit;
    size_t count = 0;
    for (; (limit = wallmap_limit_at(count)); count++) {
        assert_ptr_equal(wallmap_limit_find(limit->name), limit);
        assert_true(limit->least <= limit->value && limit->value <= limit->greatest);
        if (takes_limit(limit->name, limit->least - 1) || !takes_limit(limit->name, limit->least) ||
            !takes_limit(limit->name, limit->greatest) ||
            takes_limit(limit->name, limit->greatest + 1))
            fail_msg("%s", limit->name);
    }
    assert_int_equal(count, WM_LIMIT_COUNT);
    assert_null(wallmap_limit_find("stepps"));
    assert_false(takes_limit("stepps", 5));
    assert_false(takes_limit("", 1));
}

static void options_of_unknown_size_are_refused(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, sizeof(struct wallmap_read_options) + 8};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        const struct wallmap_read_options options = {.size = sizes[i]};
        assert_null(read_with("fax", &options));
    }
    const struct wallmap_read_options shorter = {
        .size = offsetof(struct wallmap_read_options, folder), .name = "n", .folder = "/nowhere"};
    struct wallmap_document *document = read_with("fax", &shorter);
    assert_non_null(document);
    wallmap_document_destroy(document);
}

static void bad_options_of_a_map_are_told(void **state)
{
    (void)state;
    enum { SIZE = sizeof(struct wallmap_map_options) };
    const struct {
        struct wallmap_map_options options;
        enum wallmap_status want;
    } rows[] = {
        {{.size = SIZE}, WALLMAP_OK},
        {{.size = SIZE, .theme = "none"}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .scale = -1}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .scale = (double)NAN}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .dpi = 5000}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .width_px = (double)INFINITY}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .id_prefix = "1st"}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .id_prefix = "a b"}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .id_prefix = "a\" onload=\""}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .id_prefix = ""}, WALLMAP_OK},
        {{.size = SIZE, .has_date = true, .date = -1}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_width = 842, .page_height = 595, .page_margin = 28}, WALLMAP_OK},
        {{.size = SIZE, .page_width = 842}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_height = 595}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_width = -1, .page_height = -1}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_width = 14401, .page_height = 595}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_width = (double)NAN, .page_height = 595}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_margin = 28}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_width = 90, .page_height = 90, .page_margin = 31},
         WALLMAP_BAD_OPTION},
        {{.size = SIZE, .page_width = 90, .page_height = 90, .page_margin = -1},
         WALLMAP_BAD_OPTION},
        {{.size = SIZE, .actor = "a"}, WALLMAP_OK},
        {{.size = SIZE, .actor = "c"}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .department = "d"}, WALLMAP_OK},
        {{.size = SIZE, .department = "a"}, WALLMAP_BAD_OPTION},
        {{.size = SIZE, .actor = "a", .department = "d"}, WALLMAP_BAD_OPTION},
    };
    struct wallmap_document *document = read_with("fax", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wallmap_map *map;
        enum wallmap_status status = wallmap_map_create(document, &rows[i].options, &map);
        if (status != rows[i].want || (map != NULL) != (status == WALLMAP_OK))
            fail_msg("row %zu: %s", i, wallmap_status_text(status));
        wallmap_map_destroy(map);
    }
    wallmap_document_destroy(document);
}

static void a_view_is_written_in_its_formats(void **state)
{
    (void)state;
    const struct wallmap_map_options small = {
        .size = sizeof small, .page_width = 1, .page_height = 1};
    const struct wallmap_map_options large = {.size = sizeof large, .width_px = 200000};
    const struct {
        const char *view, *format;
        const struct wallmap_map_options *options;
        enum wallmap_status want;
    } rows[] = {
        {NULL, NULL, NULL, WALLMAP_OK},
        {"map", "gif", NULL, WALLMAP_BAD_OPTION},
        {"mop", "svg", NULL, WALLMAP_BAD_OPTION},
        {"map+register", "pdf", NULL, WALLMAP_OK},
        {"map+register", "pdf", &small, WALLMAP_OK},
        {"register", "pdf", NULL, WALLMAP_OK},
        {"map+register", "svg", NULL, WALLMAP_BAD_OPTION},
        {"map+", "pdf", NULL, WALLMAP_BAD_OPTION},
        {"register", "svg", NULL, WALLMAP_BAD_OPTION},
        {"map", "png", &large, WALLMAP_TOO_LARGE},
    };
    struct wallmap_document *document = read_with("fax", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t written = 0;
        struct wallmap_map *map;
        assert_int_equal(wallmap_map_create(document, rows[i].options, &map), WALLMAP_OK);
        enum wallmap_status status = wallmap_map_write(
            map, rows[i].view, rows[i].format, (struct wallmap_sink){count_bytes, &written});
        if (status != rows[i].want || (written > 0) != (status == WALLMAP_OK))
            fail_msg("row %zu: %s", i, wallmap_status_text(status));
        wallmap_map_destroy(map);
    }
    wallmap_document_destroy(document);
}

static void those_who_take_part_are_named(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    const struct wallmap_named *actor = wallmap_document_actor_at(document, 1);
    assert_string_equal(actor->id, "b");
    assert_string_equal(actor->name, "B");
    assert_int_equal(actor->steps, 1);
    assert_null(wallmap_document_actor_at(document, 2));
    assert_null(wallmap_document_actor_at(document, 100));
    const struct wallmap_named *department = wallmap_document_department_at(document, 0);
    assert_string_equal(department->id, "d");
    assert_string_equal(department->name, "D");
    assert_null(wallmap_document_department_at(document, 1));
    wallmap_document_destroy(document);

    document = read_text("no map", NULL);
    assert_null(wallmap_document_actor_at(document, 0));
    assert_null(wallmap_document_department_at(document, 0));
    const struct wallmap_map_options options = {.size = sizeof options, .actor = "a"};
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, &options, &map), WALLMAP_HAS_ERRORS);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static char *draw_text(const struct wallmap_document *document, const char *actor)
{
    const struct wallmap_map_options options = {.size = sizeof options, .actor = actor};
    GString *text = g_string_new(NULL);
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, &options, &map), WALLMAP_OK);
    assert_int_equal(wallmap_map_write(map, "map", "text", (struct wallmap_sink){append, text}),
                     WALLMAP_OK);
    wallmap_map_destroy(map);
    return g_string_free(text, FALSE);
}

/* One map leaves no trace in the next one of the same document. */
static void each_sees_another_map(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    const char *const actors[] = {NULL, "a", "b", "b", NULL};
    char *maps[G_N_ELEMENTS(actors)];
    for (size_t i = 0; i < G_N_ELEMENTS(actors); i++)
        maps[i] = draw_text(document, actors[i]);
    assert_string_equal(maps[0], maps[4]);
    assert_string_equal(maps[2], maps[3]);
    assert_string_not_equal(maps[1], maps[2]);
    assert_null(strstr(maps[0], "seen from"));
    assert_non_null(strstr(maps[1], "text \"seen from: A\""));
    for (size_t i = 0; i < G_N_ELEMENTS(actors); i++)
        g_free(maps[i]);
    wallmap_document_destroy(document);
}

static void a_sink_that_fails_is_not_asked_again(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_OK);
    const struct wallmap_format *format;
    for (size_t i = 0; (format = wallmap_format_at(NULL, i)); i++) {
        size_t calls = 0;
        assert_int_equal(
            wallmap_map_write(map, NULL, format->name, (struct wallmap_sink){refuse, &calls}),
            WALLMAP_SINK_FAILED);
        assert_int_equal(calls, 1);
    }
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void a_map_adds_no_finding_to_its_document(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    const struct wallmap_findings *findings = wallmap_document_findings(document);
    size_t count = wallmap_findings_count(findings);
    const char *text = wallmap_findings_at(findings, 0)->text;
    assert_true(count > 0);
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_OK);
    assert_true(wallmap_findings_count(wallmap_map_findings(map)) >= count);
    assert_int_equal(wallmap_findings_count(findings), count);
    assert_null(wallmap_findings_at(findings, count));
    assert_ptr_equal(wallmap_findings_at(findings, 0)->text, text);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static const struct wallmap_finding *find_code(const struct wallmap_document *document,
                                               const char *code)
{
    const struct wallmap_findings *findings = wallmap_document_findings(document);
    const struct wallmap_finding *finding;
    for (size_t i = 0; (finding = wallmap_findings_at(findings, i)); i++)
        if (strcmp(finding->code->name, code) == 0)
            return finding;
    return NULL;
}

static void the_layout_is_told_of_the_page_without_its_margins(void **state)
{
    (void)state;
    static const struct {
        struct wallmap_map_options options;
        double width, height;
        double unit, least; /* of what is read there */
    } rows[] = {
        {{.width_px = 1920}, 0, 0, 0, 12},
        {{.height_px = 1080}, 0, 0, 0, 12},
        {{.width_px = 1920, .height_px = 1080}, 1920, 1080, 1, 12},
        {{.page_width = 842, .page_height = 595, .page_margin = 20, .is_paper = true},
         802,
         555,
         1,
         9},
        {{.page_width = 960, .page_height = 540}, 960, 540, 2, 12},
        {{.page_width = 720, .page_height = 540}, 720, 540, 2, 12},
        {{.page_width = 960, .page_height = 540, .width_px = 480}, 960, 540, 0.5, 12},
        {{.page_width = 960, .page_height = 540, .height_px = 810}, 960, 540, 1.5, 12},
        {{.page_width = 960, .page_height = 540, .scale = 3}, 960, 540, 3, 12},
        {{.page_width = 960, .page_height = 540, .dpi = 36}, 960, 540, 0.5, 12},
        {{.is_paper = true}, 0, 0, 0, 12},
    };
    struct wm_arena *arena = wm_arena_create();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_layout_options layout;
        struct wm_legible legible = wm_legible_take(&rows[i].options, wm_theme_at(0));
        wm_layout_options_take(arena, &layout, &rows[i].options);
        if (layout.page_width != rows[i].width || layout.page_height != rows[i].height ||
            legible.unit != rows[i].unit || legible.least != rows[i].least)
            fail_msg("row %zu: %g x %g, %g, %g", i, layout.page_width, layout.page_height,
                     legible.unit, legible.least);
    }
    wm_arena_destroy(arena);
}

static bool is_word(const char *name)
{
    return *name && strspn(name, "abcdefghijklmnopqrstuvwxyz_") == strlen(name);
}

static void every_fact_is_found_by_its_name(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    const struct wallmap_facts *facts = wallmap_document_facts(document);
    double figures[64];
    struct wallmap_facts numbered = *facts;
    const struct wallmap_fact *fact;
    size_t count = 0;
    for (; (fact = wallmap_fact_at(count)); count++)
        figures[count] = (double)count;
    numbered.figures = figures;
    for (size_t i = 0; (fact = wallmap_fact_at(i)); i++) {
        if (!is_word(fact->name) || wallmap_fact_value(&numbered, fact->name) != (double)i)
            fail_msg("%s", fact->name);
        assert_true(*fact->words && fact->unit);
        if (fact->is_of_map)
            assert_true(wallmap_fact_value(facts, fact->name) == 0);
    }
    assert_true(isnan(wallmap_fact_value(facts, "stepps")));
    wallmap_document_destroy(document);
}

static void facts_tell_of_the_map_and_of_passes_where_asked(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    assert_false(wallmap_document_facts(document)->is_laid_out);
    const struct wallmap_map_options timed = {.size = sizeof timed, .times_passes = true};
    const struct wallmap_map_options *const options[] = {NULL, &timed};
    for (int i = 0; i < 2; i++) {
        struct wallmap_map *map;
        assert_int_equal(wallmap_map_create(document, options[i], &map), WALLMAP_OK);
        const struct wallmap_facts *facts = wallmap_map_facts(map);
        const struct wm_layout_facts *told = &map->drawn.places->facts;
        assert_true(facts->is_laid_out && wallmap_fact_value(facts, "columns") > 0);
        assert_int_equal(wallmap_fact_value(facts, "steps"), 2);
        assert_int_equal(wallmap_fact_value(facts, "rows"), told->rows);
        assert_int_equal(wallmap_fact_value(facts, "gates"), told->gates);
        assert_int_equal(wallmap_fact_value(facts, "crossings"), told->crossings);
        assert_int_equal(wallmap_fact_value(facts, "back_edges"), told->back_edges);
        assert_int_equal(facts->pass_count > 0, i);
        wallmap_map_destroy(map);
    }
    wallmap_document_destroy(document);
}

static void papers_have_their_sizes(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        double width, height;
    } rows[] = {
        {"A0", 2383.94, 3370.39}, {"A4", 595.28, 841.89}, {"a6", 297.64, 419.53},
        {"Letter", 612, 792},     {"legal", 612, 1008},   {"tabloid", 792, 1224},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wallmap_paper *paper = wallmap_paper_find(rows[i].name);
        assert_non_null(paper);
        assert_true(fabs(paper->width - rows[i].width) < 0.005);
        assert_true(fabs(paper->height - rows[i].height) < 0.005);
    }
    assert_null(wallmap_paper_find("A"));
    assert_null(wallmap_paper_find(""));
    assert_string_equal(wallmap_paper_at(4)->name, "A4");
    assert_null(wallmap_paper_at(10));
}

static void findings_have_their_places(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    const struct wallmap_finding *finding = find_code(document, "seam-without-owner");
    assert_non_null(finding);
    assert_string_equal(finding->file, "-");
    assert_int_equal(finding->line, 2);
    assert_int_equal(finding->column, 1);
    assert_int_equal(finding->end_line, 2);
    assert_int_equal(finding->end_column, 18);
    assert_int_equal(finding->severity, WALLMAP_WARNING);
    assert_true(finding->code->is_about_work);
    wallmap_document_destroy(document);
}

static void strict_makes_errors_of_what_is_about_the_file(void **state)
{
    (void)state;
    const struct wallmap_read_options strict = {.size = sizeof strict, .is_strict = true};
    struct wallmap_document *document = read_with("telefone", &strict);
    assert_int_equal(find_code(document, "unknown-picture")->severity, WALLMAP_ERROR);
    assert_int_equal(find_code(document, "seam-without-owner")->severity, WALLMAP_WARNING);
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_HAS_ERRORS);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void what_cannot_be_read_has_no_facts(void **state)
{
    (void)state;
    struct wallmap_document *document = read_text("<workflow", NULL);
    assert_true(wallmap_document_has_errors(document));
    assert_null(wallmap_document_facts(document));
    size_t written = 0;
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_HAS_ERRORS);
    assert_null(wallmap_map_facts(map));
    assert_int_equal(
        wallmap_map_write(map, NULL, NULL, (struct wallmap_sink){count_bytes, &written}),
        WALLMAP_HAS_ERRORS);
    assert_int_equal(written, 0);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void a_report_can_leave_the_work_out(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("telefone", NULL);
    const struct wallmap_report_options options = {
        .size = sizeof options, .format = "short", .leaves_work_out = true};
    const struct wallmap_findings *findings = wallmap_document_findings(document);
    char *text = wallmap_report_create(&findings, 1, &options);
    assert_non_null(strstr(text, "[unknown-picture]"));
    assert_null(strstr(text, "[seam-without-owner]"));
    free(text);
    const struct wallmap_report_options unknown = {.size = sizeof unknown, .format = "prose"};
    assert_null(wallmap_report_create(&findings, 1, &unknown));
    wallmap_document_destroy(document);
}

static void tables_agree_with_the_modules(void **state)
{
    (void)state;
    for (size_t i = 0; i < WM_CODE_COUNT; i++)
        assert_string_equal(wallmap_code_at(i)->name, wm_code_info((enum wm_code)i)->code);
    assert_null(wallmap_code_at(WM_CODE_COUNT));
    assert_string_equal(wallmap_theme_at(0), wm_theme_at(0)->name);
    assert_string_equal(wallmap_format_at(NULL, 0)->name, wm_format_at(0)->name);
    assert_ptr_equal(wallmap_format_find("map", ".png"), wallmap_format_find("map", "png"));
}

/* The formats of a view, parted by spaces. */
static char *list_formats(const char *view)
{
    GString *names = g_string_new(NULL);
    const struct wallmap_format *format;
    for (size_t i = 0; (format = wallmap_format_at(view, i)); i++)
        g_string_append_printf(names, "%s%s", i > 0 ? " " : "", format->name);
    return g_string_free(names, FALSE);
}

static void each_view_has_its_formats(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"map", "svg png pdf json text"},
        {"register", "text csv json pdf"},
        {"story", "text"},
        {"facts", "text json"},
        {"layout", "text json"},
        {"changes", "text json"},
        {"findings", "pretty short json sarif github"},
        {"credits", "markdown json"},
        {"catalogue", "svg png pdf"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char *formats = list_formats(rows[i][0]);
        assert_string_equal(wallmap_view_at(i)->name, rows[i][0]);
        assert_string_equal(formats, rows[i][1]);
        g_free(formats);
    }
    assert_null(wallmap_view_at(G_N_ELEMENTS(rows)));
    assert_null(wallmap_format_at("fax", 0));
    assert_null(wallmap_format_find("story", ""));
    assert_int_equal(wallmap_format_find("register", ".pdf")->kind, WALLMAP_PAGES);
    assert_int_equal(wallmap_format_find("map", "json")->kind, WALLMAP_TEXT);
}

static void only_reports_are_of_several_maps(void **state)
{
    (void)state;
    struct wallmap_document *document = read_with("fax", NULL);
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_OK);
    const struct wallmap_map *both[] = {map, map};
    GString *one = g_string_new(NULL), *two = g_string_new(NULL);
    wallmap_map_write(map, "register", "csv", (struct wallmap_sink){append, one});
    assert_int_equal(
        wallmap_maps_write(both, 2, "register", "csv", (struct wallmap_sink){append, two}),
        WALLMAP_OK);
    const char *rows = strchr(one->str, '\n') + 1;
    assert_int_equal(two->len, one->len + strlen(rows));
    assert_true(g_str_has_suffix(two->str, rows));
    static const char *const refused[][2] = {
        {"register", "pdf"}, {"map", "svg"}, {"changes", "json"}, {"catalogue", "svg"}};
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++)
        assert_int_equal(wallmap_maps_write(both, 2, refused[i][0], refused[i][1],
                                            (struct wallmap_sink){append, two}),
                         WALLMAP_BAD_OPTION);
    g_string_free(one, TRUE);
    g_string_free(two, TRUE);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void of_errors_facts_and_findings_are_told(void **state)
{
    (void)state;
    static const char text[] =
        "<workflow title='T'><office/><flow><step id='a' by='b'/></flow></workflow>";
    struct wallmap_document *document = wallmap_document_create(text, strlen(text), NULL);
    struct wallmap_map *map;
    GString *out = g_string_new(NULL);
    const struct wallmap_sink sink = {append, out};
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_HAS_ERRORS);
    assert_int_equal(wallmap_map_write(map, "facts", NULL, sink), WALLMAP_OK);
    assert_int_equal(wallmap_map_write(map, "findings", "short", sink), WALLMAP_OK);
    assert_non_null(strstr(out->str, "[unknown-actor]"));
    assert_int_equal(wallmap_map_write(map, "story", NULL, sink), WALLMAP_HAS_ERRORS);
    assert_int_equal(wallmap_map_write(map, "map", NULL, sink), WALLMAP_HAS_ERRORS);
    g_string_free(out, TRUE);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void pictures_are_searched_by_the_beginnings_of_words(void **state)
{
    (void)state;
    static const struct {
        const char *words, *first;
    } rows[] = {
        {"telephone", "telephone"}, {"TELEPH", "telephone"},
        {"ephone", NULL},           {"dials", "telephone"},
        {"fax  ", "fax"},           {"zzz", NULL},
        {"fax zzz", NULL},          {"camio", "truck"},
        {"LASTWAG", "truck"},       {"bin", "bin"},
        {"truck goods", "truck"},
    };
    struct wallmap_icons *icons = wallmap_icons_create(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wallmap_icon *found[200];
        size_t count = wallmap_icons_search(icons, rows[i].words, found, G_N_ELEMENTS(found));
        const char *first = count > 0 ? found[0]->name : NULL;
        if (g_strcmp0(first, rows[i].first) != 0)
            fail_msg("\"%s\" finds %s", rows[i].words, first ? first : "nothing");
    }
    const struct wallmap_icon *found[2];
    assert_int_equal(wallmap_icons_search(icons, "", found, 2), 2);
    wallmap_icons_destroy(icons);
}

static void pictures_are_told_of_in_a_language(void **state)
{
    (void)state;
    const struct wallmap_icons_options german = {.size = sizeof german, .language = "de-CH"};
    struct wallmap_icons *icons = wallmap_icons_create(&german);
    const struct wallmap_icon *icon = wallmap_icons_find(icons, "filing cabinet");
    assert_string_equal(icon->name, "filing-cabinet");
    assert_string_equal(icon->title, "Aktenschrank");
    assert_ptr_equal(wallmap_icons_find(icons, "aktenschrank"), icon);
    const struct wallmap_icon *near[1];
    assert_int_equal(wallmap_icons_nearest(icons, "Aktenschrnk", near, 1), 1);
    assert_ptr_equal(near[0], icon);
    wallmap_icons_destroy(icons);
    const struct wallmap_icons_options italian = {.size = sizeof italian, .language = "it"};
    const struct wallmap_icons_options odd = {.size = 1};
    assert_null(wallmap_icons_create(&italian));
    assert_null(wallmap_icons_create(&odd));
}

static void pictures_that_do_not_exist_are_not_drawn(void **state)
{
    (void)state;
    struct wallmap_icons *icons = wallmap_icons_create(NULL);
    size_t written = 0;
    const struct wallmap_sink sink = {count_bytes, &written};
    assert_int_equal(wallmap_icons_draw(icons, "telefone", NULL, NULL, sink), WALLMAP_BAD_OPTION);
    assert_int_equal(wallmap_icons_draw(icons, "telephone", "json", NULL, sink),
                     WALLMAP_BAD_OPTION);
    assert_int_equal(written, 0);
    assert_int_equal(wallmap_icons_draw(icons, "telephone", NULL, NULL, sink), WALLMAP_OK);
    assert_true(written > 0);
    wallmap_icons_destroy(icons);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(limits_are_taken_within_their_bounds),
        cmocka_unit_test(options_of_unknown_size_are_refused),
        cmocka_unit_test(bad_options_of_a_map_are_told),
        cmocka_unit_test(a_view_is_written_in_its_formats),
        cmocka_unit_test(those_who_take_part_are_named),
        cmocka_unit_test(each_sees_another_map),
        cmocka_unit_test(a_sink_that_fails_is_not_asked_again),
        cmocka_unit_test(a_map_adds_no_finding_to_its_document),
        cmocka_unit_test(the_layout_is_told_of_the_page_without_its_margins),
        cmocka_unit_test(every_fact_is_found_by_its_name),
        cmocka_unit_test(facts_tell_of_the_map_and_of_passes_where_asked),
        cmocka_unit_test(papers_have_their_sizes),
        cmocka_unit_test(findings_have_their_places),
        cmocka_unit_test(strict_makes_errors_of_what_is_about_the_file),
        cmocka_unit_test(what_cannot_be_read_has_no_facts),
        cmocka_unit_test(a_report_can_leave_the_work_out),
        cmocka_unit_test(tables_agree_with_the_modules),
        cmocka_unit_test(each_view_has_its_formats),
        cmocka_unit_test(only_reports_are_of_several_maps),
        cmocka_unit_test(of_errors_facts_and_findings_are_told),
        cmocka_unit_test(pictures_are_searched_by_the_beginnings_of_words),
        cmocka_unit_test(pictures_are_told_of_in_a_language),
        cmocka_unit_test(pictures_that_do_not_exist_are_not_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
