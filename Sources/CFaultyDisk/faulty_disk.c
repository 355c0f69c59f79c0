#define _GNU_SOURCE
#include "faulty_disk.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { MOST_RULES = 16, PATH_SIZE = 4096 };

struct rule {
  char operation[16], action[16], path[PATH_SIZE];
  long skip, count, value, seen;
};

static struct rule rules[MOST_RULES];
static int rule_count;
static struct timespec rules_of;
static unsigned long rules_inode;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

// Past our own names, and past anything that fails.
static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }
#define NEXT(type, name) ((type)next(name))

// Reads the rules where they have changed. The mutex is held.
static void read_rules(void) {
  const char *path = getenv("FAULTY_DISK");
  struct stat status;
  if (!path || stat(path, &status) != 0) {
    rule_count = 0;
    rules_inode = 0;
    return;
  }
  if (status.st_ino == rules_inode && status.st_mtim.tv_nsec == rules_of.tv_nsec &&
      status.st_mtim.tv_sec == rules_of.tv_sec)
    return;
  rules_of = status.st_mtim;
  rules_inode = status.st_ino;
  rule_count = 0;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
  char text[8192];
  long length = file < 0 ? 0 : syscall(SYS_read, file, text, sizeof text - 1);
  if (file >= 0) syscall(SYS_close, file);
  text[length > 0 ? length : 0] = 0;
  char *rest = text;
  for (char *line; (line = strsep(&rest, "\n")) && rule_count < MOST_RULES;) {
    struct rule *rule = &rules[rule_count];
    memset(rule, 0, sizeof *rule);
    if (sscanf(line, "%15s %ld %ld %15s %ld %4095[^\n]", rule->operation, &rule->skip, &rule->count, rule->action,
               &rule->value, rule->path) == 6)
      rule_count++;
  }
}

// Whether the rule that a delay began under still stands.
static int stands(unsigned long inode) {
  pthread_mutex_lock(&mutex);
  read_rules();
  int result = rules_inode == inode;
  pthread_mutex_unlock(&mutex);
  return result;
}

static void wait_for(long milliseconds, unsigned long inode) {
  for (long passed = 0; (milliseconds == 0 || passed < milliseconds) && stands(inode); passed += 10) {
    struct timespec slice = {0, 10000000};
    while (nanosleep(&slice, &slice) != 0 && errno == EINTR) {}
  }
}

// What is wrong with an operation on a path: an errno, or 0. `room` becomes smaller where a write is to be cut.
static int fault(const char *operation, const char *path, size_t *room) {
  if (!path || !getenv("FAULTY_DISK")) return 0;
  int code = 0;
  long delay = -1;
  pthread_mutex_lock(&mutex);
  read_rules();
  unsigned long inode = rules_inode;
  for (int number = 0; number < rule_count; number++) {
    struct rule *rule = &rules[number];
    int is_meant = strcmp(rule->operation, operation) == 0 ||
                   (strcmp(rule->operation, "any") == 0 && strcmp(operation, "read") != 0);
    if (!is_meant || strncmp(path, rule->path, strlen(rule->path)) != 0) continue;
    long turn = rule->seen++ - rule->skip;
    if (turn < 0 || (rule->count > 0 && turn >= rule->count)) continue;
    if (strcmp(rule->action, "error") == 0) code = (int)rule->value;
    if (strcmp(rule->action, "delay") == 0) delay = rule->value;
    if (strcmp(rule->action, "die") == 0) kill(getpid(), SIGKILL);
    if (strcmp(rule->action, "short") == 0) {
      if (room && turn == 0 && *room > (size_t)rule->value) *room = (size_t)rule->value;
      else code = ENOSPC;
    }
  }
  pthread_mutex_unlock(&mutex);
  if (delay >= 0) wait_for(delay, inode);
  return code;
}

static const char *path_of(int descriptor, char *buffer) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) return NULL;
  char door[64];
  snprintf(door, sizeof door, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(door, buffer, PATH_SIZE - 1);
  if (length < 0) return NULL;
  buffer[length] = 0;
  return buffer;
}

#define REFUSE(code)    \
  do {                  \
    int refusal = code; \
    if (refusal) {      \
      errno = refusal;  \
      return -1;        \
    }                   \
  } while (0)

static int open_with(const char *name, const char *path, int flags, mode_t mode) {
  REFUSE(fault(flags & (O_CREAT | O_WRONLY | O_RDWR) ? "open" : "read", path, NULL));
  return NEXT(int (*)(const char *, int, ...), name)(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return open_with("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return open_with("open64", path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  char buffer[PATH_SIZE];
  size_t room = count;
  REFUSE(fault("write", path_of(descriptor, buffer), &room));
  return NEXT(ssize_t(*)(int, const void *, size_t), "write")(descriptor, bytes, room);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  char buffer[PATH_SIZE];
  size_t room = count;
  REFUSE(fault("write", path_of(descriptor, buffer), &room));
  return NEXT(ssize_t(*)(int, const void *, size_t, off64_t), "pwrite64")(descriptor, bytes, room, place);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  char buffer[PATH_SIZE];
  REFUSE(fault("read", path_of(descriptor, buffer), NULL));
  return NEXT(ssize_t(*)(int, void *, size_t), "read")(descriptor, bytes, count);
}

int fsync(int descriptor) {
  char buffer[PATH_SIZE];
  REFUSE(fault("sync", path_of(descriptor, buffer), NULL));
  return NEXT(int (*)(int), "fsync")(descriptor);
}

int fdatasync(int descriptor) {
  char buffer[PATH_SIZE];
  REFUSE(fault("sync", path_of(descriptor, buffer), NULL));
  return NEXT(int (*)(int), "fdatasync")(descriptor);
}

int rename(const char *from, const char *to) {
  REFUSE(fault("rename", to, NULL));
  return NEXT(int (*)(const char *, const char *), "rename")(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  REFUSE(fault("rename", to, NULL));
  return NEXT(int (*)(int, const char *, int, const char *, unsigned int), "renameat2")(
      from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to) {
  REFUSE(fault("rename", to, NULL));
  return NEXT(int (*)(const char *, const char *), "link")(from, to);
}

int unlink(const char *path) {
  REFUSE(fault("unlink", path, NULL));
  return NEXT(int (*)(const char *), "unlink")(path);
}

int mkdir(const char *path, mode_t mode) {
  REFUSE(fault("mkdir", path, NULL));
  return NEXT(int (*)(const char *, mode_t), "mkdir")(path, mode);
}
