import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Testing

/// What is new since last time.
@Suite(.everyWorld) struct ThreadUnreadTests {
  private let family = PostID("family")

  private func ids(_ numbers: Int...) -> Set<CommentID> { Set(numbers.map { CommentID(String($0)) }) }

  @Test func whatStaysOnScreenForAMomentIsRead() {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(20), rows: 8)
    #expect(pilot.text.contains("20 new"))
    #expect(pilot.store.current.readComments.isEmpty, "nobody looked yet")
    pilot.look()
    #expect(pilot.store.current.readComments[PostID("row")] == ids(1, 2))
    #expect(pilot.text.contains("20 new"), "what was new on arrival keeps its mark")
    #expect(!pilot.isDwelling, "nothing new is on screen")
    pilot.press("PgDn", "PgDn", "G")
    #expect(pilot.store.current.readComments[PostID("row")] == ids(1, 2), "what flew by was not read")
    pilot.look()
    #expect(pilot.store.current.readComments[PostID("row")] == ids(1, 2, 19, 20))
    pilot.press("q", "q")
    #expect(pilot.lines[1].contains("+16"))
    pilot.press("Enter", "Tab")
    #expect(pilot.text.contains("16 new"))
  }

  @Test func aTallCommentIsReadWhenItsEndStoodOnScreen() {
    let text = (1...40).map { "Line \($0)." }.joined(separator: "\n\n")
    var pilot = ThreadFixture.pilot(
      ThreadFixture.post("tall", [ThreadFixture.comment(1), ThreadFixture.comment(2, text: text)]), rows: 12)
    pilot.look()
    #expect(pilot.store.current.readComments[PostID("tall")] == ids(1))
    pilot.press("2", "G", "C-d", "C-d")
    pilot.look()
    #expect(pilot.store.current.readComments[PostID("tall")] == ids(1), "nothing but its middle is in view")
    pilot.press("G")
    pilot.look()
    #expect(pilot.store.current.readComments[PostID("tall")] == ids(1, 2))
  }

  @Test func theListSaysHowManyAreNew() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("q", "q")
    #expect(pilot.lines[1].hasSuffix("+9"))
    pilot.press("Enter", "Tab")
    pilot.look()
    pilot.press("P")
    pilot.look()
    pilot.press("q", "q")
    #expect(!pilot.lines[1].contains("+"))
    // Somebody wrote since.
    let more = ThreadFixture.post("family", ThreadFixture.family.comments + [ThreadFixture.comment(10, answers: 5)])
    let later = Pilot(repository: MemoryRepository(posts: [more]), store: pilot.store)
    #expect(later.lines[1].hasSuffix("+1"))
  }

  @Test func foldedRowsAndGroupsSayWhatTheyHide() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    #expect(pilot.text.contains("▸ 2 pingbacks · 2 new"))
    pilot.press("z", "M")
    pilot.look()
    #expect(pilot.store.current.readComments[family] == nil, "what is folded was not read")
    pilot.press("z", "R", "m")
    pilot.press("z", "n")
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 7, 0, 8, 9], "what is new is never folded away")
    #expect(pilot.text.contains("You have read none of these branches to the end."))
    pilot.press("z", "M")
    #expect(pilot.numbers == [1, 5, 6, 0])
  }

  @Test func whatIsReadFoldsAwayAndComesBackWithUndo() {
    var state = ReadingState()
    state.readComments[family] = ids(1, 2, 3, 4, 5, 6)
    var pilot = ThreadFixture.pilot(ThreadFixture.family, state: state)
    pilot.press("z", "n")
    #expect(pilot.numbers == [1, 5, 6, 7, 0])
    #expect(pilot.thread.rows.map(\.isFolded) == [true, true, false, false, true])
    pilot.press("U")
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 7, 0])
  }

  @Test func nGoesThroughTheBlog() {
    var state = ReadingState()
    state.readComments[family] = ids(1, 2, 3, 5, 6, 8, 9)
    var pilot = ThreadFixture.pilot(
      ThreadFixture.family, SampleBlog.quiet, ThreadFixture.post("later", [ThreadFixture.comment(1)], year: 2023),
      state: state)
    pilot.press("z", "M", "n")
    #expect(pilot.selected == 4)
    pilot.press("n")
    #expect(pilot.selected == 7)
    pilot.press("N")
    #expect(pilot.selected == 4)
    pilot.press("N")
    #expect(pilot.litPane == .reader, "the text of the post was not read either")
    pilot.look()
    pilot.press("n")
    pilot.look()
    pilot.press("n")
    #expect(pilot.selected == 7)
    pilot.look()
    pilot.press("n")
    #expect(pilot.openTitle == "A quiet post", "it has no comments, and is not passed over")
    #expect(pilot.litPane == .reader)
    #expect(pilot.said == "On to “A quiet post”.")
    pilot.look()
    pilot.press("n")
    #expect(pilot.openTitle == "Post later")
    #expect(pilot.litPane == .reader)
    pilot.look()
    pilot.press("n")
    #expect(pilot.litPane == .thread)
    pilot.look()
    pilot.press("n")
    #expect(pilot.said?.hasPrefix("Nothing else is new in ") == true, "but its marks stand until it is left")
    pilot.press("N", "C-o")
    #expect(pilot.litPane == .thread)
    pilot.press("K", "K")
    pilot.press("n")
    #expect(pilot.said?.hasPrefix("Nothing is new in ") == true)
  }

  @Test func pingbacksAreOpenedForTheWayToThem() {
    var state = ReadingState()
    state.readPosts = [family, SampleBlog.quiet.id]
    state.readComments[family] = ids(1, 2, 3, 4, 5, 6, 7)
    var pilot = ThreadFixture.pilot(ThreadFixture.family, SampleBlog.quiet, state: state)
    pilot.press("n")
    #expect(pilot.thread.selectedRow?.kind == .linkBack && pilot.selectedComment == 8)
    pilot.press("P")
    pilot.look()
    #expect(pilot.thread.unreadCount == 2, "folded away they are not read")
    pilot.press("P")
    pilot.look()
    #expect(pilot.store.current.readComments[family]?.count == 9, "shown, they were read")
  }

  @Test func nStaysInsideAFilter() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family, SampleBlog.quiet, rows: 8)
    pilot.press("f")
    pilot.type("author:eero")
    pilot.press("Enter", "n")
    #expect(pilot.selected == 5)
    pilot.press("n")
    #expect(pilot.selected == 1)
    pilot.press("N")
    #expect(pilot.selected == 5)
    #expect(pilot.thread.filter != nil)
    pilot.press("M", "y", "7", "G", "m", "f")
    pilot.type("author:eero")
    pilot.press("Enter")
    let before = pilot.selected
    pilot.press("n")
    #expect(pilot.said == "Nothing else that the filter shows is new. q shows all again.")
    #expect(pilot.selected == before)
    #expect(pilot.thread.filter != nil)
  }

  @Test func nothingBecomesReadWhileAQuestionStands() {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(20), rows: 8)
    pilot.press("M")
    pilot.look()
    pilot.look()
    #expect(pilot.asked?.contains("all 20 new comments") == true)
    #expect(pilot.thread.unreadCount == 20)
    pilot.press("n")
    pilot.look()
    #expect(pilot.store.current.readComments[PostID("row")] == ids(1, 2))
  }

  @Test func marksAreTakenBack() throws {
    var pilot = ThreadFixture.pilot(ThreadFixture.family, rows: 8)
    pilot.press("m")
    #expect(pilot.store.current.readComments[family] == ids(1))
    pilot.press("m")
    #expect(pilot.store.current.readComments[family] == nil)
    pilot.look()
    #expect(pilot.store.current.readComments[family]?.contains(CommentID("1")) != true, "kept new by hand")
    pilot.press("U", "U")
    let before = pilot.store.current
    pilot.press("M")
    #expect(pilot.asked != nil)
    pilot.press("n")
    expectNoDifference(pilot.store.current, before)
    pilot.press("M", "y")
    #expect(pilot.thread.unreadCount == 0)
    #expect(pilot.session.blog.open.map { pilot.session.blog.marks.newComments[$0.post.id] } == 0)
    pilot.press("U")
    expectNoDifference(pilot.store.current, before)
  }
}
