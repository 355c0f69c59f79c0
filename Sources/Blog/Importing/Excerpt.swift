/// Untrusted text that is told of: short, on one line, without what could steer a terminal. Facts hold no more of it.
public struct Excerpt: Hashable, Sendable {
  /// Safe to print.
  public var text: String

  /// So many characters of a text; an ellipsis stands for the rest.
  public init(_ text: String, limit: Int = 80) {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        result += scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    if text.unicodeScalars.dropFirst(limit).first != nil { result += "…" }
    self.text = result
  }
}
