import Blog
import Markup
import Synchronization

/// What the panes beside the list show of the post that is selected there, though nobody opened it. The open post waits
/// aside meanwhile, as it was left.
public struct Preview: Equatable, Sendable {
  /// A post that is being read to be shown.
  struct Wanted: Equatable, Sendable {
    var post: PostID
    /// Tells its answer from those to what was asked before.
    var token: Int
  }

  /// Why the selected post cannot be shown.
  struct Failure: Equatable, Sendable {
    var post: PostID
    var problem: Problem
  }

  /// The post that is being read to be shown.
  var wanted: Wanted?
  /// Whether that takes so long that what was shown before it gives way.
  var isLate = false
  /// Why the selected post cannot be shown.
  var failure: Failure?
  /// The open post, while another is shown. It stands elsewhere, since it is large, and the session is handed about.
  private var kept: [OpenPost] = []
  /// Whether the file of the post that waits aside may have changed.
  var isAsideOutdated = false
  /// Whether replies to it may have.
  var areRepliesOutdated = false

  /// Nobody is shown anything but what is open.
  public init() {}

  /// The open post, while another is shown.
  var aside: OpenPost? {
    get { kept.first }
    set { kept = newValue.map { [$0] } ?? [] }
  }

  /// The name of the open post, while another is shown.
  var asidePost: PostID? { kept.isEmpty ? nil : kept[0].post.id }

  /// Whether there is one.
  var hasAside: Bool { !kept.isEmpty }

  /// Files changed; nil is all of them.
  mutating func filesChanged(_ posts: Set<PostID>?) {
    func isAmong(_ post: PostID?) -> Bool { post.map { posts?.contains($0) != false } ?? false }
    if isAmong(asidePost) { isAsideOutdated = true }
    if isAmong(failure?.post) { failure = nil }
    if isAmong(wanted?.post) { wanted = nil }
  }
}

/// Posts that were previewed last, as they were read: who goes back to one sees it at once.
final class PreviewCache: Sendable {
  /// A post as it was read.
  struct Entry {
    var opened: OpenedPost
    var body: Document
    var thread: CommentThread?
  }

  /// In bytes of text; longer posts are read again, as it takes longer to set them anyway.
  private static let room = 1 << 19
  private static let longest = 1 << 16
  private let entries = Mutex(RecentCache<PostID, Entry>(room: room))

  /// The post, where it is at hand.
  func entry(of post: PostID) -> Entry? { entries.withLock { $0[post] } }

  /// Keeps a post, unless it is a long one.
  func keep(_ entry: Entry) {
    let post = entry.opened.post
    let bytes = post.comments.reduce(post.body.source.utf8.count) { $0 + $1.body.source.utf8.count + 100 }
    guard bytes <= Self.longest else { return }
    entries.withLock { $0.add(entry, for: post.id, cost: bytes + 100) }
  }

  /// Files changed; nil is all of them.
  func forget(_ posts: Set<PostID>?) {
    entries.withLock { entries in
      guard let posts else { return entries = RecentCache(room: Self.room) }
      for post in posts { entries.remove(post) }
    }
  }
}
