import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// The list of blogs, and the way from it to blogs and back.
struct ShelfTests {
  private static func shelf(_ names: String...) -> PilotShelf { PilotShelf(names.map { PilotShelf.Entry($0) }) }

  private func row(_ pilot: Pilot, _ name: String) -> String {
    pilot.lines.first { $0.contains(name) } ?? "no row of \(name) in\n\(pilot.text)"
  }

  @Test func severalBlogsStandBelowTheListsOverAll() {
    let pilot = Pilot(shelf: Self.shelf("aino", "eero"))
    #expect(pilot.lines[0].hasPrefix("─ Blogs ─"))
    #expect(pilot.lines[1].contains("All new") && pilot.lines[2].contains("Answers to me"))
    #expect(pilot.lines[3].contains("Starred") && pilot.lines[4].contains("Mine"))
    #expect(pilot.lines[5].contains("aino") && pilot.lines[6].contains("eero"))
    // Four posts and six comments are new in each.
    #expect(row(pilot, "aino").contains("4") && row(pilot, "aino").contains("+6"))
    #expect(row(pilot, "All new").contains("8"))
  }

  @Test func enterOpensAndQComesBackToTheSameRow() {
    let shelf = Self.shelf("aino", "eero")
    var pilot = Pilot(shelf: shelf)
    pilot.press("j", "j", "j", "j", "j", "Enter")
    #expect(pilot.lines[0].contains("Saunapolku") && pilot.text.contains("On steam"))
    #expect(shelf.opened.last == BlogID("eero") && shelf.remembered == BlogID("eero"))
    pilot.press("q")
    #expect(pilot.lines[0].hasPrefix("─ Blogs ─") && pilot.session.shelf?.selected?.id == BlogID("eero"))
    pilot.press("q")
    #expect(pilot.hasQuit)
  }

  @Test func theShelfBeginsWhereItWasLeft() {
    let shelf = PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }, place: BlogID("eero"))
    var pilot = Pilot(shelf: shelf)
    #expect(pilot.session.shelf?.selected?.id == BlogID("eero"))
    pilot.press("k", "q")
    #expect(pilot.hasQuit && shelf.remembered == BlogID("aino"))
  }

  @Test(arguments: ["list", "post", "thread"]) func bComesBackFromAnywhere(place: String) {
    var pilot = Pilot(shelf: Self.shelf("aino", "eero"))
    pilot.press("n", "Enter")
    if place != "list" { pilot.press("Enter") }
    if place == "thread" { pilot.press("Tab") }
    pilot.press("B")
    #expect(pilot.lines[0].hasPrefix("─ Blogs ─"), "\(pilot.text)")
    #expect(!pilot.hasQuit)
  }

  @Test func withOneBlogThereIsNoShelf() {
    var pilot = Pilot()
    pilot.press("B")
    #expect(pilot.text.contains("There is no other blog"))
    pilot.press("q")
    #expect(pilot.hasQuit)
  }

  @Test func whatIsTypedWhileABlogOpensIsDoneInIt() {
    var pilot = Pilot(shelf: Self.shelf("aino", "eero"))
    pilot.pressAtOnce("n", "Enter", "j", "Enter")
    #expect(pilot.text.contains("Stone number 1 lies here."))
  }

  @Test func marksAndDraftsStayInTheirBlog() {
    let shelf = Self.shelf("aino", "eero")
    var pilot = Pilot(shelf: shelf)
    pilot.press("n", "Enter", "s", "Enter", "r")
    pilot.type("Only here")
    if pilot.session.prompt != nil { pilot.press("Esc") }
    pilot.letAutosaveRunOut()
    pilot.press("Esc", "B", "n", "Enter")
    #expect(!pilot.text.contains("★"))
    #expect(shelf["aino"].store.current.starredPosts == [PostID("steam")])
    #expect(shelf["eero"].store.current.starredPosts.isEmpty)
    #expect(shelf["aino"].repository.storedReplies.map(\.markdown) == ["Only here"])
    #expect(shelf["eero"].repository.storedReplies.isEmpty)
    pilot.press("U")
    #expect(pilot.text.contains("Nothing to undo"))
  }

  @Test func wordsInTheComposerAreOnTheDiskWhenTheBlogIsLeftByAHangUp() {
    let shelf = Self.shelf("aino", "eero")
    var pilot = Pilot(shelf: shelf)
    pilot.press("n", "Enter", "Enter", "r")
    pilot.type("Half a thou")
    pilot.send(.hangUp)
    #expect(pilot.hasQuit)
    #expect(shelf["aino"].repository.storedReplies.map(\.markdown) == ["Half a thou"])
  }

  @Test func countsFollowWhatWasReadInABlog() {
    var pilot = Pilot(shelf: Self.shelf("aino", "eero"))
    pilot.press("n", "Enter", "A", "B")
    #expect(!row(pilot, "aino").contains("+6") && row(pilot, "eero").contains("+6"), "\(pilot.text)")
    #expect(row(pilot, "All new").contains("4"))
  }

  @Test func everythingOfABlogIsMarkedReadAndNewAgain() {
    let shelf = Self.shelf("aino", "eero")
    var pilot = Pilot(shelf: shelf)
    pilot.press("n", "A")
    #expect(pilot.text.contains("4 posts and 6 comments marked read. U takes it back."), "\(pilot.text)")
    #expect(!row(pilot, "aino").contains("+6"))
    pilot.press("U")
    #expect(row(pilot, "aino").contains("+6") && pilot.text.contains("new again"))
    pilot.press("M")
    #expect(pilot.text.contains("Mark 4 posts and 6 comments of “aino” read?"))
    pilot.press("n")
    #expect(shelf["aino"].store.current.readPosts.isEmpty)
    pilot.press("g", "A")
    #expect(shelf["aino"].store.current.readPosts.count == 4 && shelf["eero"].store.current.readPosts.count == 4)
    pilot.press("U")
    #expect(shelf["aino"].store.current.readPosts.isEmpty && shelf["eero"].store.current.readPosts.isEmpty)
  }

  @Test func aBrokenOrSlowBlogSaysSoInItsRowAndHidesNoOther() {
    var broken = PilotShelf.Entry("broken")
    broken.problem = Problem(.file(.folderMissing), file: "/nowhere/broken")
    var slow = PilotShelf.Entry("slow")
    slow.isSlow = true
    var pilot = Pilot(shelf: PilotShelf([PilotShelf.Entry("aino"), broken, slow, PilotShelf.Entry("eero")]))
    #expect(row(pilot, "broken").contains("cannot be read") && row(pilot, "slow").contains("does not answer"))
    #expect(row(pilot, "eero").contains("+6"))
    pilot.press("f")
    pilot.type("broken")
    pilot.press("Enter", "Enter")
    #expect(pilot.lines[0].hasPrefix("─ Blogs ─") && pilot.text.contains("/nowhere/broken"), "\(pilot.text)")
    // What goes for all goes on without it.
    pilot.press("Esc", "g", "Enter")
    #expect(pilot.text.contains("On steam"))
  }

  @Test func filterOrderAndNextNew() {
    var pilot = Pilot(shelf: Self.shelf("birch", "alder", "spruce"))
    pilot.press("f")
    pilot.type("LDE")
    #expect(pilot.text.contains("alder") && !pilot.text.contains("birch"))
    pilot.press("Enter", "Esc")
    #expect(pilot.text.contains("birch"))
    pilot.press("S", "j", "Enter")
    #expect(pilot.lines[5].contains("alder") && pilot.lines[6].contains("birch"))
    pilot.press("O")
    #expect(pilot.lines[5].contains("spruce"))
    pilot.press("g", "n")
    #expect(pilot.session.shelf?.selected?.id == BlogID("spruce"))
    pilot.press("A", "n")
    #expect(pilot.session.shelf?.selected?.id == BlogID("birch"))
    pilot.press("N")
    #expect(pilot.session.shelf?.selected?.id == BlogID("alder"))
  }

  @Test func newsAreLookedForInTheSelectedBlogAndInAll() {
    let servers = (0..<2).map { _ in PilotSyncing(lookedAt: 7200) }
    let shelf = PilotShelf([
      PilotShelf.Entry("aino", syncing: servers[0]), PilotShelf.Entry("eero", syncing: servers[1]),
    ])
    var pilot = Pilot(shelf: shelf)
    #expect(row(pilot, "aino").contains("2 hours ago"))
    servers[0].answer(.complete, posts: 2, comments: 1)
    servers[1].answer(.failed(.timedOut))
    pilot.press("n", "C-r")
    #expect(servers[0].count == 1 && servers[1].count == 0)
    #expect(pilot.text.contains("News: 2 posts, 1 comment."), "\(pilot.text)")
    #expect(row(pilot, "aino").contains("just now"))
    pilot.press("g", "C-r")
    #expect(servers[0].count == 2 && servers[1].count == 1)
    #expect(pilot.text.contains("News of 2 blogs: 2 posts, 1 comment. 1 could not be looked at"))
    pilot.press("j")
    #expect(row(pilot, "eero").contains("timed out"))
    pilot.press(":")
    pilot.type("problems\n")
    #expect(pilot.text.contains("eero: Sync") && pilot.text.contains("took too long to answer"))
  }

  @Test func blogsComeAndGoWhileOneLooks() {
    let shelf = Self.shelf("aino", "eero")
    var pilot = Pilot(shelf: shelf)
    pilot.press("G")
    shelf.list(["new", "aino", "eero"].map { PilotShelf.Entry($0) })
    pilot.send([])
    #expect(pilot.text.contains("new") && pilot.session.shelf?.selected?.id == BlogID("eero"))
    shelf.list(["new", "aino"].map { PilotShelf.Entry($0) })
    pilot.send([])
    #expect(!pilot.text.contains("eero") && pilot.session.shelf?.selected != nil)
  }

  @Test func settingsThatCannotBeReadSaySo() {
    let shelf = Self.shelf("aino", "eero")
    shelf.fail(Problem(.file(.folderMissing), file: "/home/config.toml"))
    let pilot = Pilot(shelf: shelf)
    #expect(pilot.text.contains("/home/config.toml"))
  }
}

/// News that are looked for by themselves, as the settings say.
struct DueNewsTests {
  @Test func whatIsDueIsLookedForOnceAndQuietly() {
    let due = PilotSyncing(lookedAt: 7200, every: 3600)
    let later = PilotSyncing(lookedAt: 60, every: 3600)
    due.answer(.complete, posts: 1)
    let shelf = PilotShelf([PilotShelf.Entry("aino", syncing: due), PilotShelf.Entry("eero", syncing: later)])
    let pilot = Pilot(shelf: shelf)
    #expect(due.count == 1 && later.count == 0)
    #expect(pilot.text.contains("News: 1 post."), "\(pilot.text)")
    shelf.lookAtAll()
    #expect(due.count == 1)
  }

  @Test func whatCannotBeAskedIsLeftAloneForAWhile() {
    let due = PilotSyncing(lookedAt: 7200, every: 3600)
    due.answer(.refused(.taken(folder: "aino", process: nil)))
    let shelf = PilotShelf([PilotShelf.Entry("aino", syncing: due), PilotShelf.Entry("eero")])
    var pilot = Pilot(shelf: shelf)
    for _ in 0..<5 {
      shelf.lookAtAll()
      pilot.send([])
    }
    #expect(due.count == 1)
    due.remember { $0.now = Timestamp(seconds: $0.now.seconds + 3600) }
    shelf.lookAtAll()
    pilot.send([])
    #expect(due.count == 2)
  }
}

/// Blogs and disks that take their time.
struct SlowShelfTests {
  @Test(arguments: ["q", "B"]) func aBlogThatDoesNotOpenIsLeft(key: String) {
    let shelf = PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) })
    var pilot = Pilot(shelf: shelf)
    pilot.isReadingHeld = true
    pilot.press("n", "Enter", key)
    #expect(!pilot.hasQuit && pilot.lines[0].hasPrefix("─ Blogs ─"), "\(pilot.text)")
    // The answer to the first is nothing to the second.
    pilot.press("n", "Enter")
    pilot.answer()
    #expect(pilot.session.blog.id == BlogID("eero") && pilot.text.contains("On steam"))
    #expect(pilot.effects.count { $0 == .store(.readBlog) } == 1)
    pilot.press("q")
    #expect(!pilot.hasQuit && pilot.lines[0].hasPrefix("─ Blogs ─"))
  }

  @Test func bLeavesAPostThatDoesNotOpen() {
    var pilot = Pilot(shelf: PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }))
    pilot.press("n", "Enter")
    pilot.isReadingHeld = true
    pilot.press("Enter", "B")
    #expect(!pilot.hasQuit && pilot.lines[0].hasPrefix("─ Blogs ─"), "\(pilot.text)")
  }

  @Test func theListOfBlogsStaysUntilThereIsSomethingToSee() {
    var pilot = Pilot(shelf: PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }))
    pilot.isReadingHeld = true
    pilot.press("n", "Enter")
    pilot.answer()
    #expect(pilot.text.contains("On steam"))
  }

  @Test func aFilterThatShowsNothingSaysSo() {
    var pilot = Pilot(shelf: PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }))
    pilot.press("f")
    pilot.type("zzz\n")
    for key in ["Enter", "n", "A", "C-r"] {
      pilot.press(key)
      #expect(pilot.text.contains("No blog's name says that. Esc shows all blogs again."), "\(key)\n\(pilot.text)")
    }
  }

  @Test func emptyListsOverAllSayWhatTheyAreFor() {
    var pilot = Pilot(shelf: PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }))
    pilot.press("g", "j", "j", "Enter")
    #expect(pilot.text.contains("Nothing has a star."), "\(pilot.text)")
    pilot.press("q", "g", "A", "Enter")
    #expect(pilot.text.contains("Nothing is new in any blog."), "\(pilot.text)")
    pilot.press("n")
    #expect(pilot.lines.last?.contains("Nothing is new in this list.") == true, "\(pilot.text)")
  }

  @Test func whatCouldNotBeMarkedIsSaid() {
    let shelf = PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) })
    shelf["aino"].store.failWrites(.diskIsFull(file: "/state/aino"))
    var pilot = Pilot(shelf: shelf)
    pilot.press("g", "A")
    #expect(pilot.text.contains("Not all was marked: ") && pilot.text.contains("/state/aino"), "\(pilot.text)")
    #expect(shelf["aino"].store.current.readPosts.isEmpty && shelf["eero"].store.current.readPosts.count == 4)
    pilot.press("U")
    #expect(shelf["eero"].store.current.readPosts.isEmpty)
  }

  @Test func aSyncOfAListOverAllThatIsLeftSaysThatItStopped() {
    let server = PilotSyncing(lookedAt: 60)
    var pilot = Pilot(shelf: PilotShelf([PilotShelf.Entry("aino", syncing: server), PilotShelf.Entry("eero")]))
    pilot.isServerHeld = true
    pilot.press("n", "Enter", "C-r", "B")
    // Of a blog it goes on there.
    pilot.isServerHeld = false
    pilot.answer()
    #expect(pilot.lines[0].hasPrefix("─ Blogs ─") && server.count >= 1, "\(pilot.text)")
  }
}
