import Screen

/// The panes of each arrangement: columns from the left, in each the panes from the top. A new pane is a new line here.
extension PaneLayout {
  /// Panes that share a column of the screen, and how wide it is.
  struct Column {
    var panes: [Stacked]
    var width = Extent()
  }

  /// A pane in a column, and how high it is.
  struct Stacked {
    var pane: Pane
    var height = Extent()
  }

  /// How much of a row or a column of the screen something takes.
  struct Extent {
    /// In percent of the whole; nil takes what the others leave.
    var share: Int?
    /// Cells that it takes at least.
    var least = 0
    /// Cells that the others need at least.
    var leaving = 0

    /// In cells of a whole.
    func cells(of whole: Int) -> Int? { share.map { max(0, min(max(least, whole * $0 / 100), whole - leaving)) } }
  }

  /// - Parameter isAnswering: whether somebody answers a comment, and needs room for both.
  func columns(showing shown: Pane, _ preferences: Preferences, isAnswering: Bool) -> [Column] {
    let reader = Stacked(pane: .reader)
    let (list, thread) = (preferences.listShare, preferences.threadShare)
    switch arrangement {
    case .wide:
      let listColumn = Extent(share: min(list, 50), least: 30)
      let leaving = (listColumn.cells(of: status.width) ?? 0) + 42
      return [
        Column(panes: [Stacked(pane: .list)], width: listColumn), Column(panes: [reader]),
        Column(panes: [Stacked(pane: .thread)], width: Extent(share: thread, least: 40, leaving: leaving)),
      ]
    case .medium:
      let height = Extent(share: isAnswering ? max(60, thread) : thread, least: 3, leaving: 3)
      return [
        Column(panes: [Stacked(pane: .list)], width: Extent(share: list, least: 28, leaving: 50)),
        Column(panes: [reader, Stacked(pane: .thread, height: height)]),
      ]
    case .single, .tooSmall: return [Column(panes: [Stacked(pane: shown)])]
    }
  }

  /// Sets columns side by side, with a rule between them.
  mutating func place(_ columns: [Column], across area: Rect) -> [(panes: [Stacked], rect: Rect)] {
    let rules = columns.count - 1
    let widths = Self.cells(columns.map(\.width), of: area.width, between: rules)
    var left = area.column
    var placed: [(panes: [Stacked], rect: Rect)] = []
    for (column, width) in zip(columns, widths) {
      if left > area.column {
        verticalRules.append(Rect(row: area.row, column: left - 1, width: 1, height: area.height))
      }
      placed.append((column.panes, Rect(row: area.row, column: left, width: width, height: area.height)))
      left += width + 1
    }
    return placed
  }

  /// Sets panes one below the other.
  static func stack(_ panes: [Stacked], in area: Rect) -> [(Pane, Rect)] {
    var top = area.row
    return zip(panes, cells(panes.map(\.height), of: area.height, between: 0)).map { stacked, height in
      defer { top += height }
      return (stacked.pane, Rect(row: top, column: area.column, width: area.width, height: height))
    }
  }

  private static func cells(_ extents: [Extent], of whole: Int, between: Int) -> [Int] {
    let taken = extents.map { $0.cells(of: whole) }
    let left = max(0, whole - between - taken.compactMap(\.self).reduce(0, +))
    let sharing = max(1, taken.count { $0 == nil })
    return taken.map { $0 ?? left / sharing }
  }
}
