/// Text made safe for a terminal, for output that does not go through a ``Surface``.
public enum TextSanitizing {
  /// The text as a terminal may print it, whole and in the order it was written: without what steers a terminal or
  /// turns the order of the text, and without hints that draw nothing. Nothing is left out for width. Line feeds are
  /// kept, other white space that is no space becomes one.
  public static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar.value == 0x0D }
      switch scalar.value {
      case 0x0A: if afterReturn { result.removeLast() }
      case 0x09, 0x0B...0x0D, 0x85, 0x2028, 0x2029:
        result.append(" ")
        continue
      case let value where isLeftOut(value): continue
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether a character is in nothing that is printed.
  package static func isLeftOut(_ scalar: UInt32) -> Bool {
    switch scalar {
    // What acts on a terminal.
    case 0..<0x20, 0x7F..<0xA0: true
    // Embeddings and overrides, isolates.
    case 0x202A...0x202E, 0x2066...0x2069: true
    // Soft hyphens, of which terminals draw each; what is deprecated, byte order marks, annotations, places of objects
    // that are lost.
    case 0xAD, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFC: true
    default: false
    }
  }

  /// The same on one line.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return plain(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
