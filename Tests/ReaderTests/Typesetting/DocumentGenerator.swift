import Markup

/// Documents that nobody writes, the same for each seed.
struct DocumentGenerator {
  private var state: UInt64

  static func document(seed: UInt64) -> Document {
    var generator = DocumentGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    return Document(blocks: generator.blocks(depth: 0))
  }

  private mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private static let words = [
    "sana", "lukija", "järjestelmällisyydellänsäkään", "a", "x", "漢字かな交じり文", "สวัสดีชาวโลก", "👩‍👩‍👧", "e\u{301}", "שלום",
    "(עולם)",
    "http://a.example/some-long/path/that-goes/on?and=on", "pitkä\u{AD}sana", "10\u{A0}%", "”lainaus”", "–", "--help",
    "\u{1B}[2J", "\u{202E}",
    "...", "1,5", "mm.", "antidisestablishmentarianism", "\u{200B}", "🇫🇮", "\u{301}", "(", ")", "C:\\path\\file",
  ]

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<(1 + next(depth == 0 ? 6 : 2))).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Block {
    switch next(depth > 3 ? 2 : 13) {
    case 0, 1, 2: return .paragraph(inlines(depth: 0))
    case 3: return .heading(level: 1 + next(6), content: inlines(depth: 1), anchor: "h\(next(9))")
    case 4, 5:
      let items = (0..<next(4)).map { ListBlock.Item(content: blocks(depth: depth + 1), number: $0 * next(99)) }
      return .list(ListBlock(marker: next(2) == 0 ? .bullet : .decimal, items: items, isTight: next(2) == 0))
    case 6:
      return .definitions([Definition(terms: [inlines(depth: 1)], descriptions: [blocks(depth: depth + 1)])])
    case 7:
      let content = blocks(depth: depth + 1)
      return next(3) == 0 ? .indented(steps: 1 + next(4), content) : .quote(content)
    case 8: return .preformatted([.text("\tcode \(next(9))\n  " + text(30))], language: nil)
    case 9, 10: return .table(table(depth: depth + 1))
    case 11: return .figure(content: blocks(depth: depth + 1), caption: inlines(depth: 1))
    default: return next(2) == 0 ? .rule : .details(summary: inlines(depth: 1), content: blocks(depth: depth + 1))
    }
  }

  private mutating func table(depth: Int) -> Table {
    let columns = 1 + next(4)
    let rows = (0..<next(4)).map { row in
      (0..<(1 + next(columns))).map { _ in
        Table.Cell(
          content: next(3) == 0 ? blocks(depth: depth + 2) : [.paragraph(inlines(depth: 1))], isHeader: row == 0,
          alignment: [.leading, .center, .trailing][next(3)], columnSpan: 1 + next(6) / 4, rowSpan: 1 + next(6) / 4)
      }
    }
    return Table(caption: next(3) == 0 ? inlines(depth: 1) : [], rows: rows)
  }

  private mutating func text(_ count: Int) -> String {
    (0..<(1 + next(count))).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
  }

  private mutating func inlines(depth: Int) -> [Inline] {
    (0..<(1 + next(4))).map { _ in
      switch next(depth > 2 ? 1 : 14) {
      case 0, 1, 2, 3: .text(text(8) + " ")
      case 4: .emphasis(inlines(depth: depth + 1))
      case 5: .code(inlines(depth: depth + 1))
      case 6, 7: .link(target: "#a\(next(9))", content: inlines(depth: depth + 1))
      case 8: .embed(Embed(kind: .image, target: "p.png", label: text(4), width: 640, height: 480))
      case 9: .embed(Embed(kind: .frame, target: "https://a.example/video"))
      case 10: .superscript([.text(next(2) == 0 ? "12" : "q r")])
      case 11: .quoted(inlines(depth: depth + 1))
      case 12: .lineBreak
      default: .localized(Locality(language: "fi", direction: .rightToLeft), inlines(depth: depth + 1))
      }
    }
  }
}
