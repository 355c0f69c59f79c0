// What glibc has and Swift's Glibc module hides: declarations behind _XOPEN_SOURCE and _GNU_SOURCE, and variadics.
#pragma once
#include <locale.h>
#include <stddef.h>
#include <wchar.h>

extern int wcwidth(wchar_t c);
extern void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
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
static inline int lukija_open_place(const char *path) { return open(path, 010000000 /* O_PATH */ | O_CLOEXEC); }
