import CGumbo

/// Walks gumbo's tree and writes the document down.
struct DocumentBuilder {
  /// Blocks that are being collected, and the running text that is not yet one.
  struct Section {
    var blocks: [Block] = []
    var flow: InlineFlow

    /// Makes a paragraph of the running text so far.
    mutating func endParagraph() {
      let content = flow.take()
      if !content.isEmpty { blocks.append(.paragraph(content)) }
    }
  }

  /// The source that stand-ins stand for.
  let source: UnsafeBufferPointer<UInt8>
  var segments: [Range<Int>] = []
  /// Abbreviations whose long form was given.
  var explained: Set<String> = []
  /// How many forms are open; their controls leave nothing behind.
  var openForms = 0

  init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Collects what the children of a node say.
  mutating func section(
    of node: HTMLNode, _ whiteSpace: InlineFlow.WhiteSpace, within wrappers: [InlineFlow.Wrapper] = []
  ) -> [Block] {
    var section = Section(flow: InlineFlow(whiteSpace, within: wrappers))
    appendAnchor(of: node, to: &section)
    appendChildren(of: node, to: &section)
    section.endParagraph()
    return section.blocks
  }

  /// Collects running text; blocks inside become lines of it.
  mutating func inlines(of node: HTMLNode, within wrappers: [InlineFlow.Wrapper] = []) -> [Inline] {
    Self.inlines(of: section(of: node, .collapses, within: wrappers))
  }

  static func inlines(of blocks: [Block]) -> [Inline] {
    var result: [Inline] = []
    for block in blocks {
      guard let content = content(of: block), !content.isEmpty else { continue }
      if !result.isEmpty { result.append(.lineBreak) }
      result += content
    }
    return result
  }

  private static func content(of block: Block) -> [Inline]? {
    switch block {
    case .paragraph(let content), .heading(_, let content, _), .preformatted(let content, _): content
    case .quote(let blocks): inlines(of: blocks)
    case .list(let list): inlines(of: list.items.flatMap(\.content))
    case .figure(let blocks, let caption): inlines(of: blocks + [.paragraph(caption)])
    case .details(let summary, let blocks): inlines(of: [.paragraph(summary)] + blocks)
    case .definitions(let definitions):
      inlines(of: definitions.flatMap { $0.terms.map { .paragraph($0) } + $0.descriptions.joined() })
    case .table(let table):
      inlines(of: [.paragraph(table.caption)] + table.rows.joined().flatMap(\.content))
    case .rule: nil
    }
  }

  mutating func appendChildren(of node: HTMLNode, to section: inout Section) {
    for child in node.children { append(child, to: &section) }
  }

  mutating func append(_ node: HTMLNode, to section: inout Section) {
    if node.isText { return append(text: node.text, to: &section) }
    guard node.isElement, !isHidden(node) else { return }
    if let wrapper = wrapper(of: node) {
      appendAnchor(of: node, to: &section)
      section.flow.open(wrapper)
      appendChildren(of: node, to: &section)
      section.flow.close()
    } else if !appendInline(node, to: &section), !appendBlock(node, to: &section) {
      appendAnchor(of: node, to: &section)
      appendChildren(of: node, to: &section)
    }
  }

  /// Text, with what stands behind the stand-ins in it.
  mutating func append(text: UnsafeBufferPointer<UInt8>, to section: inout Section) {
    var place = 0
    while place < text.count {
      guard let base = text.baseAddress, let found = memchr(base + place, 0xF3, text.count - place) else { break }
      let standIn = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard standIn + 3 < text.count else { break }
      add(UnsafeBufferPointer(rebasing: text[place..<standIn]), to: &section)
      let index =
        (Int(text[standIn + 1] & 0x3F) << 12 | Int(text[standIn + 2] & 0x3F) << 6 | Int(text[standIn + 3] & 0x3F))
        - 0x30000
      if segments.indices.contains(index) {
        add(UnsafeBufferPointer(rebasing: source[segments[index]]), to: &section)
      }
      place = standIn + 4
    }
    add(UnsafeBufferPointer(rebasing: text[place...]), to: &section)
  }

  private func add(_ bytes: UnsafeBufferPointer<UInt8>, to section: inout Section) {
    if bytes.isEmpty { return }
    var rest = bytes
    while let end = section.flow.append(rest) {
      section.endParagraph()
      rest = UnsafeBufferPointer(rebasing: rest[end...])
    }
  }

  func appendAnchor(of node: HTMLNode, to section: inout Section) {
    guard node.hasAttributes else { return }
    if let anchor = node.attribute("id"), !anchor.isEmpty { section.flow.append(.anchor(anchor)) }
    if node.tag == GUMBO_TAG_A, let anchor = node.attribute("name"), !anchor.isEmpty {
      section.flow.append(.anchor(anchor))
    }
  }

  private func isHidden(_ node: HTMLNode) -> Bool {
    guard node.hasAttributes else { return false }
    if node.hasAttribute("hidden") { return true }
    guard let style = node.attribute("style") else { return false }
    let plain = style.filter { $0 != " " }.lowercased()
    return plain.contains("display:none")
  }
}
