import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Screens as pictures. A failing test prints the picture as it is, ready to be pasted once somebody has looked at it.
struct PictureTests {
  private func expectScreen(_ pilot: Pilot, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let actual = ScreenPicture(pilot.frame).description
    #expect(actual == expected, "the screen is now:\n\(actual)", sourceLocation: sourceLocation)
  }

  @Test func list() {
    expectScreen(
      Pilot(columns: 60, rows: 8),
      """
      |─ Saunapolku ───────────────────── newest first · 4 unread ─
      |●  On steam                                 2024-03-01    +5
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |●  On stones                                2024-02-01
      |●  A quiet post                             2024-01-01
      |●  A closed post                            2023-01-01    +1
      |
      |
      | Post 1 of 4        Enter open  ? help  n next new  q quit
      """)
  }

  @Test func narrowList() {
    expectScreen(
      Pilot(columns: 24, rows: 6),
      """
      |─ Saunapolku ── date ↓ ─
      |●  On steam           +5
       ssssssssssssssssssssssss
      |●  On stones
      |●  A quiet post
      |●  A closed post      +1
      | Post 1 of 4    Enter ?
      """)
  }

  @Test func reader() {
    var pilot = Pilot(columns: 60, rows: 14)
    pilot.press("Enter")
    expectScreen(
      pilot,
      """
      |─ Saunapolku ───────────────────────────────────────── Top ─
      |  On steam
      |  Aino · 2024-03-01 09:00 · 5 thoughts
      |  #sauna  #löyly
      |
      |  Steam rises. “Slowly”, said the stove.
      |
      |  1. Wood
      |  ───────
      |
      |  Birch burns well.
      |
      |  2. Water
      | Post 1 of 4       r reply  ? help  q back  Enter comments
      """)
  }

  @Test func thread() {
    var pilot = Pilot(columns: 60, rows: 14)
    pilot.press("Enter", "Tab", "j")
    expectScreen(
      pilot,
      """
      |─ 5 thoughts on “On steam” ───────────────────────── 5 new ─
      | ●1 Eero · 2024-03-01 10:00
      |  Birch is best.
      |
      |▶●└ 3 Aino · author · 2024-03-02 10:00
      |▌   It is, Eero 🙂
      |
      | ●4 Helmi · 2024-03-03 10:00
      |  Alder smells sweeter.
      |
      | ●▸ 2 pingbacks · 2 new  P shows them
      |
      |
      | comment 3 of 5, level 2, reply to Eero    r reply  ? help
      """)
  }

  @Test func searchMarksEveryMatch() {
    var pilot = Pilot(columns: 60, rows: 10)
    pilot.press("j", "Enter", "/")
    pilot.type("number")
    expectScreen(
      pilot,
      """
      |─ Saunapolku ───────────────────────────────────────── Top ─
      |  On stones
      |  Aino · 2024-02-01 09:00 · No thoughts yet
      |
      |  Stone number 1 lies here.
               MMMMMM
      |
      |  Stone number 2 lies here.
               mmmmmm
      |
      |  Stone number 3 lies here.
               mmmmmm
      |/number                                             1 of 60
      cursor 9:7
      """)
  }

  @Test func composer() {
    var pilot = Pilot(columns: 60, rows: 16)
    pilot.press("Enter", "Tab", "r")
    pilot.type("Hyvä 🙂")
    expectScreen(
      pilot,
      """
      |─ 5 thoughts on “On steam” ───────────────────────── 5 new ─
      |▶●1 Eero · 2024-03-01 10:00
      |▌ Birch is best.
      |
      | ●└ 3 Aino · author · 2024-03-02 10:00
      |    It is, Eero 🙂
      |
      |─ Reply to 1 Eero ────────────────────────────────────── … ─
      | Hyvä 🙂
      |
      |
      |
      |
      |
      |
      |      C-x publish  Tab preview  C-o editor  Esc keep draft
      cursor 8:8
      """)
  }

  @Test func medium() {
    var pilot = Pilot(columns: 100, rows: 16)
    pilot.press("Enter", "Tab")
    expectScreen(
      pilot,
      """
      |─ Saunapolku ──── newest first · 4 unread ─│─ Post ─────────────────────────────────────────── Top ─
      |● ▸On steam                              +5│  On steam
      |●  On stones                               │  Aino · 2024-03-01 09:00 · 5 thoughts
      |●  A quiet post                            │  #sauna  #löyly
      |●  A closed post                         +1│
      |                                           │  Steam rises. “Slowly”, said the stove.
      |                                           │
      |                                           │  1. Wood
      |                                           │  ───────
      |                                           │
      |                                           │─ 5 thoughts ─────────────────────────────────── 5 new ─
      |                                           │▶●1 Eero · 2024-03-01 10:00
      |                                           │▌ Birch is best.
      |                                           │
      |                                           │ ●└3 Aino · author · 2024-03-02 10:00
      | Post 1 of 4 · comment 1 of 5 · 1 of 2 in this conversation       r reply  ? help  q back  za fold
      """)
  }

  @Test func wide() {
    var pilot = Pilot(columns: 160, rows: 10)
    pilot.press("Enter")
    expectScreen(
      pilot,
      """
      |─ Saunapolku ──── newest first · 4 unread ─│─ Post ───────────────────────────────────────────────────── Top ─│─ 5 thoughts ──────────────────────────── 5 new ─
      |● ▸On steam                              +5│  On steam                                                        │▶●1 Eero · 2024-03-01 10:00
      |●  On stones                               │  Aino · 2024-03-01 09:00 · 5 thoughts                            │▌ Birch is best.
      |●  A quiet post                            │  #sauna  #löyly                                                  │
      |●  A closed post                         +1│                                                                  │ ●└3 Aino · author · 2024-03-02 10:00
      |                                           │  Steam rises. “Slowly”, said the stove.                          │   It is, Eero 🙂
      |                                           │                                                                  │
      |                                           │  1. Wood                                                         │ ●4 Helmi · 2024-03-03 10:00
      |                                           │  ───────                                                         │  Alder smells sweeter.
      | Post 1 of 4                                                                      r reply  ? help  q back  Enter comments  n next new  / search  Tab next pane
      """)
  }

  @Test func contentsWindow() {
    var pilot = Pilot(columns: 50, rows: 12)
    pilot.press("Enter", "t")
    expectScreen(
      pilot,
      """
      |─ Saunapolku ─────────────────────────────── Top ─
      |  On steam
      |  Aino · 2024-03-01 09:00 · 5 thoughts
      |  ┌─ Contents · 1 of 2 ────────────────────────┐
      |  │ 1. Wood                                    │
          ssssssssssssssssssssssssssssssssssssssssssss
      |  │ 2. Water                                   │
      |  └────────────────────────────────────────────┘
      |  1. Wood
      |  ───────
      |
      |  Birch burns well.
      |                       ? help  Enter go  q close
      """)
  }

  @Test func smallestScreen() {
    var pilot = Pilot(columns: 20, rows: 5)
    pilot.press("Enter")
    expectScreen(
      pilot,
      """
      |─ Saunapolku ─ Top ─
      |  On steam
      |  Aino · 2024-03-01
      |  09:00 · 5 thoughts
      | Post 1 of 4    r ?
      """)
  }

  @Test func listMarksWhatIsSpecial() {
    var draft = SampleBlog.quiet
    draft.marks = PostMarks(status: .draft, kind: "page")
    expectScreen(
      Pilot(columns: 44, rows: 6, repository: MemoryRepository(posts: [draft, SampleBlog.closed])),
      """
      |─ Saunapolku ───── newest first · 2 unread ─
      |●  draft page A quiet post
       ssssssssssssssssssssssssssssssssssssssssssss
      |●  A closed post                          +1
      |
      |
      | Post 1 of 2            Enter open  ? help
      """)
    expectScreen(
      Pilot(columns: 80, rows: 5, repository: MemoryRepository(posts: [draft, SampleBlog.closed])),
      """
      |─ Saunapolku ───────────────────────────────────────── newest first · 2 unread ─
      |●  draft page A quiet post                                      2024-01-01
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |●  A closed post                                                2023-01-01    +1
      |
      | Post 1 of 2        Enter open  ? help  n next new  q quit  f filter  / search
      """)
  }
}
