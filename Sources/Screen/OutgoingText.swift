/// What a file says on its way out of the program: to a clipboard, another program, a terminal that nothing draws on.
public enum OutgoingText {
  /// Text that keeps line feeds and tabs and loses what acts or hides: the other control characters, direction overrides.
  public static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }) { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\t": result.append(scalar)
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case _ where isControl(scalar) || isDirection(scalar): break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text may go out as an address: one word of characters that can be seen.
  public static func isAddress(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !isControl($0) && !isDirection($0) && !$0.properties.isWhitespace
      }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// Marks that turn the direction of what follows: a path and its file's ending change places before the eye.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
