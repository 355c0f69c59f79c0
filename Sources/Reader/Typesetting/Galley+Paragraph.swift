import Markup
import Screen

extension Galley {
  /// Sets running text in lines, as much on each as fits.
  mutating func set(paragraph inlines: [Inline]) {
    let text = flatten(inlines)
    content.withUnsafeBufferPointer {
      LineMarks.mark(UnsafeBufferPointer(rebasing: $0[text.start..<text.end]), into: &marks)
    }
    if text.start == text.end, text.ornaments.isEmpty { return }
    fill(text)
  }

  private mutating func fill(_ text: RunningText) {
    var cursor = Cursor()
    var place = text.start
    var ornament = 0
    repeat {
      if isFull {
        wasCut = true
        return
      }
      let line = nextLine(text, from: place, ornament: ornament)
      append(spans(text, place..<line.end, ornament..<line.ornament, &cursor), offset: place)
      place = line.next
      ornament = line.ornament
    } while place < text.end || ornament < text.ornaments.count
  }

  /// Where the runs are read from.
  struct Cursor {
    var run = 0
  }

  /// A line's end, where the next begins, and the first ornament that stands there.
  struct LineEnd {
    var end: Int
    var next: Int
    var ornament: Int
  }

  /// Fills one line.
  private func nextLine(_ text: RunningText, from start: Int, ornament first: Int) -> LineEnd {
    let measure = self.measure
    var column = 0
    var ornament = first
    // The last place where the line may end: after spaces are taken away, and the ornaments before it.
    var best: LineEnd?
    var place = start
    var lastInk = start
    while true {
      // What belongs to the text before stays with it.
      while ornament < text.ornaments.count, text.ornaments[ornament].offset == place,
        !text.ornaments[ornament].leansForward || place == text.end
      {
        column += text.ornaments[ornament].columns
        if column > measure {
          if let best { return best }
          if place > start || ornament > first { return LineEnd(end: place, next: place, ornament: ornament) }
        }
        ornament += 1
        lastInk = place
      }
      if place == text.end { return LineEnd(end: lastInk, next: place, ornament: ornament) }
      let mark = marks[place - text.start]
      if mark & LineMarks.mandatory != 0, place > start {
        return LineEnd(end: lastInk, next: place, ornament: ornament)
      }
      if mark & LineMarks.opportunity != 0, place > start {
        best = LineEnd(end: lastInk, next: place, ornament: ornament)
      }
      while ornament < text.ornaments.count, text.ornaments[ornament].offset == place {
        column += text.ornaments[ornament].columns
        if column > measure {
          if let best { return best }
          if place > start || ornament > first { return LineEnd(end: place, next: place, ornament: ornament) }
        }
        ornament += 1
      }
      let byte = content[place]
      if byte == 0x0A {
        place += 1
        continue
      }
      let columns = Int(mark & LineMarks.columns)
      // Spaces at a line's end hang over its edge and are not drawn.
      if byte != 0x20 {
        if column + columns > measure, columns > 0 {
          if let best { return best }
          if place > start || ornament > first { return LineEnd(end: place, next: place, ornament: ornament) }
        }
      }
      column += columns
      place += 1
      while place < text.end, marks[place - text.start] & LineMarks.cluster == 0 { place += 1 }
      if byte != 0x20 { lastInk = place }
    }
  }

  /// The spans of a piece of running text on one line.
  private func spans(_ text: RunningText, _ range: Range<Int>, _ ornaments: Range<Int>, _ cursor: inout Cursor)
    -> [TypesetText.Span]
  {
    var result: [TypesetText.Span] = []
    var ornament = ornaments.lowerBound
    var place = range.lowerBound
    while true {
      while ornament < ornaments.upperBound, text.ornaments[ornament].offset <= place {
        let it = text.ornaments[ornament]
        result.append(TypesetText.Span(it.text, it.style, link: it.link))
        ornament += 1
      }
      guard place < range.upperBound else { break }
      while cursor.run < text.runs.count - 1, text.runs[cursor.run].end <= place { cursor.run += 1 }
      let run = text.runs[cursor.run]
      if measure == 1, marks[place - text.start] & LineMarks.columns == 2 {
        // Half a glyph is none.
        result.append(TypesetText.Span("\u{FFFD}", run.style, link: run.link))
        break
      }
      var end = min(range.upperBound, run.end)
      if ornament < ornaments.upperBound { end = min(end, max(place + 1, text.ornaments[ornament].offset)) }
      result.append(
        TypesetText.Span(
          String(decoding: content[place..<end], as: UTF8.self), run.style, offset: place, link: run.link))
      place = end
    }
    while ornament < ornaments.upperBound {
      let it = text.ornaments[ornament]
      result.append(TypesetText.Span(it.text, it.style, link: it.link))
      ornament += 1
    }
    return result
  }
}
