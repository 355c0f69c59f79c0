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

  /// Fast typing, with no pause after what was cut: each key is read alone, or two where the program was busy.
  @Test(arguments: answers, [0, 1, 12, 29])
  func keysAtOnce(answer: String, pause: Int) {
    let bytes = Array(answer.utf8)
    for text in ["hello, 11 words", "0;38;5m", "ffff", "äöå 日本 👍🏽", "no\rmore", "x"] {
      let keys = text.unicodeScalars.map { Array(String($0).utf8) }
      let pairs = stride(from: 0, to: keys.count, by: 2).map { Array(keys[$0..<min($0 + 2, keys.count)].joined()) }
      var alone = InputDecoder()
      alone.feed(Array(text.utf8), at: .zero)
      let expected = Self.names(alone.take())
      for cut in 3..<bytes.count {
        for pieces in [keys, pairs.filter { $0.count <= 8 }] where pieces.joined().elementsEqual(text.utf8) {
          // No line cuts behind each byte of an answer: whatever ends it is its end.
          var decoder = InputDecoder()
          decoder.feed(bytes[..<cut], at: .zero)
          for (index, piece) in pieces.enumerated() { decoder.feed(piece, at: .milliseconds(pause * (index + 1))) }
          if let deadline = decoder.deadline {
            #expect(deadline <= .milliseconds(pause * pieces.count) + InputDecoder.typingDelay)
            decoder.expire()
          }
          #expect(Self.names(decoder.take()) == expected, "cut \(cut), \(text)")
          #expect(decoder.deadline == nil)
        }
      }
    }
  }

  /// Keys that were held come before the sequence that tells what they are.
  @Test(arguments: ["\u{1B}[A", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}[200~pasted\u{1B}[201~", "\r", "\u{4}"])
  func whatEndsTheDoubt(next: String) {
    for beginning in ["\u{1B}P1$r0;38", "\u{1B}_Gi=31;O", "\u{1B}]52;c;aGVs", "\u{1B}P>|term\u{1B}"] {
      var decoder = InputDecoder()
      decoder.feed(Array(beginning.utf8), at: .zero)
      for key in "hi" { decoder.feed(Array(String(key).utf8), at: .milliseconds(5)) }
      decoder.feed(Array(next.utf8), at: .milliseconds(10))
      var alone = InputDecoder()
      alone.feed(Array(("hi" + next).utf8), at: .zero)
      #expect(decoder.take() == alone.take(), "\(beginning)")
      #expect(decoder.deadline == nil)
    }
  }

  /// Small pieces that the end follows were an answer, and so were those that a large one follows.
  @Test func smallPiecesOfAnAnswer() {
    for pieces in [
      ["\u{1B}P1$r0", ";", "38", ";5m", "\u{1B}\\"], ["\u{1B}P1$r0", ";", "38", ";5m", "\u{1B}", "\\"],
      ["\u{1B}_Gi=31", ";ENOENT", ":no such file", "\u{1B}\\"], ["\u{1B}]11;rgb:1", "e", "1e/1e1e/1e1e", "\u{7}"],
      ["\u{1B}[?62", ";22", "c"], ["\u{1B}[?1;2", "c"], ["\u{1B}P>|x", "y", "terminal(370) of somebody"],
    ] {
      var decoder = InputDecoder()
      for (index, piece) in pieces.enumerated() { decoder.feed(Array(piece.utf8), at: .milliseconds(10 * index)) }
      decoder.expire()
      #expect(decoder.take().isEmpty, "\(pieces)")
    }
  }

  /// Where the line brings every byte alone, single bytes are no keys.
  @Test func dribblingLine() {
    for beginning in ["\u{1B}P1$r0;38", "\u{1B}_Gi=31;O", "\u{1B}[?62;2"] {
      var decoder = InputDecoder()
      for (index, byte) in beginning.utf8.enumerated() { decoder.feed([byte], at: .milliseconds(index)) }
      decoder.expire()
      #expect(decoder.take().isEmpty)
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

  @Test func keysIntoASequenceAtOnce() {
    for beginning in ["\u{1B}[?62;", "\u{1B}[>41;3", "\u{1B}[12;4"] {
      for text in ["hello", "1 word", "11", "jk"] {
        var decoder = InputDecoder()
        decoder.feed(Array(beginning.utf8), at: .zero)
        for (index, key) in text.enumerated() {
          decoder.feed(Array(String(key).utf8), at: .milliseconds(10 * (index + 1)))
        }
        decoder.expire()
        #expect(Self.names(decoder.take()) == text.map { KeyPress(.character($0)).notation }, "\(beginning)")
      }
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
