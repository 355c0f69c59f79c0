import Blog

/// Every reply and draft that was written here.
public struct Replies: Equatable, Sendable {
  /// All of them.
  public var byID: [ReplyID: Reply] = [:] {
    didSet { counts = Replies.count(byID) }
  }
  /// Posts with replies or drafts written here, and how many of them are shown: follows from `byID`.
  public private(set) var counts: [PostID: Int] = [:]
  /// Closed drafts that the disk did not take.
  public var unsaved: Set<ReplyID> = []
  /// Those that were handed to the disk over a second ago, and are not known to be on it.
  public var slow: Set<ReplyID> = []
  /// Titles of posts that they answer.
  public var postTitles: [PostID: String] = [:]

  private static func count(_ replies: [ReplyID: Reply]) -> [PostID: Int] {
    var counts: [PostID: Int] = [:]
    for reply in replies.values { counts[reply.post, default: 0] += reply.status.isShown ? 1 : 0 }
    return counts
  }
}
