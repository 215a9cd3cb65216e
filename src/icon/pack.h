/* SPDX-License-Identifier: MIT
 *
 * Other people's pictures: a folder of SVGs and PNGs, or an Iconify set, under a name of its own.
 * Private to icon/.
 */
#ifndef WM_ICON_PACK_H
#define WM_ICON_PACK_H

#include "icon/icon.h"

/* A pack: found by where it lies, opened when its first picture is asked for. */
struct wm_pack {
    struct wm_arena *arena;
    const char *name;  /* what stands before the colon */
    const char *place; /* the folder, or the file of an Iconify set */
    bool is_set;       /* an Iconify set; else a folder */
    bool is_open;
    GPtrArray *names;   /* const char *, sorted; NULL until it is open */
    GHashTable *files;  /* folder: name → path below `place` */
    struct wm_set *set; /* set_pack.c's */
};

/* A picture of a pack, as bytes of an SVG or PNG. */
struct wm_pack_art {
    GBytes *bytes; /* the caller's; NULL: there is none, or it cannot be read */
    struct wm_credit credit;
};

/* Fill pack->names and what is needed to load one; a pack that cannot be read is empty. */
void wm_folder_open(struct wm_pack *pack);
void wm_set_open(struct wm_pack *pack);

/* Load the picture called `name`, of a pack that is open. */
struct wm_pack_art wm_folder_load(struct wm_pack *pack, const char *name);
struct wm_pack_art wm_set_load(struct wm_pack *pack, const char *name);

/* Orders texts that lie in an array, byte by byte. */
int wm_pack_compare(const void *one, const void *other);

/* Whether a file of that name can be a picture. */
bool wm_folder_is_picture(const char *file);

/* What an SVG says of itself in its metadata; fields that it does not fill stay as they are, as all
 * do for a PNG. Texts live in the arena. */
void wm_credit_read(struct wm_arena *arena, const struct wm_icon *icon, struct wm_credit *credit);

/* The SPDX identifier that a licence's address or name stands for, "public-domain" where it waives
 * all, else the text as it is. Lives in the arena. */
const char *wm_licence_name(struct wm_arena *arena, const char *said);

/* The packs of a path, in its order; see wm_icons_create(). */
struct wm_packs;

struct wm_packs *wm_packs_create(struct wm_arena *arena, const struct wm_icon_path *path);
struct wm_pack *wm_packs_find(const struct wm_packs *packs, const char *name);
struct wm_pack *wm_packs_at(const struct wm_packs *packs, size_t index);

/* Opened, if it was not yet. */
struct wm_pack *wm_pack_open(struct wm_pack *pack);
struct wm_pack_art wm_pack_load(struct wm_pack *pack, const char *name);

#endif
