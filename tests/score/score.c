/* SPDX-License-Identifier: MIT
 *
 * score [--page WxH] [--before OLD.json] MAP.json...: measures drawings. One JSON object a line, in
 * the order of the files; what each number means stands where it is measured.
 *
 * hard is what must not be: the sum of ten counts. hard_nl leaves out what labels are in.
 */
#include "measures.h"

#include <locale.h>
#include <stdio.h>

struct options {
    double width, height; /* of the page */
    char *page, *before, **files;
    gboolean checks;
    int passed, failed; /* of what was checked */
};

static void measure_hard(GArray *measures)
{
    static const char *const without_labels[] = {"node_overlap", "edge_node", "edge_self",
                                                 "edge_overlap", "dock_err",  "out_canvas",
                                                 "band_viol"};
    static const char *const of_labels[] = {"label_node", "label_label", "label_edge"};
    double sum = 0;
    for (guint i = 0; i < G_N_ELEMENTS(without_labels); i++)
        sum += measure_of(measures, without_labels[i]);
    measure_count(measures, "hard_nl", (int)sum);
    for (guint i = 0; i < G_N_ELEMENTS(of_labels); i++)
        sum += measure_of(measures, of_labels[i]);
    measure_count(measures, "hard", (int)sum);
}

static GArray *measure_all(const struct drawing *drawing, const struct options *options)
{
    GArray *measures = g_array_new(FALSE, FALSE, sizeof(struct measure));
    struct scene *scene = scene_new(drawing);
    measure_count(measures, "n", drawing->node_count);
    measure_count(measures, "m", drawing->edge_count);
    measure_boxes(scene, measures);
    measure_meetings(scene, measures);
    measure_lines(scene, measures);
    measure_reading(scene, measures);
    measure_page(scene, measures, options->width, options->height);
    measure_bands(scene, measures);
    measure_hard(measures);
    scene_free(scene);
    return measures;
}

static void print(const char *file, const GArray *measures)
{
    char *name = g_strescape(file, NULL);
    printf("{\"file\": \"%s\"", name);
    for (guint i = 0; i < measures->len; i++) {
        const struct measure *m = &g_array_index(measures, struct measure, i);
        printf(m->is_count ? ", \"%s\": %.0f" : ", \"%s\": %.12g", m->name, m->value);
    }
    puts("}");
    g_free(name);
}

static struct drawing *read_or_say(const char *file)
{
    GError *error = NULL;
    struct drawing *drawing = drawing_read(file, &error);
    if (!drawing) {
        fprintf(stderr, "score: %s: %s\n", file, error->message);
        g_error_free(error);
    }
    return drawing;
}

static bool score(const char *file, const struct drawing *before, struct options *options)
{
    struct drawing *drawing = read_or_say(file);
    if (!drawing)
        return false;
    GArray *measures = measure_all(drawing, options);
    if (before)
        measure_stability(before, drawing, measures);
    if (!options->checks)
        print(file, measures);
    else if (check_wanted(file, measures))
        options->passed++;
    else
        options->failed++;
    g_array_free(measures, TRUE);
    drawing_free(drawing);
    return true;
}

static bool read_options(struct options *options, int count, char **words)
{
    GOptionEntry entries[] = {
        {"page", 0, 0, G_OPTION_ARG_STRING, &options->page, "What to fit it on (1920x1080)", "WxH"},
        {"before", 0, 0, G_OPTION_ARG_FILENAME, &options->before, "Tell what has moved", "FILE"},
        {"check", 0, 0, G_OPTION_ARG_NONE, &options->checks, "Hold them to what they want", NULL},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, "MAP.json"},
        G_OPTION_ENTRY_NULL,
    };
    GError *error = NULL;
    GOptionContext *context = g_option_context_new(NULL);
    g_option_context_add_main_entries(context, entries, NULL);
    bool is_good = g_option_context_parse(context, &count, &words, &error) && options->files;
    g_option_context_free(context);
    if (is_good && options->page) {
        char *height;
        options->width = g_ascii_strtod(options->page, &height);
        options->height = *height == 'x' ? g_ascii_strtod(height + 1, NULL) : 0;
    }
    if (error)
        fprintf(stderr, "score: %s\n", error->message);
    g_clear_error(&error);
    return is_good && options->width > 0 && options->height > 0;
}

int main(int count, char **words)
{
    struct options options = {.width = 1920, .height = 1080};
    struct drawing *before = NULL;
    int status = 0;
    setlocale(LC_NUMERIC, "C");
    if (!read_options(&options, count, words)) {
        fputs("score: how to call it: score [--page WxH] [--before OLD.json] MAP.json...\n",
              stderr);
        return 2;
    }
    if (options.before && !(before = read_or_say(options.before)))
        return 1;
    for (int i = 0; options.files[i]; i++)
        if (!score(options.files[i], before, &options))
            status = 1;
    if (options.checks)
        printf("%d passed, %d failed\n", options.passed, options.failed);
    if (before)
        drawing_free(before);
    g_free(options.page);
    g_free(options.before);
    g_strfreev(options.files);
    return options.failed > 0 ? 1 : status;
}
