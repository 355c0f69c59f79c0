import Markup

/// What a document says, in reading order, for comparing.
enum DocumentText {
  static func text(of document: Document) -> String { text(of: document.blocks) }

  private static func text(of blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let content), .heading(_, let content, _), .preformatted(let content, _): text(of: content)
      case .list(let list): list.items.map { text(of: $0.content) }.joined(separator: "\n")
      case .definitions(let definitions):
        definitions.map { definition in
          (definition.terms.map { text(of: $0) } + definition.descriptions.map { text(of: $0) }).joined(separator: "\n")
        }.joined(separator: "\n")
      case .quote(let blocks), .indented(_, let blocks), .localized(_, let blocks): text(of: blocks)
      case .table(let table):
        text(of: table.caption) + "\n" + table.rows.joined().map { text(of: $0.content) }.joined(separator: "\n")
      case .figure(let blocks, let caption): text(of: blocks) + "\n" + text(of: caption)
      case .details(let summary, let blocks): text(of: summary) + "\n" + text(of: blocks)
      case .rule: ""
      }
    }.joined(separator: "\n")
  }

  private static func text(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): shown(text)
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content), .unbroken(let content):
        text(of: content)
      case .embed(let embed): shown(embed.label)
      case .anchor: ""
      case .lineBreak: "\n"
      }
    }.joined()
  }

  /// Without control characters and without what could reorder text.
  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0xFFF9...0xFFFB: continue
      case 0x09, 0x0A: result.append(scalar)
      case 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The lines of preformatted text.
  static func preformattedLines(of document: Document) -> Set<String> {
    var lines: Set<String> = []
    collect(document.blocks, &lines)
    return lines
  }

  private static func collect(_ blocks: [Block], _ lines: inout Set<String>) {
    for block in blocks {
      switch block {
      case .preformatted(let content, _):
        for line in text(of: content).split(separator: "\n", omittingEmptySubsequences: false) {
          lines.insert(String(line))
        }
      case .quote(let blocks), .indented(_, let blocks), .localized(_, let blocks), .figure(let blocks, _),
        .details(_, let blocks):
        collect(blocks, &lines)
      case .list(let list): collect(list.items.flatMap(\.content), &lines)
      case .definitions(let definitions): collect(definitions.flatMap { $0.descriptions.joined() }, &lines)
      case .table(let table): collect(table.rows.joined().flatMap(\.content), &lines)
      default: break
      }
    }
  }
}
