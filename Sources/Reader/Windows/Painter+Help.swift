import Screen
import Words

/// The key table in a window: as many columns as fit, read downwards.
extension Painter {
  mutating func paintHelp(_ page: HelpPage, top: Int, _ inner: Rect) {
    let rows = page.rows
    guard !rows.isEmpty else {
      surface.put(
        HelpWords.nothing.text, row: inner.row, column: inner.column, style: Style(.muted), limit: inner.width)
      return
    }
    let columns = session.helpColumns(of: page)
    let width = (inner.width + HelpPage.gap) / columns - HelpPage.gap
    for column in 0..<columns {
      for line in 0..<inner.height {
        let index = top + column * inner.height + line
        guard rows.indices.contains(index) else { return }
        let room = Rect(
          row: inner.row + line, column: inner.column + column * (width + HelpPage.gap), width: width, height: 1)
        paint(rows[index], room)
      }
    }
  }

  private mutating func paint(_ help: HelpText.Row, _ room: Rect) {
    func put(_ text: String, _ column: Int, _ style: Style) {
      guard column < room.width else { return }
      surface.put(
        DisplayWidth.truncate(text, to: room.width - column), row: room.row, column: room.column + column, style: style,
        limit: room.width - column)
    }
    guard !help.keys.isEmpty else { return put(help.text, 0, Style(.heading, .bold)) }
    put(help.keys, 0, Style(.key))
    put(help.text, max(min(HelpText.keysWidth, room.width / 3), DisplayWidth.columns(of: help.keys) + 1), .text)
  }

  /// The lines in view, of how many.
  func helpRange(_ page: HelpPage, top: Int) -> PlaceInText? {
    let (rows, height) = (page.rows.count, session.windowRect.height - 2)
    let shown = height * session.helpColumns(of: page)
    return rows > shown ? PlaceInText(from: top + 1, to: min(rows, top + shown), of: rows) : nil
  }
}
