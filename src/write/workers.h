/* SPDX-License-Identifier: MIT
 *
 * Tasks that are begun and waited for by one thread and done by others. Private to write/.
 */
#ifndef WM_WRITE_WORKERS_H
#define WM_WRITE_WORKERS_H

#include <glib.h>
#include <stdbool.h>

/* Lies in what it is about, which stays where it is while the task is under way. */
struct wm_task {
    void (*work)(struct wm_task *task);
    bool is_done; /* private to workers.c */
};

/* So many threads. With none, or if the system has no more to give, the caller's thread does each
 * task when it begins it. */
struct wm_workers *wm_workers_create(int threads);

/* Waits for all that was begun; NULL is fine. */
void wm_workers_destroy(struct wm_workers *workers);

void wm_workers_begin(struct wm_workers *workers, struct wm_task *task);
void wm_workers_wait(struct wm_workers *workers, struct wm_task *task);

#endif
