import Blog

/// What is said of the list of blogs.
public enum ShelfNotice: Hashable, Sendable {
  /// There is no other blog to go to.
  case oneBlog
  case noBlogs
  /// No blog's name says what the filter asks for.
  case noneShown
  case quitKey
  /// The key that leaves a blog's list.
  case leaveKey
  case allBlogs
  case nothingNew
  case order(ShelfOrderWords)
  /// Servers were asked: what came of how many blogs, and how many could not be asked.
  case synced(SyncSummary, blogs: Int, failed: Int, isStopped: Bool)
  /// A blog's marks could not be written; those of others may have been.
  case notMarked(Problem)
  /// Words of a blog that was left are not on its disk: what is said of them at the end as well.
  case wordsLeft(String)
  /// In a list over several blogs nothing is made: the key of the list of blogs.
  case noBlogToWriteIn(shelf: String)

  var isError: Bool {
    switch self {
    case .wordsLeft, .notMarked: true
    case .synced(_, _, let failed, _): failed > 0
    case .oneBlog, .noBlogs, .noneShown, .quitKey, .leaveKey, .allBlogs, .nothingNew, .order, .noBlogToWriteIn: false
    }
  }

  var text: String {
    switch self {
    case .oneBlog: "There is no other blog. “lukija add ADDRESS” brings one."
    case .noBlogs: "There are no blogs."
    case .noneShown: EmptyPane.noMatchingBlog.text
    case .quitKey: "q quits."
    case .leaveKey: "q goes back to the blogs."
    case .allBlogs: "All blogs."
    case .nothingNew: "Nothing is new in any blog."
    case .order(let order): order.sentence
    case .synced(let summary, let blogs, let failed, let isStopped):
      "\(isStopped ? "Stopped. " : "")News of \(Counted.blogs.text(blogs)): \(summary.words)."
        + (failed == 0
          ? "" : " \(failed) could not be looked at: \(failed == 1 ? "its row says" : "their rows say") why.")
    case .wordsLeft(let sentence): sentence
    case .notMarked(let problem): "Not all was marked: \(problem.sentence)"
    case .noBlogToWriteIn(let key): "This list is of several blogs. \(key) shows them; a new post begins in one."
    }
  }
}
