import Screen

extension TextBuffer {
  /// One row of the wrapped text.
  public struct Row: Hashable, Sendable {
    /// What is drawn: tabs as spaces, without the spaces that hang over the edge. Still untrusted text.
    public var text: String
    /// Columns that `text` covers: at most the width, but for a part of a cluster that is wider.
    public var columns: Int
    /// UTF-8 offsets in the buffer's text, hanging spaces included, the line's end not.
    public var range: Range<Int>
    /// Whether a line as it was typed begins here.
    public var beginsLine: Bool
  }

  /// Remembers how the text wraps at a width, so that asking for rows at this width costs only the rows asked for.
  ///
  /// ``apply(_:viewport:)`` does this by itself; call it when the pane's width changed. Other widths can be asked for
  /// at any time, and cost wrapping the whole text.
  public mutating func wrap(width: Int) {
    if wrapped.width != max(1, width) { wrapped = RowTable(clusters, width: width) }
  }

  /// Whether the line that a row is a part of begins as a quotation.
  func isQuoted(row: Int, width: Int) -> Bool {
    var row = row
    while row > 0, let found = rows(row..<row + 1, width: width).first, !found.beginsLine { row -= 1 }
    return rows(row..<row + 1, width: width).first?.text.hasPrefix(">") == true
  }

  /// The text before the cursor.
  var beforeCursor: String { String(decoding: text.utf8.prefix(cursor), as: UTF8.self) }

  /// How many rows there are; at least 1.
  public func rowCount(width: Int) -> Int { table(width).starts.count }

  /// Every row.
  public func rows(width: Int) -> [Row] { rows(0..<Int.max, width: width) }

  /// The rows in view; what lies outside is left out.
  public func rows(_ range: Range<Int>, width: Int) -> [Row] {
    let table = table(width)
    return range.clamped(to: 0..<table.starts.count).map { row($0, of: table) }
  }

  /// Where the cursor stands. Its column may be `width` itself, behind the last cluster of a full row: give the pane one
  /// column more than the text is wrapped at. Between two rows of a line it stands at the beginning of the lower one.
  public func cursorPosition(width: Int) -> Position {
    let table = table(width)
    let place = table.position(of: clusters.cluster(from: cursor), in: clusters)
    return Position(row: place.row, column: min(place.column, table.width))
  }

  /// The place for the cursor nearest to a cell, as a UTF-8 offset for ``Edit/moveTo(_:)``.
  public func cursor(atRow row: Int, column: Int, width: Int) -> Int {
    let table = table(width)
    guard row >= 0 else { return 0 }
    guard row < table.starts.count else { return text.utf8.count }
    return clusters.offset(of: table.cluster(inRow: row, atColumn: column, in: clusters))
  }

  func table(_ width: Int) -> RowTable {
    wrapped.width == max(1, width) ? wrapped : RowTable(clusters, width: width)
  }

  private func row(_ index: Int, of table: RowTable) -> Row {
    let range = table.clusters(ofRow: index, in: clusters)
    var drawn = ""
    /// A tab parts clusters where the spaces that stand for it would join them; U+200B parts them and draws nothing.
    func draw(_ piece: String) {
      guard let next = piece.utf8.first else { return }
      if let last = drawn.utf8.last, last >= 0x80 || next >= 0x80 { drawn += "\u{200B}" }
      drawn += piece
    }
    var column = 0
    var pending = range.lowerBound
    func flush(to cluster: Int) { draw(slice(clusters.offset(of: pending)..<clusters.offset(of: cluster))) }
    var cluster = range.lowerBound
    while cluster < range.upperBound {
      let kind = clusters.kinds[cluster]
      let next = RowTable.column(after: kind, at: column)
      if kind >= ClusterTable.Kind.space, next > table.width {
        // Hanging from here on; of a tab, what fits is drawn.
        flush(to: cluster)
        draw(String(repeating: " ", count: max(0, table.width - column)))
        column = max(column, table.width)
        pending = range.upperBound
        break
      }
      if kind == ClusterTable.Kind.tab {
        flush(to: cluster)
        draw(String(repeating: " ", count: next - column))
        pending = cluster + 1
      }
      column = next
      cluster += 1
    }
    flush(to: range.upperBound)
    let start = range.lowerBound
    return Row(
      text: drawn, columns: column, range: clusters.offset(of: start)..<clusters.offset(of: range.upperBound),
      beginsLine: start == 0 || clusters.kinds[start - 1] == ClusterTable.Kind.newline)
  }
}

extension RowTable {
  /// The column behind a cluster that begins at a column.
  static func column(after kind: UInt8, at column: Int) -> Int {
    switch kind {
    case ClusterTable.Kind.newline: column
    case ClusterTable.Kind.space: column + 1
    case ClusterTable.Kind.tab: column + tabStop - column % tabStop
    default: column + Int(kind & ClusterTable.Kind.columns)
    }
  }

  /// The clusters of a row, without the end of the line.
  func clusters(ofRow row: Int, in clusters: ClusterTable) -> Range<Int> {
    let start = Int(starts[row])
    guard row + 1 < starts.count else { return start..<clusters.count }
    let end = Int(starts[row + 1])
    return start..<(clusters.kinds[end - 1] == ClusterTable.Kind.newline ? end - 1 : end)
  }

  /// The row of a cluster and its column there, which may lie beyond the width among hanging spaces.
  func position(of cluster: Int, in clusters: ClusterTable) -> (row: Int, column: Int) {
    let row = row(of: cluster)
    var column = 0
    for kind in clusters.kinds[Int(starts[row])..<cluster] { column = RowTable.column(after: kind, at: column) }
    return (row, column)
  }

  /// The cluster that covers a column of a row. Behind a line's last cluster it is the line's end; behind the last one of
  /// a row that goes on below, that cluster itself, for the place after it is the lower row's.
  func cluster(inRow row: Int, atColumn goal: Int, in clusters: ClusterTable) -> Int {
    let range = self.clusters(ofRow: row, in: clusters)
    var column = 0
    for cluster in range {
      column = RowTable.column(after: clusters.kinds[cluster], at: column)
      if column > goal { return clusters.cluster(of: cluster) }
    }
    let continuesBelow = row + 1 < starts.count && Int(starts[row + 1]) == range.upperBound
    return continuesBelow ? clusters.cluster(of: max(range.lowerBound, range.upperBound - 1)) : range.upperBound
  }
}
