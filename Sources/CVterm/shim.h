#pragma once
#include <vterm.h>

// Bit fields and unions, in words that Swift imports.
static inline int lukija_vterm_is_bold(const VTermScreenCell *cell) { return cell->attrs.bold; }
static inline int lukija_vterm_is_italic(const VTermScreenCell *cell) { return cell->attrs.italic; }
static inline int lukija_vterm_is_underlined(const VTermScreenCell *cell) { return cell->attrs.underline != 0; }
static inline int lukija_vterm_is_reversed(const VTermScreenCell *cell) { return cell->attrs.reverse; }
static inline int lukija_vterm_is_struck(const VTermScreenCell *cell) { return cell->attrs.strike; }

// -1: the terminal's own; 0…255: its palette; 0x1RRGGBB: direct.
static inline int lukija_vterm_color(const VTermColor *color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}
static inline uint32_t lukija_vterm_char(const VTermScreenCell *cell, int index) { return cell->chars[index]; }
