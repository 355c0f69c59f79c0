/// What is said of the keys of marking, by their rows' names.
public enum MarkingKeys: String, Hashable, Sendable, CaseIterable {
  case toggleRead, markThread, star

  var text: String {
    switch self {
    case .toggleRead: "mark the comment or post read, or new"
    case .markThread: "mark the whole thread read, after asking"
    case .star: "star, and unstar"
    }
  }
}
