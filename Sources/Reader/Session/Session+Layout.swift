import Screen

/// Where everything stands now.
extension Session {
  /// The layout now.
  public var layout: PaneLayout { layout(focus: focus, composing: blog.composer?.pane) }

  private func layout(focus: Pane, composing: Pane?) -> PaneLayout {
    layouts.layout(
      for: LayoutMemory.Demand(
        size: size, focus: focus, isZoomed: isZoomed, preferences: preferences, composing: composing,
        isLinear: isLinear))
  }

  /// A pane's room as it is, or as it would be if it came into view.
  func room(of pane: Pane) -> PaneLayout.Room {
    if let room = layout.rooms[pane] { return room }
    let nothing = Rect(row: 0, column: 0, width: size.columns, height: 0)
    return layout(focus: pane, composing: nil).rooms[pane]
      ?? PaneLayout.Room(title: nil, content: nothing, all: nothing)
  }

  /// What the list has of the screen; where it is not in view, what it would have.
  var listRoom: ListRoom {
    // Laid out once: this is asked after every key.
    let layout = layout
    let content = layout.rooms[.list]?.content ?? room(of: .list).content
    return ListRoom(
      width: content.width, height: content.height, wraps: layout.hasPanesBesideList, said: isLinear ? saidOfPosts : nil
    )
  }

  /// Columns that the post's text is set in, and where they begin inside the reader pane.
  var textColumn: TextColumn {
    let pane = room(of: .reader).content.width
    return isLinear
      ? TextColumn(margin: 0, width: max(1, min(preferences.measure, pane)), pane: pane)
      : TextColumn(pane: pane, measure: preferences.measure)
  }
}

/// Where a post's text stands in its pane.
struct TextColumn: Hashable, Sendable {
  /// Columns before it: as many as before a comment's text, whose edge it shares.
  static let leastMargin = ThreadSetter.gutter

  /// Columns before it.
  var margin: Int
  /// What it is set in.
  var width: Int
  /// Columns of the pane.
  var pane: Int

  /// In a pane, at most as wide as text is set; what is left stands on both sides.
  init(pane: Int, measure: Int) {
    self.pane = pane
    // A column behind it, as soon as there is any to spare.
    width = max(1, min(measure, pane - Self.leastMargin - (pane > 30 ? 1 : 0)))
    margin = max(0, min(max(Self.leastMargin, (pane - width) / 2), pane - width))
  }

  init(margin: Int, width: Int, pane: Int) { (self.margin, self.width, self.pane) = (margin, width, pane) }

  /// Columns of a pane in which text stands at its widest.
  static func room(for measure: Int) -> Int { measure + leastMargin + 1 }

  /// Where a line stands: code that is wider than the text uses the margin behind it, and before it as far as it must.
  func place(of line: TypesetText.Line) -> (margin: Int, width: Int) {
    let outdent = max(0, min(margin, line.blockColumns - (pane - margin)))
    return (margin - outdent, max(1, line.blockColumns > width ? pane - margin + outdent : min(width, pane - margin)))
  }
}
