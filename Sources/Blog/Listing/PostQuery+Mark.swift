extension PostQuery {
  /// What `is:` knows of the marks that a blog's software gave a post.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Everybody reads it, if only with a password.
    case published
    /// Not finished.
    case draft
    /// Waits for an editor.
    case pending
    /// Comes out at its date.
    case scheduled
    /// For the author's eyes.
    case `private`
    /// Thrown away, still there.
    case trash
    /// No post but a page.
    case page
    /// Stands above the others.
    case sticky
    /// The blog asks for a password.
    case protected
    /// Gone from the blog's server.
    case gone
    /// Made here.
    case own
    /// Of another type than posts and pages, kept from everybody: what plugins keep. Lists leave it out unless a mark is
    /// asked for.
    case other

    /// Whether a post has it.
    public func holds(for marks: PostMarks) -> Bool {
      switch self {
      case .page: marks.kind == "page"
      case .sticky: marks.isSticky
      case .protected: marks.isPasswordProtected
      case .gone: marks.hasVanished
      case .own: marks.isMadeHere
      case .other: marks.isHeldKind
      default: marks.status.word == rawValue
      }
    }

    /// The marks of a post.
    public static func all(of marks: PostMarks) -> [Mark] { allCases.filter { $0.holds(for: marks) } }
  }
}
