import Blog
import BlogStore
import Glibc
import Testing

/// Times on files are what somebody set them to.
@Suite("Clocks that go wrong") struct IndexClockTests {
  /// Seconds since 1970: before it, at it, long ago, now and then, far ahead.
  @Test("A change is found whatever time the file says", arguments: [-86_400, 0, 1, 915_148_800, 4_102_444_800])
  func anyTime(seconds: Int) throws {
    let blog = RandomBlog(seed: 91)
    for _ in 0..<20 { blog.change() }
    let cache = TemporaryFolder()
    write(blog, "metsä")
    set(blog, seconds + 3600)
    try blog.catalogue(cache).refresh { _ in true }
    // As many bytes as before, and an hour older.
    write(blog, "merta")
    set(blog, seconds)
    try expect(blog, cache, "merta")
    // And once more, at the very time that it says already.
    write(blog, "kettu")
    set(blog, seconds)
    try expect(blog, cache, "kettu")
    // Every file as old as the clock allows, as an archive that was unpacked leaves them.
    for name in blog.folder.names("posts") { set(blog, seconds, name) }
    for _ in 0..<5 { blog.change() }
    let catalogue = blog.catalogue(cache)
    try catalogue.refresh { _ in true }
    try blog.expectAgreement(catalogue)
  }

  private func write(_ blog: RandomBlog, _ word: String) {
    blog.folder.write("posts/clock.json", #"{"title": "\#(word)", "content_html": "<p>\#(word)</p>"}"#)
  }

  private func set(_ blog: RandomBlog, _ seconds: Int, _ name: String = "clock.json") {
    var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    utimensat(AT_FDCWD, "\(blog.folder.path)/posts/\(name)", &times, 0)
  }

  private func expect(_ blog: RandomBlog, _ cache: TemporaryFolder, _ word: String) throws {
    let catalogue = blog.catalogue(cache)
    try catalogue.refresh { _ in true }
    #expect(try catalogue.find(.slug(PostID("clock")), marks: ListMarks())?.title == word)
    try blog.expectAgreement(catalogue)
  }
}
