import Blog
import BlogStore
import CustomDump
import Foundation
import Reader
import Synchronization
import Testing

@testable import lukija

/// The shelf on real folders.
struct ShelfTests {
  let blogs = ShelfPlace()

  private func ids(_ names: String...) -> [BlogID] { names.map { BlogID($0) } }

  /// A look may take so long that the settings name another folder by then.
  @Test func whatIsFoundOutAboutAFolderIsToldOfNoOther() throws {
    blogs.list([("a", "old")])
    let shelf = blogs.shelf()
    _ = try shelf.blogs()
    let old = ShelfList.Item(id: BlogID("a"), folder: blogs.place.path + "/old")
    #expect(shelf.change(old) { $0.row.title = "Old" }?.title == "Old")
    blogs.list([("a", "new")])
    #expect(try shelf.blogs().map(\.title) == [nil])
    #expect(shelf.change(old) { $0.row.title = "Old" } == nil && shelf.rows.map(\.title) == [nil])
  }

  @Test func blogsAreListedWithoutALook() throws {
    blogs.list("a", "b")
    blogs.blog("a")
    #expect(try blogs.shelf().blogs() == [ShelvedBlog(BlogID("a")), ShelvedBlog(BlogID("b"))])
    #expect(blogs.place.names("cache").isEmpty && blogs.place.names("state").isEmpty)
    // As `sync --all` has it: behind the others, and called as its folder is.
    blogs.blog("usual")
    #expect(try blogs.shelf().blogs().map(\.id) == ids("a", "b", blogs.place.path + "/usual"))
    blogs.list()
    #expect(try blogs.shelf().blogs() == [])
    blogs.list([("a", "a"), ("u", "usual"), ("again", "a/")])
    #expect(try blogs.shelf().blogs().map(\.id) == ids("a", "u"))
    blogs.place.write("config/config.toml", "[[blog]\n")
    #expect(throws: Problem.self) { try blogs.shelf().blogs() }
  }

  @Test func everyBlogIsCountedAndKnownTheNextTime() throws {
    blogs.list("a", "b")
    blogs.blog("a")
    blogs.blog("b", posts: 5)
    try blogs.store("a").append([.postRead(PostID("p1"), true), .commentsRead(PostID("p1"), [CommentID("1")], true)])
    let keeping = ShelfKeeping(blogs.shelf())
    try keeping.wait(for: "counts") { $0["a"]?.counts != nil && $0["b"]?.counts != nil && $0["b"]?.sync != nil }
    keeping.stop()
    // The same slugs and ids in both.
    let (a, b) = (keeping["a"], keeping["b"])
    #expect(a?.title == "Blogi a" && a?.counts?.posts == 3 && a?.counts?.newPosts == 2 && a?.counts?.newComments == 5)
    #expect(a?.counts?.new == 3 && a?.sync?.isFetched == false && a?.problem == nil && a?.isSlow == false)
    #expect(b?.counts?.posts == 5 && b?.counts?.newPosts == 5 && b?.counts?.newComments == 10)
    let next = try blogs.shelf().blogs()
    #expect(next.map(\.counts) == [a?.counts, b?.counts] && next.map(\.title) == ["Blogi a", "Blogi b"])
  }

  @Test func whatIsAsItWasIsNotOpened() throws {
    // What was written just now is looked at twice: this was not.
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    blogs.place.write("config/config.toml", "[[blog]]\nname = 'sample'\npath = '\(root.path)/data'\n")
    let first = ShelfKeeping(blogs.shelf())
    try first.wait(for: "counts") { $0["sample"]?.counts != nil }
    first.stop()
    #expect(blogs.indexes.count == 1 && blogs.place.read("cache/counts.json") != nil)
    for index in blogs.indexes { try FileManager.default.removeItem(atPath: blogs.caches + "/" + index) }
    let counted = Mutex(0)
    let second = ShelfKeeping(blogs.shelf { step, _ in if step == .counting { counted.withLock { $0 += 1 } } })
    try second.wait(for: "the sync") { $0["sample"]?.sync != nil }
    #expect(second["sample"]?.counts == first["sample"]?.counts)
    second.stop()
    #expect(counted.withLock { $0 } == 0 && blogs.indexes.isEmpty)
    // Somebody else's name is another question.
    try blogs.store("none").append([.identity(Identity(name: "Aino"))])
    let third = ShelfKeeping(blogs.shelf { step, _ in if step == .counting { counted.withLock { $0 += 1 } } })
    try third.wait(for: "the sync") { $0["sample"]?.sync != nil }
    third.stop()
    #expect(counted.withLock { $0 } == 1)
  }

  @Test func oneThatIsBrokenOrMissingSaysSoInItsRow() throws {
    blogs.list("gone", "broken", "bare", "good")
    for name in ["broken", "good"] { blogs.blog(name) }
    blogs.place.write("broken/blog.json", "{\n 7")
    blogs.place.write("bare/posts/none.txt", "")
    let keeping = ShelfKeeping(blogs.shelf())
    try keeping.wait(for: "rows") { rows in
      rows["good"]?.counts != nil && ["gone", "broken", "bare"].allSatisfy { rows[$0]?.problem != nil }
    }
    #expect(keeping["good"]?.problem == nil)
    #expect(keeping["broken"]?.counts?.posts == 3 && keeping["broken"]?.problem?.file == "blog.json")
    #expect(keeping["gone"]?.counts == nil && keeping["bare"]?.problem?.diagnostic == .site(.missing))
    #expect(
      keeping["gone"]?.problem?.diagnostic == .folder(path: blogs.place.path + "/gone", .folderMissing))
    // It comes, and another goes.
    blogs.blog("gone", posts: 1)
    try FileManager.default.removeItem(atPath: blogs.place.path + "/good")
    try keeping.wait(for: "changes") { $0["gone"]?.counts?.posts == 1 && $0["good"]?.problem != nil }
    #expect(keeping["gone"]?.problem == nil && keeping["gone"]?.title == "Blogi gone")
    #expect(keeping["good"]?.title == "Blogi good", "as it was called")
    keeping.stop()
  }

  @Test func thoseThatDoNotAnswerDelayNoOther() throws {
    let names = (0..<9).map { "slow\($0)" } + ["good", "better"]
    blogs.list(names.map { ($0, $0) })
    for name in names { blogs.blog(name) }
    let gate = DispatchSemaphore(value: 0)
    let isOpen = Mutex(false)
    let keeping = ShelfKeeping(
      blogs.shelf { step, blog in
        guard step == .looking, blog.name.hasPrefix("slow"), !isOpen.withLock({ $0 }) else { return }
        gate.wait()
        gate.signal()
      })
    try keeping.wait(for: "the others") { $0["good"]?.counts != nil && $0["better"]?.counts != nil }
    try keeping.wait(for: "all slow ones") { rows in (0..<9).allSatisfy { rows["slow\($0)"]?.isSlow == true } }
    #expect((0..<9).allSatisfy { keeping["slow\($0)"]?.counts == nil } && keeping["good"]?.isSlow == false)
    // And are told when they answer after all.
    isOpen.withLock { $0 = true }
    gate.signal()
    try keeping.wait(for: "answers") { rows in
      (0..<9).allSatisfy { rows["slow\($0)"]?.isSlow == false && rows["slow\($0)"]?.counts != nil }
    }
    keeping.stop()
  }

  @Test func keepingEndsThoughADiskDoesNotAnswer() throws {
    blogs.list("slow")
    let gate = DispatchSemaphore(value: 0)
    let keeping = ShelfKeeping(blogs.shelf { _, _ in gate.wait() })
    try keeping.wait(for: "slowness") { $0["slow"]?.isSlow == true }
    keeping.stop()
    for _ in 0..<10 { gate.signal() }
  }

  @Test func settingsMayChangeMeanwhile() throws {
    blogs.list("a", "b")
    for name in ["a", "b", "c"] { blogs.blog(name) }
    let keeping = ShelfKeeping(blogs.shelf())
    try keeping.wait(for: "both") { $0["a"]?.counts != nil && $0["b"]?.counts != nil }
    blogs.list("c", "b")
    try keeping.wait(for: "the new one") { $0["c"]?.counts != nil && $0.order == ids("c", "b") }
    #expect(keeping["a"] == nil && keeping["b"]?.counts != nil)
    // Broken for a moment: nothing is taken away.
    blogs.place.write("config/config.toml", "[[blog\n")
    blogs.post("b", "q")
    try keeping.wait(for: "the new post") { $0["b"]?.counts?.posts == 4 }
    #expect(keeping.order == ids("c", "b"))
    keeping.stop()
  }

  @Test func twoNamesOfOneFolderAreOneBlog() throws {
    blogs.blog("a")
    symlink(blogs.place.path + "/a", blogs.place.path + "/link")
    blogs.blog("b")
    blogs.list("link", "a", "b")
    let keeping = ShelfKeeping(blogs.shelf())
    try keeping.wait(for: "two") { $0.order == ids("link", "b") && $0["link"]?.counts != nil && $0["b"]?.counts != nil }
    keeping.stop()
    #expect(try blogs.shelf().blogs().map(\.id) == ids("link", "b"))
  }

  @Test func whatIsReadIsCounted() throws {
    blogs.list("a", "b")
    for name in ["a", "b"] { blogs.blog(name) }
    let keeping = ShelfKeeping(blogs.shelf())
    try keeping.wait(for: "both") { $0["a"]?.counts != nil && $0["b"]?.counts != nil }
    try blogs.store("b").append([.postRead(PostID("p0"), true), .postStarred(PostID("p2"), true)])
    try keeping.wait(for: "less") { $0["b"]?.counts?.newPosts == 2 && $0["b"]?.counts?.starred == 1 }
    #expect(keeping["a"]?.counts?.newPosts == 3)
    keeping.stop()
    try blogs.store("a").append([.postRead(PostID("p0"), true)])
    // Somebody comes back from it.
    #expect(keeping.shelf.look(at: BlogID("a")).counts?.newPosts == 2)
    #expect(keeping.shelf.look(at: BlogID("none")).problem != nil)
  }

  @Test func theRowIsRemembered() throws {
    blogs.list("a", "b")
    let shelf = blogs.shelf()
    #expect(shelf.place() == nil)
    shelf.remember(BlogID("b"))
    shelf.remember(Gathering.new.id)
    #expect(shelf.place() == Gathering.new.id && blogs.shelf().place() == Gathering.new.id)
    #expect(blogs.store("a").load().state.settings["shelf"] == "*new")
    #expect(blogs.place.names("state").count == 1, "every blog's journal, and no blog's")
  }

  @Test func twoReadersCountTheSame() throws {
    let names = (0..<12).map { "b\($0)" }
    blogs.list(names.map { ($0, $0) })
    for name in names { blogs.blog(name) }
    let both = [ShelfKeeping(blogs.shelf()), ShelfKeeping(blogs.shelf())]
    for keeping in both {
      try keeping.wait(for: "counts") { rows in names.allSatisfy { rows[$0]?.counts?.newComments == 6 } }
    }
    for keeping in both { keeping.stop() }
    #expect(try blogs.shelf().blogs().allSatisfy { $0.counts?.posts == 3 })
    #expect(blogs.place.names("cache").filter { $0.hasPrefix(".") || $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test func aBrokenFileOfCountsIsMadeAgainAndNoneIsNeeded() throws {
    blogs.list("a")
    blogs.blog("a")
    blogs.place.write("cache/counts.json", "{\"lukija_counts\": 1, \"blogs\": {\"\(blogs.place.path)/a\": 5}}")
    let keeping = ShelfKeeping(blogs.shelf())
    try keeping.wait(for: "counts") { $0["a"]?.counts?.posts == 3 }
    keeping.stop()
    #expect(try blogs.shelf().blogs().first?.counts?.posts == 3)
    var places = blogs.places
    places.caches = "/dev/null/cache"
    let without = ShelfKeeping(SystemShelf(places, pace: ShelfPlace.pace))
    try without.wait(for: "counts") { $0["a"]?.counts?.posts == 3 }
    without.stop()
  }
}
