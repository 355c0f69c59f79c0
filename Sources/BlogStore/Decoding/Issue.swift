import Blog
import TextFormats

/// A diagnostic at its place in one file.
struct Issue: Hashable, Sendable {
  var diagnostic: Diagnostic
  var severity: Problem.Severity
  /// In bytes; nil where the whole file is meant.
  var offset: Int?

  static func error(_ diagnostic: Diagnostic, at offset: Int? = nil) -> Issue {
    Issue(diagnostic: diagnostic, severity: .error, offset: offset)
  }
  static func warning(_ diagnostic: Diagnostic, at offset: Int? = nil) -> Issue {
    Issue(diagnostic: diagnostic, severity: .warning, offset: offset)
  }
}

extension Problem {
  /// The problems of one file, in its order, with lines and columns.
  static func all(_ issues: [Issue], file: String, text: [UInt8]) -> [Problem] {
    let sorted = issues.enumerated().sorted {
      ($0.element.offset ?? 0, $0.offset) < ($1.element.offset ?? 0, $1.offset)
    }
    .map(\.element)
    let positions = TextPosition.positions(of: sorted.map { $0.offset ?? 0 }, in: text)
    return zip(sorted, positions).map { issue, position in
      Problem(issue, file: file, position: issue.offset == nil ? nil : position)
    }
  }

  init(_ issue: Issue, file: String, position: TextPosition? = nil) {
    self.init(
      issue.diagnostic, severity: issue.severity, file: file, line: position?.line, column: position?.column)
  }

  /// A file or folder that could not be read or written.
  init(_ fault: FileFault, file: String) { self.init(.file(fault), file: file) }
}
