#include "CTerminalGuard.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Signals that end a process and that the reader does not receive as events.
static const int fatal_signals[] = {SIGABRT, SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP,   SIGFPE,  SIGSYS,  SIGQUIT,
                                    SIGXCPU, SIGXFSZ, SIGALRM, SIGUSR1, SIGVTALRM, SIGUSR2, SIGPROF, SIGPIPE};
enum { fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };

static struct sigaction previous[fatal_count];
static struct termios saved_modes;
static char sequence[LUKIJA_GUARD_CAPACITY];
static size_t sequence_length;
static int input_descriptor, output_descriptor;
static atomic_int is_armed;
static int is_installed;

// Only async-signal-safe calls from here on.
static void give_back(void) {
  if (!atomic_exchange(&is_armed, 0)) return;
  int error = errno;
  // A crash of a background job must not be stopped by its own last words.
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  sigprocmask(SIG_BLOCK, &set, &old);
  // A terminal that does not read must not keep a process that has ended: after a while what it has not read goes,
  // which makes room; after another while it is left as it is.
  int patience = 5;
  for (size_t written = 0; written < sequence_length;) {
    struct pollfd file = {.fd = output_descriptor, .events = POLLOUT};
    int is_ready = poll(&file, 1, 100) > 0;
    // Small pieces: where the descriptor blocks, room is said to be there from one byte on.
    size_t rest = sequence_length - written;
    ssize_t count = is_ready ? write(output_descriptor, sequence + written, rest < 256 ? rest : 256) : 0;
    if (count > 0) {
      written += (size_t)count;
      continue;
    }
    if (count < 0 && errno != EINTR && errno != EAGAIN) break;
    if (--patience == 0) break;
    if (patience == 3) tcflush(output_descriptor, TCOFLUSH);
  }
  tcsetattr(input_descriptor, TCSANOW, &saved_modes);
  sigprocmask(SIG_SETMASK, &old, NULL);
  errno = error;
}

// Hands the signal on to whoever had it before (the default action, or Swift's backtracer).
static void on_fatal_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  give_back();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal_signals[i] == number) sigaction(number, &previous[i], NULL);
  }
  // A faulting instruction faults again, this time with its true place in the core or the backtrace. What was sent
  // has to be sent again, and so has a trap, which may have left its instruction behind.
  int is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (!is_fault || info->si_code <= 0) raise(number);
}

static void install(void) {
  // A stack that has overflowed has no room for a handler.
  static char stack[64 * 1024];
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
    sigaltstack(&alternate, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_fatal_signal;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) {
    if (sigaction(fatal_signals[i], NULL, &previous[i]) != 0) continue;
    // What the program ignores does not end it; and whoever has a handler for a signal that is no crash keeps it.
    int is_crash = i < 7;
    int is_default = !(previous[i].sa_flags & SA_SIGINFO) && previous[i].sa_handler == SIG_DFL;
    if (is_default || is_crash) sigaction(fatal_signals[i], &action, NULL);
  }
  atexit(give_back);
}

int lukija_guard_arm(int input, int output, const struct termios *modes, const char *bytes, size_t length) {
  if (length > sizeof sequence) return -1;
  atomic_store(&is_armed, 0);
  memcpy(sequence, bytes, length);
  sequence_length = length;
  saved_modes = *modes;
  input_descriptor = input;
  output_descriptor = output;
  if (!is_installed) {
    is_installed = 1;
    install();
  }
  atomic_store(&is_armed, 1);
  return 0;
}

void lukija_guard_disarm(void) { atomic_store(&is_armed, 0); }
