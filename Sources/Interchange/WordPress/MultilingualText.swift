import Glibc

/// Texts in which plugins of WordPress (qTranslate and its heirs) keep several languages at once:
/// `[:en]Hello[:fi]Hei[:]`, `<!--:en-->Hello<!--:--><!--:fi-->Hei<!--:-->`, `{:en}Hello{:fi}Hei{:}`.
struct MultilingualText {
  /// A text in one language; nil for what is meant for all of them.
  private var parts: [(language: String?, text: String)] = []

  /// Nil for a text that is in no such form.
  init?(_ text: String) {
    guard Self.mayBe(text) else { return nil }
    for (open, close) in [("[:", "]"), ("<!--:", "-->"), ("{:", "}")] where text.contains(open) {
      parts = Self.parts(text, open, close)
      // A single mark may be anything that somebody wrote.
      if Set(parts.compactMap(\.language)).count > 1 { return }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  /// What stands before the colon and behind the language.
  private static func isPair(_ open: UInt8, _ close: UInt8) -> Bool {
    open == UInt8(ascii: "[") && close == UInt8(ascii: "]") || open == UInt8(ascii: "{") && close == UInt8(ascii: "}")
      || open == UInt8(ascii: "-") && close == UInt8(ascii: "-")
  }

  /// Whether a language is named anywhere: every text of every export is asked.
  private static func mayBe(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      while let base = bytes.baseAddress, place < bytes.count,
        let found = memchr(base + place, Int32(UInt8(ascii: ":")), bytes.count - place)
      {
        place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        if place > 0, place + 3 < bytes.count, isLetter(bytes[place + 1]), isLetter(bytes[place + 2]),
          isPair(bytes[place - 1], bytes[place + 3])
        {
          return true
        }
        place += 1
      }
      return false
    }
  }

  private static func parts(_ text: String, _ open: String, _ close: String) -> [(language: String?, text: String)] {
    var parts: [(language: String?, text: String)] = []
    var language: String?
    var rest = text[...]
    var start = rest.startIndex
    func add(_ end: Substring.Index) {
      if let words = String(text[start..<end]).presence { parts.append((language, words)) }
    }
    while let mark = rest.firstRange(of: open) {
      rest = rest[mark.upperBound...]
      guard let end = rest.firstRange(of: close) else { break }
      let name = rest[..<end.lowerBound]
      guard name.isEmpty || name.utf8.count == 2 && name.utf8.allSatisfy(isLetter) else {
        continue
      }
      add(mark.lowerBound)
      language = name.isEmpty ? nil : String(name)
      start = end.upperBound
      rest = rest[end.upperBound...]
    }
    add(text.endIndex)
    return parts
  }

  /// All of them in one line.
  var line: String {
    var texts: [String] = []
    for part in parts where !texts.contains(part.text) { texts.append(part.text) }
    return texts.joined(separator: " / ")
  }

  /// One behind the other, each said to be in its language.
  var html: String {
    parts.map { part in
      part.language.map { "<div lang=\"\($0)\">\n\n\(part.text)\n\n</div>" } ?? part.text
    }.joined(separator: "\n\n")
  }
}
