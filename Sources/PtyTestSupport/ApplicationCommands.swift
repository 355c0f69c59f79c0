/// Makes what a program sends to a terminal that knows kitty's graphics into what libvterm understands: without application
/// program commands (ECMA-48's APC), which it prints, and with U+E000 for the character of pictures' pieces, U+10EEEE,
/// which it takes for two columns wide.
struct ApplicationCommands {
  private var isInside = false
  /// Whether the last byte was an Escape, which belongs to what follows.
  private var hasEscape = false
  /// How much of a piece's character has come.
  private var matched = 0

  private static let piece = Array("\u{10EEEE}".utf8)
  private static let substitute = Array("\u{E000}".utf8)

  /// What is left of bytes that come in pieces of any size.
  mutating func removed(from bytes: some Sequence<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    for byte in bytes {
      if matched > 0, byte != Self.piece[matched] {
        rest += Self.piece[..<matched]
        matched = 0
      }
      if !isInside, !hasEscape, byte == Self.piece[matched] {
        matched += 1
        if matched == Self.piece.count {
          rest += Self.substitute
          matched = 0
        }
      } else if hasEscape {
        hasEscape = false
        if isInside {
          isInside = byte != 0x5C
        } else if byte == 0x5F {
          isInside = true
        } else {
          rest += byte == 0x1B ? [0x1B] : [0x1B, byte]
          hasEscape = byte == 0x1B
        }
      } else if byte == 0x1B {
        hasEscape = true
      } else if !isInside {
        rest.append(byte)
      }
    }
    return rest
  }
}
