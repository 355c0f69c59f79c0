/// What keys ask of the post list.
public enum ListCommand: Hashable, Sendable {
  case move(Movement)
  case open, leave
  /// Ends the search, the filter or the reading of files.
  case endSearch
  case filter, cycleOrder, markPosts
  /// Of one's own.
  case editPost, deletePost
}
