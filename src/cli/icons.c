/* SPDX-License-Identifier: MIT
 *
 * wallmap icons: the built-in pictures, listed, found by a word, shown and printed.
 */
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/packs.h"
#include "cli/tell.h"
#include "cli/theme.h"

#include <string.h>

enum { MOST_FOUND = 1000, MOST_NEAR = 3 };

static void print_row(GString *out, const struct wallmap_icon *icon)
{
    g_string_append_printf(out, "%-20s %-18s %s\n", icon->name, icon->category, icon->title);
}

/* As they are written into a map. */
static enum cli_exit list_pack(const struct wallmap_icons *icons, const char *pack)
{
    size_t count;
    const char *const *names = wallmap_icons_pack_names(icons, pack, &count);
    if (!names)
        return cli_no_pack(pack);
    g_autoptr(GString) out = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(out, "%s:%s\n", pack, names[i]);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

static enum cli_exit list_icons(const struct cli_line *line, struct wallmap_icons *icons)
{
    if (line->word_count > 2)
        return cli_usage("icons list takes the name of one pack, or nothing");
    if (line->word_count == 2)
        return list_pack(icons, line->words[1]);
    g_autoptr(GString) out = g_string_new(NULL);
    const struct wallmap_icon *icon;
    for (size_t i = 0; (icon = wallmap_icons_at(icons, i)); i++)
        print_row(out, icon);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

/* "; near it are "fax", "fork"", or "". */
static char *tell_near(const struct wallmap_icons *icons, const char *name)
{
    const struct wallmap_icon *near[MOST_NEAR];
    size_t count = wallmap_icons_nearest(icons, name, near, MOST_NEAR);
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(text, "%s\"%s\"",
                               i == 0           ? "; did you mean "
                               : i + 1 == count ? " or "
                                                : ", ",
                               near[i]->name);
    return g_strdup_printf("%s%s", text->str, count > 0 ? "?" : "");
}

static enum cli_exit search_icons(const struct cli_line *line, struct wallmap_icons *icons)
{
    g_autofree char *words = g_strstrip(g_strjoinv(" ", (char **)line->words + 1));
    if (!*words)
        return cli_usage("which word is to be searched?");
    const struct wallmap_icon *found[MOST_FOUND];
    size_t count = wallmap_icons_search(icons, words, found, MOST_FOUND);
    if (count == 0) {
        g_autofree char *near = tell_near(icons, words);
        cli_tell("no picture fits \"%s\"%s", words, near);
        return CLI_DOCUMENT;
    }
    g_autoptr(GString) out = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        print_row(out, found[i]);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

/* A picture is as high as it is wide, and a catalogue is read from page to page: other than for
 * maps, paper that has a name stands. */
static void stand_paper(const struct cli_line *line, struct wallmap_map_options *options)
{
    bool is_named = cli_has(line, CLI_PAPER) && wallmap_paper_find(line->values[CLI_PAPER]);
    if (!is_named || cli_has(line, CLI_LANDSCAPE))
        return;
    double width = options->page_width, height = options->page_height;
    options->page_width = MIN(width, height);
    options->page_height = MAX(width, height);
}

/* Into OUT, else into a file of that name in the current folder. */
static enum cli_exit draw_icons(const struct cli_line *line, struct wallmap_icons *icons,
                                const char *name)
{
    struct wallmap_map_options options;
    const struct wallmap_format *format;
    struct wallmap_theme *theme = NULL; /* of one's own */
    enum cli_exit status = cli_drawing_take(line, "catalogue", &options, &format);
    if (status == CLI_DONE)
        status = cli_theme_take(line, &theme);
    cli_theme_set(line, theme, &options);
    if (status != CLI_DONE) {
        wallmap_theme_destroy(theme);
        return status;
    }
    stand_paper(line, &options);
    g_autofree char *place = g_strconcat(name ? name : "icons", format->suffix, NULL);
    g_strdelimit(place, "/", '-');
    struct cli_output output;
    cli_output_begin(&output, cli_has(line, CLI_OUTPUT) ? line->values[CLI_OUTPUT] : place);
    enum wallmap_status drawn =
        wallmap_icons_draw(icons, name, format->name, &options, cli_output_sink(&output));
    wallmap_theme_destroy(theme);
    if (cli_output_end(&output, drawn == WALLMAP_OK))
        return CLI_DONE;
    if (drawn != WALLMAP_OK && drawn != WALLMAP_SINK_FAILED)
        cli_tell("%s", wallmap_status_text(drawn));
    return CLI_FILES;
}

/* "also      client, buyer"; nothing where there are none. */
static void print_names(GString *out, const char *title, const char *names)
{
    if (!*names)
        return;
    g_auto(GStrv) parts = g_strsplit(names, ",", -1);
    g_autofree char *joined = g_strjoinv(", ", parts);
    g_string_append_printf(out, "%-9s %s\n", title, joined);
}

static enum cli_exit describe_icon(const struct wallmap_icon *icon)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out, "name      %s\nshows     %s\ncategory  %s\n", icon->name,
                           icon->title, icon->category);
    print_names(out, "also", icon->aliases);
    print_names(out, "words", icon->words);
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

static enum cli_exit show_icon(const struct cli_line *line, struct wallmap_icons *icons)
{
    if (line->word_count < 2)
        return cli_usage("which picture is to be shown?");
    if (line->word_count > 2)
        return cli_usage("icons show takes one name");
    const struct wallmap_icon *icon = wallmap_icons_find(icons, line->words[1]);
    if (!icon) {
        g_autofree char *near = tell_near(icons, line->words[1]);
        return cli_usage("there is no picture \"%s\"%s", line->words[1], near);
    }
    if (cli_has(line, CLI_OUTPUT) || cli_has(line, CLI_FORMAT))
        return draw_icons(line, icons, icon->name);
    return describe_icon(icon);
}

static enum cli_exit draw_sheet(const struct cli_line *line, struct wallmap_icons *icons)
{
    if (line->word_count > 1)
        return cli_usage("icons sheet takes no word");
    return draw_icons(line, icons, NULL);
}

static enum cli_exit refuse(const struct cli_line *line)
{
    if (cli_has(line, CLI_ICON_SET))
        return cli_no_pack(line->values[CLI_ICON_SET]);
    return cli_usage("pictures have names in en, de, fr and es, not in \"%s\"",
                     line->values[CLI_LANG]);
}

static enum cli_exit act(const struct cli_line *line,
                         enum cli_exit (*action)(const struct cli_line *, struct wallmap_icons *))
{
    struct cli_packs packs;
    enum cli_exit status = cli_packs_begin(&packs, line, ".");
    if (status == CLI_DONE) {
        const struct wallmap_icons_options options = {sizeof options, line->values[CLI_LANG],
                                                      packs.packs};
        struct wallmap_icons *icons = wallmap_icons_create(&options);
        status = icons ? action(line, icons) : refuse(line);
        wallmap_icons_destroy(icons);
    }
    cli_packs_finish(&packs);
    return status;
}

enum cli_exit run_icons(const struct cli_line *line)
{
    static enum cli_exit (*const actions[])(const struct cli_line *, struct wallmap_icons *) = {
        list_icons, search_icons, show_icon, draw_sheet};
    const char *word = line->word_count > 0 ? line->words[0] : "list";
    bool is_drawn = strcmp(word, "show") == 0 || strcmp(word, "sheet") == 0;
    if (!is_drawn && (cli_has(line, CLI_OUTPUT) || cli_has(line, CLI_FORMAT)))
        return cli_usage("icons %s draws nothing; show and sheet do", word);
    g_auto(GStrv) names = cli_values(TAKES_ICONS);
    for (size_t i = 0; i < G_N_ELEMENTS(actions); i++) {
        if (strcmp(names[i], word) != 0)
            continue;
        return act(line, actions[i]);
    }
    g_autofree char *hint = cli_did_you_mean(word, names);
    return cli_usage("icons can list, search, show and sheet, not \"%s\"%s", word, hint);
}
