// What glibc has and Swift's Glibc module hides: declarations behind _XOPEN_SOURCE and _GNU_SOURCE, and variadics.
#pragma once
#include <locale.h>
#include <stddef.h>
#include <wchar.h>

extern int wcwidth(wchar_t c);
extern void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
// memmem's answer as the offset in the haystack, or -1.
static inline long lukija_memmem(const void *hay, size_t hay_length, const void *needle, size_t needle_length) {
  const char *found = (const char *)memmem(hay, hay_length, needle, needle_length);
  return found ? found - (const char *)hay : -1;
}
extern int mkostemp(char *name, int flags);
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *buffer, size_t length);

#include <stdlib.h>
static inline size_t lukija_mb_cur_max(void) { return MB_CUR_MAX; }

#include <sys/types.h>
// Variadic open() with O_CREAT, and what stands behind _GNU_SOURCE.
#include <fcntl.h>
static inline int lukija_open(const char *path, int flags, mode_t mode) { return open(path, flags | O_CLOEXEC, mode); }
#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE (1 << 0)
#endif
extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
static inline int lukija_rename_new(const char *old_path, const char *new_path) {
  return renameat2(AT_FDCWD, old_path, AT_FDCWD, new_path, RENAME_NOREPLACE);
}
// Both files change their names at once.
static inline int lukija_rename_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}
extern int syncfs(int descriptor);
static inline int lukija_open_place(const char *path) { return open(path, 010000000 /* O_PATH */ | O_CLOEXEC); }
#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// ioctl is variadic.
static inline int lukija_get_window_size(int descriptor, struct winsize *size) {
  return ioctl(descriptor, TIOCGWINSZ, size);
}
static inline int lukija_set_window_size(int descriptor, const struct winsize *size) {
  return ioctl(descriptor, TIOCSWINSZ, size);
}
// Bytes that wait to be read.
static inline int lukija_bytes_waiting(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}
// A descriptor that becomes readable when the process ends.
static inline int lukija_pidfd_open(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

static inline int lukija_signalfd(const sigset_t *signals) { return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK); }
// The next signal of a signalfd, or 0.
static inline int lukija_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}
static inline int lukija_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
static inline void lukija_eventfd_wake(int descriptor) { eventfd_write(descriptor, 1); }
static inline void lukija_eventfd_clear(int descriptor) {
  eventfd_t count;
  eventfd_read(descriptor, &count);
}

// Behind _GNU_SOURCE.
static inline int lukija_posix_spawn_setsid(void) { return 0x80; }
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

// For the tests' helper: a file system of its own that is full.
#include <sys/mount.h>
extern int unshare(int flags);
static inline int lukija_unshare_mounts(void) { return unshare(0x00020000 /* CLONE_NEWNS */); }
extern int pipe2(int ends[2], int flags);

// Behind _GNU_SOURCE.
extern int dup3(int from, int to, int flags);
// Sets a pipe's size where the system allows it; returns the size that it has.
static inline int lukija_enlarge_pipe(int descriptor, int size) {
  fcntl(descriptor, 1031 /* F_SETPIPE_SZ */, size);
  int now = fcntl(descriptor, 1032 /* F_GETPIPE_SZ */);
  return now > 0 ? now : 4096;
}
// A file that is in memory only.
extern int memfd_create(const char *name, unsigned int flags);
// How large this process may make a file; the largest number where it may be of any size.
#include <sys/resource.h>
static inline unsigned long lukija_file_size_limit(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_FSIZE, &limit) == 0 ? (unsigned long)limit.rlim_cur : 0;
}
// Sets that limit for another process.
static inline int lukija_limit_file_size(pid_t process, unsigned long size) {
  unsigned long limit[2] = {size, ~0ul};
  return (int)syscall(SYS_prlimit64, process, RLIMIT_FSIZE, limit, (void *)0);
}
// The device number of a terminal, the same for each name that it has; 0 for what is no terminal.
static inline unsigned int lukija_terminal_number(int descriptor) {
  unsigned int number = 0;
  return ioctl(descriptor, TIOCGDEV, &number) == 0 ? number : 0;
}

#include <malloc.h>
// Blocks of this size and more go back to the system when they are given back, also after a larger one was.
static inline void lukija_give_back_blocks(int size) { mallopt(M_MMAP_THRESHOLD, size); }

#include <sys/vfs.h>
// The kind of file system that holds a path, as <linux/magic.h> numbers them; 0 where it cannot be told.
static inline unsigned int lukija_file_system(const char *path) {
  struct statfs system;
  return statfs(path, &system) == 0 ? (unsigned int)system.f_type : 0;
}

// A file in memory that stands nowhere else, at its beginning; -1 where the system gives none.
extern int memfd_create(const char *name, unsigned int flags);
static inline int lukija_memory_file(void) { return memfd_create("lukija", 1 /* MFD_CLOEXEC */); }

// A process that decodes what it does not trust: so much memory and processor time, no file that is written, few that are
// open, no core, no rights that it has not got, and an end together with the thread that began it. Returns 0, or -1.
#include <sys/prctl.h>
static inline int lukija_confine(unsigned long memory, unsigned long seconds, unsigned long files) {
  struct rlimit limits[] = {{memory, memory}, {seconds, seconds + 1}, {0, 0}, {files, files}, {0, 0}};
  int kinds[] = {RLIMIT_AS, RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_CORE};
  for (int i = 0; i < 5; i++)
    if (setrlimit(kinds[i], &limits[i]) != 0) return -1;
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : -1;
}
static inline int lukija_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
