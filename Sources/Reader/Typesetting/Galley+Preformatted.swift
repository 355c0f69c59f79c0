import Markup
import Screen

extension Galley {
  /// Sets text to the letter; its lines may be wider than the measure.
  mutating func set(preformatted inlines: [Inline]) {
    var text = RunningText(start: 0, end: 0)
    with(style.with(.code)) { text = $0.flatten(inlines) }
    var place = text.start
    var run = 0
    var ornament = 0
    while place < text.end || ornament < text.ornaments.count {
      if isFull {
        wasCut = true
        return
      }
      let end = content[place..<text.end].firstIndex(of: 0x0A) ?? text.end
      var upper = ornament
      while upper < text.ornaments.count, text.ornaments[upper].offset <= end { upper += 1 }
      run = text.run(at: place, from: run)
      let line = LineFiller.Line(start: place, end: end, next: end, ornaments: ornament..<upper, columns: 0)
      var spans: [TypesetText.Span] = []
      var column = 0
      pieces(text, line, run) { span, range in
        guard span.offset != nil, span.text.utf8.contains(where: { $0 == 0x09 }) else {
          append(span, range, &column, &spans)
          return
        }
        expandTabs(span, range, &column, &spans)
      }
      append(spans, offset: place)
      place = min(end + 1, text.end)
      ornament = upper
      // A line feed at the very end begins no line.
      if end + 1 >= text.end, ornament == text.ornaments.count { break }
    }
  }

  /// Bytes that a span of preformatted text holds at most: whoever looks at a part of a very long line can pass over
  /// the rest of it.
  private static let longestSpan = 2048

  private func append(
    _ span: TypesetText.Span, _ range: Range<Int>, _ column: inout Int, _ spans: inout [TypesetText.Span]
  ) {
    guard range.count > Self.longestSpan else {
      spans.append(span)
      column += DisplayWidth.columns(of: span.text)
      return
    }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = min(start + Self.longestSpan, range.upperBound)
      // Where no cluster can be parted: between two plain characters.
      while end < range.upperBound, content[end] >= 0x80 || content[end - 1] >= 0x80 { end += 1 }
      let piece = String(decoding: content[start..<end], as: UTF8.self)
      spans.append(TypesetText.Span(piece, span.style, offset: start, link: span.link))
      column += DisplayWidth.columns(of: piece)
      start = end
    }
  }

  private func expandTabs(
    _ span: TypesetText.Span, _ range: Range<Int>, _ column: inout Int, _ spans: inout [TypesetText.Span]
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = content[start..<range.upperBound].firstIndex(of: 0x09) ?? range.upperBound
      if start < end {
        let piece = String(decoding: content[start..<end], as: UTF8.self)
        spans.append(TypesetText.Span(piece, span.style, offset: start, link: span.link))
        column += DisplayWidth.columns(of: piece)
      }
      if end < range.upperBound {
        let space = 8 - column % 8
        spans.append(TypesetText.Span(String(repeating: " ", count: space), span.style, link: span.link))
        column += space
      }
      start = end + 1
    }
  }
}
