import Markup
import Screen

extension Galley {
  /// Whether a line of preformatted text has more columns.
  func isWide(_ inlines: [Inline], beyond limit: Int) -> Bool {
    guard let text = Self.letters(of: inlines) else { return false }
    return text.utf8.split(separator: 0x0A).contains { line in
      // No line of so few bytes is wider.
      guard line.count > limit || line.contains(0x09) else { return false }
      guard line.count <= 4 * 1024 else { return true }
      var column = 0
      for piece in line.split(separator: 0x09, omittingEmptySubsequences: false).enumerated() {
        if piece.offset > 0 { column += 8 - column % 8 }
        column += DisplayWidth.columns(of: String(decoding: piece.element, as: UTF8.self))
      }
      return column > limit
    }
  }

  /// Sets text to the letter; its lines may be wider than the measure.
  mutating func set(preformatted inlines: [Inline]) {
    var text = RunningText(start: 0, end: 0)
    with(style.with(.code)) { text = $0.flatten(inlines) }
    var place = text.start
    var run = 0
    var ornament = 0
    var blanks = 0
    let firstLine = lines.count
    // What stands at the right stands where lines of the text's width end.
    let isAtLeft = prefixes.allSatisfy { $0.level == 0 }
    var widest = 0
    defer {
      if isAtLeft, widest > width { for line in firstLine..<lines.count { lines[line].blockColumns = widest } }
    }
    while place < text.end || ornament < text.ornaments.count {
      if isFull {
        wasCut = true
        return
      }
      let end = content[place..<text.end].firstIndex(of: 0x0A) ?? text.end
      var upper = ornament
      while upper < text.ornaments.count, text.ornaments[upper].offset <= end { upper += 1 }
      // Two blank lines part as well as twenty, and at the ends there is nothing to part; what is copied has them all.
      blanks = content[place..<end].allSatisfy { $0 <= 0x20 } && upper == ornament ? blanks + 1 : 0
      if blanks == 1, ornament == text.ornaments.count, content[end..<text.end].allSatisfy({ $0 <= 0x20 }) { break }
      if blanks > 2 || blanks > 0 && lines.count == firstLine {
        place = min(end + 1, text.end)
        if place >= text.end, ornament == text.ornaments.count { break }
        continue
      }
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
      let (ordered, isRightToLeft) = leveled(spans, place..<end)
      append(ordered, offset: place, isRightToLeft: isRightToLeft)
      widest = max(widest, indent + column)
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
