import Screen
import SeededRandom
import SharedTestData
import Testing

@testable import Reader

/// Long random walks, held against the plainest model.
struct TextBufferWalkTests {
  static let pieces = [
    "a", "b", "c", "d", "e", "ä", "Ö", "7", "_", " ", " ", " ", "\t", "\n", "-", ".", "—", "’", "e\u{301}", "\u{301}",
    "\u{308}", "\u{200D}", "👩", "👧", "❤️", "\u{FE0F}", "\u{1F3FD}", "🇫🇮", "\u{1F1EB}", "\u{1F1EE}", "漢", "字", "한",
    "\u{1112}", "\u{1161}", "\u{11AB}", "क", "\u{94D}", "ष", "\u{200B}", "\u{AD}", "\u{202E}", "\u{A0}", "\u{600}",
    "नि", "ทำ", "กำ", "\u{378}", "\u{1F1F8}", "م\u{200C}", "sana ", "pitkäsananenyhdyssana", "two words", "rivi\nrivi",
    "👩‍👩‍👧‍👦",
  ]

  static func randomEdit(_ random: inout SeededGenerator, length: Int) -> TextBuffer.Edit {
    // Long texts shrink, short ones grow.
    if Int.random(in: 0..<90, using: &random) >= length { return .insert(pieces.randomElement(using: &random)!) }
    let edits: [TextBuffer.Edit] = [
      .insert(pieces.randomElement(using: &random)!), .newline, .deleteBackward, .deleteBackward, .deleteForward,
      .deleteWordBackward, .deleteWordForward, .killToLineEnd, .killToLineStart, .yank, .transpose, .moveLeft,
      .moveLeft, .moveRight, .moveRight, .moveWordLeft, .moveWordRight, .lineStart, .lineEnd, .textStart, .textEnd,
      .moveUp, .moveDown, .pageUp, .pageDown, .undo, .undo, .redo,
      .moveTo(Int.random(in: -3..<(length * 2 + 3), using: &random)),
    ]
    return edits.randomElement(using: &random)!
  }

  @Test(arguments: 1...10) func agreesWithTheNaiveModel(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var buffer = TextBuffer()
    var naive = NaiveTextBuffer()
    var viewport = Size(columns: 12, rows: 4)
    for step in 0..<5_000 {
      if step % 50 == 0 { viewport.columns = Int.random(in: 1...60, using: &random) }
      let edit = TextBufferWalkTests.randomEdit(&random, length: naive.characters.count)
      let before = buffer
      buffer.apply(edit, viewport: viewport)
      switch edit {
      case .undo:
        var again = buffer
        again.apply(.redo, viewport: viewport)
        if before != buffer { #expect(again.text == before.text) }
        naive.adopt(text: buffer.text, cursorOffset: buffer.cursor)
      case .redo, .moveUp, .moveDown, .pageUp, .pageDown, .moveTo:
        naive.adopt(text: buffer.text, cursorOffset: buffer.cursor)
      default:
        naive.apply(edit)
      }
      guard Array(buffer.text.utf8) == Array(naive.text.utf8), buffer.cursor == naive.cursorOffset else {
        Issue.record("step \(step), \(edit): \(before) became \(buffer), not \(naive)")
        return
      }
      let clusters = ClusterTable(buffer.text)
      let rows = RowTable(clusters, width: viewport.columns)
      guard buffer.clusters.starts == clusters.starts, buffer.clusters.kinds == clusters.kinds,
        buffer.wrapped.starts == rows.starts
      else {
        Issue.record("step \(step), \(edit): the tables of \(before) were mended wrongly to \(buffer)")
        return
      }
      if step % 5 == 0 { expectRowsAgree(buffer, width: viewport.columns) }
    }
    expectWholeHistory(of: buffer, viewport: viewport)
  }

  /// Undo reaches the empty beginning, redo the end, through the same texts.
  private func expectWholeHistory(of buffer: TextBuffer, viewport: Size) {
    var walker = buffer
    while !walker.history.undone.isEmpty { walker.apply(.redo, viewport: viewport) }
    let end = walker.text
    var texts = [walker.text]
    while !walker.history.done.isEmpty {
      walker.apply(.undo, viewport: viewport)
      texts.append(walker.text)
    }
    #expect(walker.isEmpty)
    while !walker.history.undone.isEmpty {
      #expect(walker.text == texts.popLast())
      walker.apply(.redo, viewport: viewport)
    }
    #expect(walker.text == end)
  }

  private func expectRowsAgree(_ buffer: TextBuffer, width: Int) {
    let rows = buffer.rows(width: width)
    let bytes = Array(buffer.text.utf8)
    #expect(
      rows.map { String(decoding: bytes[$0.range], as: UTF8.self) } == NaiveTextBuffer.rows(buffer.text, width: width))
    for row in rows {
      // What cannot be parted: a wide character, the code of an unknown one.
      let widest = row.text.unicodeScalars.map { CellReference.columns(of: String($0)) }.max() ?? 0
      guard row.columns <= max(width, widest), CellReference.columns(of: row.text) == row.columns else {
        Issue.record("a row of \(row.columns) columns at \(width): \(row.text.debugDescription)")
        return
      }
    }
    let place = buffer.cursorPosition(width: width)
    #expect(rows[place.row].range.lowerBound <= buffer.cursor && buffer.cursor <= rows[place.row].range.upperBound)
    #expect((0...width).contains(place.column))
  }

  @Test(arguments: 1...60) func wrapsEveryWordSomewhere(width: Int) {
    let text = """
      Reading takes time, and time is what a reader brings. Kolmivaihekilowattituntimittari on pitkä sana.
      \tIndented, then 漢字漢字漢字 and 👩‍👩‍👧 and e\u{301}e\u{301}.

      Trailing spaces      hang.     \("x".padded(to: 130))  end\t\t.
      """
    let buffer = TextBuffer(text: text)
    let rows = buffer.rows(width: width)
    expectRowsAgree(buffer, width: width)
    // Rows follow each other without a gap but for the line ends.
    #expect(rows.first?.range.lowerBound == 0 && rows.last?.range.upperBound == text.utf8.count)
    for (above, below) in zip(rows, rows.dropFirst()) {
      #expect(below.range.lowerBound == above.range.upperBound + (below.beginsLine ? 1 : 0))
    }
    // Every place of the cursor is where a click on its cell leads back to.
    var walker = buffer
    let viewport = Size(columns: width, rows: 10)
    walker.apply(.textStart, viewport: viewport)
    while walker.cursor < text.utf8.count {
      let place = walker.cursorPosition(width: width)
      if place.column < width, rows[place.row].columns > place.column {
        #expect(walker.cursor(atRow: place.row, column: place.column, width: width) == walker.cursor)
      }
      walker.apply(.moveRight, viewport: viewport)
    }
    #expect(buffer.rowCount(width: width) == rows.count)
    #expect(buffer.rows(1..<3, width: width) == Array(rows.dropFirst().prefix(2)))
  }
}

extension String {
  fileprivate func padded(to length: Int) -> String { String(repeating: self, count: length) }
}
