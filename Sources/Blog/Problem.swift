/// One thing that is wrong with a repository: which file, where, what, what to do.
public struct Problem: Hashable, Sendable, Error {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be shown.
    case error
    /// The file is shown, without what is wrong in it.
    case warning
  }

  /// Whether somebody else changed the file meanwhile: the one failure that another file name mends.
  public var isConflict = false
  /// Whether there was no room to write: a full disk, a used up quota, a limit on file sizes.
  public var isOutOfSpace = false
  /// Error or warning.
  public var severity: Severity
  /// Path relative to the repository, `posts/broken.json`; empty for the folder itself.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?
  /// From 1, in characters; nil where the whole line is meant.
  public var column: Int?
  /// One sentence: what was found and what was expected.
  public var message: String
  /// One sentence: what to do about it.
  public var advice: String?

  /// Memberwise.
  public init(
    severity: Severity, file: String, line: Int? = nil, column: Int? = nil, message: String, advice: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }

  /// `posts/broken.json:3:14`, as compilers and editors write it. A file may have any name: what would act on a
  /// terminal is shown as `\u{1b}`.
  public var location: String {
    ([file.isEmpty ? "." : Problem.visible(file)] + [line, column].compactMap { $0.map(String.init) }).joined(
      separator: ":")
  }

  /// The whole sentence on one line: `posts/broken.json:3:14: expected …. Do ….` The folder itself is not named.
  public var sentence: String {
    (file.isEmpty ? "" : "\(location): ") + message + (advice.map { " \($0)" } ?? "")
  }

  /// Untrusted text with nothing in it that acts on a terminal: control and format characters, line separators and
  /// what Unicode has not assigned, as `\u{202e}`.
  package static func visible(_ text: some Sequence<Unicode.Scalar>) -> String {
    var output = ""
    for scalar in text {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        output += "\\u{\(String(scalar.value, radix: 16))}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func visible(_ text: String) -> String { visible(text.unicodeScalars) }
}
