import SearchText
import SeededRandom
import Testing

/// Text is folded twice over: for the index without origins, for what is shown with them. Both must give the same bytes.
@Suite("Folding for search") struct TextFoldingTests {
  private static let pieces: [String] = [
    "a", "Z", " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2028}", "ä", "a\u{308}", "Å", "ß", "ﬁ",
    "ǆ",
    "İ", "ı", "Ǆ", "ẞ", "“", "«", "’", "–", "−", "…", "½", "Ⅷ", "日本", "ガ", "カ\u{3099}", "한", "각", "👩‍👩‍👧", "❤️",
    "\u{0}", "\u{7F}", "\u{85}", "\u{301}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\u{1D49C}", "ﷺ", "㍿", "ŉ", "ΐ", "ς",
    "Σ",
  ]

  @Test("Both ways give the same bytes", arguments: 1...40)
  func sameBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        if Bool.random(using: &random) {
          text += Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
        } else {
          let plane: ClosedRange<UInt32> = Bool.random(using: &random) ? 0...0x2FF : 0...0x10FFFF
          text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: plane, using: &random)) ?? "?")
        }
      }
      let folded = TextFolding.fold(text)
      #expect(TextFolding.bytes(text) == folded.bytes, "\(text.unicodeScalars.map(\.value))")
      // Every byte knows a place in the text, in order.
      let origins = folded.bytes.indices.map(folded.origin(of:))
      #expect(origins == origins.sorted() && origins.allSatisfy { (0..<text.utf8.count).contains($0) })
    }
  }

  @Test("Every character is folded the same way")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      if TextFolding.bytes(text) != TextFolding.fold(text).bytes { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
