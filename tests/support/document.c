/* SPDX-License-Identifier: MIT
 *
 * Reads a file and its folder's name into the options.
 */
#include "document.h"

#include <glib.h>

struct wallmap_document *document_read(const char *path)
{
    g_autofree char *bytes = NULL;
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(path);
    gsize length;
    if (!g_file_get_contents(path, &bytes, &length, NULL))
        return NULL;
    const struct wallmap_read_options options = {
        .size = sizeof options, .name = name, .file = name, .folder = folder};
    return wallmap_document_create(bytes, length, &options);
}
