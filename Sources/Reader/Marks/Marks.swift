import Blog

/// What was read, starred and folded in a blog, and what takes that back.
public struct Marks: Equatable, Sendable {
  /// What is remembered about this blog.
  public var reading = ReadingState()
  /// What was remembered before the rest was read.
  public var earlyChanges: [StateChange] = []
  /// What was told of single posts before the rest was read; nil once it was.
  var earlyStates: [ReadingState]? = []
  /// Posts of which it is known what is remembered; nil for all posts.
  public var known: Set<PostID>?
  /// What `U` takes back, latest last.
  public var undoSteps: [UndoStep] = []
  /// How many comments of each post are unread.
  public var newComments: [PostID: Int] = [:]
  /// Posts that were made here, as far as their rows or files were seen.
  private(set) var own: Set<PostID> = []
  /// The stay in the open post.
  public internal(set) var visit: Visit?
  /// What is unread and being looked at.
  var dwell: Dwell?

  /// Whether a post was made here is known from now on.
  mutating func note(_ post: PostID, _ marks: PostMarks) {
    if marks.isMadeHere { own.insert(post) } else if !own.isEmpty { own.remove(post) }
  }

  /// Whether the text of a post is remembered as read, or was made here and not marked unread by hand.
  func isRead(_ post: PostID) -> Bool {
    reading.readPosts.contains(post) || own.contains(post) && !reading.unreadPosts.contains(post)
  }
}

/// Something that `U` takes back.
public enum UndoStep: Hashable, Sendable {
  /// Put a reply back as it was (deleted or edited since).
  case restore(Reply)
  /// Make a reply that was just published a draft again.
  case unpublish(ReplyID)
  /// Put the file of a deleted post back.
  case giveBack(DeletedPost)
  /// Ask whether a post that was just made here is to go again.
  case unmake(PostID)
  /// Have a post that was made here say what it said before.
  case restorePost(PostChange)
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
