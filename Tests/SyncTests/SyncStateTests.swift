import Blog
import BlogStore
import CustomDump
import Sync
import Testing
import TextFormats

/// What this machine remembers, and where a blog's file says that it is fetched from.
struct SyncStateTests {
  @Test func whatAnotherVersionRemembersStays() throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000)
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    var json = try JSONParser.parse(folder.state)
    json["later"] = .object([("a", JSON(.number("1.50")))])
    json["posts"]?["more"] = .string("x")
    folder.state = json.prettyText
    blog.now += 3600
    try folder.sync(with: &blog)
    let after = try JSONParser.parse(folder.state)
    #expect(after["later"]?["a"]?.value == .number("1.50") && after["posts"]?["more"]?.string == "x")
    #expect(folder.requestCount == 4)
  }

  @Test func stateComesBackWhole() throws {
    var blog = ModelBlog()
    for number in 0..<120 { blog.publish("Ahvenia \(number)", at: blog.now - 50_000 - Int64(number)) }
    blog.comment(on: 11, "Hei.", at: blog.now - 10)
    for kill in 1..<16 {
      let folder = SyncFolder()
      do { try folder.sync(with: &blog, kill: kill) } catch is SyncFolder.Killed {}
      #expect(SyncState(text: folder.state).text == (folder.state.isEmpty ? SyncState().text : folder.state))
    }
  }

  @Test func anUnfinishedFirstPullIsTold() throws {
    var blog = ModelBlog()
    for number in 0..<250 { blog.publish("Ahvenia \(number)", at: blog.now - 50_000 - Int64(number)) }
    let folder = SyncFolder()
    try folder.sync(with: &blog, options: PullOptions(mostFirstPosts: 100))
    #expect(try folder.posts.count == 100)
    #expect(SyncState(text: folder.state).firstPullCount == 100 && !SyncState(text: folder.state).isComplete)
    blog.now += 3600
    blog.publish("Uusi")
    try folder.sync(with: &blog)
    #expect(SyncState(text: folder.state).isComplete)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// Nothing older than somebody wants.
  @Test func onlySince() throws {
    var blog = ModelBlog()
    for number in 0..<250 { blog.publish("Ahvenia \(number)", at: blog.now - Int64(number) * 86_400 - 5000) }
    let options = PullOptions(since: Timestamp(seconds: blog.now - 10 * 86_400))
    let folder = SyncFolder()
    for _ in 0..<3 {
      try folder.sync(with: &blog, options: options)
      #expect(try folder.posts.count == 10)
      blog.now += 3600
    }
    #expect(folder.requestCount == 4)
  }

  @Test func blogFileSaysWhereItIsFetched() throws {
    let folder = SyncFolder()
    let source = SyncSource(
      adapter: .feed, home: "https://suo.example/", feed: "https://suo.example/feed/",
      commentsFeed: "https://suo.example/c/")
    let writer = try RepositoryWriter(folder: folder.path)
    try writer.take(.site(Site(title: "Suo")))
    try writer.rememberSource { source.json(over: $0) }
    _ = try writer.finish()
    let json = try #require(JSONBlogRepository(folder: folder.path).syncSource)
    #expect(SyncSource(json) == source)
    #expect(try JSONBlogRepository(folder: folder.path).site().title == "Suo")
    #expect(SyncSource(.object([("adapter", .string("gopher"))])) == nil)
    #expect(SyncSource(.object([("adapter", .string("wordpress"))])) == nil)
  }

  /// Comments on a page bring the page.
  @Test func commentsOnPages() throws {
    var blog = ModelBlog()
    blog.publish("Ahvenia", at: blog.now - 50_000)
    let page = blog.publish("Tietoja", at: blog.now - 90_000, kind: "page")
    blog.comment(on: page, "Kiva sivu.", at: blog.now - 40_000)
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    let posts = try folder.posts
    #expect(posts.map(\.marks.kind).sorted() == ["page", "post"])
    #expect(posts.first { $0.marks.kind == "page" }?.comments.count == 1)
    let files = folder.files
    blog.now += 3600
    try folder.sync(with: &blog)
    expectNoDifference(folder.files, files)
    #expect(folder.requestCount == 4)
  }
}
