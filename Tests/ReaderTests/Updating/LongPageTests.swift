import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Posts too long to be set while a key waits: the first page at once, the rest when it is there.
@Suite(.everyWorld) struct LongPageTests {
  private static let long = Post(
    id: PostID("long"), title: "A long post",
    body: Body(
      format: .html,
      source: (1...2_000).map { "<p>Paragraph \($0) says what the ones before it have said, in its own words.</p>" }
        .joined() + "<h2>Epilogue</h2><p>The very last words.</p>"),
    published: Timestamp("2026-01-01T00:00:00Z"))

  private func pilot(_ state: ReadingState = ReadingState(), isHeld: Bool = true) -> Pilot {
    var pilot = Pilot(
      rows: 20, repository: MemoryRepository(posts: [Self.long] + SampleBlog.posts), store: MemoryStateStore(state))
    pilot.isPageWorkHeld = isHeld
    return pilot
  }

  private func topLine(_ pilot: Pilot) -> String { pilot.readerRows.prefix(2).joined(separator: "\n") }

  @Test func firstPageIsThereAtOnceAndTheRestFollows() throws {
    var pilot = pilot()
    pilot.press("Enter", "Space", "j")
    let open = try #require(pilot.session.blog.open)
    #expect(!open.page.isComplete && open.page.lines.count < 1_000)
    #expect(pilot.lines.last?.contains("Setting the text") == true)
    let rows = pilot.readerRows
    #expect(open.top == 17)
    pilot.releasePageWork()
    #expect(pilot.session.blog.open?.page.isComplete == true)
    #expect(pilot.readerRows == rows)
    #expect(pilot.lines.last?.contains("Setting") == false)
    #expect(pilot.lines.first?.contains("0%") == true)
    let whole = PostPage.set(
      PostPage.Source(
        post: Self.long, body: PostPage.document(Self.long.body), site: SampleBlog.site, thoughts: 0), width: 72)
    #expect(pilot.session.blog.open?.page == whole)
  }

  @Test func beginningIsReadWhileTheRestIsParsed() throws {
    let huge = Post(
      id: PostID("huge"), title: "Huge",
      body: Body(format: .html, source: String(repeating: Self.long.body.source, count: 3)),
      published: Timestamp("2026-02-01T00:00:00Z"))
    var pilot = Pilot(columns: 80, rows: 20, repository: MemoryRepository(posts: [huge] + SampleBlog.posts))
    pilot.isPageWorkHeld = true
    pilot.press("Enter", "Space")
    #expect(pilot.session.blog.open?.isBeginning == true && pilot.session.blog.open?.page.isComplete == false)
    #expect(pilot.text.contains("Paragraph 9 says"))
    let word = topLine(pilot)
    pilot.press("G")
    pilot.releasePageWork()
    #expect(pilot.session.blog.open?.isBeginning == false && pilot.session.blog.open?.page.isComplete == false)
    #expect(topLine(pilot) == word)
    pilot.releasePageWork()
    #expect(pilot.text.contains("The very last words."))
    let whole = PostPage.set(
      PostPage.Source(post: huge, body: PostPage.document(huge.body), site: SampleBlog.site, thoughts: 0), width: 72)
    #expect(pilot.session.blog.open?.page == whole)
    // Read once more, it stays where it is.
    pilot.press("C-r")
    pilot.releasePageWork()
    pilot.releasePageWork()
    #expect(pilot.text.contains("The very last words."))
  }

  @Test func whatNeedsTheWholePageWaitsForIt() {
    var pilot = pilot()
    pilot.press("Enter", "G", "k")
    #expect(pilot.readingPlace == "Top")
    pilot.releasePageWork()
    #expect(pilot.text.contains("The very last words."))
    pilot.press("g", "t")
    #expect(pilot.text.contains("Epilogue"))
    pilot.press("Enter")
    #expect(pilot.text.contains("The very last words."))
  }

  @Test func waitingCanBeGivenUp() {
    var pilot = pilot()
    pilot.press("Enter", "G", "Esc")
    #expect(pilot.litPane == .reader)
    pilot.releasePageWork()
    #expect(pilot.readingPlace == "Top")
    pilot.press("q")
    #expect(pilot.litPane == .list)
  }

  @Test func anAnswerForAPostThatWasLeftIsDropped() {
    var pilot = pilot()
    pilot.press("Enter", "J")
    let expected = pilot.session
    pilot.releasePageWork()
    expectNoDifference(pilot.session, expected)
  }

  @Test func placeOfLastTimeIsWaitedForAndNotForgotten() throws {
    var state = ReadingState()
    var first = pilot(isHeld: false)
    first.press("Enter", "/")
    first.type("Paragraph 1234 ")
    first.press("Enter")
    let word = topLine(first)
    first.press("q", "q")
    state.apply(.position(Self.long.id, try #require(first.store.current.positions[Self.long.id])))
    #expect(word.contains("Paragraph 12"))
    var left = pilot(state)
    left.press("Enter", "q", "q")
    #expect(left.session.focus == .list)
    #expect(left.store.current.positions[Self.long.id] == state.positions[Self.long.id])
    var second = pilot(state)
    second.press("Enter", "j", "k")
    second.releasePageWork()
    #expect(topLine(second) == word)
  }

  @Test func wordStaysWhileThePageIsSetAtOtherWidths() throws {
    var pilot = pilot(isHeld: false)
    pilot.press("Enter", "/")
    pilot.type("Paragraph 1500 ")
    pilot.press("Enter", "q")
    let place = try #require(pilot.session.blog.open?.offset)
    pilot.isPageWorkHeld = true
    for columns in [60, 44, 72, 32] {
      pilot.handle(.terminal(.resized(Size(columns: columns, rows: 20))))
      #expect(pilot.session.blog.open?.offset == place)
      #expect(pilot.session.blog.open?.setting?.width == columns - 3)
    }
    // The answers to the first three questions come too late.
    pilot.releasePageWork()
    let open = try #require(pilot.session.blog.open)
    #expect(open.page.width == 29 && open.offset == place && open.setting == nil)
    #expect(open.page.line(at: place) == open.top)
  }

  @Test func wordDoesNotDriftOverManyWidths() throws {
    var pilot = pilot(isHeld: false)
    pilot.press("Enter", "Space", "Space", "j", "j")
    let place = try #require(pilot.session.blog.open?.offset)
    for _ in 0..<20 { pilot.press("<") }
    for _ in 0..<40 { pilot.press(">") }
    #expect(pilot.session.blog.open?.offset == place)
    #expect(pilot.session.blog.open.map { $0.page.line(at: place) == $0.top } == true)
  }

  @Test func searchTakesItsTimeAndKeysGoOn() {
    var pilot = pilot(isHeld: false)
    pilot.press("Enter")
    pilot.isPageWorkHeld = true
    pilot.press("/")
    pilot.type("very LAST")
    #expect(pilot.lines.last?.contains("…") == true)
    pilot.press("Enter", "n")
    #expect(pilot.readingPlace == "Top")
    pilot.releasePageWork()
    #expect(pilot.text.contains("The very last words."))
    #expect(pilot.said == "Went on from the top.")
    pilot.press("j")
    #expect(pilot.match == "1 of 1")
    pilot.press("/")
    pilot.type("nowhere at all")
    pilot.press("Enter")
    pilot.releasePageWork()
    #expect(
      pilot.said == "Nothing here says “nowhere at all”." && pilot.saysError)
  }
}
