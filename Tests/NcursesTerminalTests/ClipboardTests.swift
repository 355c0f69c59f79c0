import Testing

@testable import NcursesTerminal

/// How a text is offered to the clipboard of the terminal.
struct ClipboardTests {
  private func way(_ term: String, _ variables: Set<String> = []) -> Clipboard.Way? {
    Clipboard.Way(term: term, isSet: variables.contains)
  }

  @Test func ways() {
    #expect(way("xterm-256color") == .straight)
    #expect(way("tmux-256color", ["TMUX"]) == .straight)
    #expect(way("screen", ["TMUX"]) == .straight)
    #expect(way("screen.xterm-256color", ["STY"]) == .throughScreen)
    #expect(way("xterm", ["STY"]) == .throughScreen)
    #expect(way("screen-256color") == .either)
    #expect(way("linux") == nil)
    #expect(way("linux-16color") == nil)
    #expect(way("linux", ["STY"]) == .throughScreen)
  }

  @Test func screenGetsPieces() throws {
    let text = "https://a.example/" + String(repeating: "x", count: 2000)
    let straight = try #require(Clipboard.sequence(for: text))
    let wrapped = try #require(Clipboard.sequence(for: text, by: .throughScreen))
    var unwrapped: [UInt8] = []
    var rest = wrapped[...]
    while !rest.isEmpty {
      #expect(rest.starts(with: [0x1B, 0x50]))
      let end = try #require(rest.firstRange(of: [0x1B, 0x5C]))
      #expect(rest.distance(from: rest.startIndex, to: end.upperBound) <= 256)
      unwrapped += rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
      rest = rest[end.upperBound...]
    }
    #expect(unwrapped == straight)
  }

  /// What is cut is not what was to be copied.
  @Test func nothingIsCut() {
    #expect(Clipboard.sequence(for: String(repeating: "x", count: Clipboard.limit)) != nil)
    #expect(Clipboard.sequence(for: String(repeating: "x", count: Clipboard.limit + 1)) == nil)
  }
}
