/// Something in a text that is no JSON and was read all the same.
package struct JSONRepair: Hashable, Sendable {
  /// What was wrong.
  package enum Reason: Hashable, Sendable {
    /// A line break, tab or other control character stood raw in a string; it was kept.
    case controlCharacter
    /// A backslash before something that JSON has no escape for; both were kept.
    case badEscape
    /// Half a surrogate pair; its escape was kept as it stands.
    case halfCharacter
    /// A number as JSON does not write it, which became a string, or `True`.
    case bareWord
    /// A key without quotation marks.
    case bareKey
    /// Two values without a comma between them.
    case missingComma
    /// A comma before the end of a list or an object.
    case extraComma
    /// Quotation marks stood in a string that nobody escaped; they were kept.
    case innerQuote
    /// A string without its last quotation mark; it was taken to end before the next name.
    case missingQuote
    /// A value or a member that means nothing; it was left out.
    case unreadable
    /// More text after the value; it was left out.
    case trailingText
    /// Bytes that are not UTF-8; U+FFFD stands for them.
    case notUTF8
  }

  package var reason: Reason
  /// Bytes from the beginning of the text.
  package var offset: Int

  package init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// Whether something is missing that the text was meant to say.
  package var isLoss: Bool {
    switch reason {
    case .halfCharacter, .unreadable, .trailingText, .notUTF8, .missingQuote: true
    case .controlCharacter, .badEscape, .bareWord, .bareKey, .missingComma, .extraComma, .innerQuote: false
    }
  }
}
