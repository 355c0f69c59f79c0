import Blog
import CustomDump
import Dispatch
import Glibc
import Synchronization
import Testing

@testable import BlogStore

@Suite("Keeping lists over several blogs")
struct GatheredKeepingTests {
  /// Holds the thread that takes a step with a blog, until it may go on.
  final class Held: Sendable {
    private let step: GatheringStep
    private let blog: BlogID
    private let isOpen = Monitor(false)
    private let hasCome = Monitor(false)

    init(_ step: GatheringStep, _ blog: BlogID) { (self.step, self.blog) = (step, blog) }

    func observe(_ step: GatheringStep, _ blog: BlogID) {
      guard step == self.step, blog == self.blog else { return }
      hasCome.change { $0 = true }
      while isOpen.wait(milliseconds: 1000, { $0 ? true : nil }) == nil {}
    }

    func release() { isOpen.change { $0 = true } }
  }

  @Test("Follows what happens in their folders", arguments: 1...2)
  func following(seed: UInt64) throws {
    let several = SeveralBlogs(seed: seed * 7)
    let gathered = several.gathered(.everything)
    var marks = several.marks(try several.everything())
    _ = try gathered.catalogue.window(ListRequest(after: 10), marks: marks)
    let keeping = Keeping(gathered.catalogue, cache: several.cache)
    defer { keeping.stop() }
    var place = try keeping.waitUntilUpToDate()
    try several.expectAgreement(.everything, gathered.catalogue, marks, orders: [.date, .title])
    for round in 0..<6 {
      // What is written in place is not seen: the files that come are new ones, as they are with every sync and editor.
      for (id, blog) in several.blogs {
        blog.folder.write("new.json", #"{"id": "tag:live-\#(round)", "title": "Live \#(id)", "content_text": "x"}"#)
        blog.folder.rename("new.json", "posts/live-\(Int.random(in: 0..<3, using: &several.random)).json")
      }
      let expected = several.plain(try several.everything(), PostQuery(), .title, marks)
      try keeping.wait(for: "the new posts", from: place) { events in
        guard events.contains(where: { if case .postsChanged = $0 { true } else { false } }) else { return false }
        let window = try? gathered.catalogue.window(ListRequest(order: .title, after: 10_000), marks: marks)
        return window?.rows == expected
      }
      place = keeping.count
      several.change(&marks, try several.everything())
      try several.expectAgreement(
        .everything, gathered.catalogue, marks, orders: [.date, .comments], queries: ["", "is:new"])
    }
    several.blogs[0].blog.folder.write("replies/r.json", "{")
    try keeping.wait(for: "the reply", from: place) { $0.contains(.repliesChanged) }
  }

  @Test("A blog that goes takes its posts with it, and brings them back")
  func goingAndComing() throws {
    let several = SeveralBlogs(seed: 77)
    let (id, blog) = several.blogs[1]
    let post = try #require(try several.everything().first { $0.id.blog == id }?.id)
    let gathered = several.gathered(.everything)
    try JSONLinesStateStore(
      folder: several.state.path, blog: StateLocation.blogKey(homePageURL: nil, folder: blog.folder.path),
      machine: "koivu"
    ).append([.postRead(post.bare, true)])
    several.toggle(id, blog)
    let keeping = Keeping(gathered.catalogue, cache: several.cache)
    defer { keeping.stop() }
    let missing = Problem(.error(.folder(path: blog.folder.path, .folderMissing)), file: id.name)
    try keeping.wait(for: "the problem") { events in
      events.contains { if case .upToDate(let problems) = $0 { problems.contains(missing) } else { false } }
    }
    try several.expectAgreement(.everything, gathered.catalogue, ListMarks(), orders: [.date], queries: [""])
    let place = keeping.count
    several.toggle(id, blog)
    try keeping.wait(for: "the blog", from: place) { events in
      events.contains { if case .upToDate(let problems) = $0 { !problems.contains(missing) } else { false } }
    }
    // What is remembered of it comes with its posts.
    let window = try gathered.catalogue.window(ListRequest(after: 10_000), marks: ListMarks(known: []))
    #expect(window.remembered == .read(post))
    try several.expectAgreement(
      .everything, gathered.catalogue, ListMarks(readPosts: [post]), orders: [.date], queries: [""])
  }

  @Test(
    "A blog that does not answer delays no other", arguments: [GatheringStep.finding, .indexOpening, .refreshing])
  func slowness(step: GatheringStep) throws {
    let several = SeveralBlogs(seed: 78)
    try several.gathered(.everything).catalogue.refresh { _ in true }
    let (id, blog) = several.blogs[1]
    let post = try #require(try several.everything().first { $0.id.blog == id }?.id)
    try JSONLinesStateStore(
      folder: several.state.path, blog: StateLocation.blogKey(homePageURL: nil, folder: blog.folder.path),
      machine: "koivu"
    ).append([.postRead(post.bare, true)])
    let held = Held(step, id)
    defer { held.release() }
    let patience = GatheredBlogs.Patience(list: 60_000, find: 60_000, thread: 50, look: 10, report: 0)
    let gathered = several.gathered(.everything, patience: patience, observe: held.observe)
    let window = try gathered.catalogue.window(ListRequest(after: 10_000), marks: ListMarks(known: []))
    let isListed = step == .refreshing
    let all = several.plain(try several.everything(), PostQuery(), .date, ListMarks())
    #expect(window.rows == (isListed ? all : all.filter { $0.id.blog != id }))
    let keeping = Keeping(gathered.catalogue, cache: several.cache)
    defer { keeping.stop() }
    let place = try keeping.waitUntilUpToDate()
    held.release()
    try keeping.wait(for: "the slow blog", from: isListed ? 0 : place) { events in
      isListed || events.contains(.postsChanged(nil))
    }
    let end = try gathered.catalogue.window(ListRequest(after: 10_000), marks: ListMarks(known: []))
    #expect(end.rows == all && end.remembered == .read(post))
  }
}

@Suite("What is wrong in one of several blogs")
struct GatheredProblemTests {
  @Test("Is told with its name, and the rest goes on")
  func problems() throws {
    let several = SeveralBlogs(seed: 80)
    let (one, other) = (several.blogs[0], several.blogs[2])
    one.blog.folder.write("blog.json", "{")
    other.blog.folder.write("posts/torn.json", "{\"title\": ")
    several.toggle(several.blogs[1].id, several.blogs[1].blog)
    let gathered = several.gathered(.everything)
    var told: [Problem] = []
    try gathered.catalogue.refresh { event in
      if case .upToDate(let problems) = event { told = problems }
      return true
    }
    let files = told.map(\.file)
    #expect(files.contains("\(one.id)/blog.json") && files.contains("\(other.id)/posts/torn.json"))
    #expect(files.contains(several.blogs[1].id.name))
    #expect(try gathered.repository.site() == Site(title: "All"))
    // The posts are there, whatever became of the page about them.
    try several.expectAgreement(
      .everything, gathered.catalogue, ListMarks(), orders: [.date], queries: ["", "blog:suo"])
  }

  @Test("A folder in which no index can be kept, or none at all, costs nothing but time")
  func withoutCache() throws {
    let several = SeveralBlogs(seed: 81)
    let file = TemporaryFolder()
    file.write("file", "")
    for cache in [nil, file.path + "/file"] {
      let gathered = GatheredBlogs(
        .new, of: several.blogs.map { GatheredBlog($0.id, folder: $0.blog.folder.path) }, title: "New",
        stateFolder: several.state.path, cacheFolder: cache, machine: "koivu",
        patience: GatheredBlogs.Patience(list: 60_000), observe: { _, _ in })
      var notices: [IndexNotice] = []
      try gathered.catalogue.refresh { event in
        if case .notice(let notice) = event { notices.append(notice) }
        return true
      }
      // Not once for each blog.
      #expect(notices.count == 1)
      try several.expectAgreement(.new, gathered.catalogue, ListMarks(), orders: [.date, .title], queries: [""])
    }
  }

  @Test("A blog that does not answer a search keeps nobody from the others")
  func searching() throws {
    let several = SeveralBlogs(seed: 82)
    let id = several.blogs[0].id
    try several.gathered(.everything).catalogue.refresh { _ in true }
    let held = GatheredKeepingTests.Held(.searching, id)
    defer { held.release() }
    var counts = BlogCounts()
    counts.posts = 5
    let gathered = several.gathered(
      .everything, counts: [id: (counts, nil)], patience: GatheredBlogs.Patience(list: 60_000, thread: 50),
      observe: held.observe)
    var last: SearchProgress?
    var found: Set<BlogID?> = []
    try gathered.catalogue.search(TextQuery("a"), replies: []) { progress in
      last = progress
      found.formUnion(progress.hits.map(\.post.blog))
      return true
    }
    #expect(found == [several.blogs[1].id, several.blogs[2].id])
    #expect(last?.done == last?.total && last?.missing == 5)
  }
}

extension ReadingState {
  fileprivate static func read(_ post: PostID) -> ReadingState {
    var state = ReadingState()
    state.readPosts = [post]
    return state
  }
}
