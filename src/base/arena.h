/* SPDX-License-Identifier: MIT
 *
 * One arena holds everything that lives as long as a document or a map: allocate, never free one by
 * one, destroy the whole. Foreign objects are handed over on the line that makes them
 * (wm_arena_own), so that the stages return early without clean-up code. Memory running out ends
 * the process, as everywhere in GLib; input is bounded while it is read.
 */
#ifndef WM_BASE_ARENA_H
#define WM_BASE_ARENA_H

#include <glib.h>
#include <stdarg.h>
#include <stddef.h>

struct wm_arena;

struct wm_arena *wm_arena_create(void);

/* Releases owned objects, last one first, then all memory. NULL is fine. */
void wm_arena_destroy(struct wm_arena *arena);

/* Zeroed memory for `count` elements of `size` bytes, aligned for any type; never NULL, also for
 * nothing. */
void *wm_arena_alloc(struct wm_arena *arena, size_t count, size_t size);

#define wm_arena_new(arena, type) ((type *)wm_arena_alloc((arena), 1, sizeof(type)))
#define wm_arena_array(arena, type, count) ((type *)wm_arena_alloc((arena), (count), sizeof(type)))

/* `count` numbers, each -1: indices that are not known yet. */
int *wm_arena_indices(struct wm_arena *arena, int count);

/* A copy of the first `length` bytes of text, with a NUL behind them; like all texts below aligned
 * for bytes only. */
char *wm_arena_strndup(struct wm_arena *arena, const char *text, size_t length);

/* A copy of the whole string; NULL gives NULL. */
char *wm_arena_strdup(struct wm_arena *arena, const char *text);

char *wm_arena_printf(struct wm_arena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);
char *wm_arena_vprintf(struct wm_arena *arena, const char *format, va_list arguments)
    G_GNUC_PRINTF(2, 0);

/* Copies an array of GArray into the arena and frees the GArray; NULL stands for an empty one. */
void *wm_arena_take_array(struct wm_arena *arena, GArray *array);

/* Hands `object` to the arena, which calls `release` on it when it is destroyed. Returns `object`.
 */
void *wm_arena_own(struct wm_arena *arena, void *object, GDestroyNotify release);

#endif
