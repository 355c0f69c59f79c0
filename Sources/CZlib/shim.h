#pragma once
#include <string.h>
#include <zlib.h>

// A macro that measures its own structure.
static inline int lukija_inflate_begin(z_stream *stream, int window_bits) {
  memset(stream, 0, sizeof *stream);
  return inflateInit2(stream, window_bits);
}
// 15 + 32: gzip or zlib, whichever the head says.
static inline int lukija_inflate_start(z_stream *stream) {
  memset(stream, 0, sizeof *stream);
  return inflateInit2(stream, 15 + 32);
}
