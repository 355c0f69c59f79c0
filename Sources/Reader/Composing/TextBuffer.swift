import Screen

/// The text of a reply while it is written: what was typed, where the cursor stands, every step back, what was killed.
///
/// A value without I/O or clock. Places are UTF-8 offsets in ``text`` and the cursor always stands between two
/// grapheme clusters. A table of clusters and one of wrapped rows are kept beside the text and mended around each
/// edit, so that a key costs the same work in a short reply and (but for moving memory) in one of a megabyte.
public struct TextBuffer: Sendable {
  /// Everything written; paragraphs are separated by `\n`. Holds no control characters but `\n` and `\t`.
  public internal(set) var text: String
  /// UTF-8 offset in ``text``, on a cluster's boundary.
  public internal(set) var cursor: Int
  var history = History()
  var killRing = KillRing()
  /// What the last edit was, for what depends on it: runs of kills, of typing, of vertical moves.
  var lastAction = LastAction.other

  // Derived from the text (and the width that was asked for last); never compared.
  var clusters: ClusterTable
  var wrapped: RowTable

  /// What the last edit did, as far as the next one cares.
  enum LastAction: Hashable, Sendable {
    case typing
    case erasing
    case kill
    /// The place of what was yanked, and which entry of the ring it was.
    case yank(Range<Int>, entry: Int)
    /// The column that vertical moves steer for.
    case vertical(column: Int)
    case other
  }

  /// Starts with a text, cleaned as a paste is, the cursor at its end and nothing to undo.
  public init(text: String = "") {
    self.text = TextBuffer.clean(text)
    self.text.makeContiguousUTF8()
    cursor = self.text.utf8.count
    clusters = ClusterTable(self.text)
    wrapped = RowTable(clusters, width: 72)
  }

  /// Whether there is nothing at all.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether there is nothing but white space, which nobody can publish.
  public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Swaps a range of bytes (on scalar boundaries) for other text and mends the tables; the one place where text changes.
  mutating func replace(_ range: Range<Int>, with new: String) {
    let lower = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let upper = text.utf8.index(lower, offsetBy: range.count)
    text.replaceSubrange(lower..<upper, with: new)
    let change = clusters.update(after: range, became: new.utf8.count, in: text)
    wrapped.update(after: change, of: clusters)
  }

  /// The bytes of a range as text.
  func slice(_ range: Range<Int>) -> String {
    let lower = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[lower..<text.utf8.index(lower, offsetBy: range.count)])
  }
}

extension TextBuffer: Hashable {
  /// Equal to the byte, with the same cursor, history and ring; how it was last wrapped does not count.
  public static func == (a: TextBuffer, b: TextBuffer) -> Bool {
    a.cursor == b.cursor && a.lastAction == b.lastAction && a.text.utf8.elementsEqual(b.text.utf8)
      && a.history == b.history && a.killRing == b.killRing
  }

  /// By text and cursor.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(cursor)
  }
}
