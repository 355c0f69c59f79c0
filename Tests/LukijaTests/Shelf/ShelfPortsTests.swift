import Blog
import BlogStore
import Foundation
import Reader
import Synchronization
import Testing
import Words

@testable import lukija

/// What blogs of a shelf, and lists over them, are read with.
struct ShelfPortsTests {
  let blogs = ShelfPlace()

  private func shelf() throws -> SystemShelf {
    blogs.list("a", "b")
    for name in ["a", "b"] { blogs.blog(name) }
    let shelf = blogs.shelf()
    _ = try shelf.blogs()
    return shelf
  }

  private func reply(_ text: String, in blog: BlogID?, inItself: Bool = true) -> Reply {
    Reply(
      id: ReplyID("r", in: inItself ? blog : nil), post: PostID("p0", in: blog), author: Identity(name: "Aino"),
      markdown: text, created: Timestamp(seconds: 1))
  }

  @Test func eachBlogHasItsOwn() throws {
    let shelf = try shelf()
    defer { shelf.close() }
    let (a, b) = (try shelf.ports(of: BlogID("a")), try shelf.ports(of: BlogID("b")))
    #expect(try a.repository.post(PostID("p0")).post.title == "a p0")
    #expect(try b.repository.post(PostID("p0")).post.title == "b p0")
    try a.store.append([.postRead(PostID("p0"), true)])
    #expect(a.store.load().state.readPosts.count == 1 && b.store.load().state.readPosts.isEmpty)
    try b.catalogue.refresh { _ in true }
    #expect(try b.catalogue.window(ListRequest(after: 9), marks: ListMarks()).rows.map(\.title).contains("b p2"))
    #expect(!a.isFetched && a.syncing.standing().isFetched == false)
    #expect(throws: Problem.self) { try shelf.ports(of: BlogID("none")) }
  }

  /// Just when a disk does not answer any more, words are to be copied elsewhere.
  @Test func nobodyAsksADiskWhereCopiesOfItsBlogGo() throws {
    blogs.list([("a", "link")])
    blogs.blog("a")
    let link = blogs.place.path + "/link"
    #expect(symlink(blogs.place.path + "/a", link) == 0)
    let shelf = blogs.shelf()
    defer { shelf.close() }
    _ = try shelf.blogs()
    #expect(shelf.look(at: BlogID("a")).problem == nil)
    let host = try shelf.ports(of: .everything).host
    #expect(unlink(link) == 0)
    #expect(host.keepCopy(reply("Of a", in: BlogID("a")), in: 0) != nil)
    let own = SystemHost(rescueFolder: blogs.states, blogFolder: blogs.place.path + "/a")
    #expect(own.copies(in: 0).map(\.markdown) == ["Of a"])
  }

  @Test func whatIsKeptOfRepliesIsKeptWhereTheirBlogHasIt() throws {
    let items = ["a", "b"].map { ShelfList.Item(id: BlogID($0), folder: blogs.place.path + "/" + $0) }
    for name in ["a", "b"] { blogs.blog(name) }
    func own(_ name: String) -> SystemHost {
      SystemHost(rescueFolder: blogs.states, blogFolder: blogs.place.path + "/" + name)
    }
    let host = GatheredHost(items, stateFolder: blogs.states) { SystemHost(rescueFolder: blogs.states, blogFolder: $0) }
    #expect(host.copies(in: 0).isEmpty && host.copyPlaces == 2)
    // Equal ids in both.
    #expect(host.keepCopy(reply("Of a", in: BlogID("a")), in: 0) != nil)
    #expect(host.keepCopy(reply("Of b", in: BlogID("b"), inItself: false), in: 0) != nil)
    #expect(own("a").copies(in: 0).map(\.markdown) == ["Of a"] && own("b").copies(in: 0).map(\.markdown) == ["Of b"])
    #expect(own("a").copies(in: 0).map(\.id) == [ReplyID("r")] && own("b").copies(in: 0).map(\.post) == [PostID("p0")])
    let copies = host.copies(in: 0)
    #expect(Set(copies.map(\.id)) == [ReplyID("r", in: BlogID("a")), ReplyID("r", in: BlogID("b"))])
    #expect(Set(copies.map(\.post)) == [PostID("p0", in: BlogID("a")), PostID("p0", in: BlogID("b"))])
    host.dropCopy(ReplyID("r", in: BlogID("a")), in: 0)
    #expect(host.copies(in: 0).map(\.markdown) == ["Of b"])
    host.dropCopy(ReplyID("r", in: BlogID("b")), in: 0)
    let (a, b) = (
      host.deletedPosts(of: PostID("p0", in: BlogID("a"))), host.deletedPosts(of: PostID("p0", in: BlogID("b")))
    )
    #expect(a != b && a == own("a").deletedPosts(of: PostID("p0")) && b == own("b").deletedPosts(of: PostID("p0")))
    let rescued = try #require(host.rescue(reply("Words", in: BlogID("b"))))
    #expect(Workplace.read(rescued) == "Words")
  }

  @Test func picturesComeFromTheBlogOfTheirPost() throws {
    let shelf = try shelf()
    defer { shelf.close() }
    blogs.place.write("b/media/x.png", "PNG")
    let items = shelf.records.map(\.item)
    let pictures = GatheredPictures(items) { folder in
      let host = SystemHost(rescueFolder: "/tmp", blogFolder: folder)
      return PictureFetcher(blogFolder: folder, local: { host.picture($0) }, kept: nil)
    }
    #expect(
      try pictures.file(of: "media/x.png", in: PostID("p0", in: BlogID("b")), number: 1)?.hasSuffix("/b/media/x.png")
        == true)
    #expect(throws: PictureFault.self) {
      try pictures.file(of: "media/x.png", in: PostID("p0", in: BlogID("a")), number: 2)
    }
    #expect(throws: PictureFault.self) { try pictures.file(of: "media/x.png", in: PostID("p0"), number: 3) }
  }

  @Test func theStandingOfSeveralIsThatOfTheOldest() {
    func standing(_ last: Int64?, trouble: Int64? = nil, isFetched: Bool = true) -> SyncStanding {
      var standing = SyncStanding(now: Timestamp(seconds: 1000))
      standing.isFetched = isFetched
      standing.lastSuccess = last.map { Timestamp(seconds: $0) }
      standing.trouble = trouble.map { SyncStanding.Trouble(.forbiddenBySite, at: Timestamp(seconds: $0)) }
      return standing
    }
    let all = [
      standing(500), standing(300, trouble: 400), standing(nil, isFetched: false), standing(600, trouble: 700),
    ]
    let together = GatheredSync.together(all)
    #expect(together.lastSuccess?.seconds == 300 && together.trouble?.time.seconds == 700 && together.isFetched)
    #expect(GatheredSync.together(all + [standing(nil)]).lastSuccess == nil)
    #expect(!GatheredSync.together([standing(nil, isFetched: false)]).isFetched)
    #expect(!GatheredSync.together([]).isFetched)
  }
}
