/// One thing that is wrong with a repository: which file, where, what. `Words` says it in a sentence, and what to do.
public struct Problem: Hashable, Sendable, Error {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be shown.
    case error
    /// The file is shown, without what is wrong in it.
    case warning
  }

  /// Where that is which could not be written: said in place of advice.
  public enum Rescue: Hashable, Sendable {
    /// In a file outside the blog.
    case copy(path: String)
    /// In memory, to be written with the next change.
    case inMemory
  }

  /// What was found.
  public var diagnostic: Diagnostic
  /// Error or warning.
  public var severity: Severity
  /// Path relative to the repository, `posts/broken.json`; empty for the folder itself.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?
  /// From 1, in characters; nil where the whole line is meant.
  public var column: Int?
  /// Nil where nothing was to be written, or nothing was kept.
  public var rescue: Rescue?

  /// A problem of a file, or of the folder where `file` is empty.
  public init(
    _ diagnostic: Diagnostic, severity: Severity = .error, file: String, line: Int? = nil, column: Int? = nil
  ) {
    self.diagnostic = diagnostic
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
  }

  /// Whether somebody else changed the file meanwhile: the one failure that another file name mends.
  public var isConflict: Bool {
    diagnostic == .file(.changedBySomebodyElse) || diagnostic == .file(.alreadyThere)
  }

  /// Whether there was no room to write: a full disk, a used up quota, a limit on file sizes.
  public var isOutOfSpace: Bool {
    if case .file(let fault) = diagnostic { return fault.isOutOfSpace }
    return false
  }

  /// `posts/broken.json:3:14`, as compilers and editors write it. A file may have any name: what would act on a
  /// terminal is shown as `\u{1b}`.
  public var location: String {
    ([file.isEmpty ? "." : Problem.visible(file.unicodeScalars)] + [line, column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
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
}
