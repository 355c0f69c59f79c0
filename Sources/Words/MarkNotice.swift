/// What is said of marks, and of taking things back.
public enum MarkNotice: Hashable, Sendable {
  case nothingToUndo
  case postRead(Bool, isAgain: Bool)
  case commentsRead(Bool, isAgain: Bool)
  case starred(Bool, isAgain: Bool)
  case foldsRestored
  case postNotOpen
  case ownRepliesNeverNew
  case nothingNew
  case threadRead(undo: String)
  /// Posts and comments were marked read; the key takes it back.
  case postsRead(posts: Int, comments: Int, undo: String)
  /// They are new again.
  case postsNewAgain(posts: Int, comments: Int)
  /// What the list shows is read already.
  case nothingUnread

  var text: String {
    switch self {
    case .nothingToUndo: "Nothing to undo."
    case .postRead(let isRead, let isAgain): "Marked \(isRead ? "read" : "unread")\(isAgain ? " again" : "")."
    case .commentsRead(true, let isAgain): isAgain ? "Marked read again." : "Marked read."
    case .commentsRead(false, let isAgain): isAgain ? "New again." : "Marked new."
    case .starred(true, let isAgain): isAgain ? "Starred again." : "Starred."
    case .starred(false, let isAgain): isAgain ? "Not starred any more." : "Star taken off."
    case .foldsRestored: "Folded as before."
    case .postNotOpen: "Its post is not open any more."
    case .ownRepliesNeverNew: "Your own replies are never new."
    case .nothingNew: "Nothing is new in this thread."
    case .threadRead(let undo): "All read. \(undo) takes it back."
    case .postsRead(let posts, let comments, let undo):
      "\(Self.amount(posts, comments)) marked read. \(undo) takes it back."
    case .postsNewAgain(let posts, let comments): "\(Self.amount(posts, comments)) new again."
    case .nothingUnread: "All of them are read already."
    }
  }

  /// "12 posts and 1 comment".
  private static func amount(_ posts: Int, _ comments: Int) -> String {
    let posts = posts == 1 ? "1 post" : "\(posts) posts"
    let all = comments == 1 ? "1 comment" : "\(comments) comments"
    return comments == 0 ? posts : "\(posts) and \(all)"
  }
}
