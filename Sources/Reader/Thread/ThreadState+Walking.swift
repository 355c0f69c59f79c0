import Blog

/// Linear mode: the cursor goes from row to row of the screen, through heads and texts; only it moves, as long as there is
/// room.
extension ThreadState {
  /// The line of the selected row that the cursor stands on; 0 is its head.
  var line: Int { walked.row == selection ? walked.line : 0 }

  mutating func walk(_ movement: Movement, _ around: Surroundings) {
    guard !rows.isEmpty, around.height > 0 else { return }
    let (height, count) = (around.height, around.number ?? 1)
    let (page, half) = Movement.pages(height: height)
    set(around) { setter in
      switch movement {
      case .down: for _ in 0..<min(count, 10_000) { setter.walk(by: 1) }
      case .up: for _ in 0..<min(count, 10_000) { setter.walk(by: -1) }
      case .pageDown: setter.walk(page: page * count, height: height)
      case .pageUp: setter.walk(page: -page * count, height: height)
      case .halfPageDown: setter.walk(page: half * count, height: height)
      case .halfPageUp: setter.walk(page: -half * count, height: height)
      case .top:
        setter.goToTop()
        setter.state.walked = (0, 0)
      case .bottom:
        setter.goToBottom(height: height)
        setter.state.walked = (setter.state.selection, setter.lastLine(of: setter.state.selection))
      }
      setter.showWalked(height: height)
    }
  }
}

extension ThreadSetter {
  /// The last line of a row that says something.
  func lastLine(of row: Int) -> Int {
    max(0, linearRow(row).lines.lastIndex { $0.isSaying } ?? 0)
  }

  /// To the next line that says something.
  fileprivate mutating func walk(by step: Int) {
    var (row, line) = (state.selection, state.line)
    while state.rows.indices.contains(row) {
      let lines = linearRow(row).lines
      line += step
      if let found = step > 0
        ? lines.indices.first(where: { $0 >= line && lines[$0].isSaying })
        : lines.indices.last(where: { $0 <= line && lines[$0].isSaying })
      {
        state.selection = row
        state.walked = (row, found)
        return
      }
      row += step
      line = step > 0 ? -1 : state.rows.indices.contains(row) ? height(of: row) : 0
    }
  }

  /// A page on; the cursor stands on the first line that was not in view, downwards, and on the first one upwards.
  fileprivate mutating func walk(page lines: Int, height: Int) {
    let before = (state.topRow, state.topLine)
    let old = start(of: state.topRow, height: height)
    let (oldTop, oldRow) = (old, state.topRow)
    scroll(by: lines, height: height)
    if before == (state.topRow, state.topLine) {
      state.selection = lines > 0 ? state.rows.count - 1 : 0
      state.walked = (state.selection, lines > 0 ? lastLine(of: state.selection) : 0)
      return
    }
    // How far the old first line is above the pane now, as far as that is near.
    let moved = oldTop - start(of: oldRow, height: height)
    stand(onPaneLine: lines > 0 ? min(max(0, height - moved), height - 1) : 0, height: height)
  }

  /// On what is said at a line of the pane, or next below it.
  private mutating func stand(onPaneLine wanted: Int, height: Int) {
    var start = -state.topLine
    for row in Range(from: state.topRow, to: state.rows.count) {
      let lines = linearRow(row).lines
      if let line = lines.indices.first(where: { start + $0 >= wanted && lines[$0].isSaying }) {
        state.selection = row
        state.walked = (row, line)
        return
      }
      start += lines.count
      if start > height { return }
    }
    state.selection = state.rows.count - 1
    state.walked = (state.selection, lastLine(of: state.selection))
  }

  /// Brings the cursor's line into view.
  mutating func showWalked(height: Int) {
    guard height > 0, state.rows.indices.contains(state.selection) else { return }
    let place = start(of: state.selection, height: height) + state.line
    if place < -4 * height || place >= 4 * height {
      (state.topRow, state.topLine) = (state.selection, state.line)
      scroll(by: 0, height: height)
    } else if place < 0 {
      scroll(by: place, height: height)
    } else if place >= height {
      scroll(by: place - height + 1, height: height)
    }
  }
}

extension TypesetText.Line {
  /// Whether there is anything on it but blanks.
  var isSaying: Bool { spans.contains { $0.text.utf8.contains { $0 != 0x20 } } }
}
