/// Why a text is not TOML 1.0, and where.
package struct TOMLFault: Error, Hashable, Sendable {
  /// What was wrong.
  package enum Reason: Hashable, Sendable {
    /// Something else stood where `wanted` must stand; nil at the end of the text.
    case unexpected(Unicode.Scalar?, wanted: Wanted)
    /// The text ended inside a string, a list …
    case endsInside(Place)
    /// The line ended inside what must stand on one.
    case lineBreak(Place)
    /// A control character stood raw in the text; a carriage return without a line feed is one.
    case controlCharacter(UInt8)
    /// A backslash before something that TOML has no escape for.
    case badEscape
    /// An escape whose number is no character's: half a pair, or beyond Unicode.
    case noCharacter
    /// `01`, `1.`, `1__0`, `0xG`.
    case badNumber
    /// A whole number that 64 bits cannot hold.
    case hugeNumber
    /// A day that the calendar does not have, or not written as RFC 3339 has it.
    case badDate
    /// A time of day that no clock shows, or not written as RFC 3339 has it.
    case badTime
    /// A word without quotation marks that is neither a number nor `true` or `false`.
    case bareWord
    /// A key that its table has already, at `first`, in bytes.
    case repeatedKey(String, first: Int)
    /// A table that was defined already, at `first`, in bytes.
    case repeatedTable(String, first: Int)
    /// A key whose value, at `first`, is no table or takes no more keys.
    case closed(String, first: Int)
    /// Deeper than any sane file.
    case tooDeep
    /// Bytes that are not UTF-8.
    case notUTF8
  }
  /// What a text or a line can end inside of.
  package enum Place: Hashable, Sendable { case string, longString, array, inlineTable }
  /// What can be missing.
  package enum Wanted: Hashable, Sendable {
    case key, equals, value, lineEnd, commaOrBracket, commaOrBrace, bracket, twoBrackets
  }

  package var reason: Reason
  /// Bytes from the beginning of the text.
  package var offset: Int

  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// Where it is in the text that was read.
  package func position(in text: [UInt8]) -> TextPosition {
    TextPosition.positions(of: [offset], in: text)[0]
  }
}
