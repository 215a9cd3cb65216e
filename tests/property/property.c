/* SPDX-License-Identifier: MIT
 *
 * Lays out made workflows and holds each to the rules, at their natural size and for pages, on
 * which they are wrapped: `property FIRST COUNT` takes the seeds from FIRST on, `property SEED`
 * prints the document of one. A workflow that breaks a rule is made smaller as long as it breaks
 * the same one on the same page, then printed. No font is asked: the ruler is the plain one.
 */
#include "find/find.h"
#include "layout/layout.h"
#include "made.h"
#include "read/read.h"
#include "rules.h"
#include "sheets.h"

#include <stdio.h>
#include <stdlib.h>

struct map {
    struct wm_arena *arena;
    const struct wm_model *model;
    const struct wm_show *show;
    const struct wm_theme *theme;
    const struct wm_places *places; /* NULL: the document was refused, `refusal` says why */
    const char *refusal;
    struct made_sheets sheets; /* none: it is on one */
};

static const char *first_error(const struct wm_findings *findings)
{
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        if (wm_findings_at(findings, i)->severity == WM_SEVERITY_ERROR)
            return wm_findings_at(findings, i)->text;
    return NULL;
}

static const struct page {
    const char *name;
    double width, height;
    const char *reads; /* NULL: nothing is said */
    int sheets;        /* 0: one, without an overview */
} pages[] = {
    {"natural", 0, 0, NULL, 0},
    {"16:9", 1920, 1080, NULL, 0},
    {"A4", 595, 842, NULL, 0},
    {"A4 to the left", 595, 842, "left", 0},
    {"down", 0, 0, "down", 0},
    {"A4 down", 595, 842, "down", 0},
    {"two sheets", 1920, 1080, NULL, 2},
    {"three sheets to the left", 595, 842, "left", 3},
    {"four sheets down", 1920, 1080, "down", 4},
};

/* The document for a page; owned by the caller. */
static char *write_xml(const struct made_workflow *made, enum made_names names,
                       const struct page *page)
{
    char *xml = made_xml(made, names);
    if (!page->reads)
        return xml;
    char **parts = g_strsplit(xml, "<flow>", 2);
    char *whole = g_strdup_printf("%s<flow reads=\"%s\">%s", parts[0], page->reads, parts[1]);
    g_strfreev(parts);
    g_free(xml);
    return whole;
}

static void map_init(struct map *map, const char *xml, const struct page *page, bool is_searched)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_findings *findings = wm_findings_create(arena);
    struct wm_read_options options = {
        .name = "made.xml", .first_line = 1, .limits = &wm_default_limits};
    *map = (struct map){.arena = arena, .theme = wm_theme_at(0)};
    struct wm_model *model = wm_read(arena, xml, strlen(xml), &options, findings);
    map->model = model;
    map->refusal = model ? first_error(findings) : "nothing to draw";
    if (map->refusal)
        return;
    struct wm_icons *icons = wm_icons_create(arena);
    if (is_searched)
        wm_find(model, icons, wm_casting_make(arena, model, icons), findings);
    const struct wm_show_options shown = {.file = "made.xml"};
    const struct wm_layout_options layout = {.page_width = page->width,
                                             .page_height = page->height};
    map->show = wm_show_make(arena, model, findings, icons, &shown);
    map->places = wm_layout(arena, model, (struct wm_shows){&map->show, 1}, map->theme,
                            &wm_plain_ruler, &layout);
    if (page->sheets > 0)
        map->sheets = lay_out_sheets(arena, model, map->show, page->sheets, &layout);
}

static char *printed_places(const char *xml, const struct page *page, bool is_searched)
{
    struct map map;
    map_init(&map, xml, page, is_searched);
    char *printed = map.places ? print_places(map.model, map.places) : g_strdup(map.refusal);
    wm_arena_destroy(map.arena);
    return printed;
}

/* Says where two prints differ first. */
static char *first_difference(const char *a, const char *b)
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return g_strdup_printf("\"%.*s\" and \"%.*s\"", (int)strcspn(a, "\n"), a, (int)strcspn(b, "\n"),
                           b);
}

static void compare(GPtrArray *broken, const char *rule, const char *a, const char *b)
{
    if (strcmp(a, b) == 0)
        return;
    char *difference = first_difference(a, b);
    g_ptr_array_add(broken, g_strdup_printf("%s: %s", rule, difference));
    g_free(difference);
}

/* Whether what was said is about a rule; NULL: any. */
static bool is_about(const char *said, const char *rule)
{
    return !said || g_str_has_prefix(said, rule);
}

/* Lays out a document again, as it is and with other ids. */
static void compare_twins(GPtrArray *broken, const struct made_workflow *made, const char *printed,
                          const struct page *page, const char *said)
{
    static const struct {
        const char *rule;
        enum made_names names;
    } twins[] = {
        {"the same document gives the same places", MADE_NAMES_RISING},
        {"other ids move nothing", MADE_NAMES_FALLING},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(twins); i++) {
        if (!is_about(said, twins[i].rule))
            continue;
        char *xml = write_xml(made, twins[i].names, page);
        char *other = printed_places(xml, page, true);
        compare(broken, twins[i].rule, printed, other);
        g_free(other);
        g_free(xml);
    }
}

/* Lays out a document and the same in another order. The head names departments in their order, and
 * a finding may be about the first handoff of some: both are left out. */
static void compare_shuffled(GPtrArray *broken, const struct made_workflow *made,
                             const struct page *page, const char *said)
{
    static const char *const rule = "the order of anything but steps moves nothing";
    if (!is_about(said, rule))
        return;
    struct made_workflow *plain = made_plain_head(made);
    char *xml = write_xml(plain ? plain : made, MADE_NAMES_RISING, page);
    char *shuffled = write_xml(plain ? plain : made, MADE_SHUFFLED, page);
    char *printed = printed_places(xml, page, false);
    char *other = printed_places(shuffled, page, false);
    compare(broken, rule, printed, other);
    g_free(xml);
    g_free(shuffled);
    g_free(printed);
    g_free(other);
    made_destroy(plain);
}

static void compare_again(GPtrArray *broken, const struct made_workflow *made,
                          const struct map *map, const struct page *page, const char *said)
{
    char *printed = print_places(map->model, map->places);
    compare_twins(broken, made, printed, page, said);
    compare_shuffled(broken, made, page, said);
    g_free(printed);
}

/* Every rule that the workflow's map breaks; rules that take more than a look at the map only where
 * `said` is about them. */
static GPtrArray *judge(const struct made_workflow *made, const struct page *page, const char *said)
{
    char *xml = write_xml(made, MADE_NAMES_RISING, page);
    struct map map;
    map_init(&map, xml, page, true);
    GPtrArray *broken;
    if (map.places) {
        broken = find_broken_rules(map.model, map.show, map.theme, map.places, 0);
        if (page->sheets > 0)
            find_rules_broken_on_sheets(broken, map.model, &map.sheets);
        else
            compare_again(broken, made, &map, page, said);
    } else {
        broken = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(broken, g_strdup_printf("the document is good: %s", map.refusal));
    }
    wm_arena_destroy(map.arena);
    g_free(xml);
    return broken;
}

/* What a smaller workflow says about the same rule, or NULL where it keeps it. */
static char *still_breaks(const struct made_workflow *made, const char *rule,
                          const struct page *page)
{
    GPtrArray *broken = judge(made, page, rule);
    char *said = NULL;
    size_t length = strcspn(rule, ":");
    for (guint i = 0; i < broken->len && !said; i++)
        if (strncmp(broken->pdata[i], rule, length + 1) == 0)
            said = g_strdup(broken->pdata[i]);
    g_ptr_array_free(broken, TRUE);
    return said;
}

typedef struct made_workflow *shrinker(const struct made_workflow *made, int index);

static struct made_workflow *plain_head(const struct made_workflow *made, int index)
{
    return index == 0 ? made_plain_head(made) : NULL;
}

static int one(const struct made_workflow *made)
{
    (void)made;
    return 1;
}

/* A workflow while it is made smaller. `kept` holds all that were ever made, because copies share
 * texts. */
struct shrinking {
    struct made_workflow *made;
    const char *rule;
    const struct page *page;
    GPtrArray *kept;
};

/* Takes away `size` things from `first` on; NULL where there is nothing to take. */
static struct made_workflow *take_away(struct shrinking *it, shrinker *shrink, int first, int size)
{
    struct made_workflow *smaller = NULL;
    for (int i = first + size - 1; i >= first; i--) {
        struct made_workflow *next = shrink(smaller ? smaller : it->made, i);
        if (!next)
            continue;
        g_ptr_array_add(it->kept, next);
        smaller = next;
    }
    return smaller;
}

/* Where a smaller one still breaks the rule, it takes the place of the one before. Much is tried
 * before little. */
static bool shrink_once(struct shrinking *it, shrinker *shrink,
                        int (*count)(const struct made_workflow *made))
{
    bool has_shrunk = false;
    for (int size = MAX(1, count(it->made) / 2); size > 0; size /= 2)
        for (int first = count(it->made) - size; first >= 0; first -= size) {
            struct made_workflow *smaller = take_away(it, shrink, first, size);
            char *said = smaller ? still_breaks(smaller, it->rule, it->page) : NULL;
            if (said) {
                it->made = smaller;
                has_shrunk = true;
            }
            g_free(said);
        }
    return has_shrunk;
}

static void report(uint64_t seed, struct made_workflow *made, const char *rule,
                   const struct page *page)
{
    GPtrArray *kept = g_ptr_array_new_with_free_func((GDestroyNotify)made_destroy);
    struct shrinking small = {made, rule, page, kept};
    bool has_shrunk = true;
    while (has_shrunk) {
        has_shrunk = shrink_once(&small, made_without_step, made_step_count);
        has_shrunk |= shrink_once(&small, made_without_handoff, made_handoff_count);
        has_shrunk |= shrink_once(&small, made_plain_step, made_step_count);
        has_shrunk |= shrink_once(&small, made_plain_handoff, made_handoff_count);
        has_shrunk |= shrink_once(&small, plain_head, one);
        has_shrunk |= shrink_once(&small, made_without_room, made_room_count);
    }
    char *said = still_breaks(small.made, rule, page);
    char *xml = write_xml(small.made, MADE_NAMES_RISING, page);
    printf("FAIL seed %" G_GUINT64_FORMAT ", page %s: %s\nmade smaller: %s\n%s", seed, page->name,
           rule, said, xml);
    fflush(stdout);
    g_free(said);
    g_free(xml);
    g_ptr_array_free(kept, TRUE);
}

/* How often each rule was broken on a page, and by which seeds. */
struct broken_rule {
    char *rule;
    const struct page *page;
    int count;
    GString *seeds;
};

static void free_broken_rule(void *data)
{
    struct broken_rule *rule = data;
    g_free(rule->rule);
    g_string_free(rule->seeds, TRUE);
    g_free(rule);
}

static struct broken_rule *broken_rule_of(GPtrArray *rules, const char *said,
                                          const struct page *page)
{
    size_t length = strcspn(said, ":");
    for (guint i = 0; i < rules->len; i++) {
        struct broken_rule *rule = rules->pdata[i];
        if (rule->page == page && strlen(rule->rule) == length &&
            strncmp(rule->rule, said, length) == 0)
            return rule;
    }
    struct broken_rule *rule = g_new0(struct broken_rule, 1);
    rule->rule = g_strndup(said, length);
    rule->page = page;
    rule->seeds = g_string_new(NULL);
    g_ptr_array_add(rules, rule);
    return rule;
}

/* The first map that breaks a rule is shown in full, later ones by their seed. */
static bool try_page(uint64_t seed, struct made_workflow *made, const struct page *page,
                     GPtrArray *rules)
{
    GPtrArray *broken = judge(made, page, NULL);
    bool is_good = broken->len == 0;
    for (guint i = 0; i < broken->len; i++) {
        struct broken_rule *rule = broken_rule_of(rules, broken->pdata[i], page);
        if (rule->count++ == 0)
            report(seed, made, broken->pdata[i], page);
        if (rule->count <= 12)
            g_string_append_printf(rule->seeds, " %" G_GUINT64_FORMAT, seed);
    }
    g_ptr_array_free(broken, TRUE);
    return is_good;
}

static bool try_seed(uint64_t seed, GPtrArray *rules)
{
    struct made_workflow *made = made_from_seed(seed);
    bool is_good = true;
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++)
        is_good &= try_page(seed, made, &pages[i], rules);
    made_destroy(made);
    return is_good;
}

static int print_document(uint64_t seed)
{
    struct made_workflow *made = made_from_seed(seed);
    char *xml = made_xml(made, MADE_NAMES_RISING);
    fputs(xml, stdout);
    g_free(xml);
    made_destroy(made);
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    uint64_t first = argc > 1 ? g_ascii_strtoull(argv[1], NULL, 10) : 1;
    if (argc == 2)
        return print_document(first);
    uint64_t count = argc > 2 ? g_ascii_strtoull(argv[2], NULL, 10) : 200;
    GPtrArray *rules = g_ptr_array_new_with_free_func(free_broken_rule);
    uint64_t good = 0;
    for (uint64_t seed = first; seed < first + count; seed++)
        good += try_seed(seed, rules);
    for (guint i = 0; i < rules->len; i++) {
        const struct broken_rule *rule = rules->pdata[i];
        printf("%d of the workflows break \"%s\", page %s: seeds%s\n", rule->count, rule->rule,
               rule->page->name, rule->seeds->str);
    }
    g_ptr_array_free(rules, TRUE);
    printf("%" G_GUINT64_FORMAT " passed, %" G_GUINT64_FORMAT " failed\n", good, count - good);
    return good == count ? EXIT_SUCCESS : EXIT_FAILURE;
}
