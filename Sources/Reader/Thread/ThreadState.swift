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

  /// One row: a comment with its text, or the head of the link backs. Plain memory: a fold makes thousands anew.
  public struct Row: Hashable, Sendable {
    /// What stands in a row.
    public enum Kind: UInt8, Hashable, Sendable {
      /// A comment of the tree.
      case comment
      /// The group of pingbacks and trackbacks.
      case linkBacks
      /// One of them.
      case linkBack
    }

    /// What stands in it.
    public var kind: Kind
    /// Index in `thread.entries` or `thread.linkBacks`; 0 for the group's head.
    public var index: Int { Int(place) }
    /// Small, so that a fold moves a third of the memory.
    private var place: UInt32
    /// Whether its text and answers are folded away.
    public var isFolded = false
    /// Whether a filter shows it only because something below it matches.
    public var isContext = false

    init(kind: Kind, index: Int, isFolded: Bool = false, isContext: Bool = false) {
      self.kind = kind
      place = UInt32(index)
      self.isFolded = isFolded
      self.isContext = isContext
    }
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

  /// What a filter shows.
  public struct Filter: Hashable, Sendable {
    /// As typed.
    public var query: String
    /// The comments and link backs that match.
    public var matches: Set<CommentThread.Key>
  }

  /// The comments as the post has them.
  public private(set) var source: CommentThread
  /// The comments in the order and shape in which they are shown.
  public private(set) var thread: CommentThread
  /// The order and shape.
  public private(set) var arrangement: ThreadArrangement
  /// Comments whose text and answers are folded away.
  public private(set) var folded: Set<CommentID>
  /// Folded comments that a search holds open for a while.
  public private(set) var heldOpen: Set<CommentID> = []
  /// Whether a search holds the link backs open for a while.
  public private(set) var holdsLinkBacksOpen = false
  /// Whether the link backs are shown one by one.
  public private(set) var showsLinkBacks: Bool
  /// What is shown; nil shows everything.
  public private(set) var filter: Filter?
  /// Whether each entry is unread: first `thread.entries`, then `thread.linkBacks`.
  public internal(set) var unread: [Bool]
  /// How many are unread.
  public internal(set) var unreadCount = 0
  /// Visible rows: entries in order without what is folded or filtered away, then the link backs.
  public private(set) var rows: [Row] = []
  /// Keys and spans of `thread.entries` and whether each is folded, side by side: rows are made of these again and
  /// again, and entries are large.
  private(set) var keys: [CommentThread.Key] = []
  private var spans: [Int] = []
  private var foldFlags: [Bool] = []
  /// Whether several entries have the same id.
  private var repeatsIDs = false
  /// Rows of entries: those before the link backs.
  private(set) var commentRowCount = 0
  /// Index of the selected row; 0 where there are none.
  public var selection = 0
  /// Index of the first row in view.
  public var topRow = 0
  /// How many of its lines are above the pane.
  public var topLine = 0

  /// A thread at its beginning, with nothing unread.
  public init(
    thread: CommentThread, folded: Set<CommentID> = [], showsLinkBacks: Bool = false,
    arrangement: ThreadArrangement = ThreadArrangement()
  ) {
    source = thread
    self.thread = thread.arranged(arrangement)
    self.arrangement = arrangement
    self.folded = folded
    self.showsLinkBacks = showsLinkBacks
    unread = []
    indexEntries()
    rebuildRows()
  }

  private mutating func indexEntries() {
    keys = thread.entries.map(\.key)
    spans = thread.entries.map(\.descendantCount)
    repeatsIDs = keys.contains { $0.occurrence > 0 }
    flagFolds()
  }

  private mutating func flagFolds() {
    guard !folded.isEmpty else {
      foldFlags = [Bool](repeating: false, count: keys.count)
      return
    }
    foldFlags = keys.map { isFolded($0.id) }
  }

  /// Indices of the entries with an id.
  private func places(of id: CommentID) -> [Int] {
    if repeatsIDs { return keys.indices.filter { keys[$0].id == id } }
    // People fold where they are: ten thousand ids need not be gone through for that.
    if let row = selectedRow, row.kind == .comment, keys[row.index].id == id { return [row.index] }
    return keys.firstIndex { $0.id == id }.map { [$0] } ?? []
  }

  /// The selected row.
  public var selectedRow: Row? { rows.indices.contains(selection) ? rows[selection] : nil }
  /// The entry of a row; nil for the group's head.
  public func entry(of row: Row) -> CommentThread.Entry? {
    switch row.kind {
    case .comment: thread.entries[row.index]
    case .linkBack: thread.linkBacks[row.index]
    case .linkBacks: nil
    }
  }
  /// The name of a row.
  public func id(of row: Row) -> RowID {
    switch row.kind {
    case .comment: .comment(keys[row.index])
    case .linkBacks: .linkBacks
    case .linkBack: .linkBack(thread.linkBacks[row.index].key)
    }
  }
  /// The selected comment or pingback.
  public var selectedEntry: CommentThread.Entry? { selectedRow.flatMap(entry(of:)) }

  /// Where it stands now.
  public var place: Place {
    Place(
      selection: selectedRow.map(id(of:)), top: rows.indices.contains(topRow) ? id(of: rows[topRow]) : nil,
      topLine: topLine)
  }

  /// Goes to a place, or to what is left of it: a folded comment's visible ancestor stands for it.
  public mutating func restore(_ place: Place) {
    if let id = place.selection, let row = visibleRow(for: id) { selection = row }
    if let id = place.top, let row = visibleRow(for: id) {
      topRow = row
      topLine = self.id(of: rows[row]) == id ? place.topLine : 0
    }
    selection = min(max(0, selection), max(0, rows.count - 1))
    topRow = min(max(0, topRow), max(0, rows.count - 1))
  }

  /// The same thread with other comments; place and folds stay. Whether they are unread is to be said anew.
  public mutating func replace(thread: CommentThread) {
    changeThread {
      $0.source = thread
      $0.thread = thread.arranged($0.arrangement)
      $0.unread = []
      $0.unreadCount = 0
    }
  }

  /// The same thread in another order or shape; place and folds stay. What is unread is to be said anew.
  public mutating func arrange(_ arrangement: ThreadArrangement) {
    changeThread {
      $0.arrangement = arrangement
      $0.thread = $0.source.arranged(arrangement)
      $0.unread = []
      $0.unreadCount = 0
    }
  }

  /// Shows only what a filter matches, with what it answers; nil shows everything again.
  public mutating func setFilter(_ filter: Filter?) {
    changeRows { $0.filter = filter }
  }

  /// Folds a comment's text and answers away, or shows them.
  public mutating func setFolded(_ isFolded: Bool, _ comments: [CommentID]) {
    changeFolds(of: comments) {
      if isFolded { $0.folded.formUnion(comments) } else { $0.folded.subtract(comments) }
      $0.heldOpen.subtract(comments)
    }
  }

  /// Folds exactly these.
  public mutating func setFolds(_ comments: Set<CommentID>) {
    changeRows {
      $0.folded = comments
      $0.heldOpen = []
      $0.flagFolds()
    }
  }

  /// Shows the link backs one by one, or as one row.
  public mutating func setShowsLinkBacks(_ shows: Bool) {
    changeRows {
      $0.showsLinkBacks = shows
      $0.holdsLinkBacksOpen = false
    }
  }

  /// Holds open what hides an entry (and its own text), and nothing else; nil closes whatever was held open.
  public mutating func holdOpen(_ ordinal: Int?) {
    var hiding: Set<CommentID> = []
    var linkBacks = false
    if let ordinal, ordinal >= thread.entries.count {
      linkBacks = !showsLinkBacks
    } else if let ordinal {
      hiding = Set(hidingEntries(of: ordinal, itself: true).map { thread.entries[$0].comment.id })
        .intersection(folded)
    }
    guard hiding != heldOpen || linkBacks != holdsLinkBacksOpen else { return }
    changeFolds(of: Array(heldOpen.union(hiding)), andLinkBacks: linkBacks != holdsLinkBacksOpen) {
      $0.heldOpen = hiding
      $0.holdsLinkBacksOpen = linkBacks
    }
  }

  /// Does something to it where it stands: a copy would hold its rows a second time.
  mutating func inPlace(_ change: (inout ThreadState) -> Void) { change(&self) }

  /// Does something to what rows are made of, and keeps the place.
  private mutating func changeThread(_ change: (inout ThreadState) -> Void) {
    let place = place
    change(&self)
    indexEntries()
    rebuildRows()
    restore(place)
  }

  /// Does something to what is shown of the same thread, and keeps the place: by ordinal, which is quicker than by name.
  private mutating func changeRows(_ change: (inout ThreadState) -> Void) {
    keepingPlace {
      change(&$0)
      $0.rebuildRows()
    }
  }

  private mutating func keepingPlace(_ change: (inout ThreadState) -> Void) {
    let before = [selection, topRow].map { rows.indices.contains($0) ? rows[$0] : nil }
    change(&self)
    let after = before.map { $0.flatMap { row(standingFor: $0) } }
    selection = min(max(0, after[0] ?? selection), max(0, rows.count - 1))
    if let row = after[1], rows[row].kind != before[1]?.kind || rows[row].index != before[1]?.index { topLine = 0 }
    topRow = min(max(0, after[1] ?? topRow), max(0, rows.count - 1))
  }

  /// Does something to the folds of these comments, and keeps the place.
  ///
  /// - Parameter andLinkBacks: whether the link backs are shown or hidden as well.
  private mutating func changeFolds(
    of comments: [CommentID], andLinkBacks: Bool = false, _ change: (inout ThreadState) -> Void
  ) {
    guard comments.count <= 4, filter == nil, !andLinkBacks else {
      return changeRows {
        change(&$0)
        $0.flagFolds()
      }
    }
    keepingPlace {
      change(&$0)
      for id in comments {
        let isFolded = $0.isFolded(id)
        for place in $0.places(of: id) where $0.foldFlags[place] != isFolded {
          $0.foldFlags[place] = isFolded
          $0.refold(place)
        }
      }
    }
  }

  /// Shows or hides what belongs to an entry whose fold has changed; the other rows stay.
  private mutating func refold(_ place: Int) {
    // Hidden itself: what opens its parents looks at its fold then.
    guard let row = row(ofEntry: place) else { return }
    let end = place + spans[place] + 1
    let below = row + 1..<firstRow(from: end)
    var shown: [Row] = []
    if !foldFlags[place] { addRows(of: place + 1..<end, to: &shown) }
    rows[row].isFolded = foldFlags[place]
    rows.replaceSubrange(below, with: shown)
    commentRowCount += shown.count - below.count
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

  private mutating func rebuildRows() {
    var rows: [Row] = []
    rows.reserveCapacity(min(self.rows.count + 16, thread.count + 1))
    if let filter { addRows(matching: filter, to: &rows) }
    // A filter that has lost the last comment that it showed has nothing left to show.
    if rows.isEmpty { filter = nil }
    if filter == nil { addRows(to: &rows) }
    self.rows = rows
  }

  private func addRows(of entries: Range<Int>, to rows: inout [Row]) {
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

  /// Whether an entry with this id is shown without text and answers.
  func isFolded(_ id: CommentID) -> Bool { folded.contains(id) && !heldOpen.contains(id) }
}
