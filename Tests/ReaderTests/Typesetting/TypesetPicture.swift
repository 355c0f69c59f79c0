import Reader
import Screen

/// Typeset text as a picture: each line, and below it a letter for the style of each cell where there is any.
enum TypesetPicture {
  static func draw(_ text: TypesetText) -> String {
    var result = ""
    for line in text.lines {
      result += "|" + line.text + "\n"
      let styles = line.spans.map { String(repeating: letter($0.style), count: DisplayWidth.columns(of: $0.text)) }
        .joined()
      if styles.contains(where: { $0 != "." }) { result += "~" + styles + "\n" }
    }
    for (index, link) in text.links.enumerated() { result += "[\(index + 1)] \(link.label) -> \(link.target)\n" }
    for heading in text.headings { result += "h\(heading.level) \(heading.title)\n" }
    return result
  }

  /// Of the role; capital where it is bold, and other letters for other emphasis of plain text.
  private static func letter(_ style: Style) -> String {
    let letter =
      switch style.role {
      case .heading: "h"
      case .link: "l"
      case .code: "c"
      case .quote: "q"
      case .ornament: "o"
      case .muted: "m"
      default: traits(style.traits)
      }
    return style.traits.contains(.bold) ? letter.uppercased() : letter
  }

  private static func traits(_ traits: Style.Traits) -> String {
    if traits.contains(.strikethrough) { return "-" }
    if traits.contains(.reverse) { return "r" }
    if traits.contains(.underline) { return "_" }
    if traits.contains(.italic) { return "i" }
    return traits.contains(.bold) ? "b" : "."
  }
}
