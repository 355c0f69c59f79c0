import Markup
import Screen

extension Galley {
  /// Spans in the order they are read in, each of one embedding level, where some text runs from right to left.
  func leveledSpans(
    _ text: RunningText, _ line: LineFiller.Line, _ marks: [UInt8], _ markStart: Int, _ levels: RowLevels,
    _ run: Int
  ) -> [TypesetText.Span] {
    var spans: [TypesetText.Span] = []
    func level(at place: Int) -> UInt8 {
      let index = place - markStart
      return levels.levels.indices.contains(index) ? levels.levels[index] : levels.levels.last ?? 0
    }
    var ornament = line.ornaments.lowerBound
    pieces(text, line, run) { span, range in
      guard span.offset != nil else {
        let own = levels.ornament(ornament)
        ornament += 1
        Self.split(span, { own.indices.contains($0) ? own[$0] : 0 }, &spans)
        return
      }
      for piece in visible(span, range, marks, markStart) {
        let start = piece.offset ?? range.lowerBound
        Self.split(piece, { level(at: start + $0) }, &spans)
      }
    }
    if line.hasHyphen, let last = spans.last {
      spans.append(TypesetText.Span("-", last.style, link: last.link, level: last.level))
    }
    return spans
  }

  /// The spans of a line of preformatted text with their levels, and whether it runs from right to left: it runs as its
  /// first letter or sign does.
  func leveled(_ spans: [TypesetText.Span], _ range: Range<Int>) -> ([TypesetText.Span], Bool) {
    let found: VisualOrder.Levels? = content.withUnsafeBufferPointer { content in
      let bytes = UnsafeBufferPointer(rebasing: content[range])
      guard VisualOrder.hasRightToLeft(bytes) || spans.contains(where: { VisualOrder.hasRightToLeft($0.text) })
      else { return nil }
      // A sign before it, as code and its comments begin with, makes it a line from left to right.
      let first = bytes.first { $0 > 0x20 } ?? 0
      let own: VisualOrder.Direction = first < 0x80 ? .leftToRight : .automatic
      return VisualOrder.levels(of: bytes, direction == nil ? own : order)
    }
    guard let found else { return (spans, false) }
    let isRightToLeft = !found.rightToLeft.isEmpty
    // What is drawn beside the text goes as UAX #9 says of all of them together. Blanks stand for a tab.
    let isTextAlone = spans.allSatisfy { $0.offset != nil }
    let whole = isTextAlone ? "" : spans.map(Self.meant).joined()
    let together = isTextAlone ? nil : VisualOrder.levels(of: whole, isRightToLeft ? .rightToLeft : .leftToRight)
    var result: [TypesetText.Span] = []
    var place = 0
    for span in spans {
      let start = span.offset.map { isTextAlone ? $0 - range.lowerBound : place } ?? place
      let levels = together?.levels ?? found.levels
      Self.split(span, { levels.indices.contains(start + $0) ? levels[start + $0] : 0 }, &result)
      place += span.text.utf8.count
    }
    return (result, isRightToLeft)
  }

  private static func meant(_ span: TypesetText.Span) -> String {
    let isTab = span.offset == nil && span.text.utf8.allSatisfy { $0 == 0x20 }
    return isTab ? String(repeating: "\t", count: span.text.utf8.count) : span.text
  }

  /// What the body says, or else what the text does.
  var order: VisualOrder.Direction {
    switch direction {
    case .leftToRight: .leftToRight
    case .rightToLeft: .rightToLeft
    case .automatic, nil: .automatic
    }
  }

  /// Parts a span where the level changes, which it never does inside of a cluster.
  static func split(_ span: TypesetText.Span, _ level: (Int) -> UInt8, _ spans: inout [TypesetText.Span]) {
    var start = 0
    var offset = 0
    var text = ""
    var own = span.text.isEmpty ? 0 : level(0)
    func flush() {
      if text.isEmpty { return }
      let place = span.offset.map { $0 + start }
      spans.append(TypesetText.Span(text, span.style, offset: place, link: span.link, level: own))
    }
    for character in span.text {
      if level(offset) != own {
        flush()
        (text, start, own) = ("", offset, level(offset))
      }
      text.append(character)
      offset += character.utf8.count
    }
    flush()
  }
}
