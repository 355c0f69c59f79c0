import PtyTestSupport
import Testing

@testable import NcursesTerminal

/// Where there is no terminal to take, one sentence says why.
@Suite struct TakingTests {
  @Test(arguments: [
    ("dumb", "cannot place text on the screen"), ("no-such-terminal", "Nothing is known about the terminal"),
    ("", "TERM is not set"), ("\u{1B}]0;x\u{7}", "?]0;x?"),
  ])
  func unusable(term: String, sentence: String) throws {
    let session = try probe(environment: ["TERM": term])
    #expect(try session.waitForExit() == .exited(1))
    #expect(session.screen.text.replacing("\n", with: "").contains(sentence))
    #expect(session.controlFunctions.isSubset(of: ["C0 0D", "C0 0A"]))
    #expect(session.lineModes == session.initialLineModes)
  }

  @Test func pipes() throws {
    for (redirection, stream) in [("</dev/null", "Standard input"), ("| cat", "Standard output")] {
      let session = try PtySession("sh", ["-c", "\(PtySession.product("terminal-probe")) \(redirection)"])
      #expect(try session.waitForExit() != .killed(signal: 6))
      #expect(session.screen.contains("\(stream) is not a terminal"))
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
