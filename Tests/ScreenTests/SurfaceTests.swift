import SeededRandom
import SharedTestData
import Testing

@testable import Screen

/// Drawing text cluster by cluster, which is slow and plain.
private func drawnPlainly(_ text: String, on size: Size, column: Int, limit: Int) -> [String] {
  var row = [String](repeating: " ", count: size.columns)
  let end = limit > size.columns - max(0, column) ? size.columns : column + limit
  var place = column
  for part in CellReference.parts(of: text) {
    if place + part.columns > end { return row }
    if place >= 0 {
      row[place] = part.text
      if part.columns == 2 { row[place + 1] = "" }
    }
    place += part.columns
  }
  return row
}

private func cut(_ text: String, to columns: Int) -> String {
  guard columns > 0 else { return "" }
  if CellReference.columns(of: text) <= columns { return text }
  var kept = ""
  var used = 0
  for character in text {
    let width = CellReference.columns(of: String(character))
    if used + width > columns - 1 { break }
    kept.append(character)
    used += width
  }
  return kept + "…"
}

@Suite("Surfaces")
struct SurfaceTests {
  private static let pieces: [String] = [
    "a", "Z", " ", "é", "e\u{301}", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "ж", "漢", "가", "각", "…", "→",
    "\u{301}", "\n",
    "\r\n", "\t", "\u{1B}", "\u{7F}", "\u{202E}", "\u{200B}", "\u{200D}", "\u{FE0F}", "❤️", "👩‍👩‍👧", "👍🏽", "🇫🇮", "🇫", "ก็", "नि",
    "\u{AD}", "\u{A0}", "、", "ﬁ", "\u{10FFFF}", "\u{1F600}",
  ]

  @Test("text is drawn as its clusters are, wherever it begins and ends")
  func drawsClusters() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator)!
      }
      .joined()
      let size = Size(columns: Int.random(in: 1...14, using: &generator), rows: 1)
      let column = Int.random(in: -3...8, using: &generator)
      let limit = Bool.random(using: &generator) ? Int.random(in: 0...12, using: &generator) : Int.max
      var surface = Surface(size: size)
      surface.put(text, row: 0, column: column, style: .text, limit: limit)
      let expected =
        column < size.columns && limit > 0
        ? drawnPlainly(text, on: size, column: column, limit: limit) : [String](repeating: " ", count: size.columns)
      #expect(surface.row(0).map(\.glyph) == expected, "\(text.debugDescription) at \(column), limit \(limit)")
    }
  }

  @Test("text is cut as its clusters are")
  func cutsClusters() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator)!
      }
      .joined()
      let columns = Int.random(in: 0...14, using: &generator)
      #expect(
        DisplayWidth.truncate(text, to: columns) == cut(text, to: columns), "\(text.debugDescription) to \(columns)")
    }
  }

  @Test("half of a wide glyph never stays")
  func mendsHalves() {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    surface.put("漢字漢", row: 0, column: 0, style: .text)
    surface.put("x", row: 0, column: 1, style: .text)
    surface.put("字", row: 0, column: 3, style: .text)
    #expect(surface.row(0).map(\.glyph) == [" ", "x", " ", "字", "", " "])
  }

  @Test("a cell holds a base and four marks, and says so scalar by scalar")
  func holdsMarks() {
    var surface = Surface(size: Size(columns: 1, rows: 1))
    surface.put("e\u{301}\u{302}\u{303}\u{304}\u{305}", row: 0, column: 0, style: Style(.link, .bold))
    let cell = surface[0, 0]
    #expect(cell.glyph.unicodeScalars.map(\.value) == [0x65, 0x301, 0x302, 0x303, 0x304])
    #expect((0..<6).map(cell.scalar(at:)) == [0x65, 0x301, 0x302, 0x303, 0x304, 0])
    #expect(cell.style == Style(.link, .bold))
  }
}
