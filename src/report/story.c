/* SPDX-License-Identifier: MIT
 *
 * The story: its paragraphs as they are handed out, and as they are printed.
 */
#include "say/story.h"
#include "base/escape.h"
#include "base/prose.h"
#include "report/told.h"

enum { WIDTH = 79 };

void wm_told_story(struct wm_arena *arena, struct wm_told *told, const struct wm_model *model,
                   const int *gates)
{
    int count;
    const struct wm_paragraph *paragraphs = wm_story(arena, model, gates, &count);
    struct wallmap_paragraph *story =
        wm_arena_array(arena, struct wallmap_paragraph, (size_t)count);
    for (int i = 0; i < count; i++)
        story[i] = (struct wallmap_paragraph){paragraphs[i].step, paragraphs[i].text};
    told->story = story;
    told->story_count = (size_t)count;
}

/* The number of a step stands out, in front of its sentences. */
static void append_paragraph(GString *out, const struct wallmap_paragraph *paragraph)
{
    g_autoptr(GString) visible = g_string_new(NULL);
    gsize begin = out->len;
    wm_escape_append(visible, paragraph->text);
    if (paragraph->step > 0)
        g_string_append_printf(out, "%d. ", paragraph->step);
    int indent = (int)(out->len - begin);
    wm_prose_append(out, visible->str, indent, indent, WIDTH);
}

void wm_story_as_text(const struct wm_report *report)
{
    for (size_t f = 0; f < report->count; f++) {
        const struct wm_told *file = &report->files[f];
        g_string_append(report->out, f > 0 ? "\n\n" : "");
        for (size_t i = 0; i < file->story_count; i++) {
            g_string_append(report->out, i > 0 ? "\n" : "");
            append_paragraph(report->out, &file->story[i]);
        }
    }
}
