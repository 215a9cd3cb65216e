/* SPDX-License-Identifier: MIT
 *
 * Prints what pages of the documentation say of tables in the source: `docgen findings` the page
 * docs/FINDINGS.md from src/diag/findings.def, `docgen limits` the table of docs/FORMAT.md from
 * src/read/limits.def. Linked with the inside of the library.
 */
#include "diag/finding.h"
#include "read/limits.h"

#include <stdio.h>
#include <string.h>

/* By what the findings of a part are about. */
static const struct {
    const char *title, *words;
} parts[] = {
    [WM_ABOUT_FILE] =
        {"Mistakes of the file",
         "The file cannot be read as it was meant. Each is an error: nothing is drawn until it is "
         "mended."},
    [WM_ABOUT_DRAWING] = {"Pictures and drawing",
                          "The map is drawn, and not quite as it was meant."},
    [WM_ABOUT_WORK] =
        {"What is wrong with the work",
         "The file is in order; the work that it tells of is not. These are what the map is for: "
         "they "
         "are drawn where they happen, counted at the foot, and listed by `wallmap check`."},
};

static const char *const severities[] = {"note", "warning", "error"};

static void print_index(void)
{
    puts("| code | what it says | kind |");
    puts("| --- | --- | --- |");
    for (enum wm_code code = 0; code < WM_CODE_COUNT; code++) {
        const struct wm_code_info *info = wm_code_info(code);
        printf("| [`%s`](#%s) | %s | %s |\n", info->code, info->code, info->summary,
               severities[info->severity]);
    }
}

/* Names of elements stand in plain words; Markdown would take them for HTML. */
static void print_words(const char *words)
{
    bool is_code = false;
    for (; *words; words++) {
        is_code ^= *words == '`';
        if (*words == '<' && !is_code)
            fputs("&lt;", stdout);
        else
            putchar(*words);
    }
}

static void print_finding(const struct wm_code_info *info)
{
    printf("\n### %s\n\n**%s** (%s).\n", info->code, info->summary, severities[info->severity]);
    if (*info->short_words)
        printf("On the map: the words \"%s\".\n", info->short_words);
    putchar('\n');
    print_words(info->help);
    putchar('\n');
}

static void print_findings(void)
{
    puts("<!-- Made by `make generated` from src/diag/findings.def; change it there. -->\n"
         "# What wallmap tells you\n\n"
         "Every message ends with the code of its finding in brackets. A code means the same for "
         "ever.\n`wallmap explain CODE` prints what stands here.\n");
    print_index();
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        printf("\n## %s\n\n%s\n", parts[i].title, parts[i].words);
        for (enum wm_code code = 0; code < WM_CODE_COUNT; code++)
            if (wm_code_info(code)->about == (enum wm_about)i)
                print_finding(wm_code_info(code));
    }
}

/* 200000 as "200,000". */
static void print_number(size_t number)
{
    if (number >= 1000) {
        print_number(number / 1000);
        printf(",%03zu", number % 1000);
    } else {
        printf("%zu", number);
    }
}

static void print_limits(void)
{
    puts("| name | limit | of what |\n| --- | --- | --- |");
    for (enum wm_limit limit = 0; limit < WM_LIMIT_COUNT; limit++) {
        printf("| `%s` | ", wm_limit_rows[limit].name);
        print_number(wm_default_limits.most[limit]);
        printf(" | %s |\n", wm_limit_rows[limit].manual);
    }
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*print)(void);
    } pages[] = {{"findings", print_findings}, {"limits", print_limits}};
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        if (argc == 2 && strcmp(argv[1], pages[i].name) == 0) {
            pages[i].print();
            return ferror(stdout) || fflush(stdout) != 0;
        }
    }
    fputs("usage: docgen findings|limits\n", stderr);
    return 2;
}
