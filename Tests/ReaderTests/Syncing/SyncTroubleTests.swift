import Blog
import Reader
import ReaderTestSupport
import Testing

/// What is wrong with a blog's server: one sentence, and a line among the problems that outlives the program.
@Suite struct SyncTroubleTests {
  private let server = PilotSyncing(lookedAt: 7300)

  @Test func aFaultIsSaidAndStandsAmongTheProblems() {
    var pilot = Pilot(columns: 120, syncing: server)
    server.answer(.failed(.serverError(status: 500)))
    pilot.press("C-r")
    #expect(pilot.said == "No news: the server failed (500). Try again later: it goes on where it stopped.")
    #expect(pilot.saysError)
    pilot.press("j", ":")
    pilot.type("problems\n")
    #expect(pilot.windowTitle == "Problems · 1 of 1")
    #expect(pilot.windowRows.first?.hasPrefix("Sync, 2026-01-01 00:00 UTC: the server failed (500). Try again") == true)
    // Whole, where the window is too narrow for it.
    pilot.press("Enter")
    #expect(!pilot.hasWindow)
    #expect(
      pilot.said
        == "Sync, 2026-01-01 00:00 UTC: the server failed (500). Try again later: it goes on where it stopped. "
        + "Last complete: 2025-12-31 21:58 UTC.")

    // The next start knows.
    var next = Pilot(columns: 120, syncing: server)
    #expect(next.lines.last?.contains("No news for 2 hours: :problems shows why") == true)
    #expect(next.said == nil)
    next.press(":")
    next.type("problems\n")
    #expect(next.windowRows.first?.contains("the server failed (500)") == true)

    server.answer(.complete)
    next.press("q", "C-r")
    #expect(next.said == "Nothing new.")
    next.press(":")
    next.type("problems\n")
    #expect(next.said == "Every file was read without a problem." && !next.hasWindow)
  }

  @Test func whatCameBeforeItIsSaid() {
    var pilot = Pilot(columns: 160, syncing: server)
    server.answer(.failed(.timedOut), posts: 2)
    pilot.press("C-r")
    #expect(
      pilot.said
        == "2 posts came; then the server took too long to answer. Try again later: it goes on where it stopped.")
  }

  @Test func offlineIsCalm() {
    var pilot = Pilot(columns: 100, syncing: server)
    server.answer(.failed(.offline))
    pilot.press("C-r")
    #expect(pilot.said == "Offline; last looked for news 2 hours ago." && !pilot.saysError)
    pilot.press(":")
    pilot.type("problems\n")
    #expect(pilot.said == "Every file was read without a problem.")
    let next = Pilot(columns: 100, syncing: server)
    #expect(next.lines.last?.contains("Offline; last looked for news 2 hours ago") == true)
    #expect(!next.saysError)
  }

  @Test func aFullDiskHasItsSentence() {
    var pilot = Pilot(columns: 160, syncing: server)
    server.answer(.problem(Problem(.file(.locked), file: "posts")))
    pilot.press("C-r")
    #expect(pilot.said?.hasPrefix("No news: posts: ") == true && pilot.saysError)
  }

  /// The remark on the last sync is there where there is room, until the next key.
  @Test func theLastSyncIsToldWhereNothingElseIs() {
    var pilot = Pilot(syncing: server)
    #expect(pilot.lines.last?.contains("Post 1 of 4 · Last looked for news 2 hours ago") == true)
    #expect(pilot.lines.last?.contains("? help") == true)
    pilot.press("j")
    #expect(pilot.lines.last?.contains("Last looked") == false)
    for columns in [20, 30, 45] {
      let narrow = Pilot(columns: columns, syncing: server)
      #expect(narrow.lines.last?.contains("Post 1") == true, "\(narrow.text)")
    }
    for (seconds, words) in [
      (0, "just now"), (59, "just now"), (60, "1 minute ago"), (3599, "59 minutes ago"), (3600, "1 hour ago"),
      (86_400, "1 day ago"), (864_000, "10 days ago"), (-50, "just now"),
    ] as [(Int64, String)] {
      let pilot = Pilot(syncing: PilotSyncing(lookedAt: seconds))
      #expect(pilot.lines.last?.contains("Last looked for news \(words)") == true, "\(seconds): \(pilot.text)")
    }
  }
}
