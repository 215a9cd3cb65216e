/* SPDX-License-Identifier: MIT
 *
 * The map in sentences: titles of groups, which a pointer shows and a screen reader reads, and the
 * description of the whole.
 */
#include "draw/pen.h"

#include "model/duration.h"
#include "model/seam.h"
#include "model/words.h"

static const char *take_text(const struct wm_pen *pen, GString *text)
{
    const char *copy = wm_arena_strndup(pen->arena, text->str, text->len);
    g_string_free(text, TRUE);
    return copy;
}

static const char *plural(int count)
{
    return count == 1 ? "" : "s";
}

/* The first sentence counts, the second is the headline. */
const char *wm_tell_map(const struct wm_pen *pen)
{
    const struct wm_label *headline = &pen->places->title.headline;
    struct wm_counts counts = wm_model_counts(pen->model);
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%d step%s, %d handoff%s", pen->model->step_count,
                           plural(pen->model->step_count), counts.handoffs,
                           plural(counts.handoffs));
    if (pen->places->wall_count)
        g_string_append_printf(text, ", %d of them across the wall", counts.crossings);
    g_string_append_c(text, '.');
    for (int i = 0; i < headline->count; i++)
        g_string_append_printf(text, " %s", headline->lines[i]);
    if (headline->count > 0)
        g_string_append_c(text, '.');
    return take_text(pen, text);
}

static const char *role_of(const struct wm_pen *pen, int step)
{
    return pen->model->actors[pen->model->steps[step].actor].name;
}

/* "with telephone": a title of the family's begins with a capital letter only because it is one. */
static void append_picture(const struct wm_pen *pen, GString *text, const char *name)
{
    struct wm_cast cast = wm_cast_named(pen->icons, name);
    const char *title = cast.icon ? cast.icon->title : name;
    bool is_word = cast.icon && !cast.icon->is_foreign && g_ascii_islower(title[1]);
    g_string_append_c(text, is_word ? g_ascii_tolower(title[0]) : title[0]);
    g_string_append(text, title + 1);
}

const char *wm_tell_step(const struct wm_pen *pen, int index)
{
    const struct wm_step *step = &pen->model->steps[index];
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%d. %s: %s", index + 1, role_of(pen, index), step->does);
    for (int i = 0; i < step->with_count; i++) {
        g_string_append(text, i == 0 ? ", with " : " and ");
        append_picture(pen, text, step->with[i].name);
    }
    if (step->takes.is_given)
        g_string_append_printf(text, ", takes %s", wm_duration_words(pen->arena, step->takes));
    return take_text(pen, text);
}

const char *wm_tell_handoff(const struct wm_pen *pen, int index)
{
    const struct wm_handoff *handoff = &pen->model->handoffs[index];
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%s, from %s to %s", handoff->item ? handoff->item : "Handoff",
                           role_of(pen, handoff->from), role_of(pen, handoff->to));
    if (handoff->via != WM_VIA_NONE)
        g_string_append_printf(text, ", via %s", wm_via_words[handoff->via]);
    if (handoff->when)
        g_string_append_printf(text, ", when %s", handoff->when);
    if (handoff->share.is_given)
        g_string_append_printf(text, ", %s", handoff->share.words);
    if (handoff->waits.is_given)
        g_string_append_printf(text, ", waits %s", wm_duration_words(pen->arena, handoff->waits));
    if (handoff->is_thrown)
        g_string_append(text, ", thrown over the wall");
    if (handoff->says)
        g_string_append_printf(text, ", %s", handoff->says);
    return take_text(pen, text);
}
