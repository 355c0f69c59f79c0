import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// The list of blogs as pictures: at several widths, with what is wrong, with nothing, with five hundred rows.
struct ShelfPictureTests {
  private func expectScreen(_ pilot: Pilot, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let actual = ScreenPicture(pilot.frame).description
    #expect(actual == expected, "the screen is now:\n\(actual)", sourceLocation: sourceLocation)
  }

  private static func shelf() -> PilotShelf {
    let failing = PilotSyncing(lookedAt: 3 * 86_400)
    failing.remember { $0.trouble = SyncStanding.Trouble(.timedOut, at: $0.now) }
    var broken = PilotShelf.Entry("missing")
    broken.problem = Problem(.file(.folderMissing), file: "/disk/missing")
    var slow = PilotShelf.Entry("far-away")
    slow.isSlow = true
    var read = PilotShelf.Entry("read", MemoryRepository(posts: [SampleBlog.quiet]))
    read.store = MemoryStateStore({
      var state = ReadingState()
      state.apply(.postRead(PostID("quiet"), true))
      return state
    }())
    return PilotShelf([
      PilotShelf.Entry("aino", syncing: PilotSyncing(lookedAt: 7200)),
      PilotShelf.Entry("eero-with-a-rather-long-name", MemoryRepository(replies: [draft]), syncing: failing), broken,
      slow, read,
    ])
  }

  private static var draft: Reply {
    Reply(
      id: ReplyID("d"), post: PostID("steam"), author: Identity(name: "Me"), markdown: "Half", status: .draft,
      created: Timestamp(seconds: 1_700_000_000))
  }

  @Test func forty() {
    expectScreen(
      Pilot(columns: 40, rows: 12, shelf: Self.shelf()),
      """
      """)
  }

  @Test func eighty() {
    expectScreen(
      Pilot(columns: 80, rows: 12, shelf: Self.shelf()),
      """
      """)
  }

  @Test func hundredAndTwenty() {
    expectScreen(
      Pilot(columns: 120, rows: 12, shelf: Self.shelf()),
      """
      """)
  }

  @Test func twoHundred() {
    expectScreen(
      Pilot(columns: 200, rows: 12, shelf: Self.shelf()),
      """
      """)
  }

  @Test func nothingSaysThat() {
    var pilot = Pilot(columns: 60, rows: 6, shelf: Self.shelf())
    pilot.press("f")
    pilot.type("zzz")
    pilot.press("Enter")
    expectScreen(
      pilot,
      """
      """)
  }

  @Test func fiveHundred() {
    let one = MemoryRepository(posts: [SampleBlog.quiet])
    var pilot = Pilot(columns: 80, rows: 10, shelf: PilotShelf((1...500).map { PilotShelf.Entry("blog-\($0)", one) }))
    pilot.press(":")
    pilot.type("300\n")
    expectScreen(
      pilot,
      """
      """)
  }

  @Test func tooSmall() {
    expectScreen(
      Pilot(columns: 20, rows: 5, shelf: Self.shelf()),
      """
      """)
  }
}
