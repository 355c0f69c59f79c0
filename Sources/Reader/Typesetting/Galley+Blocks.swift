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
    if options.isLinear, setInWords(block) { return }
    switch block {
    case .paragraph(let content): set(paragraph: content)
    case .heading(let level, let content, let anchor): setHeading(level, content, anchor)
    case .list(let list): set(list)
    case .definitions(let definitions): set(definitions)
    case .quote(let blocks):
      with(style.with(.quote)) { galley in
        let isRightToLeft = galley.isRightToLeft(blocks)
        galley.prefixed(nil, TypesetText.Span("│ ", Style(.quote)), isRightToLeft: isRightToLeft) { $0.set(blocks) }
      }
    case .indented(let steps, let blocks):
      let indent = String(repeating: " ", count: 4 * steps)
      prefixed(nil, TypesetText.Span(indent, style)) { $0.set(blocks) }
    case .preformatted(let content, _):
      // Columns to stand apart by are given up where a line needs them.
      if isWide(content, beyond: measure) {
        withoutIndent { $0.set(preformatted: content) }
      } else if isWide(content, beyond: measure - 2) {
        set(preformatted: content)
      } else {
        prefixed(nil, TypesetText.Span("  ", Style(.code))) { $0.set(preformatted: content) }
      }
    case .table(let table): set(table)
    case .figure(let blocks, let caption):
      // Pictures of a gallery stand close together.
      isCaptioned = !caption.isEmpty && blocks.count == 1
      set(blocks, isTight: blocks.allSatisfy(Self.isPicture))
      isCaptioned = false
      // Below a list, it would look like a part of the last item.
      if !caption.isEmpty, case .list = blocks.last { appendBlank() }
      if !caption.isEmpty { with(style.with(.muted).adding(.italic)) { $0.set(paragraph: caption) } }
    case .details(let summary, let blocks):
      let isRightToLeft = isRightToLeft(summary)
      prefixed(
        TypesetText.Span("▾ ", Style(.ornament)), TypesetText.Span("  ", style), isRightToLeft: isRightToLeft
      ) { galley in
        galley.with(galley.style.adding(.bold)) { $0.set(paragraph: summary) }
        galley.set(blocks)
      }
    case .rule:
      append([Self.rule("─", measure)], offset: content.count)
    case .localized(let locality, let blocks):
      localized(locality) { $0.set(blocks) }
    }
  }

  /// Sets what `body` sets in another style.
  mutating func with(_ style: Style, _ body: (inout Galley) -> Void) {
    let outer = self.style
    self.style = style
    body(&self)
    self.style = outer
  }

  /// Sets what `body` sets in another language or direction.
  mutating func localized(_ locality: Locality, _ body: (inout Galley) -> Void) {
    let outer = (language, direction)
    if let tag = locality.language { language = hyphenators.index(of: tag) }
    if let direction = locality.direction { self.direction = direction }
    body(&self)
    (language, direction) = outer
  }

  private static func isPicture(_ block: Block) -> Bool {
    switch block {
    case .figure(let content, _): content.allSatisfy(isPicture)
    case .paragraph(let content):
      arePictures(
        content.flatMap { inline -> [Inline] in if case .link(_, let inner) = inline { inner } else { [inline] } })
    default: false
    }
  }

  /// Levels 1 to 3 carry a rule, so that plain text shows them too, and deeper ones a sign.
  private mutating func setHeading(_ level: Int, _ content: [Inline], _ anchor: String?) {
    endContent()
    let start = self.content.count
    let firstLine = lines.count
    longestLine = 0
    if let anchor, anchors[anchor] == nil { anchors[anchor] = start }
    let isRightToLeft = isRightToLeft(content)
    let sign = level < 4 ? "" : String(repeating: "›", count: level - 3) + " "
    with(Style(.heading, level <= 4 ? .bold : .italic)) { galley in
      if sign.isEmpty { return galley.set(paragraph: content) }
      let indent = String(repeating: " ", count: sign.count)
      galley.prefixed(
        TypesetText.Span(sign, Style(.ornament)), TypesetText.Span(indent, galley.style), isRightToLeft: isRightToLeft
      ) { $0.set(paragraph: content) }
    }
    let title = self.content[start...].map { $0 == 0x0A ? 0x20 : $0 }
    headings.append(
      TypesetText.Heading(level: level, title: String(decoding: title, as: UTF8.self), offset: start))
    guard level <= 3, firstLine < lines.count, !wasCut else { return }
    var rule = Self.rule(level == 1 ? "═" : level == 2 ? "─" : "·", min(measure, max(1, longestLine)))
    rule.level = isRightToLeft ? 1 : 0
    append([rule], offset: self.content.count, isRightToLeft: isRightToLeft)
  }

  /// A horizontal line of one-column glyphs.
  static func rule(_ glyph: StaticString, _ columns: Int) -> TypesetText.Span {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(columns * glyph.utf8CodeUnitCount)
    for _ in 0..<columns {
      bytes.append(contentsOf: UnsafeBufferPointer(start: glyph.utf8Start, count: glyph.utf8CodeUnitCount))
    }
    return TypesetText.Span(String(decoding: bytes, as: UTF8.self), Style(.ornament))
  }

  /// - Parameter describe: sets what is said of the terms.
  mutating func set(_ definitions: [Definition], describe: (inout Galley, [Block]) -> Void) {
    for (index, definition) in definitions.enumerated() {
      if isFull {
        wasCut = true
        return
      }
      if index > 0 { appendBlank() }
      with(style.adding(.bold)) { galley in
        for term in definition.terms { galley.set(paragraph: term) }
      }
      for description in definition.descriptions { describe(&self, description) }
    }
  }

  private mutating func set(_ definitions: [Definition]) {
    set(definitions) { galley, description in
      let indent = TypesetText.Span("    ", galley.style)
      galley.prefixed(nil, indent, isRightToLeft: galley.isRightToLeft(description)) { $0.set(description) }
    }
  }
}
