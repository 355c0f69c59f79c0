/// What a blog keeps of a comment: of elements `a blockquote code em strong del q`, paragraphs and line breaks. What else a
/// reply may say is said with these, in the same words.
extension Document {
  /// The document as a blog shows it that gets it as a comment. What is so already stays as it is.
  public var keptByComment: Document {
    Document(blocks: CommentReduction.reduced(blocks), notices: notices)
  }
}

private enum CommentReduction {
  /// Deeper quotations are nobody's.
  static let deepest = 8

  static func reduced(_ blocks: [Block], depth: Int = 0) -> [Block] {
    blocks.flatMap { reduced($0, depth) }
  }

  private static func reduced(_ block: Block, _ depth: Int) -> [Block] {
    switch block {
    case .paragraph(let content): return paragraph(inlines(content))
    case .heading(_, let content, _):
      let kept = trimmed(inlines(content))
      return kept.isEmpty ? [] : [.paragraph([.strong(kept)])]
    case .list(let list): return paragraphs(lines(list, level: 0), depth)
    case .definitions(let definitions):
      return definitions.flatMap { definition in
        definition.terms.flatMap { term in paragraph([.strong(trimmed(inlines(term)))]) }
          + definition.descriptions.flatMap { reduced($0, depth: depth) }
      }
    case .quote(let blocks):
      let kept = reduced(blocks, depth: depth + 1)
      return kept.isEmpty || depth >= deepest ? kept : [.quote(kept)]
    case .indented(_, let blocks), .localized(_, let blocks): return reduced(blocks, depth: depth)
    case .preformatted(let content, _): return code(content)
    case .table(let table): return rows(table)
    case .figure(let content, let caption): return reduced(content, depth: depth) + paragraph(inlines(caption))
    case .details(let summary, let content):
      return paragraph([.strong(trimmed(inlines(summary)))]) + reduced(content, depth: depth)
    case .rule: return [.paragraph([.text("* * *")])]
    }
  }

  // MARK: Blocks that become lines

  /// What stands in lines of one paragraph, and what parts them.
  private enum Line {
    case words([Inline])
    case block(Block)
  }

  private static func lines(_ list: ListBlock, level: Int) -> [Line] {
    // Blanks at the beginning of a line are dropped by whoever shows it, but for these.
    let indent = String(repeating: "\u{A0}\u{A0}", count: level)
    return list.items.flatMap { item -> [Line] in
      let mark = list.marker == .bullet ? "- " : marker(item.number, list.marker) + ". "
      let task = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      var lines: [Line] = []
      var isFirst = true
      for block in item.content {
        switch block {
        case .list(let inner):
          if isFirst { lines.append(.words([.text(indent + mark + task)])) }
          lines += self.lines(inner, level: level + 1)
        case .paragraph(let content):
          let kept = trimmed(inlines(content))
          guard !kept.isEmpty else { continue }
          lines.append(.words([.text(isFirst ? indent + mark + task : indent + "\u{A0}\u{A0}")] + kept))
        default:
          if isFirst { lines.append(.words([.text(indent + mark + task)])) }
          lines += reduced(block, 0).map { kept in
            if case .paragraph(let content) = kept {
              .words([.text(indent + "\u{A0}\u{A0}")] + content)
            } else {
              .block(kept)
            }
          }
        }
        isFirst = false
      }
      if isFirst { lines.append(.words([.text(indent + mark + task)])) }
      return lines
    }
  }

  private static func marker(_ number: Int, _ marker: ListBlock.Marker) -> String {
    guard marker == .lowerLetter || marker == .upperLetter, (1...26).contains(number),
      let letter = Unicode.Scalar(UInt32(marker == .lowerLetter ? 96 + number : 64 + number))
    else { return String(number) }
    return String(letter)
  }

  private static func paragraphs(_ lines: [Line], _ depth: Int) -> [Block] {
    var blocks: [Block] = []
    var open: [Inline] = []
    func close() {
      blocks += paragraph(open)
      open = []
    }
    for line in lines {
      switch line {
      case .words(let words):
        if !open.isEmpty { open.append(.lineBreak) }
        open += words
      case .block(let block):
        close()
        blocks.append(block)
      }
    }
    close()
    return blocks
  }

  private static func rows(_ table: Table) -> [Block] {
    var content: [Inline] = []
    for row in table.rows {
      if !content.isEmpty { content.append(.lineBreak) }
      for (place, cell) in row.enumerated() {
        if place > 0 { content.append(.text(" | ")) }
        content += flat(reduced(cell.content))
      }
    }
    return paragraph(inlines(table.caption)) + paragraph(content)
  }

  /// Blocks in one line.
  private static func flat(_ blocks: [Block]) -> [Inline] {
    var content: [Inline] = []
    for block in blocks {
      if !content.isEmpty { content.append(.text(" ")) }
      switch block {
      case .paragraph(let inlines): content += inlines.map { $0 == .lineBreak ? .text(" ") : $0 }
      case .quote(let blocks): content += flat(blocks)
      default: break
      }
    }
    return content
  }

  /// Lines of code: blanks before them and empty ones stay, as the blog would drop them.
  private static func code(_ content: [Inline]) -> [Block] {
    var lines = plain(content).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    guard !lines.isEmpty else { return [] }
    var kept: [Inline] = []
    for line in lines {
      if !kept.isEmpty { kept.append(.lineBreak) }
      let rest = line.drop { $0 == " " || $0 == "\t" }
      let indent = line[..<rest.startIndex].reduce(0) { $1 == "\t" ? $0 + 4 - $0 % 4 : $0 + 1 }
      let blanks = String(repeating: "\u{A0}", count: rest.isEmpty ? 1 : indent)
      kept.append(.text(blanks + rest.replacing("\t", with: "    ")))
    }
    return [.paragraph([.code(kept)])]
  }

  // MARK: Inlines

  private static func paragraph(_ content: [Inline]) -> [Block] {
    let kept = trimmed(content)
    return kept.isEmpty ? [] : [.paragraph(kept)]
  }

  private static func inlines(_ content: [Inline]) -> [Inline] { joined(content.flatMap(inline)) }

  private static func inline(_ inline: Inline) -> [Inline] {
    func span(_ make: ([Inline]) -> Inline, _ content: [Inline]) -> [Inline] {
      let kept = inlines(content)
      return kept.isEmpty ? [] : [make(kept)]
    }
    switch inline {
    case .text(let text): return text.isEmpty ? [] : [.text(text)]
    case .emphasis(let content): return span(Inline.emphasis, content)
    case .strong(let content): return span(Inline.strong, content)
    case .deleted(let content): return span(Inline.deleted, content)
    case .quoted(let content): return span(Inline.quoted, content)
    case .code(let content):
      let kept = content.contains(.lineBreak) ? joined(content.flatMap(self.inline)) : [.text(plain(content))]
      return plain(kept).isEmpty ? [] : [.code(kept)]
    case .link(let target, let content):
      guard HTMLWriter.isSafe(target), !target.isEmpty else { return inlines(content) }
      let kept = inlines(content)
      return [.link(target: target, content: kept.isEmpty ? [.text(target)] : kept)]
    case .embed(let embed):
      guard HTMLWriter.isSafe(embed.target), !embed.target.isEmpty else {
        return embed.label.isEmpty ? [] : [.text(embed.label)]
      }
      return [.link(target: embed.target, content: [.text(embed.label.isEmpty ? embed.target : embed.label)])]
    case .underlined(let content), .marked(let content), .subscript(let content), .superscript(let content),
      .localized(_, let content), .unbroken(let content):
      return inlines(content)
    case .anchor: return []
    case .lineBreak: return [.lineBreak]
    }
  }

  /// Texts side by side are one.
  private static func joined(_ content: [Inline]) -> [Inline] {
    var kept: [Inline] = []
    for inline in content {
      if case .text(let next) = inline, case .text(let last)? = kept.last {
        kept[kept.count - 1] = .text(last + next)
      } else {
        kept.append(inline)
      }
    }
    return kept
  }

  private static func trimmed(_ content: [Inline]) -> [Inline] {
    var content = joined(content)
    while let first = content.first {
      if first == .lineBreak {
        content.removeFirst()
      } else if case .text(let text) = first {
        let rest = String(text.drop { $0 == " " })
        content[0] = .text(rest)
        if rest.isEmpty { content.removeFirst() } else { break }
      } else {
        break
      }
    }
    while let last = content.last {
      if last == .lineBreak {
        content.removeLast()
      } else if case .text(var text) = last {
        while text.last == " " { text.removeLast() }
        content[content.count - 1] = .text(text)
        if text.isEmpty { content.removeLast() } else { break }
      } else {
        break
      }
    }
    return content
  }

  static func plain(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content), .unbroken(let content):
        plain(content)
      case .embed(let embed): embed.label
      case .lineBreak: "\n"
      case .anchor: ""
      }
    }.joined()
  }
}

extension Document {
  /// Its words, a line break after each block; nothing of how they look.
  public var plainText: String { Document.plainText(blocks) }

  private static func plainText(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let content), .heading(_, let content, _), .preformatted(let content, _):
        CommentReduction.plain(content) + "\n"
      case .quote(let blocks), .indented(_, let blocks), .localized(_, let blocks): plainText(blocks)
      case .list, .definitions, .table, .figure, .details, .rule: plainText(CommentReduction.reduced([block]))
      }
    }.joined()
  }
}
