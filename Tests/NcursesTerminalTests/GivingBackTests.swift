import Glibc
import PtyTestSupport
import Screen
import Testing

@testable import terminal_probe

/// However the program ends or pauses, the shell finds its terminal as it was.
@Suite struct GivingBackTests {
  private func ready(environment: [String: String?] = [:]) throws -> PtySession {
    let session = try probe("events", environment: environment)
    try session.waitFor("1 ready")
    return session
  }

  private func expectGivenBack(_ session: PtySession) {
    let screen = session.screen
    #expect(session.lineModes == session.initialLineModes)
    #expect(!screen.isAlternateScreen)
    #expect(screen.isCursorVisible)
    #expect(!screen.reportsMouse)
    let text = String(decoding: session.rawOutput, as: UTF8.self)
    for mode in ["2004", "1000", "1006", "1"] {
      let on = text.ranges(of: "\u{1B}[?\(mode)h").last?.lowerBound
      let off = text.ranges(of: "\u{1B}[?\(mode)l").last?.lowerBound
      #expect(on == nil || (off ?? text.startIndex) > (on ?? text.startIndex), "mode \(mode) stays on")
    }
    expectOrderGivenBack(session)
  }

  /// Terminals are asked to leave rows in their order while they are ours, and no longer.
  private func expectOrderGivenBack(_ session: PtySession) {
    let text = String(decoding: session.rawOutput, as: UTF8.self)
    let on = text.ranges(of: "\u{1B}[8l").last?.lowerBound
    let off = text.ranges(of: "\u{1B}[8h").last?.lowerBound
    #expect(on == nil || (off ?? text.startIndex) > (on ?? text.startIndex), "rows stay in their order")
  }

  @Test func leaving() throws {
    let session = try ready()
    session.send(.function(10))
    #expect(try session.waitForExit() == .exited(0))
    expectGivenBack(session)
    #expect(String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}[8l"))
  }

  /// exit() somewhere, without close().
  @Test func exiting() throws {
    let session = try ready()
    session.send(.function(8))
    #expect(try session.waitForExit() == .exited(3))
    expectGivenBack(session)
  }

  @Test(arguments: [7, 9, 11])
  func crashing(key: Int) throws {
    let session = try ready(environment: ["SWIFT_BACKTRACE": "enable=no"])
    session.send(.function(key))
    let signals = [7: [SIGABRT], 9: [SIGILL, SIGTRAP], 11: [SIGSEGV]][key] ?? []
    let status = try session.waitForExit()
    #expect(signals.map { .killed(signal: $0) }.contains(status))
    expectGivenBack(session)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGUSR1, SIGALRM])
  func signals(number: Int32) throws {
    let session = try ready()
    session.signal(number)
    let isEvent = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].contains(number)
    #expect(try session.waitForExit() == (isEvent ? .exited(0) : .killed(signal: number)))
    expectGivenBack(session)
  }

  @Test(arguments: ["vt100", "linux", "xterm", "screen"])
  func otherTerminals(term: String) throws {
    for (key, status) in [(10, PtySession.Status.exited(0)), (7, .killed(signal: SIGABRT))] {
      let session = try ready(environment: ["TERM": term])
      session.send("\u{1B}OA")
      try session.waitFor("2 key Up")
      session.send(.function(key))
      #expect(try session.waitForExit() == status)
      expectGivenBack(session)
    }
  }

  /// Without a second screen what was shown stays, but for the line that the shell goes on in.
  @Test(arguments: ["vt100", "linux"])
  func lastLineIsLeftClean(term: String) throws {
    let session = try probe("frames", "77", environment: ["TERM": term])
    var frames = RandomFrames(seed: 77, size: Size(columns: 80, rows: 24))
    while frames.frame.surface.lines.last?.isEmpty == true {
      session.send("n")
      frames.advance()
    }
    try session.waitUntil("text in the last line") { $0.lines.last?.isEmpty == false }
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    let screen = session.screen
    #expect(screen.cursor.column == 0)
    #expect(screen.lines[screen.cursor.row].isEmpty)
  }

  /// In a shell with job control: C-z, something else, fg.
  @Test func suspending() throws {
    let shell = try PtySession("sh", ["-i"], environment: ["PS1": "shell> ", "ENV": nil])
    try shell.waitFor("shell>")
    shell.send("\(PtySession.product("terminal-probe")) events\r")
    try shell.waitFor("1 ready 80×24")
    shell.send(.control("z"))
    try shell.waitUntil("the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    #expect(shell.lineModes == shell.initialLineModes)
    expectGivenBack(shell)
    shell.resize(columns: 70, rows: 20)
    shell.send("echo 4$((1+1))\r")
    try shell.waitFor("42")
    shell.send("fg\r")
    try shell.waitUntil("the program again") { $0.isAlternateScreen && $0.contains("resumed") }
    try shell.waitUntil("its events") { screen in
      screen.lines.prefix(5) == ["events 4", "1 ready 80×24", "2 key C-z", "3 resized 70×20", "4 resumed"]
    }
    #expect(!shell.lineModes.isCanonical)
    shell.send("j")
    try shell.waitFor("5 key j")
    shell.send(.function(10))
    try shell.waitUntil("the shell again") { screen in
      !screen.isAlternateScreen && screen.lines[screen.cursor.row].hasPrefix("shell>")
    }
    shell.send("exit\r")
    try shell.waitForExit()
    expectGivenBack(shell)
  }

  /// With nobody there to let it go on, the program is not stopped for ever.
  @Test func suspendingWithoutShell() throws {
    let session = try ready()
    session.send(.control("z"))
    try session.waitFor("3 resumed")
    #expect(session.screen.isAlternateScreen)
    session.signal(SIGTSTP)
    try session.waitFor("4 resumed")
  }

  /// SIGSTOP gives no chance to give anything back; the screen is whole afterwards.
  @Test func stoppedFromOutside() throws {
    let session = try ready()
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    let screen = try session.waitFor("2 resumed")
    #expect(screen.isAlternateScreen && screen.contains("1 ready"))
  }

  @Test func lending() throws {
    let session = try ready()
    session.send(.function(5))
    let lent = try session.waitFor("lent")
    #expect(!lent.isAlternateScreen)
    #expect(session.lineModes == session.initialLineModes)
    // C-c and C-\ are for whoever has the terminal now, and no wish that we end.
    session.send(.control("c"))
    session.send("\u{1C}")
    session.resize(columns: 60, rows: 12)
    session.send("a line\r")
    try session.waitUntil("the screen again") { screen in
      screen.isAlternateScreen
        && screen.lines.prefix(4) == ["events 3", "1 ready 80×24", "2 key F5", "3 resized 60×12"]
    }
    session.send("j")
    try session.waitFor("4 key j")
    session.send(.function(10))
    try session.waitForExit()
    expectGivenBack(session)
  }

  @Test func lendingToAnEditorThatIsKilled() throws {
    let session = try ready()
    session.send(.function(4))
    session.send("j")
    try session.waitFor("3 key j")
    // Nothing of the mess is left, in any cell.
    let screen = try session.waitUntil("the cursor") { $0.isCursorVisible }
    #expect(screen.lines.prefix(5) == ["events 3", "1 ready 80×24", "2 key F4", "3 key j", ""])
    #expect(screen.cells.allSatisfy { $0.foreground == .standard && !$0.attributes.contains(.reverse) })
    session.send(.function(10))
    try session.waitForExit()
    expectGivenBack(session)
  }

  /// C-z in the editor stops the editor and us together; the shell has the terminal then.
  @Test func stoppedWhileLent() throws {
    let shell = try PtySession("sh", ["-i"], environment: ["PS1": "shell> ", "ENV": nil])
    try shell.waitFor("shell>")
    shell.send("\(PtySession.product("terminal-probe")) events\r")
    try shell.waitFor("1 ready")
    shell.send(.function(5))
    try shell.waitFor("lent")
    shell.send(.control("z"))
    try shell.waitFor("Stopped")
    shell.send("fg\r")
    try shell.settle()
    shell.send("a line\r")
    try shell.waitUntil("the program again") { $0.isAlternateScreen && $0.contains("2 key F5") }
  }

  @Test func clipboard() throws {
    let session = try ready()
    session.send(.function(6))
    try session.waitForOutput("OSC 52") { output in
      // base64 -w0 <<< "copied “text”", without the line feed
      String(decoding: output, as: UTF8.self).contains("\u{1B}]52;c;Y29waWVkIOKAnHRleHTigJ0=\u{7}")
    }
  }
}
