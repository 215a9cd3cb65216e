/* SPDX-License-Identifier: MIT
 *
 * Other people's pictures: the path of packs, folders, Iconify sets and their index, what is owed
 * for them, and a set in place of the family.
 */
#include "base/resource.h"
#include "icon/icon.h"
#include "icon/pack.h"
#include "icon/set_index.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#define HEAD "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>"
#define BLUE HEAD "<rect x='60' y='70' width='20' height='10' fill='#0000ff'/></svg>"

/* Two bars: red in the upper half, green in the lower left quarter. */
#define BARS                                                                                       \
    "<rect width='20' height='5' fill='#ff0000'/><rect y='5' width='10' height='5' "               \
    "fill='#00ff00'/>"

static const char SET[] =
    "{ \"prefix\": \"set\",\n"
    "  \"info\": {\"name\": \"A set\", \"author\": {\"name\": \"Ann\", \"url\": "
    "\"https://ann.example/\"},\n"
    "    \"license\": {\"title\": \"Apache 2.0\", \"spdx\": \"Apache-2.0\", \"url\": "
    "\"https://l.example/\"}},\n"
    "  \"icons\": {\"bars\": {\"body\": \"" BARS "\"},\n"
    "    \"quoted\": {\"body\": \"<path d=\\\"M0 0H20V10z\\\" fill=\\\"currentColor\\\"/>\"},\n"
    "    \"nest\": [{\"body\": \"}]\\\\\"}], \"truck\": {\"body\": \"<rect width='3' "
    "height='3'/>\"},\n"
    "    \"spoilt\": {\"body\": \"<rect\"} },\n"
    "  \"aliases\": {\"mirror\": {\"parent\": \"bars\", \"hFlip\": true},\n"
    "    \"flip\": {\"parent\": \"bars\", \"vFlip\": true}, \"turn\": {\"parent\": \"bars\", "
    "\"rotate\": 1},\n"
    "    \"back\": {\"parent\": \"turn\", \"rotate\": 3}, \"orphan\": {\"parent\": \"nobody\"},\n"
    "    \"a\": {\"parent\": \"b\"}, \"b\": {\"parent\": \"a\"}},\n"
    "  \"width\": 20, \"height\": 10 }";

struct fixture {
    struct wm_arena *arena;
    struct wm_icons *icons;
    char *folder;
};

static void put(const struct fixture *f, const char *path, const char *text)
{
    g_autofree char *full = g_build_filename(f->folder, path, NULL);
    g_autofree char *below = g_path_get_dirname(full);
    assert_int_equal(g_mkdir_with_parents(below, 0700), 0);
    assert_true(g_file_set_contents(full, text, -1, NULL));
}

static int set_up(void **state)
{
    struct fixture *f = g_new0(struct fixture, 1);
    f->arena = wm_arena_create();
    f->icons = wm_icons_create(f->arena);
    f->folder = g_dir_make_tmp("wallmap-packs-XXXXXX", NULL);
    put(f, "many/acme/truck.svg", BLUE);
    put(f, "many/acme/z/logo.svg", BLUE);
    put(f, "many/acme/a/logo.svg", HEAD "<title>The first</title><circle r='9'/></svg>");
    put(f, "many/acme/notes.txt", "no picture");
    put(f, "many/acme/bomb.svg", HEAD "<feTurbulence/></svg>");
    put(f, "many/set.json", SET);
    put(f, "npm/laid/icons.json", SET);
    put(f, "npm/laid/info.json", "{\"author\": {\"name\": \"Unused\"}}");
    *state = f;
    return 0;
}

static void remove_all(const char *path)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    for (const char *name; folder && (name = g_dir_read_name(folder));) {
        g_autofree char *child = g_build_filename(path, name, NULL);
        remove_all(child);
    }
    g_remove(path);
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    wm_arena_destroy(f->arena);
    remove_all(f->folder);
    g_free(f->folder);
    g_free(f);
    return 0;
}

/* Makes one place known, below the folder; "NAME=" may stand before it. */
static void use(struct fixture *f, const char *name, const char *below)
{
    g_autofree char *place = g_strconcat(name, f->folder, "/", below, NULL);
    const struct wm_icon_path path = {(const char *const[]){place}, 1};
    wm_icons_use_path(f->icons, &path);
}

static const struct wm_credit *credit_of(struct fixture *f, const char *name)
{
    const struct wm_icon *icon = wm_icons_find(f->icons, name);
    assert_non_null(icon);
    return icon->credit;
}

static void packs_are_found_where_they_lie(void **state)
{
    static const struct {
        const char *name, *place, *packs;
    } rows[] = {
        {"", "many", "acme set"},      {"", "many/acme", "acme"},
        {"", "many/set.json", "set"},  {"", "npm", "laid"},
        {"", "npm/laid", "laid"},      {"mine=", "many", "mine"},
        {"mine=", "npm/laid", "mine"}, {"mine=", "many/set.json", "mine"},
        {"", "nowhere", ""},           {"", "many/acme/notes.txt", ""},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        use(f, rows[i].name, rows[i].place);
        g_autoptr(GString) packs = g_string_new(NULL);
        const char *pack;
        for (size_t p = 0; (pack = wm_icons_pack_at(f->icons, p, NULL)); p++)
            g_string_append_printf(packs, "%s%s", p ? " " : "", pack);
        assert_string_equal(packs->str, rows[i].packs);
    }
}

static void pictures_of_a_folder_go_by_file_and_by_path(void **state)
{
    struct fixture *f = *state;
    use(f, "", "many");
    assert_string_equal(wm_icons_find(f->icons, "acme:logo")->title, "logo");
    assert_string_equal(credit_of(f, "acme:logo")->title, "The first");
    assert_string_equal(credit_of(f, "acme:a/logo")->source, "a/logo.svg");
    assert_string_equal(credit_of(f, "acme:z/logo")->source, "z/logo.svg");
    assert_null(wm_icons_find(f->icons, "acme:notes"));
    assert_null(wm_icons_find(f->icons, "acme:../set"));
    assert_null(wm_icons_find(f->icons, "nobody:logo"));
    size_t count;
    const char *const *names = wm_icons_pack_names(f->icons, "acme", &count);
    assert_int_equal(count, 4);
    assert_string_equal(names[0], "bomb");
    assert_string_equal(names[1], "logo");
    assert_string_equal(names[3], "z/logo");
}

static void what_must_not_be_drawn_is_told(void **state)
{
    struct fixture *f = *state;
    use(f, "", "many");
    assert_null(wm_icons_find(f->icons, "acme:bomb"));
    assert_non_null(strstr(wm_icons_fault(f->icons, "acme:bomb"), "feTurbulence"));
    assert_string_equal(wm_icons_fault(f->icons, "set:spoilt"), "is a broken SVG");
    assert_null(wm_icons_fault(f->icons, "acme:truck"));
    assert_null(wm_icons_fault(f->icons, "acme:nothing"));
    assert_null(wm_icons_fault(f->icons, "clerk"));
}

static void near_names_of_packs_are_offered(void **state)
{
    static const struct {
        const char *asked, *first;
    } rows[] = {
        {"acme:trck", "acme:truck"}, {"acne:truck", "acme:truck"}, {"set:mirro", "set:mirror"}};
    struct fixture *f = *state;
    use(f, "", "many");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *near[2];
        assert_true(wm_icons_nearest_in_packs(f->icons, rows[i].asked, near, 2) >= 1);
        assert_string_equal(near[0], rows[i].first);
    }
    const char *near;
    assert_int_equal(wm_icons_nearest_in_packs(f->icons, "truck", &near, 1), 0);
    assert_int_equal(wm_icons_nearest_in_packs(f->icons, "qqqqqqqq:x", &near, 1), 0);
}

enum { SIDE = 40 };

/* One letter for each quarter of the picture, painted over 40 × 40 pixels: r, g, b, k or a point
 * for nothing; left upper, right upper, left lower, right lower. */
static char *paint_quarters(struct fixture *f, const char *name)
{
    static const struct wm_look plain = {0};
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, SIDE, SIDE);
    cairo_t *cairo = cairo_create(surface);
    const struct wm_icon *icon = wm_icons_find(f->icons, name);
    assert_non_null(icon);
    wm_icon_paint(f->icons, icon, &plain, cairo, (struct wm_rect){0, 0, SIDE, SIDE});
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const guint32 *pixels = (const guint32 *)(const void *)cairo_image_surface_get_data(surface);
    static const int places[4][2] = {{14, 14}, {26, 14}, {14, 26}, {26, 26}};
    char *quarters = g_strdup("....");
    for (int i = 0; i < 4; i++) {
        guint32 pixel = pixels[places[i][1] * SIDE + places[i][0]];
        quarters[i] = pixel == 0            ? '.'
                      : pixel == 0xffff0000 ? 'r'
                      : pixel == 0xff00ff00 ? 'g'
                      : pixel == 0xff0000ff ? 'b'
                                            : 'k';
    }
    cairo_surface_destroy(surface);
    return quarters;
}

static void aliases_of_a_set_turn_and_mirror(void **state)
{
    static const struct {
        const char *name, *quarters;
    } rows[] = {
        {"set:bars", "rrg."}, {"set:mirror", "rr.g"}, {"set:flip", "g.rr"},
        {"set:turn", "gr.r"}, {"set:back", "rrg."},   {"set:truck", "kkkk"},
    };
    struct fixture *f = *state;
    use(f, "", "many/set.json");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *quarters = paint_quarters(f, rows[i].name);
        assert_string_equal(quarters, rows[i].quarters);
    }
    g_autofree char *quoted = paint_quarters(f, "set:quoted");
    assert_string_equal(quoted, "kk..");
    assert_null(wm_icons_find(f->icons, "set:orphan"));
    assert_null(wm_icons_find(f->icons, "set:a"));
    assert_null(wm_icons_find(f->icons, "set:nest"));
}

static void foreign_art_is_cut_to_its_ink(void **state)
{
    struct fixture *f = *state;
    use(f, "", "many/acme");
    const struct wm_icon *icon = wm_icons_find(f->icons, "acme:truck");
    assert_true(fabs(icon->shown.x - 60) < 1 && fabs(icon->shown.y - 70) < 1);
    assert_true(fabs(icon->shown.w - 20) < 1.5 && fabs(icon->shown.h - 10) < 1.5);
    g_autofree char *quarters = paint_quarters(f, "acme:truck");
    assert_string_equal(quarters, "bbbb");
}

static void a_set_says_whose_it_is(void **state)
{
    struct fixture *f = *state;
    use(f, "", "many");
    const struct wm_credit *credit = credit_of(f, "set:bars");
    assert_string_equal(credit->pack, "set");
    assert_string_equal(credit->author, "Ann");
    assert_string_equal(credit->licence, "Apache-2.0");
    assert_string_equal(credit->licence_url, "https://l.example/");
    assert_null(credit_of(f, "acme:truck")->licence);
}

static void an_svg_says_whose_it_is(void **state)
{
    struct fixture *f = *state;
    static const char text[] =
        HEAD "<title>of the file</title><metadata><rdf:RDF xmlns:rdf='r' xmlns:cc='c' "
             "xmlns:dc='d'><cc:Work><dc:title>Bin</dc:title><dc:publisher><cc:Agent>"
             "<dc:title>A library</dc:title></cc:Agent></dc:publisher><dc:creator><cc:Agent>"
             "<dc:title> Frank </dc:title></cc:Agent></dc:creator><cc:license "
             "rdf:resource='http://creativecommons.org/licenses/by-sa/3.0/'/></cc:Work>"
             "</rdf:RDF></metadata></svg>";
    struct wm_credit credit = {0};
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    const struct wm_icon icon = {.bytes = bytes};
    wm_credit_read(f->arena, &icon, &credit);
    assert_string_equal(credit.title, "Bin");
    assert_string_equal(credit.author, "Frank");
    assert_string_equal(credit.licence, "CC-BY-SA-3.0");
    assert_string_equal(credit.licence_url, "http://creativecommons.org/licenses/by-sa/3.0/");
}

static void licences_have_short_names(void **state)
{
    static const struct {
        const char *said, *name;
    } rows[] = {
        {"http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"},
        {"http://web.resource.org/cc/PublicDomain", "public-domain"},
        {"Public Domain", "public-domain"},
        {"http://creativecommons.org/licenses/GPL/2.0/", "GPL-2.0"},
        {"https://creativecommons.org/licenses/by/4.0", "CC-BY-4.0"},
        {"https://creativecommons.org/licenses/by-nc/", "CC-BY-NC"},
        {"https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0"},
        {"ask me", "ask me"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_string_equal(wm_licence_name(f->arena, rows[i].said), rows[i].name);
}

static void an_index_says_where_pictures_are(void **state)
{
    static const struct {
        guint index;
        const char *name, *text;
        bool is_alias;
    } rows[] = {
        {0, "bars", "{\"body\": \"" BARS "\"}", false},
        {2, "nest", "[{\"body\": \"}]\\\\\"}]", false},
        {11, "b", "{\"parent\": \"a\"}", true},
    };
    struct fixture *f = *state;
    const struct wm_json_slice file = {SET, strlen(SET)};
    const struct wm_set_index *index = wm_set_index_make(f->arena, file);
    assert_int_equal(index->entries->len, 12);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_set_entry *entry =
            &g_array_index(index->entries, struct wm_set_entry, rows[i].index);
        assert_string_equal(entry->name, rows[i].name);
        assert_int_equal(entry->is_alias, rows[i].is_alias);
        assert_true(wm_json_equals(entry->object, rows[i].text));
    }
}

/* Every prefix of a set, and what is no set at all: no crash, and never more than there is. */
static void broken_sets_give_what_can_be_read(void **state)
{
    struct fixture *f = *state;
    for (size_t length = 0; length <= strlen(SET); length++) {
        g_autofree char *part = g_memdup2(SET, length);
        const struct wm_json_slice file = {part, length};
        const struct wm_set_index *index = wm_set_index_make(f->arena, file);
        for (guint i = 0; i < index->entries->len; i++) {
            const struct wm_set_entry *entry =
                &g_array_index(index->entries, struct wm_set_entry, i);
            assert_true(entry->object.start > part);
            assert_true(entry->object.start + entry->object.length <= part + length);
        }
    }
}

static void a_set_stands_in_for_the_family(void **state)
{
    struct fixture *f = *state;
    use(f, "", "many");
    assert_false(wm_icons_use_set(f->icons, "nobody"));
    assert_null(wm_icons_set(f->icons));
    assert_true(wm_icons_use_set(f->icons, "acme")); /* not in the table: by like names */
    assert_string_equal(wm_icons_find(f->icons, "truck")->name, "acme:truck");
    assert_string_equal(wm_icons_find(f->icons, "clerk")->name, "clerk");
    assert_string_equal(wm_icons_set(f->icons), "acme");
}

static void a_set_of_the_table_goes_by_concepts(void **state)
{
    struct fixture *f = *state;
    put(f, "noto.json",
        "{\"icons\": {\"delivery-truck\": {\"body\": \"<rect width='9' height='9'/>\"}, "
        "\"fax\": {\"body\": \"<rect width='9' height='9'/>\"}}}");
    use(f, "", "noto.json");
    assert_true(wm_icons_use_set(f->icons, "noto"));
    assert_string_equal(wm_icons_find(f->icons, "truck")->name, "noto:delivery-truck");
    assert_string_equal(wm_icons_find(f->icons, "red-tape")->name, "red-tape");
}

/* The table speaks of the family's pictures and of no others, and of each once. */
static void the_table_of_concepts_is_of_the_family(void **state)
{
    struct fixture *f = *state;
    const struct wm_resource *table = wm_resource_find("icons/sets.tsv");
    assert_non_null(table);
    g_auto(GStrv) rows = g_strsplit(table->bytes, "\n", -1);
    size_t count = 0;
    for (char **row = rows + 1; **row; row++, count++) {
        g_auto(GStrv) cells = g_strsplit(*row, "\t", -1);
        assert_int_equal(g_strv_length(cells), 5);
        assert_string_equal(wm_icons_find(f->icons, cells[0])->name, cells[0]);
    }
    assert_null(wm_icons_at(f->icons, count));
    assert_non_null(wm_icons_at(f->icons, count - 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(packs_are_found_where_they_lie, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pictures_of_a_folder_go_by_file_and_by_path, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_must_not_be_drawn_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(near_names_of_packs_are_offered, set_up, tear_down),
        cmocka_unit_test_setup_teardown(aliases_of_a_set_turn_and_mirror, set_up, tear_down),
        cmocka_unit_test_setup_teardown(foreign_art_is_cut_to_its_ink, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_set_says_whose_it_is, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_svg_says_whose_it_is, set_up, tear_down),
        cmocka_unit_test_setup_teardown(licences_have_short_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_index_says_where_pictures_are, set_up, tear_down),
        cmocka_unit_test_setup_teardown(broken_sets_give_what_can_be_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_set_stands_in_for_the_family, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_set_of_the_table_goes_by_concepts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_table_of_concepts_is_of_the_family, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
