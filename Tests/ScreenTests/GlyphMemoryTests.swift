import SeededRandom
import Testing

@testable import Screen

/// Rows that are drawn again look as when they were drawn first.
struct GlyphMemoryTests {
  private static let pieces = [
    "abc", " ", "e\u{301}", "é", "日本", "ทำน้ำ", "हिन्दी", "👩\u{200D}👩\u{200D}👧", "🇫🇮", "שלום", "(a)", "عربي", "12", "\u{378}",
    "\u{1B}[2J", "\u{202E}", "…",
  ]

  /// Composed and not: equal for a string, and not for a cell.
  @Test func textsAreTheSameOnlyToTheByte() {
    for text in ["é ก", "e\u{301} ก", "é ก"] {
      var surface = Surface(size: Size(columns: 8, rows: 1))
      surface.put(text, row: 0, column: 0, style: .text)
      #expect(surface[0, 0].glyph.unicodeScalars.elementsEqual(text.unicodeScalars.prefix { $0 != " " }))
    }
  }

  @Test func drawnTwiceIsDrawnAlike() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      let text = (0..<random.below(9)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
      let column = random.below(8) - 3
      let limit = random.below(4) == 0 ? Int.max : random.below(30)
      var surfaces = [0, 1].map { _ in Surface(size: Size(columns: 24, rows: 1)) }
      var widths: [Int] = []
      for index in surfaces.indices {
        widths.append(surfaces[index].put(text, row: 0, column: column, style: .text, limit: limit))
      }
      #expect(surfaces[0] == surfaces[1])
      #expect(widths[0] == widths[1])
    }
  }

  /// Texts that have one place between them do not get each other's glyphs.
  @Test func placesAreShared() {
    let memory = GlyphMemory(places: 1)
    for round in 0..<3 {
      for text in ["ก", "ข", "กข", ""] {
        for columns in [-1, 5] {
          let glyphs = Array(text.utf8).withUnsafeBufferPointer { bytes in
            memory.glyphs(of: bytes, columns: columns) { Surface.glyphs(of: text) }
          }
          #expect(glyphs == Surface.glyphs(of: text), "\(round)")
        }
      }
    }
    var made = 0
    for _ in 0..<3 {
      _ = Array("ก".utf8).withUnsafeBufferPointer { bytes in
        memory.glyphs(of: bytes, columns: -1) {
          made += 1
          return []
        }
      }
    }
    #expect(made == 1)
  }
}
