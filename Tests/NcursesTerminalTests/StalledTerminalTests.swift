import Glibc
import PtyTestSupport
import Screen
import Testing

@testable import terminal_probe

/// A terminal that does not read stops nothing but the picture.
@Suite struct StalledTerminalTests {
  private func ready() throws -> (PtySession, TemporaryFile) {
    let log = try TemporaryFile()
    let session = try probe("events", log.path)
    try session.waitFor("1 ready")
    return (session, log)
  }

  private func isLogged(_ line: String, in log: TemporaryFile, _ session: PtySession) throws -> Bool {
    try session.waitUnread { try log.lines().contains(line) }
  }

  @Test func keysAreTakenAndThePictureIsRightAfterwards() throws {
    let (session, log) = try ready()
    session.fillOutput()
    for key in "abcdefgh" {
      session.sendUnread("\(key)")
      #expect(try isLogged("key \(key)", in: log, session))
    }
    let screen = try session.waitFor("9 key h")
    #expect(
      screen.lines.prefix(10)
        == ["events 9", "1 ready 80×24"] + "abcdefgh".enumerated().map { "\($0.offset + 2) key \($0.element)" })
    session.send(.function(10))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.lineModes == session.initialLineModes)
    #expect(!session.screen.isAlternateScreen)
  }

  /// Frames of every kind, drawn while the terminal reads now and then.
  @Test(arguments: [1, 2, 3] as [UInt64]) func randomFrames(seed: UInt64) throws {
    let session = try probe("frames", String(seed), columns: 120, rows: 40)
    var frames = RandomFrames(seed: seed, size: Size(columns: 120, rows: 40))
    for round in 0..<10 {
      try session.expect(frames.frame)
      session.fillOutput()
      for _ in 0...round {
        session.sendUnread("n")
        frames.advance()
      }
    }
    try session.expect(frames.frame)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func events(number: Int32) throws {
    let (session, _) = try ready()
    session.fillOutput()
    session.signal(number)
    #expect(session.waitForExitUnread(timeout: .seconds(5)) == .exited(0))
    #expect(session.lineModes == session.initialLineModes)
    #expect(!session.screen.isAlternateScreen && !session.screen.reportsMouse)
  }

  @Test(arguments: [SIGABRT, SIGSEGV, SIGUSR1]) func fatalSignals(number: Int32) throws {
    let (session, _) = try ready()
    session.fillOutput()
    session.signal(number)
    #expect(session.waitForExitUnread(timeout: .seconds(5)) == .killed(signal: number))
    #expect(session.lineModes == session.initialLineModes)
    #expect(!session.screen.isAlternateScreen)
  }

  @Test func stoppedOutput() throws {
    let (session, log) = try ready()
    session.stopOutput()
    session.sendUnread("a")
    #expect(try isLogged("key a", in: log, session))
    session.sendUnread("b")
    #expect(try isLogged("key b", in: log, session))
    session.startOutput()
    try session.waitFor("3 key b")
    session.stopOutput()
    session.signal(SIGTERM)
    #expect(session.waitForExitUnread(timeout: .seconds(5)) == .exited(0))
    #expect(session.lineModes == session.initialLineModes)
  }

  /// Given away and taken again while nobody reads; more than once.
  @Test func suspendedAndResumed() throws {
    let (session, log) = try ready()
    for _ in 0..<2 {
      session.fillOutput()
      session.sendUnread("\u{1A}")
    }
    #expect(try session.waitUnread { try log.lines().count { $0 == "resumed" } == 2 })
    session.sendUnread("x")
    #expect(try isLogged("key x", in: log, session))
    let screen = try session.waitFor("6 key x")
    #expect(screen.isAlternateScreen && screen.lines[1] == "1 ready 80×24")
    #expect(!session.lineModes.isCanonical)
  }

  /// What the limit on file sizes says to files, it does not say to a picture.
  @Test(arguments: ["0", "1", "100", "100000"]) func limitOnFileSizes(limit: String) throws {
    let session = try PtySession(
      "sh", ["-c", "trap '' XFSZ; ulimit -f \(limit); exec \(PtySession.product("terminal-probe")) frames 5"],
      columns: 200, rows: 50)
    var frames = RandomFrames(seed: 5, size: Size(columns: 200, rows: 50))
    for _ in 0..<10 {
      try session.expect(frames.frame)
      session.send("n")
      frames.advance()
    }
  }

  @Test func limitThatComesAndGoes() throws {
    let session = try probe("frames", "6", columns: 200, rows: 50)
    var frames = RandomFrames(seed: 6, size: Size(columns: 200, rows: 50))
    for limit in [1 << 20, 0, .max, 4096, 1 << 30, 0, .max] as [UInt] {
      try session.expect(frames.frame)
      session.limitFileSize(limit)
      session.send("n")
      frames.advance()
    }
    try session.expect(frames.frame)
  }

  /// More than any pipe holds.
  @Test func hugeWindow() throws {
    let size = Size(columns: 900, rows: 200)
    let session = try probe("frames", "8", columns: size.columns, rows: size.rows)
    try session.expect(RandomFrames(seed: 8, size: size).frame)
  }
}
