import Blog
import BlogStore

/// What was read of a blog stays read when an import changes under which name it is remembered.
struct FollowingMarks {
  private let folder: String
  /// Where the blog's marks were before the import; nil for a blog that is not there yet.
  private let store: JSONLinesStateStore?
  private let home: String?

  /// - Parameter folder: of the blog, before anything is written.
  init(folder: String) {
    self.folder = folder
    let repository = JSONBlogRepository(folder: folder)
    let site = try? repository.site()
    home = site?.homePageURL
    store = site.map { _ in StateStores.store(for: repository, in: StateStores.folder(nil)) }
  }

  /// - Parameter posts: files whose place was taken by another one that says the same, in order.
  func follow(_ posts: [(double: PostID, post: PostID)]) {
    do throws(Problem) { try bring(posts) } catch { StandardError.complain(.marksNotMoved(error)) }
  }

  /// The same; what cannot be written is thrown.
  func bring(_ posts: [(double: PostID, post: PostID)]) throws(Problem) {
    let repository = JSONBlogRepository(folder: folder)
    // A blog is remembered by its address; it may have got one.
    let isRenamed = store != nil && (try? repository.site())?.homePageURL != home
    guard isRenamed || !posts.isEmpty else { return }
    let target = StateStores.store(for: repository, in: StateStores.folder(nil))
    var state = target.load().state
    var changes = isRenamed ? store.map { state.changes(adopting: $0.load().state) } ?? [] : []
    for change in changes { state.apply(change) }
    changes += state.changes(moving: posts.map { ($0.double, $0.post) })
    try target.append(changes)
  }
}
