import Screen
import Testing

@testable import NcursesTerminal

/// Bytes to events, without a terminal.
@Suite struct InputDecoderTests {
  private static func events(_ bytes: some Collection<UInt8>, expiring: Bool = true) -> [TerminalEvent] {
    var decoder = InputDecoder()
    decoder.feed(bytes, at: .zero)
    if expiring { decoder.expire() }
    return decoder.take()
  }

  private static func names(_ events: [TerminalEvent]) -> [String] {
    events.map { event in
      switch event {
      case .key(let key): key.notation
      case .paste(let text): "paste(\(text))"
      case .mouse(let mouse): "\(mouse.action)@\(mouse.position.row),\(mouse.position.column)"
      default: "\(event)"
      }
    }
  }

  @Test(arguments: [
    ("j", ["j"]), ("\r", ["Enter"]), ("\n", ["C-j"]), ("\t", ["Tab"]), ("\u{7F}\u{8}", ["Backspace", "Backspace"]),
    ("\u{0}", ["C-Space"]), ("\u{1}\u{1A}", ["C-a", "C-z"]),
    ("\u{1C}\u{1D}\u{1E}\u{1F}", ["C-\\", "C-]", "C-^", "C-_"]),
    ("\u{1B}", ["Esc"]), ("\u{1B}\u{1B}", ["Esc", "Esc"]), ("\u{1B}b", ["M-b"]), ("\u{1B}ä", ["M-ä"]),
    ("\u{1B}\r", ["M-Enter"]), ("\u{1B}\u{7F}", ["M-Backspace"]), ("\u{1B}\u{1}", ["C-M-a"]), ("\u{1B}[", ["M-["]),
    ("\u{1B}O", ["M-O"]), ("\u{1B}OA\u{1B}[B", ["Up", "Down"]), ("\u{1B}[1;5A", ["C-Up"]), ("\u{1B}[1;2C", ["S-Right"]),
    ("\u{1B}[1;3D", ["M-Left"]), ("\u{1B}[1;7D", ["C-M-Left"]), ("\u{1B}\u{1B}[A", ["M-Up"]), ("\u{1B}[Z", ["S-Tab"]),
    ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", ["Home", "End", "Home", "End"]),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", ["Home", "End", "Home", "End"]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", ["Ins", "Del", "PgUp", "PgDn"]), ("\u{1B}[3;5~", ["C-Del"]),
    ("\u{1B}OP\u{1B}[[B\u{1B}[13~\u{1B}[15~\u{1B}[24~", ["F1", "F2", "F3", "F5", "F12"]), ("\u{1B}[1;2P", ["S-F1"]),
    ("\u{1B}[3$\u{1B}[3^\u{1B}[3@", ["S-Del", "C-Del", "C-S-Del"]), ("\u{1B}[a\u{1B}Oa", ["S-Up", "C-Up"]),
    ("\u{1B}OM\u{1B}Oj\u{1B}Op", ["Enter", "*", "0"]), ("\u{1B}[97;5u", ["C-a"]), ("\u{1B}[27;5;13~", ["C-Enter"]),
    ("\u{1B}[97;2u", ["A"]), ("\u{1B}[57358u", []), ("\u{1B}[I\u{1B}[O", ["focus(true)", "focus(false)"]),
    ("\u{1B}[?1;2c", []),
    ("\u{1B}[24;80R", []), ("\u{1B}[1;5R", ["C-F3"]),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}x", ["x"]), ("\u{1B}P1$r0m\u{1B}\\x", ["x"]), ("\u{1B}]x", ["M-]", "x"]),
    ("\u{1B}[<0;10;4M\u{1B}[<0;10;4m", ["press@3,9"]), ("\u{1B}[<80;1;1M", ["wheelUp@0,0"]), ("\u{1B}[<2;1;1M", []),
    ("\u{1B}[M !!\u{1B}[M`#$", ["press@0,0", "wheelUp@3,2"]), ("\u{1B}[12\u{1B}[A", ["Up"]), ("\u{1B}[1;\u{7}", []),
    ("a\u{301}e\u{301}", ["a\u{301}", "e\u{301}"]), ("\u{85}x", ["x"]),
    ("\u{1B}[200~one\r\ntwo\rthree\u{1B}[201~q", ["paste(one\ntwo\nthree)", "q"]), ("\u{1B}[200~\u{1B}[201~", []),
    ("\u{1B}[200~a\u{1B}[31mb\u{1B}[201~", ["paste(a\u{1B}[31mb)"]),
    ("\u{1B}[200~open\u{1B}[20", ["paste(open\u{1B}[20)"]),
  ])
  func decodes(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let events = Self.events(bytes)
    // A bell inside of a sequence ends it, and is a key like any other.
    #expect(Self.names(events) == (text == "\u{1B}[1;\u{7}" ? ["C-g"] : expected))
    // The same, byte by byte.
    var decoder = InputDecoder()
    for byte in bytes { decoder.feed([byte], at: .zero) }
    decoder.expire()
    #expect(decoder.take() == events)
  }

  /// A byte that is no text is no key and no mark for one: it is told, behind everything that is text.
  @Test(
    arguments: [
      ([0xFF, 0x61], ["a", "undecodable(255)"]), ([0xE4, 0x6A], ["j", "undecodable(228)"]),
      ([0x66, 0xFC, 0x72], ["f", "r", "undecodable(252)"]), ([0xC3], ["undecodable(195)"]),
      ([0xF0, 0x9F, 0x99], ["undecodable(240)"]), ([0xED, 0xA0, 0x80, 0x78], ["x", "undecodable(237)"]),
      ([0x1B, 0xE4, 0x6A], ["j", "undecodable(228)"]), ([0xEF, 0xBF, 0xBD], ["\u{FFFD}"]),
    ] as [([UInt8], [String])])
  func bytesThatAreNoText(bytes: [UInt8], expected: [String]) {
    #expect(Self.names(Self.events(bytes)) == expected)
  }

  @Test func pastesThatAreNoUTF8() {
    func events(_ bytes: [UInt8]) -> [TerminalEvent] {
      Self.events(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
    }
    #expect(events([0x61, 0xE4, 0x62, 0x80]) == [.paste("aäb€"), .pasteConverted])
    #expect(events(Array("äiti ".utf8) + [0xE4, 0x0D, 0x0A]) == [.paste("äiti ä\n"), .pasteConverted])
    #expect(events([0x81, 0x20, 0xC3]) == [.paste("\\x81 Ã"), .pasteConverted])
    #expect(events(Array("\u{FFFD}".utf8)) == [.paste("\u{FFFD}")])
    // What a file began with, nobody wrote.
    #expect(events(Array("\u{FEFF}ab\n\u{FEFF}字！".utf8)) == [.paste("ab\n字！")])
    #expect(events(Array("\u{FEFF}".utf8)) == [])
  }

  @Test func zwjSequenceIsOneKey() {
    #expect(Self.names(Self.events(Array("👩‍👩‍👧👍🏽🇫🇮".utf8))) == ["👩‍👩‍👧", "👍🏽", "🇫🇮"])
  }

  @Test func deadlines() {
    var decoder = InputDecoder()
    #expect(decoder.deadline == nil)
    decoder.feed([0x1B], at: .seconds(1))
    #expect(decoder.deadline == .seconds(1) + InputDecoder.usualEscapeDelay)
    decoder.feed(Array("[1;".utf8), at: .seconds(2))
    #expect(decoder.deadline == .seconds(2) + InputDecoder.sequenceDelay)
    decoder.feed(Array("5A".utf8), at: .seconds(2))
    #expect(decoder.deadline == nil)
    #expect(decoder.take() == [.key(KeyPress(.up, .control))])
    decoder.feed(Array("\u{1B}[200~text".utf8), at: .seconds(3))
    #expect(decoder.deadline == .seconds(3) + InputDecoder.pastePause)
    #expect(decoder.take().isEmpty)
    decoder.expire()
    #expect(decoder.take() == [.paste("text")], "it may wait for a disk")
    #expect(decoder.deadline == .seconds(3) + InputDecoder.pasteDelay, "the rest may follow")
    decoder.expire()
    #expect(decoder.take().isEmpty)
    #expect(decoder.deadline == nil)
  }

  /// A paste that comes in pieces with pauses between is text to its end, and no letter is cut.
  @Test func pausesInsideAPaste() {
    var decoder = InputDecoder()
    decoder.feed(Array("\u{1B}[200~ä".utf8) + [0xF0, 0x9F], at: .seconds(1))
    decoder.expire()
    #expect(decoder.take() == [.paste("ä")])
    decoder.feed([0x99, 0x82, 0x0D], at: .seconds(2))
    decoder.expire()
    #expect(decoder.take() == [.paste("🙂")])
    decoder.feed([0x0A] + Array("q\u{1B}[201~q".utf8), at: .seconds(3))
    #expect(decoder.take() == [.paste("\nq"), .key(KeyPress(.character("q")))])
  }

  @Test func doubleClicks() {
    var decoder = InputDecoder()
    let press = Array("\u{1B}[<0;3;3M".utf8)
    for time in [0, 200, 350, 900, 1400] { decoder.feed(press, at: .milliseconds(time)) }
    let names = Self.names(decoder.take())
    #expect(names == ["press@2,2", "doubleClick@2,2", "press@2,2", "press@2,2", "press@2,2"])
  }

  @Test func sequencesOfTheTerminalComeFirst() {
    var decoder = InputDecoder(sequences: [
      Array("\u{1B}[M".utf8): KeyPress(.function(1)), Array("\u{1B}x1".utf8): KeyPress(.home),
    ])
    decoder.feed(Array("\u{1B}[M".utf8), at: .zero)
    decoder.feed(Array("\u{1B}x".utf8), at: .zero)
    #expect(decoder.deadline != nil)
    decoder.feed(Array("1\u{1B}y".utf8), at: .zero)
    #expect(Self.names(decoder.take()) == ["F1", "Home", "M-y"])
  }

  /// Noise costs neither memory nor a crash, and what follows it is understood.
  @Test func noise() {
    var state: UInt64 = 42
    for round in 0..<300 {
      var decoder = InputDecoder()
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        bytes.append(byte % 5 == 0 ? 0x1B : byte % 7 == 0 ? 0x5B : byte)
      }
      decoder.feed(bytes, at: .zero)
      decoder.expire()
      _ = decoder.take()
      #expect(decoder.deadline == nil)
      decoder.feed([0x71], at: .zero)
      #expect(decoder.take() == [.key(KeyPress("q")!)], "round \(round)")
    }
    var decoder = InputDecoder()
    decoder.feed(Array("\u{1B}[".utf8) + [UInt8](repeating: 0x31, count: 100_000), at: .zero)
    decoder.expire()
    decoder.feed(Array("\u{1B}]52;".utf8) + [UInt8](repeating: 0x41, count: 200_000), at: .zero)
    #expect(decoder.bytes.count <= InputDecoder.longestString)
  }

  /// Cut neither inside of a character nor of a line end.
  @Test(arguments: 64...72)
  func largePasteComesInPieces(limit: Int) {
    var decoder = InputDecoder()
    decoder.largestPaste = limit
    let text = String(repeating: "äää字\r\n", count: 100)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    for start in stride(from: 0, to: bytes.count, by: 50) {
      decoder.feed(bytes[start..<min(bytes.count, start + 50)], at: .zero)
    }
    let pieces = decoder.take().map { event in if case .paste(let text) = event { text } else { "" } }
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.utf8.count <= limit })
    #expect(pieces.joined() == text.replacing("\r\n", with: "\n"))
  }
}
