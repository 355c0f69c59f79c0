import Screen

/// Where everything stands now.
extension Session {
  /// The layout now.
  public var layout: PaneLayout { layout(focus: focus, composing: blog.composer?.pane) }

  private func layout(focus: Pane, composing: Pane?) -> PaneLayout {
    layouts.layout(
      for: LayoutMemory.Demand(
        size: size, focus: focus, isZoomed: isZoomed, preferences: preferences, composing: composing))
  }

  /// A pane's room as it is, or as it would be if it came into view.
  func room(of pane: Pane) -> PaneLayout.Room {
    if let room = layout.rooms[pane] { return room }
    let nothing = Rect(row: 0, column: 0, width: size.columns, height: 0)
    return layout(focus: pane, composing: nil).rooms[pane]
      ?? PaneLayout.Room(title: nil, content: nothing, all: nothing)
  }

  /// Columns that the post's text is set in, and where they begin inside the reader pane.
  var textColumn: TextColumn {
    let pane = room(of: .reader).content.width
    // A column of margin on either side, as soon as there is any to spare.
    let available = max(1, pane > 30 ? pane - 2 : pane)
    let width = min(preferences.measure, available)
    return TextColumn(margin: (pane - width) / 2, width: width, pane: pane)
  }
}

/// Where a post's text stands in its pane.
struct TextColumn: Hashable, Sendable {
  /// Columns before it.
  var margin: Int
  /// What it is set in.
  var width: Int
  /// Columns of the pane.
  var pane: Int

  /// Where a line stands: code that is wider than the text uses the margin behind it, and before it as far as it must.
  func place(of line: TypesetText.Line) -> (margin: Int, width: Int) {
    let outdent = max(0, min(margin, line.blockColumns - (pane - margin)))
    return (margin - outdent, max(1, line.blockColumns > width ? pane - margin + outdent : min(width, pane - margin)))
  }
}
