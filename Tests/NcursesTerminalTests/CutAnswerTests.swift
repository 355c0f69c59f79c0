import Screen
import Testing

@testable import NcursesTerminal

/// Answers of the terminal that a line cut in two: what is typed after them is typed.
@Suite struct CutAnswerTests {
  private static let answers = [
    "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}", "\u{1B}]4;12;rgb:ffff/0000/1e1e\u{1B}\\", "\u{1B}]52;c;aGVsbG8=\u{7}",
    "\u{1B}P1$r0;38;5m\u{1B}\\", "\u{1B}P>|terminal(370)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^Gx\u{1B}\\",
    "\u{1B}XGabc\u{1B}\\",
  ]

  private static func names(_ events: [TerminalEvent]) -> [String] {
    events.map { if case .key(let key) = $0 { key.notation } else { "\($0)" } }
  }

  /// From the fourth byte on the beginning is a string's and nobody's key.
  @Test(arguments: answers, [31, 120, 499, 501, 3000])
  func keysThatComeAlone(answer: String, pause: Int) {
    let bytes = Array(answer.utf8)
    for cut in 3..<bytes.count {
      // "ESC \" after a pause is what ends it.
      if bytes[cut - 1] == 0x1B, pause < 500 { continue }
      var decoder = InputDecoder()
      var time = Duration.zero
      decoder.feed(bytes[..<cut], at: time)
      for key in "hello, 11 words" {
        time += .milliseconds(pause)
        if let deadline = decoder.deadline, deadline <= time { decoder.expire() }
        decoder.feed(Array(String(key).utf8), at: time)
      }
      #expect(Self.names(decoder.take()) == "hello, 11 words".map { KeyPress(.character($0)).notation }, "cut \(cut)")
    }
  }

  /// The same in one piece, as a multiplexer hands it on; and Escape, Enter, arrows, letters of other scripts.
  @Test(arguments: answers, ["hello", "\u{1B}", "\r", "\u{1B}[A", "ä", "\u{18}", "\u{1B}OBx", "日本"])
  func piecesAfterAPause(answer: String, typed: String) {
    let bytes = Array(answer.utf8)
    var alone = InputDecoder()
    alone.feed(Array(typed.utf8), at: .zero)
    alone.expire()
    let expected = alone.take()
    for cut in 3..<bytes.count {
      var decoder = InputDecoder()
      decoder.feed(bytes[..<cut], at: .zero)
      decoder.feed(Array(typed.utf8), at: .milliseconds(80))
      decoder.expire()
      #expect(decoder.take() == expected, "cut \(cut)")
    }
  }

  /// Where the rest does come, soon or late, none of it is a key.
  @Test(arguments: answers, [0, 10, 60, 400])
  func theRestIsNoKey(answer: String, pause: Int) {
    let bytes = Array(answer.utf8)
    for cut in 3..<bytes.count {
      var decoder = InputDecoder()
      decoder.feed(bytes[..<cut], at: .zero)
      decoder.feed(bytes[cut...], at: .milliseconds(pause))
      decoder.feed(Array("x".utf8), at: .milliseconds(pause))
      #expect(Self.names(decoder.take()) == ["x"], "cut \(cut)")
    }
  }

  /// A colour is not written with these, and no answer with control characters.
  @Test func typingInTheSameMoment() {
    for typed in ["hello", "k", "\r", "\u{1B}[A", " "] {
      var decoder = InputDecoder()
      decoder.feed(Array(("\u{1B}]11;rgb:1e1e/1e" + typed).utf8), at: .zero)
      let events = decoder.take()
      var alone = InputDecoder()
      alone.feed(Array(typed.utf8), at: .zero)
      #expect(events == alone.take())
    }
  }

  @Test func sequencesThatAreCut() {
    for beginning in ["\u{1B}[?62;", "\u{1B}[12;4", "\u{1B}[>41;3", "\u{1B}[<0;1"] {
      var decoder = InputDecoder()
      decoder.feed(Array(beginning.utf8), at: .zero)
      for (index, key) in "jk1".enumerated() {
        decoder.feed(Array("\(key)".utf8), at: .milliseconds(150 + index * 150))
      }
      #expect(Self.names(decoder.take()) == ["j", "k", "1"], "\(beginning)")
    }
  }
}
