/// What keys ask of the post list.
public enum ListCommand: Hashable, Sendable {
  case move(Movement)
  case open, leave
  /// Ends the search, the filter or the reading of files.
  case endSearch
  case filter
  /// After asking; at once.
  case markPosts, markPostsNow
  /// A window of orders; the one at hand, the other way round.
  case chooseOrder, reverseOrder
  /// Of one's own.
  case editPost, deletePost
}
