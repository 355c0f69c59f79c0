import Markup
import Screen

/// What stands beside the lines of a block, on the side that the block's text begins at.
extension Galley {
  /// What stands before the lines of a block: a bullet and its hanging indent, a quote's bar.
  struct Prefix {
    /// Before the block's first line; nil once it stands there.
    var first: [TypesetText.Span]?
    /// Before the others.
    var rest: [TypesetText.Span]
    /// The embedding level of the block, odd where it stands at the right.
    var level: UInt8
  }

  /// The level of what is set now, before its own direction is known.
  var level: UInt8 { prefixes.last?.level ?? 0 }

  /// A prefix at one side.
  func prefix(_ first: TypesetText.Span?, _ rest: TypesetText.Span, _ isRightToLeft: Bool) -> Prefix {
    guard isRightToLeft || level > 0 else { return Prefix(first: first.map { [$0] }, rest: [rest], level: 0) }
    let own = level % 2 == (isRightToLeft ? 1 : 0) ? level : level + 1
    func leveled(_ span: TypesetText.Span) -> [TypesetText.Span] {
      let levels = VisualOrder.levels(of: span.text, beside: own)
      var spans: [TypesetText.Span] = []
      Self.split(span, { levels[$0] }, &spans)
      return spans
    }
    return Prefix(first: first.map(leveled), rest: leveled(rest), level: own)
  }

  /// Appends a line behind the prefixes.
  ///
  /// - Parameter isRightToLeft: whether its text runs so as a whole, and so stands at the right; nil for what runs as what is
  ///   around it.
  mutating func append(_ spans: [TypesetText.Span], offset: Int, isRightToLeft: Bool? = nil) {
    let isOdd = level % 2 == 1
    if isRightToLeft == nil, isOdd {
      return append(spans.map { Self.span($0, level: 1) }, offset: offset, isRightToLeft: true)
    }
    let isRightToLeft = isRightToLeft ?? isOdd
    if prefixes.isEmpty, !isRightToLeft {
      lines.append(TypesetText.Line(spans: spans, offset: offset))
      return
    }
    let before = prefixes.indices.map { index in
      defer { prefixes[index].first = nil }
      return prefixes[index].first ?? prefixes[index].rest
    }
    var all = sided(before, spans, isRightToLeft)
    // Nothing is drawn at a line's end but what is seen.
    if spans.isEmpty { Self.trim(&all) }
    lines.append(TypesetText.Line(spans: all, offset: offset))
  }

  /// Sets what `body` sets without the blanks that the blocks around it are moved in by; signs that wait for a line, and
  /// bars, stay.
  mutating func withoutIndent(_ body: (inout Galley) -> Void) {
    let outer = (prefixes, indent)
    while let last = prefixes.last, last.level == 0, last.rest.allSatisfy({ $0.text.utf8.allSatisfy { $0 == 0x20 } }) {
      if last.first != nil { append([], offset: content.count) }
      let columns = last.rest.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
      prefixes.removeLast()
      indent -= columns
    }
    body(&self)
    let (left, _) = (prefixes, indent)
    prefixes = outer.0
    // Each sign stands once.
    for index in prefixes.indices { prefixes[index].first = index < left.count ? left[index].first : nil }
    indent = outer.1
  }

  /// A blank line between blocks, with the bars of quotes around it; bullets wait for a line that says something.
  mutating func appendBlank() {
    var spans = sided(prefixes.map(\.rest), [], level % 2 == 1)
    Self.trim(&spans)
    lines.append(TypesetText.Line(spans: spans, offset: content.count))
  }

  /// A line in the order it is read in: what stands beside it, then its text. What runs from right to left stands at the
  /// right, and the room that a line leaves is where the direction changes last.
  private func sided(
    _ before: [[TypesetText.Span]], _ spans: [TypesetText.Span], _ isRightToLeft: Bool
  ) -> [TypesetText.Span] {
    var all: [TypesetText.Span] = []
    all.reserveCapacity(before.count + spans.count + 1)
    var gap: (place: Int, level: UInt8)?
    var level: UInt8 = 0
    for (prefix, beside) in zip(prefixes, before) {
      if prefix.level != level { gap = (all.count, level) }
      level = prefix.level
      all += beside
    }
    let own: UInt8 = isRightToLeft ? 1 : 0
    if level % 2 != own {
      gap = (all.count, level)
      level += 1
    }
    let shift = level - own
    all += shift == 0 ? spans : spans.map { Self.span($0, level: $0.level + shift) }
    if let gap {
      let room = width - all.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
      if room > 0 {
        let blank = TypesetText.Span(String(repeating: " ", count: room), style, level: gap.level)
        all.insert(blank, at: gap.place)
      }
    }
    return all
  }

  private static func span(_ span: TypesetText.Span, level: UInt8) -> TypesetText.Span {
    var span = span
    span.level = level
    return span
  }

  /// Takes away what is not seen at a line's end.
  static func trim(_ spans: inout [TypesetText.Span]) {
    while let last = spans.last, last.text.utf8.allSatisfy({ $0 == 0x20 }) {
      // At the right stands what is read first.
      if last.level % 2 == 1, spans.contains(where: { $0.text.utf8.contains { $0 != 0x20 } }) { return }
      spans.removeLast()
    }
    guard let last = spans.last, last.offset == nil, last.level % 2 == 0, last.text.utf8.last == 0x20 else { return }
    var text = Substring(last.text)
    while text.utf8.last == 0x20 { text.removeLast() }
    spans[spans.count - 1].text = String(text)
  }

  // MARK: Which side

  /// Whether a block stands at the right: as the body says, or else as its first letter runs.
  func isRightToLeft(_ blocks: [Block]) -> Bool {
    switch direction {
    case .leftToRight: return false
    case .rightToLeft: return true
    case .automatic, nil:
      var letter = FirstLetter()
      letter.look(in: blocks)
      return letter.isRightToLeft ?? (level % 2 == 1)
    }
  }

  /// The same for running text.
  func isRightToLeft(_ inlines: [Inline]) -> Bool { isRightToLeft([.paragraph(inlines)]) }
}

/// Looks for the first letter of blocks.
private struct FirstLetter {
  /// Whether it runs from right to left; nil as long as there is none.
  private(set) var isRightToLeft: Bool?
  /// Parts to look at yet: each block is looked at, and may hold thousands that hold no letter.
  private var rest = 100

  private var isOver: Bool { isRightToLeft != nil || rest <= 0 }

  mutating func look(in blocks: [Block]) {
    for block in blocks {
      if isOver { return }
      rest -= 1
      look(in: block)
    }
  }

  private mutating func look(in block: Block) {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines, _), .preformatted(let inlines, _): look(in: inlines)
    case .list(let list): for item in list.items where !isOver { look(in: item.content) }
    case .definitions(let definitions):
      for definition in definitions where !isOver {
        for term in definition.terms where !isOver { look(in: term) }
        for description in definition.descriptions where !isOver { look(in: description) }
      }
    case .quote(let blocks), .indented(_, let blocks), .figure(let blocks, _): look(in: blocks)
    case .details(let summary, let blocks):
      look(in: summary)
      if !isOver { look(in: blocks) }
    case .table(let table):
      for row in table.rows where !isOver { for cell in row where !isOver { look(in: cell.content) } }
    case .localized(let locality, let blocks):
      look(at: locality)
      if !isOver { look(in: blocks) }
    case .rule: break
    }
  }

  private mutating func look(in inlines: [Inline]) {
    for inline in inlines {
      if isOver { return }
      rest -= 1
      switch inline {
      case .text(let text): isRightToLeft = VisualOrder.startsRight(text)
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .deleted(let inner), .marked(let inner),
        .code(let inner), .subscript(let inner), .superscript(let inner), .quoted(let inner), .link(_, let inner),
        .unbroken(let inner):
        look(in: inner)
      // An isolate says nothing about what it stands in (UAX #9, P2).
      case .localized(let locality, let inner): if locality.direction == nil { look(in: inner) }
      case .embed(let embed): isRightToLeft = VisualOrder.startsRight(embed.label)
      case .anchor, .lineBreak: break
      }
    }
  }

  private mutating func look(at locality: Locality) {
    switch locality.direction {
    case .leftToRight: isRightToLeft = false
    case .rightToLeft: isRightToLeft = true
    case .automatic, nil: break
    }
  }
}
