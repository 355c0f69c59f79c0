/// Why a text is not JSON, and where.
package struct JSONFault: Error, Hashable, Sendable {
  /// What was wrong.
  package enum Reason: Hashable, Sendable {
    /// Nothing but blanks.
    case empty
    /// The text ended inside a string, an object…
    case endsInside(Place)
    /// Something else stood where `wanted` must stand.
    case unexpected(Unicode.Scalar, wanted: Wanted)
    /// A line break, tab or other control character stood raw in a string.
    case controlCharacter(UInt8)
    /// A backslash before something that JSON has no escape for.
    case badEscape
    /// `01`, `1.`, `+1`, `.5`.
    case badNumber
    /// More text after the value.
    case trailingText
    /// Deeper than any sane file.
    case tooDeep
    /// More values than any sane file.
    case tooMany
    /// Bytes that are not UTF-8.
    case notUTF8
  }
  /// What a text can end inside of.
  package enum Place: Hashable, Sendable { case string, array, object, word }
  /// What can be missing.
  package enum Wanted: Hashable, Sendable { case value, key, colon, commaOrBracket, commaOrBrace }

  package var reason: Reason
  /// Bytes from the beginning of the text.
  package var offset: Int

  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
