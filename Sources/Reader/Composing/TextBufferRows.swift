import Algorithms

/// Where each row begins when a text is wrapped at a width.
///
/// Rows end after spaces; spaces that do not fit hang over the edge; a word longer than a row is broken between
/// clusters, a cluster longer than a row between its parts; a part wider than a row stands alone in it.
struct RowTable: Sendable {
  /// Tabs reach to the next multiple of this, as in Markdown.
  static let tabStop = 4

  /// At least 1.
  private(set) var width: Int
  /// The cluster that begins each row; the last row may be empty. Never empty.
  private(set) var starts: [Int32] = [0]

  init(_ clusters: ClusterTable, width: Int) {
    self.width = max(1, width)
    clusters.kinds.withUnsafeBufferPointer { kinds in
      var start = 0
      while let next = RowTable.end(of: start, in: kinds, width: self.width) {
        starts.append(Int32(next))
        start = next
      }
    }
  }

  /// The last row that begins at or before a cluster: a cursor between two rows stands in the lower one.
  func row(of cluster: Int) -> Int { starts.partitioningIndex { $0 > cluster } - 1 }

  /// Mends the table after an edit.
  mutating func update(after change: ClusterTable.Change, of clusters: ClusterTable) {
    let delta = change.new.count - change.old.count
    clusters.kinds.withUnsafeBufferPointer { kinds in
      let first = firstAffected(by: change, kinds)
      var fresh: [Int32] = []
      var start = Int(starts[first])
      var old = first + 1
      var kept = starts.count
      while let next = RowTable.end(of: start, in: kinds, width: width) {
        // Where a new row begins at an old beginning behind the edit, everything below is as it was.
        while old < starts.count, starts[old] < change.old.upperBound || Int(starts[old]) + delta < next { old += 1 }
        if old < starts.count, Int(starts[old]) + delta == next {
          kept = old
          break
        }
        fresh.append(Int32(next))
        start = next
      }
      starts.replaceSubrange((first + 1)..<kept, with: fresh)
      if delta != 0 {
        starts.withUnsafeMutableBufferPointer { buffer in
          for index in (first + 1 + fresh.count)..<buffer.count { buffer[index] &+= Int32(truncatingIfNeeded: delta) }
        }
      }
    }
  }

  /// The row to wrap from: the one above the row where the edited word begins, because the word may fit there now.
  private func firstAffected(by change: ClusterTable.Change, _ kinds: UnsafeBufferPointer<UInt8>) -> Int {
    // What stands before the edit stands there still, so the new clusters tell of the old rows' beginnings, too.
    func beginsParagraph(_ row: Int) -> Bool {
      starts[row] == 0 || kinds[Int(starts[row]) - 1] == ClusterTable.Kind.newline
    }
    func beginsWord(_ row: Int) -> Bool {
      let before = kinds[Int(starts[row]) - 1]
      return before == ClusterTable.Kind.space || before == ClusterTable.Kind.tab
    }
    var row = row(of: change.old.lowerBound)
    while !beginsParagraph(row), !beginsWord(row) { row -= 1 }
    return beginsParagraph(row) ? row : row - 1
  }

  /// Where the row after the one that begins at `start` begins; nil after the last row.
  private static func end(of start: Int, in kinds: UnsafeBufferPointer<UInt8>, width: Int) -> Int? {
    var column = 0
    var afterSpace: Int?
    for index in start..<kinds.count {
      let kind = kinds[index]
      switch kind {
      case ClusterTable.Kind.newline: return index + 1
      case ClusterTable.Kind.space:
        column += 1
        afterSpace = index + 1
      case ClusterTable.Kind.tab:
        column += tabStop - column % tabStop
        afterSpace = index + 1
      default:
        let columns = Int(kind & ClusterTable.Kind.columns)
        if column + columns > width, columns > 0, index > start {
          if let afterSpace { return afterSpace }
          var first = index
          while first > start, kinds[first] < ClusterTable.Kind.space, kinds[first] & ClusterTable.Kind.continues != 0 {
            first -= 1
          }
          return first > start ? first : index
        }
        column += columns
      }
    }
    return nil
  }
}
