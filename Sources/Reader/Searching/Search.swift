import Blog

/// A search in one pane.
public struct Search: Equatable, Sendable {
  /// Where it searches.
  public var pane: Pane
  /// What it searches for, as typed.
  public var query: String
  /// Each of these is a match; a search in one pane has one.
  public var terms: [String]
  /// Matches in order; in the reader, ranges of the content; in the thread, ranges in rows.
  public var matches: [Match]
  /// Which of `matches` the cursor is on.
  public var current: Int?
  /// In the list, whether no row at all says it: rows that are not at hand have no place in `matches`.
  public var isMissing = false
  /// While a long page is being searched: tells the answer from those to earlier requests.
  public var pending: Int?
  /// Whether that was asked for.
  public var isAskedFor = false
  /// Whether the person has accepted it meanwhile.
  public var isAccepted = false
  /// Whether what is found then shall be brought into view.
  public var movesPage = true

  /// One place that matches.
  public struct Match: Hashable, Sendable {
    /// Row of the list or thread; 0 in the reader.
    public var row: Int
    /// UTF-8 offsets in the row's content.
    public var range: Range<Int>
  }
}
