import Markup
import Screen

extension TypesetText {
  /// One paragraph of the reader's own words (bylines, notes), set at a width in one style.
  static func paragraph(_ text: String, _ style: Style, width: Int) -> TypesetText {
    guard !text.isEmpty else { return TypesetText(width: width) }
    return paragraph([.text(text)], style, width: width)
  }

  /// The same of several pieces.
  static func paragraph(_ content: [Inline], _ style: Style, width: Int) -> TypesetText {
    Typesetter.set(Document(blocks: [.paragraph(content)]), width: width).restyled { _ in style }
  }

  /// One line with a link.
  static func link(_ target: String, width: Int) -> TypesetText {
    Typesetter.set(
      Document(blocks: [.paragraph([.link(target: target, content: [.text(target)])])]), width: width,
      options: Typesetter.Options(numbersLinks: false))
  }

  /// A horizontal rule across the column, with words in it; what is too long for one line goes on below.
  static func rule(_ label: String, width: Int, isLinear: Bool = false) -> TypesetText {
    if isLinear { return paragraph(label, Style(.ornament), width: width) }
    let head = label.isEmpty ? "" : "── \(label) "
    let rest = width - DisplayWidth.columns(of: head)
    if rest >= 0 {
      let text = head + String(repeating: "─", count: rest)
      return TypesetText(width: width, lines: [Line(spans: field(text, Style(.ornament), .leftToRight))])
    }
    let indent = width > 12 ? 3 : 0
    var text = paragraph(label, Style(.ornament), width: width - indent)
    text.width = width
    for line in text.lines.indices where indent > 0 {
      text.lines[line].spans.insert(Span(line == 0 ? "── " : "   ", Style(.ornament)), at: 0)
    }
    return text
  }
}
