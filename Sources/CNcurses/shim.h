// The wide-character API needs this before the header; pkg-config's flags would say it, and SwiftPM drops them.
#pragma once
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

// What Swift cannot import: globals that its concurrency refuses, and macros that are no plain constants.
static inline WINDOW *lukija_stdscr(void) { return stdscr; }
static inline int lukija_colour_pairs(void) { return COLOR_PAIRS; }
static inline WINDOW *lukija_curscr(void) { return curscr; }
static inline attr_t lukija_attr_bold(void) { return WA_BOLD; }
static inline attr_t lukija_attr_dim(void) { return WA_DIM; }
static inline attr_t lukija_attr_italic(void) { return WA_ITALIC; }
static inline attr_t lukija_attr_underline(void) { return WA_UNDERLINE; }
static inline attr_t lukija_attr_reverse(void) { return WA_REVERSE; }

// A cell with one character.
static inline cchar_t lukija_plain_cell(wchar_t character, attr_t attributes, int pair) {
  cchar_t plain = {0};
  plain.attr = attributes | (attr_t)COLOR_PAIR(pair > 255 ? 255 : pair);
  plain.chars[0] = character;
  plain.ext_color = pair;
  return plain;
}

// Fills a cell with one base character and its marks (`count` of them, at most CCHARW_MAX).
static inline void lukija_set_cell(cchar_t *cell, const wchar_t *text, int count, attr_t attributes, int pair) {
  wchar_t copy[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) copy[i] = text[i];
  setcchar(cell, copy, attributes, (short)pair, &pair);
}

// A string capability of the current terminal; NULL where it has none.
static inline const char *lukija_terminfo_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// The same for one that takes a number, as colours do.
static inline const char *lukija_terminfo_string_of(const char *name, int number) {
  const char *value = lukija_terminfo_string(name);
  return value == NULL ? NULL : tiparm(value, number);
}

// Opens the terminal on the standard streams, with TERM from the environment.
static inline SCREEN *lukija_newterm(FILE *output) { return newterm(NULL, output, stdin); }
