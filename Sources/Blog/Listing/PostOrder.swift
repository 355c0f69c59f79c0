/// In which order the post list stands, and in which direction. Every order is total: what is equal stands newest first,
/// then by slug; reversed, the whole list stands the other way round.
public struct PostOrder: Hashable, Sendable {
  /// What posts are ordered by, and which of them come first.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// Newest first; posts without a date last.
    case date
    /// By title, without regard to case and diacritics.
    case title
    /// Most comments first.
    case comments
    /// The latest comment first; posts without a dated comment last.
    case lastComment = "last-comment"
    /// Posts with something unread first.
    case unread
  }

  /// What posts are ordered by.
  public var key: Key
  /// Whether the last stands first.
  public var isReversed: Bool

  /// An order by a key.
  public init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  /// The other way round.
  public var reversed: PostOrder { PostOrder(key, isReversed: !isReversed) }

  /// Newest first.
  public static let date = PostOrder(.date)
  /// By title.
  public static let title = PostOrder(.title)
  /// Most comments first.
  public static let comments = PostOrder(.comments)
  /// The latest comment first.
  public static let lastComment = PostOrder(.lastComment)
  /// Posts with something unread first.
  public static let unread = PostOrder(.unread)
}

extension PostOrder: CaseIterable {
  /// Each key, both ways.
  public static let allCases = Key.allCases.flatMap { [PostOrder($0), PostOrder($0, isReversed: true)] }
}

extension PostOrder: RawRepresentable {
  private static let reversal = "-reversed"

  /// As a journal has it: `date`, `date-reversed`.
  public var rawValue: String { key.rawValue + (isReversed ? Self.reversal : "") }

  /// From a journal.
  public init?(rawValue: String) {
    let isReversed = rawValue.hasSuffix(Self.reversal)
    guard let key = Key(rawValue: isReversed ? String(rawValue.dropLast(Self.reversal.count)) : rawValue) else {
      return nil
    }
    self.init(key, isReversed: isReversed)
  }
}
