/* SPDX-License-Identifier: MIT
 *
 * The path of packs, from what was said to where programs put such things (the XDG base directories
 * and Debian's openclipart-svg).
 */
#include "cli/packs.h"
#include "cli/tell.h"

#include <stdlib.h>
#include <string.h>

#define OPENCLIPART "/usr/share/openclipart/svg"

static bool add_if_there(struct cli_packs *packs, const char *place, const char *path)
{
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return false;
    g_ptr_array_add(packs->places, g_strdup(place));
    return true;
}

/* Places parted by colons, each of which has to be there. */
static enum cli_exit add_said(struct cli_packs *packs, const char *said, const char *where)
{
    g_auto(GStrv) places = g_strsplit(said, ":", -1);
    for (char **place = places; *place; place++) {
        const char *sign = strchr(*place, '=');
        bool is_named = sign && !memchr(*place, '/', (size_t)(sign - *place));
        if (**place && !add_if_there(packs, *place, is_named ? sign + 1 : *place)) {
            cli_tell("%s: \"%s\" is not there", where, is_named ? sign + 1 : *place);
            return CLI_FILES;
        }
    }
    return CLI_DONE;
}

/* As npm lays packages: the nearest folder upward that has some. */
static void add_node_modules(struct cli_packs *packs, const char *folder)
{
    g_autofree char *at = g_canonicalize_filename(folder, NULL);
    for (bool is_found = false; !is_found;) {
        g_autofree char *place = g_build_filename(at, "node_modules", "@iconify-json", NULL);
        is_found = add_if_there(packs, place, place);
        char *above = g_path_get_dirname(at);
        bool is_top = strcmp(above, at) == 0;
        g_free(at);
        at = above;
        if (is_top)
            break;
    }
}

/* GLib reads XDG_DATA_HOME and the like once a process, which is all there is here. */
static void add_data_folders(struct cli_packs *packs)
{
    g_autofree char *own = g_build_filename(g_get_user_data_dir(), "wallmap", "icons", NULL);
    add_if_there(packs, own, own);
    for (const char *const *folder = g_get_system_data_dirs(); *folder; folder++) {
        g_autofree char *place = g_build_filename(*folder, "wallmap", "icons", NULL);
        add_if_there(packs, place, place);
    }
}

enum cli_exit cli_packs_begin(struct cli_packs *packs, const struct cli_line *line,
                              const char *folder)
{
    *packs = (struct cli_packs){
        .places = g_ptr_array_new_with_free_func(g_free),
    };
    const char *environment = getenv("WALLMAP_ICONS");
    enum cli_exit status = CLI_DONE;
    if (cli_has(line, CLI_ICONS))
        status = add_said(packs, line->values[CLI_ICONS], "--icons");
    if (status == CLI_DONE && environment)
        status = add_said(packs, environment, "WALLMAP_ICONS");
    add_node_modules(packs, folder);
    add_data_folders(packs);
    add_if_there(packs, "openclipart=" OPENCLIPART, OPENCLIPART);
    packs->packs = (struct wallmap_packs){
        .places = (const char *const *)packs->places->pdata,
        .place_count = packs->places->len,
        .set = line->values[CLI_ICON_SET],
    };
    return status;
}

void cli_packs_finish(struct cli_packs *packs)
{
    g_ptr_array_unref(packs->places);
}

enum cli_exit cli_no_pack(const char *name)
{
    cli_tell("no pack of pictures is called \"%s\"; `wallmap info` lists those that are found",
             name);
    return CLI_FILES;
}

static struct wallmap_icons *find_packs(const struct cli_packs *packs)
{
    struct wallmap_icons_options options = {sizeof options, NULL, packs->packs};
    options.packs.set = NULL; /* that it may be none of them is told where it is used */
    return wallmap_icons_create(&options);
}

void cli_packs_print(GString *out, const struct cli_line *line)
{
    struct cli_packs packs;
    cli_packs_begin(&packs, line, ".");
    struct wallmap_icons *icons = find_packs(&packs);
    const char *name, *place;
    for (size_t i = 0; wallmap_icons_pack_at(icons, i, &name, &place); i++)
        g_string_append_printf(out, "%-20s %-26s %s\n", i == 0 ? "packs" : "", name, place);
    wallmap_icons_destroy(icons);
    cli_packs_finish(&packs);
}

void cli_packs_build(struct wm_json_tree *tree, const struct cli_line *line)
{
    struct cli_packs packs;
    cli_packs_begin(&packs, line, ".");
    struct wallmap_icons *icons = find_packs(&packs);
    const char *name, *place;
    wm_json_begin_object(tree, "packs");
    for (size_t i = 0; wallmap_icons_pack_at(icons, i, &name, &place); i++) {
        wm_json_add_text(tree, name, place);
    }
    wm_json_end_object(tree);
    wallmap_icons_destroy(icons);
    cli_packs_finish(&packs);
}
