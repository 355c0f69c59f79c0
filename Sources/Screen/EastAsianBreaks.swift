/// Where words of Korean, and brackets in Chinese and Japanese, are not broken though UAX #14 would.
enum EastAsianBreaks {
  /// Whether no line may end before a place in a word that holds more than ASCII.
  ///
  /// UAX #14 breaks Korean between any two syllables, as the narrow columns of newspapers do. Running text is broken
  /// at blanks (CSS: `word-break: keep-all`): endings stay with what they end, in whatever script that is written.
  static func join(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ word: Range<Int>, _ place: Int
  ) -> Bool {
    var start = place - 1
    while start > word.lowerBound, marks[start] & LineMarks.cluster == 0 { start -= 1 }
    let before = scalar(bytes, start)
    let after = scalar(bytes, place)
    if !partsLines(before), beginsNoLine(after) || endsNoLine(before) { return true }
    if after == 0x28, isIdeographic(before) || isKana(before) { return true }
    if isHangul(before) { return isHangul(after) || isWordLike(after) || opensBracket(after) }
    return isHangul(after) && (isWordLike(before) || closesBracket(before))
  }

  /// Whether a place is before an ideograph or kana, before which lines end as a rule.
  static func breaksAnywhere(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let after = scalar(bytes, place)
    return isIdeographic(after) || isKana(after)
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt32 {
    func more(_ offset: Int) -> UInt32 { place + offset < bytes.count ? UInt32(bytes[place + offset] & 0x3F) : 0 }
    let first = UInt32(bytes[place])
    return switch first {
    case ..<0x80: first
    case ..<0xE0: (first & 0x1F) << 6 | more(1)
    case ..<0xF0: (first & 0x0F) << 12 | more(1) << 6 | more(2)
    default: (first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3)
    }
  }

  /// Marks and small letters that Japanese and Chinese let no line begin with, in every setting of strictness.
  private static func beginsNoLine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0x3005, 0x303B, 0x309B...0x309E, 0x30FB...0x30FE, 0xFF01, 0xFF05, 0xFF0C,
      0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF61, 0xFF64, 0xFF70, 0xFF9E, 0xFF9F:
      true
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096: true
    case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6: true
    case 0x31F0...0x31FF, 0xFF67...0xFF6F: true
    default: scalar > 0x7F && closesBracket(scalar)
    }
  }

  /// Controls that end lines, a space without width, what stands for an object.
  private static func partsLines(_ scalar: UInt32) -> Bool {
    scalar < 0xA0 && !(0x21...0x7E).contains(scalar) || scalar == 0x200B || scalar == 0x2028 || scalar == 0x2029
      || scalar == 0xFFFC
  }

  private static func endsNoLine(_ scalar: UInt32) -> Bool { scalar > 0x7F && opensBracket(scalar) }

  private static func isHangul(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }

  private static func isIdeographic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func isKana(_ scalar: UInt32) -> Bool { scalar >= 0x3041 && scalar <= 0x30FF && scalar != 0x30FB }

  /// Letters and digits of alphabets, ideographs, and what joins them: `%`, `~`, `·`, `…`.
  private static func isWordLike(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x02FF, 0x0370...0x058F, 0x25, 0x7E, 0xB7, 0x2026, 0xFF5E: true
    default: isIdeographic(scalar)
    }
  }

  private static func opensBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018,
      0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
      true
    default: false
    }
  }

  private static func closesBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0xFF09, 0xFF3D, 0xFF5D, 0xFF60, 0xFF63:
      true
    default: false
    }
  }
}
