/* SPDX-License-Identifier: MIT
 *
 * Reading inputs, and replacing outputs: a temporary file beside the place, renamed over it. Cairo
 * and GLib have writers of files, but they tear on a full disk, follow links or sync the disk.
 */
#include "cli/files.h"
#include "cli/tell.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool read_all(int fd, GString *bytes, size_t most)
{
    char buffer[65536];
    while (bytes->len <= most) {
        ssize_t count = read(fd, buffer, MIN(sizeof buffer, most + 1 - bytes->len));
        if (count == 0)
            return true;
        if (count > 0)
            g_string_append_len(bytes, buffer, count);
        else if (errno != EINTR)
            return false;
    }
    return true;
}

GString *cli_read(const char *path, const char *shown, size_t most)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    GString *bytes = g_string_new(NULL);
    bool is_read = fd >= 0 && read_all(fd, bytes, most);
    int error = errno;
    if (fd >= 0 && !is_stdin)
        close(fd);
    if (is_read)
        return bytes;
    g_string_free(bytes, TRUE);
    if (error == ENOENT)
        cli_tell("there is no file \"%s\"", shown);
    else if (error == EISDIR)
        cli_tell("\"%s\" is a folder, not a file", shown);
    else
        cli_tell("cannot read \"%s\": %s", shown, g_strerror(error));
    return NULL;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(fd, bytes, length);
        if (count >= 0) {
            bytes += count;
            length -= (size_t)count;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

/* A new file beside `path`, which nobody else can have put there. */
static int open_temporary(const char *path, char **name)
{
    g_autofree char *folder = g_path_get_dirname(path);
    for (unsigned try = 0; try < 100; try++) {
        g_autofree char *leaf = g_strdup_printf(".wallmap-%ld-%u.tmp", (long)getpid(), try);
        *name = g_build_filename(folder, leaf, NULL);
        int fd = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
        g_free(g_steal_pointer(name));
    }
    return -1;
}

/* What is no regular file, as the user means it, and what stands for an open file: /dev/stdout is a
 * link, and must not be replaced by a map. /dev/shm holds files like any other. */
static bool is_device(const char *path)
{
    struct stat status;
    if (g_str_has_prefix(path, "/dev/") || g_str_has_prefix(path, "/proc/"))
        return lstat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
    return stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

static bool is_stdout(const struct cli_output *output)
{
    return strcmp(output->path, "-") == 0;
}

/* A signal that ends the program waits while there is a temporary file, also in threads that are
 * started until then. */
void cli_output_begin(struct cli_output *output, const char *path)
{
    *output = (struct cli_output){.path = path};
    if (is_stdout(output)) {
        output->fd = STDOUT_FILENO;
    } else if (is_device(output->path)) {
        output->fd = open(output->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    } else {
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_BLOCK, &all, &output->signals);
        output->is_replaced = true;
        output->fd = open_temporary(output->path, &output->temporary);
    }
    output->error = output->fd < 0 ? errno : 0;
}

/* Whether such a signal has come. One that is ignored waits like any other while it is blocked. */
static bool is_stopped(const struct cli_output *output)
{
    static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    sigset_t waiting;
    if (!output->is_replaced || sigpending(&waiting) != 0)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
        struct sigaction action;
        if (sigismember(&waiting, signals[i]) && !sigismember(&output->signals, signals[i]) &&
            sigaction(signals[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
            return true;
    }
    return false;
}

static bool take(void *data, const void *bytes, size_t length)
{
    struct cli_output *output = data;
    if (output->error == 0 && is_stopped(output))
        output->error = EINTR;
    if (output->error == 0 && !write_all(output->fd, bytes, length))
        output->error = errno;
    output->length += length;
    return output->error == 0;
}

struct wallmap_sink cli_output_sink(struct cli_output *output)
{
    return (struct wallmap_sink){take, output};
}

/* Also the close is checked: some file systems tell only then that the disk is full. */
static void close_output(struct cli_output *output, bool is_whole)
{
    if (output->fd >= 0 && close(output->fd) != 0 && output->error == 0)
        output->error = errno;
    bool is_placed = output->is_replaced && is_whole && output->error == 0;
    if (is_placed && rename(output->temporary, output->path) != 0) {
        output->error = errno;
        is_placed = false;
    }
    if (output->temporary && output->fd >= 0 && !is_placed)
        unlink(output->temporary);
    g_clear_pointer(&output->temporary, g_free);
    if (output->is_replaced)
        sigprocmask(SIG_SETMASK, &output->signals, NULL);
}

bool cli_output_end(struct cli_output *output, bool is_whole)
{
    close_output(output, is_whole);
    if (output->error != 0)
        cli_tell("cannot write %s%s%s: %s", is_stdout(output) ? "" : "\"",
                 is_stdout(output) ? "standard output" : output->path,
                 is_stdout(output) ? "" : "\"", g_strerror(output->error));
    return is_whole && output->error == 0;
}

bool cli_write(const char *path, const GString *bytes)
{
    struct cli_output output;
    cli_output_begin(&output, path);
    take(&output, bytes->str, bytes->len);
    return cli_output_end(&output, true);
}

bool cli_print(const GString *text)
{
    return text->len == 0 || cli_write("-", text);
}

bool cli_is_same_file(const char *one, const char *other)
{
    struct stat first, second;
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}
