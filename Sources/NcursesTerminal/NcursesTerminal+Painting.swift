import CNcurses
import Screen

extension NcursesTerminal {
  /// Shows a frame; paints only what changed since the last one. A frame of another size than the terminal's is
  /// drawn from the top left, as far as it goes. While the terminal takes nothing, only the newest frame is kept.
  public func paint(_ frame: Frame) {
    guard isOpen else { return }
    undrawn = frame
    if themes.isPair { newest = frame }
    _ = output.flush()
    drawUndrawn()
  }

  /// Draws what waits, where the terminal has taken all that came before. Frames tell only what changed: none that
  /// was begun can be left out.
  func drawUndrawn() {
    if !output.isBusy, let frame = undrawn {
      undrawn = nil
      draw(frame)
    }
    if !output.isBusy, let bytes = uncopied {
      uncopied = nil
      output.send(bytes)
    }
  }

  private func draw(_ frame: Frame) {
    let window = lukija_stdscr()
    let surface = frame.surface
    let rows = min(surface.size.rows, size.rows)
    let columns = min(surface.size.columns, size.columns)
    let erasing = preparePictures(surface)
    let old = shown?.size == surface.size ? shown : nil
    if old == nil { werase(window) }
    var changedRows = 0
    var first = rows
    var last = -1
    var partlyChangedRows = 0
    for row in 0..<rows {
      let changed = old.map { surface.changedColumns(ofRow: row, from: $0, count: columns) } ?? 0..<columns
      if changed.isEmpty { continue }
      changedRows += 1
      first = min(first, row)
      last = row
      let isPart =
        surface.hasText(inRow: row, columns: 0..<changed.lowerBound)
        || surface.hasText(inRow: row, columns: changed.upperBound..<columns)
      if isPart { partlyChangedRows += 1 }
      draw(surface, row: row, columns: changed)
    }
    shown = surface
    // A terminal scrolls whole rows. Where only one of several panes moved, the others would have to be drawn again.
    // What is drawn over cells would be scrolled along with them.
    idlok(window, partlyChangedRows * 2 <= changedRows && !pictures.coversCells)
    // Rows that the terminal scrolls bring their addresses along: those between the changed ones are not known either.
    let linkBytes = first <= last ? links?.bytes(for: surface, rows: first..<last + 1, columns: columns) ?? [] : []
    refresh(cursor: frame.cursor, isVisible: frame.isCursorVisible, linkBytes, after: erasing)
  }

  /// Repaints every cell at the next frame, and sets every mode again: another program may have left others.
  public func invalidate() {
    guard isOpen else { return }
    modes.takeLineDiscipline()
    output.send(TerminalModes.cleaning + TerminalModes.otherScreen + modes.on)
    forgetScreen()
  }

  /// Nothing is known of what the terminal shows.
  func forgetScreen() {
    shown = nil
    pictures.areForgotten()
    isUncertain = true
    clearok(lukija_curscr(), true)
  }

  private func draw(_ surface: Surface, row: Int, columns: Range<Int>) {
    if columns.isEmpty { return }
    let cells = surface.row(row)
    let hasPictures = !surface.pictures.isEmpty
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: columns.count) { glyphs in
      var count = 0
      for column in columns {
        let place = cells.startIndex + column
        // ncurses makes the right half of a wide glyph itself.
        if cells[place].isContinuation { continue }
        // The terminal may end in the middle of a glyph of a larger frame.
        let isCut = column + 1 == size.columns && place + 1 < cells.endIndex && cells[place + 1].isContinuation
        glyphs[count] =
          hasPictures && cells[place].isOfPicture
          ? pictureCell(cells[place], on: surface) : pens.cell(cells[place], isBlank: isCut)
        count += 1
      }
      mvwadd_wchnstr(lukija_stdscr(), Int32(row), Int32(columns.lowerBound), glyphs.baseAddress, Int32(count))
    }
  }

  private func refresh(cursor: Position?, isVisible: Bool, _ linkBytes: [UInt8], after erasing: [UInt8]) {
    var place = cursor.flatMap { position in
      position.row >= 0 && position.row < size.rows && position.column >= 0 && position.column < size.columns
        ? position : nil
    }
    let isShown = isVisible && place != nil
    var linkBytes = linkBytes
    if !linkBytes.isEmpty, let links {
      // Whoever draws beside ncurses has to know where it left the cursor.
      place = place ?? Position(row: 0, column: 0)
      linkBytes += links.ending(at: place ?? Position(row: 0, column: 0))
    }
    // The same goes for pictures, which are drawn later.
    if pictures.coversCells { place = place ?? Position(row: 0, column: 0) }
    pictures.cursor = place
    if !erasing.isEmpty { output.send(erasing) }
    var isSent = false
    let isMarked = modes.marksFrames
    frames.caught(cells: size.columns * size.rows, { update(cursor: place, isVisible: isShown) }) {
      isSent = true
      if linkBytes.isEmpty, !isMarked { output.send($0) } else { send(Array($0) + linkBytes, isMarked: isMarked) }
    }
    if !isSent, !linkBytes.isEmpty { send(linkBytes, isMarked: isMarked) }
  }

  /// A frame, in one piece where the terminal keeps it in one.
  private func send(_ bytes: [UInt8], isMarked: Bool) {
    output.send(isMarked ? TerminalModes.frameStart + bytes + TerminalModes.frameEnd : bytes)
  }

  private func update(cursor place: Position?, isVisible: Bool) {
    let window = lukija_stdscr()
    if isUncertain {
      // ncurses says nothing that it believes to be so; a terminal that changed its window may believe otherwise.
      isUncertain = false
      curs_set(isCursorShown ? 0 : 1)
      curs_set(isCursorShown ? 1 : 0)
    }
    if !isVisible, isCursorShown {
      isCursorShown = false
      curs_set(0)
    }
    // Where nobody said a place, it stays where the last change was.
    leaveok(window, place == nil)
    if let place { wmove(window, Int32(place.row), Int32(place.column)) }
    wrefresh(window)
    if isVisible, !isCursorShown {
      isCursorShown = true
      curs_set(1)
    }
  }
}
