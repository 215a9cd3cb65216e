/* SPDX-License-Identifier: MIT
 *
 * The map in sentences: titles of groups, which a pointer shows and a screen reader reads, and the
 * description of the whole. The show has them; here the letters of doors are put in.
 */
#include "base/letter.h"
#include "draw/pen.h"

static void add_sentences(GString *out, const char *sentences)
{
    g_string_append_printf(out, "%s%s", out->len && *sentences ? " " : "", sentences);
}

static void add_handoff(const struct wm_pen *pen, int index, GString *out)
{
    const struct wm_around *told = &pen->show->handoffs[index].told;
    const struct wm_around *passes = &pen->show->gate;
    int gate = pen->places->routes[index].gate;
    add_sentences(out, told->before);
    if (gate > 0)
        g_string_append_printf(out, " %s%s%s", passes->before, wm_letter_of(pen->arena, gate),
                               passes->behind);
    add_sentences(out, told->behind);
}

static const char *take(const struct wm_pen *pen, GString *out)
{
    const char *copy = wm_arena_strndup(pen->arena, out->str, out->len);
    g_string_free(out, TRUE);
    return copy;
}

const char *wm_tell_handoff(const struct wm_pen *pen, int index)
{
    GString *out = g_string_new(NULL);
    add_handoff(pen, index, out);
    return take(pen, out);
}

static void add_step(const struct wm_pen *pen, const struct wm_show_step *step, GString *out)
{
    g_string_append_printf(out, "\n%s", step->told);
    for (int i = 0; i < step->handoff_count; i++)
        add_handoff(pen, step->first_handoff + i, out);
    if (step->ending)
        add_sentences(out, step->ending);
}

const char *wm_tell_map(const struct wm_pen *pen)
{
    const struct wm_show *show = pen->show;
    GString *out = g_string_new(show->told);
    for (int i = 0; show->tells_steps && i < show->step_count; i++)
        if (show->steps[i].shown != WM_SHOWN_NOT)
            add_step(pen, &show->steps[i], out);
    return take(pen, out);
}
