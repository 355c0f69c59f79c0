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
  /// The stay in the open post.
  public internal(set) var visit: Visit?
  /// What is unread and being looked at.
  var dwell: Dwell?
}

/// Something that `U` takes back.
public enum UndoStep: Hashable, Sendable {
  /// Put a reply back as it was (deleted or edited since).
  case restore(Reply)
  /// Make a reply that was just published a draft again.
  case unpublish(ReplyID)
  /// Put the file of a deleted post back.
  case giveBack(DeletedPost)
  /// Mark a post as it was.
  case read(PostID, Bool)
  /// Star a post as it was.
  case star(PostID, Bool)
  /// Mark comments of a post as they were, and those that were read by looking as still new.
  case comments(PostID, [CommentID], Bool, stillNew: Set<CommentID> = [])
  /// Mark texts and comments of many posts as they were.
  case posts([UnreadPost], Bool)
  /// Fold exactly these comments of a post again.
  case folds(PostID, Set<CommentID>)
}
