/// In which order blogs are listed, and in which direction. What is equal stands as the settings list it.
public struct ShelfOrder: Hashable, Sendable {
  /// What blogs are ordered by.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// As the settings list them.
    case settings
    case name
    /// Most new posts first, then most new comments.
    case new
    /// What has come last first.
    case latest
    /// What needs the person first: what cannot be read, what cannot be had, drafts.
    case trouble
  }

  /// What blogs are ordered by.
  public var key: Key
  /// Whether the last stands first.
  public var isReversed = false

  /// As the settings list them.
  public static let settings = ShelfOrder(key: .settings)

  /// An order by a key.
  public init(key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }
}
