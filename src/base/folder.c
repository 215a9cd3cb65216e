/* SPDX-License-Identifier: MIT
 *
 * The kernel keeps the path below the folder (openat2); where it cannot, every component is opened
 * by itself without following links, which comes to the same. A FIFO is opened without waiting and
 * refused afterwards. What the bytes mean is not known here.
 */
#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { READ_FLAGS = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY };

static bool leads_out(const char *path)
{
    if (*path == '/' || *path == '\0')
        return true;
    for (const char *part = path; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (part[0] == '.' && part[1] == '.' && (part[2] == '/' || part[2] == '\0'))
            return true;
    }
    return false;
}

/* A descriptor, or -1 with errno; ENOSYS where the kernel, or a filter before it, has no openat2.
 */
static int open_by_kernel(int folder, const char *path)
{
    struct open_how how = {.flags = READ_FLAGS, .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
    return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

/* Linux says "not a directory" of a link that it was told not to follow. */
static void tell_link_from_file(int folder, const char *name)
{
    struct stat info;
    if (errno != ENOTDIR)
        return;
    bool is_link = fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(info.st_mode);
    errno = is_link ? ELOOP : ENOTDIR;
}

static int open_part(int folder, const char *name, int flags)
{
    int opened = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0)
        tell_link_from_file(folder, name);
    int reason = errno;
    close(folder);
    errno = reason;
    return opened;
}

static int open_part_by_part(int folder, const char *path)
{
    char **parts = g_strsplit(path, "/", -1);
    int at = fcntl(folder, F_DUPFD_CLOEXEC, 0);
    for (char **part = parts; *part && at >= 0; part++) {
        if (part[1] && (**part == '\0' || strcmp(*part, ".") == 0))
            continue;
        at = open_part(at, **part ? *part : ".", part[1] ? O_PATH | O_DIRECTORY : READ_FLAGS);
    }
    int reason = errno;
    g_strfreev(parts);
    errno = reason;
    return at;
}

static int open_below(const char *folder, const char *path)
{
    int at = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (at < 0)
        return -1;
    int opened = open_by_kernel(at, path);
    if (opened < 0 && (errno == ENOSYS || errno == EPERM || errno == EAGAIN))
        opened = open_part_by_part(at, path);
    int reason = errno;
    close(at);
    errno = reason;
    return opened;
}

GQuark wm_folder_error_quark(void)
{
    return g_quark_from_static_string("wm-folder-error");
}

static enum wm_folder_error error_from_errno(int reason)
{
    switch (reason) {
    case ELOOP:
    case EXDEV:
        return WM_FOLDER_LEADS_OUT;
    case ENOENT:
    case ENOTDIR:
        return WM_FOLDER_NO_FILE;
    case ENXIO: /* a socket */
        return WM_FOLDER_NOT_REGULAR;
    default:
        return WM_FOLDER_FAILED;
    }
}

static GBytes *fail(enum wm_folder_error code, const char *words, GError **error)
{
    g_set_error_literal(error, WM_FOLDER_ERROR, (gint)code, words);
    return NULL;
}

/* The file may grow while it is read, so that its size is only a first guess. */
static GBytes *read_all(int file, size_t guess, size_t most, GError **error)
{
    GByteArray *bytes = g_byte_array_sized_new((guint)guess + 1);
    guint8 block[16384];
    ssize_t count;
    while ((count = read(file, block, sizeof block)) != 0) {
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 || bytes->len + (size_t)count > most)
            break;
        g_byte_array_append(bytes, block, (guint)count);
    }
    if (count == 0)
        return g_byte_array_free_to_bytes(bytes);
    int reason = errno;
    g_byte_array_unref(bytes);
    if (count > 0)
        return fail(WM_FOLDER_TOO_LARGE, "the file is too large", error);
    return fail(error_from_errno(reason), g_strerror(reason), error);
}

static GBytes *read_regular(int file, size_t most, GError **error)
{
    struct stat info;
    if (fstat(file, &info) != 0)
        return fail(error_from_errno(errno), g_strerror(errno), error);
    if (!S_ISREG(info.st_mode))
        return fail(WM_FOLDER_NOT_REGULAR, "it is not a regular file", error);
    if ((size_t)info.st_size > MIN(most, G_MAXINT32))
        return fail(WM_FOLDER_TOO_LARGE, "the file is too large", error);
    return read_all(file, (size_t)info.st_size, MIN(most, G_MAXINT32), error);
}

GBytes *wm_folder_read(const char *folder, const char *path, size_t most, GError **error)
{
    if (leads_out(path))
        return fail(WM_FOLDER_LEADS_OUT, "the path leads out of the folder", error);
    int file = open_below(folder, path);
    if (file < 0)
        return fail(error_from_errno(errno), g_strerror(errno), error);
    GBytes *bytes = read_regular(file, most, error);
    close(file);
    return bytes;
}
