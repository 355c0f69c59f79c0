import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Testing

/// Moving in a thread, folding it, and that folds are remembered.
@Suite(.everyWorld) struct ThreadMovingTests {
  @Test func longThreadsAreMadeReadyForSearchOnceTheyAreShown() {
    let long = ThreadFixture.row(600, slug: "long")
    var pilot = ThreadFixture.pilot(long, ThreadFixture.row(20, slug: "short"))
    #expect(
      pilot.effects.contains {
        if case .page(.prepareSearch(let comments, _)) = $0 { comments == long.comments } else { false }
      })
    pilot.press("J")
    #expect(pilot.openTitle == "Post short")
    #expect(
      pilot.effects.count {
        if case .page(.prepareSearch) = $0 { true } else { false }
      } == 1, "a short one is searched at once")
  }

  @Test func siblingsParentsAndTopLevel() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("]")
    #expect(pilot.selected == 5)
    pilot.press("[", "j", "]")
    #expect(pilot.selected == 4)
    pilot.press("p")
    #expect(pilot.selected == 1)
    pilot.press("C-o")
    #expect(pilot.selected == 4)
    pilot.press(")", ")")
    #expect(pilot.selected == 6)
    pilot.press("(", "(")
    #expect(pilot.selected == 1)
    pilot.press("7", "G")
    #expect(pilot.selected == 7)
    pilot.press(":", "3", "Enter")
    #expect(pilot.selected == 3)
    pilot.press("}", "{", "{")
    #expect(pilot.selected == 2)
  }

  @Test func stepsKeepLinesOfContext() throws {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(40), rows: 14)
    for _ in 0..<60 {
      pilot.press("j")
      let selected = try #require(pilot.selected)
      #expect(pilot.text.contains("Words of number \(selected)."), "the text comes with the head")
    }
  }

  @Test func wholeConversationsFoldFromDeepInside() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("3", "G", "z", "A")
    #expect(pilot.numbers == [1, 5, 6, 7, 0])
    #expect(pilot.selected == 1)
    #expect(pilot.text.contains("[+3 replies, 3 new]"))
    pilot.press("z", "A")
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 7, 0])
  }

  @Test(.besideAnother) func foldsAreJournalledAndComeBack() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("2", "G", "z", "a", "P")
    expectNoDifference(pilot.store.current.foldedComments, [PostID("family"): [CommentID("2")]])
    expectNoDifference(pilot.store.current.shownLinkBacks, [PostID("family")])
    pilot.press("Q")
    var again = Pilot(repository: pilot.repository, store: pilot.store)
    #expect(again.numbers == [1, 2, 4, 5, 6, 7, 0, 8, 9])
    again.press("z", "R", "z", "M")
    expectNoDifference(
      again.store.current.foldedComments[PostID("family")],
      ["1", "5", "6"].reduce(into: []) { $0.insert(CommentID($1)) })
    #expect(again.numbers == [1, 5, 6, 0])
  }

  @Test func searchOpensWhatHidesAMatchAndClosesItAgain() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("z", "M", "/")
    let folded = pilot.thread.folded
    pilot.type("loyly")
    #expect(pilot.selected == 7)
    #expect(pilot.text.contains("Löyly hides here."))
    pilot.press("Enter")
    #expect(pilot.numbers == [1, 5, 6, 7, 0])
    pilot.press("Esc")
    #expect(pilot.numbers == [1, 5, 6, 0])
    #expect(pilot.selected == 6, "the fold that hides the match is selected")
    #expect(pilot.thread.folded == folded)
    #expect(pilot.store.current.foldedComments[PostID("family")] == folded)
    pilot.press("g", "/")
    pilot.type("writer 9")
    #expect(pilot.selected == 9)
    pilot.press("Esc")
    #expect(pilot.numbers == [1, 5, 6, 0])
    #expect(pilot.selected == 1)
  }

  @Test func aReplyInAnOpenedFoldKeepsItOpen() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("z", "M", "/")
    pilot.type("loyly")
    pilot.press("Enter", "r")
    #expect(pilot.composerTitle?.hasPrefix("Reply to 7 ") == true)
    pilot.press("Esc")
    #expect(pilot.selected == 7)
  }

  @Test func deepThreadsStayReadableInFortyColumns() {
    var pilot = ThreadFixture.pilot(ThreadFixture.chain(40), columns: 40)
    pilot.press("3", "0", "G")
    #expect(pilot.text.contains("level 30"), "depth is a number where the indent ends")
    #expect(pilot.text.contains("30 Writer 30 · ↩ Writer 29"))
    #expect(pilot.lines.last?.contains("comment 30 of 40") == true)
    #expect(pilot.text.contains("Words of number 30."))
    #expect(pilot.said == nil)
    pilot.handle(.terminal(.resized(.init(columns: 80, rows: 24))))
    #expect(pilot.text.contains("level 30"))
    #expect(pilot.text.contains("30 Writer 30 · ↩ Writer 29"))
    pilot.handle(.terminal(.resized(.init(columns: 20, rows: 12))))
    #expect(pilot.text.contains("L30"))
  }

  @Test(.besideAnother) func quittingAndStartingComesBackToTheSameLine() throws {
    var first = ThreadFixture.pilot(ThreadFixture.row(60), SampleBlog.stones, rows: 12)
    first.press("3", "0", "G", "Space", "k", "C-d", "j")
    first.press("Q")
    let second = Pilot(rows: 12, repository: first.repository, store: first.store)
    #expect(second.session.focus == .thread)
    #expect(second.thread.place == first.thread.place)
    expectNoDifference(second.lines, first.lines)
    var third = Pilot(rows: 12, repository: first.repository, store: first.store)
    third.press("q", "q", "Q")
    #expect(third.store.current.lastOpenPost == nil)
    #expect(Pilot(rows: 12, repository: first.repository, store: first.store).session.focus == .list)
  }

  @Test func aSearchIsAJump() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("2", "G", "/")
    pilot.type("hides")
    pilot.press("Enter")
    #expect(pilot.selected == 7)
    pilot.press("C-o")
    #expect(pilot.selected == 2)
  }
}
