/* A disk that remembers only what was synced, and that fails when told to. Loaded into one process by LD_PRELOAD.
 *
 * BANSHI_DISK     the directory it stands for
 * BANSHI_DURABLE  where what is safe is written: a copy of every file as it was when it was last synced, named by inode
 *                 and time of birth, and in "names" the entries of the directory as they were when it was last synced
 * BANSHI_SWITCH   a file of two bytes, read at every call: what is wrong, and milliseconds/10 that every call takes
 *                 '.' nothing  'f' full  'r' read only  'w' writes fail  's' syncs fail  'l' the log's syncs are a lie
 *
 * What was written and not synced may reach a real disk in any part; the one who reads BANSHI_DURABLE decides which.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const char *disk, *durable;
static size_t disk_length;
static volatile const unsigned char *switches = (const unsigned char *)".";

static int below(const char *path) {
  return disk && !strncmp(path, disk, disk_length) && (path[disk_length] == '/' || !path[disk_length]);
}

/* The path of an open file below the disk, or 0. */
static int path_of(int fd, char *path, size_t size) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = disk ? readlink(link, path, size - 1) : -1;
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

static void identity(int fd, char *name, size_t size) {
  struct statx it;
  memset(&it, 0, sizeof it);
  statx(fd, "", AT_EMPTY_PATH, STATX_INO | STATX_BTIME, &it);
  snprintf(name, size, "%llu.%lld.%u", (unsigned long long)it.stx_ino, (long long)it.stx_btime.tv_sec,
           it.stx_btime.tv_nsec);
}

static void put(int fd, const char *from, size_t length) {
  while (length > 0) {
    ssize_t done = syscall(SYS_write, fd, from, length);
    if (done <= 0) abort(); /* a torture that cannot keep its books must not go on */
    from += done;
    length -= done;
  }
}

/* Either the old state or the new one is found, whenever the process is killed. */
static int fresh(const char *name, char *temporary, size_t size) {
  snprintf(temporary, size, "%s/.%s.%ld", durable, name, (long)syscall(SYS_gettid));
  int out = syscall(SYS_openat, AT_FDCWD, temporary, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (out < 0) abort();
  return out;
}

static void keep(int out, const char *temporary, const char *name) {
  char last[4096];
  snprintf(last, sizeof last, "%s/%s", durable, name);
  syscall(SYS_close, out);
  if (rename(temporary, last)) abort();
}

static void remember_file(int fd) {
  char name[96], temporary[4096], link[32], buffer[1 << 16];
  identity(fd, name, sizeof name);
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int in = syscall(SYS_openat, AT_FDCWD, link, O_RDONLY | O_CLOEXEC, 0);
  if (in < 0) abort();
  int out = fresh(name, temporary, sizeof temporary);
  ssize_t length;
  while ((length = syscall(SYS_read, in, buffer, sizeof buffer)) > 0) put(out, buffer, length);
  syscall(SYS_close, in);
  keep(out, temporary, name);
}

/* Every regular file of the directory, "identity name" a line; with every file's content too when asked. */
static void remember_names(int contents) {
  char temporary[4096], path[4096], name[96], line[512];
  DIR *directory = opendir(disk);
  if (!directory) return;
  int out = fresh("names", temporary, sizeof temporary);
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (entry->d_type != DT_REG) continue;
    snprintf(path, sizeof path, "%s/%s", disk, entry->d_name);
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    if (fd < 0) continue;
    identity(fd, name, sizeof name);
    if (contents) remember_file(fd);
    syscall(SYS_close, fd);
    put(out, line, snprintf(line, sizeof line, "%s %s\n", name, entry->d_name));
  }
  closedir(directory);
  keep(out, temporary, "names");
}

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("BANSHI_SWITCH");
  int fd = file ? open(file, O_RDONLY | O_CLOEXEC) : -1;
  if (fd >= 0) {
    void *page = mmap(0, 2, PROT_READ, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED) abort();
    switches = page;
    close(fd);
  }
  durable = getenv("BANSHI_DURABLE");
  disk_length = strlen(getenv("BANSHI_DISK"));
  disk = getenv("BANSHI_DISK");
  if (durable) remember_names(1); /* what lies on the disk at a start has lain there for long */
}

/* What is wrong with a write of this file, or 0. */
static int wrong(int fd, off_t end) {
  char path[4096];
  struct stat it;
  int what = switches[0];
  if (what == '.' && !switches[1]) return 0;
  if (!path_of(fd, path, sizeof path)) return 0;
  struct timespec pause = {switches[1] / 100, switches[1] % 100 * 10000000L};
  if (switches[1]) nanosleep(&pause, 0);
  switch (what) {
    case 'f': return end < 0 || fstat(fd, &it) || end > it.st_size ? ENOSPC : 0;
    case 'r': return EROFS;
    case 'w': return EIO;
    default: return 0;
  }
}

static ssize_t failed(int code) {
  errno = code;
  return -1;
}

ssize_t pwrite64(int fd, const void *from, size_t length, off64_t at) {
  int code = wrong(fd, at + (off_t)length);
  return code ? failed(code) : syscall(SYS_pwrite64, fd, from, length, at);
}
ssize_t pwrite(int fd, const void *from, size_t length, off_t at) { return pwrite64(fd, from, length, at); }

ssize_t write(int fd, const void *from, size_t length) {
  int code = wrong(fd, switches[0] == 'f' ? lseek(fd, 0, SEEK_CUR) + (off_t)length : 0);
  return code ? failed(code) : syscall(SYS_write, fd, from, length);
}

int ftruncate64(int fd, off64_t length) {
  int code = wrong(fd, length);
  return code ? failed(code) : syscall(SYS_ftruncate, fd, length);
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int opened(int directory, const char *path, int flags, mode_t mode) {
  int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  if (writes && switches[0] != '.' && path[0] == '/' && below(path)) {
    int there = !syscall(SYS_access, path, F_OK);
    if (switches[0] == 'r') return failed(EROFS);
    if (switches[0] == 'f' && !there) return failed(ENOSPC);
  }
  return syscall(SYS_openat, directory, path, flags, mode);
}
#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }

static int synced(int fd, int call) {
  char path[4096];
  if (!path_of(fd, path, sizeof path)) return syscall(call, fd);
  int code = wrong(fd, 0);
  if (code == EROFS) code = 0; /* nothing to do is not a fault */
  if (switches[0] == 's') code = EIO;
  if (code) return failed(code);
  if (!durable) return syscall(call, fd);
  const char *end = strrchr(path, '-');
  if (switches[0] == 'l' && end && !strcmp(end, "-wal")) return 0;
  if (!path[disk_length]) remember_names(0);
  else remember_file(fd);
  return 0;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }
