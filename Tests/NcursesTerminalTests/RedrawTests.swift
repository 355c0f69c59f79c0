import PtyTestSupport
import Screen
import Testing

@testable import terminal_probe

/// C-l is for a terminal that somebody else has used.
@Suite struct RedrawTests {
  @Test func everyModeIsSetAgain() throws {
    let session = try probe("events")
    try session.waitFor("1 ready")
    let modes = session.lineModes
    session.interfere(
      "\u{1B}[?1049l\u{1B}[?1000l\u{1B}[?1006l\u{1B}[?2004l\u{1B}[?1l\u{1B}>\u{1B}[?7l\u{1B}[31;7mmess\u{1B}[4h")
    try session.waitUntil("the mess") { !$0.isAlternateScreen && !$0.reportsMouse }
    session.send(.control("l"))
    let screen = try session.waitUntil("everything") {
      $0.isAlternateScreen && $0.reportsMouse && $0.contains("2 key C-l")
    }
    #expect(screen.lines.prefix(4) == ["events 2", "1 ready 80×24", "2 key C-l", ""])
    #expect(screen.cells.allSatisfy { $0.foreground == .standard && !$0.attributes.contains(.reverse) })
    #expect(session.lineModes == modes)
    let sent = String(decoding: session.rawOutput, as: UTF8.self)
    #expect(sent.split(separator: "mess").last?.contains("\u{1B}[?2004h") == true)
    session.send(.function(10))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.lineModes == session.initialLineModes)
    #expect(!session.screen.isAlternateScreen)
  }
}
