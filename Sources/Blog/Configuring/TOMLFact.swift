/// Why a text is not TOML.
public enum TOMLFact: Hashable, Sendable {
  /// Something else stood where `wanted` must stand; nil at the end of the file.
  case unexpected(Unicode.Scalar?, wanted: Wanted)
  /// The file ended inside a string, a list …
  case endsInside(Place)
  /// The line ended inside what must stand on one.
  case lineBreak(Place)
  case controlCharacter(UInt8)
  /// A backslash before something that TOML has no escape for.
  case badEscape
  /// An escape whose number is no character's.
  case noCharacter
  case badNumber
  /// A whole number that 64 bits cannot hold.
  case hugeNumber
  case badDate
  case badTime
  /// A word without quotation marks.
  case bareWord
  /// A key that its table has already on a line, from 1.
  case repeatedKey(String, line: Int)
  case repeatedTable(String, line: Int)
  /// A key whose value, on a line from 1, takes no keys.
  case closed(String, line: Int)
  case tooDeep(limit: Int)
  case notUTF8

  /// What a text or a line can end inside of.
  public enum Place: Hashable, Sendable, CaseIterable { case string, longString, list, inlineTable }
  /// What can be missing.
  public enum Wanted: Hashable, Sendable, CaseIterable {
    case key, equals, value, lineEnd, commaOrBracket, commaOrBrace, bracket, twoBrackets
  }
}

/// The kinds of values that TOML has.
public enum TOMLKind: Hashable, Sendable, CaseIterable {
  case string, integer, float, bool, moment, list, table
}
