import Blog

/// A search in one pane.
public struct Search: Equatable, Sendable {
  /// Where it searches.
  public var pane: Pane
  /// What it searches for, as typed.
  public var query: String
  /// Matches in order; in the list, rows; in the reader, ranges of the content; in the thread, ranges in rows.
  public var matches: [Match]
  /// Which of `matches` the cursor is on.
  public var current: Int?

  /// One place that matches.
  public struct Match: Hashable, Sendable {
    /// Row of the list or thread; 0 in the reader.
    public var row: Int
    /// UTF-8 offsets in the row's content.
    public var range: Range<Int>
  }
}
