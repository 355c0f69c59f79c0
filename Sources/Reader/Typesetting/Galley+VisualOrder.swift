import Markup
import Screen

extension Galley {
  /// Spans from left to right where some text runs from right to left.
  ///
  /// Terminals draw cells in the order they are sent, so we order them: letters that run from right to left are spans
  /// of one cluster each, which keeps every span a verbatim piece of the content. A paragraph that runs so as a whole
  /// stands at the right. Prefixes (bars, bullets, indents) stay on the left.
  func visualSpans(
    _ text: RunningText, _ line: LineFiller.Line, _ marks: [UInt8], _ markStart: Int, _ levels: [UInt8], _ run: Int
  ) -> [TypesetText.Span] {
    var spans: [TypesetText.Span] = []
    var spanLevels: [UInt8] = []
    func level(at place: Int) -> UInt8 {
      let index = place - markStart
      return levels.indices.contains(index) ? levels[index] : levels.last ?? 0
    }
    pieces(text, line, run) { span, range in
      for piece in visible(span, range, marks, markStart) {
        guard let offset = piece.offset else {
          spans.append(piece)
          spanLevels.append(level(at: max(markStart, range.isEmpty ? range.lowerBound - 1 : range.lowerBound)))
          continue
        }
        var start = offset
        let upperBound = offset + piece.text.utf8.count
        while start < upperBound {
          let own = level(at: start)
          var end = start + 1
          // Text from left to right stays together, text from right to left goes cluster by cluster.
          while end < upperBound,
            marks[end - markStart] & LineMarks.cluster == 0 || own % 2 == 0 && level(at: end) == own
          {
            end += 1
          }
          let part = piece.text.utf8Slice(start - offset, end - offset)
          let mirrored = own % 2 == 1 ? VisualOrder.mirror(part) : nil
          spans.append(
            TypesetText.Span(
              mirrored ?? String(part), piece.style, offset: mirrored == nil ? start : nil, link: piece.link))
          spanLevels.append(own)
          start = end
        }
      }
    }
    if line.hasHyphen, let last = spans.last {
      spans.append(TypesetText.Span("-", last.style, link: last.link))
      spanLevels.append(spanLevels.last ?? 0)
    }
    var result = VisualOrder.order(spanLevels).map { spans[$0] }
    if !spans.isEmpty, isRightToLeft(line, levels, markStart) {
      let space = measure - spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
      if space > 0 { result.insert(TypesetText.Span(String(repeating: " ", count: space), style), at: 0) }
    }
    return result
  }

  /// Whether the paragraph as a whole runs from right to left: no character of it has a level below 1.
  private func isRightToLeft(_ line: LineFiller.Line, _ levels: [UInt8], _ markStart: Int) -> Bool {
    for place in line.start..<max(line.start, line.end) where levels[place - markStart] == 0 { return false }
    return true
  }
}

extension String {
  /// The text between two offsets of its UTF-8.
  fileprivate func utf8Slice(_ start: Int, _ end: Int) -> Substring {
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    return self[from..<utf8.index(from, offsetBy: end - start)]
  }
}
