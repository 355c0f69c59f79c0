import Blog

/// Takes what could not be taken as it stands in one file: a line of it, from 1, and what was found.
struct PageNote {
  let output: EventOutput
  /// Below the source; nil for the source itself.
  var path: String?

  /// - Parameter cause: see ``EventOutput``.
  func callAsFunction(_ kind: ImportNote.Kind, _ line: Int?, _ fact: ImportFact, cause: String? = nil) {
    output.note(kind, line: line, fact, in: path, cause: cause)
  }

  /// What had to be assumed for a date.
  func callAsFunction(_ reading: DateReader.Reading, of text: String, _ line: Int?) {
    output.note(reading, of: text, line: line, in: path)
  }
}
