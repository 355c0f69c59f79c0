/// A list of posts over all blogs.
public enum Gathering: String, Hashable, Sendable, CaseIterable {
  /// What was not read, or has a comment that was not.
  case new
  /// Where somebody answered what one said.
  case answers
  /// What has a star.
  case starred
  /// What was made here, or answered here.
  case mine
  /// Every post.
  case everything

  /// Which posts, whatever else is asked for.
  public var query: PostQuery {
    switch self {
    case .new: PostQuery(terms: [PostQuery.Term(.new)])
    case .answers: PostQuery(terms: [PostQuery.Term(.answered)])
    case .starred: PostQuery(terms: [PostQuery.Term(.starred)])
    case .mine: PostQuery(terms: [PostQuery.Term(.mine)])
    case .everything: PostQuery()
    }
  }

  /// How many posts of a blog are in it.
  public func count(of counts: BlogCounts) -> Int {
    switch self {
    case .new: counts.new
    case .answers: counts.answered
    case .starred: counts.starred
    case .mine: counts.mine
    case .everything: counts.posts
    }
  }

  /// As a session calls it where a blog has its name: no blog of the settings can be called so.
  public var id: BlogID { BlogID("*" + rawValue) }
}

extension Gathering {
  /// Nil for the id of a blog.
  public init?(_ id: BlogID) {
    guard let found = Gathering.allCases.first(where: { $0.id == id }) else { return nil }
    self = found
  }
}
