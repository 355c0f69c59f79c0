import Markup
import Screen
import Words

/// Blocks in linear mode: everything begins at the left edge, and words or signs that can be spoken stand for lines, bars,
/// indents and columns.
extension Galley {
  /// Whether the block is one that is drawn otherwise; it is set then.
  mutating func setInWords(_ block: Block) -> Bool {
    switch block {
    case .heading(let level, let content, let anchor): setHeadingInWords(level, content, anchor)
    case .list(let list): setInWords(list)
    case .definitions(let definitions): set(definitions) { $0.set($1) }
    case .quote(let blocks):
      with(style.with(.quote)) { galley in
        galley.prefixed(nil, TypesetText.Span("> ", Style(.quote)), isRightToLeft: galley.isRightToLeft(blocks)) {
          $0.set(blocks)
        }
      }
    case .indented(_, let blocks): set(blocks)
    case .preformatted(let content, _): set(preformatted: content)
    case .table(let table): setInWords(table)
    case .details(let summary, let blocks):
      begin(with: LinearTextWords.details.text)
      with(style.adding(.bold)) { $0.set(paragraph: summary) }
      set(blocks)
    case .rule: append([TypesetText.Span(LinearTextWords.rule.text, Style(.ornament))], offset: content.count)
    case .paragraph, .figure, .localized: return false
    }
    return true
  }

  /// What stands before the next words, behind what waits for them already.
  private mutating func begin(with words: String) { label = (label ?? "") + words }

  private mutating func setHeadingInWords(_ level: Int, _ content: [Inline], _ anchor: String?) {
    endContent()
    let start = self.content.count
    if let anchor, anchors[anchor] == nil { anchors[anchor] = start }
    begin(with: LinearTextWords.heading(level).text)
    with(Style(.heading, .bold)) { $0.set(paragraph: content) }
    let title = self.content[start...].map { $0 == 0x0A ? 0x20 : $0 }
    headings.append(
      TypesetText.Heading(level: level, title: String(decoding: title, as: UTF8.self), offset: start))
  }

  /// A list in a list has more dashes.
  private mutating func setInWords(_ list: ListBlock) {
    listDepth += 1
    defer { listDepth -= 1 }
    for (index, item) in list.items.enumerated() {
      if isFull {
        wasCut = true
        return
      }
      if !list.isTight, index > 0 { appendBlank() }
      let isBullet = list.marker == .bullet && item.isDone == nil
      begin(with: (isBullet ? String(repeating: "-", count: listDepth) : label(item, list.marker)) + " ")
      set(item.content, isTight: list.isTight)
      // An item that says nothing is one all the same.
      if let waiting = label {
        append([TypesetText.Span(waiting, style.with(.muted))], offset: content.count)
        label = nil
      }
    }
  }

  /// Row by row: each cell on a line of its own, behind its column's name.
  private mutating func setInWords(_ table: Table) {
    if !table.caption.isEmpty { with(style.adding(.bold)) { $0.set(paragraph: table.caption) } }
    let headers = table.rows.first.flatMap { row in
      row.allSatisfy(\.isHeader) && table.rows.count > 1 ? row.map { Self.name(of: $0) } : nil
    }
    let isNamed = headers?.allSatisfy { !$0.isEmpty } == true
    for (index, row) in table.rows.enumerated() {
      // Where every cell says what it is of, the names alone say nothing.
      if index == 0, isNamed { continue }
      if isFull {
        wasCut = true
        return
      }
      if index > (isNamed ? 1 : 0) { appendBlank() }
      for (column, cell) in row.enumerated() where !cell.content.isEmpty {
        if index > 0, let headers, headers.indices.contains(column), !headers[column].isEmpty {
          begin(with: headers[column] + ": ")
        }
        set(cell)
        label = nil
      }
    }
  }

  /// What was taken back stands between words.
  mutating func flatten(deletedInWords inner: [Inline], _ style: Style, _ link: Int?, _ text: inout RunningText) {
    add(LinearTextWords.deletedBegins.text, style, link, leansForward: true, &text)
    flatten(inner, style, link, &text)
    add(LinearTextWords.deletedEnds.text, style, link, &text)
  }
}
