/// What was found in WordPress's exports.
public enum WordPressFact: Hashable, Sendable {
  /// Items by their types.
  case items([TypeCount])
  /// Items by their types, which may be for no reader.
  case heldItems([TypeCount])
  /// Comments by their types, for no reader.
  case internalComments([TypeCount])
  case comments(Int, CommentTrouble)
  case cutItem
  case cutPost
  case leadsNowhere(Excerpt)
  case languages(Excerpt)
  case attachmentWithoutAddress

  /// How many of a type.
  public struct TypeCount: Hashable, Sendable {
    /// As the export writes it.
    public var type: Excerpt
    /// At least one.
    public var count: Int

    /// So many.
    public init(_ type: Excerpt, _ count: Int) {
      self.type = type
      self.count = count
    }
  }

  /// Why comments are not simply taken.
  public enum CommentTrouble: Hashable, Sendable {
    case passwordForm
    case unknownStatus(Excerpt)
    case unknownType(Excerpt)
  }
}
