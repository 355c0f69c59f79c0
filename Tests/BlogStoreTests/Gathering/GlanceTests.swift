import Blog
import CustomDump
import Glibc
import SeededRandom
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

  private func gathered(
    _ blogs: [GatheredBlog], observe: @escaping GatheringObserver = { _, _ in }
  ) -> GatheredBlogs {
    GatheredBlogs(
      .everything, of: blogs, title: "All", stateFolder: several.state.path, cacheFolder: several.cache.path,
      machine: "koivu",
      patience: GatheredBlogs.Patience(list: 60_000, find: 60_000, thread: 60_000, look: 10, report: 0),
      observe: observe)
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

  private func search(
    _ gathered: GatheredBlogs, _ words: String, replies: [Reply] = []
  ) throws -> (hits: Set<SearchHit>, last: SearchProgress) {
    var hits: Set<SearchHit> = []
    var last = SearchProgress(hits: [], done: 0, total: 0)
    try gathered.catalogue.search(TextQuery(words), replies: replies) { progress in
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
    // What was answered here stands in no index.
    let reply = Reply(
      id: ReplyID("r", in: blogs[1].id), post: PostID("post-1", in: blogs[1].id), author: Identity(name: "Aino"),
      markdown: "So qqxzzy it is.", created: .at("2026-01-01T00:00:00Z"))
    #expect(try search(gathered(blogs), "qqxzzy", replies: [reply]).hits.map(\.post.blog) == [blogs[1].id])
    // What another process has put into an index since is found, also while that has it open: then the file is as it was.
    let other = several.blogs[0].blog.catalogue(several.cache)
    several.blogs[0].blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "wwyqqk"}"#)
    try other.refresh { _ in true }
    #expect(other.isOpen)
    #expect(try search(gathered(blogs), "wwyqqk").hits.map(\.post) == [PostID("fresh", in: blogs[0].id)])
    other.close()
    several.blogs[2].blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "qqxzzy"}"#)
    try several.blogs[2].blog.catalogue(several.cache).refresh { _ in true }
    #expect(try search(gathered(blogs), "qqxzzy").hits.map(\.post) == [PostID("fresh", in: blogs[2].id)])
  }

  /// Waits until the file system's clock has moved on since a blog's files came: before, nobody knows it as it was counted.
  private func waitUntilItIsOld(_ folder: String) {
    while true {
      let numbers = BlogStamp(folder: folder, journals: "").text.split(separator: " ").prefix(12)
      let isYoung = stride(from: 0, to: 12, by: 4).contains { numbers[$0 + 2] == "0" && numbers[$0 + 3] != "0" }
      if !isYoung { return }
      usleep(50_000)
    }
  }

  private func window(_ gathered: GatheredBlogs) throws -> [PostSummary] {
    try gathered.catalogue.window(ListRequest(after: 10_000), marks: ListMarks()).rows
  }

  @Test("What is written in place in a blog that looks as it was counted is noticed as well, behind all else")
  func inPlace() throws {
    for (_, blog) in several.blogs { waitUntilItIsOld(blog.folder.path) }
    let (id, blog) = several.blogs[0]
    blog.folder.write("posts/here.json", #"{"id": "h", "title": "As it was", "content_text": "x"}"#)
    waitUntilItIsOld(blog.folder.path)
    let blogs = try counted()
    let held = GatheredKeepingTests.Held(.refreshing, id)
    defer { held.release() }
    let gathered = gathered(blogs, observe: held.observe)
    // Before it is looked at file by file: once that is over, nothing would show.
    let file = try #require(fopen(blog.folder.path + "/posts/here.json", "w"))
    fputs(#"{"id": "h", "title": "Written in place, and longer than before", "content_text": "x"}"#, file)
    fclose(file)
    let keeping = Keeping(gathered.catalogue, cache: several.cache)
    defer { keeping.stop() }
    // Nobody waits for that.
    try keeping.waitUntilUpToDate()
    #expect(try window(gathered).contains { $0.id == PostID("here", in: id) && $0.title == "As it was" })
    held.release()
    try keeping.wait(for: "the post") { _ in
      (try? window(gathered))?.contains { $0.id == PostID("here", in: id) && $0.title.hasPrefix("Written in place") }
        == true
    }
  }

  @Test("What came since it was counted, and what somebody else indexed since, is there before all is said to be known")
  func since() throws {
    for (_, blog) in several.blogs { waitUntilItIsOld(blog.folder.path) }
    let blogs = try counted()
    several.blogs[0].blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "x"}"#)
    let gathered = gathered(blogs)
    let keeping = Keeping(gathered.catalogue, cache: several.cache)
    defer { keeping.stop() }
    try keeping.waitUntilUpToDate()
    #expect(try window(gathered).contains { $0.id == PostID("fresh", in: several.blogs[0].id) })
  }

  @Test("An index that was written while it was looked into is read again, opened")
  func writtenMeanwhile() throws {
    _ = try counted()
    let (_, blog) = several.blogs[0]
    let catalogue = IndexedCatalogue(
      repository: blog.repository, cacheFolder: several.cache.path, isGlancing: true, observe: { _ in })
    var totals: [Int] = []
    try catalogue.read { session, database in
      try session.begin(database)
      totals.append(session.total)
      guard totals.count == 1 else { return }
      blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "x"}"#)
      try blog.catalogue(several.cache).refresh { _ in true }
    }
    #expect(totals == [totals[0], totals[0] + 1])
    // What was written a moment ago is opened at once: within one tick of the clock a change would not show.
    let young = IndexedCatalogue(
      repository: blog.repository, cacheFolder: several.cache.path, isGlancing: true, observe: { _ in })
    try young.read { session, database in try session.begin(database) }
    #expect(young.openAndGlance.glance == nil && young.isOpen)
  }

  @Test("Nothing is sure of texts that are not all there")
  func missing() throws {
    let (_, blog) = several.blogs[0]
    let catalogue = blog.catalogue(several.cache)
    try catalogue.refresh { _ in true }
    #expect(try catalogue.closeWithExtent() != nil)
    try Database(path: location(blog.folder.path).database)
      .execute("DELETE FROM texts WHERE id = (SELECT min(id) FROM texts)")
    #expect(try catalogue.closeWithExtent() == nil)
  }

  @Test(
    "A word that stands across two pieces of the file of texts is seen, and none behind its end or of another version")
  func acrossPieces() throws {
    let blog = TemporaryFolder()
    var random = SeededGenerator(seed: 17)
    // Nothing in it repeats.
    let text = String(decoding: (0..<600_000).map { _ in UInt8.random(in: 97...122, using: &random) }, as: UTF8.self)
    blog.write("blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
    blog.write("posts/long.json", #"{"id": "1", "title": "T", "content_text": "\#(text)"}"#)
    let extent = try #require(counted(BlogID("long"), blog.path).texts)
    let catalogue = IndexedCatalogue(
      repository: JSONBlogRepository(folder: blog.path), cacheFolder: several.cache.path, observe: { _ in })
    let path = location(blog.path).text(extent.generation)
    let file = try #require(fopen(path, "r+"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(extent.end))
    #expect(fread(&bytes, 1, bytes.count, file) == bytes.count)
    var buffer: [UInt8] = []
    func lacks(_ word: String, _ extent: TextExtent) throws -> Bool {
      let term = try #require(SearchTerm(word, respectsDiacritics: false))
      return catalogue.saysSurelyNothing(of: [term], extent, &buffer)
    }
    for border in [262_144, 524_288 - 11] {
      for start in border - 24...border + 12 {
        #expect(try !lacks(String(decoding: bytes[start..<start + 12], as: UTF8.self), extent), "\(start)")
      }
    }
    // Left over by somebody who was stopped: the index knows nothing of it.
    fseek(file, 0, SEEK_END)
    fputs("qqxzzy9", file)
    fflush(file)
    #expect(try lacks("qqxzzy9", extent))
    // Texts that another version folded say nothing surely.
    var numbers = extent.numbers
    numbers[6] += 1
    #expect(TextExtent(numbers: extent.numbers) == extent && TextExtent(numbers: numbers) == nil)
    #expect(TextExtent(numbers: Array(numbers.dropLast())) == nil)
  }
}
