import Markup
import Screen
import Words

extension Galley {
  /// A label for what a terminal cannot show: `[image 4: alt text]`.
  ///
  /// - Parameter name: what to call it where it has no label; nil for its file's name.
  mutating func flatten(
    _ embed: Embed, _ style: Style, within link: Int?, named name: String? = nil, _ text: inout RunningText
  ) {
    partFromPicture(&text)
    let style = style.with(.link)
    var index: Int?
    if !embed.target.isEmpty {
      index = linksBefore + links.count
      links.append(
        TypesetText.Link(
          target: embed.target, label: embed.label, offset: content.count, isPicture: embed.kind == .image))
    }
    let kind = Self.word(for: embed.kind).text
    let number = options.numbersLinks ? index.map { " \($0 + 1)" } ?? "" : ""
    if embed.label.isEmpty {
      let name = isCaptioned && embed.kind == .image ? "" : name ?? Self.name(of: embed)
      let label = name.isEmpty ? "[\(kind)\(number)]" : "[\(kind)\(number): \(name)]"
      add(label, style, index ?? link, leansForward: true, breaks: [.before, .after], &text)
      return
    }
    add("[\(kind)\(number): ", style, index ?? link, leansForward: true, breaks: .before, &text)
    append(embed.label, style, index ?? link, &text)
    add("]", style, index ?? link, breaks: .after, &text)
  }

  private static func word(for kind: Embed.Kind) -> EmbedWords {
    switch kind {
    case .image: .image
    case .video: .video
    case .audio: .audio
    case .frame: .frame
    case .gallery: .gallery
    case .playlist: .playlist
    }
  }

  /// What to call something that has no label: a file's name, or the host of a frame.
  static func name(of embed: Embed) -> String {
    let target = embed.target
    if target.lowercased().hasPrefix("data:") { return "" }
    var path = target.prefix { $0 != "?" && $0 != "#" }
    if embed.kind == .frame { path = path.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" } }
    let file = Self.unescaped(path.split(separator: "/").last ?? "")
    let name = TextSanitizing.line(embed.kind == .image ? withoutSize(file) : file)
    return name.count <= 60 ? name : String(name.prefix(59)) + "…"
  }

  /// A file's name as its author wrote it: `%20` is a blank. What is no text stays as it stands.
  private static func unescaped(_ name: Substring) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return String(name) }
    let source = Array(name.utf8)
    var bytes: [UInt8] = []
    var place = 0
    while place < source.count {
      let digits = source[place...].dropFirst().prefix(2)
      let hex = String(decoding: digits, as: UTF8.self)
      let isCode = source[place] == UInt8(ascii: "%") && digits.count == 2 && hex.allSatisfy(\.isHexDigit)
      bytes.append(isCode ? UInt8(hex, radix: 16) ?? source[place] : source[place])
      place += isCode ? 3 : 1
    }
    return String(validating: bytes, as: UTF8.self) ?? String(name)
  }

  /// A file's name without the size that a server put behind it (`boat-1024x768.jpg`): it says nothing, and what is left
  /// is a name of no file.
  private static func withoutSize(_ file: String) -> String {
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    guard let sign = stem.lastIndex(where: { $0 == "-" || $0 == "_" }), sign > stem.startIndex else { return file }
    let sides = stem[stem.index(after: sign)...].lowercased().split(separator: "x", omittingEmptySubsequences: false)
    let isSize = sides.count == 2 && sides.allSatisfy { (2...5).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }
    return isSize ? String(stem[..<sign]) : file
  }
}
