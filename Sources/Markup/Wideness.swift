/// What running text looks at in UTF-8 while it is collected.
enum Wideness {
  /// Whether a letter of Chinese or Japanese, or one of their marks, begins at a place.
  static func isWide(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 2 < bytes.count && isWide(bytes[place], bytes[place + 1])
  }

  static func endsWide(_ text: [UInt8]) -> Bool {
    text.count > 2 && isWide(text[text.count - 3], text[text.count - 2])
  }

  /// U+3000 to U+9FFF without Hangul's letters, and the full forms of ASCII.
  private static func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE3: second != 0x84 && second != 0x85 && second != 0x86
    case 0xE4...0xE9: true
    case 0xEF: second == 0xBC || second == 0xBD
    default: false
    }
  }

  /// Whether nothing of a text is seen: spaces of every width, what has none (joiners, selectors, marks of direction,
  /// soft hyphens), and the places of lost objects.
  static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let second = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      let third = place + 2 < bytes.endIndex ? bytes[place + 2] : 0
      switch (bytes[place], second, third) {
      case (0x20, _, _): place += 1
      case (0...0x1F, _, _), (0x7F, _, _): place += 1
      case (0xC2, 0x80...0xA0, _), (0xC2, 0xAD, _), (0xCD, 0x8F, _), (0xD8, 0x9C, _): place += 2
      case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xAF), (0xE3, 0x80, 0x80),
        (0xE1, 0xA0, 0x8E), (0xE1, 0x9A, 0x80), (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBB, 0xBF),
        (0xEF, 0xBF, 0xB9...0xBC):
        place += 3
      default: return false
      }
    }
    return true
  }
}
