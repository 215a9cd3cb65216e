/* SPDX-License-Identifier: MIT
 *
 * packs [NAME=]PLACE…: draws every picture of the packs that are found there, each as a map would,
 * and tells which cannot be drawn, which paint outside of their box, crash, or take too long. What
 * a stranger's picture does to the process happens in a child, which draws many and is replaced
 * where it dies. Exits with 1 where one crashed, hung or painted outside.
 */
#include "base/arena.h"
#include "icon/icon.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* Pixels, and the seconds that one picture may take. */
enum { BOX = 64, SURFACE = 2 * BOX, PATIENCE = 20, TOGETHER = 256 };

enum outcome { DRAWN, REFUSED, OUTSIDE, CRASHED, HUNG, OUTCOMES };

static const char *const outcome_words[OUTCOMES] = {
    "drawn", "cannot be read", "painted outside of its box", "crashed", "took too long"};

/* Shared with the child: where it is, and what came of each. */
struct board {
    size_t next;
    unsigned char outcomes[TOGETHER];
};

static bool is_clean_outside(cairo_surface_t *surface)
{
    cairo_surface_flush(surface);
    const unsigned char *rows = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    const int first = (SURFACE - BOX) / 2, last = first + BOX;
    for (int y = 0; y < SURFACE; y++)
        for (int x = 0; x < SURFACE; x++) {
            bool is_inside = y >= first && y < last && x >= first && x < last;
            if (!is_inside && rows[(ptrdiff_t)y * stride + 4 * (ptrdiff_t)x + 3] != 0)
                return false;
        }
    return true;
}

static enum outcome draw(struct wm_icons *icons, const char *name)
{
    const struct wm_look look = {0};
    const struct wm_icon *icon = wm_icons_find(icons, name);
    if (!icon)
        return REFUSED;
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, SURFACE, SURFACE);
    cairo_t *cairo = cairo_create(surface);
    const double edge = (SURFACE - BOX) / 2.0;
    wm_icon_paint(icons, icon, &look, cairo, (struct wm_rect){edge, edge, BOX, BOX});
    cairo_destroy(cairo);
    bool is_clean = is_clean_outside(surface);
    cairo_surface_destroy(surface);
    return is_clean ? DRAWN : OUTSIDE;
}

static void draw_many(const struct wm_icon_path *path, const char *pack, const char *const *names,
                      size_t count, struct board *board)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_icons *icons = wm_icons_create(arena);
    wm_icons_use_path(icons, path);
    while (board->next < count) {
        g_autofree char *name = g_strconcat(pack, ":", names[board->next], NULL);
        alarm(PATIENCE);
        board->outcomes[board->next] = (unsigned char)draw(icons, name);
        board->next++;
    }
    alarm(0);
    wm_arena_destroy(arena);
}

/* Draws at most TOGETHER; what kills the child is counted for the picture that it was at. */
static void draw_in_children(const struct wm_icon_path *path, const char *pack,
                             const char *const *names, size_t count, struct board *board)
{
    board->next = 0;
    while (board->next < count) {
        pid_t child = fork();
        if (child < 0)
            g_error("cannot fork");
        if (child == 0) {
            draw_many(path, pack, names, count, board);
            _exit(0);
        }
        int status;
        waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            continue;
        bool is_alarm = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
        board->outcomes[board->next++] = is_alarm ? HUNG : CRASHED;
    }
}

static void tell(const struct wm_icons *icons, const char *pack, const char *name,
                 enum outcome outcome)
{
    g_autofree char *full = g_strconcat(pack, ":", name, NULL);
    const char *fault = outcome == REFUSED ? wm_icons_fault(icons, full) : NULL;
    printf("%s %s\n", full, fault ? fault : outcome_words[outcome]);
}

/* A line for each that was not drawn, and one that counts. Returns whether all is well. */
static bool draw_pack(const struct wm_icon_path *path, struct wm_icons *icons, const char *pack,
                      struct board *board)
{
    size_t count, counts[OUTCOMES] = {0};
    const char *const *names = wm_icons_pack_names(icons, pack, &count);
    for (size_t done = 0; done < count; done += TOGETHER) {
        size_t together = MIN(count - done, TOGETHER);
        draw_in_children(path, pack, names + done, together, board);
        for (size_t i = 0; i < together; i++) {
            counts[board->outcomes[i]]++;
            if (board->outcomes[i] != DRAWN)
                tell(icons, pack, names[done + i], board->outcomes[i]);
        }
    }
    printf("%s: %zu pictures, %zu drawn, %zu cannot be drawn, %zu outside, %zu crashed, %zu hung\n",
           pack, count, counts[DRAWN], counts[REFUSED], counts[OUTSIDE], counts[CRASHED],
           counts[HUNG]);
    fflush(stdout);
    return counts[OUTSIDE] + counts[CRASHED] + counts[HUNG] == 0;
}

int main(int argc, char **argv)
{
    const struct wm_icon_path path = {(const char *const *)argv + 1, (size_t)argc - 1};
    struct wm_arena *arena = wm_arena_create();
    struct wm_icons *icons = wm_icons_create(arena);
    struct board *board =
        mmap(NULL, sizeof *board, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (board == MAP_FAILED)
        g_error("no memory to share");
    wm_icons_use_path(icons, &path);
    bool is_well = true;
    const char *pack;
    for (size_t i = 0; (pack = wm_icons_pack_at(icons, i, NULL)); i++)
        is_well = draw_pack(&path, icons, pack, board) && is_well;
    wm_arena_destroy(arena);
    return is_well ? 0 : 1;
}
