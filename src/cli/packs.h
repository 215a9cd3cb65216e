/* SPDX-License-Identifier: MIT
 *
 * Where packs of pictures are looked for, as the command line and the environment say.
 */
#ifndef WM_CLI_PACKS_H
#define WM_CLI_PACKS_H

#include "base/json_tree.h"
#include "cli/line.h"
#include "wallmap.h"

/* What the library is told, and what it points at. */
struct cli_packs {
    struct wallmap_packs packs;
    GPtrArray *places;
};

/* For maps in `folder`: --icons, WALLMAP_ICONS, the nearest node_modules/@iconify-json upward from
 * the folder, the user's and the system's data folders, Debian's openclipart. CLI_FILES, with a
 * message, where a place that was named is not there. Needs cli_packs_finish either way. */
enum cli_exit cli_packs_begin(struct cli_packs *packs, const struct cli_line *line,
                              const char *folder);
void cli_packs_finish(struct cli_packs *packs);

/* CLI_FILES, with a message: a pack that is named is not on the path. */
enum cli_exit cli_no_pack(const char *name);

/* The packs that are found from the current folder on, as lines or as a member "packs" with their
 * places. */
void cli_packs_print(GString *out, const struct cli_line *line);
void cli_packs_build(struct wm_json_tree *tree, const struct cli_line *line);

#endif
