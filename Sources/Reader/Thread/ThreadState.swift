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

  /// One row: a comment with its text, or the head of the link backs. Plain memory: a fold makes thousands again.
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
  public internal(set) var folded: Set<CommentID>
  /// Folded comments that a search holds open for a while.
  public internal(set) var heldOpen: Set<CommentID> = []
  /// Whether a search holds the link backs open for a while.
  public internal(set) var holdsLinkBacksOpen = false
  /// Whether the link backs are shown one by one.
  public internal(set) var showsLinkBacks: Bool
  /// What is shown; nil shows everything.
  public internal(set) var filter: Filter?
  /// Whether each entry is unread: first `thread.entries`, then `thread.linkBacks`.
  public internal(set) var unread: [Bool]
  /// How many are unread.
  public internal(set) var unreadCount = 0
  /// Visible rows: entries in order without what is folded or filtered away, then the link backs.
  public internal(set) var rows: [Row] = []
  /// Keys and spans of `thread.entries` and whether each is folded, side by side: rows are made of these again and
  /// again, and entries are large.
  var keys: [CommentThread.Key] = []
  var spans: [Int] = []
  var foldFlags: [Bool] = []
  /// Whether several entries have the same id.
  var repeatsIDs = false
  /// Rows of entries: those before the link backs.
  var commentRowCount = 0
  /// Index of the selected row; 0 where there are none.
  public var selection = 0
  /// Index of the first row in view.
  public var topRow = 0
  /// How many of its lines are above the pane.
  public var topLine = 0
  /// In linear mode, the line that one reads of a row; of another row than the selected one it says nothing.
  var walked: (row: Int, line: Int) {
    get { (walkedRow, walkedLine) }
    set { (walkedRow, walkedLine) = newValue }
  }
  private var walkedRow = 0
  private var walkedLine = 0

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

  /// So many comments from the selected row on; of the group's head, all pingbacks.
  func selectedEntries(_ count: Int) -> [CommentThread.Entry] {
    rows[min(selection, rows.count)...].prefix(count).flatMap { row in entry(of: row).map { [$0] } ?? thread.linkBacks }
  }

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

  /// The same thread with other comments; place and folds stay. Whether they are unread is to be said again.
  public mutating func replace(thread: CommentThread) {
    changeThread {
      $0.source = thread
      $0.thread = thread.arranged($0.arrangement)
      $0.unread = []
      $0.unreadCount = 0
    }
  }

  /// The same thread in another order or shape; place and folds stay. What is unread is to be said again.
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

  /// Does something to it where it stands: a copy would hold its rows a second time.
  mutating func inPlace(_ change: (inout ThreadState) -> Void) { change(&self) }
}
