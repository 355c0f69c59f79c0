import Markup

/// A reply as its blog gets it: the HTML that WordPress keeps of whoever has no rights there. Paragraphs are parted by blank
/// lines and lines by line feeds, of which the blog makes elements itself.
package enum CommentHTML {
  /// From Markdown. Empty where nothing is said.
  ///
  /// WordPress knows a text for the same that it has only where it changed nothing in it before it kept it: by REST it
  /// compares what comes with what it kept. So links carry the mark that it gives to all that lead away from it.
  ///
  /// - Parameter home: the blog's address.
  package static func text(markdown: String, home: String = "") -> String {
    CommentText(host: host(home)).html(MarkupParser.document(markdown: markdown).keptByComment.blocks)
  }

  /// In small letters; empty for what is on no host of the web.
  fileprivate static func host(_ address: String) -> String {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), let mark = lower.firstRange(of: "://") else {
      return ""
    }
    return String(lower[mark.upperBound...].prefix { !"/?#:".contains($0) })
  }
}

private struct CommentText {
  let host: String

  func html(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let content): html(content)
      case .quote(let blocks): "<blockquote>" + html(blocks) + "</blockquote>"
      default: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func html(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .emphasis(let content): "<em>" + html(content) + "</em>"
      case .strong(let content): "<strong>" + html(content) + "</strong>"
      case .deleted(let content): "<del>" + html(content) + "</del>"
      case .quoted(let content): "<q>" + html(content) + "</q>"
      case .code(let content): "<code>" + html(content) + "</code>"
      case .link(let target, let content):
        "<a href=\"" + HTMLEscaping.escaped(clean(target)) + "\"" + mark(target) + ">" + html(content) + "</a>"
      case .lineBreak: "\n"
      default: ""
      }
    }.joined()
  }

  private func mark(_ target: String) -> String {
    !host.isEmpty && CommentHTML.host(target) == host ? "" : " rel=\"nofollow ugc\""
  }

  private func escaped(_ text: String) -> String {
    HTMLEscaping.escaped(clean(text)).replacing("&quot;", with: "\"")
  }

  /// Without what draws nothing and would act on whoever shows it raw; a line feed in text is a blank.
  private func clean(_ text: String) -> String {
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
