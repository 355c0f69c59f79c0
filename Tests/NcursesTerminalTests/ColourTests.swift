import PtyTestSupport
import Screen
import Testing

@testable import NcursesTerminal
@testable import terminal_probe

/// Each kind of terminal gets the colours that it has, and no other.
@Suite struct ColourTests {
  /// The probe in a terminal of this kind; entries that a small system may lack are compiled here.
  private func session(term: String, noColour: Bool = false, theme: Theme = .usual, _ body: (PtySession) throws -> Void)
    throws
  {
    let terminals = try ProbeTerminals()
    let session = try probe(
      "frames", "77",
      environment: [
        "TERM": term, "TERMINFO": terminals.database, "NO_COLOR": noColour ? "1" : nil, "PROBE_THEMES": theme.name,
      ])
    try withExtendedLifetime(terminals) { try body(session) }
  }

  /// Attributes are compared where the terminfo entry has them: "linux" and "screen" know no italics, and ncurses
  /// leaves out what an entry says not to mix with colours.
  private static let kinds: [(String, Ability)] = [
    ("vt100", Ability(depth: .none, attributes: [.bold, .underline, .reverse], hidesCursor: false)),
    ("xterm", Ability(depth: .eight)),
    ("linux", Ability(depth: .eight, attributes: [.reverse])),
    ("screen", Ability(depth: .eight, attributes: [.bold, .underline])),
    ("tmux-256color", Ability(depth: .indexed)),
    ("probe-16color", Ability(depth: .sixteen)),
    ("probe-direct", Ability(depth: .direct)),
  ]

  @Test(arguments: kinds.map(\.0))
  func framesAppear(term: String) throws {
    let ability = try #require(Self.kinds.first { $0.0 == term }?.1)
    try session(term: term) { session in
      try press(session, ability)
      if ability.depth == .none { #expect(Self.colours(session).isEmpty) }
    }
  }

  /// Every theme in every number of colours, cell by cell.
  @Test(arguments: Theme.shipped, ["xterm", "probe-16color", "xterm-256color", "probe-direct"])
  func themesAppear(theme: Theme, term: String) throws {
    let depths: [String: ColourDepth] = ["xterm": .eight, "probe-16color": .sixteen, "probe-direct": .direct]
    try session(term: term, theme: theme) { session in
      try press(session, Ability(depth: depths[term] ?? .indexed, theme: theme), frames: 5)
      if theme == .mono { #expect(Self.colours(session).isEmpty) }
    }
  }

  @Test func personWantsNoColour() throws {
    try session(term: "xterm-256color", noColour: true) { session in
      try press(session, Ability(depth: .none))
      #expect(Self.colours(session).isEmpty)
    }
  }

  private func press(_ session: PtySession, _ ability: Ability, frames count: Int = 20) throws {
    var frames = RandomFrames(seed: 77, size: Size(columns: 80, rows: 24))
    for _ in 0..<count {
      try session.expect(frames.frame, ability)
      session.send("n")
      frames.advance()
    }
  }

  /// The parameters of every SGR sequence that sets a colour.
  private static func colours(_ session: PtySession) -> Set<String> {
    let text = String(decoding: session.rawOutput, as: UTF8.self)
    let sequences = text.matches(of: /\u{1B}\[([0-9;:]*)m/).map { String($0.output.1) }
    return Set(sequences.filter { $0.contains(/(^|;)(3[0-8]|4[0-8]|9[0-7]|10[0-7])($|;)/) })
  }
}
