import Screen

/// Fills lines with running text: as much on each as fits, parting words where a line would else stay too short.
struct LineFiller {
  /// One line, before it is made of spans.
  struct Line {
    /// Offset in the content of its first byte.
    var start: Int
    /// Offset of its end, spaces taken away.
    var end: Int
    /// Where the next line begins.
    var next: Int
    /// The ornaments on it.
    var ornaments: Range<Int>
    /// Whether a word is parted at its end.
    var hasHyphen = false
    /// Cells that it covers.
    var columns: Int
  }

  /// The whole content.
  let content: UnsafeBufferPointer<UInt8>
  /// Of `markStart` and on.
  let marks: UnsafeBufferPointer<UInt8>
  let markStart: Int
  let text: RunningText
  let measure: Int
  let hyphenators: Hyphenators
  /// Lines in succession that end in a hyphen.
  private var hyphenLadder = 0

  init(
    content: UnsafeBufferPointer<UInt8>, marks: UnsafeBufferPointer<UInt8>, markStart: Int, text: RunningText,
    measure: Int, hyphenators: Hyphenators
  ) {
    self.content = content
    self.marks = marks
    self.markStart = markStart
    self.text = text
    self.measure = measure
    self.hyphenators = hyphenators
  }

  /// Fills one line from a place and an ornament on.
  mutating func line(from start: Int, ornament: Int) -> Line {
    let line = fill(from: start, ornament: ornament)
    hyphenLadder = line.hasHyphen ? hyphenLadder + 1 : 0
    return line
  }

  /// A line while it is filled.
  private struct Filling {
    let start: Int
    let firstOrnament: Int
    var place: Int
    var ornament: Int
    var column = 0
    /// The end of what was seen last, and the cells up to it.
    var ink: Int
    var inkColumn = 0
    /// The last place where the line may end, and the one before.
    var best: Line?
    var previous: Line?

    var hasAnything: Bool { place > start || ornament > firstOrnament }

    /// Beside a picture a line may end, whatever stands there.
    mutating func noteOpportunity() {
      previous = best
      best = line(end: ink, next: place)
    }

    func line(end: Int, next: Int) -> Line {
      Line(start: start, end: end, next: next, ornaments: firstOrnament..<ornament, columns: inkColumn)
    }
  }

  private func fill(from start: Int, ornament first: Int) -> Line {
    let end = markStart + marks.count
    var filling = Filling(start: start, firstOrnament: first, place: start, ornament: first, ink: start)
    while true {
      let nextOrnament = filling.ornament < text.ornaments.count ? text.ornaments[filling.ornament].offset : Int.max
      if !filling.hasAnything { skipPlain(&filling, to: min(end, nextOrnament)) }
      if let line = fill(&filling, to: min(end, nextOrnament)) { return line }
      if filling.place == end, nextOrnament > end { return filling.line(end: filling.ink, next: end) }
      // What belongs to the text before stays with it; the rest goes where the text after it goes.
      let ornament = text.ornaments[filling.ornament]
      if ornament.leansForward, filling.place < end, let line = meetOpportunity(&filling) { return line }
      if ornament.breaks.contains(.before), filling.hasAnything, !opensBracket(before: filling.place) {
        filling.noteOpportunity()
      }
      if filling.column + ornament.columns > measure, filling.hasAnything { return overflow(filling) }
      filling.column += ornament.columns
      filling.ornament += 1
      if !ornament.leansForward || ornament.breaks.contains(.after) || filling.place == end {
        filling.ink = filling.place
        filling.inkColumn = filling.column
      }
      // Where a space follows, the line may end behind that.
      if ornament.breaks.contains(.after), filling.place < end, content[filling.place] != 0x20,
        !beginsNoLine(filling.place)
      {
        filling.noteOpportunity()
      }
    }
  }

  /// Takes as many words at once as surely fit: clusters of one byte and one cell, as far as the last but two places
  /// where the line may end. What ends a line looks no further back.
  private func skipPlain(_ filling: inout Filling, to end: Int) {
    let start = filling.start
    let limit = min(end, start + measure)
    var place = start
    guard limit - place >= 32, let base = marks.baseAddress else { return }
    let plain = UInt64(LineMarks.cluster | 1) &* 0x0101_0101_0101_0101
    let others = ~(UInt64(LineMarks.opportunity) &* 0x0101_0101_0101_0101)
    while place + 8 <= limit {
      let eight = UnsafeRawPointer(base + (place - markStart)).loadUnaligned(as: UInt64.self)
      if eight & others != plain { break }
      place += 8
    }
    var opportunities = 0
    while place - 1 > start {
      place -= 1
      guard marks[place - markStart] & LineMarks.opportunity != 0 else { continue }
      opportunities += 1
      if opportunities == 3 { break }
    }
    guard opportunities == 3 else { return }
    filling.place = place
    filling.column = place - start
    var ink = place
    while ink > start, content[ink - 1] == 0x20 { ink -= 1 }
    filling.ink = ink
    filling.inkColumn = ink - start
  }

  /// Fills with text up to an ornament or the end; returns the line where that ends it.
  private func fill(_ filling: inout Filling, to end: Int) -> Line? {
    var place = filling.place
    var column = filling.column
    while place < end {
      // Letters of one cell, up to where the line may end or is full.
      let first = place
      while place < end {
        let mark = marks[place - markStart]
        if mark == LineMarks.cluster | 1, content[place] != 0x20, column < measure {
          column += 1
        } else if mark != 0 || place == first {
          break
        }
        place += 1
      }
      if place > first {
        filling.ink = place
        filling.inkColumn = column
        if place == end { break }
      }
      let mark = marks[place - markStart]
      if mark & LineMarks.opportunity != 0 {
        (filling.place, filling.column) = (place, column)
        if let line = meetOpportunity(&filling) { return line }
      }
      let byte = content[place]
      if byte == 0x20, place + 1 >= markStart + marks.count || marks[place + 1 - markStart] & LineMarks.cluster != 0 {
        // Spaces at a line's end hang over its edge and are not drawn.
        column += 1
        place += 1
        continue
      }
      let columns = LineMarks.columns(of: mark)
      if column + columns > measure, columns > 0 {
        (filling.place, filling.column) = (place, column)
        if filling.hasAnything { return overflow(filling) }
      }
      column += columns
      place += 1
      if byte >= 0x80 || byte == 0x20 || place < end && content[place] >= 0x80 {
        while place < end, marks[place - markStart] & LineMarks.cluster == 0 { place += 1 }
      }
      if columns > 0 {
        filling.ink = place
        filling.inkColumn = column
      }
    }
    (filling.place, filling.column) = (place, column)
    return nil
  }

  /// Notes that the line may end at the place that was reached; returns it where it must.
  private func meetOpportunity(_ filling: inout Filling) -> Line? {
    let mark = marks[filling.place - markStart]
    guard mark & LineMarks.opportunity != 0, filling.place > filling.start, filling.best?.next != filling.place else {
      return nil
    }
    var line = filling.line(end: filling.ink, next: filling.place)
    if mark & LineMarks.mandatory != 0 { return line }
    if isSoftHyphen(before: filling.place) {
      if filling.column + 1 > measure { return nil }
      line.hasHyphen = true
      line.columns += 1
    }
    filling.previous = filling.best
    filling.best = line
    return nil
  }

  private func overflow(_ filling: Filling) -> Line {
    let word = filling.best?.next ?? filling.start
    if let parted = parted(word, filling) { return parted }
    if let best = filling.best { return withoutWidow(best, filling.previous) }
    return emergency(filling.line(end: filling.ink, next: filling.place))
  }

  private func isSoftHyphen(before place: Int) -> Bool {
    place >= markStart + 2 && content[place - 1] == 0xAD && content[place - 2] == 0xC2
  }

  /// The same line one word shorter, where else one short word would be alone on the last line.
  private func withoutWidow(_ line: Line, _ previous: Line?) -> Line {
    guard let previous, !line.hasHyphen, !previous.hasHyphen, text.end - line.next <= 6,
      previous.columns * 5 >= measure * 3,
      line.ornaments.upperBound == text.ornaments.count
    else { return line }
    var columns = 0
    for place in line.next..<text.end {
      if content[place] == 0x20 || content[place] == 0x0A { return line }
      columns += LineMarks.columns(of: marks[place - markStart])
    }
    guard columns <= 5, line.columns - previous.columns + columns + 1 <= measure else { return line }
    return previous
  }

  /// A line that ends inside a word that no rule parts: after a mark inside it if there is one near the end, else
  /// anywhere.
  private func emergency(_ line: Line) -> Line {
    var line = line
    let end = line.next
    // What leans forward goes with what it leans on.
    while let last = line.ornaments.last, text.ornaments[last].leansForward,
      !text.ornaments[last].breaks.contains(.after), text.ornaments[last].offset == end,
      line.end > line.start || line.ornaments.count > 1
    {
      line.ornaments = line.ornaments.dropLast()
    }
    var columns = 0
    var place = end - 1
    while place > line.start, columns * 3 < measure, line.ornaments.isEmpty {
      let mark = marks[place - markStart]
      if mark & LineMarks.cluster != 0 {
        columns += LineMarks.columns(of: mark)
        if place + 1 < end, Self.parts.contains(content[place]), marks[place + 1 - markStart] & LineMarks.cluster != 0 {
          (line.end, line.next) = (place + 1, place + 1)
          break
        }
      }
      place -= 1
    }
    return line
  }

  /// After these an address or a long name may rather end a line than elsewhere.
  private static let parts = Set("-_.,?&=;/+%#".utf8)
}

extension LineFiller {
  /// The longest beginning of a word that fits, where the line would else be left too short.
  private func parted(_ word: Int, _ filling: Filling) -> Line? {
    let overflow = filling.place
    let used = filling.best?.columns ?? 0
    // More than two hyphens below each other are ugly, a word parted anywhere is uglier.
    guard measure - used >= max(4, measure / 5), hyphenLadder < 2 || filling.best == nil, measure >= 8 else {
      return nil
    }
    var begin = word
    while begin < overflow, !isLetter(begin) { begin += 1 }
    if begin > word, content[begin - 1] == UInt8(ascii: "#") || content[begin - 1] == UInt8(ascii: "@") { return nil }
    var end = begin
    while end < text.end, end - begin < 200, end < markStart + marks.count, isLetter(end) { end += 1 }
    guard begin < overflow, begin < end else { return nil }
    // A short word moves to the next line whole; a long one only if enough of it stays.
    let letters = content[begin..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    guard letters >= 8 || letters > measure else { return nil }
    // The last word keeps the last line from being a piece of it.
    if text.end - end <= 2, letters <= measure { return nil }
    // What goes on without a space and is no closing punctuation is an address, a name of a file, a number.
    if end < text.end, !Self.closing.contains(content[end]), content[end] < 0x80 { return nil }
    if isInName(begin..<end) { return nil }
    let run = text.runs[text.run(at: begin, from: 0)]
    guard let hyphenator = hyphenators[run.language] else { return nil }
    let points = hyphenator.points(
      in: String(decoding: UnsafeBufferPointer(rebasing: content[begin..<end]), as: UTF8.self))
    guard !points.isEmpty else { return nil }
    // Columns from the line's start; ornaments before the word count too.
    var column = 0
    var ornament = filling.firstOrnament
    var result: Line?
    var place = filling.start
    while place < overflow {
      while ornament < text.ornaments.count, text.ornaments[ornament].offset <= place {
        column += text.ornaments[ornament].columns
        ornament += 1
      }
      if place > begin, points.contains(place - begin), column + 1 <= measure {
        result = Line(
          start: filling.start, end: place, next: place, ornaments: filling.firstOrnament..<ornament, hasHyphen: true,
          columns: column + 1)
      }
      column += LineMarks.columns(of: marks[place - markStart])
      place += 1
    }
    return result
  }

  /// Whether letters are a part of a path or of a file's name (`./configure`, `and/or`, `.profile`, `config.guess`): a
  /// hyphen would be read as a part of it too.
  private func isInName(_ letters: Range<Int>) -> Bool {
    func isBlank(_ place: Int) -> Bool { content[place] == 0x20 || content[place] == 0x0A }
    var first = letters.lowerBound
    while first > text.start, letters.lowerBound - first < 200, !isBlank(first - 1) {
      first -= 1
      if content[first] == UInt8(ascii: "/") { return true }
    }
    if content[first] == UInt8(ascii: ".") { return true }
    var last = letters.upperBound
    while last < text.end, last - letters.upperBound < 200, !isBlank(last) {
      if content[last] == UInt8(ascii: "/") { return true }
      last += 1
    }
    let next = letters.upperBound + 1
    return next < text.end && content[next - 1] == UInt8(ascii: ".") && isLetter(next)
  }

  private func isLetter(_ place: Int) -> Bool {
    let byte = content[place]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    // Latin letters beyond ASCII; the hyphenator looks again, and knows better.
    return byte >= 0xC3 && byte <= 0xCA || byte < 0xC0
  }

  private static let closing = Set(" \n.,;:!?)]}'\"".utf8)
}
