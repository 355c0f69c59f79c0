import Blog
import Screen
import Words

/// The results of a search through everything.
extension Painter {
  /// What is looked for, how much was found, and how far the search is.
  func searchTitle(_ place: Ordinal?) -> String {
    guard let search = session.blog.textSearch else { return "" }
    var parts = ["“\(VisualOrder.isolated(search.text))”"]
    func add(_ legend: SearchLegend) { parts.append(legend.text) }
    if let place, !search.hits.isEmpty {
      add(.found(place, isRunning: search.isRunning))
    } else {
      add(.nothing(isRunning: search.isRunning))
    }
    if search.isRunning, search.total > 0, !session.isLinear {
      add(search.hits.count >= search.allowed ? .moreBelow : .percent(100 * search.done / search.total))
    }
    if search.missing > 0 {
      add(.notIndexed(search.missing))
    } else if search.isEarly {
      add(.notAllIndexed)
    }
    return parts.joined(separator: session.isLinear ? ", " : " · ")
  }

  mutating func paintNoResults(_ inner: Rect) {
    guard let search = session.blog.textSearch else { return }
    let words: EmptyPane = search.isRunning ? .searching : !search.isWhole ? .nothingIndexedYet : .nothingFound
    surface.put(words.text, row: inner.row, column: inner.column, style: Style(.muted), limit: inner.width)
  }

  /// Two lines: where it stands, and what it says.
  mutating func paint(_ hit: SearchHit, at row: Int, _ inner: Rect) {
    var column = inner.column
    let end = inner.column + inner.width
    func put(_ text: String, _ style: Style) {
      guard column < end else { return }
      column += surface.put(DisplayWidth.truncate(text, to: end - column), row: row, column: column, style: style)
    }
    put(hit.published.map { $0.dayColumn + "  " } ?? "", Style(.muted))
    put(hit.post.blog.map { $0.name + "  " } ?? "", Style(.author))
    put(hit.displayTitle, Style(.title, .bold))
    if hit.comment != nil { put("  ↩ \(VisualOrder.isolated(hit.author))", Style(.author)) }
    guard inner.row + inner.height > row + 1 else { return }
    paintExcerpt(hit, row: row + 1, column: inner.column + 2, end: end)
  }

  mutating func paintExcerpt(_ hit: SearchHit, row: Int, column: Int, end: Int) {
    let bytes = Array(hit.excerpt.utf8)
    var from = 0
    var spans: [TypesetText.Span] = []
    var used = 0
    // All of it runs as the whole excerpt, what is left of it and the marks of what is not.
    let order = VisualOrder.hasRightToLeft(hit.excerpt) ? VisualOrder.levels(of: hit.excerpt, .automatic) : nil
    let base: UInt8 = order?.rightToLeft.isEmpty == false ? 1 : 0
    func mark(_ text: String, _ style: Style) {
      spans.append(TypesetText.Span(text, style, level: base))
      used += DisplayWidth.columns(of: text)
    }
    func put(_ range: Range<Int>, _ style: Style) {
      guard !range.isEmpty else { return }
      let span = TypesetText.Span(String(decoding: bytes[range], as: UTF8.self), style, offset: range.lowerBound)
      used += DisplayWidth.columns(of: span.text)
      guard let levels = order?.levels else { return spans.append(span) }
      Galley.split(span, { levels[range.lowerBound + $0] }, &spans)
    }
    // A long beginning gives way, so that the first match is on the screen.
    if let first = hit.matches.first {
      let before = String(decoding: bytes[..<min(first.lowerBound, bytes.count)], as: UTF8.self)
      let room = max(4, (end - column) / 2)
      if DisplayWidth.columns(of: before) > room {
        var kept = Substring(before)
        while DisplayWidth.columns(of: String(kept)) > room - 2, !kept.isEmpty { kept.removeFirst() }
        from = before.utf8.count - kept.utf8.count
        mark("… ", Style(.muted))
      }
    }
    for match in hit.matches where match.lowerBound >= from && match.upperBound <= bytes.count {
      put(from..<match.lowerBound, .text)
      put(match, Style(.match))
      from = match.upperBound
    }
    let rest = String(decoding: bytes[min(from, bytes.count)...], as: UTF8.self)
    let cut = DisplayWidth.truncate(rest, to: end - column - used)
    let isCut = cut != rest && cut.last == "…"
    let kept = min(from, bytes.count)
    put(kept..<kept + cut.utf8.count - (isCut ? "…".utf8.count : 0), .text)
    if isCut { mark("…", .text) }
    // What does not fit was left out: no other mark is wanted.
    paint(TypesetText.Line(spans: spans), row: row, column: column, limit: end - column)
  }
}
