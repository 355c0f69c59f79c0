import Screen
import Testing

@testable import NcursesTerminal

/// Keys that come late, with more than their bytes, or all at once.
@Suite struct SplitKeyTests {
  private func names(_ decoder: inout InputDecoder) -> [String] {
    decoder.take().map { event in
      switch event {
      case .key(let key): key.notation
      case .paste(let text): "paste(\(text))"
      case .mouse: "mouse"
      default: "\(event)"
      }
    }
  }

  /// Bytes of a key whose Escape was taken for the key are no command.
  @Test(arguments: [
    ("[A", []), ("OB", []), ("[1;5C", []), ("[3~", []), ("[Z", []), ("[<0;3;3M", []), ("[97;5u", []),
    ("OPQ", ["O", "P", "Q"]),
    ("[200~text\u{1B}[201~", ["paste(text)"]), ("[Aj", ["j"]), ("[", ["["]), ("O", ["O"]), ("A", ["A"]),
    ("[[", ["[", "["]),
    ("[j", ["[", "j"]), ("OK", ["O", "K"]), ("[1", ["[", "1"]), ("Above", ["A", "b", "o", "v", "e"]),
  ])
  func restOfAnEscape(rest: String, expected: [String]) {
    for late in [30, 500, 990, 1990] {
      var decoder = InputDecoder()
      decoder.feed([0x1B], at: .zero)
      decoder.expire()
      #expect(names(&decoder) == ["Esc"])
      decoder.feed(Array(rest.utf8), at: .milliseconds(late))
      decoder.expire()
      #expect(names(&decoder) == expected)
      #expect(decoder.deadline == nil)
    }
    var decoder = InputDecoder()
    decoder.feed([0x1B], at: .zero)
    decoder.expire()
    decoder.feed(Array("x".utf8), at: .milliseconds(40))
    decoder.feed(Array("[A".utf8), at: .milliseconds(80))
    #expect(names(&decoder) == ["Esc", "x", "[", "A"])
  }

  /// Nor are those of one whose beginning was given up.
  @Test(arguments: [
    ("[", "B", ["M-["]), ("O", "A", ["M-O"]), ("[1;", "5C", []), ("[5", "~", []), ("[", "1;5C", ["M-["]),
    ("[", "j", ["M-[", "j"]), ("[", "Bj", ["M-[", "j"]), ("[1;", "j", ["j"]), ("[", "5", ["M-[", "5"]),
  ])
  func restOfABeginning(beginning: String, rest: String, expected: [String]) {
    for late in [510, 990, 1990] {
      var decoder = InputDecoder()
      decoder.feed(Array("\u{1B}\(beginning)".utf8), at: .zero)
      decoder.expire()
      decoder.feed(Array(rest.utf8), at: .milliseconds(late))
      decoder.expire()
      #expect(names(&decoder) == expected)
      #expect(decoder.deadline == nil)
    }
    var decoder = InputDecoder()
    decoder.feed(Array("\u{1B}[".utf8), at: .zero)
    decoder.expire()
    decoder.feed(Array("B".utf8), at: .milliseconds(2100))
    #expect(names(&decoder) == ["M-[", "B"])
  }

  @Test(arguments: ["[A", "OA", "[5~", "[1;2D"]) func keysThatComeByteByByte(key: String) {
    let bytes = Array("\u{1B}\(key)".utf8)
    var whole = InputDecoder()
    whole.feed(bytes, at: .zero)
    let expected = names(&whole)
    var decoder = InputDecoder()
    var time = Duration.zero
    for (index, byte) in bytes.enumerated() {
      // Late, but never so late that Escape is taken for the key.
      if index > 0 { time += .milliseconds(index == 1 ? 20 : 90) }
      if let deadline = decoder.deadline, deadline <= time { decoder.expire() }
      decoder.feed([byte], at: time)
    }
    #expect(names(&decoder) == expected)
  }

  @Test func escapeDelayIsTheEnvironments() {
    var decoder = InputDecoder(escapeDelay: .milliseconds(300))
    decoder.feed([0x1B], at: .zero)
    #expect(decoder.deadline == .milliseconds(300))
    decoder.feed(Array("[A".utf8), at: .milliseconds(250))
    #expect(names(&decoder) == ["Up"])
  }

  @Test(arguments: [
    ("\u{1B}[97;1:3u", []), ("\u{1B}[1;1:3A", []), ("\u{1B}[3;1:3~", []), ("\u{1B}[1;5:3C", []),
    ("\u{1B}[97;1:1u", ["a"]),
    ("\u{1B}[97;1:2u", ["a"]), ("\u{1B}[1;1:2B", ["Down"]), ("\u{1B}[1092::97;5u", ["C-a"]),
    ("\u{1B}[1092::97;3u", ["M-a"]), ("\u{1B}[1092::97u", ["ф"]), ("\u{1B}[1092:1060:97;2u", ["Ф"]),
    ("\u{1B}[120::98;5u", ["C-x"]), ("\u{1B}[49:33;2u", ["!"]), ("\u{1B}[49:33:49;2:3u", []), ("\u{1B}[113;9u", []),
    ("\u{1B}[57414u", ["Enter"]), ("\u{1B}[57400u", ["1"]), ("\u{1B}[57419;5u", ["C-Up"]),
    ("\u{1B}[13;2u", ["S-Enter"]),
    ("\u{1B}[127;5u", ["C-Backspace"]), ("\u{1B}[9;2u", ["S-Tab"]), ("\u{1B}[27u", ["Esc"]), ("\u{1B}[:;:u", []),
    ("\u{1B}[;:3A", []), ("\u{1B}[1;9A", ["Up"]),
  ])
  func kitty(bytes: String, expected: [String]) {
    var decoder = InputDecoder()
    decoder.feed(Array(bytes.utf8), at: .zero)
    decoder.expire()
    #expect(names(&decoder) == expected)
  }

  /// What the key writes, and what stands in its place on Latin keyboards.
  @Test(arguments: [
    ("\u{1B}[1086::106;;1086u", "о", "j"), ("\u{1B}[1086:1054:106;2;1054u", "О", "J"), ("\u{1B}[1092::97u", "ф", "a"),
    ("\u{1B}[106;;106u", "j", nil), ("\u{1B}[246::59;;246u", "ö", ";"), ("\u{1B}[0;;26085:26412u", "日本", nil),
    ("\u{1B}[97:65:97;65;65u", "A", nil), ("\u{1B}[0;;27:7u", "", nil), ("\u{1B}[57441;2u", "", nil),
  ])
  func kittyTellsThePlace(bytes: String, text: String, base: Character?) {
    var decoder = InputDecoder()
    decoder.feed(Array(bytes.utf8), at: .zero)
    let keys = decoder.take().compactMap { event -> KeyPress? in if case .key(let key) = event { key } else { nil } }
    #expect(keys.map(\.notation).joined() == text)
    #expect(keys.first?.base == base)
  }

  @Test func tabsWithMoreBehindThemAreText() {
    var decoder = InputDecoder()
    decoder.feed(Array("a\tb\t\tc\t".utf8), at: .zero)
    let tab = TerminalEvent.key(KeyPress(.character("\t")))
    func key(_ character: Character) -> TerminalEvent { .key(KeyPress(.character(character))) }
    #expect(decoder.take() == [key("a"), tab, key("b"), tab, tab, key("c"), .key(KeyPress(.tab))])
    decoder.feed([0x09], at: .zero)
    #expect(decoder.take() == [.key(KeyPress(.tab))])
  }
}
