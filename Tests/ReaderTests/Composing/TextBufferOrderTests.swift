import Screen
import SeededRandom
import Testing

@testable import Reader

/// Rows that are drawn in another order than they are written in.
@Suite("Text from right to left in the composer")
struct TextBufferOrderTests {
  private func row(_ text: String, _ index: Int = 0, width: Int = 20) -> VisualRow? {
    TextBuffer(text: text).visualRows(0..<100, width: width)[index]
  }

  /// What is drawn, from left to right.
  private func drawn(_ row: VisualRow) -> String {
    var surface = Surface(size: Size(columns: 40, rows: 1))
    surface.put(row.texts(.text), row: 0, column: 0)
    return surface.lines[0]
  }

  @Test("only lines with such text are turned")
  func onlySuchLines() {
    let rows = TextBuffer(text: "abc\nab שלום\n\nשלום\nabc").visualRows(0..<10, width: 20)
    #expect(rows.keys.sorted() == [1, 3])
    #expect(rows[1]?.isRightToLeft == false && rows[3]?.isRightToLeft == true)
  }

  @Test("a line that wraps is one paragraph")
  func wraps() throws {
    // Wraps behind "שלום "; the number that follows belongs to the Hebrew before it.
    let text = "ab שלום 10 עולם"
    let second = try #require(row(text, 1, width: 8))
    #expect(drawn(second) == "םלוע 10")
    let latin = try #require(row("שלום עולם abc.", 1, width: 10))
    #expect(latin.isRightToLeft && drawn(latin) == ".abc")
  }

  @Test("the cursor stands on the cluster that it is before")
  func cursor() throws {
    let mixed = try #require(row("ab שלום"))
    #expect(mixed.start(width: 20) == 0)
    #expect(mixed.column(at: 3) == 6 && mixed.column(at: 9) == 3 && mixed.column(at: 11) == 7)
    let hebrew = try #require(row("שלום"))
    // At the right, with a column for the cursor behind the last letter, on its left.
    #expect(hebrew.start(width: 20) == 17 && hebrew.column(at: 0) == 3 && hebrew.column(at: 8) == -1)
    // A row that is full leaves that column too.
    let full = try #require(row("שלום", width: 4))
    #expect(full.start(width: 4) + full.column(at: 8) == 0)
  }

  @Test("tabs are blanks, and what hangs over the edge is not drawn")
  func tabs() throws {
    let tabbed = try #require(row("א\tב"))
    #expect(drawn(tabbed) == "ב   א" && tabbed.columns == 5)
    #expect(try #require(row("שלום    ", width: 5)).columns == 5)
  }

  private static func withoutBlanksAtTheEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  @Test("every row shows its text, whatever it is made of")
  func showsAll() {
    var random = SeededGenerator(seed: 12)
    let pool = ["שלום", "א", "abc", " ", " ", "12", "(", ")", "\n", "می\u{200C}", "🇫🇮", "e\u{301}", "\t", "漢"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in pool.randomElement(using: &random)! }.joined()
      let width = Int.random(in: 2...20, using: &random)
      let buffer = TextBuffer(text: text)
      let visual = buffer.visualRows(0..<200, width: width)
      for (index, row) in buffer.rows(width: width).enumerated() {
        guard let turned = visual[index] else { continue }
        // Of a tab that hangs over the edge nothing is to be seen.
        let shown = Self.withoutBlanksAtTheEnd(turned.parts.map(\.text).joined())
        #expect(shown == Self.withoutBlanksAtTheEnd(row.text.replacing("\u{200B}", with: "")))
        // Between the edge and the column behind it.
        for part in turned.parts {
          let column = turned.start(width: width) + turned.column(at: part.offset)
          #expect(column >= 0 && column + part.columns <= max(width + 1, turned.columns))
        }
      }
    }
  }
}
