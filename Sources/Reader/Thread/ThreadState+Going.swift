import Blog
import Words

/// Where keys lead from the selected row.
extension ThreadState {
  /// Where a step leads.
  enum Way: Equatable {
    /// To a row that is shown.
    case row(Int)
    /// To a row that may be folded away, from far enough to come back.
    case jump(RowID)
    /// To the head of a group, close by.
    case head(RowID)
    /// Nowhere, and why.
    case nowhere(ThreadNotice)
  }

  /// Where a step leads from the selected row; nil where none is selected.
  func way(_ step: ThreadCommand.Step, count: Int) -> Way? {
    guard let row = selectedRow else { return nil }
    switch step {
    case .next: return .row(selection + count)
    case .previous: return .row(selection - count)
    case .nextSibling: return sibling(of: row, step: 1).map(Way.row) ?? .nowhere(.noSibling(step: 1))
    case .previousSibling:
      return sibling(of: row, step: -1).map(Way.row) ?? .nowhere(.noSibling(step: -1))
    case .nextTop: return top(step: 1).map(Way.row) ?? .nowhere(.noTopLevel(step: 1))
    case .previousTop: return top(step: -1).map(Way.row) ?? .nowhere(.noTopLevel(step: -1))
    case .parent: return parent(of: row)
    }
  }

  /// The next row that answers the post itself, or the pingbacks.
  private func top(step: Int) -> Int? {
    var place = selection + step
    while rows.indices.contains(place) {
      switch rows[place].kind {
      case .comment where thread.entries[rows[place].index].depth == 0, .linkBacks: return place
      case .comment, .linkBack: place += step
      }
    }
    return nil
  }

  private func sibling(of row: Row, step: Int) -> Int? {
    guard row.kind == .comment else { return selection + step }
    let depth = thread.entries[row.index].depth
    var place = selection + step
    while rows.indices.contains(place) {
      // Below the last top-level comment come the pingbacks.
      guard rows[place].kind == .comment else { return depth == 0 ? place : nil }
      let other = thread.entries[rows[place].index].depth
      if other < depth { return nil }
      if other == depth { return place }
      place += step
    }
    return nil
  }

  private func parent(of row: Row) -> Way {
    switch row.kind {
    case .linkBack: return .head(.linkBacks)
    case .comment:
      guard let parent = thread.entries[row.index].parent else { return .nowhere(.answersPost) }
      return .jump(.comment(thread.entries[parent].key))
    case .linkBacks: return .nowhere(.answersPost)
    }
  }

  /// The place in the thread of the conversation that a row's comment belongs to: the comment that began it.
  func root(of row: Row) -> Int {
    var root = row.index
    while arrangement.shape != .flat, let parent = thread.entries[root].parent { root = parent }
    return root
  }

  /// Selects the first match at or after an ordinal, else the last one before.
  mutating func selectMatch(near ordinal: Int) {
    let matches = rows.indices.filter { !rows[$0].isContext }
    selection = matches.first { self.ordinal(of: rows[$0]) >= ordinal } ?? matches.last ?? 0
  }

  /// How many a row itself has unread: its comment, or the link backs of the group.
  func unreadCount(of row: Row) -> Int {
    row.kind == .linkBacks ? unreadCount(below: row) : isUnread(ordinal(of: row)) ? 1 : 0
  }
}
