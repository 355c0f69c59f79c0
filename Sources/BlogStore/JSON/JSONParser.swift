/// Reads RFC 8259 JSON, strictly: every fault is found at its place. Only an unpaired surrogate is let through
/// (as U+FFFD): a hostile name must not make a whole post unreadable.
///
/// Why not `JSONDecoder`: it says neither where a wrong value stands nor, once it has decoded, what it left out;
/// see the decisions in README.md for the numbers.
struct JSONParser {
  /// Deeper nesting is refused, as a hostile file could otherwise exhaust the stack.
  static let maximumDepth = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int
  /// String members with these keys are checked but not built.
  private let skipping: Set<String>

  /// The whole text as one value.
  ///
  /// - Parameter skipping: keys whose strings the caller does not want, at any depth.
  static func parse(_ text: [UInt8], skipping: Set<String> = []) throws(JSONFault) -> JSON {
    let parsed: Result<JSON, JSONFault> = text.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        if let invalid = firstInvalidUTF8(text) { throw JSONFault(reason: .notUTF8, offset: invalid) }
        var parser = JSONParser(bytes, skipping: skipping)
        return .success(try parser.wholeText())
      } catch {
        return .failure(error)
      }
    }
    return try parsed.get()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, skipping: Set<String>) {
    self.bytes = bytes
    self.skipping = skipping
    // A byte order mark is no part of the text.
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func firstInvalidUTF8(_ text: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private mutating func wholeText() throws(JSONFault) -> JSON {
    skipBlanks()
    guard place < bytes.count else { throw fault(.empty, at: place) }
    let value = try value(depth: 0, isSkipped: false)
    skipBlanks()
    guard place == bytes.count else { throw fault(.trailingText, at: place) }
    return value
  }

  private mutating func value(depth: Int, isSkipped: Bool) throws(JSONFault) -> JSON {
    let start = place
    guard start < bytes.count else { throw fault(.endsInside(.word), at: start) }
    switch bytes[start] {
    case UInt8(ascii: "\""):
      if isSkipped {
        try skipString()
        return JSON(.skippedString, offset: start)
      }
      return JSON(.string(try string()), offset: start)
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected(.value)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSON {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    place += 1
    var members: [JSON.Member] = []
    members.reserveCapacity(8)
    skipBlanks()
    if peek == UInt8(ascii: "}") {
      place += 1
      return JSON(.object([]), offset: start)
    }
    while true {
      let keyPlace = place
      guard let first = peek else { throw fault(.endsInside(.object), at: place) }
      guard first == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let key = try string()
      skipBlanks()
      guard let colon = peek else { throw fault(.endsInside(.object), at: place) }
      guard colon == UInt8(ascii: ":") else { throw unexpected(.colon) }
      place += 1
      skipBlanks()
      guard peek != nil else { throw fault(.endsInside(.object), at: place) }
      let isSkipped = !skipping.isEmpty && skipping.contains(key)
      let value = try value(depth: depth + 1, isSkipped: isSkipped)
      members.append(JSON.Member(key: key, offset: keyPlace, value: value))
      skipBlanks()
      switch peek {
      case UInt8(ascii: ","):
        place += 1
        skipBlanks()
      case UInt8(ascii: "}"):
        place += 1
        return JSON(.object(members), offset: start)
      case nil: throw fault(.endsInside(.object), at: place)
      default: throw unexpected(.commaOrBrace)
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSON {
    let start = place
    guard depth < Self.maximumDepth else { throw fault(.tooDeep, at: start) }
    place += 1
    var elements: [JSON] = []
    skipBlanks()
    if peek == UInt8(ascii: "]") {
      place += 1
      return JSON(.array([]), offset: start)
    }
    while true {
      guard peek != nil else { throw fault(.endsInside(.array), at: place) }
      elements.append(try value(depth: depth + 1, isSkipped: false))
      skipBlanks()
      switch peek {
      case UInt8(ascii: ","):
        place += 1
        skipBlanks()
      case UInt8(ascii: "]"):
        place += 1
        return JSON(.array(elements), offset: start)
      case nil: throw fault(.endsInside(.array), at: place)
      default: throw unexpected(.commaOrBracket)
      }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON.Value) throws(JSONFault) -> JSON {
    let start = place
    for index in 0..<word.utf8CodeUnitCount {
      guard let byte = peek else { throw fault(.endsInside(.word), at: place) }
      guard byte == word.utf8Start[index] else {
        place = start
        throw unexpected(.value)
      }
      place += 1
    }
    return JSON(value, offset: start)
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = place
    if peek == UInt8(ascii: "-") { place += 1 }
    let whole = skipDigits()
    let isPadded = whole > 1 && bytes[place - whole] == UInt8(ascii: "0")
    guard whole > 0, !isPadded else { throw fault(.badNumber, at: start) }
    if peek == UInt8(ascii: ".") {
      place += 1
      guard skipDigits() > 0 else { throw fault(.badNumber, at: start) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      guard skipDigits() > 0 else { throw fault(.badNumber, at: start) }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
    return JSON(.number(text), offset: start)
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    return place - start
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): place += 1
      default: return
      }
    }
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ reason: JSONFault.Reason, at offset: Int) -> JSONFault {
    JSONFault(reason: reason, offset: offset)
  }

  /// What stands at `place`; the text is valid UTF-8 by then.
  private func unexpected(_ wanted: JSONFault.Wanted) -> JSONFault {
    let rest = UnsafeBufferPointer(rebasing: bytes[place..<min(place + 4, bytes.count)])
    let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return fault(.unexpected(scalar, wanted: wanted), at: place)
  }
}

extension JSONParser {
  /// The string that begins at `place`, decoded.
  private mutating func string() throws(JSONFault) -> String {
    let start = place + 1
    let hasEscapes = try skipString()
    let content = UnsafeBufferPointer(rebasing: bytes[start..<place - 1])
    return hasEscapes ? Self.unescape(content) : String(decoding: content, as: UTF8.self)
  }

  /// Checks the string that begins at `place` and goes behind it. Returns whether anything in it is escaped.
  @discardableResult
  private mutating func skipString() throws(JSONFault) -> Bool {
    let start = place
    var hasEscapes = false
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        place += 1
        return hasEscapes
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try skipEscape()
      } else if byte < 0x20 {
        throw fault(.controlCharacter(byte), at: place)
      } else {
        place += 1
      }
    }
    throw fault(.endsInside(.string), at: start)
  }

  private mutating func skipEscape() throws(JSONFault) {
    let start = place
    guard place + 1 < bytes.count else { throw fault(.endsInside(.string), at: place) }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 2
    case UInt8(ascii: "u"):
      guard place + 6 <= bytes.count else { throw fault(.endsInside(.string), at: place) }
      guard Self.codeUnit(bytes, at: place + 2) != nil else { throw fault(.badEscape, at: start) }
      place += 6
    default:
      throw fault(.badEscape, at: start)
    }
  }

  /// Four hexadecimal digits.
  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
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

  /// Decodes escapes that ``skipString()`` has checked. The decoded text is never longer than the escaped.
  private static func unescape(_ content: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: content.count) { output in
      var length = 0
      var place = 0
      while place < content.count {
        let byte = content[place]
        guard byte == UInt8(ascii: "\\") else {
          output[length] = byte
          length += 1
          place += 1
          continue
        }
        let escape = content[place + 1]
        place += 2
        switch escape {
        case UInt8(ascii: "b"): output[length] = 0x08
        case UInt8(ascii: "f"): output[length] = 0x0C
        case UInt8(ascii: "n"): output[length] = 0x0A
        case UInt8(ascii: "r"): output[length] = 0x0D
        case UInt8(ascii: "t"): output[length] = 0x09
        case UInt8(ascii: "u"):
          for byte in scalar(content, at: &place).utf8 {
            output[length] = byte
            length += 1
          }
          continue
        default: output[length] = escape
        }
        length += 1
      }
      return length
    }
  }

  /// The scalar of one `\u` escape or of a surrogate pair of them; U+FFFD where a half stands alone.
  private static func scalar(_ content: UnsafeBufferPointer<UInt8>, at place: inout Int) -> String {
    var units = [codeUnit(content, at: place) ?? 0xFFFD]
    place += 4
    if UTF16.isLeadSurrogate(units[0]), place + 6 <= content.count, content[place] == UInt8(ascii: "\\"),
      content[place + 1] == UInt8(ascii: "u"), let trail = codeUnit(content, at: place + 2),
      UTF16.isTrailSurrogate(trail)
    {
      units.append(trail)
      place += 6
    }
    return String(decoding: units, as: UTF16.self)
  }
}
