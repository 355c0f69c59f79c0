import Markup
import Screen

extension Galley {
  /// How much of a paragraph is looked at in one go: memory and the time to the first line stay bounded.
  private static let window = 1 << 16

  /// Sets running text in lines, as much on each as fits.
  mutating func set(paragraph inlines: [Inline]) {
    if isFull {
      wasCut = true
      return
    }
    setPictures(in: inlines)
    var text = flatten(inlines)
    var place = text.start
    var ornament = 0
    var marks = self.marks
    var ends = self.ends
    (self.marks, self.ends) = ([], [])
    defer { (self.marks, self.ends) = (marks, ends) }
    while place < text.end || ornament < text.ornaments.count {
      if isFull {
        wasCut = true
        return
      }
      let end = windowEnd(from: place, to: text.end)
      let start = place
      let room = lineLimit == .max ? Int.max : lineLimit - lines.count
      ends.removeAll(keepingCapacity: true)
      var levels: RowLevels?
      let traits = content.withUnsafeBufferPointer { content in
        let bytes = UnsafeBufferPointer(rebasing: content[start..<end])
        let traits = breaker.mark(bytes, into: &marks)
        if traits.contains(.wide) {
          marks.withUnsafeMutableBufferPointer { Clusters.split(bytes, $0, widerThan: measure) }
        }
        if !text.unbroken.isEmpty { text.join(&marks, from: start, measure: measure) }
        if traits.contains(.difficult) { text.respectClusters(marks, from: start) }
        if traits.contains(.rightToLeft) || direction == .rightToLeft || text.turns(from: ornament, to: end) {
          levels = RowLevels(of: text, start..<end, from: ornament, in: content, order)
        }
        marks.withUnsafeBufferPointer { marks in
          var filler = LineFiller(
            content: content, marks: marks, markStart: start, text: text, measure: measure, hyphenators: hyphenators)
          while place < end || (end == text.end && ornament < text.ornaments.count), ends.count < room {
            let line = filler.line(from: place, ornament: ornament)
            // What ends at the window's edge may go on beyond it.
            if line.next == end, end < text.end, !ends.isEmpty { break }
            ends.append(line)
            place = line.next
            ornament = line.ornaments.upperBound
          }
        }
        return traits
      }
      emit(ends, text, marks, start, levels, traits)
    }
  }

  private func windowEnd(from start: Int, to end: Int) -> Int {
    guard end - start > Self.window * 5 / 4 else { return end }
    let limit = start + Self.window
    if let space = content[start..<limit].lastIndex(where: { $0 == 0x20 || $0 == 0x0A }), space > start {
      return space + 1
    }
    return content[start..<limit].lastIndex { $0 & 0xC0 != 0x80 } ?? limit
  }

  private mutating func emit(
    _ ends: [LineFiller.Line], _ text: RunningText, _ marks: [UInt8], _ markStart: Int, _ levels: RowLevels?,
    _ traits: LineTraits
  ) {
    var run = 0
    for line in ends {
      run = text.run(at: line.start, from: run)
      longestLine = max(longestLine, line.columns)
      if line.columns > measure, let (character, link) = loneCharacter(of: line, text, run) {
        append(codeOf: character, text.runs[run].style, link, offset: line.start)
        continue
      }
      var spans: [TypesetText.Span]
      if let levels {
        spans = leveledSpans(text, line, marks, markStart, levels, run)
      } else if traits.contains(.invisible) {
        spans = []
        pieces(text, line, run) { spans += visible($0, $1, marks, markStart) }
      } else {
        spans = []
        pieces(text, line, run) { span, _ in spans.append(span) }
      }
      if line.hasHyphen, levels == nil, let last = spans.last {
        spans.append(TypesetText.Span("-", last.style, link: last.link))
      }
      let isRightToLeft = levels?.runsRight(at: line.start - markStart)
      append(spans, offset: line.start, isRightToLeft: isRightToLeft ?? false)
    }
  }

  /// Gives out a line's spans in logical order, each with its range in the content (empty for ornaments).
  func pieces(
    _ text: RunningText, _ line: LineFiller.Line, _ run: Int, _ give: (TypesetText.Span, Range<Int>) -> Void
  ) {
    var run = run
    var ornament = line.ornaments.lowerBound
    var place = line.start
    while true {
      while ornament < line.ornaments.upperBound, text.ornaments[ornament].offset <= place || place >= line.end {
        let it = text.ornaments[ornament]
        give(TypesetText.Span(it.text, it.style, link: it.link), place..<place)
        ornament += 1
      }
      guard place < line.end else { break }
      run = text.run(at: place, from: run)
      var end = min(line.end, text.runs[run].end)
      if ornament < line.ornaments.upperBound { end = min(end, max(place + 1, text.ornaments[ornament].offset)) }
      // A line feed is met only where an ornament follows it at the text's end.
      var inkEnd = end
      while inkEnd > place, content[inkEnd - 1] == 0x0A { inkEnd -= 1 }
      defer { place = end }
      guard place < inkEnd else { continue }
      let piece = content.withUnsafeBufferPointer { content in
        String(validated: content, place..<inkEnd)
      }
      give(TypesetText.Span(piece, text.runs[run].style, offset: place, link: text.runs[run].link), place..<inkEnd)
    }
  }

  /// The character of a line that has no room for it.
  private func loneCharacter(of line: LineFiller.Line, _ text: RunningText, _ run: Int) -> (Unicode.Scalar, Int?)? {
    guard line.start < line.end else { return nil }
    let letters = String(decoding: content[line.start..<line.end], as: UTF8.self).unicodeScalars
    let character = letters.first { DisplayWidth.columns(of: Character($0)) > measure }
    return character.map { ($0, text.runs[run].link) }
  }

  /// Half a glyph is none: its code stands for it, in as many lines as that takes.
  private mutating func append(codeOf character: Unicode.Scalar, _ style: Style, _ link: Int?, offset: Int) {
    var code = Glyph.code(of: character)[...]
    while !code.isEmpty {
      append([TypesetText.Span(String(code.prefix(measure)), style, link: link)], offset: offset)
      code = code.dropFirst(measure)
    }
  }

  /// A span without hints that say nothing outside of it: soft hyphens, and the isolates that `dir` became.
  func visible(_ span: TypesetText.Span, _ range: Range<Int>, _ marks: [UInt8], _ markStart: Int)
    -> [TypesetText.Span]
  {
    guard span.offset != nil else { return [span] }
    var result: [TypesetText.Span] = []
    var start = range.lowerBound
    func flush(to end: Int) {
      guard start < end else { return }
      let piece = String(decoding: content[start..<end], as: UTF8.self)
      result.append(TypesetText.Span(piece, span.style, offset: start, link: span.link))
    }
    for place in range where marks[place - markStart] & LineMarks.cluster != 0 {
      if LineMarks.columns(of: marks[place - markStart]) > 0 { continue }
      let scalar = String(decoding: content[place..<min(place + 4, range.upperBound)], as: UTF8.self).unicodeScalars
        .first
      guard let scalar, TextSanitizing.isLeftOut(scalar.value) || scalar.value == 0x200B && isBesideLatin(place) else {
        continue
      }
      flush(to: place)
      start = place + 1
      while start < range.upperBound, marks[start - markStart] & LineMarks.cluster == 0 { start += 1 }
    }
    flush(to: range.upperBound)
    return result
  }

  /// Whether a break without width stands in an address, a path or a long word (`<wbr>`), which nobody looks for with
  /// it; between words of Khmer or Thai it is a part of what was written.
  private func isBesideLatin(_ place: Int) -> Bool {
    place == 0 || content[place - 1] < 0x80 || place + 3 >= content.count || content[place + 3] < 0x80
  }
}
