/* SPDX-License-Identifier: MIT
 *
 * A chain of blocks, each twice the one before up to a megabyte, and a list of what to release.
 * In a block, what is aligned grows from the front, and texts grow from the back.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, SHORT_TEXT = 256 };

struct owned {
    void *object;
    GDestroyNotify release;
};

struct wm_arena {
    GPtrArray *blocks; /* every one g_malloc0'ed */
    GArray *owned;     /* struct owned */
    char *next;
    size_t left;
    size_t block_size;
};

struct wm_arena *wm_arena_create(void)
{
    struct wm_arena *arena = g_new0(struct wm_arena, 1);
    arena->blocks = g_ptr_array_new_with_free_func(g_free);
    arena->owned = g_array_new(FALSE, FALSE, sizeof(struct owned));
    arena->block_size = FIRST_BLOCK;
    return arena;
}

void wm_arena_destroy(struct wm_arena *arena)
{
    if (!arena)
        return;
    for (guint i = arena->owned->len; i-- > 0;) {
        const struct owned *it = &g_array_index(arena->owned, struct owned, i);
        it->release(it->object);
    }
    g_array_free(arena->owned, TRUE);
    g_ptr_array_free(arena->blocks, TRUE);
    g_free(arena);
}

static void add_block(struct wm_arena *arena, size_t need)
{
    if (arena->block_size < LARGEST_BLOCK)
        arena->block_size *= 2;
    size_t size = MAX(need, arena->block_size);
    arena->next = g_malloc0(size);
    arena->left = size;
    g_ptr_array_add(arena->blocks, arena->next);
}

void *wm_arena_alloc(struct wm_arena *arena, size_t count, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size && count > (SIZE_MAX / 2) / size)
        g_error("an array of %zu elements of %zu bytes", count, size);
    size_t need = (count * size + align - 1) / align * align;
    if (need > arena->left || !arena->next)
        add_block(arena, need);
    void *memory = arena->next;
    arena->next += need;
    arena->left -= need;
    return memory;
}

int *wm_arena_indices(struct wm_arena *arena, int count)
{
    int *indices = wm_arena_array(arena, int, (size_t)count);
    for (int i = 0; i < count; i++)
        indices[i] = -1;
    return indices;
}

/* Zeroed memory for so many bytes, aligned for bytes only. */
static char *take_text(struct wm_arena *arena, size_t size)
{
    if (size > arena->left || !arena->next)
        add_block(arena, size);
    arena->left -= size;
    return arena->next + arena->left;
}

char *wm_arena_strndup(struct wm_arena *arena, const char *text, size_t length)
{
    char *copy = take_text(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

char *wm_arena_strdup(struct wm_arena *arena, const char *text)
{
    return text ? wm_arena_strndup(arena, text, strlen(text)) : NULL;
}

char *wm_arena_vprintf(struct wm_arena *arena, const char *format, va_list arguments)
{
    char text[SHORT_TEXT];
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(text, sizeof text, format, arguments);
    if (length < 0)
        g_error("a text that printf cannot write: %s", format);
    char *copy = take_text(arena, (size_t)length + 1);
    if ((size_t)length < sizeof text)
        memcpy(copy, text, (size_t)length);
    else
        vsnprintf(copy, (size_t)length + 1, format, again);
    va_end(again);
    return copy;
}

char *wm_arena_printf(struct wm_arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = wm_arena_vprintf(arena, format, arguments);
    va_end(arguments);
    return text;
}

void *wm_arena_take_array(struct wm_arena *arena, GArray *array)
{
    if (!array)
        return wm_arena_alloc(arena, 0, 1);
    size_t size = g_array_get_element_size(array);
    void *copy = wm_arena_alloc(arena, array->len, size);
    if (array->len)
        memcpy(copy, array->data, array->len * size);
    g_array_free(array, TRUE);
    return copy;
}

void *wm_arena_own(struct wm_arena *arena, void *object, GDestroyNotify release)
{
    struct owned it = {object, release};
    g_array_append_val(arena->owned, it);
    return object;
}
