import CGumbo

/// A `pre` that nobody closed: browsers close it at the end of what it stands in, and all that follows is in it.
extension DocumentBuilder {
  /// Whether nothing in the body ends an element, so that all that follows stands in it.
  static func isLeftOpen(_ node: HTMLNode) -> Bool { node.pointer.pointee.v.element.original_end_tag.length == 0 }

  /// Its blocks are blocks again, and only what stands beside them is kept to the letter.
  mutating func append(leftOpen node: HTMLNode, _ language: String?, to section: inout Section) {
    var code = Section(flow: InlineFlow(.stays, within: section.flow.wrappers))
    code.flow.holdsExplanations = true
    var run: [HTMLNode] = []
    var isAfterBlock = false
    for child in node.children {
      guard child.isElement, Self.isBlock(child.tag) else {
        run.append(child)
        continue
      }
      append(run, isAfterBlock: isAfterBlock, &code, language, to: &section)
      run = []
      append(child, to: &section)
      section.endParagraph()
      isAfterBlock = true
    }
    append(run, isAfterBlock: isAfterBlock, &code, language, to: &section)
  }

  /// What stands between its blocks. Who went on in paragraphs goes on in sentences.
  private mutating func append(
    _ run: [HTMLNode], isAfterBlock: Bool, _ code: inout Section, _ language: String?, to section: inout Section
  ) {
    if isAfterBlock, isProse(run) {
      return appendProse(to: &section) { for child in run { $0.append(child, to: &$1) } }
    }
    var isProse = isAfterBlock
    var rest = chunks(of: run)[...]
    while let first = rest.first {
      isProse = !first.isFirst && Prose.isOne(first.text, isAfterProse: isProse)
      var group = [first]
      rest.removeFirst()
      while let next = rest.first, Prose.isOne(next.text, isAfterProse: isProse) == isProse {
        group.append(next)
        rest.removeFirst()
      }
      if isProse {
        for chunk in group { appendProse(to: &section) { builder, section in builder.append(chunk, to: &section) } }
      } else {
        for chunk in group { append(chunk, to: &code) }
        finish(&code)
        let content = Self.inlines(of: code.blocks)
        if !Self.isBlank(content) { section.blocks.append(.preformatted(content, language: language)) }
        code.blocks = []
      }
    }
  }

  private mutating func appendProse(
    to section: inout Section, _ body: (inout DocumentBuilder, inout Section) -> Void
  ) {
    let outer = section.flow.whiteSpace
    section.flow.whiteSpace = .breaksLines
    body(&self, &section)
    section.endParagraph()
    section.flow.whiteSpace = outer
  }

  /// Whether nodes hold a line that is longer than any of code.
  private func isProse(_ nodes: [HTMLNode]) -> Bool {
    var text: [UInt8] = []
    for node in nodes { append(textOf: node, to: &text) }
    return text.split(separator: 0x0A).contains { $0.count > 80 && $0.count { $0 == 0x20 } * 12 > $0.count }
  }

  // MARK: Chunks

  /// What stands between two blank lines.
  private struct Chunk {
    enum Piece {
      case text([UInt8])
      case node(HTMLNode)
    }

    var pieces: [Piece] = []
    var text: [UInt8] = []
    var isFirst = false
  }

  private mutating func append(_ chunk: Chunk, to section: inout Section) {
    for piece in chunk.pieces {
      switch piece {
      case .node(let node): append(node, to: &section)
      case .text(let text):
        text.withUnsafeBufferPointer {
          // An address in code is code.
          if section.flow.whiteSpace == .stays { return section.append(text: $0) }
          appendWithReferences($0, to: &section)
        }
      }
    }
  }

  private func append(textOf node: HTMLNode, to text: inout [UInt8]) {
    if node.isText { forEachPiece(of: node.text) { text.append(contentsOf: $0) } }
    if node.isElement { collect(node, &text) }
  }

  /// The chunks of nodes, each with the blank lines behind it. A `code` that was left open, too, is no more than its text.
  private func chunks(of nodes: [HTMLNode]) -> [Chunk] {
    var chunks: [Chunk] = []
    var chunk = Chunk(isFirst: true)
    func visit(_ node: HTMLNode) {
      if node.isElement, node.tag == GUMBO_TAG_CODE, Self.isLeftOpen(node),
        !node.children.contains(where: { $0.isElement && Self.isBlock($0.tag) })
      {
        for child in node.children { visit(child) }
        return
      }
      var text: [UInt8] = []
      append(textOf: node, to: &text)
      guard node.isText else {
        chunk.pieces.append(.node(node))
        chunk.text += text
        return
      }
      for (index, part) in Prose.parts(of: text[...]).enumerated() {
        if index > 0 {
          chunks.append(chunk)
          chunk = Chunk()
        }
        chunk.pieces.append(.text(Array(part)))
        chunk.text += part
      }
    }
    for node in nodes { visit(node) }
    if !chunk.pieces.isEmpty { chunks.append(chunk) }
    return chunks
  }
}

/// Sentences, told from code by their looks.
enum Prose {
  /// Whether text between blank lines is made of sentences: a line that no code is as long as, words, and a mark that ends
  /// one. Behind such, shorter ones are, too.
  static func isOne(_ text: [UInt8], isAfterProse: Bool) -> Bool {
    let lines = text.split(separator: 0x0A).filter { !$0.allSatisfy { HTMLScanner.isSpace($0) } }
    guard let first = lines.first, let last = lines.last else { return isAfterProse }
    if lines.contains(where: { HTMLScanner.isSpace($0[$0.startIndex]) }) { return false }
    guard isAfterProse || lines.contains(where: { $0.count > 80 }) else { return false }
    let beginning = String(decoding: first.prefix(8), as: UTF8.self).first
    guard let beginning, beginning.isLetter || beginning.isNumber || "\"'“”‘’„«»¿¡(—–".contains(beginning) else {
      return false
    }
    var end = last
    while let byte = end.last, HTMLScanner.isSpace(byte) { end.removeLast() }
    let mark = String(decoding: end.suffix(4).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).last
    guard let mark, ".!?:…)\"”»’'。！？".contains(mark) else { return false }
    let words = text.split { HTMLScanner.isSpace($0) }
    let plain = words.count(where: isWord)
    let signs = text.count { "{}<>;=|\\$`_".utf8.contains($0) }
    return plain * 10 >= words.count * 8 && signs * 60 <= text.count && (words.count > 5 || signs == 0)
  }

  /// Letters, with the marks of a sentence around them.
  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    let inside = word.drop { "(\"'[".utf8.contains($0) }
    if inside.starts(with: "http".utf8) { return true }
    let letters = inside.prefix {
      $0 >= 0x80 || HTMLScanner.isLetter($0) || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x27 || $0 == 0x2D
    }
    return inside[letters.endIndex...].allSatisfy { ".,;:!?)\"'…]".utf8.contains($0) }
  }

  /// Text in parts, each with the blank lines behind it.
  static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var place = start
    while let newline = text[place...].firstIndex(of: 0x0A) {
      let next = text[(newline + 1)...].firstIndex { !HTMLScanner.isSpace($0) } ?? text.endIndex
      let blank = text[(newline + 1)..<next].lastIndex(of: 0x0A)
      place = newline + 1
      guard let blank, start < newline, next < text.endIndex else { continue }
      parts.append(text[start...blank])
      (start, place) = (blank + 1, blank + 1)
    }
    parts.append(text[start...])
    return parts
  }
}
