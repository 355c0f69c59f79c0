import Blog
import CustomDump
import Glibc
import Testing

@testable import BlogStore

@Suite("Indexes that are looked into without being opened")
struct GlanceTests {
  private let several = SeveralBlogs(seed: 91)

  private func location(_ folder: String) -> IndexLocation {
    IndexLocation(cacheFolder: several.cache.path, blog: folder)
  }

  /// Counts a blog as the list of blogs does. Its index was last written an hour ago, as far as its file tells.
  private func counted(_ id: BlogID, _ folder: String) throws -> GatheredBlog {
    let counter = BlogCounter(folder: folder, cacheFolder: several.cache.path, stateFolder: several.state.path)
    var counted = try #require(counter.count { true })
    var times = [timespec(tv_sec: time(nil) - 3600, tv_nsec: 1), timespec(tv_sec: time(nil) - 3600, tv_nsec: 2)]
    #expect(utimensat(AT_FDCWD, location(folder).database, &times, 0) == 0)
    counted.texts?.index = try #require(TextExtent.Stamp(location(folder)))
    #expect(counted.texts != nil)
    return GatheredBlog(id, folder: folder, counted)
  }

  private func gathered(_ blogs: [GatheredBlog]) -> GatheredBlogs {
    GatheredBlogs(
      .everything, of: blogs, title: "All", stateFolder: several.state.path, cacheFolder: several.cache.path,
      machine: "koivu", patience: GatheredBlogs.Patience(list: 60_000, find: 60_000, look: 10, report: 0),
      observe: { _, _ in })
  }

  private func counted() throws -> [GatheredBlog] {
    try several.blogs.map { try counted($0.id, $0.blog.folder.path) }
  }

  @Test("Are answered as when they are open, and nothing lies beside them")
  func lists() throws {
    let blogs = try counted()
    let gathered = gathered(blogs)
    try several.expectAgreement(.everything, gathered.catalogue, ListMarks(), queries: ["", "sauna", "is:new"])
    #expect(gathered.openIndexCount == 3)
    for blog in blogs {
      #expect(!location(blog.folder).names.contains { $0.hasPrefix("index.sqlite-") })
    }
    // Another process writes one.
    several.blogs[1].blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "x"}"#)
    try several.blogs[1].blog.catalogue(several.cache).refresh { _ in true }
    try several.expectAgreement(.everything, gathered.catalogue, ListMarks(), queries: ["", "sauna", "is:new"])
  }

  @Test("A file that is no index of ours is opened, and begun again")
  func foreign() throws {
    let blogs = try counted()
    try Database(path: location(blogs[0].folder).database).execute("PRAGMA user_version = 3")
    _ = try counted(blogs[1].id, blogs[1].folder)
    let gathered = gathered(blogs)
    try gathered.catalogue.refresh { _ in true }
    try several.expectAgreement(.everything, gathered.catalogue, ListMarks(), orders: [.date], queries: [""])
  }

  private func search(_ gathered: GatheredBlogs, _ words: String) throws -> (hits: Set<SearchHit>, last: SearchProgress)
  {
    var hits: Set<SearchHit> = []
    var last = SearchProgress(hits: [], done: 0, total: 0)
    try gathered.catalogue.search(TextQuery(words), replies: []) { progress in
      hits.formUnion(progress.hits)
      last = progress
      return true
    }
    return (hits, last)
  }

  @Test("Are searched without them where their texts say nothing of it, and found all the same")
  func searches() throws {
    let blogs = try counted()
    for words in ["sauna", "a", "järvi sauna", "qqxzzy", "\"a b\""] {
      let (hits, last) = try search(gathered(blogs), words)
      let (expected, end) = try search(several.gathered(.everything), words)
      expectNoDifference(hits, expected, "\(words)")
      #expect(last.done == end.done && last.total == end.total && last.missing == end.missing, "\(words)")
    }
    let nothing = gathered(blogs)
    #expect(try search(nothing, "qqxzzy").hits.isEmpty)
    #expect(nothing.openingCount == 0)
    // What another process has put into an index since is found.
    several.blogs[2].blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "qqxzzy"}"#)
    try several.blogs[2].blog.catalogue(several.cache).refresh { _ in true }
    #expect(try search(gathered(blogs), "qqxzzy").hits.map(\.post) == [PostID("fresh", in: blogs[2].id)])
  }

  @Test("What is written in place in a blog that looks as it was counted is noticed as well")
  func inPlace() throws {
    let blogs = try counted()
    let (id, blog) = several.blogs[0]
    let gathered = gathered(blogs)
    let keeping = Keeping(gathered.catalogue, cache: several.cache)
    defer { keeping.stop() }
    try keeping.waitUntilUpToDate()
    let path = blog.folder.path + "/posts/post-1.json"
    let file = try #require(fopen(path, "w"))
    fputs(#"{"id": "1", "title": "Written in place, and longer than before", "content_text": "x"}"#, file)
    fclose(file)
    try keeping.wait(for: "the post") { _ in
      let window = try? gathered.catalogue.window(ListRequest(after: 10_000), marks: ListMarks())
      return window?.rows.contains { $0.id == PostID("post-1", in: id) && $0.title.hasPrefix("Written in place") }
        == true
    }
  }
}
