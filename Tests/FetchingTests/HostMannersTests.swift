import Foundation
import LoopbackServer
import SeededRandom
import Testing

@testable import Fetching

@Suite struct HostMannersTests {
  private let now = 1_796_000_000.0
  private var random = SeededGenerator(seed: 7)

  @Test func twoASecond() {
    var manners = HostManners()
    let turns = (0..<5).map { _ in manners.takeTurn("Blog.example", now: now) - now }
    #expect(turns == [0, 0.5, 1, 1.5, 2])
    #expect(manners.takeTurn("blog.EXAMPLE", now: now + 60) == now + 60)
    #expect(manners.takeTurn("other.example", now: now) == now)
  }

  @Test mutating func whatAServerAsksIsDone() {
    let cases: [(String, Double)] = [
      ("120", 120), (" 7 ", 7), ("0", 1), ("99999999999999999999999", HostManners.longestPause),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 1), ("Sunday, 06-Nov-94 08:49:37 GMT", 1), ("Sun Nov  6 08:49:37 1994", 1),
      ("Fri, 31 Dec 9999 23:59:59 GMT", HostManners.longestPause),
    ]
    for (text, wait) in cases {
      var manners = HostManners()
      let until = manners.turnedAway("a", retryAfter: text, now: now, using: &random)
      #expect(until == now + wait, "\(text)")
      #expect(manners.pausedUntil("A", now: now) == until)
      #expect(manners.pausedUntil("a", now: until) == nil)
      #expect(manners.takeTurn("a", now: now) == until)
    }
  }

  @Test mutating func aDateIsByTheServersClock() {
    let date = "Sun, 06 Nov 1994 08:49:37 GMT"
    var manners = HostManners()
    // The server's clock stands in 1994: it means in 100 seconds.
    let until = manners.turnedAway("a", retryAfter: date, serverDate: 784_111_677, now: now, using: &random)
    #expect(until == now + 100)
    #expect(manners.turnedAway("b", retryAfter: date, now: 784_111_737, using: &random) == 784_111_777)
  }

  @Test(arguments: [nil, "soon", "-5", "1.5", "12 minutes", ""]) func withoutATimeThePausesGrow(retryAfter: String?) {
    var random = SeededGenerator(seed: 11)
    var manners = HostManners()
    var time = now
    for pause in [60.0, 300, 1800, 7200, 43200, 43200, 43200] {
      let until = manners.turnedAway("a", retryAfter: retryAfter, now: time, using: &random)
      #expect((pause...pause * 1.25).contains(until - time))
      time = until
    }
    manners.answered("a")
    let until = manners.turnedAway("a", retryAfter: nil, now: time, using: &random)
    #expect((60...75).contains(until - time))
  }

  @Test(arguments: [
    "120", "Sun, 06 Nov 1994 08:51:37 GMT", "Sunday, 06-Nov-94 08:51:37 GMT", "Sun Nov  6 08:51:37 1994",
  ])
  func anAnswerHasAllThatIsNeeded(retryAfter: String) throws {
    let server = try LoopbackServer { _ in
      .answer(
        "", status: "429 Too Many Requests",
        headers: ["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: \(retryAfter)"])
    }
    defer { server.stop() }
    let answer = try CurlClient.forTests().get(server.url())
    var random = SeededGenerator(seed: 1)
    var manners = HostManners()
    let until = manners.turnedAway(
      "127.0.0.1", retryAfter: answer.headers["retry-after"], serverDate: answer.date.map(Double.init), now: now,
      using: &random)
    #expect(answer.status == 429)
    #expect(until == now + 120)
  }

  @Test mutating func pausesDiffer() {
    let waits = (0..<20).map { _ in
      var manners = HostManners()
      return manners.turnedAway("a", retryAfter: nil, now: now, using: &random)
    }
    #expect(Set(waits).count == 20)
  }

  @Test mutating func twoAnswersAtOnceDoNotShortenThePause() {
    var manners = HostManners()
    manners.turnedAway("a", retryAfter: "600", now: now, using: &random)
    manners.turnedAway("a", retryAfter: "10", now: now, using: &random)
    #expect(manners.pausedUntil("a", now: now) == now + 600)
  }

  @Test mutating func restartingIsNoWayToAskSooner() throws {
    var manners = HostManners()
    manners.turnedAway("a", retryAfter: "600", now: now, using: &random)
    manners.turnedAway("b", retryAfter: nil, now: now, using: &random)
    _ = manners.takeTurn("c", now: now)
    var again = try JSONDecoder().decode(HostManners.self, from: JSONEncoder().encode(manners))
    #expect(again == manners)
    #expect(again.takeTurn("a", now: now) == now + 600)
  }

  @Test mutating func aWrongClockHoldsNobodyForYears() {
    var manners = HostManners()
    manners.turnedAway("a", retryAfter: "600", now: now + 1e9, using: &random)
    _ = manners.takeTurn("b", now: now + 1e9)
    #expect(manners.pausedUntil("a", now: now) == now + HostManners.longestPause)
    #expect(manners.takeTurn("b", now: now) <= now + HostManners.longestPause)
  }

  @Test mutating func whatIsOverIsForgotten() {
    var manners = HostManners()
    for number in 0..<100 { _ = manners.takeTurn("\(number).example", now: now) }
    manners.turnedAway("a", retryAfter: "600", now: now, using: &random)
    manners.forgetOld(now: now + 601)
    // It still counts how often it was turned away.
    let until = manners.turnedAway("a", retryAfter: nil, now: now + 601, using: &random)
    #expect(until >= now + 601 + 300)
    manners.forgetOld(now: now + 1e7)
    #expect(manners == HostManners())
  }
}
