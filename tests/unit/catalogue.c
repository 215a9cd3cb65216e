/* SPDX-License-Identifier: MIT
 *
 * Catalogues made by hand: what they hold is found, and bytes that lie are not believed.
 */
#include "say/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

struct message {
    const char *original;
    size_t original_length;
    const char *translation;
    size_t translation_length;
};

#define TEXT(text) (text), sizeof(text) - 1

/* Sorted by their bytes. */
static const struct message MESSAGES[] = {
    {TEXT(""), TEXT("Language: de\n")},    {TEXT("%d day\0%d days"), TEXT("%d Tag\0%d Tage")},
    {TEXT("It waits"), TEXT("Es wartet")}, {TEXT("late"), TEXT("")},
    {TEXT("noun\004watch"), TEXT("Uhr")},  {TEXT("verb\004watch"), TEXT("schauen")},
    {TEXT("watch"), TEXT("Wache")},
};

enum { COUNT = G_N_ELEMENTS(MESSAGES), HEAD = 28 };

static void append_number(GByteArray *bytes, size_t number, bool is_big_endian)
{
    guint32 word = is_big_endian ? GUINT32_TO_BE((guint32)number) : GUINT32_TO_LE((guint32)number);
    g_byte_array_append(bytes, (const guint8 *)&word, sizeof word);
}

static void append_table(GByteArray *bytes, bool has_translations, size_t *text, bool is_big_endian)
{
    for (size_t i = 0; i < COUNT; i++) {
        size_t length =
            has_translations ? MESSAGES[i].translation_length : MESSAGES[i].original_length;
        append_number(bytes, length, is_big_endian);
        append_number(bytes, *text, is_big_endian);
        *text += length + 1;
    }
}

/* As msgfmt writes one, without a hash table. */
static GByteArray *make_catalogue(bool is_big_endian)
{
    GByteArray *bytes = g_byte_array_new();
    size_t text = HEAD + COUNT * 16;
    const size_t head[] = {0x950412de, 0, COUNT, HEAD, HEAD + COUNT * 8, 0, text};
    for (size_t i = 0; i < G_N_ELEMENTS(head); i++)
        append_number(bytes, head[i], is_big_endian);
    append_table(bytes, false, &text, is_big_endian);
    append_table(bytes, true, &text, is_big_endian);
    for (size_t i = 0; i < COUNT; i++)
        g_byte_array_append(bytes, (const guint8 *)MESSAGES[i].original,
                            (guint)MESSAGES[i].original_length + 1);
    for (size_t i = 0; i < COUNT; i++)
        g_byte_array_append(bytes, (const guint8 *)MESSAGES[i].translation,
                            (guint)MESSAGES[i].translation_length + 1);
    return bytes;
}

static const struct {
    const char *context, *message;
    unsigned form;
    const char *want;
} ROWS[] = {
    {NULL, "It waits", 0, "Es wartet"},
    {NULL, "It waits", 1, NULL},
    {NULL, "", 0, "Language: de\n"},
    {NULL, "late", 0, ""},
    {NULL, "%d day", 0, "%d Tag"},
    {NULL, "%d day", 1, "%d Tage"},
    {NULL, "%d day", 2, NULL},
    {NULL, "%d days", 0, NULL},
    {NULL, "watch", 0, "Wache"},
    {"noun", "watch", 0, "Uhr"},
    {"verb", "watch", 0, "schauen"},
    {"ver", "watch", 0, NULL},
    {"verbs", "watch", 0, NULL},
    {"adverb", "watch", 0, NULL},
    {NULL, "It wait", 0, NULL},
    {NULL, "It waits.", 0, NULL},
    {NULL, "zzz", 0, NULL},
};

static void messages_are_found(void **state)
{
    (void)state;
    for (int is_big_endian = 0; is_big_endian < 2; is_big_endian++) {
        GByteArray *bytes = make_catalogue(is_big_endian);
        struct wm_catalogue catalogue;
        assert_true(wm_catalogue_open(&catalogue, bytes->data, bytes->len));
        for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
            const char *found =
                wm_catalogue_find(&catalogue, ROWS[i].context, ROWS[i].message, ROWS[i].form);
            if (g_strcmp0(found, ROWS[i].want) != 0)
                fail_msg("%s, form %u: %s", ROWS[i].message, ROWS[i].form, found);
        }
        g_byte_array_unref(bytes);
    }
}

/* Asks for everything; every answer has to end inside. Copied to memory that ends where they end.
 */
static void ask_all(const guint8 *bytes, size_t length)
{
    guint8 *copy = g_memdup2(bytes, length);
    struct wm_catalogue catalogue;
    wm_catalogue_open(&catalogue, copy, length);
    for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
        const char *found =
            wm_catalogue_find(&catalogue, ROWS[i].context, ROWS[i].message, ROWS[i].form);
        if (found)
            assert_true((const guint8 *)found + strlen(found) < copy + length);
    }
    g_free(copy);
}

static void what_is_cut_off_is_not_read(void **state)
{
    (void)state;
    GByteArray *bytes = make_catalogue(false);
    for (size_t length = 0; length < bytes->len; length++) {
        struct wm_catalogue catalogue;
        bool is_open = wm_catalogue_open(&catalogue, bytes->data, length);
        assert_int_equal(is_open, length >= HEAD + COUNT * 16);
        ask_all(bytes->data, length);
    }
    g_byte_array_unref(bytes);
}

static void numbers_that_lie_are_not_believed(void **state)
{
    (void)state;
    static const guint32 lies[] = {0,          1,          COUNT + 1,  1000,
                                   0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff};
    GByteArray *bytes = make_catalogue(false);
    for (size_t at = 0; at < HEAD + COUNT * 16; at += 4) {
        guint32 truth;
        memcpy(&truth, bytes->data + at, sizeof truth);
        for (size_t i = 0; i < G_N_ELEMENTS(lies); i++) {
            guint32 lie = GUINT32_TO_LE(lies[i]);
            memcpy(bytes->data + at, &lie, sizeof lie);
            ask_all(bytes->data, bytes->len);
        }
        memcpy(bytes->data + at, &truth, sizeof truth);
    }
    g_byte_array_unref(bytes);
}

static void what_is_no_catalogue_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        size_t at;
        guint32 number;
    } rows[] = {
        {"another magic number", 0, 0x950412df},      {"a later major revision", 4, 0x10000},
        {"more messages than bytes", 8, 0x20000000},  {"a table behind the end", 12, 0xffffff00},
        {"translations behind the end", 16, 0x10000},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        GByteArray *bytes = make_catalogue(false);
        guint32 number = GUINT32_TO_LE(rows[i].number);
        memcpy(bytes->data + rows[i].at, &number, sizeof number);
        struct wm_catalogue catalogue;
        if (wm_catalogue_open(&catalogue, bytes->data, bytes->len))
            fail_msg("%s: taken", rows[i].name);
        assert_null(wm_catalogue_find(&catalogue, NULL, "It waits", 0));
        g_byte_array_unref(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_found),
        cmocka_unit_test(what_is_cut_off_is_not_read),
        cmocka_unit_test(numbers_that_lie_are_not_believed),
        cmocka_unit_test(what_is_no_catalogue_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
