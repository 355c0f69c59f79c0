import Glibc
import PtyTestSupport
import Screen
import Testing

@testable import NcursesTerminal
@testable import terminal_probe

/// Light or dark: the terminal is asked, and nobody waits for the answer.
@Suite struct BackgroundTests {
  private static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"
  private static let attributes = "\u{1B}[?62;22c"
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let black = "\u{1B}]11;rgb:0000/0000/0000\u{7}"

  private static func questions(_ session: PtySession) -> Int {
    String(decoding: session.rawOutput, as: UTF8.self).components(of: question)
  }

  private func frames(
    _ themes: String = "dark light", _ environment: [String: String?] = [:]
  ) throws -> (PtySession, Frame) {
    let session = try probe("frames", "5", environment: environment.merging(["PROBE_THEMES": themes]) { $1 })
    return (session, RandomFrames(seed: 5, size: Size(columns: 80, rows: 24)).frame)
  }

  private func quit(_ session: PtySession) throws {
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}[?2031l"))
  }

  @Test func theFirstFrameWaitsForNothing() throws {
    let (session, frame) = try frames()
    try session.expect(frame, Ability(theme: .dark))
    #expect(Self.questions(session) == 1)
    session.send(Self.white + Self.attributes)
    try session.expect(frame, Ability(theme: .light))
    try quit(session)
  }

  /// One that does not know the question, and one that knows nothing.
  @Test(arguments: ["\u{1B}[?1;2c", ""]) func withoutAnAnswerItStaysDark(answer: String) throws {
    let (session, frame) = try frames()
    session.send(answer)
    try session.expect(frame, Ability(theme: .dark))
    try quit(session)
  }

  @Test func theEnvironmentGuesses() throws {
    let (session, frame) = try frames("dark light", ["COLORFGBG": "0;default;15"])
    try session.expect(frame, Ability(theme: .light))
    session.send(Self.black + Self.attributes)
    try session.expect(frame, Ability(theme: .dark))
    try quit(session)
  }

  /// A change is told; the colour that the terminal has then says more than what is preferred.
  @Test func changesAreFollowed() throws {
    let (session, frame) = try frames()
    session.send("\u{1B}[?997;2n")
    try session.expect(frame, Ability(theme: .light))
    session.send(Self.black + Self.attributes)
    try session.expect(frame, Ability(theme: .dark))
    session.send("\u{1B}[?997;2n")
    try session.waitForOutput("a second question") { _ in Self.questions(session) == 2 }
    session.send(Self.white + Self.attributes)
    try session.expect(frame, Ability(theme: .light))
    try quit(session)
  }

  /// Where it does not matter, and where a console would print it.
  @Test(arguments: [("dark", "xterm-256color"), ("dark light", "linux")])
  func nobodyIsAskedInVain(themes: String, term: String) throws {
    let (session, _) = try frames(themes, ["TERM": term])
    session.send("n")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(Self.questions(session) == 0)
    #expect(!String(decoding: session.rawOutput, as: UTF8.self).contains("2031"))
  }

  /// Keys before, between and behind the answer are keys, and nothing else is.
  @Test func answersAreNoKeys() throws {
    let session = try probe("events", environment: ["PROBE_THEMES": "dark light"])
    try session.waitFor("1 ready")
    session.send("a" + Self.white + "b" + Self.attributes + "c\u{1B}[?997;1n\u{1B}]11;rgb:00/00/00\u{1B}\\" + "d")
    try session.expectEvents(["key a", "key b", "key c", "key d"])
    try session.waitUntil("the dark theme") { $0.cell(of: "key")?.background == .indexed(234) }
  }

  /// Who leaves at once takes the answer along: the next program would read it.
  @Test func theAnswerIsNotLeftToTheNextProgram() throws {
    let session = try PtySession(
      "sh",
      [
        "-c", "\"$0\" frames 5; stty -icanon min 0 time 3; printf left; head -c 1 | od -c",
        PtySession.product("terminal-probe"),
      ],
      environment: ["PROBE_THEMES": "dark light"])
    try session.waitForOutput("the question") { _ in Self.questions(session) == 1 }
    session.send("q")
    try session.waitForOutput("the way back") { String(decoding: $0, as: UTF8.self).contains("\u{1B}[?2031l") }
    session.send(Self.white + Self.attributes)
    _ = try session.waitForExit()
    let rest = String(decoding: session.rawOutput, as: UTF8.self).split(separator: "left").last ?? ""
    #expect(rest.contains("0000000") && !rest.contains("033"), "\(rest)")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
