import Markup
import Screen

extension Galley {
  /// Sets text to the letter; its lines may be wider than the measure.
  mutating func set(preformatted inlines: [Inline]) {
    let outer = style
    style = style.with(.code)
    let text = flatten(inlines)
    style = outer
    var place = text.start
    var run = 0
    var ornament = 0
    while place < text.end {
      if isFull {
        wasCut = true
        return
      }
      var end = place
      while end < text.end, content[end] != 0x0A { end += 1 }
      var spans: [TypesetText.Span] = []
      var column = 0
      var start = place
      while start < end || (ornament < text.ornaments.count && text.ornaments[ornament].offset <= end) {
        if ornament < text.ornaments.count, text.ornaments[ornament].offset <= start {
          let it = text.ornaments[ornament]
          spans.append(TypesetText.Span(it.text, it.style, link: it.link))
          column += it.columns
          ornament += 1
          continue
        }
        while run < text.runs.count - 1, text.runs[run].end <= start { run += 1 }
        var stop = min(end, text.runs[run].end)
        if ornament < text.ornaments.count { stop = min(stop, max(start + 1, text.ornaments[ornament].offset)) }
        if let tab = content[start..<stop].firstIndex(of: 0x09) { stop = tab }
        if stop > start {
          let piece = String(decoding: content[start..<stop], as: UTF8.self)
          spans.append(TypesetText.Span(piece, text.runs[run].style, offset: start, link: text.runs[run].link))
          column += DisplayWidth.columns(of: piece)
          start = stop
        } else {
          let space = 8 - column % 8
          spans.append(TypesetText.Span(String(repeating: " ", count: space), text.runs[run].style))
          column += space
          start += 1
        }
      }
      append(spans, offset: place)
      place = end + 1
    }
  }
}
