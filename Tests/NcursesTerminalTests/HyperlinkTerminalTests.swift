import PtyTestSupport
import Screen
import Testing
import Foundation

@testable import NcursesTerminal
@testable import terminal_probe

/// Which terminals get the addresses of links, and that nothing else on the screen changes by them.
struct HyperlinkTerminalTests {
  private func wanted(_ term: String, _ variables: [String: String] = [:]) -> Bool {
    Hyperlinks.areWanted(term: term, variable: { variables[$0] })
  }

  @Test func goodOnes() {
    for term in ["xterm-256color", "xterm-kitty", "foot", "alacritty", "wezterm", "st-256color"] {
      #expect(wanted(term))
    }
    #expect(wanted("xterm-256color", ["VTE_VERSION": "6003"]))
    #expect(wanted("xterm-256color", ["KONSOLE_VERSION": "220401"]))
    #expect(wanted("tmux-256color", ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"]))
    #expect(wanted("tmux-256color", ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"]))
    #expect(wanted("linux", ["LUKIJA_HYPERLINKS": "1"]))
  }

  @Test func thoseThatItHarms() {
    for term in ["linux", "screen", "screen.xterm-256color", "rxvt-unicode", "eterm-color", "vt100"] {
      #expect(!wanted(term))
    }
    #expect(!wanted("xterm-256color", ["STY": "1.pts"]))
    #expect(!wanted("xterm-256color", ["VTE_VERSION": "4601"]))
    #expect(!wanted("xterm-256color", ["COLORTERM": "gnome-terminal"]))
    #expect(!wanted("xterm-256color", ["KONSOLE_VERSION": "200800"]))
    #expect(!wanted("xterm-256color", ["INSIDE_EMACS": "28.2"]))
    #expect(!wanted("xterm-256color", ["TERM_PROGRAM": "Apple_Terminal"]))
    for version in ["3.3a", "3.2", "2.9", ""] {
      #expect(!wanted("tmux-256color", ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": version]))
    }
    #expect(!wanted("tmux-256color", ["TMUX": "x"]))
    #expect(!wanted("tmux-256color"))
    #expect(!wanted("xterm-256color", ["LUKIJA_HYPERLINKS": "0"]))
  }

  /// The random frames have links: every cell is as it should be with them, with few colours and many.
  @Test(arguments: ["xterm", "xterm-256color"]) func framesWithLinks(_ term: String)
    throws
  {
    for switched in ["1", "0"] {
      let session = try PtySession(
        PtySession.product("terminal-probe"), ["frames", "21"],
        environment: ["TERM": term, "LUKIJA_HYPERLINKS": switched])
      var ability = Ability()
      ability.depth = term == "xterm" ? .eight : .indexed
      var frames = RandomFrames(seed: 21, size: Size(columns: 80, rows: 24))
      for _ in 0..<40 {
        try session.expect(frames.frame, ability)
        session.send("n")
        frames.advance()
      }
      let sent = String(decoding: session.rawOutput, as: UTF8.self)
      #expect(sent.contains("\u{1B}]8;id=") == (switched == "1"))
      // Each address ends before the cursor goes elsewhere.
      for piece in sent.components(separatedBy: "\u{1B}]8;id=").dropFirst() {
        let run = piece.prefix { $0 != "\u{7}" }
        let end = try #require(run.firstRange(of: "\u{1B}]8;;\u{1B}\\"))
        #expect(!run[..<end.lowerBound].contains("H\u{1B}"))
      }
    }
  }
}

extension HyperlinkTerminalTests {
  /// The shell's cursor, which the terminal keeps, is where it was.
  @Test func theShellGoesOnWhereItWas() throws {
    let shell = try PtySession(
      "sh", ["-i"], environment: ["PS1": "shell> ", "ENV": nil, "LUKIJA_HYPERLINKS": "1"])
    try shell.waitFor("shell>")
    shell.send("echo; echo; \(PtySession.product("terminal-probe")) frames 3\r")
    try shell.waitUntil("the program") { $0.isAlternateScreen }
    for _ in 0..<10 {
      shell.send("n")
      try shell.settle()
    }
    #expect(String(decoding: shell.rawOutput, as: UTF8.self).contains("\u{1B}]8;id="))
    shell.send("q")
    let screen = try shell.waitUntil("the shell") { screen in
      !screen.isAlternateScreen && screen.lines.filter { $0.hasPrefix("shell>") }.count == 2
    }
    #expect(screen.lines[screen.cursor.row].hasPrefix("shell>"))
    #expect(screen.cursor.row == screen.lines.lastIndex { $0.hasPrefix("shell>") })
  }
}
