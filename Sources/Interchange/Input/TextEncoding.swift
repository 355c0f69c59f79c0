import Glibc

/// Finds out in which encoding a text is written.
enum TextEncoding {
  /// What was found.
  struct Finding: Hashable {
    /// As iconv names it; `UTF-8` needs no conversion.
    var name: String
    /// How many bytes of byte order mark stand before the text.
    var markLength = 0
    /// The name that the text gives itself, where it was not believed.
    var disbelieved: String?
  }

  /// From a byte order mark, the pattern of a UTF-16 `<`, or an XML declaration; UTF-8 where none says otherwise.
  static func find(_ head: [UInt8]) -> Finding {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(name: "UTF-8", markLength: 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return Finding(name: "UTF-32LE", markLength: 4) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return Finding(name: "UTF-32BE", markLength: 4) }
    if head.starts(with: [0xFF, 0xFE]) { return Finding(name: "UTF-16LE", markLength: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return Finding(name: "UTF-16BE", markLength: 2) }
    let open = UInt8(ascii: "<")
    if head.starts(with: [open, 0]) { return Finding(name: "UTF-16LE") }
    if head.starts(with: [0, open]) { return Finding(name: "UTF-16BE") }
    guard let declared = declaration(head), !isUTF8(declared) else { return Finding(name: "UTF-8") }
    // A two-byte encoding could not have been read this far.
    if declared.hasPrefix("UTF-16") || declared.hasPrefix("UTF-32") || declared.hasPrefix("UCS") {
      return Finding(name: "UTF-8", disbelieved: declared)
    }
    if looksLikeUTF8(head) { return Finding(name: "UTF-8", disbelieved: declared) }
    let name = declared == "ISO-8859-1" || declared == "LATIN1" ? "CP1252" : declared
    return isKnown(name) ? Finding(name: name) : Finding(name: "UTF-8", disbelieved: declared)
  }

  private static func isUTF8(_ name: String) -> Bool {
    ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name)
  }

  private static func isKnown(_ name: String) -> Bool {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return false }
    iconv_close(converter)
    return true
  }

  private static func declaration(_ head: [UInt8]) -> String? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let dirt = LeadingDirt.find(head)?.length ?? 0
    let text = String(decoding: head.dropFirst(dirt).drop { blanks.contains($0) }.prefix(512), as: UTF8.self)
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>"),
      let key = text[..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let rest = text[key.upperBound..<end.lowerBound].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }
    let isPlain = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: ":"):
        true
      default: false
      }
    }
    return name.isEmpty || name.utf8.count > 40 || !isPlain ? nil : name.uppercased()
  }

  /// Several characters beyond ASCII and every one of them UTF-8: no other encoding writes that by chance.
  private static func looksLikeUTF8(_ head: [UInt8]) -> Bool {
    let isBeyond = head.contains { $0 >= 0x80 }
    guard isBeyond else { return false }
    // The last character may be cut.
    let body = head.count < 4 ? head[...] : head[..<(head.lastIndex { $0 < 0x80 } ?? head.count)]
    return body.contains { $0 >= 0x80 } && String(validating: body, as: UTF8.self) != nil
  }
}
