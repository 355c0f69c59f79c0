extension TextBuffer {
  /// Text as the buffer takes it in: every kind of line end is `\n`, other control characters but `\t` are left out.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }) { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      defer { afterReturn = value == 0x0D }
      switch value {
      case 0x0A where afterReturn: break
      case 0x0A, 0x09: result.append(scalar)
      // CR, NEL, line and paragraph separator.
      case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0..<0x20, 0x7F..<0xA0: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
