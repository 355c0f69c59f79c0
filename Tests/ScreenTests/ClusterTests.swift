import CPosix
import SeededRandom
import SharedTestData
import Testing

@testable import Screen

@Suite struct ClusterTests {
  /// Unicode 15's samples of UAX #29. Swift knows a later Unicode, to which U+2701 is no emoji.
  @Test(.enabled(if: SharedData.isPresent, "shared/data is not there"))
  func unicodeTestFile() throws {
    var failures: [String] = []
    var samples = 0
    for line in try SharedData.text("unicode/GraphemeBreakTest.txt").split(separator: "\n") where line.first != "#" {
      let sample = BreakSample(line)
      // A carriage return never gets this far.
      if sample.text.unicodeScalars.contains("\r") { continue }
      samples += 1
      if breaks(in: sample.text) != sample.breaks { failures.append(String(line)) }
    }
    #expect(failures.map { $0.prefix(22) } == ["÷ 2701 × 200D × 2701 ÷"])
    #expect(samples == 535)
  }

  private func breaks(in text: String) -> Set<Int> {
    var text = text
    var marks: [UInt8] = []
    _ = text.withUTF8 { LineBreaker().mark($0, into: &marks) }
    return Set(marks.indices.filter { $0 > 0 && marks[$0] & LineMarks.cluster != 0 })
  }

  /// The fast path finds the clusters that Swift finds, with the widths that glyphs have.
  @Test func clustersAndWidthsAreThoseOfGlyphs() {
    var random = SeededGenerator(seed: 7)
    let pieces =
      [
        "a", " ", "ä", "\u{301}", "e\u{301}", "漢", "한", "👩‍👩‍👧", "👍🏽", "❤️", "\u{200D}", "\u{AD}", "ש", "\u{600}", "1", "क्ष",
        "\u{1100}",
        "\u{1161}", "🇫🇮", "🇸", "”", "–", "\u{A0}", "\n", "\u{200B}", "Я", "ﬁ", "\u{FE0F}", "©",
      ]
    for _ in 0..<3_000 {
      let text = (0..<Int(random.next() % 12)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      var utf8 = text
      var marks: [UInt8] = []
      _ = utf8.withUTF8 { LineBreaker().mark($0, into: &marks) }
      var expected: [UInt8] = []
      for character in text {
        expected.append(
          LineMarks.cluster | LineMarks.covering(character == "\n" ? 0 : CellReference.columns(of: String(character))))
        expected += repeatElement(0, count: character.utf8.count - 1)
      }
      #expect(marks.map { $0 & (LineMarks.cluster | LineMarks.columns) } == expected, "\(text.debugDescription)")
      #expect(DisplayWidth.columns(of: text) == CellReference.columns(of: text))
    }
  }

  /// What is said to be simple is one cell or two to the C library too, and a cluster beside any other such.
  @Test func simpleCharactersAreAsTheCLibraryHasThem() {
    CharacterLocale.activate()
    for value in UInt32(0x20)..<0x10000 {
      guard let scalar = Unicode.Scalar(value), let columns = DisplayWidth.simpleColumns(of: value) else { continue }
      #expect(wcwidth(wchar_t(value)) == Int32(columns), "U+\(String(value, radix: 16))")
      let pair = "a" + String(Character(scalar)) + String(Character(scalar)) + "漢"
      #expect(pair.count == 4, "U+\(String(value, radix: 16))")
    }
  }
}
