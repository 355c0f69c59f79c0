import Blog

/// Which rows there are: rebuilt, and the place kept in them.
extension ThreadState {
  mutating func indexEntries() {
    keys = thread.entries.map(\.key)
    spans = thread.entries.map(\.descendantCount)
    repeatsIDs = keys.contains { $0.occurrence > 0 }
    flagFolds()
  }

  /// Does something to what rows are made of, and keeps the place.
  mutating func changeThread(_ change: (inout ThreadState) -> Void) {
    let place = place
    change(&self)
    indexEntries()
    rebuildRows()
    restore(place)
  }

  /// Does something to what is shown of the same thread, and keeps the place: by ordinal, which is quicker than by name.
  mutating func changeRows(_ change: (inout ThreadState) -> Void) {
    keepingPlace {
      change(&$0)
      $0.rebuildRows()
    }
  }

  mutating func keepingPlace(_ change: (inout ThreadState) -> Void) {
    let before = [selection, topRow].map { rows.indices.contains($0) ? rows[$0] : nil }
    change(&self)
    let after = before.map { $0.flatMap { row(standingFor: $0) } }
    selection = min(max(0, after[0] ?? selection), max(0, rows.count - 1))
    if let row = after[1], rows[row].kind != before[1]?.kind || rows[row].index != before[1]?.index { topLine = 0 }
    topRow = min(max(0, after[1] ?? topRow), max(0, rows.count - 1))
  }

  /// The row that stands for one from before a change of what is shown.
  private func row(standingFor row: Row) -> Int? {
    guard row.kind == .comment else { return visibleRow(for: id(of: row)) }
    var index: Int? = row.index
    while let place = index {
      if let row = self.row(ofEntry: place) { return row }
      index = thread.entries[place].parent
    }
    return nil
  }

  mutating func rebuildRows() {
    var rows: [Row] = []
    rows.reserveCapacity(min(self.rows.count + 16, thread.count + 1))
    if let filter { addRows(matching: filter, to: &rows) }
    // A filter that has lost the last comment that it showed has nothing left to show.
    if rows.isEmpty { filter = nil }
    if filter == nil { addRows(to: &rows) }
    self.rows = rows
  }

  func addRows(of entries: Range<Int>, to rows: inout [Row]) {
    var index = entries.lowerBound
    while index < entries.upperBound {
      let isFolded = foldFlags[index]
      rows.append(Row(kind: .comment, index: index, isFolded: isFolded))
      index += isFolded ? spans[index] + 1 : 1
    }
  }

  private mutating func addRows(to rows: inout [Row]) {
    addRows(of: keys.indices, to: &rows)
    commentRowCount = rows.count
    guard !thread.linkBacks.isEmpty else { return }
    let shows = showsLinkBacks || holdsLinkBacksOpen
    rows.append(Row(kind: .linkBacks, index: 0, isFolded: !shows))
    guard shows else { return }
    rows += thread.linkBacks.indices.map { Row(kind: .linkBack, index: $0) }
  }

  private mutating func addRows(matching filter: Filter, to rows: inout [Row]) {
    let matches = keys.map(filter.matches.contains)
    var isContext = [Bool](repeating: false, count: matches.count)
    if arrangement.shape != .flat {
      for index in matches.indices where matches[index] {
        var parent = thread.entries[index].parent
        while let place = parent, !isContext[place] {
          isContext[place] = true
          parent = thread.entries[place].parent
        }
      }
    }
    for index in matches.indices where matches[index] || isContext[index] {
      rows.append(Row(kind: .comment, index: index, isContext: !matches[index]))
    }
    commentRowCount = rows.count
    let linkBacks = thread.linkBacks.indices.filter { filter.matches.contains(thread.linkBacks[$0].key) }
    guard !linkBacks.isEmpty else { return }
    rows.append(Row(kind: .linkBacks, index: 0, isContext: true))
    rows += linkBacks.map { Row(kind: .linkBack, index: $0) }
  }
}
