import Algorithms
import Blog

/// Rows, entries and what hides them. An *ordinal* names an entry in the thread's order whatever is folded: the index
/// in `thread.entries`, and behind those the link backs.
extension ThreadState {
  /// How many ordinals there are.
  public var ordinalCount: Int { thread.count }

  /// The ordinal of a row; the group's head has that of its first member.
  public func ordinal(of row: Row) -> Int {
    switch row.kind {
    case .comment: row.index
    case .linkBacks: thread.entries.count
    case .linkBack: thread.entries.count + row.index
    }
  }

  /// The entry of an ordinal.
  public func entry(at ordinal: Int) -> CommentThread.Entry {
    ordinal < thread.entries.count ? thread.entries[ordinal] : thread.linkBacks[ordinal - thread.entries.count]
  }

  /// The name of an ordinal's own row.
  public func rowID(at ordinal: Int) -> RowID {
    ordinal < thread.entries.count
      ? .comment(thread.entries[ordinal].key) : .linkBack(thread.linkBacks[ordinal - thread.entries.count].key)
  }

  /// The row of that name, or the one that hides it.
  public func visibleRow(for id: RowID) -> Int? {
    switch id {
    case .linkBack, .linkBacks:
      let group = rows[commentRowCount...]
      return group.firstIndex { self.id(of: $0) == id } ?? (group.isEmpty ? nil : commentRowCount)
    case .comment(let key):
      var index = keys.firstIndex(of: key)
      while let place = index {
        if let row = row(ofEntry: place) { return row }
        index = thread.entries[place].parent
      }
      return nil
    }
  }

  /// The row of an entry, where it has one of its own.
  public func row(ofEntry index: Int) -> Int? {
    let row = firstRow(from: index)
    return row < commentRowCount && rows[row].index == index ? row : nil
  }

  /// The first row of an entry or of one behind it; `commentRowCount` where there is none.
  func firstRow(from index: Int) -> Int { (0..<commentRowCount).partitioningIndex { rows[$0].index >= index } }

  /// Folded entries that hide an entry, and itself where that is asked for and it is folded.
  func hidingEntries(of index: Int, itself: Bool) -> [Int] {
    var hiding: [Int] = []
    if itself, folded.contains(thread.entries[index].comment.id) { hiding.append(index) }
    // In a flat thread nothing hides anything else.
    guard arrangement.shape != .flat else { return hiding }
    var parent = thread.entries[index].parent
    while let place = parent {
      if folded.contains(thread.entries[place].comment.id) { hiding.append(place) }
      parent = thread.entries[place].parent
    }
    return hiding
  }

  /// Unfolds whatever hides a row, leaves a filter that does, and selects it. False where the thread has no such row.
  @discardableResult
  public mutating func reveal(_ id: RowID) -> Bool {
    switch id {
    case .linkBack(let key):
      guard thread.linkBacks.contains(where: { $0.key == key }) else { return false }
      if let filter, !filter.matches.contains(key) { setFilter(nil) }
      if filter == nil, !showsLinkBacks, !holdsLinkBacksOpen { setShowsLinkBacks(true) }
    case .linkBacks:
      if filter != nil, visibleRow(for: id) == nil { setFilter(nil) }
    case .comment(let key):
      guard let index = keys.firstIndex(of: key) else { return false }
      if filter != nil, row(ofEntry: index) == nil { setFilter(nil) }
      if filter == nil, row(ofEntry: index) == nil {
        let hiding = hidingEntries(of: index, itself: false).map { thread.entries[$0].comment.id }
        if !hiding.isEmpty { setFolded(false, hiding) }
      }
    }
    guard let row = visibleRow(for: id), self.id(of: rows[row]) == id else { return false }
    selection = row
    return true
  }

  /// The name of the comment with a number, or with an id.
  public func rowID(numbered number: Int) -> RowID? { rowID { $0.number == number } }
  /// The name of the (first) comment with an id.
  public func rowID(withID id: CommentID) -> RowID? { rowID { $0.comment.id == id } }

  private func rowID(where matches: (CommentThread.Entry) -> Bool) -> RowID? {
    // Flat and newest-first threads do not have the file's first of several equal ids first.
    if let entry = thread.entries.first(where: { matches($0) && $0.key.occurrence == 0 }) { return .comment(entry.key) }
    if let entry = thread.linkBacks.first(where: { matches($0) && $0.key.occurrence == 0 }) {
      return .linkBack(entry.key)
    }
    if let entry = thread.entries.first(where: matches) { return .comment(entry.key) }
    return thread.linkBacks.first(where: matches).map { .linkBack($0.key) }
  }
}
