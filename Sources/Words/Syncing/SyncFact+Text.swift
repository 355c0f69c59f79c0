import Blog

extension SyncFact {
  /// One sentence.
  public var text: String {
    switch self {
    case .commentsClosed: "The blog shows its comments only to those who are logged in."
    case .olderCommentsMissing(1, let page): "1 older comment cannot be had; it stands at \(quoted(page))"
    case .olderCommentsMissing(let count, let page):
      "\(count) older comments cannot be had; they stand at \(quoted(page))"
    case .onlyNewestPosts(1): "The feed names 1 post and no older ones."
    case .onlyNewestPosts(let count): "The feed names its newest \(count) posts and no older ones."
    }
  }

  /// What `--json` calls it.
  public var word: String {
    switch self {
    case .commentsClosed: "comments_closed"
    case .olderCommentsMissing: "older_comments_missing"
    case .onlyNewestPosts: "only_newest_posts"
    }
  }
}
