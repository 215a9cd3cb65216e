/* SPDX-License-Identifier: MIT
 *
 * A pool of threads, and one condition for all of its tasks: they are few and large.
 */
#include "write/workers.h"

struct wm_workers {
    GThreadPool *pool; /* NULL: the caller does it */
    GMutex mutex;
    GCond is_done;
};

static void work_in_pool(void *data, void *user_data)
{
    struct wm_task *task = data;
    struct wm_workers *workers = user_data;
    task->work(task);
    g_mutex_lock(&workers->mutex);
    task->is_done = true;
    g_cond_signal(&workers->is_done);
    g_mutex_unlock(&workers->mutex);
}

struct wm_workers *wm_workers_create(int threads)
{
    struct wm_workers *workers = g_new0(struct wm_workers, 1);
    g_mutex_init(&workers->mutex);
    g_cond_init(&workers->is_done);
    if (threads > 0) {
        GError *error = NULL;
        workers->pool = g_thread_pool_new(work_in_pool, workers, threads, TRUE, &error);
        if (error && g_thread_pool_get_num_threads(workers->pool) == 0) {
            g_thread_pool_free(workers->pool, TRUE, TRUE);
            workers->pool = NULL;
        }
        g_clear_error(&error);
    }
    return workers;
}

void wm_workers_destroy(struct wm_workers *workers)
{
    if (!workers)
        return;
    if (workers->pool)
        g_thread_pool_free(workers->pool, FALSE, TRUE);
    g_cond_clear(&workers->is_done);
    g_mutex_clear(&workers->mutex);
    g_free(workers);
}

void wm_workers_begin(struct wm_workers *workers, struct wm_task *task)
{
    task->is_done = !workers->pool;
    if (workers->pool)
        g_thread_pool_push(workers->pool, task, NULL);
    else
        task->work(task);
}

void wm_workers_wait(struct wm_workers *workers, struct wm_task *task)
{
    g_mutex_lock(&workers->mutex);
    while (!task->is_done)
        g_cond_wait(&workers->is_done, &workers->mutex);
    g_mutex_unlock(&workers->mutex);
}
