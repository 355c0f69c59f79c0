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
    /// In cells, whatever the whole.
    var fixed: Int?
    /// Cells that it takes at least.
    var least = 0
    /// Cells that the others need at least.
    var leaving = 0

    init(share: Int? = nil, least: Int = 0, leaving: Int = 0) {
      (self.share, self.least, self.leaving) = (share, least, leaving)
    }

    /// So many cells, whatever the whole.
    init(cells: Int) { fixed = cells }

    /// In cells of a whole.
    func cells(of whole: Int) -> Int? {
      fixed ?? share.map { max(0, min(max(least, whole * $0 / 100), whole - leaving)) }
    }
  }

  /// Cells in which the list shows a title of forty whole.
  static let leastList = ListColumns.titleColumn + 40
  /// Cells of the text and its margins that a thread beside it leaves, unless somebody wants more of the thread.
  private static let comfortableText = 66

  /// - Parameter isAnswering: whether somebody answers a comment, and needs room for both.
  func columns(showing shown: Pane, _ preferences: Preferences, isAnswering: Bool) -> [Column] {
    let reader = Stacked(pane: .reader)
    let share = preferences.threadShare
    let width = status.width
    switch arrangement {
    case .wide:
      let least = preferences.listShare == nil ? Self.leastList : 30
      let chosen = preferences.listShare.map { Extent(share: min($0, 50), least: least).cells(of: width) ?? 0 }
      let text = share == Preferences.usualThreadShare ? Self.comfortableText : 42
      let thread = Extent(share: share, least: 40, leaving: (chosen ?? least) + text + 2)
      let list = chosen ?? idle(of: width - 1 - (thread.cells(of: width) ?? 0), preferences)
      return [
        Column(panes: [Stacked(pane: .list)], width: Extent(cells: list)), Column(panes: [reader]),
        Column(panes: [Stacked(pane: .thread)], width: thread),
      ]
    case .medium:
      let height = Extent(share: isAnswering ? max(60, share) : share, least: 3, leaving: 3)
      let list = preferences.listShare.map { Extent(share: $0, least: 28, leaving: 50) }
      return [
        Column(panes: [Stacked(pane: .list)], width: list ?? Extent(cells: idle(of: width, preferences))),
        Column(panes: [reader, Stacked(pane: .thread, height: height)]),
      ]
    case .single, .tooSmall: return [Column(panes: [Stacked(pane: shown)])]
    }
  }

  /// What the text leaves of so many cells: the list's, where nobody chose otherwise.
  private func idle(of cells: Int, _ preferences: Preferences) -> Int {
    max(Self.leastList, cells - 1 - TextColumn.room(for: preferences.measure))
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
