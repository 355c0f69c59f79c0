/// What was amiss with JSON of other programs, and how it was read all the same.
public enum JSONFact: Hashable, Sendable {
  /// In a member; nil: in the text.
  case mended(Mending, in: Excerpt?)
  case tooDeep
  case endsEarly
  /// On a line, from 1.
  case broken(line: Int)
  /// A member that cannot be read.
  case memberLeftOut(Excerpt)
  case memberAgain(Excerpt)
  /// It goes on no further.
  case cut(Cut)
  case moreBehind
  case anotherFeed
  case commaMissing
  case notAnObject
  case notAList
  /// Neither an object nor a list.
  case noFeed
  case feedWithoutItems
  case listWithoutItems

  /// What was read another way than it stands.
  public enum Mending: Hashable, Sendable {
    case controlCharacter, badEscape, halfCharacter, bareWord, bareKey, missingComma, extraComma, unreadable,
      trailingText, notUTF8, innerQuote, missingQuote
  }

  /// Where it ends that should go on.
  public enum Cut: Hashable, Sendable {
    case list, feed, item
    /// By its name.
    case member(String)
    /// It goes on with what is no JSON.
    case notWellFormed
  }
}
