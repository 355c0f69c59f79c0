import Glibc
import PtyTestSupport
import Testing

/// The instrument itself.
@Suite struct PtySessionTests {
  @Test func endings() throws {
    #expect(try PtySession("sh", ["-c", "exit 7"]).waitForExit() == .exited(7))
    #expect(try PtySession("sh", ["-c", "kill -TERM $$"]).waitForExit() == .killed(signal: SIGTERM))
    let session = try PtySession("cat")
    session.kill9()
    #expect(try session.waitForExit() == .killed(signal: SIGKILL))
    #expect(throws: PtyError.self) { try PtySession("/no/such/program") }
  }

  /// Nothing that was written just before the end is lost.
  @Test func lastWords() throws {
    let session = try PtySession("sh", ["-c", "seq 1 20000; printf 'the end'"])
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.contains("the end"))
    #expect(session.rawOutput.filter { $0 == 0x0A }.count == 20000)
  }

  @Test func looks() throws {
    let session = try PtySession(
      "printf", ["\\033]2;a title\\007a\\033[1;3;4;7;31mb\\033[0;38;5;200;48;2;1;2;3m字\\033[?25l"])
    try session.waitForExit()
    let screen = session.screen
    #expect(screen.title == "a title")
    #expect(!screen.isCursorVisible && !screen.isAlternateScreen)
    #expect(screen.lines[0] == "ab字")
    #expect(screen[0, 0] == PtyCell(text: "a"))
    #expect(screen[0, 1].attributes == [.bold, .italic, .underline, .reverse])
    #expect(screen[0, 1].foreground == .indexed(1))
    #expect(screen.cell(of: "字")?.foreground == .indexed(200))
    #expect(screen.cell(of: "字")?.background == .direct(0x010203))
    #expect(screen[0, 3].text.isEmpty)
    #expect(screen.cursor == (0, 4))
  }

  /// A program that reads late and writes much: neither side waits for the other.
  @Test func muchInBothDirections() throws {
    let session = try PtySession("sh", ["-c", "stty raw -echo; printf ready; exec cat"])
    try session.waitFor("ready")
    session.send([UInt8](repeating: 0x61, count: 200_000))
    try session.waitForOutput { $0.count { $0 == 0x61 } - 1 == 200_000 }
  }

  @Test func failuresShowTheScreen() throws {
    let session = try PtySession("sh", ["-c", "printf 'one line'; cat"])
    try session.waitFor("one line")
    let error = #expect(throws: PtyError.self) { try session.waitFor("another", timeout: .milliseconds(20)) }
    #expect(
      "\(error.map { "\($0)" } ?? "")".contains("Waited in vain for “another”; the program runs.\n|one line\n(80x24"))
    session.kill9()
    let end = #expect(throws: PtyError.self) { try session.waitFor("another") }
    #expect("\(end.map { "\($0)" } ?? "")".contains("killed(signal: 9)"))
  }

  @Test func settling() throws {
    let session = try PtySession("sh", ["-c", "i=0; while [ $i -lt 3000 ]; do i=$((i+1)); done; printf 'done'; cat"])
    #expect(try session.settle().contains("done"))
  }

  @Test func controlFunctions() {
    let bytes =
      Array("ä\u{1B}[1;31m字\u{1B}[?2004h\u{1B}]52;c;eA==\u{7}\u{1B}(B\u{1B}[22;0;0t\r\u{202E}\u{9B}".utf8) + [
        0xFF, 0x61,
      ]
    #expect(
      ControlFunctions.all(in: bytes) == [
        "CSI m", "CSI ?2004h", "OSC 52", "ESC (B", "CSI 22;0;0t", "C0 0D", "U+202E", "C1 9B", "invalid FF",
      ])
  }

  @Test func manySessions() throws {
    let sessions = try (0..<24).map { try PtySession("sh", ["-c", "printf 'number \($0)'; cat"]) }
    for (number, session) in sessions.enumerated() { try session.waitFor("number \(number)") }
  }
}
