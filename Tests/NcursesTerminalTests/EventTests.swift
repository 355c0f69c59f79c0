import PtyTestSupport
import Testing

@Suite struct EventTests {
  @Test func keysArrive() throws {
    let session = try PtySession(PtySession.product("terminal-probe"), ["events"])
    try session.waitFor("1 ready 80×24")
    session.send("j")
    try session.waitFor("2 key j")
    session.send(.up)
    try session.waitFor("3 key Up")
    session.send(.function(10))
    #expect(try session.waitForExit() == .exited(0))
    #expect(!session.screen.isAlternateScreen)
  }
}
