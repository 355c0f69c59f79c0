/// What is worth saying of a sync that went well, as a fact.
public enum SyncFact: Hashable, Sendable {
  /// The blog shows no comments to those who are not logged in.
  case commentsClosed
  /// Only the newest comments of a thread can be had: so many are missing, and its page.
  case olderCommentsMissing(count: Int, page: String)
  /// Only the newest posts can be had: the feed names no older ones.
  case onlyNewestPosts(count: Int)
}
