import Markup

/// A reply as its blog gets it: the HTML that WordPress keeps of whoever has no rights there. Paragraphs are parted by blank
/// lines and lines by line feeds, of which the blog makes elements itself.
package enum CommentHTML {
  /// From Markdown. Empty where nothing is said.
  package static func text(markdown: String) -> String {
    html(MarkupParser.document(markdown: markdown).keptByComment.blocks)
  }

  private static func html(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let content): html(content)
      case .quote(let blocks): "<blockquote>" + html(blocks) + "</blockquote>"
      default: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func html(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .emphasis(let content): "<em>" + html(content) + "</em>"
      case .strong(let content): "<strong>" + html(content) + "</strong>"
      case .deleted(let content): "<del>" + html(content) + "</del>"
      case .quoted(let content): "<q>" + html(content) + "</q>"
      case .code(let content): "<code>" + html(content) + "</code>"
      case .link(let target, let content):
        "<a href=\"" + HTMLEscaping.escaped(clean(target)) + "\">" + html(content) + "</a>"
      case .lineBreak: "\n"
      default: ""
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    HTMLEscaping.escaped(clean(text)).replacing("&quot;", with: "\"")
  }

  /// Without what draws nothing and would act on whoever shows it raw; a line feed in text is a blank.
  private static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
      return text
    }
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: clean.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }
}
