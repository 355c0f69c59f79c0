extension TextBuffer {
  /// The first cluster's boundary at or after an offset; the text's end where the offset lies beyond it.
  func boundary(from offset: Int) -> Int {
    clusters.offset(of: clusters.cluster(from: max(0, min(offset, text.utf8.count))))
  }

  func clusterOffset(before offset: Int) -> Int {
    clusters.offset(of: clusters.cluster(of: max(0, clusters.cluster(from: offset) - 1)))
  }

  func clusterOffset(after offset: Int) -> Int {
    clusters.offset(of: clusters.cluster(behind: clusters.cluster(from: offset)))
  }

  func lineStart(at offset: Int) -> Int {
    var cluster = clusters.cluster(from: offset)
    while cluster > 0, clusters.kinds[cluster - 1] != ClusterTable.Kind.newline { cluster -= 1 }
    return clusters.offset(of: cluster)
  }

  func lineEnd(at offset: Int) -> Int {
    var cluster = clusters.cluster(from: offset)
    while cluster < clusters.count, clusters.kinds[cluster] != ClusterTable.Kind.newline { cluster += 1 }
    return clusters.offset(of: cluster)
  }

  /// Back over what is no word, then over the word.
  func wordStart(before offset: Int) -> Int {
    var cluster = clusters.cluster(from: offset)
    while cluster > 0, !isWord(clusters.cluster(of: cluster - 1)) { cluster = clusters.cluster(of: cluster - 1) }
    while cluster > 0, isWord(clusters.cluster(of: cluster - 1)) { cluster = clusters.cluster(of: cluster - 1) }
    return clusters.offset(of: cluster)
  }

  /// On over what is no word, then over the word.
  func wordEnd(after offset: Int) -> Int {
    var cluster = clusters.cluster(from: offset)
    while cluster < clusters.count, !isWord(cluster) { cluster = clusters.cluster(behind: cluster) }
    while cluster < clusters.count, isWord(cluster) { cluster = clusters.cluster(behind: cluster) }
    return clusters.offset(of: cluster)
  }

  private func isWord(_ cluster: Int) -> Bool {
    guard clusters.kinds[cluster] < ClusterTable.Kind.space else { return false }
    let letters = slice(clusters.offset(of: cluster)..<clusters.offset(of: clusters.cluster(behind: cluster)))
    guard let character = letters.first else { return false }
    return character.isLetter || character.isNumber || character == "_"
  }

  mutating func move(to offset: Int) {
    cursor = offset
    lastAction = .other
  }

  /// Up (negative) or down by wrapped rows, for the column where the run of such moves began.
  mutating func move(rows: Int) {
    let place = wrapped.position(of: clusters.cluster(from: cursor), in: clusters)
    let goal = if case .vertical(let column) = lastAction { column } else { min(place.column, wrapped.width) }
    let last = wrapped.starts.count - 1
    if rows < 0, place.row == 0 {
      cursor = 0
    } else if rows > 0, place.row == last {
      cursor = text.utf8.count
    } else {
      let row = max(0, min(last, place.row + rows))
      let place = clusters.offset(of: wrapped.cluster(inRow: row, atColumn: goal, in: clusters))
      // A cluster that is longer than a row begins further up.
      cursor = rows > 0 && place <= cursor ? clusterOffset(after: cursor) : place
    }
    lastAction = .vertical(column: goal)
  }
}
