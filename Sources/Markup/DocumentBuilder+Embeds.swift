import CGumbo

extension DocumentBuilder {
  /// A picture; smilies and emoji, which blogs draw as pictures, are their own text. Nil for tracking pixels.
  mutating func picture(_ node: HTMLNode) -> Inline? {
    let kind = node.attribute("class") ?? ""
    let label = node.attribute("alt")?.trimmed ?? ""
    if !label.isEmpty, kind.contains("wp-smiley") || kind.contains("emoji") { return .text(label) }
    let width = node.attribute("width").flatMap(Self.pixels)
    let height = node.attribute("height").flatMap(Self.pixels)
    if label.isEmpty, let width, let height, width <= 1, height <= 1 { return nil }
    var target = node.attribute("src")?.trimmed ?? ""
    if target.isEmpty || target.hasPrefix("data:") {
      // Lazy loading keeps the address elsewhere.
      for name: StaticString in ["data-src", "data-lazy-src", "data-original", "data-orig-file"] {
        guard let lazy = node.attribute(name)?.trimmed, !lazy.isEmpty else { continue }
        target = lazy
        break
      }
      // Or there is but a choice of sizes, of which the first will do.
      for name: StaticString in ["srcset", "data-srcset"] where target.isEmpty || target.hasPrefix("data:") {
        let first = node.attribute(name)?.trimmed.prefix { !$0.isWhitespace && $0 != "," } ?? ""
        if !first.isEmpty, !first.hasPrefix("data:") { target = String(first) }
      }
    }
    let title = title(of: node)
    let isOpaque =
      label.isEmpty || Self.isSize(label) || Self.isOpaque(label) && !title.isEmpty && !Self.isOpaque(title)
    let embed = Embed(
      kind: .image, target: target, label: isOpaque ? title : label, width: width, height: height)
    lastPicture = embed
    return .embed(embed)
  }

  /// Video, audio, frames, objects, drawings; nil for a drawing that has no name.
  mutating func embed(_ node: HTMLNode) -> Embed? {
    var embed = Embed(kind: .frame, target: node.attribute("src")?.trimmed ?? "")
    embed.label = node.attribute("title")?.trimmed ?? node.attribute("aria-label")?.trimmed ?? ""
    embed.width = node.attribute("width").flatMap(Self.pixels)
    embed.height = node.attribute("height").flatMap(Self.pixels)
    switch node.tag {
    case GUMBO_TAG_VIDEO: embed.kind = .video
    case GUMBO_TAG_AUDIO: embed.kind = .audio
    case GUMBO_TAG_SVG:
      embed.kind = .image
      for child in node.children where child.isElement && child.tag == GUMBO_TAG_TITLE && embed.label.isEmpty {
        embed.label = plainText(of: child)
      }
      // Without a title, what is written in it.
      if embed.label.isEmpty { embed.label = words(in: node).joined(separator: " ") }
      return embed.label.isEmpty ? nil : embed
    case GUMBO_TAG_OBJECT where node.attribute("class") == "lukija-gallery":
      embed.kind = .gallery
      embed.files = FileChoice(node)
    case GUMBO_TAG_OBJECT where node.attribute("class") == "lukija-playlist":
      embed.kind = .playlist
      embed.files = FileChoice(node)
    case GUMBO_TAG_OBJECT: embed.target = node.attribute("data")?.trimmed ?? ""
    default: break
    }
    for child in node.children where child.isElement && embed.target.isEmpty {
      if child.tag == GUMBO_TAG_SOURCE || child.tag == GUMBO_TAG_EMBED { embed.target = child.attribute("src") ?? "" }
    }
    if embed.label.isEmpty { embed.label = plainText(of: node) }
    return embed
  }

  /// What a node's text says on one line.
  mutating func plainText(of node: HTMLNode) -> String {
    Self.plainText(of: inlines(of: node))
  }

  /// What stands in a drawing, each text by itself.
  private mutating func words(in node: HTMLNode) -> [String] {
    let isText = node.children.contains { $0.isText && $0.text.contains { !HTMLScanner.isSpace($0) } }
    let children = Array(node.children.filter(\.isElement))
    if isText || children.isEmpty {
      let text = plainText(of: node).trimmed
      return text.isEmpty ? [] : [text]
    }
    return children.flatMap { words(in: $0) }
  }

  static func plainText(of inlines: [Inline]) -> String {
    var result = ""
    for inline in inlines {
      switch inline {
      case .text(let text): result += text
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content), .unbroken(let content):
        result += plainText(of: content)
      case .embed(let embed): result += embed.label
      case .anchor: break
      case .lineBreak: result += " "
      }
    }
    return result
  }

  /// `640`, `640px`; not `100%`.
  static func pixels(_ text: String) -> Int? {
    let digits = text.trimmed.prefix { $0.isASCII && $0.isNumber }
    let unit = text.trimmed.dropFirst(digits.count)
    guard unit.isEmpty || unit == "px" || unit.hasPrefix(".") else { return nil }
    return digits.count <= 6 ? Int(digits) : nil
  }
}
