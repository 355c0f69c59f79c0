extension PtySession {
  /// Every kind of control function that has been sent to the terminal: `CSI m`, `CSI ?2004h`, `OSC 52`, `ESC (B`,
  /// `C0 0D`; and what should never be sent at all: `C1 9B`, `U+202E` (bidi controls, separators), `invalid FF`.
  /// A hostile text that got through shows up here.
  public var controlFunctions: Set<String> { ControlFunctions.all(in: rawOutput) }
}

/// Takes a terminal's output apart, as ECMA-48 has it.
public enum ControlFunctions {
  /// The kinds of control functions in the bytes.
  public static func all(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x1B: place = escape(bytes, place, &found)
      case let byte where byte < 0x20 || byte == 0x7F:
        found.insert("C0 \(hex(byte))")
        place += 1
      case let byte where byte < 0x80: place += 1
      default: place = scalar(bytes, place, &found)
      }
    }
    return found
  }

  private static func escape(_ bytes: [UInt8], _ start: Int, _ found: inout Set<String>) -> Int {
    guard start + 1 < bytes.count else { return bytes.count }
    switch bytes[start + 1] {
    case 0x5B: return sequence(bytes, start, &found)
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      var end = start + 2
      while end < bytes.count, bytes[end] != 0x07, !(bytes[end] == 0x5C && bytes[end - 1] == 0x1B) { end += 1 }
      let kind = bytes[start + 1] == 0x5D ? "OSC" : "ESC \(character(bytes[start + 1]))"
      let number = bytes[min(start + 2, bytes.count)..<end].prefix { (0x30...0x39).contains($0) }
      found.insert("\(kind) \(String(decoding: number, as: UTF8.self))")
      return end + 1
    default:
      var end = start + 1
      while end < bytes.count, (0x20...0x2F).contains(bytes[end]) { end += 1 }
      found.insert("ESC " + String(decoding: bytes[(start + 1)...min(end, bytes.count - 1)], as: UTF8.self))
      return end + 1
    }
  }

  private static func sequence(_ bytes: [UInt8], _ start: Int, _ found: inout Set<String>) -> Int {
    var end = start + 2
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return end }
    let parameters = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
    let final = character(bytes[end])
    // Modes matter one by one; of the others the kind does.
    let isMode = final == "h" || final == "l" || final == "t"
    found.insert("CSI " + (isMode ? parameters : parameters.filter { !$0.isNumber && $0 != ";" && $0 != ":" }) + final)
    return end + 1
  }

  private static func scalar(_ bytes: [UInt8], _ start: Int, _ found: inout Set<String>) -> Int {
    let lead = bytes[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let text = String(decoding: bytes[start..<min(bytes.count, start + length)], as: UTF8.self)
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}" else {
      if text.unicodeScalars.first == "\u{FFFD}", lead == 0xEF { return start + length }
      found.insert("invalid \(hex(lead))")
      return start + 1
    }
    switch scalar.value {
    case 0x80..<0xA0: found.insert("C1 \(hex(UInt8(scalar.value)))")
    case 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      found.insert("U+" + String(scalar.value, radix: 16, uppercase: true))
    default: break
    }
    return start + length
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func character(_ byte: UInt8) -> String { String(Character(Unicode.Scalar(byte))) }
}
