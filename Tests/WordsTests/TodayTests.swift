import Blog
import Testing

@testable import Words

/// Moments as people say them who read today.
struct TodayTests {
  private func said(_ moment: String, at now: String, _ language: Language = .english) throws -> [String] {
    let (moment, now) = (try #require(Timestamp(moment)), try #require(Timestamp(now)))
    return Today.$ofTask.withValue(now) {
      Language.$ofTask.withValue(language) { [moment.recentMoment, moment.recentDay] }
    }
  }

  @Test(arguments: [
    ("2026-11-30T09:05:00+02:00", "2026-11-30T21:59:59Z", ["today 09:05", "today"]),
    // In the writer's zone midnight has passed.
    ("2026-11-30T09:05:00+02:00", "2026-11-30T22:00:00Z", ["yesterday 09:05", "yesterday"]),
    ("2026-11-30T23:30:00-05:00", "2026-12-01T04:31:00Z", ["today 23:30", "today"]),
    ("2026-11-30T00:00:00Z", "2026-12-02T00:00:00Z", ["2026-11-30 00:00", "2026-11-30"]),
    // A clock that is ahead, and years before all clocks.
    ("2026-12-03T08:00:00Z", "2026-12-02T00:00:00Z", ["2026-12-03 08:00", "2026-12-03"]),
    ("1969-12-31T23:00:00Z", "1970-01-01T00:10:00Z", ["yesterday 23:00", "yesterday"]),
    ("1969-12-30T23:00:00Z", "1969-12-31T01:00:00Z", ["yesterday 23:00", "yesterday"]),
  ])
  func inEnglish(moment: String, now: String, words: [String]) throws { #expect(try said(moment, at: now) == words) }

  @Test(arguments: [
    ("2026-11-30T14:02:00+02:00", ["tänään 14.02", "tänään"]), ("2026-11-29T14:02:00+02:00", ["eilen 14.02", "eilen"]),
    ("2026-11-28T09:02:00+02:00", ["28.11.2026 klo 9.02", "28.11.2026"]),
  ])
  func inFinnish(moment: String, words: [String]) throws {
    #expect(try said(moment, at: "2026-11-30T15:00:00+02:00", .finnish) == words)
  }
}
