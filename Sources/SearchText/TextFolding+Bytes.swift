extension TextFolding {
  /// Changes when the same text is folded to other bytes: what was folded before is of no use then.
  public static let version = 1

  /// The bytes that ``fold(_:)`` gives, without their origins.
  public static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// Folds a text behind what is there. A space at its beginning is dropped where a space stands before it.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// The same for valid UTF-8.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var place = 0
    var last = bytes.last ?? 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        place += 1
        let folded = ascii[Int(byte)]
        if folded == 0x20, last == 0x20 { continue }
        bytes.append(folded)
        last = folded
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard place + width <= text.count else { return }
      var value = UInt32(byte) & (0xFF >> UInt32(width + 1))
      for offset in 1..<width { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
      place += width
      if value < 0x250 {
        let entry = latin[Int(value) - 0x80]
        for shift in 0..<Int(entry >> 56) {
          let folded = UInt8(truncatingIfNeeded: entry >> UInt32(8 * shift))
          if folded == 0x20, last == 0x20 { continue }
          bytes.append(folded)
          last = folded
        }
        continue
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      forEachByte(of: scalar) { folded in
        if folded == 0x20, last == 0x20 { return }
        bytes.append(folded)
        last = folded
      }
    }
  }

  /// What each ASCII character is folded to.
  private static let ascii: [UInt8] = (0..<0x80).map { value in
    var result: UInt8 = 0
    forEachByte(of: Unicode.Scalar(UInt8(value))) { result = $0 }
    return result
  }

  /// What the letters of western languages, U+0080 to U+024F, are folded to: the count in the highest byte, the bytes from
  /// the lowest on.
  private static let latin: [UInt64] = (UInt32(0x80)..<0x250).map { value in
    var entry: UInt64 = 0
    var count: UInt64 = 0
    forEachByte(of: Unicode.Scalar(value) ?? " ") { byte in
      entry |= UInt64(byte) << (8 * count)
      count += 1
    }
    precondition(count <= 7)
    return entry | count << 56
  }
}
