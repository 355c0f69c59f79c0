import Markup
import Screen

extension Galley {
  /// Spans in the order they are read in, each of one embedding level, where some text runs from right to left.
  func leveledSpans(
    _ text: RunningText, _ line: LineFiller.Line, _ marks: [UInt8], _ markStart: Int, _ levels: VisualOrder.Levels,
    _ run: Int
  ) -> [TypesetText.Span] {
    var spans: [TypesetText.Span] = []
    func level(at place: Int) -> UInt8 {
      let index = place - markStart
      return levels.levels.indices.contains(index) ? levels.levels[index] : levels.levels.last ?? 0
    }
    pieces(text, line, run) { span, range in
      guard span.offset != nil else {
        let before = max(markStart, range.isEmpty ? range.lowerBound - 1 : range.lowerBound)
        let own = VisualOrder.levels(of: span.text, beside: level(at: before))
        Self.split(span, { own[$0] }, &spans)
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
      guard VisualOrder.hasRightToLeft(bytes) else { return nil }
      // A sign before it, as code and its comments begin with, makes it a line from left to right.
      let first = bytes.first { $0 > 0x20 } ?? 0
      let own: VisualOrder.Direction = first < 0x80 ? .leftToRight : .automatic
      return VisualOrder.levels(of: bytes, direction == nil ? own : order)
    }
    guard let found else { return (spans, false) }
    let levels = found.levels
    var result: [TypesetText.Span] = []
    // A blank for a tab goes with what stands before it.
    var place = range.lowerBound
    for span in spans {
      guard let offset = span.offset else {
        let before = max(0, min(place, range.upperBound) - 1 - range.lowerBound)
        let own = VisualOrder.levels(of: span.text, beside: levels.indices.contains(before) ? levels[before] : 0)
        Self.split(span, { own[$0] }, &result)
        continue
      }
      Self.split(span, { levels[offset + $0 - range.lowerBound] }, &result)
      place = offset + span.text.utf8.count
    }
    return (result, !found.rightToLeft.isEmpty)
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
