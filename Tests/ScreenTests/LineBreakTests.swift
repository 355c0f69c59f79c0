import SeededRandom
import SharedTestData
import Testing

@testable import Screen

@Suite struct LineBreakTests {
  /// Unicode 15's samples of UAX #14. We differ on purpose, and only so:
  /// - no line ends inside a grapheme cluster (after a space that carries a mark, before a skin tone);
  /// - a word keeps the hyphens that it begins with;
  /// - a number keeps `%`, `$` and their like across a space;
  /// - Korean is broken at blanks alone, and formulas are not broken at operators (``BreakTailoring``);
  /// - a line may begin with a name that begins with a mark (``BreakTailoring``);
  /// - a number keeps the comma or point that it begins with, and may part from the space before it (ICU does both);
  /// - an address ends a line only after a slash of its path.
  @Test(.enabled(if: SharedData.isPresent, "shared/data is not there"))
  func unicodeTestFile() throws {
    var failures: [String] = []
    var deviations = 0
    var samples = 0
    for line in try SharedData.text("unicode/LineBreakTest.txt").split(separator: "\n") where line.first != "#" {
      let sample = BreakSample(line)
      let expected = BreakTailoring.breaks(sample)
      samples += 1
      if expected != sample.breaks { deviations += 1 }
      if Set(LineBreaking.opportunities(in: sample.text).map(\.offset)) != expected { failures.append(String(line)) }
    }
    #expect(failures.count == 2)
    #expect(failures.filter { !$0.contains("003A × 002F × 002F") } == [])
    #expect(samples == 7654)
    #expect(deviations == 498)
  }

  @Test(arguments: [
    ("ei (katkea) näin", ["ei ", "(katkea) ", "näin"]),
    ("hän sanoi: ”tule tänne”, niin", ["hän ", "sanoi: ", "”tule ", "tänne”, ", "niin"]),
    ("some-trendit ja -analyysi --help", ["some-", "trendit ", "ja ", "-analyysi ", "--help"]),
    ("noin 10 % ja 5 € eli $10", ["noin ", "10 % ", "ja ", "5 € ", "eli ", "$10"]),
    ("10\u{A0}km ja/tai 1/2", ["10\u{A0}km ", "ja/tai ", "1/2"]),
    ("漢字かな、ます。", ["漢", "字", "か", "な、", "ま", "す。"]),
    ("สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]),
    ("https://a.example/one-two/three?x=1-2", ["https://a.example/", "one-two/", "three?x=1-2"]),
    ("pitkä\u{AD}sana", ["pitkä\u{AD}", "sana"]),
    ("yksi\nkaksi", ["yksi\n", "kaksi"]),
    ("e-kirja ja 2-osainen a-b x-y", ["e-", "kirja ", "ja ", "2-", "osainen ", "a-b ", "x-y"]),
  ])
  func wordsThatStayTogether(text: String, pieces: [String]) {
    var found: [String] = []
    var start = text.utf8.startIndex
    for opportunity in LineBreaking.opportunities(in: text) {
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: opportunity.offset)
      found.append(String(text[start..<end]))
      start = end
    }
    found.append(String(text[start...]))
    #expect(found == pieces)
  }

  /// Words that need no ICU end lines where ICU would, beside whatever words, in whatever language.
  @Test(arguments: [nil, "fi", "en", "sv", "de", "fr", "ja", "ko", "zh", "he", "th"])
  func plainWordsAreAsICUHasThem(language: String?) {
    let plain = LineBreaker(language: language)
    let whole = LineBreaker(language: language, knowsPlainWords: false)
    func expectAgreement(_ text: String) {
      var text = text
      var marks: [UInt8] = []
      var expected: [UInt8] = []
      _ = text.withUTF8 { plain.mark($0, into: &marks) }
      _ = text.withUTF8 { whole.mark($0, into: &expected) }
      #expect(marks == expected, "\(text.debugDescription)")
    }
    let letters = (UInt32(0x21)...0x24F).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    for letter in letters {
      for text in [
        "\(letter) \(letter)", "a\(letter)b c", "ab \(letter)", "1\(letter)2", "a\(letter)-\(letter)b", "ä\(letter). X",
      ] {
        expectAgreement(text)
      }
    }
    var random = SeededGenerator(seed: 11)
    let pieces =
      [
        " ", " ", " ", "  ", "\n", " \n", "a", "sana", "Löyly", "10", "3.5", "it's", "ja-tai", "EU:n", "e.g.", "\u{A0}",
        "“", "”", "’", "(", ")", "[", "–", "—", "…", "%", "€", "$", "漢字", "かな", "、", "ไทยภาษา", "שלום", "👍🏽", "e\u{301}",
        "\u{301}", "\u{AD}", "\u{200B}", "\u{2060}", "https://a.example/b-c?d", "--help", "-", "/", "…", "!", "?!",
        "\u{2028}",
      ]
    for _ in 0..<4_000 {
      let count = 1 + Int(random.next() % 24)
      let words = (0..<count).map { _ in
        let pool = random.next() % 4 == 0 ? letters : pieces
        return pool[Int(random.next() % UInt64(pool.count))]
      }
      expectAgreement(words.joined())
    }
  }
}
