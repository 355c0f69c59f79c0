import Blog

/// File names for posts, from whatever a source calls them.
enum Slug {
  /// In bytes: what every file system takes with an ending and a number.
  static let longest = 120

  /// One path component of letters, digits, hyphens, dots and underscores in any script; empty where nothing is left.
  static func clean(_ wish: String) -> String {
    guard !isClean(wish) else { return wish }
    var output = ""
    for scalar in decoded(wish).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
        || (isMark(scalar) && !output.isEmpty) || (scalar == "." && !output.isEmpty)
      {
        output.unicodeScalars.append(scalar)
      } else if !output.isEmpty, output.unicodeScalars.last != "-" {
        output.unicodeScalars.append("-")
      }
    }
    while output.utf8.count > longest { output.removeLast() }
    while let last = output.unicodeScalars.last, last == "-" || last == "." { output.unicodeScalars.removeLast() }
    return output
  }

  /// Most names are good as they are.
  private static func isClean(_ wish: String) -> Bool {
    var before = UInt8(ascii: "-")
    for byte in wish.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where before != byte: break
      default: return false
      }
      before = byte
    }
    return before != UInt8(ascii: "-") && wish.utf8.count <= longest
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// WordPress writes what is not ASCII as `%c3%a4`.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        output.append(value)
        place += 3
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension Slug {
  /// A name from the words with which a text begins: for posts without a title.
  static func firstWords(of body: Body) -> String {
    // A page of markup is more than enough for a handful of words.
    let start = Body(format: body.format, source: String(body.source.prefix(4000)))
    let line = SearchableText.text(of: start).split(whereSeparator: \.isNewline).first { !clean(String($0)).isEmpty }
    var name = ""
    for word in (line ?? "").split(whereSeparator: \.isWhitespace).prefix(8) {
      let longer = clean(name + " " + word)
      if longer.utf8.count > 60, !name.isEmpty { break }
      name = longer
    }
    return clean(name)
  }
}
