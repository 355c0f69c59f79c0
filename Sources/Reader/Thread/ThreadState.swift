import Blog

/// The comment thread on screen: which rows there are, which is selected, which line is on top.
public struct ThreadState: Equatable, Sendable {
  /// Names a row whatever is folded.
  public enum RowID: Hashable, Sendable {
    /// A comment of the tree.
    case comment(CommentThread.Key)
    /// The group of pingbacks and trackbacks.
    case linkBacks
    /// One of them.
    case linkBack(CommentThread.Key)
  }

  /// One row: a comment with its text, or the head of the link backs.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var id: RowID
    /// Index in `thread.entries` or `thread.linkBacks`; 0 for the group's head.
    public var index: Int
    /// Whether its text and answers are folded away.
    public var isFolded = false
  }

  /// Where the thread stands, by name: what survives folding, new comments and other widths.
  public struct Place: Hashable, Sendable {
    /// The selected row.
    public var selection: RowID?
    /// The row on top.
    public var top: RowID?
    /// How many of its lines are above the pane.
    public var topLine: Int
  }

  /// The comments.
  public private(set) var thread: CommentThread
  /// Comments whose text and answers are folded away.
  public private(set) var folded: Set<CommentID>
  /// Whether the link backs are shown one by one.
  public private(set) var showsLinkBacks = false
  /// Visible rows: entries in pre-order without what is folded away, then the link backs.
  public private(set) var rows: [Row] = []
  /// Index of the selected row; 0 where there are none.
  public var selection = 0
  /// Index of the first row in view.
  public var topRow = 0
  /// How many of its lines are above the pane.
  public var topLine = 0

  /// A thread at its beginning.
  public init(thread: CommentThread, folded: Set<CommentID> = []) {
    self.thread = thread
    self.folded = folded
    rebuildRows()
  }

  /// The selected row.
  public var selectedRow: Row? { rows.indices.contains(selection) ? rows[selection] : nil }
  /// The entry of a row; nil for the group's head.
  public func entry(of row: Row) -> CommentThread.Entry? {
    switch row.id {
    case .comment: thread.entries[row.index]
    case .linkBack: thread.linkBacks[row.index]
    case .linkBacks: nil
    }
  }
  /// The selected comment or pingback.
  public var selectedEntry: CommentThread.Entry? { selectedRow.flatMap(entry(of:)) }

  /// Where it stands now.
  public var place: Place {
    Place(
      selection: selectedRow?.id, top: rows.indices.contains(topRow) ? rows[topRow].id : nil, topLine: topLine)
  }

  /// Goes to a place, or to what is left of it: a folded comment's visible ancestor stands for it.
  public mutating func restore(_ place: Place) {
    if let id = place.selection, let row = visibleRow(for: id) { selection = row }
    if let id = place.top, let row = visibleRow(for: id) {
      topRow = row
      topLine = rows[row].id == id ? place.topLine : 0
    }
    selection = min(max(0, selection), max(0, rows.count - 1))
    topRow = min(max(0, topRow), max(0, rows.count - 1))
  }

  /// The row of that name, or the one that hides it.
  public func visibleRow(for id: RowID) -> Int? {
    if let exact = rows.firstIndex(where: { $0.id == id }) { return exact }
    switch id {
    case .linkBack, .linkBacks:
      return rows.firstIndex { $0.id == .linkBacks }
    case .comment(let key):
      var index = thread.index(of: key)
      while let place = index {
        let name = RowID.comment(thread.entries[place].key)
        if let row = rows.firstIndex(where: { $0.id == name }) { return row }
        index = thread.entries[place].parent
      }
      return nil
    }
  }

  /// The same thread with other comments; place and folds stay.
  public mutating func replace(thread: CommentThread) {
    changeRows { $0.thread = thread }
  }

  /// Folds a comment's text and answers away, or shows them.
  public mutating func setFolded(_ isFolded: Bool, _ comments: [CommentID]) {
    changeRows {
      if isFolded { $0.folded.formUnion(comments) } else { $0.folded.subtract(comments) }
    }
  }

  /// Shows the link backs one by one, or as one row.
  public mutating func setShowsLinkBacks(_ shows: Bool) {
    changeRows { $0.showsLinkBacks = shows }
  }

  /// Unfolds whatever hides a row and selects it. False where the thread has no such row.
  @discardableResult
  public mutating func reveal(_ id: RowID) -> Bool {
    switch id {
    case .linkBack: setShowsLinkBacks(true)
    case .linkBacks: break
    case .comment(let key):
      var hiding: [CommentID] = []
      var index = thread.index(of: key).flatMap { thread.entries[$0].parent }
      while let place = index {
        if folded.contains(thread.entries[place].comment.id) { hiding.append(thread.entries[place].comment.id) }
        index = thread.entries[place].parent
      }
      if !hiding.isEmpty { setFolded(false, hiding) }
    }
    guard let row = rows.firstIndex(where: { $0.id == id }) else { return false }
    selection = row
    return true
  }

  /// The name of the comment with a number, or with an id.
  public func rowID(numbered number: Int) -> RowID? { rowID { $0.number == number } }
  /// The name of the (first) comment with an id.
  public func rowID(withID id: CommentID) -> RowID? { rowID { $0.comment.id == id } }

  private func rowID(where matches: (CommentThread.Entry) -> Bool) -> RowID? {
    if let entry = thread.entries.first(where: matches) { return .comment(entry.key) }
    return thread.linkBacks.first(where: matches).map { .linkBack($0.key) }
  }

  private mutating func changeRows(_ change: (inout ThreadState) -> Void) {
    let place = place
    change(&self)
    rebuildRows()
    restore(place)
  }

  private mutating func rebuildRows() {
    rows.removeAll(keepingCapacity: true)
    var index = 0
    while index < thread.entries.count {
      let entry = thread.entries[index]
      let isFolded = folded.contains(entry.comment.id)
      rows.append(Row(id: .comment(entry.key), index: index, isFolded: isFolded))
      index += isFolded ? entry.descendantCount + 1 : 1
    }
    guard !thread.linkBacks.isEmpty else { return }
    rows.append(Row(id: .linkBacks, index: 0, isFolded: !showsLinkBacks))
    guard showsLinkBacks else { return }
    for (index, entry) in thread.linkBacks.enumerated() {
      rows.append(Row(id: .linkBack(entry.key), index: index))
    }
  }
}
