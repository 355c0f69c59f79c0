// ICU's functions are macros that carry its version in their names, which Swift does not import; these do not.
#pragma once
#include <stdint.h>
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
