/// Things with their number: in English one, and more.
public enum Counted: Hashable, Sendable {
  case posts, comments, attachments, blogs

  /// `1 comment`, `3 comments`
  public func text(_ count: Int) -> String { "\(count) \(noun(count))" }

  /// `comment`, `comments`
  func noun(_ count: Int) -> String {
    switch self {
    case .posts: count == 1 ? "post" : "posts"
    case .comments: count == 1 ? "comment" : "comments"
    case .blogs: count == 1 ? "blog" : "blogs"
    case .attachments: count == 1 ? "attachment" : "attachments"
    }
  }
}
