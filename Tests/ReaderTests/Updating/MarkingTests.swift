import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Testing

extension ReadingState {
  /// But for posts that are remembered as unread, which says something of one's own only.
  fileprivate var withoutMarksTakenBack: ReadingState {
    var state = self
    state.unreadPosts = []
    return state
  }
}

/// Marking many posts at once, and reading on by one key.
@Suite(.everyWorld) struct MarkingTests {
  private func pilot(_ count: Int = 8, columns: Int = 80, rows: Int = 12) -> Pilot {
    let posts = (1...count).map { number in
      ThreadFixture.post(
        "p\(number)", (0..<number % 3).map { ThreadFixture.comment($0 + 1) }, year: 2000 + number)
    }
    return Pilot(columns: columns, rows: rows, repository: MemoryRepository(posts: posts))
  }

  @Test func allShownPostsAreMarkedAfterAsking() {
    var pilot = pilot()
    let before = pilot.store.current
    pilot.press("M")
    #expect(pilot.asked?.hasPrefix("Mark all 8 posts and their comments read?") == true)
    pilot.press("n")
    expectNoDifference(pilot.store.current, before)
    pilot.press("M", "y")
    #expect(pilot.said == "8 posts and 9 comments marked read. U takes it back.")
    #expect(pilot.store.current.readPosts.count == 8)
    #expect(!pilot.text.contains("●") && !pilot.text.contains("+") && !pilot.text.contains("unread"))
    pilot.press("M", "y")
    #expect(pilot.said == "All of them are read already.")
    pilot.press("U")
    #expect(pilot.said == "8 posts and 9 comments new again.")
    expectNoDifference(pilot.store.current.withoutMarksTakenBack, before)
    #expect(pilot.text.contains("8 unread"))
  }

  @Test func theyAreMarkedAtOnceWithOneKey() {
    var pilot = pilot()
    let before = pilot.store.current
    pilot.press("A")
    #expect(pilot.said == "8 posts and 9 comments marked read. U takes it back.")
    #expect(pilot.store.current.readPosts.count == 8)
    pilot.press("U")
    expectNoDifference(pilot.store.current.withoutMarksTakenBack, before)
  }

  @Test func aFilterIsObeyed() {
    var pilot = pilot()
    pilot.press("f")
    pilot.type("has:comments")
    pilot.press("Enter", "M")
    #expect(pilot.asked?.contains("that the filter shows") == true)
    pilot.press("y")
    #expect(pilot.store.current.readPosts == Set([1, 2, 4, 5, 7, 8].map { PostID("p\($0)") }))
  }

  @Test func aNumberMarksSoMany() {
    var pilot = pilot()
    let before = pilot.store.current
    pilot.press("j", "5", "m")
    #expect(pilot.store.current.readPosts == Set((3...7).map { PostID("p\($0)") }))
    #expect(pilot.said == "5 posts and 4 comments marked read. U takes it back.")
    pilot.press("5", "m")
    #expect(pilot.store.current.readPosts.isEmpty, "the first was read, so all of them become unread")
    pilot.press("U", "U")
    expectNoDifference(pilot.store.current.withoutMarksTakenBack, before)
    pilot.press("9", "9", "m")
    #expect(pilot.store.current.readPosts.count == 7, "as many as there are")
  }

  @Test func aNumberMarksCommentsInTheThread() {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(9))
    pilot.press("j", "3", "m")
    #expect(pilot.store.current.readComments[PostID("row")] == Set(["2", "3", "4"].map { CommentID($0) }))
    pilot.press("U")
    #expect(pilot.store.current.readComments[PostID("row")] == nil)
  }

  @Test func aPostIsReadWhenItsFirstPageStood() {
    let text = (1...90).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    let long = Post(
      id: PostID("long"), url: nil, title: "Long", body: Body(format: .text, source: text),
      published: Timestamp("2024-01-01T09:00:00Z"), authors: [])
    var pilot = Pilot(rows: 20, repository: MemoryRepository(posts: [long, SampleBlog.quiet]))
    pilot.press("Enter", "G")
    pilot.look()
    #expect(pilot.store.current.readPosts.isEmpty, "its end was jumped to")
    pilot.press("g")
    pilot.pass(.milliseconds(300))
    #expect(pilot.store.current.readPosts.isEmpty)
    pilot.pass(.milliseconds(400))
    #expect(pilot.store.current.readPosts == [PostID("long")], "it is remembered at once")
    #expect(pilot.session.blog.openPost.map(pilot.session.blog.marks.reading.readPosts.contains) == true)
    pilot.press("q")
    #expect(pilot.lines[1].contains("Long") && !pilot.lines[1].contains("●"))
    pilot.press("Enter", "m")
    pilot.look()
    #expect(pilot.store.current.readPosts.isEmpty, "kept unread by hand")
  }

  @Test func theMarkStandsUntilThePostIsLeft() {
    var pilot = pilot(columns: 120)
    pilot.press("Enter")
    pilot.look()
    #expect(pilot.store.current.readPosts == [PostID("p8")])
    #expect(pilot.lines[1].contains("● ") && pilot.lines[0].contains("8 unread"))
    pilot.press("J")
    #expect(!pilot.lines[1].contains("● ") && pilot.lines[0].contains("7 unread"))
  }

  @Test func anotherPaneOrAWindowIsNotReadBeside() {
    var pilot = pilot(columns: 170, rows: 30)
    pilot.press("Enter", "Tab")
    pilot.look()
    #expect(pilot.store.current.readPosts.isEmpty, "the thread had the keys")
    #expect(pilot.store.current.readComments[PostID("p8")]?.count == 2)
    pilot.press("S-Tab", "?")
    pilot.look()
    #expect(pilot.store.current.readPosts.isEmpty)
    pilot.press("q", "/")
    pilot.look()
    #expect(pilot.store.current.readPosts.isEmpty)
    pilot.press("Esc")
    pilot.look()
    #expect(pilot.store.current.readPosts == [PostID("p8")])
  }

  @Test func spaceGoesOn() {
    var pilot = pilot(rows: 24)
    pilot.press("Enter")
    pilot.look()
    pilot.press("Space")
    #expect(pilot.litPane == .thread && pilot.openTitle == "Post p8")
    pilot.look()
    pilot.press("Space")
    if pilot.openTitle == "Post p8" { pilot.press("Space") }
    #expect(pilot.openTitle == "Post p7" && pilot.litPane == .reader)
    #expect(pilot.said == "On to “Post p7”.")
    pilot.look()
    pilot.press("Space")
    pilot.look()
    pilot.press("Space")
    if pilot.openTitle == "Post p7" { pilot.press("Space") }
    #expect(pilot.openTitle == "Post p6")
    pilot.look()
    pilot.press("Space")
    #expect(pilot.openTitle == "Post p5", "p6 has no comments")
  }

  @Test func enterOnALeafSaysSo() {
    var pilot = ThreadFixture.pilot(ThreadFixture.family)
    pilot.press("5", "G", "Enter")
    #expect(pilot.said == "Nobody has answered this comment: there is nothing to fold.")
    #expect(pilot.numbers == [1, 2, 3, 4, 5, 6, 7, 0])
    #expect(pilot.thread.rows.allSatisfy { !$0.isFolded || $0.kind == .linkBacks })
  }

  @Test func linesLeadFromAnswersToWhatTheyAnswer() {
    let pilot = ThreadFixture.pilot(ThreadFixture.family)
    let heads = pilot.lines.filter { $0.contains("2023") && !$0.contains("pingback") }
    #expect(heads[1].contains("├ 2 Aino"), "4 answers the same comment further down")
    #expect(heads[2].contains("│ └ 3 Helmi"), "nobody else answers 2, and 4 is still to come")
    #expect(heads[3].contains("└ 4 Anna Maria"))
    #expect(!heads[4].contains("└") && !heads[4].contains("├"), "5 answers the post")
    let below = pilot.lines.first { $0.contains("Words of number 2.") }
    #expect(below?.contains("│ Words") == true)
  }

  @Test func whatComesInIsAnnouncedWhenThereIsRoomForIt() {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(3))
    func comments(_ numbers: ClosedRange<Int>) {
      let more = ThreadFixture.row(3).comments + numbers.map { ThreadFixture.comment($0) }
      pilot.repository.replacePosts([ThreadFixture.post("row", more)])
      pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("row")])))))
    }
    pilot.press("!")
    let said = pilot.said
    #expect(said?.isEmpty == false)
    comments(4...4)
    comments(4...6)
    #expect(pilot.said == said, "what stands there is read first")
    pilot.press("k")
    #expect(pilot.said == "3 comments have come in. n goes to what is new.")
  }

  @Test func whatComesInIsAnnounced() {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(3))
    let more = ThreadFixture.post("row", ThreadFixture.row(3).comments + [ThreadFixture.comment(4)])
    pilot.repository.replacePosts([more])
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("row")])))))
    #expect(pilot.said == "1 comment has come in. n goes to what is new.")
    #expect(pilot.numbers == [1, 2, 3, 4])
  }
}
