import Blog
import Markup
import SearchText

/// What of a post and its comments can be found: units of text, each searched for itself.
enum SearchableText {
  /// A line of each unit ends where a block ends: sentences are not looked for across them.
  static let separator: UInt8 = 0x0A

  /// The folded units of a post: the post itself, then each comment that is shown, in the file's order.
  static func folded(_ post: Post) -> [UInt8] {
    var bytes: [UInt8] = []
    append(heading: post.title, post.body, to: &bytes)
    for comment in post.comments where comment.status.isShown {
      bytes.append(separator)
      append(heading: comment.author.displayName, comment.body, to: &bytes)
    }
    return bytes
  }

  private static func append(heading: String, _ body: Body, to bytes: inout [UInt8]) {
    TextFolding.append(heading, to: &bytes)
    if bytes.last != 0x20 { bytes.append(0x20) }
    TextFolding.append(text(of: body), to: &bytes)
  }

  /// A unit as it is written, one block a line: a heading, then the body.
  static func text(heading: String, _ body: Body) -> String { heading + "\n" + text(of: body) }

  /// What a body says, without its markup.
  static func text(of body: Body) -> String {
    if body.source.isEmpty { return "" }
    let document =
      switch body.format {
      case .html: MarkupParser.document(html: body.source)
      case .markdown: MarkupParser.document(markdown: body.source)
      case .text: MarkupParser.document(plainText: body.source)
      }
    var text = ""
    text.reserveCapacity(body.source.utf8.count)
    append(document.blocks, to: &text)
    return text
  }

  private static func append(_ blocks: [Block], to text: inout String) {
    for block in blocks {
      switch block {
      case .paragraph(let content), .heading(_, let content, _), .preformatted(let content, _):
        append(line: content, to: &text)
      case .list(let list):
        for item in list.items { append(item.content, to: &text) }
      case .definitions(let definitions):
        for definition in definitions {
          for term in definition.terms { append(line: term, to: &text) }
          for description in definition.descriptions { append(description, to: &text) }
        }
      case .quote(let content), .indented(_, let content), .localized(_, let content): append(content, to: &text)
      case .table(let table):
        append(line: table.caption, to: &text)
        for row in table.rows { for cell in row { append(cell.content, to: &text) } }
      case .figure(let content, let caption):
        append(content, to: &text)
        append(line: caption, to: &text)
      case .details(let summary, let content):
        append(line: summary, to: &text)
        append(content, to: &text)
      case .rule: break
      }
    }
  }

  private static func append(line content: [Inline], to text: inout String) {
    guard !content.isEmpty else { return }
    append(content, to: &text)
    text += "\n"
  }

  private static func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words): text += words
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content), .unbroken(let content):
        append(content, to: &text)
      case .embed(let embed): text += embed.label
      case .anchor: break
      case .lineBreak: text += " "
      }
    }
  }
}
