/* SPDX-License-Identifier: MIT
 *
 * The arena: memory that is zeroed, aligned and apart, and owned objects released last one first.
 */
#include "base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void memory_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 3, 16, 17, 4096, 5000, 1, 3 << 20, 7};
    struct wm_arena *arena = wm_arena_create();
    unsigned char *blocks[G_N_ELEMENTS(sizes)];
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        blocks[i] = wm_arena_alloc(arena, sizes[i], 1);
        assert_non_null(blocks[i]);
        assert_int_equal((uintptr_t)blocks[i] % alignof(max_align_t), 0);
        for (size_t at = 0; at < sizes[i]; at++)
            assert_int_equal(blocks[i][at], 0);
        memset(blocks[i], (int)i + 1, sizes[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        for (size_t at = 0; at < sizes[i]; at++)
            assert_int_equal(blocks[i][at], i + 1);
    wm_arena_destroy(arena);
}

static void many_small_pieces_stay_as_they_were(void **state)
{
    (void)state;
    enum { COUNT = 20000 };
    struct wm_arena *arena = wm_arena_create();
    int **pieces = wm_arena_array(arena, int *, COUNT);
    for (int i = 0; i < COUNT; i++) {
        pieces[i] = wm_arena_new(arena, int);
        *pieces[i] = i;
    }
    for (int i = 0; i < COUNT; i++)
        assert_int_equal(*pieces[i], i);
    wm_arena_destroy(arena);
}

static void texts_are_copied_with_an_end(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    char text[] = "office";
    char *part = wm_arena_strndup(arena, text, 3);
    char *whole = wm_arena_strdup(arena, text);
    text[0] = 'x';
    assert_string_equal(part, "off");
    assert_string_equal(whole, "office");
    assert_string_equal(wm_arena_strndup(arena, NULL, 0), "");
    assert_null(wm_arena_strdup(arena, NULL));
    assert_string_equal(wm_arena_printf(arena, "%s %d", "step", 7), "step 7");
    wm_arena_destroy(arena);
}

static void short_texts_lie_close(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    const char *first = wm_arena_strdup(arena, "abc");
    int *number = wm_arena_new(arena, int);
    const char *second = wm_arena_printf(arena, "%d", 123);
    assert_int_equal((uintptr_t)number % alignof(max_align_t), 0);
    assert_int_equal(ABS((intptr_t)first - (intptr_t)second), 4);
    assert_string_equal(first, "abc");
    assert_string_equal(second, "123");
    wm_arena_destroy(arena);
}

/* Around the size up to which it is written only once, and larger than a block. */
static void formatted_texts_may_have_any_length(void **state)
{
    (void)state;
    static const int lengths[] = {0, 1, 254, 255, 256, 257, 5000, 3 << 20};
    struct wm_arena *arena = wm_arena_create();
    for (size_t i = 0; i < G_N_ELEMENTS(lengths); i++) {
        const char *text = wm_arena_printf(arena, "%*s", lengths[i], lengths[i] ? "x" : "");
        assert_int_equal(strlen(text), lengths[i]);
        assert_true(lengths[i] == 0 || text[lengths[i] - 1] == 'x');
    }
    wm_arena_destroy(arena);
}

static void arrays_are_taken_over(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    GArray *array = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < 100; i++)
        g_array_append_val(array, i);
    const int *taken = wm_arena_take_array(arena, array);
    for (int i = 0; i < 100; i++)
        assert_int_equal(taken[i], i);
    assert_non_null(wm_arena_take_array(arena, g_array_new(FALSE, FALSE, sizeof(int))));
    assert_non_null(wm_arena_take_array(arena, NULL));
    wm_arena_destroy(arena);
}

struct owned {
    GString *log;
    char letter;
};

static void log_release(void *object)
{
    struct owned *owned = object;
    g_string_append_c(owned->log, owned->letter);
}

static void owned_objects_are_released_last_one_first(void **state)
{
    (void)state;
    GString *log = g_string_new(NULL);
    struct wm_arena *arena = wm_arena_create();
    struct owned objects[] = {{log, 'a'}, {log, 'b'}, {log, 'c'}};
    for (size_t i = 0; i < G_N_ELEMENTS(objects); i++)
        assert_ptr_equal(wm_arena_own(arena, &objects[i], log_release), &objects[i]);
    assert_string_equal(log->str, "");
    wm_arena_destroy(arena);
    assert_string_equal(log->str, "cba");
    g_string_free(log, TRUE);
}

static void destroying_nothing_is_fine(void **state)
{
    (void)state;
    wm_arena_destroy(NULL);
    wm_arena_destroy(wm_arena_create());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(many_small_pieces_stay_as_they_were),
        cmocka_unit_test(texts_are_copied_with_an_end),
        cmocka_unit_test(short_texts_lie_close),
        cmocka_unit_test(formatted_texts_may_have_any_length),
        cmocka_unit_test(arrays_are_taken_over),
        cmocka_unit_test(owned_objects_are_released_last_one_first),
        cmocka_unit_test(destroying_nothing_is_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
