import Glibc
import PtyTestSupport
import Testing

/// A signal and a key that are there at the same moment: what one of them reads the other does not wait for.
struct KeyWithSignalTests {
  @Test(
    arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT], ["x", "\u{1B}", "\u{F}", "a longer text", "\u{1B}[200~cut paste"])
  func theEndIsNotMissed(signal: Int32, typed: String) throws {
    let log = try TemporaryFile()
    let session = try probe("events", log.path)
    try session.waitFor("ready")
    // Nothing is looked at before both are there.
    session.signal(SIGSTOP)
    session.send(typed)
    session.signal(signal)
    session.signal(SIGCONT)
    #expect(try session.waitForExit() == .exited(0))
    #expect(try log.lines().contains(signal == SIGHUP ? "hang-up" : "terminate"))
  }
}
