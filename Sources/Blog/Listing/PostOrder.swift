/// In which order the post list stands. Every order is total: what is equal stands newest first, then by slug.
public enum PostOrder: String, Hashable, Sendable, CaseIterable {
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
