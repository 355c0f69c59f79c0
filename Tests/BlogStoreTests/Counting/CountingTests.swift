import Blog
import CustomDump
import Glibc
import SeededRandom
import Synchronization
import Testing

@testable import BlogStore

/// What is counted of a blog for the list of blogs is what its own list shows.
struct CountingTests {
  let cache = TemporaryFolder()
  let state = TemporaryFolder()

  private func store(of folder: String) -> JSONLinesStateStore {
    JSONLinesStateStore(
      folder: state.path, blog: StateLocation.blogKey(homePageURL: nil, folder: folder), machine: "m")
  }

  private func counter(of folder: String, observe: @escaping IndexObserver = { _ in }) -> BlogCounter {
    BlogCounter(folder: folder, cacheFolder: cache.path, stateFolder: state.path, observe: observe)
  }

  /// By lists, as the reader asks for them.
  private func listed(_ repository: JSONBlogRepository) throws -> (counts: BlogCounts, newest: Int64?) {
    let reading = store(of: repository.folder).load().state
    let replies = try repository.replies().replies
    var marks = ListMarks(
      readPosts: reading.readPosts, unreadPosts: reading.unreadPosts, readComments: reading.readComments,
      starredPosts: reading.starredPosts)
    for reply in replies { marks.replies[reply.post, default: 0] += reply.status.isShown ? 1 : 0 }
    marks.own = OwnVoice(
      name: reading.identity?.name, replies: Set(replies.filter(\.status.isShown).map(\.id.commentID)))
    let catalogue = IndexedCatalogue(repository: repository, cacheFolder: nil)
    try catalogue.refresh { _ in true }
    func count(_ query: String) throws -> Int {
      try catalogue.window(ListRequest(query: try PostQuery(query), after: 1), marks: marks).count
    }
    let all = try catalogue.window(ListRequest(after: 100_000), marks: marks)
    var counts = BlogCounts()
    counts.posts = all.count
    counts.newPosts = try count("is:unread")
    counts.new = try count("is:new")
    counts.answered = try count("is:answered")
    counts.starred = try count("is:starred")
    counts.mine = try count("is:mine")
    counts.drafts = try count("is:own is:draft") + replies.count { $0.status == .draft }
    counts.newComments = all.rows.reduce(0) { sum, post in
      sum + post.commentIDs.count { marks.readComments[post.id]?.contains($0) != true }
    }
    return (counts, all.rows.compactMap { $0.published?.seconds }.max())
  }

  /// Somebody reads, stars and answers.
  private func live(in blog: RandomBlog) throws {
    let store = store(of: blog.folder.path)
    let posts = try listedPosts(blog.repository)
    var changes: [StateChange] = []
    for post in posts where Int.random(in: 0..<3, using: &blog.random) == 0 {
      switch Int.random(in: 0..<7, using: &blog.random) {
      case 0...2: changes.append(.postRead(post.id, Bool.random(using: &blog.random)))
      case 3, 4:
        let some = post.commentIDs.filter { _ in Int.random(in: 0..<3, using: &blog.random) > 0 }
        changes.append(.commentsRead(post.id, some, Int.random(in: 0..<4, using: &blog.random) > 0))
      case 5: changes.append(.postStarred(post.id, Bool.random(using: &blog.random)))
      default:
        // The second id is one that comments of the random blog answer.
        let known = ReplyID("20250101T000000Z-bcdfgh")
        let id = Bool.random(using: &blog.random) ? ReplyID.new(at: Timestamp(seconds: 1)) : known
        _ = try? blog.repository.save(
          Reply(
            id: id, post: post.id, postFeedID: post.feedID, author: Identity(name: "Anne"), markdown: "Words.",
            status: Bool.random(using: &blog.random) ? .draft : .published, created: Timestamp(seconds: 1)))
      }
    }
    if Int.random(in: 0..<4, using: &blog.random) == 0 { changes.append(.identity(Identity(name: "Anne"))) }
    try store.append(changes)
  }

  private func listedPosts(_ repository: JSONBlogRepository) throws -> [PostSummary] {
    var all: [PostSummary] = []
    try repository.summaries {
      all += $0.summaries
      return true
    }
    return all
  }

  @Test("Counts what lists show, whatever is read, written and changed", arguments: 1...6)
  func countsAreWhatListsShow(seed: UInt64) throws {
    let blog = RandomBlog(seed: seed + 300)
    blog.folder.write(
      "posts/order.json",
      #"{"id": "2", "title": "Order", "content_text": "Words.", "kind": "shop_order", "status": "private","#
        + #""comments": [{"id": "1", "author": {"name": "A"}, "content_text": "B"}]}"#)
    for _ in 0..<40 { blog.change() }
    for _ in 0..<6 {
      for _ in 0..<Int.random(in: 0...4, using: &blog.random) { blog.change() }
      try live(in: blog)
      let counted = try #require(counter(of: blog.folder.path).count { true })
      let expected = try listed(blog.repository)
      expectNoDifference(counted.counts, expected.counts)
      #expect(counted.newest == expected.newest && counted.title == "B" && counted.problem == nil)
    }
  }

  @Test func twoBlogsWithTheSameNamesAreCountedApart() throws {
    let (one, other) = (SampleRepository(), SampleRepository())
    try store(of: one.folder.path).append([.postRead(PostID("birches"), true), .postStarred(PostID("birches"), true)])
    let (first, second) = (counter(of: one.folder.path).count { true }, counter(of: other.folder.path).count { true })
    #expect(first?.counts?.newPosts == 0 && first?.counts?.starred == 1)
    #expect(second?.counts?.newPosts == 1 && second?.counts?.starred == 0)
    #expect(first?.stamp != second?.stamp)
  }

  @Test func whatCannotBeReadIsSaidAndTheRestCounts() throws {
    let sample = SampleRepository()
    sample.folder.write("blog.json", "{\n 5")
    let broken = try #require(counter(of: sample.folder.path).count { true })
    #expect(broken.counts?.posts == 1 && broken.title == nil)
    #expect(broken.problem?.file == "blog.json" && broken.problem?.line == 2)
    sample.folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "T"}"#)
    sample.folder.write("replies/r.json", "{")
    let reply = try #require(counter(of: sample.folder.path).count { true })
    #expect(reply.counts?.posts == 1 && reply.title == "T" && reply.problem?.file == "replies/r.json")
    let missing = try #require(counter(of: sample.folder.path + "/none").count { true })
    #expect(missing.counts == nil && missing.title == nil)
    #expect(missing.problem?.diagnostic == .folder(path: sample.folder.path + "/none", .folderMissing))
    sample.folder.write("empty/other.txt", "")
    let empty = try #require(counter(of: sample.folder.path + "/empty").count { true })
    #expect(empty.counts == nil && empty.problem?.diagnostic == .site(.missing))
  }

  @Test func countingEndsWhenNobodyWantsItAnyMore() throws {
    let blog = RandomBlog(seed: 9)
    for _ in 0..<50 { blog.change() }
    #expect(counter(of: blog.folder.path).count { false } == nil)
    let left = Mutex(3)
    #expect(
      counter(of: blog.folder.path).count {
        left.withLock { left in
          left -= 1
          return left > 0
        }
      } == nil)
    #expect(counter(of: blog.folder.path).count { true }?.counts == (try listed(blog.repository).counts))
  }
}
