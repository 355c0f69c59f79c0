/// Where somebody was in a post.
public struct ReadingPosition: Hashable, Sendable {
  /// UTF-8 offset in the typeset content of the first line in view: survives every change of width.
  public var offset: Int
  /// The selected comment.
  public var comment: CommentID?
  /// Whether the thread was being read, not the post.
  public var isInThread: Bool
  /// The comment on top of the thread's pane; nil where that was its first.
  public var top: CommentID?
  /// How many of its lines were above the pane.
  public var topLine: Int

  /// Memberwise.
  public init(
    offset: Int = 0, comment: CommentID? = nil, isInThread: Bool = false, top: CommentID? = nil, topLine: Int = 0
  ) {
    self.offset = offset
    self.comment = comment
    self.isInThread = isInThread
    self.top = top
    self.topLine = topLine
  }
}

/// What the reader remembers about a blog that is not the blog's content: marks, places, choices.
public struct ReadingState: Hashable, Sendable {
  /// Posts that were read.
  public var readPosts: Set<PostID> = []
  /// Posts that somebody marked unread after all: what was made here is read without a word of the journal.
  public var unreadPosts: Set<PostID> = []
  /// Comments that were read, by post.
  public var readComments: [PostID: Set<CommentID>] = [:]
  /// Posts with a star.
  public var starredPosts: Set<PostID> = []
  /// Where the reader was in each post.
  public var positions: [PostID: ReadingPosition] = [:]
  /// Comments whose answers are folded away, by post.
  public var foldedComments: [PostID: Set<CommentID>] = [:]
  /// Posts whose pingbacks are shown one by one.
  public var shownLinkBacks: Set<PostID> = []
  /// The post that was open last.
  public var lastOpenPost: PostID?
  /// Choices of the screen: name to value ("measure" to "72").
  public var settings: [String: String] = [:]
  /// Under whose name replies are written.
  public var identity: Identity?

  /// Nothing remembered.
  public init() {}

  /// The state after a change.
  public mutating func apply(_ change: StateChange) {
    switch change {
    case .postRead(let post, let isRead):
      if isRead {
        readPosts.insert(post)
        unreadPosts.remove(post)
      } else {
        readPosts.remove(post)
        unreadPosts.insert(post)
      }
    case .commentsRead(let post, let comments, let isRead):
      if isRead {
        readComments[post, default: []].formUnion(comments)
      } else {
        readComments[post]?.subtract(comments)
      }
      // A mark that was taken away leaves nothing behind, not even an empty set.
      if readComments[post]?.isEmpty == true { readComments[post] = nil }
    case .postStarred(let post, let isStarred):
      if isStarred { starredPosts.insert(post) } else { starredPosts.remove(post) }
    case .position(let post, let position):
      positions[post] = position
    case .commentFolded(let post, let comment, let isFolded): fold([comment], of: post, isFolded)
    case .commentsFolded(let post, let comments, let isFolded): fold(comments, of: post, isFolded)
    case .linkBacksShown(let post, let areShown):
      if areShown { shownLinkBacks.insert(post) } else { shownLinkBacks.remove(post) }
    case .postOpened(let post):
      lastOpenPost = post
    case .setting(let name, let value):
      settings[name] = value
    case .identity(let identity):
      self.identity = identity
    }
  }

  private mutating func fold(_ comments: [CommentID], of post: PostID, _ isFolded: Bool) {
    if isFolded {
      foldedComments[post, default: []].formUnion(comments)
    } else {
      foldedComments[post]?.subtract(comments)
    }
    if foldedComments[post]?.isEmpty == true { foldedComments[post] = nil }
  }
}

/// One line of the journal.
public enum StateChange: Hashable, Sendable {
  /// A post was marked read or unread.
  case postRead(PostID, Bool)
  /// Comments of a post were marked read or unread.
  case commentsRead(PostID, [CommentID], Bool)
  /// A post got or lost its star.
  case postStarred(PostID, Bool)
  /// Where the reader is in a post.
  case position(PostID, ReadingPosition)
  /// A comment's answers were folded away or shown.
  case commentFolded(PostID, CommentID, Bool)
  /// The same for many at once.
  case commentsFolded(PostID, [CommentID], Bool)
  /// A post's pingbacks were shown one by one, or folded into one row.
  case linkBacksShown(PostID, Bool)
  /// A post was opened; nil when the reader left for the list.
  case postOpened(PostID?)
  /// A choice of the screen.
  case setting(String, String)
  /// Who replies.
  case identity(Identity)
}

/// The port through which the reader remembers. Calls block and may fail.
public protocol ReadingStateStore: Sendable {
  /// Everything remembered about this blog, and what could not be read of it.
  func load() -> (state: ReadingState, problems: [Problem])
  /// Adds to this machine's journal; on disk when it returns.
  func append(_ changes: [StateChange]) throws(Problem)
}
