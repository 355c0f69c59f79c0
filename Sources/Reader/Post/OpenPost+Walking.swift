import Screen

/// Linear mode: the cursor goes from row to row of the text; only it moves, as long as there is room.
extension OpenPost {
  /// The line that the cursor stands on.
  func cursorLine(height: Int) -> Int {
    max(0, min(max(line ?? top, top), top + max(1, height) - 1, page.lines.count - 1))
  }

  /// Whether the request is one that moves the cursor; that is done then.
  mutating func walk(_ request: PostRequest, _ around: Surroundings) -> Bool {
    let height = around.height
    switch request {
    case .move(let movement): walk(movement, height: height, count: around.number ?? 1)
    case .goTo(let offset, let isNote):
      line = nil
      show(offset: offset)
      scroll(by: 0, height: height)
      if setting?.place == nil { line = page.line(at: offset) }
      showLine(height: height)
      if isNote { noteTop = top }
    case .goToLine(let number): stand(on: number - 1, height: height)
    case .restore(let top):
      held = nil
      (self.top, line) = (top, nil)
    case .bringIntoView(let offset):
      bringIntoView(offset: offset, height: height)
      stand(on: page.line(at: offset), height: height)
    case .follow, .contents, .rememberPosition, .reread, .await, .loseReading, .rebuildThread, .showRead: return false
    }
    return true
  }

  private mutating func walk(_ movement: Movement, height: Int, count: Int) {
    let pages = Movement.pages(height: height)
    switch movement {
    case .down: stand(on: step(1, count: count, height: height), height: height)
    case .up: stand(on: step(-1, count: count, height: height), height: height)
    case .top: stand(on: nextSaying(from: 0), height: height)
    case .bottom: stand(on: lastSaying(to: page.lines.count - 1), height: height)
    case .pageDown, .halfPageDown, .pageUp, .halfPageUp:
      let (old, rows) = (top, movement.rows(page: pages.page, half: pages.half, count: count) ?? 0)
      line = nil
      scroll(by: rows, height: height)
      if rows > 0 {
        // What was in view was read.
        line = top == old ? lastSaying(to: page.lines.count - 1) : nextSaying(from: min(old + height, top + height - 1))
      } else {
        line = nextSaying(from: top)
      }
      showLine(height: height)
    }
  }

  /// The line so many lines on that say something.
  private func step(_ way: Int, count: Int, height: Int) -> Int {
    var line = cursorLine(height: height)
    for _ in 0..<min(count, page.lines.count) {
      line = way > 0 ? nextSaying(from: line + 1, orElse: line) : lastSaying(to: line - 1, orElse: line)
    }
    return line
  }

  private func nextSaying(from start: Int, orElse other: Int? = nil) -> Int {
    let lines = page.lines
    return Range(from: max(0, start), to: lines.count).first { lines[$0].isSaying } ?? other ?? max(0, start)
  }

  private func lastSaying(to end: Int, orElse other: Int? = nil) -> Int {
    let lines = page.lines
    return Range(from: 0, to: end + 1).last { lines.indices.contains($0) && lines[$0].isSaying } ?? other ?? max(0, end)
  }

  private mutating func stand(on line: Int, height: Int) {
    self.line = min(max(0, line), max(0, page.lines.count - 1))
    showLine(height: height)
  }

  /// Brings the cursor's line into view.
  mutating func showLine(height: Int) {
    guard let line else { return }
    let wanted = line < top ? line : line >= top + height ? line - max(1, height) + 1 : top
    guard wanted != top else { return }
    held = nil
    top = min(wanted, max(lastTop(height), 0))
  }
}
