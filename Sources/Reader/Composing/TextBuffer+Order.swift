import Screen

extension TextBuffer {
  /// The rows in view that are drawn in another order than they are written in, by their numbers. Each line as it was
  /// typed is a paragraph of UAX #9.
  func visualRows(_ range: Range<Int>, width: Int) -> [Int: VisualRow] {
    let table = table(width)
    var rows: [Int: VisualRow] = [:]
    var line = 0..<0
    var levels: VisualOrder.Levels?
    for index in range.clamped(to: 0..<table.starts.count) {
      let clusters = table.clusters(ofRow: index, in: self.clusters)
      let start = self.clusters.offset(of: clusters.lowerBound)
      if start >= line.upperBound {
        line = lineStart(at: start)..<lineEnd(at: start)
        let text = String(slice(line))
        levels = VisualOrder.hasRightToLeft(text) ? VisualOrder.levels(of: text, .automatic) : nil
        // The end of the line belongs to it, so that the next row is known to be of another one.
        line = line.lowerBound..<line.upperBound + 1
      }
      guard let levels else { continue }
      rows[index] = VisualRow(
        parts(clusters, width: table.width, levels.levels, from: line.lowerBound),
        isRightToLeft: !levels.rightToLeft.isEmpty)
    }
    return rows
  }

  /// What is drawn of a row: as ``row(_:of:)`` has it, cluster by cluster.
  private func parts(_ range: Range<Int>, width: Int, _ levels: [UInt8], from start: Int) -> [VisualRow.Part] {
    var parts: [VisualRow.Part] = []
    var column = 0
    for cluster in range {
      let kind = clusters.kinds[cluster]
      let next = RowTable.column(after: kind, at: column)
      if kind >= ClusterTable.Kind.space, next > width { break }
      let offset = clusters.offset(of: cluster)
      let text =
        kind == ClusterTable.Kind.tab
        ? String(repeating: " ", count: next - column) : String(slice(offset..<clusters.offset(of: cluster + 1)))
      parts.append(VisualRow.Part(text, columns: next - column, level: levels[offset - start], offset: offset))
      column = next
    }
    return parts
  }
}

extension VisualRow {
  /// The column that the row begins at: text that runs from right to left as a whole stands at the right, behind it a
  /// column for the cursor on its left.
  func start(width: Int) -> Int { isRightToLeft ? max(0, width + 1 - columns) : 0 }
}
