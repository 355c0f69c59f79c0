extension TOMLReader {
  /// Whether three quotation marks stand here.
  func isLong(_ quote: Unicode.Scalar) -> Bool { run(of: UInt8(ascii: quote), atMost: 3) == 3 }

  /// `"…"`
  mutating func basicString() throws(TOMLFault) -> String {
    let start = place
    place += 1
    var text: [UInt8] = []
    while true {
      switch try stringByte(.string, since: start) {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text, since: start)
      case let byte: text.append(byte)
      }
    }
  }

  /// `'…'`
  mutating func literalString() throws(TOMLFault) -> String {
    let start = place
    place += 1
    while try stringByte(.string, since: start) != UInt8(ascii: "'") {}
    return String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
  }

  /// `"""…"""`, `'''…'''`
  mutating func longString(_ mark: Unicode.Scalar) throws(TOMLFault) -> String {
    let start = place
    let quote = UInt8(ascii: mark)
    place += 3
    if isLineEnd { takeLineEnd() }
    var text: [UInt8] = []
    while true {
      let quotes = run(of: quote, atMost: 5)
      if quotes >= 3 {
        // Up to two quotation marks may stand before the end.
        text += repeatElement(quote, count: quotes - 3)
        place += quotes
        return String(decoding: text, as: UTF8.self)
      }
      if isLineEnd {
        takeLineEnd()
        text.append(0x0A)
        continue
      }
      let byte = try stringByte(.longString, since: start)
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if !skipEscapedLineEnd() { try escape(into: &text, since: start) }
      } else {
        text.append(byte)
      }
    }
  }

  private mutating func stringByte(_ kind: TOMLFault.Place, since start: Int) throws(TOMLFault) -> UInt8 {
    guard let byte = peek else { throw fault(.endsInside(kind), at: start) }
    guard !isLineEnd else { throw fault(.lineBreak(kind), at: place) }
    guard !Self.isControl(byte) else { throw fault(.controlCharacter(byte)) }
    place += 1
    return byte
  }

  /// A backslash at a line's end takes the line's end and all blanks behind it away.
  private mutating func skipEscapedLineEnd() -> Bool {
    let start = place
    skipBlanks()
    guard isLineEnd else {
      place = start
      return false
    }
    while isLineEnd {
      takeLineEnd()
      skipBlanks()
    }
    return true
  }

  private mutating func escape(into text: inout [UInt8], since start: Int) throws(TOMLFault) {
    let backslash = place - 1
    guard let byte = peek else { throw fault(.endsInside(.string), at: start) }
    place += 1
    switch byte {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
    case UInt8(ascii: "u"): text += try scalar(digits: 4, at: backslash).utf8
    case UInt8(ascii: "U"): text += try scalar(digits: 8, at: backslash).utf8
    default: throw fault(.badEscape, at: backslash)
    }
  }

  private mutating func scalar(digits: Int, at backslash: Int) throws(TOMLFault) -> String {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(.badEscape, at: backslash)
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault(.noCharacter, at: backslash) }
    return String(scalar)
  }

  private func run(of byte: UInt8, atMost limit: Int) -> Int {
    var count = 0
    while count < limit, place + count < bytes.count, bytes[place + count] == byte { count += 1 }
    return count
  }
}
