import PtyTestSupport
import Screen
import Testing

@testable import NcursesTerminal
@testable import terminal_probe

/// Deleted text is struck out where the terminal can, and only that.
struct StrikeTests {
  private static let struck: PtyCell.Attributes = [.bold, .italic, .underline, .reverse, .strikethrough]

  private func show(_ term: String, _ seed: UInt64, _ ability: Ability, _ environment: [String: String?] = [:]) throws
    -> PtySession
  {
    let size = Size(columns: 70, rows: 16)
    let session = try probe(
      "frames", String(seed), environment: ["TERM": term].merging(environment) { $1 }, columns: size.columns,
      rows: size.rows)
    var frames = RandomFrames(seed: seed, size: size)
    for step in 0..<40 {
      try session.expect(frames.frame, ability)
      session.send(step % 13 == 5 ? "r" : "n")
      if step % 13 != 5 { frames.advance() }
    }
    return session
  }

  /// Through scrolling and single changes, with addresses and without.
  @Test(arguments: ["xterm-256color", "tmux-256color"], ["0", "1"])
  func everyCellIsStruckAsTheFrameSays(_ term: String, _ links: String) throws {
    let session = try show(term, 31, Ability(attributes: Self.struck), ["LUKIJA_HYPERLINKS": links])
    #expect(session.rawOutput.contains(sequence: "\u{1B}[9m"))
  }

  @Test(
    arguments: [
      ("screen-256color", Ability(depth: .indexed, attributes: [.bold, .underline, .strikethrough]), [:]),
      ("vt100", Ability(depth: .none, attributes: [.strikethrough], hidesCursor: false), [:]),
      ("xterm-256color", Ability(depth: .none, attributes: [.strikethrough]), ["NO_COLOR": "1"]),
      ("xterm-256color", Ability(attributes: [.strikethrough]), ["TERM_PROGRAM": "Apple_Terminal"]),
    ] as [(String, Ability, [String: String?])])
  func othersGetNoStroke(_ term: String, _ ability: Ability, _ environment: [String: String?]) throws {
    let session = try probe("frames", "31", environment: ["TERM": term].merging(environment) { $1 })
    for _ in 0..<10 {
      try session.settle()
      session.send("n")
    }
    #expect(!session.rawOutput.contains(sequence: "\u{1B}[9m"))
  }
}

extension Collection where Element == UInt8 {
  fileprivate func contains(sequence: String) -> Bool { firstRange(of: Array(sequence.utf8)) != nil }
}
