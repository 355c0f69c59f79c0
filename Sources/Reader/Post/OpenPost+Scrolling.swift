import Screen

/// Where the reader is in the page. Heights are the pane's rows.
extension OpenPost {
  /// Moves by rows, or to one of the ends.
  mutating func move(_ movement: Movement, height: Int, count: Int) {
    let pages = Movement.pages(height: height)
    if let rows = movement.rows(page: pages.page, half: pages.half, count: count) {
      scroll(by: rows, height: height)
    } else if movement == .top {
      held = nil
      top = 0
    } else {
      scroll(by: page.lines.count, height: height)
    }
  }

  /// Scrolls, downwards where positive; the last line stops at the pane's bottom.
  mutating func scroll(by lines: Int, height: Int) {
    let wanted = min(max(0, top + lines), lastTop(height))
    if wanted != top { held = nil }
    top = wanted
  }

  /// The first line in view when the last one stands at the pane's bottom.
  func lastTop(_ height: Int) -> Int { max(0, page.lines.count - height) }

  /// Whether the last line is in view.
  func isAtEnd(height: Int) -> Bool { page.isComplete && top >= lastTop(height) }

  /// Whether a line of the page is in view that was the first one to be read.
  func showsFirstPage(height: Int) -> Bool {
    guard !page.lines.isEmpty else { return false }
    let start = arrival == 0 ? 0 : page.line(at: arrival)
    return top < height || (start..<start + height).contains(top)
  }

  /// Brings the scroll back into its bounds. A pane that grew at a post's end shows lines above the one that was the
  /// first; that one stays the place, and is the first again when the pane shrinks.
  mutating func settle(height: Int) {
    let isHeld = held?.top == top
    let wanted = isHeld ? held.map { page.line(at: $0.offset) } ?? top : top
    let settled = min(max(0, wanted), lastTop(height))
    if isHeld || settled < top { held = HeldPlace(top: settled, offset: offset) }
    top = settled
    showLine(height: height)
  }

  /// Scrolls to a place in the content; in a page whose end is not set yet, as soon as it is.
  mutating func show(offset: Int) {
    if setting != nil, !page.isComplete, offset >= page.content.utf8.count {
      setting?.place = offset
      return
    }
    setting?.place = nil
    held = nil
    top = page.line(at: offset)
  }

  /// Brings a place into view where it is not.
  mutating func bringIntoView(offset: Int, height: Int) {
    let line = page.line(at: offset)
    if line >= top, line < top + height { return }
    top = max(0, line - height / 3)
    scroll(by: 0, height: height)
  }

  /// Scrolls lines that are wider than the column, as far as the widest in view goes; false where none is.
  mutating func scrollSideways(by cells: Int, column: TextColumn, height: Int) -> Bool {
    let shown = page.lines.dropFirst(top).prefix(height)
    let wanted = max(0, left + cells)
    // Of the lines in view, the most that one goes on beyond its room.
    let beyond = shown.map { line in
      let width = column.place(of: line).width
      return line.columns(upTo: wanted + width) - width
    }
    let most = beyond.max() ?? 0
    if cells > 0, most <= 0 { return false }
    left = min(wanted, cells > 0 ? max(left, most) : wanted)
    return true
  }
}

extension TypesetText.Line {
  /// Whether all that the body says on the line is code.
  var isCode: Bool {
    var isCode = false
    for span in spans where span.offset != nil {
      if span.style.role != .code { return false }
      isCode = true
    }
    return isCode
  }

  /// Cells that the line covers, counted no further than a limit.
  func columns(upTo limit: Int) -> Int {
    var columns = 0
    for span in spans {
      columns += DisplayWidth.columns(of: span.text)
      if columns >= limit { return limit }
    }
    return columns
  }
}
