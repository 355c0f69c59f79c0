/// What was amiss with XML; what stands in it, or the parser's words for it.
public enum XMLFact: Hashable, Sendable {
  case undeclaredPrefix(Excerpt)
  case unknownEntity(Excerpt)
  case declarationNotRead
  /// Nothing is fetched or expanded.
  case declarationLeftOut
  case forbiddenCharacter
  case sectionEnd
  case sectionEndKept
  case closedByAnother(Excerpt)
  case moreBehindEnd
  case endsEarly
  case noXML
  case tooDeep
  case attributeTooLong
  case brokenTag(Excerpt)
  case notWellFormed(Excerpt)
  case bareAmpersand
  case bareLessThan
  /// Its first element is none that is known.
  case unknownRoot(Excerpt)
  case noElement
  case noMemory
  /// Bytes before the first element.
  case longProlog(limit: Int)
  case stray(Excerpt)
  case itemTooLarge
}
