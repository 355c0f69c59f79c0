import Algorithms

/// Shares a line's cells among a table's columns.
enum ColumnWidths {
  /// What a column needs.
  struct Need {
    /// Its longest word.
    var least = 1
    /// Its longest line, unbroken.
    var natural = 1
    /// What cannot be broken: preformatted lines.
    var rigid = 0
  }

  /// A word longer than this may be broken for a table's sake.
  static let wordLimit = 16

  /// Widths that add up to at most `room`, or nil where the columns would be too narrow to read.
  static func share(_ room: Int, _ needs: [Need]) -> [Int]? {
    let natural = needs.map { max(1, $0.natural) }
    let total = natural.reduce(0, +)
    if total <= room { return natural }
    let least = needs.map { max(1, $0.rigid, min($0.least, wordLimit, $0.natural)) }
    guard least.reduce(0, +) <= room else { return nil }
    // All columns get as much as they want up to one level: narrow ones stay whole, wide ones share the rest.
    func widths(_ level: Int) -> [Int] { zip(natural, least).map { min($0, max($1, level)) } }
    let level = (1..<room + 1).partitioningIndex { widths($0).reduce(0, +) > room } - 1
    var result = widths(level)
    var spare = room - result.reduce(0, +)
    for index in result.indices where spare > 0 && result[index] < natural[index] && result[index] >= level {
      result[index] += 1
      spare -= 1
    }
    return result
  }
}
