#pragma once
#include <md4c-html.h>
#include <md4c.h>

/// A macro made of macros, which Swift does not import.
static inline unsigned lukija_md_github(void) { return MD_DIALECT_GITHUB; }
