import Blog
import BlogStore
import Glibc
import Testing

/// Another program has the index and does not get on with it: nobody's list is short because of that.
@Suite("An index whose keeper stands still") struct IndexStandstillTests {
  private func blog(seed: UInt64) -> RandomBlog {
    let blog = RandomBlog(seed: seed)
    for _ in 0..<60 { blog.change() }
    // More than the first batch holds.
    for number in 0..<80 {
      blog.folder.write("posts/more-\(number).json", #"{"title": "More", "content_text": "sauna \#(number)"}"#)
    }
    return blog
  }

  private func catalogue(_ blog: RandomBlog, _ cache: TemporaryFolder) -> IndexedCatalogue {
    IndexedCatalogue(repository: blog.repository, cacheFolder: cache.path, patience: 300) { _ in }
  }

  @Test("A command reads the files itself where the keeper was stopped in the middle", arguments: [1, 2, 5])
  func stoppedWhileFilling(step: Int) throws {
    let blog = blog(seed: 201)
    let cache = TemporaryFolder()
    let first = LiveProcess("--stop-at", String(step), "keep", cache.path, blog.folder.path)
    try first.wait(for: "stopped \([1: IndexStep.batchPut, 2: .batchListed, 5: .textBegun][step]!.rawValue)")
    let catalogue = catalogue(blog, cache)
    var notices: [IndexNotice] = []
    var progress = 0
    try catalogue.refresh { event in
      if case .notice(let notice) = event { notices.append(notice) }
      if case .reading = event { progress += 1 }
      return true
    }
    #expect(notices == [.standstill])
    #expect(progress > 0, "waiting shows how far the other is")
    try blog.expectAgreement(catalogue)
    // The other is not hindered by it.
    first.kill()
    let later = blog.catalogue(cache)
    try later.refresh { _ in true }
    try blog.expectAgreement(later)
  }

  @Test("A post that is new since the keeper was stopped is listed and found")
  func stoppedAfterwards() throws {
    let blog = blog(seed: 202)
    let cache = TemporaryFolder()
    let first = LiveProcess("keep", cache.path, blog.folder.path)
    try first.wait(for: "up to date")
    first.stop()
    blog.folder.write("posts/new.json", #"{"title": "New", "content_text": "uusi"}"#)
    let catalogue = catalogue(blog, cache)
    try catalogue.refresh { _ in true }
    #expect(try catalogue.find(.slug(PostID("new")), marks: ListMarks())?.title == "New")
    try blog.expectAgreement(catalogue)
  }

  @Test("A reader says that another is reading, and goes on by itself where that one does not")
  func readerGoesOn() throws {
    let blog = blog(seed: 203)
    let cache = TemporaryFolder()
    let first = LiveProcess("--stop-at", "2", "keep", cache.path, blog.folder.path)
    try first.wait(for: "stopped \(IndexStep.batchListed.rawValue)")
    let keeping = Keeping(catalogue(blog, cache), cache: cache)
    defer { keeping.stop() }
    let total = blog.folder.names("posts").count
    try keeping.wait(for: "what the other does") { events in
      events.contains(.notice(.readByAnother))
        && events.contains(.reading(done: 64, total: total, isText: false))
    }
    try keeping.waitUntilUpToDate()
    try blog.expectAgreement(keeping.catalogue)
    // It watches by itself from now on.
    let start = keeping.count
    blog.folder.write("posts/new.json", #"{"title": "New", "content_text": "uusi"}"#)
    try keeping.waitForPosts([PostID("new")], from: start)
    try blog.expectAgreement(keeping.catalogue)
  }

  @Test("A reader that followed a keeper notices that it is followed no more")
  func followerGoesOn() throws {
    let blog = blog(seed: 204)
    let cache = TemporaryFolder()
    let first = LiveProcess("keep", cache.path, blog.folder.path)
    try first.wait(for: "up to date")
    let keeping = Keeping(catalogue(blog, cache), cache: cache)
    defer { keeping.stop() }
    let start = try keeping.waitUntilUpToDate()
    first.stop()
    blog.folder.write("posts/new.json", #"{"title": "New", "content_text": "uusi"}"#)
    try keeping.waitForPosts([PostID("new")], from: start)
    try blog.expectAgreement(keeping.catalogue)
  }

  @Test("Who keeps the index in memory for want of room leaves nothing of it, and others may have it")
  func fullDisk() throws {
    let blog = blog(seed: 205)
    let cache = TemporaryFolder()
    let first = LiveProcess("--file-limit", "200000", "keep", cache.path, blog.folder.path)
    try first.wait(for: "up to date")
    #expect(first.lines.contains { $0.contains("this time it is kept in memory") })
    let folder = try #require(cache.names().first)
    #expect(cache.names(folder) == ["lock"])
    // There is room again, but the other is still open.
    let catalogue = blog.catalogue(cache)
    try catalogue.refresh { event in
      if case .notice(let sentence) = event { Issue.record("\(sentence)") }
      return true
    }
    try blog.expectAgreement(catalogue)
    #expect(cache.names(folder).contains("index.sqlite"))
  }
}
