/* SPDX-License-Identifier: MIT
 *
 * The files that are packed into the program are those of the source.
 */
#include "base/resource.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

static void names_are_sorted(void **state)
{
    (void)state;
    for (size_t i = 1; i < wm_resource_count; i++)
        assert_true(strcmp(wm_resources[i - 1].name, wm_resources[i].name) < 0);
}

static void each_is_found_by_its_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < wm_resource_count; i++)
        assert_ptr_equal(wm_resource_find(wm_resources[i].name), &wm_resources[i]);
}

/* A catalogue is built, so it is in no folder of the source. */
static void bytes_are_those_of_the_file(void **state)
{
    (void)state;
    size_t compared = 0;
    for (size_t i = 0; i < wm_resource_count; i++) {
        const struct wm_resource *resource = &wm_resources[i];
        if (g_str_has_prefix(resource->name, "po/"))
            continue;
        g_autofree char *bytes = NULL;
        gsize length;
        assert_true(g_file_get_contents(resource->name, &bytes, &length, NULL));
        assert_int_equal(resource->length, length);
        assert_memory_equal(resource->bytes, bytes, length + 1);
        compared++;
    }
    assert_int_equal(compared, 5);
}

static void catalogues_are_packed_with_their_zeros(void **state)
{
    (void)state;
    const struct wm_resource *catalogue = wm_resource_find("po/de.mo");
    assert_non_null(catalogue);
    assert_memory_equal(catalogue->bytes, "\xde\x12\x04\x95\0\0\0\0", 8);
    assert_true(catalogue->length > 1000);
}

static void what_is_not_packed_is_not_found(void **state)
{
    static const char *const names[] = {"",          "icons",    "icons/", "icons/clerk",
                                        "clerk.svg", "po/en.mo", "zzz"};
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        assert_null(wm_resource_find(names[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_sorted),
        cmocka_unit_test(each_is_found_by_its_name),
        cmocka_unit_test(bytes_are_those_of_the_file),
        cmocka_unit_test(catalogues_are_packed_with_their_zeros),
        cmocka_unit_test(what_is_not_packed_is_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
