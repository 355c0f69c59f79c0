/// Why a text is not JSON.
public enum SyntaxFault: Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// The text ended inside a string, an object …
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
  case tooDeep(limit: Int)
  /// More values than any sane file.
  case tooMany(limit: Int)
  /// Bytes that are not UTF-8.
  case notUTF8

  /// What a text can end inside of.
  public enum Place: Hashable, Sendable, CaseIterable { case string, list, object, word }
  /// What can be missing.
  public enum Wanted: Hashable, Sendable, CaseIterable { case value, key, colon, commaOrBracket, commaOrBrace }
}

/// The kinds of values that JSON has.
public enum ValueKind: Hashable, Sendable, CaseIterable {
  case null, bool, number, string, list, object
}
