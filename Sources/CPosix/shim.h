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
