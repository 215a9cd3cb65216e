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

static bool write_all(int fd, const GString *bytes)
{
    for (size_t done = 0; done < bytes->len;) {
        ssize_t count = write(fd, bytes->str + done, bytes->len - done);
        if (count >= 0)
            done += (size_t)count;
        else if (errno != EINTR)
            return false;
    }
    return true;
}

/* Also the close is checked: some file systems tell only then that the disk is full. */
static bool write_and_close(int fd, const GString *bytes)
{
    bool is_written = write_all(fd, bytes);
    int error = errno;
    if (close(fd) != 0 && is_written)
        return false;
    errno = error;
    return is_written;
}

static bool write_directly(const char *path, const GString *bytes)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return fd >= 0 && write_and_close(fd, bytes);
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

/* A signal that ends the program waits until the file is whole and in its place. */
static bool replace(const char *path, const GString *bytes)
{
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    g_autofree char *temporary = NULL;
    int fd = open_temporary(path, &temporary);
    bool is_done = fd >= 0 && write_and_close(fd, bytes) && rename(temporary, path) == 0;
    int error = errno;
    if (fd >= 0 && !is_done)
        unlink(temporary);
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return is_done;
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

bool cli_write(const char *path, const GString *bytes)
{
    bool is_stdout = strcmp(path, "-") == 0;
    bool is_done = is_stdout         ? write_and_close(STDOUT_FILENO, bytes)
                   : is_device(path) ? write_directly(path, bytes)
                                     : replace(path, bytes);
    if (!is_done)
        cli_tell("cannot write %s%s%s: %s", is_stdout ? "" : "\"",
                 is_stdout ? "standard output" : path, is_stdout ? "" : "\"", g_strerror(errno));
    return is_done;
}

bool cli_print(const GString *text)
{
    return text->len == 0 || cli_write("-", text);
}

static bool collect(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

struct wallmap_sink cli_sink(GString *bytes)
{
    return (struct wallmap_sink){collect, bytes};
}

bool cli_is_same_file(const char *one, const char *other)
{
    struct stat first, second;
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}
