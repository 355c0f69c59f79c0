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
    read.store = MemoryStateStore(
      {
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
      |─ Blogs ──────── 5 blogs, 2 in trouble ─
      |  All new                  8
       ssssssssssssssssssssssssssssssssssssssss
      |  Answers to me
      |  Starred
      |  Mine                     1
      |● aino                     4     +6
      |⚠ eero-with-a-rather-…     4     +6  ✎1
      |⚠ missing             cannot be read
      |⚠ far-away            does not answer
      |  read
      |
      | Row 1 of 9         Enter open  ? help
      """)
  }

  @Test func eighty() {
    expectScreen(
      Pilot(columns: 80, rows: 12, shelf: Self.shelf()),
      """
      |─ Blogs ──────────────────────────────────────────────── 5 blogs, 2 in trouble ─
      |  All new                                      8
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |  Answers to me
      |  Starred
      |  Mine                                         1
      |● aino                                         4     +6      2 hours ago
      |⚠ eero-with-a-rather-long-name                 4     +6  ✎1  timed out
      |⚠ missing                                                    cannot be read
      |⚠ far-away                                                   does not answer
      |  read
      |
      | Row 1 of 9         Enter open  ? help  q quit  n next new  C-r news  f filter
      """)
  }

  @Test func hundredAndTwenty() {
    expectScreen(
      Pilot(columns: 120, rows: 12, shelf: Self.shelf()),
      """
      |─ Blogs ──────────────────────────────────────────────────────────────────────────────────────── 5 blogs, 2 in trouble ─
      |  All new                                                                        8
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |  Answers to me
      |  Starred
      |  Mine                                                                           1
      |● aino                          Saunapolku                                       4     +6      2 hours ago
      |⚠ eero-with-a-rather-long-name  Saunapolku                                       4     +6  ✎1  timed out
      |⚠ missing                                                                                      cannot be read
      |⚠ far-away                                                                                     does not answer
      |  read                          Saunapolku
      |
      | Row 1 of 9                                                 Enter open  ? help  q quit  n next new  C-r news  f filter
      """)
  }

  @Test func twoHundred() {
    expectScreen(
      Pilot(columns: 200, rows: 12, shelf: Self.shelf()),
      """
      |─ Blogs ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 5 blogs, 2 in trouble ─
      |  All new                                                                                                                                                        8
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |  Answers to me
      |  Starred
      |  Mine                                                                                                                                                           1
      |● aino                          Saunapolku                                                                                                                       4     +6      2 hours ago
      |⚠ eero-with-a-rather-long-name  Saunapolku                                                                                                                       4     +6  ✎1  timed out
      |⚠ missing                                                                                                                                                                      cannot be read
      |⚠ far-away                                                                                                                                                                     does not answer
      |  read                          Saunapolku
      |
      | Row 1 of 9                                                                                                                                 Enter open  ? help  q quit  n next new  C-r news  f filter
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
      |─ Blogs ───────────────────────────────────── zzz · 0 of 5 ─
      | No blog's name says that.
      | Esc shows all blogs again.
      |
      |
      |          Enter open  ? help  q quit  n next new  C-r news
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
      |─ Blogs ──────────────────────────────────────────────────────────── 500 blogs ─
      |● blog-291                                     1
      |● blog-292                                     1
      |● blog-293                                     1
      |● blog-294                                     1
      |● blog-295                                     1
      |● blog-296                                     1
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |● blog-297                                     1
      |● blog-298                                     1
      | Saunapolku · 1 post · Row 300 of 504   Enter open  ? help  q quit  n next new
      """)
  }

  @Test func tooSmall() {
    expectScreen(
      Pilot(columns: 20, rows: 5, shelf: Self.shelf()),
      """
      |─ Blogs ────────────
      |  All new         8
       ssssssssssssssssssss
      |  Answers to…
      |  Starred
      | Row 1 of 9 Enter ?
      """)
  }
}
