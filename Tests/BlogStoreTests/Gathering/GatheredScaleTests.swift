import Blog
import CustomDump
import Synchronization
import Testing

@testable import BlogStore

@Suite("Lists over many blogs")
struct GatheredScaleTests {
  /// Blogs of a few posts each; the newest post of each is older than that of the blog before.
  private final class ManyBlogs {
    let folder = TemporaryFolder()
    let cache = TemporaryFolder()
    let count: Int
    static let posts = 6

    init(count: Int) {
      self.count = count
      for blog in 0..<count {
        folder.write("\(blog)/blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
        for post in 0..<Self.posts {
          folder.write(
            "\(blog)/posts/post-\(post).json",
            #"{"id": "\#(post)", "title": "T", "date_published": "\#(date(blog, post).text)", "content_text": "x"}"#)
        }
      }
    }

    func date(_ blog: Int, _ post: Int) -> Timestamp {
      Timestamp(seconds: 1_700_000_000 - Int64(blog) * 1000 - Int64(post) * 1500)
    }

    func gathered(_ observe: @escaping GatheringObserver, isHinted: Bool = true) -> GatheredBlogs {
      var counts = BlogCounts()
      (counts.posts, counts.new, counts.newPosts) = (Self.posts, Self.posts, Self.posts)
      return GatheredBlogs(
        .new,
        // The newest stand last: nobody has sorted them.
        of: (0..<count).reversed().map {
          GatheredBlog(
            BlogID("\($0)"), folder: "\(folder.path)/\($0)", counts: isHinted ? counts : nil,
            newest: isHinted ? date($0, 0) : nil)
        },
        title: "New", stateFolder: folder.path + "/state", cacheFolder: cache.path, machine: "koivu",
        patience: GatheredBlogs.Patience(list: 60_000, find: 60_000, thread: 60_000, look: 10, report: 0),
        observe: observe)
    }

    var newestFirst: [PostID] {
      (0..<count).flatMap { blog in (0..<Self.posts).map { (blog, $0) } }
        .sorted {
          let (a, b) = (date($0.0, $0.1).seconds, date($1.0, $1.1).seconds)
          // What is of one date stands in the blogs' order.
          return a == b ? $0.0 > $1.0 : a > b
        }
        .map { PostID("post-\($0.1)", in: BlogID("\($0.0)")) }
    }
  }

  @Test("Opens only what the first rows can be of, and closes again what it opens")
  func firstScreen() throws {
    let blogs = ManyBlogs(count: 60)
    try blogs.gathered({ _, _ in }).catalogue.refresh { _ in true }
    let isReleased = Monitor(false)
    let box = Box()
    let list = blogs.gathered { step, blog in
      // Whoever waits for one of these would wait for ever.
      if step == .finding || step == .indexOpening, Int(blog.name)! >= 12 {
        while isReleased.wait(milliseconds: 1000, { $0 ? true : nil }) == nil {}
      }
      box.note()
    }
    box.set(list)
    let first = try list.catalogue.window(ListRequest(after: 10), marks: ListMarks())
    #expect(first.rows.map(\.id) == Array(blogs.newestFirst.prefix(10)))
    #expect(first.count == 360 && first.total == 360 && first.unread == 360 && first.isUnreadEstimated)
    let around = try list.catalogue.window(
      ListRequest(anchor: .post(first.rows[5].id, orRow: 0), before: 2, after: 2), marks: ListMarks())
    #expect(around.anchor == 5 && around.rows == Array(first.rows[3..<7]))
    isReleased.change { $0 = true }
    let keeping = Keeping(list.catalogue, cache: blogs.cache)
    defer { keeping.stop() }
    try keeping.waitUntilUpToDate()
    let all = try list.catalogue.window(ListRequest(after: 1000), marks: ListMarks())
    #expect(all.rows.map(\.id) == blogs.newestFirst && all.count == 360 && !all.isUnreadEstimated)
    // Four threads on folders, two on indexes, and whoever asks, may each be about to close one.
    #expect(box.most <= 16 + 7, "\(box.most) open")
    #expect(list.openIndexCount <= 16)
  }

  @Test("Without anybody's counts, all are looked at")
  func withoutHints() throws {
    let blogs = ManyBlogs(count: 20)
    try blogs.gathered({ _, _ in }).catalogue.refresh { _ in true }
    let list = blogs.gathered({ _, _ in }, isHinted: false)
    let window = try list.catalogue.window(ListRequest(after: 10), marks: ListMarks())
    #expect(window.rows.map(\.id) == Array(blogs.newestFirst.prefix(10)))
    #expect(window.count == 120 && window.total == 120 && window.unread == 120)
    #expect(list.openIndexCount <= 16)
  }

  /// How many indexes were open at most, at any step.
  private final class Box: Sendable {
    private let state = Mutex((list: GatheredBlogs?.none, most: 0))
    func set(_ list: GatheredBlogs) { state.withLock { $0.list = list } }
    func note() {
      guard let list = state.withLock({ $0.list }) else { return }
      let count = list.openIndexCount
      state.withLock { $0.most = max($0.most, count) }
    }
    var most: Int { state.withLock { $0.most } }
  }
}
