/* SPDX-License-Identifier: MIT
 *
 * Version, generator, files.
 */
#include "report/envelope.h"

struct wm_json_tree wm_envelope_begin(const struct wm_report *report)
{
    return wm_json_begin(report->out, "wallmap " WALLMAP_VERSION);
}

static void add_file(struct wm_json_tree *tree, const struct wm_told *file,
                     void add(struct wm_json_tree *tree, const struct wm_told *file))
{
    wm_json_begin_object(tree, NULL);
    wm_json_add_text(tree, "file", file->file);
    add(tree, file);
    wm_json_end_object(tree);
}

void wm_envelope_files(struct wm_json_tree *tree, const struct wm_report *report,
                       void add(struct wm_json_tree *tree, const struct wm_told *file))
{
    wm_json_begin_array(tree, "files");
    for (size_t i = 0; i < report->count; i++)
        add_file(tree, &report->files[i], add);
    wm_json_end_array(tree);
}

void wm_envelope(const struct wm_report *report,
                 void add(struct wm_json_tree *tree, const struct wm_told *file))
{
    struct wm_json_tree tree = wm_envelope_begin(report);
    wm_envelope_files(&tree, report, add);
    wm_json_end_object(&tree);
}
