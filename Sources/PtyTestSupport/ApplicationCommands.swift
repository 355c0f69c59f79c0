/// Takes application program commands (ECMA-48's APC) out of what a terminal gets: one that knows those of kitty draws
/// pictures of them, and libvterm prints them.
struct ApplicationCommands {
  private var isInside = false
  /// Whether the last byte was an Escape, which belongs to what follows.
  private var hasEscape = false

  /// What is left of bytes that come in pieces of any size.
  mutating func removed(from bytes: some Sequence<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    for byte in bytes {
      if hasEscape {
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
