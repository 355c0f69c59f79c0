import PtyTestSupport
import Testing

@testable import NcursesTerminal

/// Where there is no terminal to take, the error says why.
@Suite struct TakingTests {
  @Test(arguments: [
    ("dumb", "tooSimple"), ("no-such-terminal", "unknownTerm"), ("", "termUnset"), ("\u{1B}]0;x\u{7}", "unknownTerm"),
  ])
  func unusable(term: String, error: String) throws {
    let session = try probe(environment: ["TERM": term])
    #expect(try session.waitForExit() == .exited(1))
    #expect(session.screen.text.replacing("\n", with: "").contains(error))
    #expect(session.controlFunctions.isSubset(of: ["C0 0D", "C0 0A"]))
    #expect(session.lineModes == session.initialLineModes)
  }

  @Test func pipes() throws {
    for (redirection, stream) in [("</dev/null", "input"), ("| cat", "output")] {
      let session = try PtySession("sh", ["-c", "\(PtySession.product("terminal-probe")) \(redirection)"])
      #expect(try session.waitForExit() != .killed(signal: 6))
      #expect(session.screen.contains("notATerminal(NcursesTerminal.TerminalError.Stream.\(stream))"))
    }
  }

  @Test func modes() throws {
    let session = try probe("events")
    try session.waitFor("1 ready")
    let modes = session.lineModes
    #expect(!modes.isCanonical && !modes.echoes && !modes.sendsSignals && !modes.hasFlowControl)
    #expect(session.screen.isAlternateScreen)
    #expect(session.controlFunctions.isSuperset(of: ["CSI ?2004h", "CSI ?1000h", "CSI ?1006h", "CSI ?1049h"]))
  }

  /// A variable that an old shell left behind says nothing about the window.
  @Test func sizeComesFromTheWindow() throws {
    let session = try probe("events", environment: ["LINES": "7", "COLUMNS": "30"], columns: 91, rows: 17)
    try session.waitFor("1 ready 91×17")
  }

  /// Locale not installed: characters still arrive and appear.
  @Test(arguments: ["fi_FI.UTF-8", "C", "en_US.ISO-8859-1"])
  func locales(name: String) throws {
    let session = try probe("events", environment: ["LANG": name, "LC_ALL": nil])
    try session.waitFor("1 ready 80×24")
    session.send("ä字")
    try session.waitFor("3 key 字")
  }
}
