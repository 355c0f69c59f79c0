import Markup
import Screen

/// A paragraph laid flat: a piece of the content with the styles of its parts and the ornaments between them.
struct RunningText {
  /// A part in one style.
  struct Run {
    /// Offset in the content of its end; it begins where the run before ends.
    var end: Int
    var style: Style
    var link: Int?
  }

  /// Something drawn that is no part of the content: a link's number, quotation marks.
  struct Ornament {
    /// Offset in the content of what it stands before.
    var offset: Int
    var text: String
    var columns: Int
    var style: Style
    var link: Int?
    /// Whether it belongs to what follows rather than to what came before.
    var leansForward: Bool
  }

  /// Offset in the content of its first byte.
  var start: Int
  /// Offset of its end.
  var end: Int
  var runs: [Run] = []
  /// By offset.
  var ornaments: [Ornament] = []
}

extension Galley {
  /// Appends inlines to the content and returns them laid flat.
  mutating func flatten(_ inlines: [Inline]) -> RunningText {
    endContent()
    var text = RunningText(start: content.count, end: content.count)
    flatten(inlines, style, nil, &text)
    text.end = content.count
    return text
  }

  private mutating func flatten(_ inlines: [Inline], _ style: Style, _ link: Int?, _ text: inout RunningText) {
    for inline in inlines {
      switch inline {
      case .text(let string): append(string, style, link, &text)
      case .emphasis(let inner): flatten(inner, style.adding(.italic), link, &text)
      case .strong(let inner): flatten(inner, style.adding(.bold), link, &text)
      case .underlined(let inner): flatten(inner, style.adding(.underline), link, &text)
      case .deleted(let inner): flatten(inner, style.adding(.strikethrough), link, &text)
      case .marked(let inner): flatten(inner, style.adding(.reverse), link, &text)
      case .code(let inner): flatten(inner, style.with(.code), link, &text)
      case .subscript(let inner): flatten(inner, style, link, &text)
      case .superscript(let inner): flatten(inner, style, link, &text)
      case .quoted(let inner):
        add("“", style, link, leansForward: true, &text)
        flatten(inner, style, link, &text)
        add("”", style, link, &text)
      case .link(let target, let inner): flatten(target, inner, style, &text)
      case .embed(let embed): flatten(embed, style, &text)
      case .anchor(let name): anchors[name] = anchors[name] ?? content.count
      case .lineBreak: append("\n", style, link, &text)
      }
    }
  }

  private mutating func flatten(_ target: String, _ inner: [Inline], _ style: Style, _ text: inout RunningText) {
    let index = links.count
    links.append(TypesetText.Link(target: target, label: "", offset: content.count))
    let linkStyle = style.with(.link).adding(.underline)
    let start = content.count
    flatten(inner, linkStyle, index, &text)
    links[index].label = String(decoding: content[start...], as: UTF8.self)
    if options.numbersLinks { add("[\(index + 1)]", style.with(.link), index, &text) }
  }

  private mutating func flatten(_ embed: Embed, _ style: Style, _ text: inout RunningText) {
    let index = links.count
    links.append(TypesetText.Link(target: embed.target, label: embed.label, offset: content.count))
    let kind =
      switch embed.kind {
      case .image: "image"
      case .video: "video"
      case .audio: "audio"
      case .frame: "embed"
      }
    let linkStyle = style.with(.link)
    let number = options.numbersLinks ? " \(index + 1)" : ""
    let label = embed.label.isEmpty ? Self.fileName(embed.target) : ""
    add("[\(kind)\(number): \(label)", linkStyle, index, leansForward: !embed.label.isEmpty, &text)
    append(embed.label, linkStyle, index, &text)
    var end = "]"
    if let width = embed.width, let height = embed.height { end = " \(width)×\(height)]" }
    add(end, linkStyle, index, &text)
  }

  /// The last part of an address.
  private static func fileName(_ target: String) -> String {
    if target.hasPrefix("data:") { return "data" }
    let path = target.prefix { $0 != "?" && $0 != "#" }
    return String(path.split(separator: "/").last ?? "")
  }

  private mutating func append(_ string: String, _ style: Style, _ link: Int?, _ text: inout RunningText) {
    if string.isEmpty { return }
    for byte in string.utf8 {
      // Control characters have pictures: seeing ␛ tells more than a replacement character, and nothing acts on it.
      if byte < 0x20, byte != 0x0A, byte != 0x09 {
        content.append(contentsOf: [0xE2, 0x90, 0x80 + byte])
      } else if byte == 0x7F {
        content.append(contentsOf: [0xE2, 0x90, 0xA1])
      } else {
        content.append(byte)
      }
    }
    if let last = text.runs.last, last.style == style, last.link == link {
      text.runs[text.runs.count - 1].end = content.count
    } else {
      text.runs.append(RunningText.Run(end: content.count, style: style, link: link))
    }
  }

  private func add(
    _ string: String, _ style: Style, _ link: Int?, leansForward: Bool = false, _ text: inout RunningText
  ) {
    let columns = DisplayWidth.columns(of: string)
    if columns > measure, string.count > 1 {
      // In a column this narrow an ornament breaks anywhere.
      for piece in string { add(String(piece), style, link, leansForward: leansForward, &text) }
      return
    }
    text.ornaments.append(
      RunningText.Ornament(
        offset: content.count, text: string, columns: columns, style: style, link: link,
        leansForward: leansForward))
  }
}
