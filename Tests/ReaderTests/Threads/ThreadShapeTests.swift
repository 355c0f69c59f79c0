import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Orders, shapes and filters.
@Suite(.everyWorld) struct ThreadShapeTests {
  @Test func aNarrowHeadSaysWhatIsNewBeforeItSaysTheOrder() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family, columns: 40, rows: 20)
    func head() -> String { pilot.lines.first { $0.contains("─ 9 t") } ?? "" }
    let new = "9 new"
    #expect(head().contains(new))
    pilot.press("T", "S")
    #expect(head().contains("\(new) · newest first") && !head().contains("by time"))
    pilot.handle(.terminal(.resized(Size(columns: 30, rows: 20))))
    #expect(head().contains(new) && !head().contains("newest first"))
    pilot.handle(.terminal(.resized(Size(columns: 100, rows: 20))))
    #expect(head().contains("\(new) · newest first · by time"))
  }

  @Test func linkBacksThatWereAnsweredAreNotDenied() {
    let answered = [ThreadFixture.comment(1, kind: .pingback), ThreadFixture.comment(2, answers: 1)]
    var pilot = ThreadFixture.pilot(ThreadFixture.post("answered", answered))
    pilot.press("P")
    #expect(pilot.text.contains("Who linked here got answers"))
    pilot = ThreadFixture.pilot(ThreadFixture.row(2))
    pilot.press("P")
    #expect(pilot.text.contains("Nobody linked here."))
  }

  @Test(.besideAnother) func ordersAreCycledAndRemembered() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("7", "G", "S")
    #expect(pilot.numbers == [6, 7, 5, 1, 4, 2, 3, 0])
    #expect(pilot.selected == 7)
    #expect(pilot.text.contains("newest first"))
    pilot.press("S")
    #expect(pilot.numbers == [1, 2, 3, 4, 6, 7, 5, 0])
    pilot.press("q", "Q")
    let again = Pilot(repository: pilot.repository, store: pilot.store)
    #expect(again.numbers == [1, 2, 3, 4, 6, 7, 5, 0])
  }

  @Test func flatThreadsSayWhomTheyAnswer() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("T")
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 7, 0])
    #expect(pilot.text.contains("3 Helmi · ↩ Aino"))
    pilot.press("3", "G", "p")
    #expect(pilot.selected == 2)
    pilot.press("z", "a", "T")
    #expect(pilot.numbers == [1, 2, 4, 5, 6, 7, 0])
  }

  @Test func guessedAnswersAreMarked() {
    let post = ThreadFixture.post(
      "flat",
      [
        ThreadFixture.comment(1, author: "Anna"), ThreadFixture.comment(2, author: "Anna Maria"),
        ThreadFixture.comment(3, text: "@Anna Maria, yes"), ThreadFixture.comment(4, text: "See #1, and mail a@Anna"),
        ThreadFixture.comment(5, text: "mail a@Anna or /#comment-2"), ThreadFixture.comment(6, text: "(@anna) hm"),
        ThreadFixture.comment(7, text: "#9 is not there yet"), ThreadFixture.comment(8, text: "#8 is me"),
      ])
    var pilot = ThreadFixture.pilot(post)
    pilot.press("I")
    #expect(pilot.numbers == [1, 4, 6, 2, 3, 5, 7, 8])
    #expect(pilot.thread.thread.entries.map(\.isInferred) == [false, true, true, false, true, false, false, false])
    #expect(pilot.text.contains("guessed ↩ Anna Maria"))
    pilot.press("I")
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func filtersKeepWhatIsAnsweredAndTheSelection() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("z", "M", "f")
    pilot.type("author:helmi")
    pilot.press("Enter")
    #expect(pilot.numbers == [1, 2, 3])
    #expect(pilot.thread.rows.map(\.isContext) == [true, true, false])
    #expect(pilot.selected == 3)
    pilot.press("q")
    #expect(pilot.litPane == .thread)
    #expect(pilot.selected == 3)
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 0])
    pilot.press("f")
    pilot.type("is:pingback")
    pilot.press("Enter")
    #expect(pilot.numbers == [0, 8, 9])
    #expect(pilot.selected == 8)
    pilot.press("f", "C-u")
    pilot.type("löyly")
    pilot.press("Enter")
    #expect(pilot.numbers == [6, 7])
    pilot.press("f", "C-u")
    pilot.type("is:mine")
    pilot.press("Enter")
    #expect(pilot.saysError)
    pilot.press("f", "C-u")
    pilot.type("is:purple")
    pilot.press("Enter")
    #expect(pilot.saysError)
    pilot.press("f", "C-u", "Enter")
    #expect(pilot.thread.filter == nil)
    #expect(pilot.selected == 7)
  }

  @Test func newAndMineAreFiltered() {
    var state = ReadingState()
    state.identity = Identity(name: "Minä")
    state.readComments[PostID("family")] = Set((1...9).filter { $0 != 4 }.map { CommentID(String($0)) })
    var pilot = ThreadFixture.pilot(ThreadFixture.family, state: state)
    pilot.press("f")
    pilot.type("is:new")
    pilot.press("Enter")
    #expect(pilot.numbers == [1, 4])
    pilot.look()
    #expect(pilot.numbers == [1, 4], "what was read just now stays in view")
    pilot.press("r")
    pilot.type("Mine")
    pilot.press("C-x")
    pilot.press("f", "C-u")
    pilot.type("is:mine")
    pilot.press("Enter")
    #expect(pilot.numbers == [1, 4, 10])
    #expect(pilot.thread.rows.map(\.isContext) == [true, true, false])
  }
}

/// Replies leave the thread where it was.
struct ThreadReplyPlaceTests {
  private func pilot(_ post: Post = ThreadFixture.row(40)) -> Pilot {
    var state = ReadingState()
    state.identity = Identity(name: "Minä")
    return ThreadFixture.pilot(post, rows: 16, state: state)
  }

  @Test func cancellingLeavesCursorFoldsAndScroll() {
    var pilot = pilot()
    pilot.press("2", "0", "G", "z", "a", "j", "j", "C-d", "k")
    let before = pilot.thread
    pilot.press("r")
    pilot.type("Half a")
    pilot.press("Esc")
    expectNoDifference(pilot.thread.place, before.place)
    #expect(pilot.thread.folded == before.folded)
    pilot.press("1", "7", "r")
    #expect(pilot.composerTitle?.hasPrefix("Reply to 17 ") == true)
    pilot.press("Esc", "C-o")
    #expect(pilot.selected == before.selectedEntry?.number)
  }

  @Test func publishingLandsOnTheReplyAndLeavesFolds() {
    var pilot = pilot()
    pilot.press("2", "0", "G", "z", "a", "j", "j", "C-d", "k")
    let before = pilot.thread
    pilot.press("r")
    pilot.type("Well said")
    pilot.press("C-x")
    #expect(pilot.thread.thread.count == 41)
    #expect(pilot.thread.selectedEntry?.reply != nil)
    #expect(pilot.thread.folded == before.folded)
    pilot.press("C-o")
    #expect(pilot.selected == before.selectedEntry?.number)
  }

  @Test func editingLeavesCursorFoldsAndScroll() {
    var pilot = pilot()
    pilot.press("2", "0", "G", "z", "a", "r")
    pilot.type("Well said")
    pilot.press("C-x", "4", "1", "G", "k")
    pilot.press("j")
    let before = pilot.thread
    #expect(before.selectedEntry?.reply != nil)
    pilot.press("e")
    pilot.type(", and again")
    pilot.press("C-x")
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Well said, and again"])
    expectNoDifference(pilot.thread.place, before.place)
    #expect(pilot.thread.folded == before.folded)
  }

  @Test func reloadingLeavesEverything() {
    var pilot = pilot()
    pilot.press("2", "0", "G", "z", "a", "C-d", "k", "S")
    var before = pilot.session
    before.notice = nil
    pilot.press("C-r")
    before.blog.journey.requests = pilot.session.blog.journey.requests
    var after = pilot.session
    // That the blog has no address.
    after.notice = nil
    expectNoDifference(after, before)
  }

  @Test func draftsLiveSideBySide() {
    var pilot = pilot()
    for number in 1...3 {
      pilot.press("\(number)", "r")
      pilot.type("Draft to \(number)")
      pilot.press("Esc")
    }
    #expect(Set(pilot.repository.storedReplies.map(\.markdown)) == ["Draft to 1", "Draft to 2", "Draft to 3"])
    pilot.press("2", "r")
    pilot.type("!")
    pilot.press("Esc", "V")
    #expect(pilot.text.contains("Draft to 2!"))
    #expect(pilot.windowTitle?.hasSuffix(" of 3") == true)
    pilot.press("Enter")
    #expect(pilot.written == "Draft to 2!")
    pilot.press("Esc")
    #expect(pilot.selected == 2)
    pilot.press("V")
    #expect(pilot.windowTitle?.hasSuffix(" of 3") == true)
  }

  @Test(arguments: [80, 40]) func foldedRowsSayWhatTheCommenterSays(width: Int) {
    func row(_ source: String, _ format: BodyFormat) -> String {
      var comment = ThreadFixture.comment(1, author: "A")
      comment.body = Body(format: format, source: source)
      let state = ThreadState(thread: CommentThread(comments: [comment]), folded: [comment.id])
      return ThreadSetter(state: state, width: width, measure: 72, bloggers: [], language: "en").row(0).lines[0].text
    }
    #expect(row("> They are fine.\n\n> So it was.\n\nNo more.", .markdown).hasSuffix("  No more."))
    #expect(row("<div lang=en><blockquote>They are</blockquote><p>No more.</div>", .html).hasSuffix("  No more."))
    #expect(row("> > Nothing.", .markdown).hasSuffix("  Nothing."))
    #expect(row("Mine.\n\n> Theirs.", .markdown).hasSuffix("  Mine."))
  }

  @Test(arguments: 8...36) func headsAreCutOnce(width: Int) {
    let comment = ThreadFixture.comment(1, author: "Somebody with a name that is long")
    let state = ThreadState(thread: CommentThread(comments: [comment]), folded: [])
    let setter = ThreadSetter(state: state, width: width, measure: 72, bloggers: [], language: "en")
    #expect(setter.row(0).lines[0].text.count { $0 == "…" } == 1)
  }
}
