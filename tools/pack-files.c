/* SPDX-License-Identifier: MIT
 *
 * pack-files FILE…: prints the C of src/base/resource.h's table: the bytes of each file as a
 * string, then their names, sorted. It runs on the machine that builds, whatever the program is
 * built for, and so needs nothing but the C library.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct file {
    const char *path, *name;
};

/* Behind the last slash but one. */
static const char *name_of(const char *path)
{
    const char *name = path + strlen(path);
    for (int slashes = 0; name > path; name--) {
        slashes += name[-1] == '/';
        if (slashes == 2)
            break;
    }
    return name;
}

static int compare_files(const void *one, const void *other)
{
    return strcmp(((const struct file *)one)->name, ((const struct file *)other)->name);
}

/* Three octal digits, for a fourth one would be a character of its own; no "?", for two of them may
 * begin a trigraph. */
static void print_byte(int byte)
{
    if (byte == '\n')
        fputs("\\n\"\n    \"", stdout);
    else if (byte >= ' ' && byte <= '~' && !strchr("\"\\?", byte))
        putchar(byte);
    else
        printf("\\%03o", (unsigned)byte);
}

static bool print_file(const char *path, int index)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    printf("\nstatic const char file_%d[] =\n    \"", index);
    for (int byte; (byte = getc(file)) != EOF;)
        print_byte(byte);
    puts("\";");
    bool is_read = !ferror(file);
    fclose(file);
    return is_read;
}

static void print_table(const struct file *files, int count)
{
    puts("\nconst struct wm_resource wm_resources[] = {");
    for (int i = 0; i < count; i++)
        printf("    {\"%s\", file_%d, sizeof file_%d - 1},\n", files[i].name, i, i);
    printf("};\n\nconst size_t wm_resource_count = %d;\n", count);
}

int main(int argc, char **argv)
{
    int count = argc - 1;
    struct file *files = calloc((size_t)argc, sizeof *files);
    if (!files)
        return 1;
    for (int i = 0; i < count; i++)
        files[i] = (struct file){argv[i + 1], name_of(argv[i + 1])};
    qsort(files, (size_t)count, sizeof *files, compare_files);
    puts("/* Made by tools/pack-files.c. */\n#include \"base/resource.h\"");
    bool is_good = true;
    for (int i = 0; i < count && is_good; i++) {
        is_good = print_file(files[i].path, i);
        if (!is_good)
            perror(files[i].path);
    }
    print_table(files, count);
    free(files);
    return !is_good || fflush(stdout) != 0;
}
