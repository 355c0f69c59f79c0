import ArgumentParser
import Blog
import BlogStore
import Reader
import Words

extension Library {
  /// The index of this blog, brought up to what is on disk; says how far that is on a terminal.
  func catalogue() throws(Problem) -> IndexedCatalogue {
    let catalogue = IndexedCatalogue(
      repository: repository, cacheFolder: StateLocation.cacheFolder(environment: Environment.variables))
    let bar = ProgressLine()
    defer { bar.clear() }
    try catalogue.refresh { event in
      switch event {
      case .reading(let done, let total, let isText):
        bar.show(isText ? .makingSearchable : .readingPosts, done: done, total: total)
      case .notice(let notice):
        bar.clear()
        complain(.index(notice))
      case .postsChanged, .repliesChanged, .siteChanged, .upToDate, .remembered: break
      }
      return true
    }
    return catalogue
  }

  /// What the reader remembers of posts, as lists need it.
  func marks(state: String?, replies: [Reply]) -> ListMarks {
    let store = StateStores.store(for: repository, in: StateStores.folder(state))
    return ListMarks(store.load().state, replies)
  }

  /// A query of `lukija list`, or wrong usage with the place where it is wrong.
  static func query(_ typed: String, isOverBlogs: Bool = false) throws -> PostQuery {
    if typed.contains("@"), let settings = try? Settings() { SavedQueries.ofProgram = settings.savedQueries }
    let text = SavedQueries.expanded(typed)
    let query: PostQuery
    do throws(PostQuery.Fault) {
      query = try PostQuery(text, isOverBlogs: true)
    } catch {
      let marker =
        String(repeating: " ", count: error.range.lowerBound) + String(repeating: "^", count: max(1, error.range.count))
      throw ValidationError("\(error.message)\n  \(text)\n  \(marker)")
    }
    guard isOverBlogs || query.blogs.isEmpty else { throw ValidationError(UsageFault.blogTermAlone) }
    return query
  }
}
