// Gives a terminal back where no Swift code may run: in handlers of fatal signals and at exit().
//
// A C target and not a header of inline functions: the state must exist once in the process.
#pragma once
#include <stddef.h>
#include <termios.h>

// The longest sequence that the guard keeps.
#define LUKIJA_GUARD_CAPACITY 4096

// From now on, whatever ends the process writes `bytes` to `output` and sets `modes` on `input`. Installs the
// handlers at the first call. Returns 0, or -1 where the sequence is too long.
int lukija_guard_arm(int input, int output, const struct termios *modes, const char *bytes, size_t length);

// The terminal has been given back by somebody else.
void lukija_guard_disarm(void);
