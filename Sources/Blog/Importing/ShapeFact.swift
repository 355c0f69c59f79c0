/// A member that has another form than it should, by its name, and what became of it.
public enum ShapeFact: Hashable, Sendable {
  case dropped(Excerpt, Why, Fate)
  case read(Excerpt, Reading)
  /// So many times in one object.
  case repeated(Excerpt, Int)
  case authorList
  case authorsNoList
  case membersTaken(Excerpt)

  /// What is wrong with what was not read.
  public enum Why: Hashable, Sendable {
    case unknownForm
    case noText(ofComment: Bool)
    case namesNobody
    case noList
    case noLanguage
    case neitherYesNorNo
  }

  /// What becomes of what is not read.
  public enum Fate: Hashable, Sendable { case leftOut, kept }

  /// How something was read.
  public enum Reading: Hashable, Sendable {
    /// No list.
    case onlyOne, members, namesWithYes
    /// A list.
    case onlyElement
    /// No text.
    case address
  }
}
