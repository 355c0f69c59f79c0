extension Shortcode {
  /// HTML that says the same.
  struct Replacement {
    enum Beginning {
      /// A figure is open from here on.
      case figure
      /// It ends here.
      case nothing
    }

    var html: String
    /// Source that is text between `html` and `htmlAfter`.
    var letters: Range<Int>?
    var htmlAfter = ""
    var begins: Beginning?
    /// Where reading goes on.
    var end: Int
  }

  /// How far the end of a shortcode may be from its beginning.
  private static let reach = 1 << 20

  /// Nil where the shortcode is text after all.
  func replacement(in bytes: UnsafeBufferPointer<UInt8>) -> Replacement? {
    if isEscaped {
      let start = end - 2
      let open = bytes[..<start].lastIndex(of: UInt8(ascii: "[")) ?? start
      return Replacement(html: "", letters: open..<(end - 1), end: end)
    }
    if isClosing {
      let isCaption = name == "caption" || name == "wp_caption"
      return isCaption ? Replacement(html: "</figure>", begins: .nothing, end: end) : Replacement(html: "", end: end)
    }
    switch name {
    case "caption", "wp_caption": return caption(in: bytes)
    case "gallery", "playlist": return Replacement(html: gallery, end: end)
    case "audio", "video": return medium(in: bytes)
    case "sourcecode", "code": return code(in: bytes)
    default: return embed(in: bytes)
    }
  }

  private func caption(in bytes: UnsafeBufferPointer<UInt8>) -> Replacement? {
    guard closing(in: bytes) != nil else { return nil }
    let old = attributes["caption"].map { "<figcaption>\(Self.escaped($0))</figcaption>" } ?? ""
    return Replacement(html: "<figure class=\"wp-caption\">" + old, begins: .figure, end: end)
  }

  /// Those that a post carries itself are named by nobody; of others at least the number is known.
  private var gallery: String {
    let thing = name == "gallery" ? "picture" : "track"
    var data = ""
    var label = ""
    if let files {
      let count = files.numbers?.count ?? 0
      label = count == 0 ? "\(thing)s" : count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
      for (key, value) in files.attributes { data += " \(key)=\"\(Self.escaped(value))\"" }
    }
    return "<object class=\"lukija-\(name)\" title=\"\(label)\"\(data)></object>"
  }

  /// Which files a gallery or a playlist shows; nil for all that its post carries.
  var files: FileChoice? {
    let ids = attributes["ids"] ?? attributes["include"]
    guard ids != nil || attributes["id"] != nil || attributes["exclude"] != nil else { return nil }
    return FileChoice(
      numbers: ids.map(FileChoice.numbers), excluded: FileChoice.numbers(attributes["exclude"] ?? ""),
      post: attributes["id"]?.trimmed)
  }

  private func medium(in bytes: UnsafeBufferPointer<UInt8>) -> Replacement {
    let keys = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv", "0"]
    let source = keys.lazy.compactMap { attributes[$0] }.first ?? ""
    return Replacement(html: "<\(name) src=\"\(Self.escaped(source))\"\(size)></\(name)>", end: end)
  }

  private var size: String {
    ["width", "height"].compactMap { key in
      attributes[key].map { " \(key)=\"\(Self.escaped($0))\"" }
    }.joined()
  }

  private func embed(in bytes: UnsafeBufferPointer<UInt8>) -> Replacement? {
    var source = attributes["0"] ?? attributes["url"] ?? attributes["src"] ?? attributes["id"] ?? ""
    var end = self.end
    if name == "embed", let close = closing(in: bytes) {
      source = String(decoding: bytes[self.end..<close.lowerBound], as: UTF8.self).trimmed
      guard !source.contains("<") else { return nil }
      end = close.upperBound
    }
    if source.isEmpty { return nil }
    return Replacement(html: "<iframe src=\"\(Self.escaped(source))\"\(size)></iframe>", end: end)
  }

  private func code(in bytes: UnsafeBufferPointer<UInt8>) -> Replacement? {
    guard let close = closing(in: bytes) else { return nil }
    let language = attributes["language"] ?? attributes["lang"] ?? attributes["0"] ?? ""
    // The lines of the brackets themselves are no code.
    var (start, end) = (self.end, close.lowerBound)
    if let line = bytes[start..<end].firstIndex(where: { !HTMLScanner.isSpace($0) }) {
      start = bytes[start..<line].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    }
    while end > start, HTMLScanner.isSpace(bytes[end - 1]) { end -= 1 }
    return Replacement(
      html: "<pre><code class=\"language-\(Self.escaped(language))\">", letters: start..<end,
      htmlAfter: "</code></pre>", end: close.upperBound)
  }

  /// The `[/name]` that belongs to this one.
  private func closing(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let scanner = HTMLScanner(bytes)
    let name = Array(name.utf8)
    let limit = min(bytes.count, end + Self.reach)
    var place = end
    while let open = scanner.index(of: UInt8(ascii: "["), from: place, to: limit) {
      place = open + 1
      let close = open + 2 + name.count
      guard close < limit, bytes[open + 1] == UInt8(ascii: "/"), bytes[close] == UInt8(ascii: "]"),
        zip(bytes[(open + 2)..<close], name).allSatisfy({ HTMLScanner.lowered($0) == $1 })
      else { continue }
      return open..<(close + 1)
    }
    return nil
  }

  /// Attributes of shortcodes stand in HTML: what they refer to is escaped already.
  private static func escaped(_ text: String) -> String { HTMLEscaping.escaped(text, keepsReferences: true) }
}
