#pragma once
#include <hyphen.h>
#include <stdlib.h>

/// Marks where a word may be parted: `hyphens[i]` is odd where it may be after character i. `hyphens` has room for
/// `size + 5`. False where the library fails.
static inline int lukija_hyphenate(HyphenDict *dictionary, const char *word, int size, char *hyphens, int before,
                                   int after) {
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  int failed = hnj_hyphen_hyphenate3(dictionary, word, size, hyphens, NULL, &replacements, &positions, &cuts, before,
                                     after, 0, 0);
  // A point where the spelling changes ("Schiffahrt") is none for us: the text stays as it is.
  if (replacements) {
    for (int i = 0; i < size; i++) {
      if (replacements[i]) hyphens[i] = '0';
      free(replacements[i]);
    }
    free(replacements);
  }
  free(positions);
  free(cuts);
  return !failed;
}
