/* SPDX-License-Identifier: MIT
 *
 * compile-icons FILE...: prints the C of icon/display_list.h. Each file is NAME.svg of the family.
 * At the first file that is not as the family's are it says why and ends with 1.
 */
#include "compile.h"

#include <stdio.h>
#include <string.h>

enum { PER_LINE = 16 };

struct compiler {
    struct tables tables;
    GArray *lists;  /* struct wm_display_list */
    GString *texts; /* each with its NUL */
};

static guint32 place_of(struct compiler *compiler, const char *text)
{
    guint32 place = (guint32)compiler->texts->len;
    g_string_append_len(compiler->texts, text, (gssize)strlen(text) + 1);
    return place;
}

static void add_list(struct compiler *compiler, const char *name, const char *title, guint first)
{
    guint count = compiler->tables.shapes->len - first;
    struct wm_display_list list = {place_of(compiler, name), place_of(compiler, title),
                                   (guint16)first, (guint16)count};
    g_array_append_val(compiler->lists, list);
}

static gboolean compile_file(struct compiler *compiler, const char *path, GError **error)
{
    g_autofree char *text = NULL, *file = g_path_get_basename(path);
    gsize length;
    guint first = compiler->tables.shapes->len;
    if (!g_str_has_suffix(file, ".svg"))
        return refuse(error, "is not called NAME.svg");
    file[strlen(file) - strlen(".svg")] = '\0';
    if (!g_file_get_contents(path, &text, &length, error))
        return FALSE;
    g_autofree char *title = compile_picture(&compiler->tables, text, length, error);
    if (!title)
        return FALSE;
    if (compiler->tables.shapes->len > G_MAXUINT16)
        return refuse(error, "is one too many: there are more than %d shapes", G_MAXUINT16);
    add_list(compiler, file, title, first);
    return TRUE;
}

static void print_texts(const GString *texts)
{
    puts("const char wm_display_list_texts[] =");
    for (gsize at = 0; at < texts->len; at += strlen(texts->str + at) + 1) {
        g_autofree char *escaped = g_strescape(texts->str + at, NULL);
        printf("    \"%s\\0\"\n", escaped);
    }
    puts("    ;\n");
}

static void print_outlines(const GArray *outlines)
{
    printf("const gint16 wm_outlines[] = {");
    for (guint i = 0; i < outlines->len; i++)
        printf("%s%d,", i % PER_LINE ? " " : "\n    ", g_array_index(outlines, gint16, i));
    puts("\n};\n");
}

static void print_shapes(const GArray *shapes)
{
    puts("const struct wm_icon_shape wm_icon_shapes[] = {");
    for (guint i = 0; i < shapes->len; i++) {
        const struct wm_icon_shape *it = &g_array_index(shapes, struct wm_icon_shape, i);
        printf("    {%u, 0x%06x, 0x%06x, %u, %d, {%d, %d}, %u, %u},\n", it->outline, it->fill,
               it->stroke, it->length, it->width, it->dash[0], it->dash[1], it->mood, it->part);
    }
    puts("};\n");
}

static void print_lists(const GArray *lists)
{
    puts("const struct wm_display_list wm_display_lists[] = {");
    for (guint i = 0; i < lists->len; i++) {
        const struct wm_display_list *it = &g_array_index(lists, struct wm_display_list, i);
        printf("    {%u, %u, %u, %u},\n", it->name, it->title, it->first, it->count);
    }
    printf("};\n\nconst guint32 wm_display_list_count = %u;\n", lists->len);
}

static void print_all(const struct compiler *compiler)
{
    puts("/* Made from icons/NAME.svg by tools/compile-icons. */\n"
         "#include \"icon/display_list.h\"\n");
    print_texts(compiler->texts);
    print_outlines(compiler->tables.outlines);
    print_shapes(compiler->tables.shapes);
    print_lists(compiler->lists);
}

static int compare_names(gconstpointer a, gconstpointer b, gpointer texts)
{
    const struct wm_display_list *one = a, *other = b;
    return strcmp((char *)texts + one->name, (char *)texts + other->name);
}

int main(int count, char **arguments)
{
    struct compiler compiler = {
        .tables = {g_array_new(FALSE, TRUE, sizeof(struct wm_icon_shape)),
                   g_array_new(FALSE, FALSE, sizeof(gint16))},
        .lists = g_array_new(FALSE, TRUE, sizeof(struct wm_display_list)),
        .texts = g_string_new(NULL),
    };
    g_autoptr(GError) error = NULL;
    for (int i = 1; i < count; i++)
        if (!compile_file(&compiler, arguments[i], &error)) {
            fprintf(stderr, "%s: %s\n", arguments[i], error->message);
            return 1;
        }
    g_array_sort_with_data(compiler.lists, compare_names, compiler.texts->str);
    print_all(&compiler);
    return ferror(stdout) || fflush(stdout) != 0;
}
