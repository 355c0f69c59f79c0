import Blog
import BlogStore
import Glibc
import Testing

/// Two programs at once on one index: one fills it, the other follows.
@Suite("Two processes over one index") struct IndexProcessTests {
  @Test("While one is in the middle of filling, the other answers; when the one is killed, the other goes on")
  func takesOverAFilling() throws {
    let blog = RandomBlog(seed: 71)
    for _ in 0..<60 { blog.change() }
    // More than the first batch holds.
    for number in 0..<60 {
      blog.folder.write("posts/more-\(number).json", #"{"title": "More", "content_text": "sauna \#(number)"}"#)
    }
    let cache = TemporaryFolder()
    // Steps of the first batch, in the middle of a transaction, and after it.
    for step in 1...6 {
      for name in cache.names() { for file in cache.names(name) { unlink("\(cache.path)/\(name)/\(file)") } }
      let first = LiveProcess("--stop-at", String(step), "keep", cache.path, blog.folder.path)
      let steps: [IndexStep] = [.batchPut, .batchListed, .batchPut, .batchListed, .textBegun, .textWritten]
      try first.wait(for: "stopped \(steps[step - 1].rawValue)")
      let second = LiveProcess("keep", cache.path, blog.folder.path)
      let listed = try second.wait(for: "done opened")
      #expect(second.lines.first == (step < 2 ? "listed 0" : step < 4 ? "listed 64" : "listed \(try count(blog))"))
      // It tells what happens in the folder, although it may not write the index.
      var title = 0
      try second.wait(for: "site", from: listed) {
        title += 1
        blog.folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B\#(title)"}"#)
      }
      #expect(!second.lines.contains("up to date"))
      first.kill()
      try second.wait(for: "up to date", from: listed)
      second.kill()
      try blog.expectAgreement(blog.catalogue(cache))
    }
  }

  @Test("The one that follows tells what the other has read, and keeps the index when that one is killed")
  func takesOverAKeeping() throws {
    let blog = RandomBlog(seed: 72)
    for _ in 0..<40 { blog.change() }
    let cache = TemporaryFolder()
    let first = LiveProcess("keep", cache.path, blog.folder.path)
    try first.wait(for: "up to date")
    let second = LiveProcess("keep", cache.path, blog.folder.path)
    try second.wait(for: "up to date")
    // One reads the file and names the post; the other sees that the index is not as it was.
    blog.folder.write("posts/one.json", #"{"title": "One", "content_text": "x"}"#)
    try first.wait(for: "changed one")
    let followed = try second.wait(for: "changed *")
    first.kill()
    blog.folder.write("posts/two.json", #"{"title": "Two", "content_text": "x"}"#)
    // Now it reads files itself.
    let changed = try second.wait(for: "changed two", from: followed)
    try second.wait(for: "up to date", from: changed)
    try blog.expectAgreement(blog.catalogue(cache))
    // And a third one follows the second.
    let third = LiveProcess("keep", cache.path, blog.folder.path)
    try third.wait(for: "up to date")
    unlink("\(blog.folder.path)/posts/one.json")
    try second.wait(for: "changed one", from: changed)
    try third.wait(for: "changed *")
  }

  @Test("An index that is deleted under both is made again")
  func deletedMeanwhile() throws {
    let blog = RandomBlog(seed: 73)
    for _ in 0..<40 { blog.change() }
    let cache = TemporaryFolder()
    let first = LiveProcess("keep", cache.path, blog.folder.path)
    try first.wait(for: "up to date")
    let second = LiveProcess("keep", cache.path, blog.folder.path)
    let followed = try second.wait(for: "up to date")
    let before = first.lines.count
    for name in cache.names() { for file in cache.names(name) { unlink("\(cache.path)/\(name)/\(file)") } }
    let read = try first.wait(for: "up to date", from: before)
    let madeAgain = try second.wait(for: "up to date", from: followed)
    blog.folder.write("posts/one.json", #"{"title": "One", "content_text": "x"}"#)
    // Either may have been the one that made it again.
    try first.wait(for: "changed one", "changed *", from: read)
    try second.wait(for: "changed one", "changed *", from: madeAgain)
    try blog.expectAgreement(blog.catalogue(cache))
  }

  private func count(_ blog: RandomBlog) throws -> Int { blog.folder.names("posts").count }
}
