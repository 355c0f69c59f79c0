import Screen
import Testing

@testable import NcursesTerminal

/// What a terminal says of its background, in whatever pieces it comes.
@Suite struct BackgroundAnswerTests {
  private static let answers: [(String, InputDecoder.Answer)] = [
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", .background(isLight: true)),
    ("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}", .background(isLight: false)),
    ("\u{1B}]11;rgb:fd/f6/e3\u{7}", .background(isLight: true)),
    ("\u{1B}]11;rgba:0000/2b2b/3636/ffff\u{1B}\\", .background(isLight: false)),
    ("\u{1B}]11;#fafafa\u{7}", .background(isLight: true)),
    ("\u{1B}[?997;1n", .scheme(isLight: false)),
    ("\u{1B}[?997;2n", .scheme(isLight: true)),
    ("\u{1B}[?62;1;4;22c", .attributes(hasSixel: true)),
  ]

  private static func asking() -> InputDecoder {
    var decoder = InputDecoder()
    decoder.questions.areAsked(at: .zero)
    return decoder
  }

  @Test(arguments: answers.indices) func isHeard(index: Int) {
    let (text, answer) = Self.answers[index]
    var decoder = Self.asking()
    decoder.feed(Array(("x" + text + "y").utf8), at: .milliseconds(5))
    #expect(decoder.take() == ["x", "y"].map { .key(KeyPress(.character($0))) })
    #expect(decoder.takeAnswers() == [answer])
    #expect(decoder.takeAnswers().isEmpty)
  }

  /// What says nothing, and colours of something else.
  @Test(arguments: [
    "\u{1B}]11;rgb:zz/00/00\u{7}", "\u{1B}]11;\u{7}", "\u{1B}]10;rgb:ff/ff/ff\u{7}", "\u{1B}]11;rgb:ff/ff\u{7}",
    "\u{1B}[?2031;1$y", "\u{1B}[?997;3n", "\u{1B}[>0;276;0c",
  ])
  func whatIsNoAnswer(text: String) {
    var decoder = Self.asking()
    decoder.feed(Array(text.utf8), at: .milliseconds(5))
    #expect(decoder.takeAnswers().isEmpty)
  }

  /// A line that is slow cuts it anywhere, and no piece of it is a key.
  @Test(arguments: answers.indices, [0, 20, 31, 60, 99, 140, 300, 499, 600, 1900])
  func cutInTwo(index: Int, pause: Int) {
    let (text, answer) = Self.answers[index]
    let bytes = Array(text.utf8)
    for cut in 1..<bytes.count {
      // Escape that stands alone so long is the key.
      if cut == 1, pause > 140 { continue }
      // "ESC ]" and "ESC [": the key with Alt, after half a second.
      if cut == 2, pause >= 140 { continue }
      // Half of a string's end.
      if bytes[cut - 1] == 0x1B, pause >= 140 { continue }
      var decoder = Self.asking()
      decoder.feed(bytes[..<cut], at: .milliseconds(5))
      let time = Duration.milliseconds(5 + pause)
      if let deadline = decoder.deadline, deadline <= time { decoder.expire() }
      decoder.feed(bytes[cut...], at: time)
      if let deadline = decoder.deadline, deadline <= time + .seconds(1) { decoder.expire() }
      #expect(decoder.take().isEmpty, "cut \(cut)")
      #expect(decoder.takeAnswers() == [answer], "cut \(cut)")
      decoder.feed([0x6A], at: time + .seconds(3))
      #expect(decoder.take() == [.key(KeyPress(.character("j")))], "cut \(cut)")
    }
  }

  /// Byte by byte, as the slowest lines bring it.
  @Test(arguments: answers.indices, [0, 5, 20]) func byteByByte(index: Int, pause: Int) {
    let (text, answer) = Self.answers[index]
    var decoder = Self.asking()
    var time = Duration.milliseconds(5)
    for byte in text.utf8 {
      if let deadline = decoder.deadline, deadline <= time { decoder.expire() }
      decoder.feed([byte], at: time)
      time += .milliseconds(pause)
    }
    #expect(decoder.take().isEmpty)
    #expect(decoder.takeAnswers() == [answer])
  }

  /// What is typed behind a beginning whose rest never comes is typed.
  @Test(arguments: ["\u{1B}]11;rgb:1e1e/1e", "\u{1B}[?62;1"], [31, 120, 600]) func theRestNeverComes(
    beginning: String, pause: Int
  ) {
    var decoder = Self.asking()
    var time = Duration.milliseconds(5)
    decoder.feed(Array(beginning.utf8), at: time)
    for key in "hello, jk 11" {
      time += .milliseconds(pause)
      if let deadline = decoder.deadline, deadline <= time { decoder.expire() }
      decoder.feed(Array(String(key).utf8), at: time)
    }
    if decoder.deadline != nil { decoder.expire() }
    let keys = decoder.take()
    let typed = "hello, jk 11".map { TerminalEvent.key(KeyPress(.character($0))) }
    if beginning.hasPrefix("\u{1B}]") || pause > 100 {
      #expect(keys == typed)
    } else {
      // A sequence that a letter ends within so short a time has swallowed it.
      #expect(typed.suffix(keys.count) == keys && keys.count >= typed.count - 1)
    }
  }

  /// Escape waits longer while an answer may begin with it, and not for ever.
  @Test func theWaitEnds() {
    var decoder = InputDecoder()
    decoder.feed([0x1B], at: .seconds(1))
    #expect(decoder.deadline == .seconds(1) + InputDecoder.usualEscapeDelay)
    decoder = Self.asking()
    decoder.feed([0x1B], at: .seconds(1))
    #expect(decoder.deadline == .seconds(1) + InputDecoder.answerDelay)
    decoder = Self.asking()
    decoder.feed([0x1B], at: .seconds(9))
    #expect(decoder.deadline == .seconds(9) + InputDecoder.usualEscapeDelay)
    decoder = Self.asking()
    decoder.feed(Array("\u{1B}[?62c\u{1B}".utf8), at: .seconds(1))
    #expect(decoder.deadline == .seconds(1) + InputDecoder.usualEscapeDelay)
  }

  @Test func theEnvironmentsGuess() {
    for (text, isLight) in [
      ("15;0", false), ("0;15", true), ("0;default;15", true), ("7;8", false), ("0;7", true),
      ("default;default", false),
      ("", false),
    ] {
      #expect(Background(colours: text).isLight == isLight, "\(text)")
    }
    #expect(!Background(colours: nil).isLight)
  }
}
