/// What keys ask of the list of blogs.
public enum ShelfCommand: Hashable, Sendable {
  case move(Movement)
  case open, leave
  /// Shows all blogs again; stops looking for news.
  case endFilter
  case filter
  /// A window of orders; the one at hand, the other way round.
  case chooseOrder, reverseOrder
  /// To the next blog in which something is new, or the one before.
  case nextNew, previousNew
  case searchEverything
  case sync
  /// After asking; at once.
  case markBlog, markBlogNow
  case undo
}
