/// Untrusted text that is told of: short, on one line, without what could steer a terminal. Facts hold no more of it.
public struct Excerpt: Hashable, Sendable {
  /// Safe to print.
  public var text: String

  /// So many characters of a text; an ellipsis stands for the rest.
  public init(_ text: String, limit: Int = 80) {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      // Joiners shape letters.
      case .format where scalar.value == 0x200C || scalar.value == 0x200D: result.unicodeScalars.append(scalar)
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        result += scalar == "\n" || scalar == "\t" ? " " : Self.code(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    if text.unicodeScalars.dropFirst(limit).first != nil { result += "…" }
    self.text = result
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }
}
