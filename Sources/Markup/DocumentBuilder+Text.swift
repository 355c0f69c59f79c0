import CGumbo

extension DocumentBuilder {
  /// Text of a node, with what stands behind the stand-ins in it, and addresses in it as links.
  mutating func append(textOf node: HTMLNode, to section: inout Section) {
    if let sourceLine, sourceLine.node == node.pointer {
      return append(textOf: node, endingIn: sourceLine, to: &section)
    }
    let text = node.text
    let isPlain = section.flow.whiteSpace == .stays || section.flow.isInside { $0.isLinkOrCode }
    guard !isPlain, holdsAddress(text) || !footnotes.isEmpty else {
      forEachPiece(of: text) { section.append(text: $0) }
      return
    }
    // An address may run over several pieces: `&amp;` in it begins a new one.
    var whole: [UInt8] = []
    forEachPiece(of: text) { whole.append(contentsOf: $0) }
    let continuation = continuation(of: node)
    whole.withUnsafeBufferPointer { appendWithReferences($0, continuation, to: &section) }
  }

  /// Text whose last line tells who said the others.
  private mutating func append(textOf node: HTMLNode, endingIn line: SourceLine, to section: inout Section) {
    var whole: [UInt8] = []
    forEachPiece(of: node.text) { whole.append(contentsOf: $0) }
    let continuation = continuation(of: node)
    let start = min(line.offset, whole.count)
    whole.withUnsafeBufferPointer { whole in
      appendWithReferences(UnsafeBufferPointer(rebasing: whole[..<start]), to: &section)
      section.flow.beginLine()
      appendWithReferences(UnsafeBufferPointer(rebasing: whole[start...]), continuation, to: &section)
    }
  }

  /// Text in one piece, with addresses and references to footnotes as links.
  mutating func appendWithReferences(
    _ text: UnsafeBufferPointer<UInt8>, _ continuation: Addresses.Continuation = .ends, to section: inout Section
  ) {
    var start = 0
    while let found = nextReference(in: text, continuation, from: start) {
      section.append(text: UnsafeBufferPointer(rebasing: text[start..<found.range.lowerBound]))
      found.append(&self, &section)
      start = found.range.upperBound
    }
    section.append(text: UnsafeBufferPointer(rebasing: text[start...]))
  }

  func forEachPiece(of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var place = 0
    while let standIn = text[place...].firstIndex(of: 0xF3), standIn + 3 < text.count {
      if place < standIn { body(UnsafeBufferPointer(rebasing: text[place..<standIn])) }
      let scalar =
        Int(text[standIn + 1] & 0x3F) << 12 | Int(text[standIn + 2] & 0x3F) << 6 | Int(text[standIn + 3] & 0x3F)
      let index = 0xC0000 + scalar - Int(HTMLPreparation.firstStandIn)
      let isStandIn = segments.indices.contains(index)
      body(UnsafeBufferPointer(rebasing: isStandIn ? source[segments[index]] : text[standIn..<(standIn + 4)]))
      place = standIn + 4
    }
    if place < text.count { body(UnsafeBufferPointer(rebasing: text[place...])) }
  }

  private func holdsAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var result = false
    forEachPiece(of: text) { piece in
      guard !result else { return }
      let scanner = HTMLScanner(piece)
      var place = 0
      while let colon = scanner.index(of: UInt8(ascii: ":"), from: place) {
        if colon + 2 < piece.count, piece[colon + 1] == UInt8(ascii: "/"), piece[colon + 2] == UInt8(ascii: "/") {
          result = true
          return
        }
        place = colon + 1
      }
    }
    return result
  }

  /// Something in text that becomes a link.
  private struct Reference {
    var range: Range<Int>
    var append: (inout DocumentBuilder, inout Section) -> Void
  }

  /// What stands behind a text, as far as an address at its end may go on there.
  private func continuation(of node: HTMLNode) -> Addresses.Continuation {
    var node = node
    while node.next == nil, let parent = node.parent, parent.isElement, Self.onlyLooks(parent.tag) { node = parent }
    guard var next = node.next else { return .ends }
    if next.isElement {
      if next.tag == GUMBO_TAG_WBR { return .goesOn }
      if next.tag == GUMBO_TAG_BR { return .endsLine }
    }
    while next.isElement {
      guard Self.onlyLooks(next.tag), let child = next.children.first(where: { _ in true }) else { return .ends }
      next = child
    }
    var first: UInt8?
    if next.isText { forEachPiece(of: next.text) { if first == nil { first = $0.first } } }
    return first.map { Addresses.isInside($0) } == true ? .goesOn : .ends
  }

  /// Elements that change how letters look, which an address may be made of several of.
  static func onlyLooks(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_U, GUMBO_TAG_SPAN, GUMBO_TAG_FONT,
      GUMBO_TAG_MARK, GUMBO_TAG_SMALL, GUMBO_TAG_BIG:
      true
    default: false
    }
  }

  private func nextReference(
    in text: UnsafeBufferPointer<UInt8>, _ continuation: Addresses.Continuation, from start: Int
  ) -> Reference? {
    let address = Addresses.next(in: text, continuation, from: start)
    let footnote = footnotes.isEmpty ? nil : footnotes.next(in: text, from: start)
    if let footnote, footnote.range.lowerBound < address?.lowerBound ?? .max {
      return Reference(range: footnote.range) { builder, section in
        builder.footnotes.append(footnote.label, to: &section)
      }
    }
    return address.map { range in
      let words = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
      // Where a line may end in it is no part of where it leads.
      let target = words.replacing("\u{AD}", with: "").replacing("\u{200B}", with: "")
      return Reference(range: range) { _, section in
        section.flow.append(.link(target: target, content: [.text(words)]))
      }
    }
  }
}

extension DocumentBuilder.Section {
  /// A mark of our own.
  mutating func append(text: StaticString) {
    append(text: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text as it stands in the source; white space in it may part paragraphs.
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    var rest = text
    while let end = flow.append(rest) {
      endParagraph()
      rest = UnsafeBufferPointer(rebasing: rest[end...])
    }
  }
}
