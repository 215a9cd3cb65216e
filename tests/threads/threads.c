/* SPDX-License-Identifier: MIT
 *
 * threads FILE: one document, eight threads, each of which makes a map of its own and writes it as
 * SVG, PNG and PDF. All have to write the same bytes. Meant to be run under ThreadSanitizer.
 */
#include "../support/document.h"

#include <glib.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { THREADS = 8 };

#ifdef __SANITIZE_THREAD__
/* GLib itself is not built for ThreadSanitizer, which so sees none of its locks: they are told
 * here, in front of GLib's own functions. */
#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

static void call_next(const char *name, GMutex *mutex)
{
    void (*next)(GMutex *);
    *(void **)&next = dlsym(RTLD_NEXT, name);
    next(mutex);
}

__attribute__((visibility("default"))) void g_mutex_lock(GMutex *mutex)
{
    call_next("g_mutex_lock", mutex);
    __tsan_acquire(mutex);
}

__attribute__((visibility("default"))) void g_mutex_unlock(GMutex *mutex)
{
    __tsan_release(mutex);
    call_next("g_mutex_unlock", mutex);
}
#endif

static const char *const formats[] = {"svg", "png", "pdf"};

enum { FORMATS = G_N_ELEMENTS(formats) };

struct drawing {
    const struct wallmap_document *document;
    char *digests[FORMATS]; /* NULL: it could not be written */
};

static bool add_bytes(void *data, const void *bytes, size_t length)
{
    g_checksum_update(data, bytes, (gssize)length);
    return true;
}

static void *draw(void *data)
{
    struct drawing *drawing = data;
    const struct wallmap_map_options options = {.size = sizeof options, .width_px = 800};
    struct wallmap_map *map;
    if (wallmap_map_create(drawing->document, &options, &map) == WALLMAP_OK)
        for (size_t i = 0; i < FORMATS; i++) {
            GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
            const struct wallmap_sink sink = {add_bytes, sum};
            if (wallmap_map_write(map, "map", formats[i], sink) == WALLMAP_OK)
                drawing->digests[i] = g_strdup(g_checksum_get_string(sum));
            g_checksum_free(sum);
        }
    wallmap_map_destroy(map);
    return NULL;
}

/* How many formats were not written, or not with the bytes of the first thread. */
static int count_faults(struct drawing drawings[THREADS])
{
    int faults = 0;
    for (size_t f = 0; f < FORMATS; f++)
        for (int i = 0; i < THREADS; i++)
            if (!drawings[i].digests[f] ||
                strcmp(drawings[i].digests[f], drawings[0].digests[f]) != 0) {
                fprintf(stderr, "thread %d: %s differs\n", i, formats[f]);
                faults++;
            }
    return faults;
}

int main(int argc, char **argv)
{
    struct wallmap_document *document = argc == 2 ? document_read(argv[1]) : NULL;
    if (!document)
        return 2;
    pthread_t threads[THREADS];
    struct drawing drawings[THREADS] = {0};
    for (int i = 0; i < THREADS; i++) {
        drawings[i].document = document;
        if (pthread_create(&threads[i], NULL, draw, &drawings[i]) != 0)
            return 2;
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    int faults = count_faults(drawings);
    for (int i = 0; i < THREADS; i++)
        for (size_t f = 0; f < FORMATS; f++)
            g_free(drawings[i].digests[f]);
    wallmap_document_destroy(document);
    return faults == 0 ? 0 : 1;
}
