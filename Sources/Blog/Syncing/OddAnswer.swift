/// What is at an address that was typed, where that is no page of a blog: a blog may be found by it all the same.
public enum OddAnswer: Hashable, Sendable {
  /// The server says that something is wrong.
  case fault(SyncFault)
  /// A picture or the like, by its media type.
  case file(type: String)
}
