// The wide-character API needs this before the header; pkg-config's flags would say it, and SwiftPM drops them.
#pragma once
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>
