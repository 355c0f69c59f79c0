/// Text of one embedding level, which begins and ends between clusters.
package struct LeveledText {
  package var text: String
  package var style: Style
  package var level: UInt8

  package init(_ text: String, _ style: Style, level: UInt8) {
    self.text = text
    self.style = style
    self.level = level
  }
}

extension Surface {
  /// Draws text that comes in the order it is read in, each cluster where UAX #9 puts it; as many of the first as there is
  /// room for. Returns the columns covered.
  @discardableResult
  package mutating func put(_ texts: [LeveledText], row: Int, column: Int, limit: Int = .max) -> Int {
    guard row >= 0, row < size.rows, column < size.columns, limit > 0 else { return 0 }
    let end = limit > size.columns - max(0, column) ? size.columns : column + limit
    return draw(row: row, column: column, columns: end - column) { ordered in
      for text in texts {
        var bytes = text.text
        guard bytes.withUTF8({ ordered.append($0, text.style) { _ in text.level } }) else { return }
      }
    }
  }

  /// Draws a text that is a paragraph of its own.
  mutating func putOrdered(_ text: String, row: Int, column: Int, columns: Int, style: Style) -> Int {
    draw(row: row, column: column, columns: columns) { ordered in
      var text = text
      text.withUTF8 { bytes in
        let levels = VisualOrder.levels(of: bytes, .automatic)?.levels
        _ = ordered.append(bytes, style) { levels?[$0] ?? 0 }
      }
    }
  }

  private mutating func draw(row: Int, column: Int, columns: Int, _ fill: (inout OrderedRow) -> Void) -> Int {
    let range = row * size.columns..<(row + 1) * size.columns
    let turnsText = turnsText
    return cells.withUnsafeMutableBufferPointer { cells in
      let line = UnsafeMutableBufferPointer(rebasing: cells[range])
      if column < 0 {
        return withUnsafeTemporaryAllocation(of: Cell.self, capacity: columns) { room in
          let count = Self.draw(in: room, turnsText, fill)
          for place in max(0, -column)..<max(0, -column, count) {
            // Half a character at the edge is none.
            let isHalf = column + place == 0 && room[place].isContinuation
            line[column + place] = isHalf ? Cell(.blank, room[place].style) : room[place]
          }
          Self.mend(line, behind: column + count)
          return count
        }
      }
      if column > 0, line[column].isContinuation { line[column - 1] = Cell(.blank, line[column - 1].style) }
      let count = Self.draw(in: UnsafeMutableBufferPointer(rebasing: line[column..<column + columns]), turnsText, fill)
      Self.mend(line, behind: column + count)
      return count
    }
  }

  /// Blanks the right half of what was drawn over.
  private static func mend(_ line: UnsafeMutableBufferPointer<Cell>, behind end: Int) {
    if end > 0, end < line.count, line[end].isContinuation { line[end] = Cell(.blank, line[end].style) }
  }

  @inline(__always)
  private static func draw(
    in cells: UnsafeMutableBufferPointer<Cell>, _ turnsText: Bool, _ fill: (inout OrderedRow) -> Void
  ) -> Int {
    var row = OrderedRow(cells, turnsText: turnsText)
    fill(&row)
    row.turn()
    return row.count
  }

  /// Draws pieces of text as one paragraph.
  @discardableResult
  package mutating func put(
    _ pieces: [(text: String, style: Style)], row: Int, column: Int, limit: Int = .max
  ) -> Int {
    let whole = pieces.map(\.text).joined()
    guard turnsText, VisualOrder.hasRightToLeft(whole), let levels = VisualOrder.levels(of: whole, .automatic)?.levels
    else {
      var place = column
      for piece in pieces where limit == .max || place < column + limit {
        let rest = limit == .max ? limit : column + limit - place
        place += put(piece.text, row: row, column: place, style: piece.style, limit: rest)
      }
      return place - column
    }
    guard row >= 0, row < size.rows, column < size.columns, limit > 0 else { return 0 }
    let end = limit > size.columns - max(0, column) ? size.columns : column + limit
    return draw(row: row, column: column, columns: end - column) { ordered in
      var offset = 0
      for piece in pieces {
        var text = piece.text
        let start = offset
        offset += text.utf8.count
        guard text.withUTF8({ bytes in ordered.append(bytes, piece.style) { levels[start + $0] } }) else { return }
      }
    }
  }
}
