/* SPDX-License-Identifier: MIT
 *
 * Lays out made workflows and holds each to the rules: `property FIRST COUNT` takes the seeds from
 * FIRST on, `property SEED` prints the document of one. A workflow that breaks a rule is made
 * smaller as long as it breaks the same one, then printed. No font is asked: the ruler is the plain
 * one.
 */
#include "find/find.h"
#include "layout/layout.h"
#include "made.h"
#include "read/read.h"
#include "rules.h"

#include <stdio.h>
#include <stdlib.h>

struct map {
    struct wm_arena *arena;
    const struct wm_model *model;
    const struct wm_theme *theme;
    const struct wm_places *places; /* NULL: the document was refused, `refusal` says why */
    const char *refusal;
};

static const char *first_error(const struct wm_findings *findings)
{
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        if (wm_findings_at(findings, i)->severity == WM_SEVERITY_ERROR)
            return wm_findings_at(findings, i)->text;
    return NULL;
}

static void map_init(struct map *map, const char *xml)
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
    wm_find(model, wm_icons_create(arena), findings);
    struct wm_layout_options layout = {.file = "made.xml"};
    map->places = wm_layout(arena, model, map->theme, &wm_plain_ruler, &layout, findings);
}

static char *printed_places(const char *xml)
{
    struct map map;
    map_init(&map, xml);
    char *printed = map.places ? print_places(map.places) : g_strdup(map.refusal);
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

static void compare(GPtrArray *broken, const char *rule, const char *printed, const char *xml)
{
    char *other = printed_places(xml);
    if (strcmp(printed, other) != 0) {
        char *difference = first_difference(printed, other);
        g_ptr_array_add(broken, g_strdup_printf("%s: %s", rule, difference));
        g_free(difference);
    }
    g_free(other);
}

/* Every rule that the workflow's map breaks. */
static GPtrArray *judge(const struct made_workflow *made)
{
    char *xml = made_xml(made, MADE_NAMES_RISING);
    char *renamed = made_xml(made, MADE_NAMES_FALLING);
    struct map map;
    map_init(&map, xml);
    GPtrArray *broken;
    if (map.places) {
        broken = find_broken_rules(map.model, map.theme, map.places);
        char *printed = print_places(map.places);
        compare(broken, "the same document gives the same places", printed, xml);
        compare(broken, "other ids move nothing", printed, renamed);
        g_free(printed);
    } else {
        broken = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(broken, g_strdup_printf("the document is good: %s", map.refusal));
    }
    wm_arena_destroy(map.arena);
    g_free(xml);
    g_free(renamed);
    return broken;
}

/* What a smaller workflow says about the same rule, or NULL where it keeps it. */
static char *still_breaks(const struct made_workflow *made, const char *rule)
{
    GPtrArray *broken = judge(made);
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

/* Where a smaller one still breaks the rule, it takes the place of *made. `kept` holds all that
 * were ever made, because copies share texts. */
static bool shrink_once(struct made_workflow **made, const char *rule, shrinker *shrink,
                        int (*count)(const struct made_workflow *made), GPtrArray *kept)
{
    bool has_shrunk = false;
    for (int i = count(*made) - 1; i >= 0; i--) {
        struct made_workflow *smaller = shrink(*made, i);
        if (!smaller)
            continue;
        g_ptr_array_add(kept, smaller);
        char *said = still_breaks(smaller, rule);
        if (said) {
            *made = smaller;
            has_shrunk = true;
        }
        g_free(said);
    }
    return has_shrunk;
}

static void report(uint64_t seed, struct made_workflow *made, const char *rule)
{
    GPtrArray *kept = g_ptr_array_new_with_free_func((GDestroyNotify)made_destroy);
    struct made_workflow *small = made;
    bool has_shrunk = true;
    while (has_shrunk) {
        has_shrunk = shrink_once(&small, rule, made_without_step, made_step_count, kept);
        has_shrunk |= shrink_once(&small, rule, made_without_handoff, made_handoff_count, kept);
        has_shrunk |= shrink_once(&small, rule, made_plain_step, made_step_count, kept);
        has_shrunk |= shrink_once(&small, rule, made_plain_handoff, made_handoff_count, kept);
        has_shrunk |= shrink_once(&small, rule, plain_head, one, kept);
        has_shrunk |= shrink_once(&small, rule, made_without_room, made_room_count, kept);
    }
    char *said = still_breaks(small, rule);
    char *xml = made_xml(small, MADE_NAMES_RISING);
    printf("FAIL seed %" G_GUINT64_FORMAT ": %s\nmade smaller: %s\n%s", seed, rule, said, xml);
    g_free(said);
    g_free(xml);
    g_ptr_array_free(kept, TRUE);
}

/* How often each rule was broken, and by which seeds. */
struct broken_rule {
    char *rule;
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

static struct broken_rule *broken_rule_of(GPtrArray *rules, const char *said)
{
    size_t length = strcspn(said, ":");
    for (guint i = 0; i < rules->len; i++) {
        struct broken_rule *rule = rules->pdata[i];
        if (strlen(rule->rule) == length && strncmp(rule->rule, said, length) == 0)
            return rule;
    }
    struct broken_rule *rule = g_new0(struct broken_rule, 1);
    rule->rule = g_strndup(said, length);
    rule->seeds = g_string_new(NULL);
    g_ptr_array_add(rules, rule);
    return rule;
}

/* The first map that breaks a rule is shown in full, later ones by their seed. */
static bool try_seed(uint64_t seed, GPtrArray *rules)
{
    struct made_workflow *made = made_from_seed(seed);
    GPtrArray *broken = judge(made);
    bool is_good = broken->len == 0;
    for (guint i = 0; i < broken->len; i++) {
        struct broken_rule *rule = broken_rule_of(rules, broken->pdata[i]);
        if (rule->count++ == 0)
            report(seed, made, broken->pdata[i]);
        if (rule->count <= 12)
            g_string_append_printf(rule->seeds, " %" G_GUINT64_FORMAT, seed);
    }
    g_ptr_array_free(broken, TRUE);
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
        printf("%d of the workflows break \"%s\": seeds%s\n", rule->count, rule->rule,
               rule->seeds->str);
    }
    g_ptr_array_free(rules, TRUE);
    printf("%" G_GUINT64_FORMAT " passed, %" G_GUINT64_FORMAT " failed\n", good, count - good);
    return good == count ? EXIT_SUCCESS : EXIT_FAILURE;
}
