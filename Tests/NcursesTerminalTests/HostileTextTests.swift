import Foundation
import PtyTestSupport
import Testing

/// Text that attacks terminals goes through a surface, and nothing of the attack reaches the terminal.
@Suite struct HostileTextTests {
  /// What ncurses and TerminalModes send on xterm-256color; no text may add to it.
  static let ours: Set<String> = [
    "C0 0D", "C0 0A", "C0 08", "C0 09", "CSI H", "CSI J", "CSI K", "CSI m", "CSI d", "CSI G", "CSI A", "CSI B", "CSI C",
    "CSI D", "CSI X", "CSI b", "CSI r", "CSI @", "CSI P", "CSI L", "CSI M", "CSI S", "CSI T", "CSI 4l", "CSI 8l",
    "CSI 8h", "CSI ?1h",
    "CSI ?1l", "CSI ?7h", "CSI ?7l", "CSI ?12l", "CSI ?25h", "CSI ?12;25h", "CSI ?25l", "CSI ?1049h", "CSI ?1049l",
    "CSI 22;0;0t",
    "CSI 23;0;0t", "CSI ?2004h", "CSI ?2004l", "CSI ?1000h", "CSI ?1000l", "CSI ?1006h", "CSI ?1006l", "ESC (B",
    "ESC =", "ESC >", "ESC M", "OSC 104",
  ]

  struct Hostile: Decodable, Sendable {
    var id: String
    var text: String
  }

  /// Our own few, and the collection that lies beside the checkout.
  static let texts: [Hostile] = {
    let own = [
      "\u{1B}[2J\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31m", "a\rb\nc\td", "\u{202E}abc", "\u{7}\u{8}\u{7F}",
      "\u{0}",
      "x\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{FEFF}\u{200B}\u{2066}x", "\u{E0041}",
      "\u{10FFFF}\u{FFFE}",
    ].enumerated().map { Hostile(id: "own \($0.offset)", text: $0.element) }
    guard let path = SharedData.path("hostile/strings.json"), let data = FileManager.default.contents(atPath: path),
      let shared = try? JSONDecoder().decode([Hostile].self, from: data)
    else {
      print("skipped: shared/data/hostile/strings.json is not there; only our own texts are tried")
      return own
    }
    return own + shared
  }()

  @Test func nothingGetsThrough() throws {
    // NUL separates the texts in the file, so it is shown as part of none.
    let file = try TemporaryFile(Self.texts.flatMap { Array($0.text.utf8.filter { $0 != 0 }) + [0x20, 0] })
    let session = try probe("strings", file.path)
    for (number, text) in Self.texts.enumerated() {
      try session.waitFor("text \(number)")
      // What was written may end within a character until then.
      try session.settle()
      let foreign = session.controlFunctions.subtracting(Self.ours)
      #expect(foreign.isEmpty, "\(text.id)")
      #expect(session.screen.isAlternateScreen, "\(text.id)")
      #expect(session.screen.title.isEmpty, "\(text.id)")
      // Every row is drawn again: what a text moved or erased would be missing.
      #expect(session.screen.lines[0] == "text \(number)", "\(text.id)")
      session.send("n")
    }
    try session.waitFor("text \(Self.texts.count)")
    #expect(session.screen.lines.dropFirst().joined().isEmpty)
  }
}
