import Testing

/// A file as people get it wrong, and what is to be said of it.
struct MalformedCase: Sendable, CustomTestStringConvertible {
  var text: String
  var line: Int
  var column: Int
  /// A part of the sentence.
  var says: String
  var testDescription: String { text }

  init(_ text: String, _ line: Int, _ column: Int, _ says: String) {
    (self.text, self.line, self.column, self.says) = (text, line, column, says)
  }
}
