/// What was amiss with the bytes and characters of a text.
public enum TextFact: Hashable, Sendable {
  /// It says of itself that it is in an encoding, and is not.
  case notEncoded(Excerpt)
  case blanksBefore
  /// A server's complaint, perhaps.
  case wordsBefore(Excerpt)
  /// Bytes that were read as Windows-1252.
  case foreignBytes(Int)
  /// Bytes that mean nothing in it either.
  case meaninglessBytes(Int)
  case controlCharacters(Int)
  /// Places that mean nothing in an encoding, and the first numbers of all that stand there.
  case meaningless(Int, numbers: [String], encoding: String)
}
