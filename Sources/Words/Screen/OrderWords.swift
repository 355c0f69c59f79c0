import Blog

/// How the list's order is named.
public struct OrderWords: Hashable, Sendable {
  private let order: PostOrder

  /// Of an order in its direction.
  public init(_ order: PostOrder) { self.order = order }

  /// In the list's head: what stands first.
  public var text: String {
    switch (order.key, order.isReversed) {
    case (.date, false): "newest first"
    case (.date, true): "oldest first"
    case (.title, false): "by title"
    case (.title, true): "by title, Z first"
    case (.comments, false): "most comments first"
    case (.comments, true): "fewest comments first"
    case (.lastComment, false): "latest comment first"
    case (.lastComment, true): "oldest comment first"
    case (.unread, false): "unread first"
    case (.unread, true): "read first"
    }
  }

  /// The same where room is short: what it goes by, and an arrow that points down as long as it stands as it usually does.
  public var short: String {
    let word =
      switch order.key {
      case .date: "date"
      case .title: "title"
      case .comments: "comments"
      case .lastComment: "latest"
      case .unread: "unread"
      }
    return word + (order.isReversed ? " ↑" : " ↓")
  }

  /// As a sentence.
  var sentence: String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}
