extension TOMLReader {
  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Whether a line ends here.
  var isLineEnd: Bool {
    peek == 0x0A || peek == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
  }

  mutating func takeLineEnd() { place += peek == 0x0D ? 2 : 1 }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { place += 1 }
  }

  /// Blanks, comments and line ends: what may stand between the elements of a list.
  mutating func skipLines() throws(TOMLFault) {
    while true {
      skipBlanks()
      switch peek {
      case UInt8(ascii: "#"), 0x0A, 0x0D: try lineEnd()
      default: return
      }
    }
  }

  /// The rest of a line: a comment perhaps, and its end or the text's.
  mutating func lineEnd() throws(TOMLFault) {
    if take("#") {
      while let byte = peek, !isLineEnd {
        guard !Self.isControl(byte) else { throw fault(.controlCharacter(byte)) }
        place += 1
      }
    }
    guard place < bytes.count else { return }
    guard isLineEnd else { throw unexpected(.lineEnd) }
    takeLineEnd()
  }

  func fault(_ reason: TOMLFault.Reason, at offset: Int? = nil) -> TOMLFault {
    TOMLFault(reason: reason, offset: offset ?? place)
  }

  /// What stands here is not what must stand here.
  func unexpected(_ wanted: TOMLFault.Wanted) -> TOMLFault {
    guard let byte = peek else { return fault(.unexpected(nil, wanted: wanted)) }
    if isLineEnd { return fault(.unexpected("\n", wanted: wanted)) }
    if Self.isControl(byte) { return fault(.controlCharacter(byte)) }
    let scalar = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    return fault(.unexpected(scalar, wanted: wanted))
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What no text may hold raw; a tab is none.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  /// What a key without quotation marks is made of.
  static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
