import Markup
import Screen

extension Galley {
  /// Sets blocks with a blank line between them.
  mutating func set(_ blocks: [Block], isTight: Bool = false) {
    var isFirst = true
    for block in blocks {
      if isFull {
        wasCut = true
        return
      }
      if !isFirst, !isTight { appendBlank() }
      isFirst = false
      set(block)
    }
  }

  mutating func set(_ block: Block) {
    switch block {
    case .paragraph(let content): set(paragraph: content)
    case .heading(let level, let content, let anchor): setHeading(level, content, anchor)
    case .list(let list): set(list)
    case .definitions(let definitions): set(definitions)
    case .quote(let blocks):
      let outer = style
      style = style.with(.quote)
      let bar = TypesetText.Span("│ ", Style(.quote))
      prefixed(nil, bar) { $0.set(blocks) }
      style = outer
    case .preformatted(let content, _): set(preformatted: content)
    case .table(let table): set(table)
    case .figure(let blocks, let caption):
      set(blocks)
      if !caption.isEmpty {
        let outer = style
        style = style.with(.muted).adding(.italic)
        set(paragraph: caption)
        style = outer
      }
    case .details(let summary, let blocks):
      let outer = style
      style = style.adding(.bold)
      let indent = TypesetText.Span("  ", outer)
      prefixed(TypesetText.Span("▾ ", Style(.ornament)), indent) { galley in
        galley.set(paragraph: summary)
        galley.style = outer
        galley.set(blocks)
      }
    case .rule:
      append([TypesetText.Span(String(repeating: "─", count: measure), Style(.ornament))], offset: content.count)
    }
  }

  /// A sentence of ours.
  mutating func set(notice: String) {
    if !lines.isEmpty { appendBlank() }
    let outer = style
    style = Style(.notice)
    set(paragraph: [.text(notice)])
    style = outer
  }

  private mutating func setHeading(_ level: Int, _ content: [Inline], _ anchor: String?) {
    let outer = style
    style = Style(.heading, level <= 3 ? .bold : .italic)
    let start = self.content.count
    let firstLine = lines.count
    if let anchor { anchors[anchor] = anchors[anchor] ?? start }
    set(paragraph: content)
    style = outer
    let title = String(decoding: self.content[min(start, self.content.count)...], as: UTF8.self)
    headings.append(
      TypesetText.Heading(
        level: level, title: title.split(whereSeparator: \.isNewline).joined(separator: " "), offset: start))
    guard level <= 2, firstLine < lines.count else { return }
    let longest = lines[firstLine...].map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
    let rule = String(repeating: level == 1 ? "═" : "─", count: min(measure, max(1, longest - indent)))
    append([TypesetText.Span(rule, Style(.ornament))], offset: self.content.count)
  }

  private mutating func set(_ definitions: [Definition]) {
    for (index, definition) in definitions.enumerated() {
      if isFull {
        wasCut = true
        return
      }
      if index > 0 { appendBlank() }
      let outer = style
      style = style.adding(.bold)
      for term in definition.terms { set(paragraph: term) }
      style = outer
      let indent = TypesetText.Span("    ", outer)
      for description in definition.descriptions { prefixed(nil, indent) { $0.set(description) } }
    }
  }
}
