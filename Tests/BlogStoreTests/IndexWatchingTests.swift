import Blog
import BlogStore
import Glibc
import Testing

/// What happens in a blog's folder while a program has it open is reported, and is in the index then.
@Suite("Watching a blog's folder") struct IndexWatchingTests {
  @Test("Files that are edited, added, deleted or renamed are reported", arguments: [true, false])
  func posts(isWatching: Bool) throws {
    let blog = RandomBlog(seed: 81)
    for _ in 0..<30 { blog.change() }
    for slug in ["edited", "deleted", "renamed"] { write(blog, slug, "Before") }
    let keeping = try keep(blog, TemporaryFolder(), isWatching)
    defer { keeping.stop() }

    try report(["edited"], keeping) { write(blog, "edited", "Edited in place") }
    #expect(try title("edited", keeping) == "Edited in place")
    try report(["edited"], keeping) {
      // As editors, git and Syncthing write.
      blog.folder.write("posts/.edited.json.tmp", #"{"title": "Put in its place"}"#)
      blog.folder.rename("posts/.edited.json.tmp", "posts/edited.json")
    }
    #expect(try title("edited", keeping) == "Put in its place")
    try report(["added"], keeping) { write(blog, "added", "New") }
    #expect(try title("added", keeping) == "New")
    try report(["deleted"], keeping) { unlink("\(blog.folder.path)/posts/deleted.json") }
    #expect(try title("deleted", keeping) == nil)
    try report(["renamed", "other-name"], keeping) {
      blog.folder.rename("posts/renamed.json", "posts/other-name.json")
    }
    #expect(try title("renamed", keeping) == nil)
    #expect(try title("other-name", keeping) == "Before")
    try blog.expectAgreement(keeping.catalogue)
  }

  @Test("Replies and the blog itself are reported", arguments: [true, false])
  func repliesAndSite(isWatching: Bool) throws {
    let blog = RandomBlog(seed: 82)
    blog.folder.write("posts/nobody.json", #"{"title": "By nobody", "content_text": "x"}"#)
    let keeping = try keep(blog, TemporaryFolder(), isWatching)
    defer { keeping.stop() }
    // The folder is made with the first reply.
    for markdown in ["First", "Second"] {
      let start = keeping.count
      try repositorySaves(blog, markdown)
      try keeping.wait(for: "a reply", from: start) { $0.contains(.repliesChanged) }
    }
    var start = keeping.count
    unlink("\(blog.folder.path)/replies/Second.json")
    try keeping.wait(for: "a reply that is gone", from: start) { $0.contains(.repliesChanged) }
    start = keeping.count
    blog.folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B", "authors": [{"name": "Uusi Ääni"}]}"#)
    try keeping.wait(for: "the site", from: start) { $0.contains(.siteChanged) }
    try keeping.waitForPosts([PostID("nobody")], from: start)
    #expect(
      try keeping.catalogue.find(.slug(PostID("nobody")), marks: ListMarks())?.authors == ["Uusi Ääni"])
  }

  @Test("Two thousand files at once are all in the list and found", arguments: [true, false])
  func burst(isWatching: Bool) throws {
    let blog = RandomBlog(seed: 83)
    let keeping = try keep(blog, TemporaryFolder(), isWatching)
    defer { keeping.stop() }
    let before = try keeping.catalogue.window(ListRequest(after: 1), marks: ListMarks()).count
    let start = keeping.count
    for number in 0..<2000 {
      blog.folder.write("posts/burst-\(number).json", #"{"title": "Burst", "content_text": "purskahdus \#(number)"}"#)
    }
    let all = Set((0..<2000).map { PostID("burst-\($0)") })
    // Others may be named before all of them are: the end is told by the list.
    while true {
      let place = keeping.count
      if try keeping.catalogue.window(ListRequest(after: 1), marks: ListMarks()).count == before + 2000 { break }
      try keeping.wait(for: "more of the burst", from: place) {
        $0.contains { if case .postsChanged = $0 { true } else { false } }
      }
    }
    try keeping.waitForPosts(all, from: start)
    var (found, missing) = (0, 1)
    // A report may have been of a part of them; the search knows what it does not know yet.
    while missing > 0 {
      let place = keeping.count
      (found, missing) = (0, 0)
      try keeping.catalogue.search(TextQuery("purskahdus"), replies: []) {
        found += $0.hits.count
        missing = $0.missing
        return true
      }
      if missing > 0 { try keeping.wait(for: "more text", from: place) { !$0.isEmpty } }
    }
    #expect(found == 2000)
  }

  @Test("A folder of posts that comes, is replaced or goes is noticed", arguments: [true, false])
  func folders(isWatching: Bool) throws {
    let folder = TemporaryFolder()
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
    let cache = TemporaryFolder()
    let catalogue = IndexedCatalogue(
      repository: JSONBlogRepository(folder: folder.path), cacheFolder: cache.path, isWatching: isWatching
    ) { _ in }
    let keeping = Keeping(catalogue, cache: cache)
    defer { keeping.stop() }
    try keeping.waitForPosts([], from: 0)
    var start = keeping.count
    folder.write("posts/first.json", #"{"title": "First", "content_text": "x"}"#)
    try keeping.waitForPosts([PostID("first")], from: start)
    start = keeping.count
    folder.write("other/second.json", #"{"title": "Second", "content_text": "x"}"#)
    folder.rename("posts", "old")
    folder.rename("other", "posts")
    try keeping.waitForPosts([PostID("first"), PostID("second")], from: start)
    start = keeping.count
    folder.write("posts/third.json", #"{"title": "Third", "content_text": "x"}"#)
    try keeping.waitForPosts([PostID("third")], from: start)
    let window = try catalogue.window(ListRequest(after: 9), marks: ListMarks())
    #expect(window.rows.map(\.id.slug) == ["second", "third"])
  }

  @Test("An index that is removed meanwhile takes no reply and no post with it", arguments: [true, false])
  func removedMeanwhile(isWatching: Bool) throws {
    let blog = RandomBlog(seed: 84)
    let keeping = try keep(blog, TemporaryFolder(), isWatching)
    defer { keeping.stop() }
    for round in 0..<8 {
      let start = keeping.count
      for name in keeping.cache.names() {
        for file in keeping.cache.names(name) { unlink("\(keeping.cache.path)/\(name)/\(file)") }
      }
      try repositorySaves(blog, "reply-\(round)")
      write(blog, "post-of-\(round)", "Round \(round)")
      try keeping.wait(for: "reply \(round)", from: start) { $0.contains(.repliesChanged) }
      try keeping.waitForPosts([PostID("post-of-\(round)")], from: start)
    }
    try keeping.catalogue.refresh { _ in true }
    try blog.expectAgreement(keeping.catalogue)
  }

  // MARK: Helpers

  private func write(_ blog: RandomBlog, _ slug: String, _ title: String) {
    blog.folder.write(
      "posts/\(slug).json",
      #"{"title": "\#(title)", "content_html": "<p>\#(title).</p>", "date_published": "2015-05-05T05:05:05Z"}"#)
  }

  private func repositorySaves(_ blog: RandomBlog, _ id: String) throws { try blog.repository.save(.sample(id)) }

  private func keep(_ blog: RandomBlog, _ cache: TemporaryFolder, _ isWatching: Bool) throws -> Keeping {
    let keeping = Keeping(
      IndexedCatalogue(repository: blog.repository, cacheFolder: cache.path, isWatching: isWatching) { _ in },
      cache: cache)
    try keeping.waitForPosts([], from: 0)
    return keeping
  }

  private func report(_ slugs: Set<String>, _ keeping: Keeping, _ change: () -> Void) throws {
    let start = keeping.count
    change()
    try keeping.waitForPosts(Set(slugs.map { PostID($0) }), from: start)
  }

  private func title(_ slug: String, _ keeping: Keeping) throws -> String? {
    try keeping.catalogue.find(.slug(PostID(slug)), marks: ListMarks())?.title
  }
}
