import Blog
import BlogStore
import Testing

/// Two programs are started at once on a blog that has no index yet.
@Suite("A second window on a new blog") struct IndexSecondWindowTests {
  /// The other one fills the index between this one's first list and its first look: nothing is left to be found.
  @Test("What another process listed since the first list was answered is reported", arguments: [true, false])
  func listedMeanwhile(otherStays: Bool) throws {
    let blog = RandomBlog(seed: 91)
    for _ in 0..<20 { blog.change() }
    blog.folder.write("posts/one.json", #"{"title": "One", "content_text": "x"}"#)
    let cache = TemporaryFolder()
    let catalogue = blog.catalogue(cache)
    #expect(try catalogue.window(ListRequest(after: 1), marks: ListMarks()).count == 0)
    let other = LiveProcess("keep", cache.path, blog.folder.path)
    try other.wait(for: "up to date")
    if !otherStays { other.kill() }
    let keeping = Keeping(catalogue, cache: cache)
    try keeping.wait(for: "the others' posts") { events in
      events.contains { if case .postsChanged = $0 { true } else { false } }
    }
    try keeping.waitUntilUpToDate()
    #expect(try catalogue.window(ListRequest(after: 1), marks: ListMarks()).count > 0)
    keeping.stop()
    other.kill()
  }
}
