import Blog

/// What was read, starred and folded in a blog, and what takes that back.
public struct Marks: Equatable, Sendable {
  /// What is remembered about this blog.
  public var reading = ReadingState()
  /// What was remembered before the rest was read.
  public var earlyChanges: [StateChange] = []
  /// What `U` takes back, latest last.
  public var undoSteps: [UndoStep] = []
  /// How many comments of each post are unread.
  public var newComments: [PostID: Int] = [:]
  /// Unread comments that are being looked at.
  public var dwell: Dwell?
}

/// Something that `U` takes back.
public enum UndoStep: Hashable, Sendable {
  /// Put a reply back as it was (deleted or edited since).
  case restore(Reply)
  /// Make a reply that was just published a draft again.
  case unpublish(ReplyID)
  /// Mark a post as it was.
  case read(PostID, Bool)
  /// Star a post as it was.
  case star(PostID, Bool)
  /// Mark comments of a post as they were.
  case comments(PostID, [CommentID], Bool)
  /// Fold exactly these comments of a post again.
  case folds(PostID, Set<CommentID>)
}
