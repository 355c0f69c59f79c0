import Screen

/// Scrolling by line over rows of any height. Only rows near the screen are ever set.
extension ThreadSetter {
  /// Lines around the selection that stay in view where there is room.
  private func context(height: Int) -> Int { height > 8 ? 2 : 0 }

  /// The pane's line on which a row begins: negative above the pane, at least `height` below it (then not exact).
  func start(of row: Int, height: Int) -> Int {
    var line = -state.topLine
    if row >= state.topRow {
      for above in state.topRow..<row {
        line += self.height(of: above)
        if line >= height { break }
      }
      return line
    }
    for above in row..<state.topRow {
      line -= self.height(of: above)
      // Far above is far above: nobody asks how far.
      if line < -4 * max(height, 1) { break }
    }
    return line
  }

  /// Scrolls by lines, downwards where positive; stops when the last line stands at the pane's bottom.
  mutating func scroll(by lines: Int, height: Int) {
    guard !state.rows.isEmpty else { return }
    var line = state.topLine + lines
    while line < 0, state.topRow > 0 {
      state.topRow -= 1
      line += self.height(of: state.topRow)
    }
    while state.topRow < state.rows.count - 1 {
      let rowHeight = self.height(of: state.topRow)
      guard line >= rowHeight else { break }
      line -= rowHeight
      state.topRow += 1
    }
    state.topLine = max(0, line)
    clampToBottom(height: height)
  }

  /// The top never stands below the place from which the rows' last lines fill the pane.
  private mutating func clampToBottom(height: Int) {
    // Every row has a line at least, so far from the end there is nothing to do.
    guard state.rows.count - state.topRow <= height else { return }
    var row = state.rows.count
    var missing = height
    while row > 0, missing > 0 {
      row -= 1
      missing -= self.height(of: row)
    }
    let line = max(0, -missing)
    if (state.topRow, state.topLine) > (row, line) {
      state.topRow = row
      state.topLine = line
    }
  }

  /// The end of what a row says on the pane: its blank last line does not count.
  func end(of row: Int, start: Int) -> Int {
    let lines = self.height(of: row)
    guard lines > 1 else { return start + lines }
    switch state.rows[row].kind {
    case .comment: return start + lines - 1
    case .linkBack, .linkBacks:
      let isBlank = self.row(row).lines.last?.spans.allSatisfy { $0.offset == nil && $0.link == nil } == true
      return start + lines - (isBlank ? 1 : 0)
    }
  }

  /// Scrolls as little as shows the selected row: all of it where it fits, else its beginning, unless its text already
  /// fills the pane.
  mutating func showSelection(height: Int) {
    guard height > 0, state.rows.indices.contains(state.selection) else { return }
    if isLinear, state.line > 0 { return showWalked(height: height) }
    scroll(by: 0, height: height)
    let start = start(of: state.selection, height: height)
    let context = context(height: height)
    if start < -4 * height || start >= height {
      state.topRow = state.selection
      state.topLine = 0
      scroll(by: -context, height: height)
      showEnd(height: height)
      return
    }
    let end = end(of: state.selection, start: start)
    if start < 0, end > height / 2 { return }
    if start < 0 { scroll(by: start - context, height: height) } else { showEnd(height: height) }
  }

  private mutating func showEnd(height: Int) {
    let start = start(of: state.selection, height: height)
    let end = end(of: state.selection, start: start)
    if end > height { scroll(by: min(end - height, start), height: height) }
  }

  /// Shows the rows from the selected one to the last, as many as fit below it.
  mutating func showToEnd(height: Int) {
    let start = start(of: state.selection, height: height)
    var end = start
    for row in Range(from: state.selection, to: state.rows.count) where end < start + height {
      end += self.height(of: row)
    }
    if end > height { scroll(by: min(end - height, start), height: height) }
  }

  /// One step down: through the selected comment line by line where it goes on below the pane, else on to the next.
  mutating func stepDown(height: Int) {
    guard height > 0, state.rows.indices.contains(state.selection) else { return }
    let start = start(of: state.selection, height: height)
    let end = end(of: state.selection, start: start)
    if end > height {
      scroll(by: 1, height: height)
    } else if state.selection + 1 < state.rows.count {
      state.selection += 1
      let next = self.start(of: state.selection, height: height)
      let shown = min(context(height: height) + 1, self.height(of: state.selection))
      if next + shown > height { scroll(by: next + shown - height, height: height) }
    }
  }

  /// One step up, the same way.
  mutating func stepUp(height: Int) {
    guard height > 0, state.rows.indices.contains(state.selection) else { return }
    if start(of: state.selection, height: height) < 0 {
      scroll(by: -1, height: height)
    } else if state.selection > 0 {
      state.selection -= 1
      let end = end(of: state.selection, start: start(of: state.selection, height: height))
      let shown = min(context(height: height) + 1, self.height(of: state.selection))
      if end < shown { scroll(by: end - shown, height: height) }
    }
  }

  /// Scrolls by a part of the pane and selects what is then in view; at either end it selects the last or first row.
  mutating func page(by lines: Int, height: Int) {
    let before = (state.topRow, state.topLine)
    scroll(by: lines, height: height)
    if before == (state.topRow, state.topLine) {
      state.selection = lines > 0 ? state.rows.count - 1 : 0
      return
    }
    selectInView(height: height, fromBottom: lines < 0)
  }

  /// Keeps the selection where it is in view; else selects the first (or last) row that begins in view.
  mutating func selectInView(height: Int, fromBottom: Bool) {
    guard !state.rows.isEmpty else { return }
    var line = -state.topLine
    var row = state.topRow
    var beginning: [Int] = []
    while row < state.rows.count, line < height {
      if line >= 0 { beginning.append(row) }
      line += self.height(of: row)
      row += 1
    }
    if beginning.contains(state.selection) { return }
    state.selection = (fromBottom ? beginning.last : beginning.first) ?? state.topRow
  }

  /// To the first row.
  mutating func goToTop() {
    state.selection = 0
    state.topRow = 0
    state.topLine = 0
  }

  /// To the last line of the last row.
  mutating func goToBottom(height: Int) {
    guard !state.rows.isEmpty else { return }
    state.selection = state.rows.count - 1
    state.topRow = state.rows.count - 1
    state.topLine = max(0, self.height(of: state.topRow) - 1)
    clampToBottom(height: height)
  }
}

extension ThreadSetter {
  /// Brings the line of the selected row that holds an offset of its content into view.
  mutating func show(offset: Int, height: Int) {
    showSelection(height: height)
    guard state.rows.indices.contains(state.selection) else { return }
    let line = row(state.selection).line(at: offset)
    if isLinear { state.walked = (state.selection, line) }
    let place = start(of: state.selection, height: height) + line
    if place >= height { scroll(by: place - height + 1 + height / 3, height: height) }
    if place < 0 { scroll(by: place - height / 3, height: height) }
  }
}
