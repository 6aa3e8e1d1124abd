/* A disk that fails on demand: loaded before the C library, it refuses calls on files whose path holds FAULTS_AT.
   The file FAULTS says what: an error number, then letters: w for writes, s for syncs, o for opening to write. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int refused(const char *path, char what) {
    const char *control = getenv("FAULTS"), *at = getenv("FAULTS_AT");
    char said[64];
    if (!control || !at || !path || !strstr(path, at)) return 0;
    long fd = syscall(SYS_openat, AT_FDCWD, control, O_RDONLY, 0);
    if (fd < 0) return 0;
    long length = syscall(SYS_read, fd, said, sizeof said - 1);
    syscall(SYS_close, fd);
    if (length <= 0) return 0;
    said[length] = 0;
    int error = atoi(said);
    if (!error || !strchr(said, what)) return 0;
    errno = error;
    return 1;
}

static int refused_on(int fd, char what) {
    char link[64], path[4096];
    int before = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length <= 0) return 0;
    path[length] = 0;
    return refused(path, what);
}

#define NEXT(name) \
    static __typeof__(name) *next; \
    if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t size) {
    NEXT(write);
    return refused_on(fd, 'w') ? -1 : next(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    NEXT(pwrite);
    return refused_on(fd, 'w') ? -1 : next(fd, data, size, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
    NEXT(pwrite64);
    return refused_on(fd, 'w') ? -1 : next(fd, data, size, offset);
}

int fsync(int fd) {
    NEXT(fsync);
    return refused_on(fd, 's') ? -1 : next(fd);
}

int fdatasync(int fd) {
    NEXT(fdatasync);
    return refused_on(fd, 's') ? -1 : next(fd);
}

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        NEXT(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = (mode_t)va_arg(rest, int); \
        va_end(rest); \
        return (flags & (O_WRONLY | O_RDWR)) && refused(path, 'o') ? -1 : next(path, flags, mode); \
    }

OPENING(open)
OPENING(open64)
