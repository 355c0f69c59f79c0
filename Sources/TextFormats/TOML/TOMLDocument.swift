/// A TOML text that was read: what it says, and which lines say it.
package struct TOMLDocument: Sendable {
  /// A line, or the lines, of a key with its value or of a table's header.
  package struct Expression: Sendable {
    /// What it is.
    package enum Kind: Hashable, Sendable {
      /// `[a]`
      case header
      /// `[[a]]`
      case element
      /// `a = 1`
      case pair
    }
    package var kind: Kind
    /// Of the table or the value.
    package var path: [TOMLStep]
    /// Steps of the section in which a pair stands.
    package var section: Int
    /// From the beginning of its first line to behind its last line's end.
    package var lines: Range<Int>
    /// Where the key, or the header's bracket, begins, and where value or header end.
    package var range: Range<Int>
  }

  /// Deeper nesting is refused.
  package static let maximumDepth = TOMLReader.maximumDepth

  package let text: [UInt8]
  package let root: TOML
  package let expressions: [Expression]

  /// Reads a text, strictly as TOML 1.0.
  package init(_ text: [UInt8]) throws(TOMLFault) {
    var reader = TOMLReader(text)
    try reader.document()
    self.text = text
    root = reader.root.tree(depth: 0)
    expressions = reader.expressions
  }

  /// Where something is that stands at `offset`.
  package func position(of offset: Int) -> TextPosition { TextPosition.positions(of: [offset], in: text)[0] }
}
