import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Lists over several blogs: the same slugs and ids stand in each.
struct GatheringTests {
  private static func shelf() -> PilotShelf { PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }) }

  private static func allNew(columns: Int = 80, _ shelf: PilotShelf) -> Pilot {
    var pilot = Pilot(columns: columns, shelf: shelf)
    pilot.press("g", "Enter")
    return pilot
  }

  @Test(arguments: [40, 80, 120, 200]) func eachRowSaysItsBlog(columns: Int) {
    let pilot = Self.allNew(columns: columns, Self.shelf())
    #expect(pilot.lines[0].contains("All new"))
    let rows = pilot.lines.filter { $0.contains("On steam") || $0.contains("On stones") }
    #expect(rows.count { $0.contains("aino") } >= 2 && rows.count { $0.contains("eero") } >= 2, "\(pilot.text)")
  }

  @Test func nextUnreadSaysTheBlogWhereItCrosses() {
    var pilot = Self.allNew(Self.shelf())
    pilot.press("n")
    #expect(pilot.session.blog.openPost == PostID("steam", in: BlogID("aino")))
    pilot.press("J")
    #expect(pilot.session.blog.openPost == PostID("steam", in: BlogID("eero")))
    var crossings: [String] = []
    for _ in 0..<12 {
      let before = pilot.session.blog.openPost?.blog
      pilot.press("n")
      if pilot.session.blog.openPost?.blog != before { crossings.append(pilot.lines.last ?? "") }
    }
    #expect(
      !crossings.isEmpty && crossings.allSatisfy { $0.contains("aino: “") || $0.contains("eero: “") }, "\(crossings)")
  }

  @Test func marksGoToTheBlogWhosePostItIs() {
    let shelf = Self.shelf()
    var pilot = Self.allNew(shelf)
    pilot.press("s", "m", "j", "m", "U", "j", "s")
    let (aino, eero) = (shelf["aino"].store.current, shelf["eero"].store.current)
    #expect(aino.starredPosts == [PostID("steam"), PostID("stones")] && eero.starredPosts.isEmpty)
    #expect(aino.readPosts == [PostID("steam")] && eero.readPosts.isEmpty)
    pilot.press("B")
    pilot.press("j", "j", "Enter")
    #expect(pilot.lines[0].contains("Starred") && pilot.session.blog.list.count == 2)
  }

  @Test func repliesGoToTheBlogWhosePostTheyAnswer() {
    let shelf = Self.shelf()
    var pilot = Self.allNew(shelf)
    pilot.press("j", "Enter", "Tab", "r")
    pilot.type("To Eero's")
    pilot.press("C-x")
    pilot.type("Me")
    pilot.press("Enter", "C-x")
    #expect(shelf["aino"].repository.storedReplies.isEmpty)
    let replies = shelf["eero"].repository.storedReplies
    #expect(replies.map(\.markdown) == ["To Eero's"] && replies.map(\.status) == [.published], "\(pilot.text)")
    #expect(replies.first?.post == PostID("steam") && replies.first?.id.blog == nil)
    #expect(pilot.text.contains("To Eero's"))
    pilot.press("U")
    #expect(shelf["eero"].repository.storedReplies.map(\.status) == [.draft])
  }

  /// Its language, its authors, whom to write to and where its links lead are its blog's.
  @Test func aPostStandsThereAsInItsBlog() throws {
    var untold = SampleBlog.steam
    untold.authors = []
    untold.body.source += "<p><a href='/kivet/'>Stones</a></p>"
    let entry = PilotShelf.Entry("aino", MemoryRepository(posts: [untold, SampleBlog.stones]))
    var all = Self.allNew(columns: 100, PilotShelf([entry, PilotShelf.Entry("eero")]))
    all.press("f")
    all.type("blog:aino\n")
    all.press("Enter")
    var one = Pilot(columns: 100, repository: entry.repository)
    one.press("Enter")
    let page = try #require(all.session.blog.open?.page)
    #expect(page == one.session.blog.open?.page && page.content.contains("Aino"), "\(all.text)")
    for key in ["L", "Esc", "Tab", "R"] {
      all.press(key)
      one.press(key)
      #expect(all.windowRows == one.windowRows && all.written == one.written && all.threadRows == one.threadRows)
    }
  }

  @Test func filtersAskForABlog() {
    var pilot = Self.allNew(Self.shelf())
    pilot.press("f")
    pilot.type("blog:EER")
    #expect(pilot.session.blog.list.count == 4)
    pilot.press("Enter")
    #expect(pilot.session.blog.list.rows.allSatisfy { $0.id.blog == BlogID("eero") })
    pilot.press("Esc")
    #expect(pilot.session.blog.list.count == 8)
  }

  @Test func aSearchOverAllBeginsOnTheShelf() {
    var pilot = Pilot(shelf: Self.shelf())
    pilot.press("F")
    pilot.type("stove\n")
    #expect(pilot.session.blog.textSearch?.hits.map(\.post.blog) == [BlogID("aino"), BlogID("eero")], "\(pilot.text)")
    pilot.press("j", "Enter")
    #expect(pilot.session.blog.openPost == PostID("steam", in: BlogID("eero")))
    pilot.press("B")
    #expect(pilot.lines[0].hasPrefix("─ Blogs ─"))
  }

  @Test func whatWasReadIsReadInTheBlogItself() {
    let shelf = Self.shelf()
    var pilot = Self.allNew(shelf)
    pilot.press("A", "q", "n")
    #expect(pilot.text.contains("Nothing is new in any blog."), "\(pilot.text)")
    pilot.press("G", "Enter")
    #expect(!pilot.text.contains("●"))
  }

  @Test func nothingIsMadeInAListOverSeveral() {
    var pilot = Self.allNew(Self.shelf())
    pilot.press("E")
    #expect(pilot.text.contains("B shows them"), "\(pilot.text)")
  }

  @Test(arguments: [("aino", "not sent"), ("eero", "Published as")])
  func whatIsPublishedIsSaidAsItsBlogHasIt(name: String, words: String) {
    // One has a server, which gets nothing yet; the other is the person's own.
    let shelf = PilotShelf([PilotShelf.Entry("aino", syncing: PilotSyncing(lookedAt: 60)), PilotShelf.Entry("eero")])
    for name in ["aino", "eero"] { try? shelf[name].store.append([.identity(Identity(name: "Me"))]) }
    var pilot = Self.allNew(shelf)
    pilot.press("f")
    pilot.type("blog:\(name)\n")
    pilot.press("Enter", "r")
    pilot.type("Words")
    pilot.press("C-x")
    if pilot.session.prompt != nil {
      pilot.type("Me")
      pilot.press("C-x")
    }
    #expect(pilot.text.contains(words), "\(pilot.text)")
  }
}
