import CGumbo

extension DocumentBuilder {
  /// Reads HTML piece by piece, so that gumbo's trees stay small however long the body is.
  mutating func document(
    html: UnsafeBufferPointer<UInt8>, whiteSpace: InlineFlow.WhiteSpace, hasShortcodes: Bool, usesStandIns: Bool = true
  ) -> Document {
    var preparation = HTMLPreparation(html, hasShortcodes: hasShortcodes, usesStandIns: usesStandIns)
    var section = Section(flow: InlineFlow(whiteSpace))
    var place = 0
    var memory = LukijaTreeMemory()
    defer { lukija_tree_free(&memory) }
    while place < html.count, !Task.isCancelled {
      place = preparation.run(from: place)
      segments = preparation.segments
      appendTree(preparation.output, &memory, to: &section)
    }
    finishDocument(&section)
    var document = Document(blocks: section.blocks)
    if preparation.droppedTags > 0 {
      document.notices.append(.droppedTags(preparation.droppedTags))
    }
    return document
  }

  /// Reads the first piece of HTML; nil where there is but one.
  mutating func beginning(html: UnsafeBufferPointer<UInt8>, whiteSpace: InlineFlow.WhiteSpace) -> Document? {
    var preparation = HTMLPreparation(html, hasShortcodes: true)
    preparation.pieceLength = 1 << 16
    var section = Section(flow: InlineFlow(whiteSpace))
    guard preparation.run(from: 0) < html.count else { return nil }
    segments = preparation.segments
    var memory = LukijaTreeMemory()
    defer { lukija_tree_free(&memory) }
    appendTree(preparation.output, &memory, to: &section)
    section.endParagraph()
    return Document(blocks: section.blocks)
  }

  private mutating func appendTree(_ html: [UInt8], _ memory: inout LukijaTreeMemory, to section: inout Section) {
    html.withUnsafeBytes { html in
      html.withMemoryRebound(to: CChar.self) { text in
        // The tree holds the memory's address for as long as it is looked at.
        withUnsafeMutablePointer(to: &memory) { memory in
          defer { lukija_tree_reset(memory) }
          guard let start = text.baseAddress, let output = lukija_gumbo_parse(memory, start, text.count),
            let root = lukija_gumbo_root(output)
          else { return }
          appendChildren(of: HTMLNode(pointer: root), to: &section)
        }
      }
    }
  }

  /// Reads plain text.
  mutating func document(plainText: UnsafeBufferPointer<UInt8>) -> Document {
    var section = Section(flow: InlineFlow(.breaksLines))
    section.flow.keepsBlanks = true
    appendWithReferences(plainText, to: &section)
    section.endParagraph()
    return Document(blocks: section.blocks)
  }
}
