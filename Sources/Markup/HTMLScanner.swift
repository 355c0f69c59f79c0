import CGumbo

/// Finds where tags, comments and text begin and end, by the HTML5 tokenizer's rules, without building anything.
///
/// The parser proper is gumbo; this only looks ahead of it, at the speed of `memchr`.
struct HTMLScanner {
  /// A piece of markup that begins with `<`.
  enum Piece {
    /// `<name …>`.
    case startTag(GumboTag, end: Int)
    /// `</name …>`.
    case endTag(GumboTag, end: Int)
    /// `<!-- … -->`, a doctype, or what the tokenizer takes for a comment.
    case comment(end: Int)
    /// `<` that begins nothing.
    case literal
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Attributes of the start tag that was read last.
  private(set) var attributeCount = 0
  /// Where attribute number ``attributeLimit`` ended, where the last start tag had more.
  private(set) var attributeLimitEnd: Int?
  /// gumbo compares each attribute with all before it.
  static let attributeLimit = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads the markup at a `<`.
  mutating func piece(at start: Int) -> Piece {
    let next = start + 1
    guard next < bytes.count else { return .literal }
    switch bytes[next] {
    case UInt8(ascii: "/"):
      guard next + 1 < bytes.count else { return .literal }
      if Self.isLetter(bytes[next + 1]) {
        let (tag, nameEnd) = name(at: next + 1)
        guard let end = tagEnd(from: nameEnd) else { return .literal }
        return .endTag(tag, end: end)
      }
      guard let end = index(of: UInt8(ascii: ">"), from: next) else { return .literal }
      return .comment(end: end + 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return comment(at: start)
    case let byte where Self.isLetter(byte):
      let (tag, nameEnd) = name(at: next)
      guard let end = tagEnd(from: nameEnd) else { return .literal }
      return .startTag(tag, end: end)
    default:
      return .literal
    }
  }

  /// The next place of a byte, or nil.
  func index(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? bytes.count
    guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether lower-case ASCII letters stand at a place, in either case.
  func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    for place in 0..<word.utf8CodeUnitCount where Self.lowered(bytes[start + place]) != word.utf8Start[place] {
      return false
    }
    return true
  }

  /// The `</name` that ends raw text.
  func endTag(_ name: StaticString, from start: Int) -> Int? {
    var place = start
    while let found = index(of: UInt8(ascii: "<"), from: place) {
      let end = found + 2 + name.utf8CodeUnitCount
      if found + 1 < bytes.count, bytes[found + 1] == UInt8(ascii: "/"), matches(name, at: found + 2),
        end >= bytes.count || !Self.isLetter(bytes[end])
      {
        return found
      }
      place = found + 1
    }
    return nil
  }

  private func comment(at start: Int) -> Piece {
    if start + 4 <= bytes.count, bytes[start + 1] == UInt8(ascii: "!"), bytes[start + 2] == UInt8(ascii: "-"),
      bytes[start + 3] == UInt8(ascii: "-")
    {
      // `<!-->` and `<!--->` are whole comments.
      var place = start + 2
      while let found = index(of: UInt8(ascii: ">"), from: place) {
        if found >= start + 4, bytes[found - 1] == UInt8(ascii: "-"), bytes[found - 2] == UInt8(ascii: "-") {
          return .comment(end: found + 1)
        }
        if found >= start + 7, bytes[found - 1] == UInt8(ascii: "!"), bytes[found - 2] == UInt8(ascii: "-"),
          bytes[found - 3] == UInt8(ascii: "-")
        {
          return .comment(end: found + 1)
        }
        place = found + 1
      }
      // An unfinished comment would swallow the rest of the body.
      return .literal
    }
    guard let end = index(of: UInt8(ascii: ">"), from: start) else { return .literal }
    return .comment(end: end + 1)
  }

  private func name(at start: Int) -> (GumboTag, end: Int) {
    var end = start
    while end < bytes.count, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    guard let base = bytes.baseAddress, end - start <= 16 else { return (GUMBO_TAG_UNKNOWN, end) }
    let tag = UnsafeRawPointer(base + start).withMemoryRebound(to: CChar.self, capacity: end - start) {
      gumbo_tagn_enum($0, UInt32(end - start))
    }
    return (tag, end)
  }

  /// One past the `>` of a tag whose name ends at `place`; nil where the tag never ends.
  private mutating func tagEnd(from place: Int) -> Int? {
    attributeCount = 0
    attributeLimitEnd = nil
    var place = place
    while place < bytes.count {
      while place < bytes.count, Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: ">") { return place + 1 }
      attributeCount += 1
      // A name may begin with `=` and holds everything else, quotes too.
      place += 1
      while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "/"),
        bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "=")
      {
        place += 1
      }
      var value = place
      while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
      if value < bytes.count, bytes[value] == UInt8(ascii: "=") {
        value += 1
        while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
        guard value < bytes.count else { return nil }
        if bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'") {
          guard let close = index(of: bytes[value], from: value + 1) else { return nil }
          place = close + 1
        } else {
          place = value
          while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
        }
      }
      if attributeCount == Self.attributeLimit { attributeLimitEnd = place }
    }
    return nil
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    lowered(byte) >= UInt8(ascii: "a") && lowered(byte) <= UInt8(ascii: "z")
  }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }
  static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
