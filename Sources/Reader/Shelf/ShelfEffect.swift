import Blog
import Words

/// What is done with the blogs that the settings list.
public enum ShelfEffect: Equatable, Sendable {
  /// List them, and keep that up to date from now on.
  case begin
  /// Open one of them, or a list over all; the token comes back with the answer.
  case open(BlogID, token: Int)
  /// The blog that was read is left: what was typed in it goes to the disk. A post of one's own may not be there yet.
  case leave(PostDraft?)
  /// Remember the selected row.
  case remember(BlogID)
  /// Look for news of these.
  case sync([BlogID])
  /// Look for no more.
  case stopSync
  /// Mark all of these read.
  case mark([BlogID])
  /// Mark so what is in these: read, or unread again.
  case setBack([BlogMarks])
}

/// What was unread in a blog.
public struct BlogMarks: Hashable, Sendable {
  /// The blog.
  public var blog: BlogID
  /// Its posts with something unread.
  public var posts: [UnreadPost]
}

/// What is told of the blogs that the settings list.
public enum ShelfMessage: Equatable, Sendable {
  /// They were listed for the first time, with the row that was selected last.
  case listed([ShelvedBlog], place: BlogID?)
  /// The settings cannot be read.
  case unlisted(Problem)
  /// What is known of some of them, or of all.
  case found([ShelvedBlog], areAll: Bool)
  case opened(BlogID, token: Int)
  case notOpened(BlogID, Problem, token: Int)
  /// A blog that was left has everything on disk, or not: what is to be said of it at the end.
  case closed(BlogID, [String])
  case syncBegun(BlogID)
  case synced(BlogID, SyncReport)
  /// A command of the person's did not do what it should.
  case hookFailed(HookFault)
  /// None is being asked any more.
  case syncEnded
  /// What was unread in them is read; of some maybe not, and why.
  case marked([BlogMarks], Problem?)
  /// It is unread again, or not, and why.
  case markedAgain([BlogMarks], Problem?)
}
