import Glibc

extension JSONParser {
  /// What is known of a string that was passed.
  package struct StringTraits {
    /// Whether anything in it is escaped.
    package var hasEscapes = false
    /// The high bits of its bytes: none is set where it is ASCII.
    fileprivate var highBits: UInt64 = 0

    fileprivate var isASCII: Bool { highBits == 0 }
  }

  /// The string that begins at `place`, decoded.
  package mutating func string() throws(JSONFault) -> String {
    let start = place + 1
    let traits = try skipString()
    let content = UnsafeBufferPointer(rebasing: bytes[start..<place - 1])
    if traits.hasEscapes {
      var hasHalves = false
      let text = Self.unescape(content, isASCII: traits.isASCII, &hasHalves)
      if hasHalves { note(.halfCharacter, at: start - 1, since: start - 1) }
      return text
    }
    // The whole text was found to be valid.
    return String(copying: UTF8Span(unchecked: content.span, isKnownASCII: traits.isASCII))
  }

  /// Checks the string that begins at `place` and goes behind it.
  @discardableResult
  package mutating func skipString() throws(JSONFault) -> StringTraits {
    let start = place
    var traits = StringTraits()
    place += 1
    while place < bytes.count {
      skipPlainBytes(&traits)
      guard place < bytes.count else { break }
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        place += 1
        return traits
      }
      if byte == UInt8(ascii: "\\") {
        traits.hasEscapes = true
        try skipEscape(since: start)
      } else if byte < 0x20 {
        guard isLenient else { throw fault(.controlCharacter(byte), at: place) }
        note(.controlCharacter, at: place, since: start)
        place += 1
      } else {
        traits.highBits |= UInt64(byte & 0x80)
        place += 1
      }
    }
    throw fault(.endsInside(.string), at: start)
  }

  /// Goes to the next byte that is not plain text in a string, or to within eight bytes of the end: eight at a time.
  private mutating func skipPlainBytes(_ traits: inout StringTraits) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      // The high bit of the first byte that is one of these; what lies above it says nothing.
      let found =
        ((word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & highs
      guard found == 0 else {
        // Of the bytes before it alone.
        traits.highBits |= word & highs & ((found & (0 &- found)) &- 1)
        place += found.trailingZeroBitCount / 8
        return
      }
      traits.highBits |= word & highs
      place += 8
    }
  }

  private mutating func skipEscape(since string: Int) throws(JSONFault) {
    guard place + 1 < bytes.count else { throw fault(.endsInside(.string), at: place) }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 2
    case UInt8(ascii: "u"):
      guard place + 6 <= bytes.count || isLenient else { throw fault(.endsInside(.string), at: place) }
      guard Self.codeUnit(bytes, at: place + 2) != nil else { return try skipBadEscape(since: string) }
      place += 6
    default:
      try skipBadEscape(since: string)
    }
  }

  /// Goes behind the backslash, where what follows stands for itself.
  private mutating func skipBadEscape(since string: Int) throws(JSONFault) {
    guard isLenient else { throw fault(.badEscape, at: place) }
    note(.badEscape, at: place, since: string)
    place += 1
  }

  /// Four hexadecimal digits; nil where there are none.
  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for index in start..<start + 4 {
      let digit: UInt8
      switch bytes[index] {
      case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case let byte where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case let byte where byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// The bytes of a string that was passed over, decoded.
  ///
  /// - Parameters:
  ///   - offset: where its quotation mark is.
  ///   - text: in which it was found to be well-formed.
  package static func contents(ofStringAt offset: Int, in text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes, skipping: [])
      parser.place = offset
      guard let traits = try? parser.skipString() else { return [] }
      let content = UnsafeBufferPointer(rebasing: bytes[offset + 1..<parser.place - 1])
      guard traits.hasEscapes else { return Array(content) }
      var hasHalves = false
      return [UInt8](unsafeUninitializedCapacity: content.count) { output, length in
        length = unescape(content, into: output, &hasHalves)
      }
    }
  }

  private static func unescape(
    _ content: UnsafeBufferPointer<UInt8>, isASCII: Bool, _ hasHalves: inout Bool
  ) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: content.count) { output in
      let length = unescape(content, into: output, &hasHalves)
      let decoded = UnsafeBufferPointer(rebasing: output[..<length])
      // The text was found to be valid, and so is every escape; only `\u` makes more than ASCII of it.
      let isASCII = isASCII && decoded.allSatisfy { $0 < 0x80 }
      return String(copying: UTF8Span(unchecked: decoded.span, isKnownASCII: isASCII))
    }
  }

  /// Decodes escapes that ``skipString()`` has checked. The decoded text is never longer than the escaped.
  /// What is no escape stays as it stands.
  ///
  /// - Parameter hasHalves: becomes true where half a surrogate pair stood alone.
  /// - Returns: how many bytes were decoded.
  private static func unescape(
    _ content: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, _ hasHalves: inout Bool
  ) -> Int {
    guard let start = content.baseAddress, let target = output.baseAddress else { return 0 }
    var length = 0
    var place = 0
    while place < content.count {
      // Text without escapes is copied in stretches.
      let rest = content.count - place
      let next = memchr(start + place, Int32(UInt8(ascii: "\\")), rest)
      let plain = next.map { UnsafeRawPointer($0) - UnsafeRawPointer(start + place) } ?? rest
      (target + length).update(from: start + place, count: plain)
      length += plain
      place += plain
      guard place < content.count else { break }
      let escape = content[place + 1]
      place += 2
      switch escape {
      case UInt8(ascii: "b"): output[length] = 0x08
      case UInt8(ascii: "f"): output[length] = 0x0C
      case UInt8(ascii: "n"): output[length] = 0x0A
      case UInt8(ascii: "r"): output[length] = 0x0D
      case UInt8(ascii: "t"): output[length] = 0x09
      case UInt8(ascii: "u") where codeUnit(content, at: place) != nil:
        length += putScalar(content, at: &place, into: output[length...], &hasHalves)
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"): output[length] = escape
      default:
        output[length] = UInt8(ascii: "\\")
        place -= 1
      }
      length += 1
    }
    return length
  }

  /// Writes the scalar of one `\u` escape or of a surrogate pair of them; the escape as it stands where a half stands alone.
  ///
  /// - Returns: how many bytes that is.
  private static func putScalar(
    _ content: UnsafeBufferPointer<UInt8>, at place: inout Int, into output: Slice<UnsafeMutableBufferPointer<UInt8>>,
    _ hasHalves: inout Bool
  ) -> Int {
    let lead = codeUnit(content, at: place) ?? 0xFFFD
    place += 4
    var value = UInt32(lead)
    if UTF16.isLeadSurrogate(lead), place + 6 <= content.count, content[place] == UInt8(ascii: "\\"),
      content[place + 1] == UInt8(ascii: "u"), let trail = codeUnit(content, at: place + 2),
      UTF16.isTrailSurrogate(trail)
    {
      value = 0x1_0000 + (UInt32(lead & 0x3FF) << 10 | UInt32(trail & 0x3FF))
      place += 6
    }
    var output = output
    var count = 0
    func put(_ byte: UInt8) {
      output[output.startIndex + count] = byte
      count += 1
    }
    if let scalar = Unicode.Scalar(value) {
      for byte in scalar.utf8 { put(byte) }
    } else {
      hasHalves = true
      for byte in content[place - 6..<place] { put(byte) }
    }
    return count
  }
}
