import CGumbo

extension DocumentBuilder {
  /// Whether an element is code of several lines that stands alone: a block, though nobody said `pre`.
  func isCodeBlock(_ node: HTMLNode, in section: Section) -> Bool {
    guard node.tag == GUMBO_TAG_CODE || node.tag == GUMBO_TAG_SAMP || node.tag == GUMBO_TAG_TT,
      section.flow.whiteSpace != .stays, !section.flow.isInside({ $0.isLinkOrCode })
    else { return false }
    let endsLines = section.flow.whiteSpace == .breaksLines
    guard let parent = node.parent,
      endsLines || Self.isBlock(parent.tag) || parent.tag == GUMBO_TAG_BODY,
      isEdge(node.previous, isAfter: false, endsLines), isEdge(node.next, isAfter: true, endsLines)
    else { return false }
    var text: [UInt8] = []
    collect(node, &text)
    return String(decoding: text, as: UTF8.self).trimmed.utf8.contains(0x0A)
  }

  /// Whether an element is code inside a sentence whose lines are indented: to break it there and to lose that would be
  /// to lose what it says. Editors wrap and indent what they write, too: then one line is as far in as the other, and
  /// the first does not look as if it went on below.
  func isIndentedCode(_ node: HTMLNode, in section: Section) -> Bool {
    guard node.tag == GUMBO_TAG_CODE || node.tag == GUMBO_TAG_SAMP || node.tag == GUMBO_TAG_TT,
      section.flow.whiteSpace != .stays, !section.flow.isInside({ $0.isLinkOrCode }),
      !node.children.contains(where: { $0.isElement && $0.tag == GUMBO_TAG_BR })
    else { return false }
    var text: [UInt8] = []
    collect(node, &text)
    guard text.contains(0x0A) else { return false }
    let lines = text.split(separator: 0x0A).filter { !$0.allSatisfy { HTMLScanner.isSpace($0) } }
    guard lines.count > 1, text.first != 0x0A, let first = lines.first?.last(where: { !HTMLScanner.isSpace($0) }) else {
      return false
    }
    let indents = Set(lines.dropFirst().map { $0.prefix { $0 == 0x20 || $0 == 0x09 }.count })
    return indents.count > 1 || indents != [0] && "{([:;,=|&\\>".utf8.contains(first)
  }

  /// Its lines stand as lines of the paragraph; a mark that follows it stays with it.
  mutating func append(indentedCode node: HTMLNode, to section: inout Section) {
    section.flow.lineBreak()
    let outer = section.flow.whiteSpace
    section.flow.whiteSpace = .breaksLines
    section.flow.open(.code)
    appendChildren(of: node, to: &section)
    section.flow.close()
    section.flow.whiteSpace = outer
    if let next = node.next, next.isText, next.text.first.map({ HTMLScanner.isSpace($0) }) == true {
      section.flow.lineBreak()
    }
  }

  /// Whether the line ends where a neighbour begins.
  private func isEdge(_ neighbour: HTMLNode?, isAfter: Bool, _ endsLines: Bool) -> Bool {
    var neighbour = neighbour
    while let node = neighbour {
      if node.isElement { return node.tag == GUMBO_TAG_BR || Self.isBlock(node.tag) }
      if node.isText {
        // White space stays outside of stand-ins, so that none needs to be looked up.
        let text = Array(node.text)
        let blanks = (isAfter ? text : text.reversed()).prefix { HTMLScanner.isSpace($0) }
        if endsLines, blanks.contains(0x0A) { return true }
        if blanks.count < text.count { return false }
      }
      neighbour = isAfter ? node.next : node.previous
    }
    return true
  }

  func collect(_ node: HTMLNode, _ text: inout [UInt8]) {
    for child in node.children {
      if child.isText {
        forEachPiece(of: child.text) { text.append(contentsOf: $0) }
      } else if child.isElement {
        if child.tag == GUMBO_TAG_BR { text.append(0x0A) } else { collect(child, &text) }
      }
    }
  }

  mutating func append(codeBlock node: HTMLNode, to section: inout Section) {
    section.endParagraph()
    var code = Section(flow: InlineFlow(.stays, within: section.flow.wrappers))
    code.flow.holdsExplanations = true
    code.flow.endsLinesOnce = true
    appendChildren(of: node, to: &code)
    finish(&code)
    var content = Self.inlines(of: code.blocks)
    if case .text(let text)? = content.first {
      // The first line keeps its indentation where it begins on a line of its own.
      content[0] = .text(String(text.drop { $0 == "\n" }))
    }
    if case .text(let text)? = content.last {
      content[content.count - 1] = .text(
        String(text.reversed().drop { $0.isWhitespace }.reversed()))
    }
    section.blocks.append(.preformatted(content, language: Self.language(of: node)))
  }
}
