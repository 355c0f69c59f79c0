import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// From 100 columns on the panes beside the list show what is selected in it.
@Suite(.everyWorld) struct SelectionPreviewTests {
  private static let sizes = [Size(columns: 100, rows: 30), Size(columns: 120, rows: 40), Size(columns: 200, rows: 50)]

  private func pilot(_ size: Size = Size(columns: 120, rows: 40), _ posts: [Post] = SampleBlog.posts) -> Pilot {
    Pilot(columns: size.columns, rows: size.rows, repository: MemoryRepository(posts: posts))
  }

  private func reads(_ pilot: Pilot) -> [PostID] {
    pilot.effects.compactMap { if case .page(.readPost(let post, _)) = $0 { post } else { nil } }
  }

  /// Whether a row of the list has the mark of the open post before a title; a list over several has a name between.
  private func isMarkedAsOpen(_ row: String, _ title: String) -> Bool {
    row.firstRange(of: "▸").map { row[$0.upperBound...].firstRange(of: title) != nil } ?? false
  }

  @Test(arguments: sizes) func theSelectionIsShownBesideTheList(size: Size) {
    var pilot = pilot(size)
    #expect(pilot.openTitle == "On steam" && pilot.litPane == .list)
    #expect(pilot.text.contains("Birch burns well.") && pilot.text.contains("5 thoughts"))
    pilot.press("j")
    #expect(pilot.openTitle == "On stones" && pilot.litPane == .list)
    #expect(pilot.text.contains("Stone number 2 lies here.") && pilot.text.contains("No thoughts yet"))
    pilot.press("G")
    #expect(pilot.openTitle == "A closed post")
  }

  @Test func nothingIsMarkedOrRemembered() {
    var pilot = pilot()
    pilot.press("j", "k", "j")
    pilot.send(.mouse(MouseEvent(.wheelDown, at: Position(row: 5, column: 80))))
    pilot.look()
    pilot.pass(.seconds(30))
    pilot.press("Q")
    #expect(pilot.store.current == ReadingState())
  }

  @Test func onlyTheLastOfManyIsShown() {
    var pilot = LongBlog.pilot(2500, columns: 120, rows: 40)
    let before = reads(pilot).count
    pilot.send((0..<2000).map { _ in .key(KeyPress(.character("j"))) })
    #expect(pilot.openTitle == "Letter number 2001")
    #expect(reads(pilot).dropFirst(before).map(\.slug) == ["post-2001"])
  }

  @Test func whoGoesBackReadsNothingAgain() {
    var pilot = pilot()
    pilot.press("j", "k", "j", "k")
    #expect(reads(pilot).map(\.slug) == ["steam", "stones"])
    #expect(pilot.openTitle == "On steam")
  }

  @Test(arguments: ["Enter", "Tab", "l"]) func keysOpenIt(key: String) {
    var pilot = pilot()
    pilot.press("j", key)
    #expect(pilot.litPane == .reader && pilot.openTitle == "On stones")
    #expect(pilot.store.current.lastOpenPost == PostID("stones"))
    #expect(reads(pilot).count == 2)
    pilot.press("Space")
    #expect(pilot.readingPlace?.hasSuffix("%") == true)
  }

  @Test func whatIsTypedBehindTheSelectionMeansIt() {
    var pilot = pilot()
    pilot.pressAtOnce("j", "Tab", "Space")
    #expect(pilot.litPane == .reader && pilot.openTitle == "On stones")
    #expect(pilot.readingPlace?.hasSuffix("%") == true)
    var other = self.pilot()
    other.pressAtOnce("j", "S-Tab")
    #expect(other.litPane == .thread && other.openTitle == "On stones")
  }

  @Test func theOpenPostIsMarkedAndWaits() {
    var pilot = pilot()
    pilot.press("j", "Enter", "Space", "Tab", "Tab")
    #expect(pilot.litPane == .list)
    let place = pilot.readerRows
    #expect(isMarkedAsOpen(pilot.lines[2], "On stones"))
    pilot.press("k")
    #expect(pilot.openTitle == "On steam" && isMarkedAsOpen(pilot.lines[2], "On stones"))
    pilot.press("j")
    #expect(pilot.readerRows == place)
    pilot.press("k", "j", "Enter")
    #expect(pilot.litPane == .reader && pilot.readerRows == place)
    pilot.pressAtOnce("Tab", "Tab", "k", "j", "Tab")
    #expect(pilot.litPane == .reader && pilot.readerRows == place)
  }

  @Test func anotherIsOpenOnceItHasTheKeys() {
    var pilot = pilot()
    pilot.press("Enter", "Tab", "Tab", "j", "Tab", "Tab", "Tab")
    #expect(isMarkedAsOpen(pilot.lines[2], "On stones") && !pilot.lines[1].contains("▸"))
    #expect(pilot.store.current.lastOpenPost == PostID("stones"))
  }

  @Test(.alone, arguments: [80, 120, 200]) func theOpenPostIsLeftBeforeTheProgram(columns: Int) {
    var pilot = pilot(Size(columns: columns, rows: 30))
    pilot.press("Enter", "Tab", "Tab")
    #expect(pilot.litPane == .list && pilot.lines[1].contains("▸"))
    pilot.press("q")
    #expect(!pilot.hasQuit && !pilot.lines[1].contains("▸") && pilot.store.current.lastOpenPost == nil)
    pilot.press("q")
    #expect(pilot.hasQuit)
  }

  @Test(.alone, arguments: [80, 120, 200]) func backFromThePostLeavesIt(columns: Int) {
    var pilot = pilot(Size(columns: columns, rows: 30))
    pilot.press("j", "Enter", "Space", "q")
    #expect(pilot.litPane == .list && !pilot.text.contains("▸") && pilot.store.current.lastOpenPost == nil)
    #expect(pilot.store.current.positions[PostID("stones")] != nil)
    pilot.press("q")
    #expect(pilot.hasQuit)
  }

  @Test(.besideAnother) func aBlogWithoutPostsShowsItself() {
    let pilot = pilot(Size(columns: 120, rows: 40), [])
    #expect(pilot.lines[0].contains("About this blog") && pilot.text.contains("Paths and saunas."))
    #expect(!self.pilot().text.contains("About this blog"))
  }

  @Test func aFilterWithoutHitsShowsTheOpenPostOrTheBlog() {
    var pilot = pilot()
    pilot.press("f")
    pilot.type("zzz")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("About this blog"))
    pilot.press("Esc")
    #expect(pilot.openTitle == "On steam")
    pilot.press("f")
    pilot.type("stones")
    #expect(pilot.openTitle == "On stones")
  }

  @Test(.alone) func whatCannotBeReadIsSaidInItsPlace() {
    let repository = MemoryRepository()
    var pilot = Pilot(
      columns: 120, rows: 40, repository: repository, catalogue: PlainCatalogue(MemoryRepository()))
    repository.replacePosts(SampleBlog.posts.filter { $0.id != PostID("stones") })
    pilot.press("j")
    #expect(pilot.lines[0].contains("stones.json") && pilot.said == nil)
    #expect(!pilot.text.contains("Birch burns well."))
    pilot.press("k")
    #expect(pilot.openTitle == "On steam")
    pilot.press("j")
    repository.replacePosts(SampleBlog.posts)
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("stones")])))))
    #expect(pilot.openTitle == "On stones" && pilot.text.contains("Stone number 2 lies here."))
  }

  @Test func whatChangesOnDiskChangesInThePanes() {
    let repository = MemoryRepository()
    var pilot = Pilot(columns: 120, rows: 40, repository: repository)
    pilot.press("j", "Enter", "Tab", "Tab", "k")
    repository.replacePosts(
      SampleBlog.posts.map { post in
        var post = post
        post.body = Body(format: .text, source: "Written anew: \(post.id.slug).")
        return post
      })
    pilot.handle(.blog(.files(.catalogued(.postsChanged(nil)))))
    #expect(pilot.text.contains("Written anew: steam."))
    pilot.press("j")
    #expect(pilot.text.contains("Written anew: stones.") && isMarkedAsOpen(pilot.lines[2], "On stones"))
    pilot.press("j", "k", "k")
    #expect(pilot.text.contains("Written anew: steam."))
  }

  @Test func theListWaitsForNoDisk() {
    var pilot = pilot()
    pilot.isReadingHeld = true
    pilot.press("j")
    #expect(pilot.selectedTitle == "On stones" && pilot.openTitle == "On steam")
    pilot.pass(.milliseconds(200))
    #expect(pilot.openTitle == "On stones" && pilot.text.contains("Reading …") && !pilot.text.contains("Birch"))
    pilot.press("j")
    #expect(pilot.selectedTitle == "A quiet post")
    pilot.answer()
    #expect(pilot.openTitle == "A quiet post" && pilot.text.contains("Nothing much."))
    pilot.press("G", "Tab")
    #expect(pilot.litPane == .list)
    pilot.answer()
    #expect(pilot.litPane == .reader && pilot.openTitle == "A closed post")
  }

  @Test func aPostThatWasGivenUpLeavesTheSelectionShown() {
    var pilot = pilot()
    pilot.isReadingHeld = true
    pilot.press("j", "Enter", "q", "k")
    pilot.answer()
    #expect(pilot.litPane == .list && pilot.openTitle == "On steam")
    pilot.press("j")
    pilot.answer()
    #expect(pilot.litPane == .list && pilot.openTitle == "On stones")
  }

  @Test func narrowScreensShowTheListAndGoBackToWhatIsOpen() {
    var pilot = pilot()
    pilot.press("j", "Enter", "Tab", "Tab", "k")
    pilot.send(.resized(Size(columns: 80, rows: 24)))
    #expect(pilot.litPane == .list && isMarkedAsOpen(pilot.lines[2], "On stones"))
    pilot.press("j", "Tab")
    #expect(pilot.litPane == .reader && pilot.openTitle == "On stones")
    pilot.press("Tab", "Tab", "k")
    pilot.send(.resized(Size(columns: 120, rows: 40)))
    #expect(pilot.openTitle == "On steam" && isMarkedAsOpen(pilot.lines[2], "On stones"))
    pilot.press("Z", "Z", "j")
    #expect(pilot.openTitle == "On stones")
  }

  @Test func aReplyToItBeginsInTheListAndComesBackThere() {
    var pilot = pilot()
    pilot.press("j", "r")
    #expect(pilot.isComposing && pilot.composerTitle?.contains("On stones") == true)
    pilot.type("Hello")
    pilot.press("Esc")
    #expect(pilot.litPane == .list && pilot.openTitle == "On stones")
    // The draft is there when one comes back.
    pilot.press("k", "j", "r")
    #expect(pilot.written == "Hello")
  }

  @Test func aClickOpensWhatIsSeen() {
    var pilot = pilot()
    pilot.send(.mouse(MouseEvent(.press, at: Position(row: 5, column: 80))))
    #expect(pilot.litPane == .reader && pilot.openTitle == "On steam")
    #expect(pilot.store.current.lastOpenPost == PostID("steam"))
  }

  @Test func linksOfTheListAreThoseOfTheSelection() {
    var pilot = pilot()
    pilot.press("j", "y")
    #expect(pilot.effects.contains(.link(.copy("https://saunapolku.example/stones/"))))
  }

  @Test func searchesOfTheListAreFollowed() {
    var pilot = pilot()
    pilot.press("/")
    pilot.type("quiet")
    #expect(pilot.selectedTitle == "A quiet post" && pilot.openTitle == "A quiet post")
    pilot.press("Esc")
    #expect(pilot.openTitle == "On steam")
  }

  @Test(arguments: [80, 100, 120, 159]) func textAndCommentsBeginAtOneEdge(columns: Int) {
    var pilot = pilot(Size(columns: columns, rows: 40))
    pilot.press("Enter")
    let text = pilot.lines.first { $0.contains("Birch burns well.") }.map { column(of: "Birch burns", in: $0) }
    pilot.press("Tab")
    let comment = pilot.lines.first { $0.contains("Birch is best.") }.map { column(of: "Birch is", in: $0) }
    #expect(text != nil && text == comment)
  }

  private func column(of words: String, in line: String) -> Int? {
    line.firstRange(of: words).map { DisplayWidth.columns(of: String(line[..<$0.lowerBound])) }
  }
}
