import Blog
import Reader
import ReaderTestSupport
import Testing
import Words

/// `[sync] every`: the reader looks for news by itself.
@Suite struct SyncByItselfTests {
  /// Half an hour goes by for the machine as for the server's port.
  private func pass(_ seconds: Int, _ pilot: inout Pilot, _ server: PilotSyncing) {
    server.remember { $0.now = Timestamp(seconds: $0.now.seconds + Int64(seconds)) }
    pilot.pass(.seconds(seconds))
  }

  @Test func theKeptTimeCountsOverRestarts() {
    let server = PilotSyncing(lookedAt: 1000, every: 1800)
    var pilot = Pilot(syncing: server)
    #expect(server.count == 0)
    pass(799, &pilot, server)
    #expect(server.count == 0)
    server.answer(.complete, posts: 1)
    pass(2, &pilot, server)
    #expect(server.count == 1 && pilot.said == "News: 1 post.")
    pilot.press("j")
    server.answer(.complete)
    pass(1801, &pilot, server)
    #expect(server.count == 2 && pilot.said == nil, "quiet where nothing came")
    // Longer ago than that: at the start, beside the first picture.
    let late = PilotSyncing(lookedAt: 1801, every: 1800)
    late.answer(.complete, comments: 2)
    let next = Pilot(syncing: late)
    #expect(late.count == 1 && next.said == "News: 2 comments." && next.listed == nil)
  }

  @Test func anotherProgramMayHaveLooked() {
    let server = PilotSyncing(lookedAt: 1700, every: 1800)
    var pilot = Pilot(syncing: server)
    // As cron does.
    server.remember { $0.lastSuccess = Timestamp(seconds: $0.now.seconds + 50) }
    pass(101, &pilot, server)
    #expect(server.count == 0 && server.learned == 2)
    pass(1751, &pilot, server)
    #expect(server.count == 1)
  }

  @Test func neverWithoutTheSettingAndNeverWhileTheServerWantsToBeLeftAlone() {
    let off = PilotSyncing(lookedAt: 1_000_000)
    var pilot = Pilot(syncing: off)
    pass(100_000, &pilot, off)
    #expect(off.count == 0)
    let paused = PilotSyncing(lookedAt: 1_000_000, every: 60)
    paused.remember { $0.pausedUntil = Timestamp(seconds: $0.now.seconds + 7200) }
    var other = Pilot(syncing: paused)
    pass(7199, &other, paused)
    #expect(paused.count == 0)
    pass(2, &other, paused)
    #expect(paused.count == 1)
  }

  @Test func offlineIsQuietAndAFaultIsSaidOnce() {
    let server = PilotSyncing(lookedAt: 1801, every: 1800)
    server.answer(.failed(.offline))
    var pilot = Pilot(columns: 120, syncing: server)
    #expect(server.count == 1 && pilot.said == nil)
    server.answer(.failed(.notFound))
    pass(1801, &pilot, server)
    #expect(
      server.count == 2 && pilot.said?.hasPrefix("No news: the server has nothing at this address (404).") == true)
    pilot.press("j")
    pass(1801, &pilot, server)
    #expect(server.count == 3 && pilot.said == nil)
    server.answer(.failed(.gone))
    pass(1801, &pilot, server)
    #expect(pilot.said?.contains("(410)") == true)
  }

  /// Somebody else's sync goes on: its news are seen here, and the next look is not at once.
  @Test func besideAnotherProgramsSyncItWaits() {
    let server = PilotSyncing(lookedAt: 1801, every: 1800)
    server.answer(.refused(.taken(folder: "/blog", process: 3)))
    var pilot = Pilot(syncing: server)
    #expect(server.count == 1 && pilot.said == nil)
    pass(59, &pilot, server)
    #expect(server.count == 1)
    pass(2, &pilot, server)
    #expect(server.count == 2)
  }

  @Test func whoAsksMeanwhileIsTold() {
    let server = PilotSyncing(lookedAt: 1000, every: 1800)
    var pilot = Pilot(syncing: server)
    pilot.isServerHeld = true
    pass(801, &pilot, server)
    pilot.answerOnce()
    pilot.press("C-r")
    #expect(pilot.said?.hasPrefix("Looking for news already") == true, "\(pilot.text)")
    server.answer(.complete)
    pilot.answer()
    #expect(pilot.said == "Nothing new." && server.count == 1)
  }
}
