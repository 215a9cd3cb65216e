/* SPDX-License-Identifier: MIT
 *
 * Opens the shared object. RPATH would do to find it, but sanitizers open objects in the library's
 * place and then look beside themselves.
 */
#include "extra/extra.h"

#include <dlfcn.h>
#include <glib.h>

static const char *const places[] = {"", "wallmap/"};

/* The folder of what this code is part of. */
static char *find_own_folder(void)
{
    Dl_info info;
    if (dladdr(places, &info) == 0 || !info.dli_fname)
        return g_strdup(".");
    return g_path_get_dirname(info.dli_fname);
}

static const struct wm_extra *open_at(const char *path)
{
    void *object = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!object)
        return NULL;
    const struct wm_extra *(*entry)(void);
    *(void **)&entry = dlsym(object, WM_EXTRA_ENTRY);
    const struct wm_extra *extra = entry ? entry() : NULL;
    if (extra && extra->abi == WM_EXTRA_ABI)
        return extra;
    dlclose(object);
    return NULL;
}

static gpointer find(gpointer data G_GNUC_UNUSED)
{
    const struct wm_extra *extra = NULL;
    g_autofree char *folder = find_own_folder();
    for (size_t i = 0; !extra && i < G_N_ELEMENTS(places); i++) {
        g_autofree char *path = g_strconcat(folder, "/", places[i], "wallmap-extra.so", NULL);
        extra = open_at(path);
    }
    return (gpointer)extra;
}

const struct wm_extra *wm_extra_find(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, find, NULL);
}
