/// What is said of the keys of marking, by their rows' names.
public enum MarkingKeys: String, Hashable, Sendable, CaseIterable {
  case toggleRead, markThread, markPosts, markPostsNow, star

  var text: String {
    switch self {
    case .toggleRead: "mark the comment or post read, or new; 5m marks five"
    case .markThread: "mark the whole thread read, after asking"
    case .markPosts: "mark all that the list shows read, after asking"
    case .markPostsNow: "the same without asking"
    case .star: "star, and unstar"
    }
  }
}
