// ICU's functions are macros that carry its version in their names, which Swift does not import; these do not.
#pragma once
#include <stdint.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

/// An iterator over line-break opportunities, by UAX #14 and ICU's dictionaries. Null where ICU has no data.
static inline UBreakIterator *lukija_line_iterator(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_LINE, locale, NULL, 0, &status);
  return U_SUCCESS(status) ? iterator : NULL;
}

static inline void lukija_iterator_close(UBreakIterator *iterator) { ubrk_close(iterator); }

/// The text must outlive the iteration.
static inline int lukija_iterator_set(UBreakIterator *iterator, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}

/// The next boundary, or -1.
static inline int32_t lukija_iterator_next(UBreakIterator *iterator) { return ubrk_next(iterator); }

/// At least 100 (`UBRK_LINE_HARD`) where the line must end at the boundary that was returned last.
static inline int32_t lukija_iterator_status(UBreakIterator *iterator) { return ubrk_getRuleStatus(iterator); }

/// `direction`: 0 left to right, 1 right to left, anything else as the first strong character has it.
static inline UBiDi *lukija_bidi_open(const uint16_t *text, int32_t length, int direction) {
  UErrorCode status = U_ZERO_ERROR;
  UBiDi *bidi = ubidi_openSized(length, 0, &status);
  if (U_FAILURE(status)) return NULL;
  UBiDiLevel level = direction == 0 ? 0 : direction == 1 ? 1 : UBIDI_DEFAULT_LTR;
  ubidi_setPara(bidi, (const UChar *)text, length, level, NULL, &status);
  if (U_SUCCESS(status)) return bidi;
  ubidi_close(bidi);
  return NULL;
}

static inline void lukija_bidi_close(UBiDi *bidi) { ubidi_close(bidi); }

/// The paragraph's own level: odd where it runs from right to left.
static inline uint8_t lukija_bidi_paragraph_level(const UBiDi *bidi) { return ubidi_getParaLevel(bidi); }

/// One level for each UTF-16 unit; null without memory.
static inline const uint8_t *lukija_bidi_levels(UBiDi *bidi) {
  UErrorCode status = U_ZERO_ERROR;
  const UBiDiLevel *levels = ubidi_getLevels(bidi, &status);
  return U_SUCCESS(status) ? levels : NULL;
}

/// Puts items into visual order: `map[visual] = logical`.
static inline void lukija_bidi_reorder(const uint8_t *levels, int32_t length, int32_t *map) {
  ubidi_reorderVisual(levels, length, map);
}

static inline uint32_t lukija_mirror(uint32_t scalar) { return (uint32_t)u_charMirror((UChar32)scalar); }
