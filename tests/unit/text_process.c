/* SPDX-License-Identifier: MIT
 *
 * What text does to a process: Pango is started only for texts that need it, fontconfig's current
 * configuration is ours or stays the application's, and nothing depends on what was drawn before.
 * Each test has a process of its own.
 */
#include "wallmap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <fontconfig/fontconfig.h>
#include <glib-object.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char form[] = "<workflow title='%s'><office><front><actor id='a' name='A'/></front>"
                           "<back><actor id='b' name='B'/></back></office><flow>"
                           "<step id='s' by='a' does='Sends \xc3\xa9t\xc3\xa9'>"
                           "<handoff to='t'/></step>"
                           "<step id='t' by='b' does='Takes'/></flow></workflow>";
static const char plain[] = "Types the order in again: \xe2\x80\x9cwaffle\xe2\x80\x9d";
/* An accent of its own, which only Pango sets. */
static const char accented[] = "e\xcc\x81t\xc3\xa9";

static bool append(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

/* The map of a workflow with this title, in this format; pictures may come from `place`. */
static GString *draw(const char *title, const char *format, const char *place)
{
    g_autofree char *text = g_strdup_printf(form, title);
    const struct wallmap_read_options how = {
        .size = sizeof how,
        .packs = {.places = &place, .place_count = place ? 1 : 0},
    };
    struct wallmap_document *document = wallmap_document_create(text, strlen(text), &how);
    GString *bytes = g_string_new(NULL);
    struct wallmap_map *map;
    if (wallmap_map_create(document, NULL, &map) != WALLMAP_OK ||
        wallmap_map_write(map, "map", format, (struct wallmap_sink){append, bytes}) != WALLMAP_OK)
        g_string_truncate(bytes, 0);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
    return bytes;
}

static bool can_draw(const char *title, const char *format, const char *place)
{
    GString *bytes = draw(title, format, place);
    bool is_drawn = bytes->len > 0;
    g_string_free(bytes, TRUE);
    return is_drawn;
}

/* Whether `test` is true in a new process. */
static bool is_true_alone(bool (*test)(void))
{
    pid_t child = fork();
    if (child == 0)
        _exit(test() ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool has_pango_started(void)
{
    return g_type_from_name("PangoFontMap") != 0;
}

static bool starts_pango_for_an_accent_alone(void)
{
    return can_draw(plain, "svg", NULL) && can_draw(plain, "png", NULL) &&
           can_draw(plain, "pdf", NULL) && !has_pango_started() &&
           can_draw(accented, "svg", NULL) && has_pango_started();
}

static void pango_is_started_only_for_texts_that_need_it(void **state)
{
    (void)state;
    assert_true(is_true_alone(starts_pango_for_an_accent_alone));
}

/* Two font files and no others. */
static bool is_ours(FcConfig *config)
{
    const FcFontSet *added = FcConfigGetFonts(config, FcSetApplication);
    const FcFontSet *system = FcConfigGetFonts(config, FcSetSystem);
    return added && added->nfont == 2 && (!system || system->nfont == 0);
}

static bool sets_ours_for_pango(void)
{
    return can_draw(accented, "svg", NULL) && is_ours(FcConfigGetCurrent());
}

static bool sets_ours_for_pictures(void)
{
    return can_draw(plain, "svg", "icons") && is_ours(FcConfigGetCurrent());
}

static bool leaves_the_application_its_own(void)
{
    FcConfig *own = FcConfigCreate();
    FcConfigSetCurrent(own);
    wallmap_fontconfig_keep();
    return can_draw(accented, "png", "icons") && FcConfigGetCurrent() == own;
}

static bool leaves_it_alone_without_need(void)
{
    FcConfig *own = FcConfigCreate();
    FcConfigSetCurrent(own);
    return can_draw(plain, "png", NULL) && FcConfigGetCurrent() == own;
}

static void the_configuration_is_ours_unless_the_application_keeps_its_own(void **state)
{
    (void)state;
    assert_true(is_true_alone(sets_ours_for_pango));
    assert_true(is_true_alone(sets_ours_for_pictures));
    assert_true(is_true_alone(leaves_the_application_its_own));
    assert_true(is_true_alone(leaves_it_alone_without_need));
}

static bool draws_the_same_after_anything(void)
{
    static const char *const formats[] = {"svg", "png", "pdf"};
    bool is_same = true;
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        GString *before = draw(accented, formats[i], NULL);
        bool is_drawn = before->len > 0 && can_draw("\xe6\xb3\xa8 \xd7\xa9", formats[i], NULL) &&
                        can_draw(plain, formats[i], "icons");
        GString *after = draw(accented, formats[i], NULL);
        is_same = is_same && is_drawn && g_string_equal(before, after);
        g_string_free(before, TRUE);
        g_string_free(after, TRUE);
    }
    return is_same;
}

static void nothing_depends_on_what_was_drawn_before(void **state)
{
    (void)state;
    assert_true(is_true_alone(draws_the_same_after_anything));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pango_is_started_only_for_texts_that_need_it),
        cmocka_unit_test(the_configuration_is_ours_unless_the_application_keeps_its_own),
        cmocka_unit_test(nothing_depends_on_what_was_drawn_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
