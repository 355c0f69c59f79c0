import CGumbo

extension DocumentBuilder {
  /// What an element wraps around running text, if that is what it does.
  func wrapper(of node: HTMLNode) -> InlineFlow.Wrapper? {
    switch node.tag {
    case GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_VAR: .emphasis
    case GUMBO_TAG_STRONG, GUMBO_TAG_B: .strong
    case GUMBO_TAG_U, GUMBO_TAG_INS: .underlined
    case GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE: .deleted
    case GUMBO_TAG_MARK: .marked
    case GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT: .code
    case GUMBO_TAG_SUB: .subscript
    case GUMBO_TAG_SUP: .superscript
    case GUMBO_TAG_Q: .quoted
    case GUMBO_TAG_RUBY: .unbroken
    // `#` alone leads nowhere: themes and editors write it where a link is still to come.
    case GUMBO_TAG_A: node.attribute("href").flatMap { $0.isEmpty || $0 == "#" ? nil : .link($0.trimmed) }
    default: nil
    }
  }

  /// Elements that stand in running text without wrapping it. False where the element is something else.
  mutating func appendInline(_ node: HTMLNode, to section: inout Section) -> Bool {
    switch node.tag {
    case GUMBO_TAG_BR:
      section.flow.lineBreak()
    case GUMBO_TAG_WBR:
      section.append(text: "\u{200B}")
    case GUMBO_TAG_IMG, GUMBO_TAG_IMAGE:
      if let picture = picture(node) { section.flow.append(picture) }
    case GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_IFRAME, GUMBO_TAG_EMBED, GUMBO_TAG_OBJECT, GUMBO_TAG_SVG:
      if let embed = embed(node) { section.flow.append(.embed(embed)) }
    case GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM:
      appendChildren(of: node, to: &section)
      explain(node, in: &section)
    case GUMBO_TAG_RTC where node.children.contains { $0.isElement && $0.tag == GUMBO_TAG_RT }:
      appendChildren(of: node, to: &section)
    case GUMBO_TAG_RT, GUMBO_TAG_RTC:
      section.flow.append(.text("("))
      appendChildren(of: node, to: &section)
      section.flow.append(.text(")"))
      // The next word has a reading of its own.
      if section.flow.wrappers.last?.isUnbroken == true {
        section.flow.close()
        section.flow.open(.unbroken)
      }
    case GUMBO_TAG_RP, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,
      GUMBO_TAG_DATALIST, GUMBO_TAG_CANVAS, GUMBO_TAG_PARAM,
      GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK:
      break
    case GUMBO_TAG_NOSCRIPT:
      if !repeatsPicture(node) { appendChildren(of: node, to: &section) }
    case GUMBO_TAG_TEXTAREA:
      append(textArea: node, to: &section)
    case GUMBO_TAG_INPUT, GUMBO_TAG_SELECT:
      if hidesCheckbox, node.tag == GUMBO_TAG_INPUT {
        hidesCheckbox = false
      } else if let text = control(node) {
        section.flow.part()
        section.flow.append(.text(text))
        section.flow.part()
      }
    case GUMBO_TAG_PROGRESS, GUMBO_TAG_METER:
      append(gauge: node, to: &section)
    case GUMBO_TAG_AREA:
      append(area: node, to: &section)
    case GUMBO_TAG_BUTTON:
      append(button: node, to: &section)
    case GUMBO_TAG_LABEL:
      appendChildren(of: node, to: &section)
    default:
      return false
    }
    return true
  }

  /// Whether it holds what the picture before it shows, for readers without scripts.
  private func repeatsPicture(_ node: HTMLNode) -> Bool {
    guard let lastPicture else { return false }
    return node.children.allSatisfy { child in
      if child.isText { return child.text.allSatisfy { HTMLScanner.isSpace($0) } }
      guard child.isElement else { return true }
      return child.tag == GUMBO_TAG_IMG && (child.attribute("alt")?.trimmed ?? "") == lastPicture.label
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    if !first.properties.isWhitespace, !last.properties.isWhitespace { return self }
    var scalars = unicodeScalars[...]
    while let scalar = scalars.first, scalar.properties.isWhitespace { scalars.removeFirst() }
    while let scalar = scalars.last, scalar.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
