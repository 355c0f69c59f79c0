import CGumbo

extension DocumentBuilder {
  /// Elements that begin on a line of their own. False where the element is something else.
  mutating func appendBlock(_ node: HTMLNode, to section: inout Section) -> Bool {
    switch node.tag {
    case GUMBO_TAG_P:
      let outer = section.flow.whiteSpace
      section.endParagraph()
      if outer == .partsParagraphs { section.flow.whiteSpace = .collapses }
      appendChildren(of: node, to: &section)
      section.endParagraph()
      section.flow.whiteSpace = outer
    case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
      begin(block: &section)
      let level = Int(node.tag.rawValue) - Int(GUMBO_TAG_H1.rawValue) + 1
      let content = inlines(of: node, within: section.flow.wrappers)
      if case .localized(let locality, let inner)? = content.first, content.count == 1, node.hasAttribute("dir") {
        // Its rule and its sign stand where it begins.
        let heading = Block.heading(level: level, content: inner, anchor: node.attribute("id"))
        section.blocks.append(.localized(locality, [heading]))
      } else if !content.isEmpty {
        section.blocks.append(.heading(level: level, content: content, anchor: node.attribute("id")))
      }
    case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_MENU, GUMBO_TAG_DIR:
      begin(block: &section)
      section.blocks += list(node, in: section)
    case GUMBO_TAG_DL:
      begin(block: &section)
      let definitions = definitions(node, in: section)
      if !definitions.isEmpty { section.blocks.append(.definitions(definitions)) }
    case GUMBO_TAG_BLOCKQUOTE:
      begin(block: &section)
      let outer = sourceLine
      sourceLine = section.flow.whiteSpace == .stays ? nil : sourceLine(of: node)
      let content = self.section(of: node, section.flow.whiteSpace, within: section.flow.wrappers)
      sourceLine = outer
      if !content.isEmpty { section.blocks.append(.quote(content)) }
    case GUMBO_TAG_PRE, GUMBO_TAG_LISTING:
      appendPreformatted(node, to: &section)
    case GUMBO_TAG_TABLE:
      begin(block: &section)
      append(table: node, to: &section)
    case _ where Self.isFigure(node):
      begin(block: &section)
      append(figure: node, to: &section)
    case GUMBO_TAG_DETAILS:
      begin(block: &section)
      append(details: node, to: &section)
    case GUMBO_TAG_HR:
      begin(block: &section)
      section.blocks.append(.rule)
    case GUMBO_TAG_FORM:
      section.endParagraph()
      appendChildren(of: node, to: &section)
      section.endParagraph()
    case GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,
      GUMBO_TAG_NAV, GUMBO_TAG_MAIN, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_HGROUP, GUMBO_TAG_FIELDSET,
      GUMBO_TAG_LEGEND, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_SUMMARY,
      GUMBO_TAG_CAPTION,
      GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_OPTION:
      section.endParagraph()
      appendChildren(of: node, to: &section)
      section.endParagraph()
    default:
      return false
    }
    return true
  }

  private mutating func appendPreformatted(_ node: HTMLNode, to section: inout Section) {
    begin(block: &section)
    var language = Self.language(of: node)
    for child in node.children where language == nil && child.isElement && child.tag == GUMBO_TAG_CODE {
      language = Self.language(of: child)
    }
    if Self.isLeftOpen(node) { return append(leftOpen: node, language, to: &section) }
    var content = Self.inlines(of: self.section(of: node, .stays, within: section.flow.wrappers))
    // The block says that it is code; `code` inside says it again.
    if content.count == 1, case .code(let inner) = content[0] { content = inner }
    if !Self.isBlank(content) { section.blocks.append(.preformatted(content, language: language)) }
  }

  /// Whether nothing of running text is seen.
  static func isBlank(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      switch inline {
      case .text(var text): text.withUTF8 { Wideness.isBlank($0[...]) }
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .deleted(let inner), .marked(let inner),
        .code(let inner), .subscript(let inner), .superscript(let inner), .quoted(let inner), .link(_, let inner),
        .localized(_, let inner), .unbroken(let inner):
        isBlank(inner)
      case .embed: false
      case .anchor, .lineBreak: true
      }
    }
  }

  /// `class="language-swift"`, as highlighters have it.
  static func language(of node: HTMLNode) -> String? {
    guard let names = node.attribute("class") else { return nil }
    for name in names.split(separator: " ") {
      for prefix in ["language-", "lang-"] where name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
    }
    return nil
  }

  private mutating func append(figure node: HTMLNode, to section: inout Section) {
    var content = Section(flow: InlineFlow(.collapses, within: section.flow.wrappers))
    var rest = Section(flow: InlineFlow(.collapses, within: section.flow.wrappers))
    var caption: [Inline] = []
    // In WordPress's shortcode the caption is what follows the picture.
    let isShortcode = node.hasClass("wp-caption")
    var hasPicture = false
    for child in node.children {
      if child.isElement, Self.isCaption(child) {
        let more = inlines(of: child, within: section.flow.wrappers)
        content.endParagraph()
        if content.blocks.isEmpty, !more.isEmpty, !isShortcode {
          content.blocks.append(.paragraph([.emphasis(more)]))
        } else {
          caption += caption.isEmpty || more.isEmpty ? more : [.lineBreak] + more
        }
      } else if isShortcode, hasPicture {
        append(child, to: &rest)
      } else {
        append(child, to: &content)
        hasPicture = hasPicture || child.isElement
      }
    }
    finish(&content)
    finish(&rest)
    let more = Self.inlines(of: rest.blocks)
    caption += caption.isEmpty || more.isEmpty ? more : [.lineBreak] + more
    if !content.blocks.isEmpty || !caption.isEmpty {
      let words = Self.plainText(of: caption)
      if !words.isEmpty { content.blocks = content.blocks.map { Self.captioned($0, words) } }
      section.blocks.append(.figure(content: content.blocks, caption: caption))
    }
  }

  /// A picture whose caption names it needs no name that says less, or the same.
  private static func captioned(_ block: Block, _ caption: String) -> Block {
    func captioned(_ inline: Inline) -> Inline {
      switch inline {
      case .link(let target, let content):
        return .link(target: target, content: content.map(captioned))
      case .embed(var embed) where embed.kind == .image:
        let (label, caption) = (embed.label.lowercased(), caption.lowercased())
        // One word of it may be any.
        let isSaid = label == caption || label.contains(" ") && caption.contains(label)
        if isSaid || isOpaque(embed.label) { embed.label = "" }
        return .embed(embed)
      default: return inline
      }
    }
    guard case .paragraph(let content) = block, content.count == 1 else { return block }
    return .paragraph(content.map(captioned))
  }

  /// `figure`, or what WordPress used before it.
  private static func isFigure(_ node: HTMLNode) -> Bool {
    node.tag == GUMBO_TAG_FIGURE
      || node.tag == GUMBO_TAG_DIV && node.hasClass("wp-caption")
  }

  /// `figcaption`, or what WordPress used before it.
  private static func isCaption(_ node: HTMLNode) -> Bool {
    node.tag == GUMBO_TAG_FIGCAPTION
      || node.tag == GUMBO_TAG_P && node.hasClass("wp-caption-text")
  }

  private mutating func append(details node: HTMLNode, to section: inout Section) {
    var content = Section(flow: InlineFlow(section.flow.whiteSpace, within: section.flow.wrappers))
    var summary: [Inline] = []
    for child in node.children {
      if child.isElement, child.tag == GUMBO_TAG_SUMMARY, summary.isEmpty {
        summary = inlines(of: child, within: section.flow.wrappers)
      } else {
        append(child, to: &content)
      }
    }
    finish(&content)
    section.blocks.append(.details(summary: summary, content: content.blocks))
  }
}
