/* SPDX-License-Identifier: MIT
 *
 * Files below a folder, on a tree full of traps; once with openat2 and once where a filter takes it
 * away, as old kernels and some containers do.
 */
#include "base/folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

struct tree {
    char *top, *folder;
};

static char *path_in(const char *folder, const char *name)
{
    return g_build_filename(folder, name, NULL);
}

static void add_file(const char *folder, const char *name, const char *text)
{
    char *path = path_in(folder, name);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    g_free(path);
}

static void add_link(const char *folder, const char *name, const char *target)
{
    char *path = path_in(folder, name);
    assert_int_equal(symlink(target, path), 0);
    g_free(path);
}

static void add_socket(const char *folder, const char *name)
{
    char *path = path_in(folder, name);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, path, sizeof address.sun_path);
    int made = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(made, (struct sockaddr *)&address, sizeof address), 0);
    close(made);
    g_free(path);
}

static int plant(void **state)
{
    struct tree *tree = g_new0(struct tree, 1);
    tree->top = g_dir_make_tmp("wallmap-folder-XXXXXX", NULL);
    tree->folder = path_in(tree->top, "in");
    char *sub = path_in(tree->folder, "sub"), *fifo = path_in(tree->folder, "fifo");
    assert_int_equal(g_mkdir_with_parents(sub, 0700), 0);
    assert_int_equal(mkfifo(fifo, 0600), 0);
    add_file(tree->top, "secret", "secret");
    add_file(tree->folder, "a", "one");
    add_file(tree->folder, "empty", "");
    add_file(tree->folder, "..c", "two dots");
    add_file(tree->folder, "ä ö", "umlauts");
    add_file(sub, "b", "two");
    add_link(tree->folder, "link-out", "../secret");
    add_link(tree->folder, "link-in", "a");
    add_link(tree->folder, "link-sub", "sub");
    add_link(tree->folder, "link-absolute", "/etc/passwd");
    add_link(tree->folder, "link-self", "link-self");
    add_socket(tree->folder, "socket");
    g_free(sub);
    g_free(fifo);
    *state = tree;
    return 0;
}

static int fell(void **state)
{
    static const char *const paths[] = {"in/sub/b",     "in/a",
                                        "in/empty",     "in/..c",
                                        "in/ä ö",       "in/fifo",
                                        "in/link-out",  "in/link-in",
                                        "in/link-sub",  "in/link-absolute",
                                        "in/link-self", "in/socket",
                                        "secret",       "in/sub",
                                        "in",           "."};
    struct tree *tree = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        char *path = path_in(tree->top, paths[i]);
        g_remove(path);
        g_free(path);
    }
    g_rmdir(tree->top);
    g_free(tree->top);
    g_free(tree->folder);
    g_free(tree);
    return 0;
}

struct row {
    const char *path;
    const char *want; /* NULL: refused with `code` */
    int code;
};

static const struct row rows[] = {
    {"a", "one", 0},
    {"./a", "one", 0},
    {"sub/b", "two", 0},
    {"./sub/./b", "two", 0},
    {"sub//b", "two", 0},
    {"empty", "", 0},
    {"..c", "two dots", 0},
    {"ä ö", "umlauts", 0},
    {"", NULL, WM_FOLDER_LEADS_OUT},
    {"..", NULL, WM_FOLDER_LEADS_OUT},
    {"../secret", NULL, WM_FOLDER_LEADS_OUT},
    {"sub/../a", NULL, WM_FOLDER_LEADS_OUT},
    {"sub/../../secret", NULL, WM_FOLDER_LEADS_OUT},
    {"sub/..", NULL, WM_FOLDER_LEADS_OUT},
    {"/etc/passwd", NULL, WM_FOLDER_LEADS_OUT},
    {"link-out", NULL, WM_FOLDER_LEADS_OUT},
    {"link-in", NULL, WM_FOLDER_LEADS_OUT},
    {"link-sub/b", NULL, WM_FOLDER_LEADS_OUT},
    {"link-absolute", NULL, WM_FOLDER_LEADS_OUT},
    {"link-self", NULL, WM_FOLDER_LEADS_OUT},
    {"gone", NULL, WM_FOLDER_NO_FILE},
    {"gone/a", NULL, WM_FOLDER_NO_FILE},
    {"a/b", NULL, WM_FOLDER_NO_FILE},
    {"sub", NULL, WM_FOLDER_NOT_REGULAR},
    {"sub/", NULL, WM_FOLDER_NOT_REGULAR},
    {".", NULL, WM_FOLDER_NOT_REGULAR},
    {"fifo", NULL, WM_FOLDER_NOT_REGULAR},
    {"socket", NULL, WM_FOLDER_NOT_REGULAR},
};

/* The first row that goes wrong, or NULL. */
static const char *try_rows(const char *folder)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        GError *error = NULL;
        GBytes *bytes = wm_folder_read(folder, rows[i].path, 100, &error);
        bool is_right = !bytes == !rows[i].want && !bytes == (error != NULL);
        if (is_right && bytes) {
            GBytes *want = g_bytes_new_static(rows[i].want, strlen(rows[i].want));
            is_right = g_bytes_equal(bytes, want);
            g_bytes_unref(want);
        } else if (is_right) {
            is_right = g_error_matches(error, WM_FOLDER_ERROR, rows[i].code);
        }
        if (bytes)
            g_bytes_unref(bytes);
        g_clear_error(&error);
        if (!is_right)
            return rows[i].path;
    }
    return NULL;
}

static void only_files_below_the_folder_are_read(void **state)
{
    const struct tree *tree = *state;
    const char *wrong = try_rows(tree->folder);
    if (wrong)
        fail_msg("\"%s\"", wrong);
}

static bool take_openat2_away(void)
{
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {G_N_ELEMENTS(filter), filter};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 &&
           syscall(SYS_openat2, -1, "", NULL, 0) < 0 && errno == ENOSYS;
}

static void the_same_holds_without_openat2(void **state)
{
    enum { RIGHT = 0, WRONG = 1, NO_FILTER = 2 };
    const struct tree *tree = *state;
    pid_t child = fork();
    if (child == 0) {
        if (!take_openat2_away())
            _exit(NO_FILTER);
        const char *wrong = try_rows(tree->folder);
        if (wrong)
            g_printerr("\"%s\"\n", wrong);
        _exit(wrong ? WRONG : RIGHT);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) == NO_FILTER)
        skip();
    assert_int_equal(WEXITSTATUS(status), RIGHT);
}

static void a_file_may_be_as_large_as_was_said(void **state)
{
    const struct tree *tree = *state;
    GError *error = NULL;
    GBytes *bytes = wm_folder_read(tree->folder, "a", 3, NULL);
    assert_non_null(bytes);
    g_bytes_unref(bytes);
    assert_null(wm_folder_read(tree->folder, "a", 2, &error));
    assert_true(g_error_matches(error, WM_FOLDER_ERROR, WM_FOLDER_TOO_LARGE));
    g_clear_error(&error);
    assert_null(wm_folder_read("/nowhere/at/all", "a", 2, &error));
    assert_true(g_error_matches(error, WM_FOLDER_ERROR, WM_FOLDER_NO_FILE));
    g_clear_error(&error);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(only_files_below_the_folder_are_read, plant, fell),
        cmocka_unit_test_setup_teardown(the_same_holds_without_openat2, plant, fell),
        cmocka_unit_test_setup_teardown(a_file_may_be_as_large_as_was_said, plant, fell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
