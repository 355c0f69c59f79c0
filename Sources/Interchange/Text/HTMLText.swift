import CLibxml2

/// Small conversions between HTML and plain text, for titles, names and excerpts. Bodies stay as they are.
enum HTMLText {
  /// What a reader sees of a line of HTML: tags gone, references read. Plain text that never was HTML comes through as
  /// it is, unless it looks like HTML.
  ///
  /// - Parameter keepsBreaks: whether the ends of blocks become line breaks.
  static func plain(_ html: String, keepsBreaks: Bool = false) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return html.trimmed }
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        if let (end, name) = tag(bytes, place) {
          if keepsBreaks, breaking.contains(name), output.last != UInt8(ascii: "\n") {
            output.append(UInt8(ascii: "\n"))
          }
          place = end
          continue
        }
      case UInt8(ascii: "&"):
        if let (end, scalar) = reference(bytes, place) {
          output += scalar.utf8Bytes
          place = end
          continue
        }
      default: break
      }
      output.append(bytes[place])
      place += 1
    }
    return String(decoding: output, as: UTF8.self).trimmed
  }

  /// The same text with `&#8217;` and its like read, and nothing else.
  static func withoutNumberedReferences(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "#"),
        let (end, scalar) = reference(bytes, place)
      {
        output += scalar.utf8Bytes
        place = end
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let breaking: Set<String> = ["p", "br", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "tr"]

  /// A tag or a comment that begins at `<`: where it ends and its name in lower case.
  static func tag(_ bytes: [UInt8], _ start: Int) -> (end: Int, name: String)? {
    if bytes[start...].starts(with: "<!--".utf8) {
      var place = start + 4
      while place + 2 < bytes.count {
        if bytes[place] == UInt8(ascii: "-"), bytes[place + 1] == UInt8(ascii: "-"),
          bytes[place + 2] == UInt8(ascii: ">")
        {
          return (place + 3, "")
        }
        place += 1
      }
      return nil
    }
    var place = start + 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
    let nameStart = place
    while place < bytes.count, isAlphanumeric(bytes[place]) { place += 1 }
    guard place > nameStart, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[nameStart]) else { return nil }
    let name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
    // `<mail@blog.example>` is somebody's address.
    guard place < bytes.count, endsName(bytes[place]) else { return nil }
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return (place + 1, name)
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      place += 1
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [">", "/", ":", "-"].contains { UInt8(ascii: $0) == byte }
  }

  /// A character reference that begins at `&`.
  static func reference(_ bytes: [UInt8], _ start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
    guard let end = bytes[start...].prefix(34).firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = bytes[(start + 1)..<end]
    guard name.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "#") }) else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    if word.hasPrefix("#") {
      let isHexadecimal = word.hasPrefix("#x") || word.hasPrefix("#X")
      guard let value = UInt32(word.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) else {
        return nil
      }
      // References to control characters mean Windows-1252, as in browsers.
      if (0x80..<0xA0).contains(value) { return (end + 1, Windows1252.scalar(UInt8(value))) }
      guard value >= 0x20 || value == 9 || value == 10, let scalar = Unicode.Scalar(value) else { return nil }
      return (end + 1, scalar)
    }
    let value = word == "apos" ? 0x27 : lukija_html_entity(word)
    return value == 0 ? nil : Unicode.Scalar(value).map { (end + 1, $0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
