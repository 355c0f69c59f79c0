import Testing

@testable import Screen

/// What has no letter of its own: what of it leaves the program, and what does not, is decided here.
@Suite struct UnseenCharacterTests {
  private static let isolates = ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]
  private static let overrides = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}"]
  private static let joiners = ["\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}"]

  /// Balanced or not: a text is cut, quoted and set in lines, and then none is sure to be closed.
  @Test(arguments: isolates + overrides) func nothingThatTurnsWhatFollowsIsPrinted(character: String) {
    for text in ["a\(character)ש", "a\u{2067}ש\(character)b", "\(character)", "a\(character)\nb"] {
      for printed in [TextSanitizing.plain(text), TextSanitizing.line(text), OutgoingText.clean(text)] {
        #expect(
          !printed.unicodeScalars.contains {
            (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
          })
      }
      #expect(
        TextSanitizing.plain(text)
          == String(
            String.UnicodeScalarView(
              text.unicodeScalars.filter {
                !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
              })))
    }
    #expect(!OutgoingText.isAddress("https://a.example/\(character)b"))
  }

  @Test(arguments: joiners) func whatLettersNeedStays(character: String) {
    let text = "می\(character)خواهم a\(character)b"
    #expect(TextSanitizing.plain(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(TextSanitizing.line(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(OutgoingText.clean(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  /// Terminals draw each soft hyphen; programs that read JSON may know better.
  @Test(arguments: ["\u{AD}", "\u{FEFF}"]) func hintsAreNotPrinted(character: String) {
    #expect(TextSanitizing.plain("a\(character)b") == "ab")
    #expect(OutgoingText.clean("a\(character)b").unicodeScalars.count == 3)
  }

  /// A row obeys them, and no cell holds them.
  @Test func isolatesAreObeyedWhereRowsAreDrawn() {
    for text in ["ראיתי \u{2066}C++ (x)\u{2069} היום", "a \u{2067}שלום!\u{2069} b", "a \u{2067}שלום!"] {
      var surface = Surface(size: Size(columns: 60, rows: 1))
      surface.put(text, row: 0, column: 0, style: .text)
      let glyphs = surface.row(0).map(\.glyph).joined()
      #expect(!glyphs.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
      if text.contains("C++") { #expect(glyphs.contains("C++ (x)")) }
    }
  }
}
