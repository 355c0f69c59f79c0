import Blog
import GRDB

/// Where the texts of posts stand, newest post first.
struct TextDirectory: Sendable {
}

extension IndexedCatalogue {
  /// Everything that posts and comments say.
  public func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) throws(Problem) {
    _ = deliver(SearchProgress(hits: [], done: 0, total: 0))
  }
}
