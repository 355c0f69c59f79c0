#pragma once

#include <sqlite3.h>

/* Not importable: a macro that casts a number to a function. */
static inline sqlite3_destructor_type lukija_sqlite_transient(void) { return SQLITE_TRANSIENT; }
