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
          append(HTMLNode(pointer: root), &result)
        }
      }
    }
    return result
  }

  private static func append(_ node: HTMLNode, _ result: inout String) {
    if node.isText {
      result += solid(String(decoding: node.text, as: UTF8.self))
      return
    }
    guard node.isElement, !isLeftOut(node) else { return }
    for child in node.children { append(child, &result) }
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

  /// Without white space, and without the signs that stand around a form's controls.
  private static func solid(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace && !"[]_".unicodeScalars.contains($0) }))
  }

  private static func ofInlines(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .embed, .anchor: ""
      case .lineBreak: "\n"
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content):
        ofInlines(content)
      }
    }.joined()
  }
}
