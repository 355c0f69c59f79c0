import CGumbo

/// Walks gumbo's tree and writes the document down.
struct DocumentBuilder {
  /// Blocks that are being collected, and the running text that is not yet one.
  struct Section {
    var blocks: [Block] = []
    var flow: InlineFlow

    /// A place that links point to, in the running text.
    mutating func append(anchor: String) {
      if !anchor.isEmpty { flow.append(.anchor(anchor)) }
    }

    mutating func append(anchor: UnsafePointer<CChar>) { append(anchor: String(cString: anchor)) }

    /// Makes a paragraph of the running text so far.
    mutating func endParagraph() {
      let content = flow.take()
      if !content.isEmpty { blocks.append(.paragraph(content)) }
    }
  }

  /// The source that stand-ins stand for.
  let source: UnsafeBufferPointer<UInt8>
  var segments: [Range<Int>] = []
  /// Long forms of abbreviations that were given.
  var explained: Set<String> = []
  /// What is to be explained where the next paragraph ends.
  var heldExplanations: [Explanation] = []
  /// Whether the next checkbox is a task's, which the item's mark shows.
  var hidesCheckbox = false
  /// The picture that came last.
  var lastPicture: Embed?
  /// Footnotes of Markdown, to be referred to.
  var footnotes = FootnoteReferences()

  /// Where a quotation that is being collected comes to who said it.
  var sourceLine: SourceLine?

  init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Collects what the children of a node say.
  mutating func section(
    of node: HTMLNode, _ whiteSpace: InlineFlow.WhiteSpace, within wrappers: [InlineFlow.Wrapper] = []
  ) -> [Block] {
    var section = Section(flow: InlineFlow(whiteSpace, within: wrappers))
    let attributes = node.hasAttributes ? node.common : nil
    section.flow.holdsExplanations = whiteSpace == .stays || Self.isHeading(node.tag)
    if let anchor = attributes?.identifier { section.append(anchor: anchor) }
    appendChildren(of: node, to: &section)
    finish(&section)
    guard let attributes, let locality = Self.locality(attributes), !section.blocks.isEmpty else {
      return section.blocks
    }
    return [.localized(locality, section.blocks)]
  }

  /// Collects running text; blocks inside become lines of it.
  mutating func inlines(of node: HTMLNode, within wrappers: [InlineFlow.Wrapper] = []) -> [Inline] {
    Self.inlines(of: section(of: node, .collapses, within: wrappers))
  }

  static func inlines(of blocks: [Block]) -> [Inline] {
    var result: [Inline] = []
    for block in blocks {
      guard let content = content(of: block), !content.isEmpty else { continue }
      if !result.isEmpty {
        // Code's lines may be blocks, and end in a line feed besides.
        if case .text(let text)? = result.last, text.utf8.last == 0x0A, text.utf8.count > 1 {
          result[result.count - 1] = .text(String(text.dropLast()))
        }
        result.append(.lineBreak)
      }
      result += content
    }
    return result
  }

  private static func content(of block: Block) -> [Inline]? {
    switch block {
    case .paragraph(let content), .heading(_, let content, _), .preformatted(let content, _): content
    case .quote(let blocks), .indented(_, let blocks): inlines(of: blocks)
    case .list(let list): inlines(of: list.items.flatMap(\.content))
    case .figure(let blocks, let caption): inlines(of: blocks + [.paragraph(caption)])
    case .details(let summary, let blocks): inlines(of: [.paragraph(summary)] + blocks)
    case .definitions(let definitions):
      inlines(of: definitions.flatMap { $0.terms.map { .paragraph($0) } + $0.descriptions.joined() })
    case .table(let table):
      inlines(of: [.paragraph(table.caption)] + table.rows.joined().flatMap(\.content))
    case .localized(let locality, let blocks): [.localized(locality, inlines(of: blocks))]
    case .rule: nil
    }
  }

  mutating func appendChildren(of node: HTMLNode, to section: inout Section) {
    for child in node.children { append(child, to: &section) }
  }

  mutating func append(_ node: HTMLNode, to section: inout Section) {
    if node.isText { return append(textOf: node, to: &section) }
    guard node.isElement else { return }
    if let sourceLine, sourceLine.node == node.pointer { section.flow.beginLine() }
    if !heldExplanations.isEmpty {
      section.flow.explanations += heldExplanations
      heldExplanations = []
    }
    guard node.hasAttributes else { return append(element: node, to: &section) }
    let attributes = node.common
    if attributes.is_hidden != 0 || Self.isHidden(attributes) { return }
    // Headings keep their own; sections of their own see to it themselves.
    if let anchor = attributes.identifier, !Self.ownsSection(node.tag) { section.append(anchor: anchor) }
    let locality = Self.ownsSection(node.tag) ? nil : Self.locality(attributes)
    let steps = Self.indentation(node, attributes)
    if steps > 0 || locality != nil && Self.isBlock(node.tag) {
      section.endParagraph()
      let first = section.blocks.count
      append(element: node, to: &section)
      section.endParagraph()
      guard first < section.blocks.count else { return }
      var blocks = Array(section.blocks[first...])
      if let locality { blocks = [.localized(locality, blocks)] }
      if steps > 0 { blocks = [.indented(steps: steps, blocks)] }
      section.blocks.replaceSubrange(first..., with: blocks)
    } else if let locality {
      section.flow.open(.localized(locality))
      append(element: node, to: &section)
      section.flow.close()
    } else {
      append(element: node, to: &section)
    }
  }

  private mutating func append(element node: HTMLNode, to section: inout Section) {
    if isCodeBlock(node, in: section) { return append(codeBlock: node, to: &section) }
    if isIndentedCode(node, in: section) { return append(indentedCode: node, to: &section) }
    if Self.holdsCitation(node) { setOff(attribution: node, in: &section) }
    if node.tag == GUMBO_TAG_BDI, !node.hasAttributes || Self.locality(node.common)?.direction == nil {
      // What it is for: a name that runs as it likes and turns nothing beside it.
      section.flow.open(.localized(Locality(direction: .automatic)))
      appendChildren(of: node, to: &section)
      section.flow.close()
      return
    }
    if let wrapper = wrapper(of: node) {
      if node.tag == GUMBO_TAG_A, let anchor = node.attribute("name") { section.append(anchor: anchor) }
      section.flow.open(wrapper)
      appendChildren(of: node, to: &section)
      section.flow.close()
    } else if !appendInline(node, to: &section), !appendBlock(node, to: &section) {
      if node.tag == GUMBO_TAG_A, let anchor = node.attribute("name") { section.append(anchor: anchor) }
      appendChildren(of: node, to: &section)
    }
  }
}
