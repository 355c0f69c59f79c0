/// Something that takes time, as a fact.
public enum WorkTitle: Hashable, Sendable {
  /// The blog's files are read, and listed.
  case reading
  /// What they say is made searchable.
  case indexing
  /// A post is opened.
  case opening
  /// A post of one's own is written.
  case saving
  /// A post is looked for.
  case looking
  /// A long page is searched.
  case searching
  /// A long page is set.
  case settingText
  /// A picture is fetched for a viewer.
  case fetchingPicture
  /// The blog's server is asked.
  case lookingForNews
  /// The blog is fetched whole: so much of it came.
  case fetching(posts: Int, comments: Int)
  /// It is asked no more.
  case stoppingSync

  /// As the status line says it.
  ///
  /// - Parameters:
  ///   - progress: how many are done, and of how many.
  ///   - stopKey: what ends it, where that is to be said.
  public func text(progress: (done: Int, total: Int)?, stopKey: String?) -> String {
    var text = words
    if let progress { text += " \(progress.done) of \(progress.total)" } else { text += " …" }
    return stopKey.map { text + ", \($0) stops" } ?? text
  }

  private var words: String {
    switch self {
    case .reading: "Reading"
    case .indexing: "Indexing"
    case .opening: "Opening"
    case .saving: "Saving"
    case .looking: "Looking"
    case .searching: "Searching"
    case .settingText: "Setting the text"
    case .fetchingPicture: "Fetching the picture"
    case .lookingForNews: "Looking for news"
    case .fetching(let posts, let comments):
      "Fetching: \(Counted.posts.text(posts)), \(Counted.comments.text(comments))"
    case .stoppingSync: "Stopping"
    }
  }
}
