/// Characters in whose place gumbo puts U+FFFD, which says nothing of them: control characters, those that are none, and
/// those of the plane that stand-ins come from, which must not be forged.
extension HTMLPreparation {
  /// A tag. What gumbo does not take is written so that it comes out as it went in: a hostile address stays one.
  mutating func appendTag(_ range: Range<Int>) {
    var clean = range.lowerBound
    var place = clean
    while place < range.upperBound {
      let byte = bytes[place]
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "&") {
        place += 1
        continue
      }
      if byte == UInt8(ascii: "&") {
        var end = place + 1
        while end < range.upperBound, end - place < 40, Self.isReference(bytes[end]) { end += 1 }
        if end < range.upperBound, bytes[end] == UInt8(ascii: ";") { end += 1 }
        output.append(contentsOf: bytes[clean..<place])
        appendReference(place..<end, isInTag: true)
        (clean, place) = (end, end)
      } else if let (length, scalar) = foreign(place, range.upperBound) {
        // Stand-ins are looked for in texts alone.
        if !Self.isPrivate(scalar) {
          output.append(contentsOf: bytes[clean..<place])
          appendReference(to: scalar)
          clean = place + length
        }
        place += length
      } else {
        place += 1
      }
    }
    output.append(contentsOf: bytes[clean..<range.upperBound])
  }

  /// A reference, which may mean what is no character: its code stands for that.
  mutating func appendReference(_ range: Range<Int>, isInTag: Bool = false) {
    switch number(range) {
    case 0? where isInTag: appendReference(to: 0)
    case let value? where value == 0 || (0xD800..<0xE000).contains(value) || value > 0x10FFFF: appendCode(value)
    case let value? where Self.isPrivate(value) && !isInTag: appendCode(value)
    default: output.append(contentsOf: bytes[range])
    }
  }

  /// Of a NUL, and of C1, there is no reference; another control character is as good: none is shown, or opened.
  mutating func appendReference(to scalar: UInt32) {
    let known = scalar == 0 || (0x80..<0xA0).contains(scalar) ? 1 : scalar
    output.append(contentsOf: "&#\(known);".utf8)
  }

  /// Whether it is of the plane that stand-ins come from.
  static func isPrivate(_ scalar: UInt32) -> Bool {
    (firstStandIn..<firstStandIn + UInt32(standInLimit) + 1).contains(scalar)
  }

  mutating func appendCode(_ value: UInt32) {
    let digits = String(value, radix: 16, uppercase: true)
    output.append(contentsOf: ("[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]").utf8)
  }

  /// The character at a place that gumbo does not take, and its bytes.
  func foreign(_ place: Int, _ end: Int) -> (length: Int, scalar: UInt32)? {
    func byte(_ distance: Int) -> UInt32 { place + distance < end ? UInt32(bytes[place + distance]) : 0 }
    let first = byte(0)
    switch first {
    case 0x09, 0x0A, 0x0C, 0x0D: return nil
    case 0..<0x20, 0x7F: return (1, first)
    case 0xC2 where byte(1) < 0xA0: return (2, byte(1))
    case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)),
      0xEF where byte(1) == 0xBF && byte(2) >= 0xBE:
      return (3, 0xF000 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F)
    case 0xF0...0xF4:
      let scalar = (first & 7) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | byte(3) & 0x3F
      return Self.isPrivate(scalar) || scalar & 0xFFFE == 0xFFFE ? (4, scalar) : nil
    default: return nil
    }
  }

  /// What a numeric reference means; nil for other references.
  private func number(_ range: Range<Int>) -> UInt32? {
    guard range.count > 2, bytes[range.lowerBound + 1] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = HTMLScanner.lowered(bytes[range.lowerBound + 2]) == UInt8(ascii: "x")
    var value: UInt32?
    for byte in bytes[(range.lowerBound + (isHexadecimal ? 3 : 2))..<range.upperBound] where byte != UInt8(ascii: ";") {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, isHexadecimal || digit < 10,
        value ?? 0 <= 0x10FFFF
      else { break }
      value = (value ?? 0) * (isHexadecimal ? 16 : 10) + UInt32(digit)
    }
    return value
  }
}
