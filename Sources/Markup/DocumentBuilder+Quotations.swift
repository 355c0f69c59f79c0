import CGumbo

extension DocumentBuilder {
  /// Bytes and elements that where and when something was said has at most.
  private static let longestSource = 100
  private static let mostElements = 6

  /// Whether an element is a `cite`, or nothing but what makes one look otherwise.
  static func holdsCitation(_ node: HTMLNode) -> Bool {
    if node.tag == GUMBO_TAG_CITE { return true }
    guard onlyLooks(node.tag) || node.tag == GUMBO_TAG_A else { return false }
    var node = node
    for _ in 0..<4 {
      var only: HTMLNode?
      for child in node.children {
        if child.isText, isBlank(child) { continue }
        guard child.isElement, only == nil else { return false }
        only = child
      }
      guard let only else { return false }
      if only.tag == GUMBO_TAG_CITE { return true }
      guard onlyLooks(only.tag) || only.tag == GUMBO_TAG_A else { return false }
      node = only
    }
    return false
  }

  /// Who said it stands on a line of their own, where a quotation, or a paragraph of one, ends with them.
  func setOff(attribution node: HTMLNode, in section: inout Section) {
    guard section.flow.whiteSpace != .stays, !followsCitation(node), !Self.beginsLine(node), endsWithSource(node)
    else { return }
    var node = node
    var isLast = true
    for _ in 0..<16 {
      guard let parent = node.parent, parent.isElement else { return }
      switch parent.tag {
      case GUMBO_TAG_BLOCKQUOTE:
        // A name that is a paragraph of its own may have the work behind it.
        let isName = !section.blocks.isEmpty && section.flow.isShort
        return section.flow.beginAttribution(endsQuotation: isLast && !isName)
      case GUMBO_TAG_P, GUMBO_TAG_DIV: isLast = isLast && Self.isLast(parent)
      case _ where Self.onlyLooks(parent.tag):
        guard Self.isLast(parent) else { return }
      default: return
      }
      node = parent
    }
  }

  /// Whether it ends the line itself.
  private static func beginsLine(_ node: HTMLNode) -> Bool {
    let first = node.children.first { !$0.isText || !isBlank($0) }
    return first.map { $0.isElement && $0.tag == GUMBO_TAG_BR } == true
  }

  private func followsCitation(_ node: HTMLNode) -> Bool {
    var previous = node.previous
    while let sibling = previous, sibling.isText, Self.isBlank(sibling) { previous = sibling.previous }
    return previous.map { $0.isElement && Self.holdsCitation($0) } == true
  }

  /// Whether nothing is seen behind an element in its parent.
  private static func isLast(_ node: HTMLNode) -> Bool {
    var next = node.next
    while let sibling = next {
      guard sibling.isText ? isBlank(sibling) : !sibling.isElement || sibling.tag == GUMBO_TAG_BR else { return false }
      next = sibling.next
    }
    return true
  }

  /// Whether nothing stands behind an element in its parent but where and when it was said.
  private func endsWithSource(_ node: HTMLNode) -> Bool {
    var source: [UInt8] = []
    var elements = 0
    /// Whether what follows must begin as a source does.
    var needsLead = true
    var next = node.next
    while let sibling = next {
      if sibling.isText, !Self.isBlank(sibling) {
        var text: [UInt8] = []
        forEachPiece(of: sibling.text) { text.append(contentsOf: $0) }
        guard !needsLead || Attribution.leadsToSource(String(decoding: text.prefix(16), as: UTF8.self)) else {
          return false
        }
        source += text
        needsLead = false
      } else if sibling.isElement, sibling.tag == GUMBO_TAG_BR {
        needsLead = false
      } else if sibling.isElement {
        elements += 1
        guard elements <= Self.mostElements, Self.isSource(sibling.tag) || !needsLead && Self.onlyLooks(sibling.tag)
        else { return false }
        collect(sibling, &source)
        needsLead = true
      }
      guard source.count <= Self.longestSource else { return false }
      next = sibling.next
    }
    return Attribution.isSource(String(decoding: source, as: UTF8.self))
  }

  private static func isSource(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_A, GUMBO_TAG_SMALL, GUMBO_TAG_TIME, GUMBO_TAG_SPAN, GUMBO_TAG_SUP, GUMBO_TAG_CITE: true
    default: false
    }
  }

  static func isBlank(_ node: HTMLNode) -> Bool { node.text.allSatisfy { HTMLScanner.isSpace($0) } }
}
