import CustomDump
import Reader
import Screen
import Testing

/// Rows, the cursor on them, and the ways between them.
struct TextBufferLayoutTests {
  func rows(_ text: String, _ width: Int) -> [String] { TextBuffer(text: text).rows(width: width).map(\.text) }

  @Test func wrapsAfterSpaces() {
    expectNoDifference(rows("one two three", 7), ["one two", "three"])
    expectNoDifference(rows("one two three", 8), ["one two ", "three"])
    expectNoDifference(rows("one two three", 6), ["one ", "two ", "three"])
    expectNoDifference(rows("", 5), [""])
    expectNoDifference(rows("a\n\nb\n", 5), ["a", "", "b", ""])
    expectNoDifference(rows("one     two", 5), ["one  ", "two"])
  }

  @Test func breaksLongWordsBetweenClusters() {
    expectNoDifference(rows("a abcdefgh", 4), ["a ", "abcd", "efgh"])
    expectNoDifference(rows("漢字漢", 3), ["漢", "字", "漢"])
    expectNoDifference(rows("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"])
    expectNoDifference(rows("漢a", 1), ["漢", "a"])
  }

  @Test func breaksLongClustersBetweenTheirParts() {
    // Where there is room for it, a cluster stays whole.
    expectNoDifference(rows("abc🇫🇮d", 4), ["abc", "🇫🇮d"])
    expectNoDifference(rows("🇫🇮x", 1), ["\u{1F1EB}", "\u{1F1EE}", "x"])
    expectNoDifference(rows("a👩‍👩‍👧b", 5), ["a", "👩\u{200D}👩\u{200D}", "👧b"])
    let chain = String(repeating: "\u{1100}", count: 7)
    expectNoDifference(rows("a" + chain, 6), ["a", "\u{1100}\u{1100}\u{1100}", "\u{1100}\u{1100}\u{1100}", "\u{1100}"])
    // The cursor passes it as one, and is never stuck above it.
    let viewport = Size(columns: 6, rows: 5)
    var buffer = TextBuffer(text: chain + "b")
    buffer.apply(.textStart, viewport: viewport)
    buffer.apply(.moveDown, viewport: viewport)
    #expect(buffer.cursor == chain.utf8.count)
    buffer.apply(.moveLeft, viewport: viewport)
    #expect(buffer.cursor == 0)
    buffer.apply(.moveRight, viewport: viewport)
    buffer.apply(.deleteBackward, viewport: viewport)
    #expect(buffer.text == "b")
    #expect(TextBuffer(text: chain).cursor(atRow: 1, column: 2, width: 6) == 0)
  }

  @Test func vowelSignsTakeTheirCells() {
    let text = "मानव अधिकारों की हिन्दी"
    #expect(rows(text, 40) == [text])
    #expect(TextBuffer(text: "ทำน้ำ").cursorPosition(width: 40).column == 4)
    var buffer = TextBuffer(text: "कि की")
    buffer.apply(.moveLeft, viewport: Size(columns: 40, rows: 3))
    #expect(buffer.cursorPosition(width: 40).column == 3)
    buffer.apply(.moveWordLeft, viewport: Size(columns: 40, rows: 3))
    #expect(buffer.cursor == 0)
  }

  @Test func tabsReachToTheNextStop() {
    expectNoDifference(rows("\tx", 10), ["    x"])
    expectNoDifference(rows("ab\tx\ty", 20), ["ab  x   y"])
    expectNoDifference(rows("abc\t\tx", 6), ["abc   ", "x"])
    #expect(TextBuffer(text: "ab\tx").cursorPosition(width: 20) == Position(row: 0, column: 5))
  }

  @Test func rowsKnowTheirPlace() {
    let rows = TextBuffer(text: "ää   bb\nc").rows(width: 3)
    expectNoDifference(rows.map(\.range), [0..<7, 7..<9, 10..<11])
    expectNoDifference(rows.map(\.columns), [3, 2, 1])
    expectNoDifference(rows.map(\.beginsLine), [true, false, true])
  }

  @Test func theCursorMayStandBehindAFullRow() {
    #expect(TextBuffer(text: "abcd").cursorPosition(width: 4) == Position(row: 0, column: 4))
    #expect(TextBuffer(text: "abcd      ").cursorPosition(width: 4) == Position(row: 0, column: 4))
    #expect(TextBuffer(text: "abcde").cursorPosition(width: 4) == Position(row: 1, column: 1))
    #expect(TextBuffer(text: "abcd\n").cursorPosition(width: 4) == Position(row: 1, column: 0))
  }

  @Test func upAndDownKeepTheColumn() {
    let viewport = Size(columns: 10, rows: 3)
    var buffer = TextBuffer(text: "abcdefgh\nab\n漢字漢字\nabcdefgh")
    var places: [Position] = []
    buffer.apply(.moveLeft, viewport: viewport)
    for edit in [.moveUp, .moveUp, .moveUp, .moveUp, .moveDown, .moveDown, .moveDown, .moveDown] as [TextBuffer.Edit] {
      buffer.apply(edit, viewport: viewport)
      places.append(buffer.cursorPosition(width: 10))
    }
    expectNoDifference(
      places.map { [$0.row, $0.column] }, [[2, 6], [1, 2], [0, 7], [0, 0], [1, 2], [2, 6], [3, 7], [3, 8]])
  }

  @Test func upAndDownGoByWrappedRows() {
    let viewport = Size(columns: 5, rows: 2)
    var buffer = TextBuffer(text: "aaaa bbbb cccc")
    buffer.apply(.moveUp, viewport: viewport)
    // The place behind the row's hanging space is the next row's: the cursor stays before the space.
    #expect(buffer.cursor == 9 && buffer.cursorPosition(width: 5) == Position(row: 1, column: 4))
    buffer.apply(.moveTo(7), viewport: viewport)
    buffer.apply(.moveDown, viewport: viewport)
    #expect(buffer.cursor == 12)
    buffer.apply(.pageUp, viewport: viewport)
    #expect(buffer.cursor == 7)
    buffer.apply(.pageUp, viewport: Size(columns: 5, rows: 50))
    #expect(buffer.cursor == 2)
    buffer.apply(.pageDown, viewport: Size(columns: 5, rows: 50))
    #expect(buffer.cursor == 12)
  }

  @Test func aClickFindsItsCluster() {
    let buffer = TextBuffer(text: "a漢b\ncd")
    let found = (0...5).map { buffer.cursor(atRow: 0, column: $0, width: 10) }
    expectNoDifference(found, [0, 1, 1, 4, 5, 5])
    #expect(buffer.cursor(atRow: 1, column: 1, width: 10) == 7)
    #expect(buffer.cursor(atRow: 9, column: 0, width: 10) == 8)
    #expect(buffer.cursor(atRow: -1, column: 5, width: 10) == 0)
    #expect(buffer.cursor(atRow: 1, column: -4, width: 10) == 6)
  }

  @Test func aLargePasteIsWholeAndWraps() {
    let viewport = Size(columns: 72, rows: 20)
    let line = "Lukija liittää kerralla paljon tekstiä, eikä yhtään merkkiä saa hävitä matkalla. "
    let paste = String(repeating: line, count: 1_300) + String(repeating: line + "\r\n", count: 1_300)
    var buffer = TextBuffer(text: "alku|loppu")
    buffer.apply(.moveTo(5), viewport: viewport)
    buffer.apply(.insert(paste), viewport: viewport)
    let clean = paste.replacing("\r\n", with: "\n")
    #expect(buffer.text == "alku|" + clean + "loppu")
    for width in [40, 72] {
      let rows = buffer.rows(width: width)
      #expect(rows.count == NaiveTextBuffer.rows(buffer.text, width: width).count)
      #expect(rows.allSatisfy { $0.columns <= width })
    }
    buffer.apply(.undo, viewport: viewport)
    #expect(buffer.text == "alku|loppu")
  }
}
