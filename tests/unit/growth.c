/* SPDX-License-Identifier: MIT
 *
 * A process that draws many maps needs no more memory than one that draws a few.
 */
#include "wallmap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <malloc.h>
#include <string.h>

/* More than the words and letters that a process keeps of a hundred titles. */
enum { SETTLED = 40, MORE = 160, MOST_BYTES_A_MAP = 1000 };

static const char form[] =
    "<workflow title='Map %d'><office><front><actor id='a' name='Clerk'/></front><wall/>"
    "<back><actor id='b' name='Packer'/></back></office><flow>"
    "<step id='s' by='a' does='Writes it down' with='paper-form'><handoff to='t' item='note' "
    "waits='2 days'/></step><step id='t' by='b' does='Packs it'/></flow></workflow>";

static bool drop(void *data, const void *bytes, size_t length)
{
    (void)data;
    (void)bytes;
    (void)length;
    return true;
}

static void draw(int number, const char *format)
{
    g_autofree char *text = g_strdup_printf(form, number);
    struct wallmap_document *document = wallmap_document_create(text, strlen(text), NULL);
    const struct wallmap_map_options options = {.size = sizeof options, .width_px = 300};
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, &options, &map), WALLMAP_OK);
    assert_int_equal(wallmap_map_write(map, "map", format, (struct wallmap_sink){drop, NULL}),
                     WALLMAP_OK);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void many_maps_take_no_more_memory_than_a_few(void **state)
{
    static const char *const formats[] = {"svg", "png", "pdf"};
    (void)state;
    for (size_t f = 0; f < G_N_ELEMENTS(formats); f++) {
        for (int i = 0; i < SETTLED; i++)
            draw(i, formats[f]);
        size_t before = mallinfo2().uordblks;
        for (int i = SETTLED; i < SETTLED + MORE; i++)
            draw(i, formats[f]);
        size_t after = mallinfo2().uordblks;
        if (after > before + MORE * MOST_BYTES_A_MAP)
            fail_msg("%s: %zu bytes a map", formats[f], (after - before) / MORE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(many_maps_take_no_more_memory_than_a_few)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
