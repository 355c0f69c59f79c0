import Testing

@testable import Reader

@Suite struct OpeningPatienceTests {
  private let start = ContinuousClock.now

  @Test func aPostThatComesSoonIsWaitedFor() {
    var patience = OpeningPatience()
    #expect(patience.holds(isOpening: false, at: start) == nil)
    #expect(patience.holds(isOpening: true, at: start) == start + OpeningPatience.length)
    #expect(patience.holds(isOpening: false, at: start + .milliseconds(3)) == nil)
  }

  @Test func aPostThatDoesNotComeIsSaidToBeOnItsWay() {
    var patience = OpeningPatience()
    let end = start + OpeningPatience.length
    for wait in 0..<30 { #expect(patience.holds(isOpening: true, at: start + .milliseconds(wait)) == end) }
    // From then on every frame is due, however long it takes.
    for wait in 30..<90 { #expect(patience.holds(isOpening: true, at: start + .milliseconds(wait)) == nil) }
  }

  @Test func theNextPostIsWaitedForAnew() {
    var patience = OpeningPatience()
    _ = patience.holds(isOpening: true, at: start)
    _ = patience.holds(isOpening: false, at: start + .milliseconds(40))
    let later = start + .milliseconds(50)
    #expect(patience.holds(isOpening: true, at: later) == later + OpeningPatience.length)
  }
}
