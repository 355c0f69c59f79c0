import CGumbo

@testable import Markup

/// What a body says, white space taken away, read from gumbo's own tree without any of our preparation.
enum VisibleText {
  static func ofTree(_ html: String) -> String {
    var html = html
    var result = ""
    html.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var memory = LukijaTreeMemory()
        defer { lukija_tree_free(&memory) }
        withUnsafeMutablePointer(to: &memory) { memory in
          guard let start = text.baseAddress, let output = lukija_gumbo_parse(memory, start, text.count),
            let root = lukija_gumbo_root(output)
          else { return }
          append(HTMLNode(pointer: root), nil, &result)
        }
      }
    }
    return result
  }

  private static func append(_ node: HTMLNode, _ task: UnsafePointer<GumboNode>?, _ result: inout String) {
    if node.isText {
      result += solid(String(decoding: node.text, as: UTF8.self))
      return
    }
    guard node.isElement, node.pointer != task, !isLeftOut(node) else { return }
    if let control = control(node, task) {
      result += solid(control)
      return
    }
    let task = node.tag == GUMBO_TAG_LI ? Self.task(of: node) : task
    for child in node.children { append(child, task, &result) }
  }

  /// A form's control as it is written in text; nil for other elements.
  private static func control(_ node: HTMLNode, _ task: UnsafePointer<GumboNode>?) -> String? {
    func bracketed(_ text: String?) -> String? {
      guard let text, !solid(text).isEmpty else { return nil }
      return "[\(text)]"
    }
    var inner = ""
    if node.tag == GUMBO_TAG_BUTTON || node.tag == GUMBO_TAG_TEXTAREA {
      for child in node.children { append(child, task, &inner) }
    }
    let placeholder = bracketed(node.attribute("placeholder"))
    switch node.tag {
    case GUMBO_TAG_BUTTON where inner.isEmpty:
      return bracketed(node.attribute("aria-label")) ?? bracketed(node.attribute("title")) ?? ""
    case GUMBO_TAG_BUTTON: return "[\(inner)]"
    case GUMBO_TAG_TEXTAREA: return bracketed(inner) ?? placeholder ?? "[____]"
    case GUMBO_TAG_INPUT:
      let value = bracketed(node.attribute("value"))
      return switch node.attribute("type")?.lowercased() ?? "text" {
      case "hidden": ""
      case "checkbox": node.hasAttribute("checked") ? "[x]" : "[ ]"
      case "radio": node.hasAttribute("checked") ? "(•)" : "( )"
      case "submit", "button", "reset": value ?? ""
      case "image": bracketed(node.attribute("alt")) ?? value ?? ""
      case "password": placeholder ?? "[____]"
      default: value ?? placeholder ?? "[____]"
      }
    default: return nil
    }
  }

  /// The checkbox that an item of a list begins with: the item's mark shows it.
  private static func task(of node: HTMLNode) -> UnsafePointer<GumboNode>? {
    for child in node.children where child.isElement || !solid(String(decoding: child.text, as: UTF8.self)).isEmpty {
      guard child.isElement else { return nil }
      if child.tag == GUMBO_TAG_INPUT, child.attribute("type") == "checkbox" { return child.pointer }
      return child.tag == GUMBO_TAG_P || child.tag == GUMBO_TAG_LABEL ? task(of: child) : nil
    }
    return nil
  }

  private static func isLeftOut(_ node: HTMLNode) -> Bool {
    if node.hasAttribute("hidden") || (node.attribute("style") ?? "").contains("display:none") { return true }
    switch node.tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TITLE, GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED,
      GUMBO_TAG_NOFRAMES, GUMBO_TAG_SELECT, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_OBJECT, GUMBO_TAG_SVG,
      GUMBO_TAG_TEMPLATE, GUMBO_TAG_CANVAS, GUMBO_TAG_DATALIST, GUMBO_TAG_PROGRESS, GUMBO_TAG_METER, GUMBO_TAG_RP,
      GUMBO_TAG_HEAD:
      return true
    default:
      return false
    }
  }

  /// What a document says, labels of pictures left out.
  static func ofDocument(_ document: Document) -> String {
    let text = DocumentBuilder.inlines(of: document.blocks)
    return solid(ofInlines(text))
  }

  /// Without what nobody misses: white space, and selectors, which alone select nothing.
  private static func solid(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.properties.isVariationSelector }))
  }

  private static func ofInlines(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .embed, .anchor: ""
      case .lineBreak: "\n"
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content), .unbroken(let content):
        ofInlines(content)
      }
    }.joined()
  }
}
